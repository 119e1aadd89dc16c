import { expect, test } from 'vitest';
import { divide } from '../../../src/content/facets.ts';
import { filteredPages, filteredPaths } from '../../../src/content/filtered-pages.ts';
import { filterStates, type FilterRules } from '../../../src/content/filter-states.ts';

interface Story {
  id: string;
  place: string;
  work: string[];
  who: string;
}

const stories: Story[] = [
  { id: 'a', place: 'Giọng', work: ['cá', 'cà phê'], who: 'hộ' },
  { id: 'b', place: 'Giọng', work: ['cà phê'], who: 'nhóm' },
  { id: 'c', place: 'Giọng', work: ['lúa'], who: 'hộ' },
  { id: 'd', place: 'Rừng', work: ['cà phê'], who: 'hộ' },
];
const facetsOf = (entries: readonly Story[]) =>
  divide(entries, [
    { key: 'noi', title: 'Ở đâu', labels: ({ place }) => [place] },
    { key: 'viec', title: 'Làm gì', labels: ({ work }) => work },
    { key: 'ai', title: 'Ai', labels: ({ who }) => [who] },
  ]);
const rules: FilterRules<Story> = {
  root: '/chuyen/',
  pathOf: ({ id }) => `/chuyen/${id}/`,
  fewest: 1,
  mostPages: 300,
  deepest: 3,
};
const statesOf = (entries: readonly Story[], changed: Partial<FilterRules<Story>> = {}) =>
  filterStates(facetsOf(entries), entries, { ...rules, ...changed });
const at = (states: ReturnType<typeof statesOf>, path: string) => states.find((state) => state.path === path);
const ids = (state: { entries: readonly Story[] } | undefined) => state?.entries.map(({ id }) => id);

test('the whole list comes first, and every value keeps the address it has alone', () => {
  const states = statesOf(stories);
  expect(states[0]).toMatchObject({ path: '/chuyen/', chosen: [] });
  expect(ids(states[0])).toEqual(['a', 'b', 'c', 'd']);
  expect(ids(at(states, '/chuyen/loc/noi-giong/'))).toEqual(['a', 'b', 'c']);
  expect(ids(at(states, '/chuyen/loc/viec-ca-phe/'))).toEqual(['a', 'b', 'd']);
});

test('values of two facets together leave what has both, at one address whatever was chosen first', () => {
  const states = statesOf(stories);
  const together = '/chuyen/loc/noi-giong/viec-ca-phe/';
  expect(ids(at(states, together))).toEqual(['a', 'b']);
  const from = (path: string) => at(states, path)!.groups.flatMap(({ choices }) => choices);
  expect(from('/chuyen/loc/noi-giong/')).toContainEqual({ label: 'cà phê', count: 2, path: together });
  expect(from('/chuyen/loc/viec-ca-phe/')).toContainEqual({ label: 'Giọng', count: 2, path: together });
});

test('what would leave nothing, or would change nothing, is not offered', () => {
  const states = statesOf(stories);
  const labels = (path: string) =>
    at(states, path)!.groups.flatMap(({ choices }) => choices.map(({ label }) => label));
  // In “Rừng” there is one story: of coffee, of a household.
  expect(labels('/chuyen/loc/noi-rung/')).toEqual([]);
  // Of the two stories of coffee in “Giọng” one is of fish too, one of a household, one of a group; fish is of the same facet.
  expect(labels('/chuyen/loc/noi-giong/viec-ca-phe/')).toEqual(['hộ', 'nhóm']);
});

test('each chosen value can be left out, and leads to the list without it', () => {
  expect(at(statesOf(stories), '/chuyen/loc/noi-giong/viec-ca-phe/')!.chosen).toEqual([
    { slug: 'noi-giong', label: 'Giọng', without: '/chuyen/loc/viec-ca-phe/' },
    { slug: 'viec-ca-phe', label: 'cà phê', without: '/chuyen/loc/noi-giong/' },
  ]);
});

test('a choice that leaves one entry leads straight to it where lists of one have no page', () => {
  const choices = at(statesOf(stories, { fewest: 2 }), '/chuyen/loc/noi-giong/viec-ca-phe/')!.groups[0]!
    .choices;
  expect(choices).toEqual([
    { label: 'hộ', count: 1, path: '/chuyen/a/' },
    { label: 'nhóm', count: 1, path: '/chuyen/b/' },
  ]);
});

test('every number says what the page behind it holds', () => {
  const states = statesOf(stories);
  const single = new Set(stories.map(({ id }) => `/chuyen/${id}/`));
  for (const { groups } of states)
    for (const { count, path } of groups.flatMap(({ choices }) => choices))
      expect(single.has(path) ? 1 : at(states, path)?.entries.length).toBe(count);
});

test('four hundred stories make a bounded number of pages, none of them empty', () => {
  const many = Array.from({ length: 400 }, (_, index) => ({
    id: `c${index}`,
    place: `Huyện ${index % 10}`,
    work: [`việc ${index % 31}`, `nghề ${index % 7}`],
    who: `nhóm ${index % 6}`,
  }));
  const states = statesOf(many, { mostPages: 200 });
  const together = states.filter(({ chosen }) => chosen.length > 1);
  expect(together.length).toBeGreaterThan(0);
  expect(together.length).toBeLessThanOrEqual(200);
  expect(Math.min(...states.map(({ entries }) => entries.length))).toBeGreaterThan(0);
  // 10 places, 31 + 7 ways of living and 6 groups always have a page of their own.
  expect(states.filter(({ chosen }) => chosen.length === 1)).toHaveLength(54);
});

test('a list longer than a page goes on beside its filters, a filtered one below its own address', () => {
  const pages = filteredPages('/chuyen/', statesOf(stories), () => 90_000);
  expect(filteredPaths('/chuyen/', pages).map(({ params }) => params.state)).toEqual(
    expect.arrayContaining(['tat-ca/2', 'noi-giong', 'noi-giong/2', 'viec-ca-phe', 'viec-ca-phe/2']),
  );
  expect(pages[0]).toMatchObject({ part: 1, parts: 2 });
});
