import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/schemas/place.ts';
import { contradictions } from '../../../src/statistics/agreement.ts';
import { computedSums } from '../../../src/statistics/computed.ts';
import { lastDay, positionOf } from '../../../src/statistics/period.ts';
import { summaryOf } from '../../../src/statistics/views/summary.ts';
import { mapView, multiplesView } from '../../../src/statistics/views/by-place.ts';
import { chosenView, viewsOf } from '../../../src/statistics/views/choose.ts';
import { groupsView, rankingView } from '../../../src/statistics/views/ranking.ts';
import { data, figure, indicator, PLACES } from './example.ts';

const [A, B, C] = ['xa-a', 'xa-b', 'xa-c'] as const;
/** One figure for each of the three communes. */
const three = (values: readonly [number, number, number], more: Parameters<typeof figure>[0] = {}) =>
  [A, B, C].map((place, at) => figure({ place, value: values[at]!, ...more }));

describe('a ranking', () => {
  const ranking = (...rows: ReturnType<typeof figure>[]) => rankingView(data(rows), PLACES, 'ty-le', '2022');

  test('stands in the order of its figures, whatever the order of the table', () => {
    const view = ranking(...three([10, 30, 20]))!;
    expect(view.rows.map(({ place, value }) => [place, value])).toEqual([
      [B, 30],
      [C, 20],
      [A, 10],
    ]);
    expect(view.title).toBe('Tỷ lệ ví dụ: xã B cao nhất trong 3 nơi có số, 30%');
    expect(view.sentence).toMatch(/cao nhất là xã B với 30%, thấp nhất là xã A với 10%\.$/u);
  });

  test('leaves out other moments, targets, units and groups, and the district above its communes', () => {
    const others = [
      figure({ period: '2021', value: 90 }),
      figure({ kind: 'target', value: 91 }),
      figure({ unit: 'hộ', value: 92 }),
      figure({ group: 'nữ', value: 93 }),
      figure({ place: 'huyen-x', value: 94 }),
    ];
    expect(ranking(...others, ...three([10, 30, 20]))!.rows.map(({ value }) => value)).toEqual([30, 20, 10]);
  });

  test('never sets figures at the beginning of a period, or by another standard, beside results', () => {
    const baseline = figure({ kind: 'baseline', value: 90 });
    const other = figure({ place: B, standard: '2016–2020', value: 91 });
    expect(ranking(baseline, other, ...three([10, 30, 20]))!.rows.map(({ value }) => value)).toEqual([
      30, 20, 10,
    ]);
  });

  test('says “ước” at the figure that is one', () => {
    const [first, ...rest] = three([30, 20, 10]);
    const view = ranking({ ...first!, status: 'E' }, ...rest)!;
    expect(view.title).toBe('Tỷ lệ ví dụ, 2022: số của 3 nơi');
    expect(view.sentence).toBe('Tỷ lệ ví dụ, 2022: xã A 30% (ước), xã B 20%, xã C 10%.');
  });
});

describe('groups side by side', () => {
  const groups = (period: string, values: Record<string, number>) =>
    Object.entries(values).map(([group, value]) => figure({ group, value, period }));
  const view = (...rows: ReturnType<typeof figure>[]) => groupsView(data(rows), PLACES, 'ty-le', A);

  test('are those of the newest moment, the largest first, without their total', () => {
    const rows = [
      ...groups('2023', { Kinh: 10, 'Rơ Măm': 30, 'Xơ Đăng': 20, 'Tổng số': 60 }),
      ...groups('2022', { Kinh: 90, 'Ba Na': 91 }),
    ];
    expect(view(...rows)!.rows.map(({ group, value }) => [group, value])).toEqual([
      ['Rơ Măm', 30],
      ['Xơ Đăng', 20],
      ['Kinh', 10],
    ]);
    expect(view(...rows)!.title).toBe('Tỷ lệ ví dụ, xã A, 2023: Rơ Măm cao nhất trong 3 nhóm, 30%');
  });

  test('are without their total, whatever it is called', () => {
    const rows = groups('2023', {
      Kinh: 10,
      'Rơ Măm': 30,
      'Xơ Đăng': 20,
      'Tổng cộng': 60,
      Chung: 25,
      'Toàn bộ': 60,
    });
    expect(view(...rows)!.title).toBe('Tỷ lệ ví dụ, xã A, 2023: Rơ Măm cao nhất trong 3 nhóm, 30%');
  });

  test('are three at least, and no targets', () => {
    expect(view(...groups('2022', { Kinh: 10, 'Ba Na': 30 }))).toBeUndefined();
    expect(
      view(...groups('2022', { Kinh: 10, 'Ba Na': 30 }), figure({ group: 'Gia Rai', kind: 'target' })),
    ).toBeUndefined();
  });

  test('of which none stands out are told without “cao nhất”', () => {
    expect(view(...groups('2022', { Kinh: 10, 'Ba Na': 10, 'Gia Rai': 10 }))!.title).toBe(
      'Tỷ lệ ví dụ, xã A, 2022',
    );
  });
});

