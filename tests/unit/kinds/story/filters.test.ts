import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listedStories } from '../../../../src/kinds/story/facets.ts';
import { readContent } from '../../../../src/portal.ts';
import { storyPages } from '../../../../src/spoken/scripts.ts';
import { storiesText } from '../../../../src/text/stories.ts';

const content = readContent(fileURLToPath(new URL('../../../../content', import.meta.url)));
const pages = storyPages(content);
const states = pages.filter(({ part }) => part === 1).map(({ state }) => state);
const at = (path: string) => states.find((state) => state.path === path)!;

test('a district and a way of living together leave the stories that have both', () => {
  const together = at('/dien-hinh/loc/huyen-huyen-sa-thay/viec-cao-su/');
  expect(together.chosen.map(({ label }) => label)).toEqual(['huyện Sa Thầy', 'cao su']);
  expect(together.entries.length).toBeGreaterThan(0);
  for (const { data } of together.entries) expect(data.activities).toContain('cao su');
});

test('every number of every filter is the number of stories behind it', () => {
  const stories = new Set(listedStories(content).map(({ id }) => `/dien-hinh/${id}/`));
  for (const { groups } of states)
    for (const { count, path } of groups.flatMap(({ choices }) => choices))
      expect(stories.has(path) ? 1 : at(path).entries.length).toBe(count);
});

test('forty stories have some hundreds of filtered pages at most', () => {
  expect(states.length).toBeLessThan(350);
});

test.each([
  [0.84, 'đọc to khoảng 50 giây'],
  [1, 'đọc to khoảng 1 phút'],
  [1.19, 'đọc to khoảng 1 phút 10 giây'],
  [1.99, 'đọc to khoảng 2 phút'],
])('%d minutes of a script are “%s”', (minutes, words) => {
  expect(storiesText.length(minutes)).toBe(words);
});
