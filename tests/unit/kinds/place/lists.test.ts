import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Content } from '../../../../src/content/content.ts';
import { placeLists } from '../../../../src/kinds/place/lists.ts';
import { readContent } from '../../../../src/portal.ts';

const site = readContent(fileURLToPath(new URL('../../../sites/nuoc-sach', import.meta.url)));
const [plan] = site.plans;
const figure = site.statistics.observations[0]!;

/** The example campaign with so many plans and figures of one unit more, the plans of ten years. */
const grown = (place: string, { plans = 0, figures = 0 }): Content => {
  const more = Array.from({ length: plans }, (_, at) => ({
    ...plan!,
    id: `ke-hoach-${String(at).padStart(4, '0')}`,
    data: { ...plan!.data, place, year: 2015 + (at % 10) },
  }));
  const { statistics } = site;
  return {
    ...site,
    plans: [...site.plans, ...more],
    trees: new Map([...site.trees, ...more.map(({ id }) => [id, site.trees.get(plan!.id)!] as const)]),
    statistics: {
      ...statistics,
      observations: [
        ...statistics.observations,
        ...Array.from({ length: figures }, (_, at) => ({ ...figure, place, value: at })),
      ],
    },
  };
};

test('a unit with little shows all of it on its page, and has no further pages', () => {
  for (const id of site.places.keys()) {
    const { all, shown, pages, sections, former } = placeLists(site, id);
    expect(shown).toEqual(all);
    expect(former.map((one) => one.shown)).toEqual(former.map((one) => one.all));
    expect([pages, sections]).toEqual([[], []]);
  }
});

test('a unit with hundreds of plans shows the newest, and every plan stands on exactly one of its further pages', () => {
  const { all, shown, pages, sections } = placeLists(grown('xa-vi-du-moi', { plans: 600 }), 'xa-vi-du-moi');
  const own = site.plans.filter(({ data }) => data.place === 'xa-vi-du-moi').length;
  expect(all.plans).toHaveLength(600 + own);
  expect(shown.plans).toEqual(all.plans.slice(0, 24));
  expect(shown.plans.every(({ data }) => data.year >= 2024)).toBe(true);
  expect(sections).toEqual([{ slug: 'ke-hoach', label: 'Kế hoạch', count: 600 + own }]);
  const first = '/dia-ban/xa-vi-du-moi/loc/ke-hoach/';
  expect(pages.map(({ path }) => path)).toEqual([first, `${first}2/`]);
  expect(pages.flatMap(({ entries }) => entries)).toEqual(all.plans.map((plan) => ({ plan })));
}); // prettier-ignore

test('figures by the thousand stand on further pages; what is little beside them stays on the page of the unit', () => {
  const content = grown('xa-vi-du-moi', { plans: 3, figures: 2000 });
  const { all, shown, pages, sections } = placeLists(content, 'xa-vi-du-moi');
  expect(shown.plans).toEqual(all.plans);
  expect(shown.figures).toHaveLength(24);
  expect(sections.map(({ slug, count }) => [slug, count])).toEqual([['so-lieu', all.figures.length]]);
  expect(pages.flatMap(({ entries }) => entries)).toEqual(all.figures.map((figure) => ({ figure })));
});

test('a unit of today names the newest plans of a former one, whose own page leads to all', () => {
  const content = grown('huyen-giong', { plans: 600 });
  const today = [...content.places.keys()].filter((id) =>
    placeLists(content, id).former.some(({ unit }) => unit.id === 'huyen-giong'),
  );
  expect(today.length).toBeGreaterThan(0);
  for (const id of today) {
    const former = placeLists(content, id).former.find(({ unit }) => unit.id === 'huyen-giong')!;
    expect(former.shown.plans).toEqual(former.all.plans.slice(0, 24));
    expect(former.all.plans.length).toBeGreaterThanOrEqual(600);
  }
  expect(placeLists(content, 'huyen-giong').pages.length).toBeGreaterThan(1);
});