describe('a map of tiles', () => {
  const tiles = (n: number): ReadonlyMap<string, Place> =>
    new Map([
      ...PLACES,
      ...Array.from({ length: n - 3 }, (_, at): [string, Place] => [
        `xa-${at}`,
        { ...PLACES.get(A)!, id: `xa-${at}`, name: `Số ${at}`, grid: [at, 2] },
      ]),
    ]);
  const map = (n: number) => mapView(data(three([10, 30, 20])), tiles(n), 'ty-le', '2022', 'huyen-x');

  test('needs three figures, and figures of half the units', () => {
    expect(map(3)!.title).toBe('Tỷ lệ ví dụ, 2022: cao nhất ở xã B, 30%');
    expect(map(6)!.notes.at(-1)).toBe('Chưa có số: xã Số 0, xã Số 1, xã Số 2.');
    expect(map(7)).toBeUndefined();
    expect(mapView(data(three([10, 30, 20]).slice(1)), PLACES, 'ty-le', '2022', 'huyen-x')).toBeUndefined();
  });

  test('has its tiles row by row, each with its own figure', () => {
    const { drawing } = map(4)!;
    if (drawing.kind !== 'tiles') throw new Error('tiles were asked for');
    expect(drawing.tiles.map(({ name, column, row, mark }) => [name, column, row, mark?.label])).toEqual([
      ['A', 0, 0, '10%'],
      ['B', 1, 0, '30%'],
      ['C', 0, 1, '20%'],
      ['Số 0', 0, 2, undefined],
    ]);
  });

  test('shades no tile of which sources tell two figures, and writes both', () => {
    const twice = [...three([10, 30, 20]), figure({ value: 40, reference: 'bao-b' })];
    const { drawing, notes, title } = mapView(data(twice), PLACES, 'ty-le', '2022', 'huyen-x')!;
    expect(drawing.kind === 'tiles' && drawing.tiles[0]).toMatchObject({
      name: 'A',
      mark: undefined,
      said: '40%; 10%',
    });
    expect(drawing.kind === 'tiles' && drawing.tiles[1]!.mark?.label).toBe('30%');
    expect(notes.at(-1)).toBe('Không tô màu vì các nguồn ghi khác nhau: xã A.');
    expect(title).not.toContain('cao nhất');
  });

  test('says at each figure whether it is an estimate', () => {
    const [first, ...rest] = three([30, 20, 10]);
    const view = mapView(data([{ ...first!, status: 'P' }, ...rest]), PLACES, 'ty-le', '2022', 'huyen-x')!;
    expect(view.title).toBe('Tỷ lệ ví dụ, 2022: số của 3 nơi');
    expect(view.sentence).toContain('xã A 30% (sơ bộ), xã B 20%, xã C 10%');
  });
});

