import { expect, test } from 'vitest';
import type { FeaturedChart } from '../../../src/schemas/indicator.ts';
import type { Observation } from '../../../src/schemas/observation.ts';
import type { Place } from '../../../src/schemas/place.ts';
import { newestOf, newestTold } from '../../../src/statistics/newest.ts';
import { headlineOf } from '../../../src/statistics/views/standing.ts';
import { byWeight, summaryOf } from '../../../src/statistics/views/summary.ts';
import { viewsOf, viewsOfPlace } from '../../../src/statistics/views/choose.ts';
import { overTimeView } from '../../../src/statistics/views/over-time.ts';
import { rankingView } from '../../../src/statistics/views/ranking.ts';
import { simplest } from '../../../src/statistics/views/simple.ts';
import { readContent } from '../../../src/portal.ts';

const row = (period: string, kind: Observation['kind'] = 'actual', more: Partial<Observation> = {}): Observation =>
  ({ indicator: 'i', place: 'p', period, periodLabel: period, kind, value: 1, unit: 'hộ', standard: '', group: '', ...more }) as Observation; // prettier-ignore

test('the newest figure is told by time and not by letters: a quarter lies between its months', () => {
  expect(newestOf([row('2023-Q2'), row('2023-12'), row('2023-06')])?.period).toBe('2023-12');
  expect(newestOf([row('2023-06'), row('2023-Q2')])?.period).toBe('2023-Q2');
  expect(newestOf([row('2023-S1'), row('2023-07')])?.period).toBe('2023-07');
  expect(newestOf([row('2019/2023'), row('2022')])?.period).toBe('2019/2023');
  expect(newestOf([row('2024'), row('2024-S1'), row('2024-01')])?.period).toBe('2024');
});

test('figures of one moment are not called the newest, and of some estimates only all are not called estimates', () => {
  const sure = row('2024', 'actual', { status: 'A' });
  const estimate = row('2024', 'actual', { status: 'E' });
  expect(newestTold([sure, estimate])).toMatchObject({ isOnly: true, when: '2024' });
  expect(newestTold([estimate, estimate])).toMatchObject({ isOnly: true, when: 'ước 2024' });
  expect(newestTold([row('2023', 'actual', { status: 'A' }), estimate])).toMatchObject({
    isOnly: false,
    when: 'ước 2024',
  });
});

test('a target is the newest only where there is no result', () => {
  expect(newestOf([row('2025', 'target'), row('2023')])?.period).toBe('2023');
  expect(newestOf([row('2024', 'target'), row('2025', 'target')])?.period).toBe('2025');
  expect(newestOf([row('')])).toBeUndefined();
});

const meaning = {
  id: 'i',
  name: 'Dân số',
  definition: '',
  unit: 'hộ',
  topic: '',
  goodDirection: 'none',
  additive: false,
} as const;
const data = (observations: Observation[]) => ({ observations, indicators: new Map([['i', meaning]]) });

test('a tile shows the whole, not the group that stands last in the table', () => {
  const groups = ['Tổng số', 'Kinh', 'Rơ Măm'].map((group, at) =>
    row('2018', 'actual', { group, value: 100 - at }),
  );
  expect(summaryOf(data(groups), 'i', 'p').figure?.group).toBe('Tổng số');
});

test('an indicator with a course over time comes before one with many figures of one moment', () => {
  const course = summaryOf(data([row('2022'), row('2023', 'actual', { value: 2 })]), 'i', 'p');
  const many = summaryOf(
    data(['a', 'b', 'c', 'd'].map((place) => row('2022', 'actual', { place }))),
    'i',
    'p',
  );
  expect([many, course].toSorted(byWeight)).toEqual([course, many]);
});

test('a course that the editor chose for a place is drawn once on its page', () => {
  const held = data([
    row('2022', 'actual', { written: '1' }),
    row('2023', 'actual', { value: 2, written: '2' }),
  ]);
  const places = new Map([
    ['p', { id: 'p', name: 'Ví Dụ', type: 'xã', level: 'commune', successors: [] } as unknown as Place],
  ]);
  const chosen = { kind: 'series', indicators: ['i'], place: 'p', where: ['overview'] } as FeaturedChart;
  const views = (featured: FeaturedChart[]) => viewsOfPlace(held, places, 'p', featured);
  expect(views([chosen])).toEqual(views([]));
  expect(views([])).toHaveLength(1);
});

test('a simple chart keeps one line with a course, and says only what it draws', () => {
  const { statistics, places } = readContent('content');
  const [view] = [...statistics.indicators.keys()].flatMap((id) => overTimeView(statistics, places, id, 'tinh-kon-tum') ?? []).filter(({ drawing }) => drawing.kind === 'lines' && drawing.lines.length > 1); // prettier-ignore
  const { drawing, sentence, title, notes } = simplest(view!);
  if (drawing.kind !== 'lines') throw new Error('a line was asked for');
  expect(drawing.lines).toHaveLength(1);
  expect(drawing.lines[0]!.points.length).toBeGreaterThan(1);
  expect([drawing.targets, drawing.breaks, notes]).toEqual([[], [], []]);
  expect(sentence).toBe(`${title}.`);
});

