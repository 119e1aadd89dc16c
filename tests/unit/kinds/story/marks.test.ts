import { expect, test } from 'vitest';
import { activityMark } from '../../../../src/kinds/story/icons.ts';
import { look } from '../../../../src/schemas/look.ts';

const WELL = 'M5 21V9h14v12';
const own = look.parse({ marks: [{ words: ['Giếng', 'bể lọc'], path: WELL }] });
const drawn = (...activities: string[]): string => /d="([^"]+)"/.exec(activityMark(activities, own))![1]!;

test('a campaign draws the marks of its own ways of living, before those the generator knows', () => {
  expect(drawn('giữ giếng')).toBe(WELL);
  expect(drawn('Bể lọc cát, rửa cát')).toBe(WELL);
  expect(drawn('trồng cà phê cạnh giếng')).toBe(WELL);
  expect(drawn('giữ giếng')).not.toBe(/d="([^"]+)"/.exec(activityMark(['giữ giếng'], undefined))![1]);
});

test('a word of a mark is a whole word, and the first activity that has a mark is drawn', () => {
  expect(drawn('nuôi giếngxa')).not.toBe(WELL);
  expect(drawn('cà phê', 'giếng')).not.toBe(WELL);
});

test.each([
  ['not a path', '<svg onload="x">', /cần nét vẽ SVG/],
  ['a quote that would end the attribute', 'M1 1" onclick="x', /cần nét vẽ SVG/],
  ['outside of the grid', 'M0 0h40', /ra ngoài ô 24 × 24/],
  ['far too long', `M1 1${'h1'.repeat(800)}`, /dài quá/],
])('a mark that is %s is refused in words', (_, path, words) => {
  const { error } = look.safeParse({ marks: [{ words: ['giếng'], path }] });
  expect(error?.issues[0]).toMatchObject({
    path: ['marks', 0, 'path'],
    message: expect.stringMatching(words),
  });
});