describe('a small chart for each unit', () => {
  const view = (rows: ReturnType<typeof figure>[], places = PLACES) =>
    multiplesView(data(rows), places, 'ty-le', 'huyen-x');

  test('needs three units, and one of them at two moments', () => {
    const rows = three([10, 30, 20]);
    expect(view(rows)).toBeUndefined();
    const course = [...rows, figure({ period: '2021', value: 5 })];
    expect(view(course)!.title).toContain('xã B');
    expect(view(course.filter(({ place }) => place !== C))).toBeUndefined();
  });

  test('draws the units of the own kind: where there are districts, these alone', () => {
    const district = (id: string): [string, Place] => [
      id,
      { ...PLACES.get('huyen-x')!, id, name: id, parent: 'huyen-x', grid: [0, 3] },
    ];
    const places = new Map([...PLACES, district('d1'), district('d2'), district('d3')]);
    const rows = [
      ...three([10, 30, 20]),
      ...['d1', 'd2', 'd3'].flatMap((place) => ['2021', '2022'].map((period) => figure({ place, period }))),
    ];
    const { drawing } = view(rows, places)!;
    expect(drawing.kind === 'multiples' && drawing.panels.map(({ name }) => name)).toEqual([
      'd1',
      'd2',
      'd3',
    ]);
  });

  test('says at the newest figure of a unit that it is an estimate', () => {
    const rows = three([10, 20, 30]).map((row): typeof row => ({ ...row, status: 'E' }));
    const { drawing } = view([...rows, figure({ period: '2021', value: 5 })])!;
    expect(drawing.kind === 'multiples' && drawing.panels[0]!.latest).toBe('10% (ước) · 2022');
  });

  test('calls none the highest whose sources contradict each other', () => {
    const rows = [
      ...three([10, 20, 30]),
      figure({ period: '2021', value: 5 }),
      figure({ value: 77, reference: 'bao-b' }),
    ];
    const { title, sentence, drawing } = view(rows)!;
    expect(title).toBe('Tỷ lệ ví dụ của 3 địa bàn, mỗi nơi một ô');
    expect(sentence).toContain('xã A 10% (2022), xã A 77% (2022), xã B 20% (2022)');
    expect(drawing.kind === 'multiples' && drawing.panels[0]!.latest).toBe('10%; 77% · 2022');
  });

  test('names the units that have no figure', () => {
    const places = new Map([...PLACES, ['xa-d', { ...PLACES.get(A)!, id: 'xa-d', name: 'D' }] as const]);
    const rows = [...three([10, 30, 20]), figure({ period: '2021', value: 5 })];
    expect(view(rows, places)!.notes.at(-1)).toBe('Chưa có số: xã D.');
  });
});

describe('the charts of an indicator', () => {
  test('are of the moment of which most figures are, targets and figures without a moment aside', () => {
    const rows = [
      ...three([10, 30, 20]),
      ...three([1, 2, 3], { period: '2023' }).slice(1),
      ...three([4, 5, 6], { period: '2025', kind: 'target' }),
      ...three([7, 8, 9], { period: '', periodLabel: 'không ghi ngày' }),
      figure({ period: '', reference: 'bao-b' }),
    ];
    const chosen = chosenView(data(rows), PLACES, { kind: 'ranking', indicators: ['ty-le'] }, 'huyen-x')!;
    expect(chosen.id).toBe('xep-hang-2022');
    expect(viewsOf(data(rows), PLACES, 'ty-le').map(({ id }) => id)).toContain('xep-hang-2022');
  });

  test('of several moments with as many figures the newest is shown', () => {
    const rows = [
      ...three([1, 2, 3], { period: '2021' }),
      ...three([10, 30, 20]),
      ...three([4, 5, 6], { period: '2020' }),
    ];
    const chosen = chosenView(data(rows), PLACES, { kind: 'ranking', indicators: ['ty-le'] }, 'huyen-x')!;
    expect(chosen.id).toBe('xep-hang-2022');
  });

  test('hold targets side by side only where there are two', () => {
    const targets = (count: number) =>
      viewsOf(data(three([1, 2, 3], { kind: 'target' }).slice(0, count)), PLACES, 'ty-le').map(
        ({ id }) => id,
      );
    expect(targets(1)).toEqual([]);
    expect(targets(2)).toEqual(['chi-tieu-canh-nhau']);
  });
});