/** So many communes ranked by figures from 0 up, one each. */
const ranked = (count: number) => {
  const units = Array.from(
    { length: count },
    (_, at) =>
      ({
        id: `xa-${at}`,
        name: `Số ${at}`,
        type: 'xã',
        level: 'commune',
        successors: [] as string[],
      }) as Place,
  );
  const rows = units.map(({ id }, at) => row('2024', 'actual', { place: id, value: at, written: `${at}` }));
  const view = rankingView(data(rows), new Map(units.map((unit) => [unit.id, unit])), 'i', '2024')!;
  if (view.drawing.kind !== 'bars') throw new Error(view.drawing.kind);
  return { rows: view.rows, bars: view.drawing.bars };
};

test('of a hundred communes the highest and the lowest twelve are drawn, and how many lie between is said', () => {
  const { rows, bars } = ranked(100);
  expect(bars.map(({ name }) => name)).toEqual(
    [
      ...Array.from({ length: 12 }, (_, at) => 99 - at),
      ...Array.from({ length: 12 }, (_, at) => 11 - at),
    ].map((at) => `xã Số ${at}`),
  );
  expect(bars.flatMap(({ heading }, at) => (heading ? [[at, heading]] : []))).toEqual([
    [12, '… 76 ở giữa không vẽ, từ 12 hộ đến 87 hộ'],
  ]);
  expect(rows).toHaveLength(100);
});

test('forty places are all drawn', () => {
  expect(ranked(40).bars).toHaveLength(40);
});

test('where the place of the portal has no figure, the highest of the units with as many is told', () => {
  const units = [
    { id: 'xa', name: 'Ví Dụ', type: 'xã', level: 'commune' },
    { id: 'tinh', name: 'Mẫu', type: 'tỉnh', level: 'province' },
  ] as Place[];
  const places = new Map(units.map((unit) => [unit.id, unit]));
  const rows = [row('2024', 'actual', { place: 'xa' }), row('2024', 'actual', { place: 'tinh' })];
  expect(summaryOf(data(rows), 'i', 'noi-khac', places).figure?.place).toBe('tinh');
  const more = [...rows, row('2023', 'actual', { place: 'xa' })];
  expect(summaryOf(data(more), 'i', 'noi-khac', places).figure?.place).toBe('xa');
});

test('of a commune and the one that took its ground, with as many figures, the newer one is told', () => {
  const units = ['xa-cu', 'xa-moi'].map(
    (id) => ({ id, name: 'Ví Dụ', type: 'xã', level: 'commune' }) as Place,
  );
  const places = new Map(units.map((unit) => [unit.id, unit]));
  const rows = [
    row('2024-12-31', 'actual', { place: 'xa-cu' }),
    row('2025-12-31', 'actual', { place: 'xa-moi' }),
  ];
  expect(summaryOf(data(rows), 'i', 'noi-khac', places).figure?.place).toBe('xa-moi');
});

test('where no moment has more figures than another, places are ranked by the newest', () => {
  const units = ['a', 'b', 'c'].map(
    (id) => ({ id, name: id, type: 'xã', level: 'commune', successors: [] as string[] }) as Place,
  );
  const rows = ['2016', '2020', '2024'].flatMap((year) =>
    units.map(({ id }, at) => row(year, 'actual', { place: id, value: at, written: `${at}` })),
  );
  const views = viewsOf(data(rows), new Map(units.map((unit) => [unit.id, unit])), 'i');
  expect(views.map(({ id }) => id)).toContain('xep-hang-2024');
});

test('of communes alike none stands for the others: the least and the most of them are told, with how many there are', () => {
  const communes = ['Suối', 'Bến', 'Ghềnh', 'Cồn'].map(
    (name, at) => ({ id: `xa-${at}`, name, type: 'xã', level: 'commune' }) as Place,
  );
  const places = new Map(communes.map((unit) => [unit.id, unit]));
  const rows = [308, 3985, 221, 1500].map((value, at) =>
    row('2025', 'actual', { place: `xa-${at}`, value, written: String(value) }),
  );
  const said = (figures: typeof rows) =>
    headlineOf(summaryOf(data(figures), 'i', 'noi-khac', places), places);
  expect(said(rows)).toEqual({
    said: 'từ 221 hộ (xã Ghềnh) đến 3.985 hộ (xã Bến)',
    standing: '4 nơi, 2025',
  });
  // “trên 3.985” may be any figure above it, and two or three places are told one by one below.
  const bounded = rows.map((each) => (each.value === 3985 ? { ...each, comparator: '>' as const } : each));
  expect(said(bounded)?.said).toBe('308 hộ');
  expect(said(rows.slice(0, 3))?.said).toBe('308 hộ');
});
