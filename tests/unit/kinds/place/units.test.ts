import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Content } from '../../../../src/content/content.ts';
import { unitLists } from '../../../../src/kinds/place/units.ts';
import { readContent } from '../../../../src/portal.ts';
import type { Place } from '../../../../src/schemas/place.ts';

const site = readContent(fileURLToPath(new URL('../../../sites/nuoc-sach', import.meta.url)));
const shipped = readContent('content');
const commune = site.places.get('xa-vi-du-moi')!;
const province = site.places.get(commune.parent!)!;

/** A gazetteer of the whole country: 34 provinces of 97 communes. */
const country = (): Content => {
  const units = Array.from({ length: 34 }, (_, at): Place[] => {
    const id = `tinh-${at}`;
    return [
      { ...province, id, name: `Mẫu ${at}` },
      ...Array.from({ length: 97 }, (__, number) => ({
        ...commune,
        id: `xa-${at}-${number}`,
        name: `Ví Dụ ${number}`,
        parent: id,
      })),
    ];
  }).flat();
  return { ...site, places: new Map(units.map((unit) => [unit.id, unit])) };
};

test('units of one province stand on one page', () => {
  for (const content of [site, shipped])
    expect(unitLists(content)).toMatchObject({ sections: [], pages: [] });
});

test('units of a whole country stand on a page for each province, which the list names with their number', () => {
  const { sections, pages } = unitLists(country());
  expect(sections).toHaveLength(34);
  expect(sections[0]).toEqual({ slug: 'tinh-0', label: 'Tỉnh Mẫu 0', count: 97 });
  expect(pages.map(({ path }) => path)).toEqual(sections.map(({ slug }) => `/dia-ban/loc/${slug}/`));
  const units = pages.flatMap(({ entries }) => entries).flatMap(({ communes }) => communes);
  expect(new Set(units.map(({ id }) => id)).size).toBe(34 * 97);
});

test('a commune of today stands below its province, one that ended among the former or below its district', () => {
  const { provinces } = unitLists(site);
  const all = provinces.map(({ communes, former, districts }) => ({
    communes: communes.map(({ id }) => id),
    former: [...former, ...districts.flatMap(({ inside }) => inside)].map(({ id }) => id),
  }));
  const today = [...site.places.values()].filter(({ level, validTo }) => level === 'commune' && !validTo);
  for (const { id } of today) expect(all.some(({ communes }) => communes.includes(id))).toBe(true);
  expect(all.flatMap(({ former }) => former)).toContain('xa-vi-du-huyen-giong');
});
