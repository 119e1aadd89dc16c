import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../src/search/index/bundles.ts';
import { readTable, writeTable } from '../../../src/search/answer/record-table.ts';
import type { AllPages } from '../../../src/search/answer/site.ts';

const bundles: Pick<Bundle, 'url' | 'anchors' | 'facets'>[] = [
  { url: '/a/#0', anchors: ['', 'm1'], facets: { kind: 'plan' } },
  { url: '/a/#1', anchors: ['m2'], facets: { kind: 'plan' } },
  // Three figures of one page, and a fourth in the next bundle.
  { url: '/s/#2', anchors: ['', '', ''], facets: { kind: 'indicator' } },
  { url: '/s/#3', anchors: [''], facets: { kind: 'indicator', place: 'xã Ví Dụ', date: '2024-05-06' } },
  { url: '/b/#4', anchors: [''], facets: { kind: 'plan' } },
];

/** As an index gives them that calls its pages by their files. */
const pages = (ids: readonly string[]): AllPages => ({
  first: ids[0] ?? '',
  hits: ids.map((id) => ({ id, score: 0, words: [], load: () => Promise.reject(new Error('not read')) })),
});

describe('the table of all records', () => {
  it('comes back as it was written, with the ids that the index gives', () => {
    const ids = ['vi_1a', 'vi_2b', 'vi_3c', 'vi_4d', 'vi_5e'];
    const table = readTable([writeTable(bundles, ids[0]!)], [pages(ids)]);
    expect(table.bundles.map(({ id }) => id)).toEqual(ids);
    expect(table.bundles.map(({ first, count }) => [first, count])).toEqual([
      [0, 2],
      [2, 1],
      [3, 3],
      [6, 1],
      [7, 1],
    ]);
    expect(table.size).toBe(8);
    expect(Array.from({ length: 8 }, (__, at) => table.addressOf(at))).toEqual([0, 1, 2, 3, 3, 3, 3, 7]);
    expect(Array.from({ length: 8 }, (__, at) => table.bundleOf(at))).toEqual([0, 0, 1, 2, 2, 2, 3, 4]);
    expect(table.withId(ids[3]!)).toMatchObject({
      facets: { kind: 'indicator', place: 'xã Ví Dụ' },
      date: '2024-05-06',
    });
    expect(table.withId(ids[4]!)).toMatchObject({ facets: { kind: 'plan' }, date: '' });
  });

  it('may hold one bundle, or none', () => {
    const one = readTable([writeTable(bundles.slice(0, 1), 'vi_1a')], [pages(['vi_1a'])]);
    expect(one.bundles.map(({ id }) => id)).toEqual(['vi_1a']);
    expect(readTable([writeTable([], '')], [pages([])]).size).toBe(0);
  });

  it('is one with those of other portals, whose ids are told from mine, records numbered through', () => {
    const mine = writeTable(bundles.slice(0, 2), '/a/#0');
    const theirs = writeTable(bundles.slice(2), '/s/#2');
    const table = readTable(
      [mine, theirs],
      [pages(['/a/#0', '/a/#1']), { ...pages(['1/0', '1/1', '1/2']), first: '/s/#2' }],
    );
    expect(table.bundles.map(({ id, first }) => `${id} ${first}`)).toEqual([
      '/a/#0 0',
      '/a/#1 2',
      '1/0 3',
      '1/1 6',
      '1/2 7',
    ]);
    expect(table.addressOf(6)).toBe(3);
  });

  it.each([
    ['other bundles', ['vi_8', 'vi_9']],
    ['fewer of them', ['vi_1', 'vi_2', 'vi_3']],
  ])('is refused with an index that holds %s', (_, ids) => {
    const table = writeTable(bundles, 'vi_1');
    expect(() => readTable([table], [pages(ids)])).toThrow(RangeError);
  });
});
