import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { drawUnitMap, type UnitTile } from '../../../../src/charts/unit-map.ts';
import { countOf, formerHoldings, holdingsOf, levelOf } from '../../../../src/kinds/place/items.ts';
import { saidOf, shortOf } from '../../../../src/kinds/place/words.ts';
import { readContent } from '../../../../src/portal.ts';

const site = readContent(fileURLToPath(new URL('../../../sites/nuoc-sach', import.meta.url)));
const portal = readContent('content');
const communesOfToday = [...portal.places.values()].filter(
  ({ level, validTo }) => level === 'commune' && validTo === undefined,
);

test('a commune of today has what its former commune and its former district had', () => {
  const { plans, figures } = holdingsOf(site, 'xa-vi-du-moi');
  const places = new Set([...plans.map(({ data }) => data.place), ...figures.map(({ place }) => place)]);
  expect([...places].every((id) => ['xa-vi-du-moi', 'xa-vi-du-huyen-giong', 'huyen-giong'].includes(id))).toBe(true);
  expect(plans.length + figures.length).toBeGreaterThan(0);
}); // prettier-ignore

test('lists, maps and the page of a commune count the same things, each once', () => {
  expect(communesOfToday.length).toBeGreaterThan(0);
  for (const { id } of communesOfToday) {
    const own = (place: string): boolean => place === id;
    const { plans, stories, figures } = holdingsOf(portal, id);
    const direct =
      plans.filter(({ data }) => own(data.place)).length +
      stories.filter(({ data }) => own(data.place)).length +
      figures.filter(({ place }) => own(place)).length;
    const former = formerHoldings(portal, id).reduce((sum, one) => sum + countOf(one), 0);
    expect(direct + former, id).toBe(countOf({ plans, stories, figures }));
  }
});

test('a part of a former unit says who has the rest', () => {
  const shared = communesOfToday.flatMap(({ id }) => formerHoldings(portal, id)).filter((one) => one.shared.length > 0);
  expect(shared.length).toBeGreaterThan(0);
  expect(shared.every(({ unit, shared: names }) => names.length === unit.successors.length - 1)).toBe(true);
}); // prettier-ignore

test('says what there is, the most wanted first, and that there is nothing', () => {
  const story = portal.stories[0]!;
  const figure = portal.statistics.observations[0]!;
  const all = { plans: holdingsOf(site, 'xa-vi-du-moi').plans.slice(0, 1), stories: [story], figures: [figure, figure] };
  expect(saidOf(all)).toBe('1 chuyện, 1 kế hoạch, 2 số liệu');
  expect([shortOf(all), shortOf({ ...all, stories: [] }), shortOf({ plans: [], stories: [], figures: [figure] })]).toEqual(['1 chuyện', '1 kế hoạch', 'số liệu']);
  expect([levelOf(all), levelOf({ ...all, plans: [] }), levelOf({ ...all, stories: [] }), levelOf({ plans: [], stories: [], figures: [] })]).toEqual([3, 2, 1, 0]);
  expect(saidOf({ plans: [], stories: [], figures: [] })).toBe('chưa có gì');
}); // prettier-ignore

test('where squares would be too narrow for their names they follow one another with them, each a link with a name', () => {
  const tiles = Array.from({ length: 12 }, (_, column): UnitTile => ({ name: 'Chiềng Thượng', column, row: 0, href: `/dia-ban/${column}/`, level: 1, label: '1 số', said: `xã Chiềng Thượng ${column}: 1 số` }));
  const [narrow, wide] = [340, 1200].map((width) => drawUnitMap(tiles, width, 'Bản đồ'));
  for (const drawn of [narrow!, wide!]) {
    expect(drawn.match(/>Thượng</g)).toHaveLength(12);
    expect(drawn.match(/aria-label="xã Chiềng Thượng/g)).toHaveLength(12);
  }
  const rows = (drawn: string): number => new Set([...drawn.matchAll(/<rect [^>]* y="([\d.]+)"/g)].map(([, y]) => y)).size;
  expect([rows(narrow!) > 1, rows(wide!)]).toEqual([true, 1]);
}); // prettier-ignore

test('every square of the map is a link with a name of its own, and no square covers another', () => {
  const tile = (name: string, column: number, row: number): UnitTile => ({ name, column, row, href: `/dia-ban/${row}${column}/`, level: 2, label: '12 chuyện', said: `xã ${name}: 12 chuyện` });
  const names = ['Đăk Tờ Kan', 'Ia H’Drai', 'Măng Đen', 'A & B', 'Ngọk Réo', 'Y'];
  const tiles = names.map((name, at) => tile(name, at, at % 2));
  for (const width of [340, 760]) {
    const svg = drawUnitMap(tiles, width, 'Bản đồ');
    expect([...svg.matchAll(/<a href="([^"]+)" aria-label="([^"]+)">/g)].map(([, href]) => href)).toEqual(tiles.map(({ href }) => href));
    expect(svg).toContain('A &amp; B');
    const boxes = [...svg.matchAll(/<rect class="level-2" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map((match) => match.slice(1).map(Number));
    const edge = Math.max(...boxes.map(([x, , wide]) => x! + wide!));
    expect(edge).toBeLessThanOrEqual(width);
    for (const [x, y, wide, tall] of boxes)
      expect(boxes.filter(([a, b]) => a! >= x! && a! < x! + wide! && b! >= y! && b! < y! + tall!)).toHaveLength(1);
  }
}); // prettier-ignore
