import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/portal.ts';
import { dataTables, emptyPages } from '../../../src/kinds/living.ts';
import { searchExamples } from '../../../src/kinds/search-examples.ts';
import { siteLinks } from '../../../src/kinds/site-links.ts';
import { familyLevels } from '../../../src/kinds/plan/lists/facets.ts';
import { unitLists } from '../../../src/kinds/place/units.ts';
import * as routes from '../../../src/routes.ts';

const campaign = (name: string) =>
  readContent(fileURLToPath(new URL(`../../sites/${name}`, import.meta.url)));

test('the page of data offers the tables there are: of plans without figures, those of the plans', () => {
  expect(dataTables(campaign('suoi-trong'))).toEqual([
    'doc-truoc.txt',
    'danh-muc.jsonld',
    'chi-tieu.csv',
    'viec.csv',
    'van-ban.csv',
  ]);
  expect(dataTables(campaign('nuoc-sach'))).toContain('so-lieu.csv');
});

test('a portal with nothing for a table has no page of data, and no link leads there', () => {
  const one = campaign('mot-chuyen');
  expect(dataTables(one)).toEqual([]);
  expect(siteLinks(one, 'foot').map(({ path }) => path)).not.toContain(routes.data);
  for (const path of [
    '/du-lieu/index.html',
    '/du-lieu/doc-truoc.txt',
    '/du-lieu/viec.csv',
    routes.packs,
    routes.calendarFile,
  ])
    expect(emptyPages(one)).toContain(path);
});

test('the packs of the handbook stay where there is a handbook', () => {
  expect(emptyPages(campaign('suoi-trong'))).not.toContain(routes.packs);
});

test('the help of the search takes its examples from this campaign, and has none where there is none', () => {
  expect(searchExamples(campaign('nuoc-sach'))).toEqual({
    question: 'đào giếng hỏi ai',
    abbreviation: ['UBND', 'Ủy ban nhân dân'],
    number: ['12/KH-UBND', '12 kh ubnd', 'kế hoạch 12'],
    phrase: 'Ủy ban nhân dân',
  });
  expect(searchExamples(campaign('mot-chuyen'))).toEqual({
    question: 'nuôi ong',
    abbreviation: undefined,
    number: undefined,
    phrase: 'Một Chuyện',
  });
});

test('levels and kinds of units are those of the campaign: no district since there is none', () => {
  expect(familyLevels(campaign('lang-sach'))).toEqual(['tỉnh', 'xã']);
  expect(familyLevels(campaign('nuoc-sach'))).toEqual(['tỉnh', 'huyện', 'xã']);
  const wards = withWards();
  // The interface speaks the language of the content read last.
  campaign('nuoc-sach');
  const [city] = unitLists(wards).provinces;
  expect(city!.heading).toBe('Tỉnh Mẫu, các phường hiện nay');
});

/** The province with wards alone. */
function withWards() {
  const content = campaign('lang-sach');
  const places = [...content.places].filter(([, { type }]) => type !== 'xã');
  return { ...content, places: new Map(places) };
}

test('one plan is compared with none, a portal without a term has no calendar: no page, no way in', () => {
  const one = campaign('suoi-trong');
  expect(emptyPages(one)).toContain(routes.comparison());
  expect(siteLinks(one, 'map').map(({ path }) => path)).not.toContain(routes.comparison());
  // Its plan sets a target and a term.
  expect(emptyPages(one)).not.toContain(routes.calendar);
  expect(emptyPages(one)).not.toContain(routes.targets());
  expect(emptyPages(campaign('lang-sach'))).not.toContain(routes.comparison());
});
