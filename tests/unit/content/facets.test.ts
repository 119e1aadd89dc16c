import { expect, test } from 'vitest';
import { divide } from '../../../src/content/facets.ts';

const stories = [
  { who: 'Thôn', length: '1 đến 2 phút' },
  { who: 'Hộ gia đình', length: 'dưới 1 phút' },
  { who: 'Đoàn', length: 'trên 4 phút' },
];
const labels = (key: 'who' | 'length') => {
  const order = key === 'length' ? { order: ['dưới 1 phút', '1 đến 2 phút', 'trên 4 phút'] } : {};
  const [facet] = divide(stories, [{ key, title: key, labels: (story) => [story[key]], ...order }]);
  return facet!.values.map(({ label }) => label);
};

test('values stand as in a Vietnamese dictionary, with Đ after D', () => {
  expect(labels('who')).toEqual(['Đoàn', 'Hộ gia đình', 'Thôn']);
});

test('values that have an order of their own keep it', () => {
  expect(labels('length')).toEqual(['dưới 1 phút', '1 đến 2 phút', 'trên 4 phút']);
});
