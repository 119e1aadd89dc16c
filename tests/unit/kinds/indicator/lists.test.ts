import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Content } from '../../../../src/content/content.ts';
import { indicatorLists } from '../../../../src/kinds/indicator/lists.ts';
import { everyChart } from '../../../../src/kinds/indicator/charts.ts';
import { placeLists } from '../../../../src/kinds/place/lists.ts';
import { readContent } from '../../../../src/portal.ts';
import type { Observation } from '../../../../src/schemas/observation.ts';
import type { Place } from '../../../../src/schemas/place.ts';

const site = readContent(fileURLToPath(new URL('../../../sites/nuoc-sach', import.meta.url)));
const ID = 'ty-le-ho-dung-nuoc-sach';
const figure = site.statistics.observations[0]!;
const above = site.places.get('tinh-mau')!;
const below = site.places.get('xa-vi-du-moi')!;

const YEARS = ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'];
/** Communes of the example province: “xã Số 7”. */
const communes = (count: number): Place[] =>
  Array.from({ length: count }, (_, at) => ({ ...below, id: `xa-${at}`, name: `Số ${at}` }));

/** The example campaign with figures of ten years of the province and of so many communes. */
function withCommunes(count: number): Content {
  const places = communes(count);
  const rows = [above, ...places].flatMap((place, at) =>
    YEARS.map((year, of): Observation => ({ ...figure, place: place.id, period: year, periodLabel: year, value: at + of, written: `${at + of}` })),
  ); // prettier-ignore
  return {
    ...site,
    places: new Map([...site.places, ...places.map((place) => [place.id, place] as const)]),
    statistics: { ...site.statistics, observations: rows },
  };
}

test('an indicator of few places shows every figure and every course on its page', () => {
  const { rows, shown, views, elsewhere, sections, pages } = indicatorLists(withCommunes(5), ID);
  expect(shown).toEqual(rows);
  expect(rows).toHaveLength(6 * YEARS.length);
  expect(views.filter(({ course }) => course !== undefined)).toHaveLength(6);
  expect([elsewhere, sections, pages]).toEqual([[], [], []]);
});

test('with figures of three hundred communes, the page draws the province, and every figure stands once on pages by year', () => {
  const content = withCommunes(300);
  const { rows, shown, views, elsewhere, sections, pages } = indicatorLists(content, ID);
  expect(views.flatMap(({ course }) => course ?? [])).toEqual(['tinh-mau']);
  expect(elsewhere.map(({ id }) => id)).toEqual(communes(300).map(({ id }) => id));
  expect(shown.map(({ place, period }) => [place, period])).toEqual(YEARS.map((year) => ['tinh-mau', year]));
  expect(sections.map(({ slug, count }) => [slug, count])).toEqual(
    YEARS.toReversed().map((year) => [`nam-${year}`, 301]),
  );
  expect(new Set(pages.flatMap(({ entries }) => entries))).toEqual(new Set(rows));
  expect(pages.flatMap(({ entries }) => entries)).toHaveLength(rows.length);
});

test('of three hundred communes without a province none is drawn before the others: charts of all of them are', () => {
  const content = withCommunes(300);
  const { statistics } = content;
  const observations = statistics.observations.filter(({ place }) => place !== 'tinh-mau');
  const { views, elsewhere } = indicatorLists(
    { ...content, statistics: { ...statistics, observations } },
    ID,
  );
  expect(views.map(({ id }) => id)).toEqual(['xep-hang-2025']);
  expect(elsewhere).toHaveLength(300);
});

test('within a year the province comes first, then the communes by their names', () => {
  const [first] = indicatorLists(withCommunes(300), ID).pages;
  expect(first!.path).toBe(`/so-lieu/${ID}/loc/nam-2025/`);
  expect(first!.entries.slice(0, 4).map(({ place }) => place)).toEqual(['tinh-mau', 'xa-0', 'xa-1', 'xa-2']);
});

test('a course that the page of the indicator does not draw stands on the page of its unit, with its files', () => {
  const content = withCommunes(300);
  expect(placeLists(content, 'xa-7').views.map(({ id }) => id)).toEqual(['theo-thoi-gian-xa-7']);
  expect(everyChart(content).map(({ id }) => id)).toContain('theo-thoi-gian-xa-7');
});

test('a unit with sixty indicators shows the first charts, and every chart stands on exactly one of its further pages', () => {
  const meaning = site.statistics.indicators.get(ID)!;
  const ids = Array.from({ length: 60 }, (_, at) => `chi-so-${at}`);
  const content: Content = {
    ...site,
    statistics: {
      ...site.statistics,
      indicators: new Map(ids.map((id) => [id, { ...meaning, id }])),
      observations: ids.flatMap((indicator) =>
        YEARS.map((period): Observation => ({ ...figure, indicator, place: 'xa-vi-du-moi', period })),
      ),
    },
  };
  const { views, sections, pages } = placeLists(content, 'xa-vi-du-moi');
  expect(views).toHaveLength(8);
  expect(sections.map(({ slug, count }) => [slug, count])).toEqual([
    ['so-lieu', 600],
    ['bieu-do', 60],
  ]);
  const drawn = pages.flatMap(({ entries }) =>
    entries.flatMap((held) => ('view' in held ? [held.view] : [])),
  );
  expect(drawn.map(({ indicator }) => indicator)).toEqual(ids);
});