describe('a sum over the units of a place', () => {
  const HOUSEHOLDS = indicator({ id: 'ho', unit: 'hộ', additive: true });
  const sums = (rows: ReturnType<typeof figure>[]) =>
    computedSums(data(rows, [HOUSEHOLDS]), PLACES, 'ho', 'huyen-x').map(({ period, unit, value }) => [
      period,
      unit,
      value,
    ]);
  const counted = (more: Parameters<typeof figure>[0]) =>
    three([1, 2, 3], { indicator: 'ho', unit: 'hộ', ...more });

  test('is of one moment, one unit and results alone', () => {
    expect(sums([...counted({}), ...counted({ period: '2023' })])).toEqual([
      ['2022', 'hộ', 6],
      ['2023', 'hộ', 6],
    ]);
    expect(sums([...counted({}).slice(1), ...counted({ unit: 'nghìn hộ' }).slice(0, 1)])).toEqual([]);
    expect(sums(counted({ kind: 'target' }))).toEqual([]);
    expect(sums(counted({ period: '', periodLabel: 'không ghi ngày' }))).toEqual([]);
  });

  test('is none where one unit has two figures, or a source gives the sum', () => {
    expect(
      sums([...counted({}), figure({ indicator: 'ho', unit: 'hộ', value: 9, reference: 'bao-b' })]),
    ).toEqual([]);
    expect(
      sums([...counted({}), figure({ place: 'huyen-x', indicator: 'ho', unit: 'hộ', value: 7 })]),
    ).toEqual([]);
  });
});

test.each([
  ['2023', 2023.5],
  ['2023-S1', 2023.25],
  ['2023-S2', 2023.75],
  ['2023-Q1', 2023.125],
  ['2023-Q4', 2023.875],
  // The middle of its month; a sum over years stands where it ends.
  ['2023-07', 2023.5 + 14 / 365],
  ['2023-01-01', 2023],
  ['2021/2023', 2023.5],
])('%s stands at %d on the axis of time', (period, at) => expect(positionOf(period)).toBeCloseTo(at, 6));

test('a month has its days, February in leap years one more', () => {
  expect([2023, 2024].map((year) => lastDay(year, 2))).toEqual([28, 29]);
  expect([1, 4, 12].map((month) => lastDay(2023, month))).toEqual([31, 30, 31]);
});

test('“gần 47%” leaves a twentieth below and nothing above', () => {
  const nearly = figure({ value: 40, comparator: '~<' });
  const apart = (value: number) => contradictions([nearly, figure({ value, reference: 'bao-b' })]).length > 0;
  expect([37.9, 38.1, 39.9, 40.1].map(apart)).toEqual([true, false, false, true]);
});

test('in a list an indicator shows its own place, its newest result of the whole, else a result of a group, else a target', () => {
  const shown = (...rows: ReturnType<typeof figure>[]) => summaryOf(data(rows), 'ty-le', A).figure?.value;
  const target = figure({ value: 1, kind: 'target', period: '2030' });
  const group = figure({ value: 2, group: 'nữ', period: '2021' });
  expect(shown(target, group, figure({ value: 3 }), figure({ value: 4, period: '2020' }))).toBe(3);
  expect(shown(target, group)).toBe(2);
  expect(shown(target)).toBe(1);
  expect(shown(figure({ place: B, value: 5 }))).toBe(5);
});

test('in a list, figures that sources tell otherwise of the newest moment stand side by side, without a change', () => {
  const rows = [
    figure({ period: '2021', value: 5 }),
    figure({ value: 30 }),
    figure({ value: 8, reference: 'bao-b' }),
  ];
  const { figure: first, others, change } = summaryOf(data(rows), 'ty-le', A);
  expect([first?.value, others.map(({ value }) => value), change]).toEqual([30, [8], undefined]);
  expect(summaryOf(data(rows.slice(0, 2)), 'ty-le', A).others).toEqual([]);
  const targets = [5, 10].map((value) =>
    figure({ kind: 'target', period: '2030', value, reference: `ke-hoach-${value}` }),
  );
  expect(summaryOf(data(targets), 'ty-le', A).others).toHaveLength(1);
});
