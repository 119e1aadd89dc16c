import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../../src/statistics/catalogue.ts';
import { compareRows, isEmpty } from '../../../src/statistics/table/changes.ts';
import type { Row } from '../../../src/statistics/table/normalise.ts';
import { pairTargets } from '../../../src/statistics/pairing.ts';
import { overTimeView } from '../../../src/statistics/views/over-time.ts';
import { pairsView, targetsView } from '../../../src/statistics/views/targets.ts';
import { data, figure, indicator, PLACES } from './example.ts';

const row = (value: string, given: Partial<Row> = {}): Row =>
  ({
    INDICATOR: 'ngheo',
    REF_AREA: 'xa-a',
    TIME_PERIOD: '2022',
    OBS_VALUE: value,
    KIND: 'actual',
    STANDARD: '',
    GROUP: '',
    REFERENCE: 'bao-a',
    ...given,
  }) as Row;

describe('what a pull would change', () => {
  test('is told row by row: what came, what went, what is another figure now', () => {
    const before = [row('1'), row('2', { REF_AREA: 'xa-b' }), row('3', { TIME_PERIOD: '2021' })];
    const after = [row('1'), row('5', { REF_AREA: 'xa-b' }), row('4', { TIME_PERIOD: '2023' })];
    const changes = compareRows(before, after);
    expect(changes).toEqual({
      added: [after[2]],
      removed: [before[2]],
      changed: [{ before: before[1], after: after[1] }],
      flipped: [],
      share: 2 / 3,
    });
    expect(isEmpty(changes)).toBe(false);
    expect(isEmpty(compareRows(before, before))).toBe(true);
    expect(compareRows([], after)).toMatchObject({ added: after, share: 0 });
  });

  test.each(['INDICATOR', 'REF_AREA', 'TIME_PERIOD', 'KIND', 'STANDARD', 'GROUP', 'REFERENCE'] as const)(
    'rows of another %s are other rows',
    (column) => {
      const { added, removed, changed } = compareRows([row('1')], [row('2', { [column]: 'khác' })]);
      expect([added.length, removed.length, changed.length]).toEqual([1, 1, 0]);
    },
  );

  test('rows that speak of the same are told apart by their order', () => {
    const twice = [row('1'), row('2')];
    expect(compareRows(twice, [row('1'), row('3')]).changed).toEqual([{ before: row('2'), after: row('3') }]);
    expect(compareRows(twice, [row('1')]).removed).toEqual([row('2')]);
  });

  test('a series whose figures turn from more than nothing to less, or back, is told', () => {
    const flipped = (before: Row[], after: Row[]) => compareRows(before, after).flipped;
    expect(flipped([row('1')], [row('-1')])).toEqual(['ngheo, xa-a, actual']);
    expect(flipped([row('-1')], [row('0')])).toEqual(['ngheo, xa-a, actual']);
    // Nought is not below nothing; a series of both signs may turn; a new series has not turned.
    expect(flipped([row('1')], [row('0')])).toEqual([]);
    expect(flipped([row('1'), row('-1', { TIME_PERIOD: '2021' })], [row('-1')])).toEqual([]);
    expect(flipped([], [row('-1')])).toEqual([]);
    expect(
      flipped([row('1'), row('2', { TIME_PERIOD: '2021' })], [row('1'), row('-2', { TIME_PERIOD: '2021' })]),
    ).toHaveLength(1);
  });
});

describe('a target beside its result', () => {
  const target = figure({ kind: 'target', value: 15, comparator: '>=' });
  const notes = (...results: ReturnType<typeof figure>[]) =>
    pairsView(data([target, ...results]), PLACES, ['ty-le'], 'xa-a')!.notes;

  test('says where their times are not the same', () => {
    expect(notes(figure({ value: 13 }))).toEqual([]);
    expect(notes(figure({ period: '2021/2024' }))).toEqual([
      expect.stringContaining('cộng dồn của cả giai đoạn'),
    ]);
    expect(notes(figure({ period: '2023' }))).toEqual(['Có kết quả muộn hơn thời điểm của chỉ tiêu.']);
  });

  test('is answered at the end of its own year, and by sums that reach over it to the last year', () => {
    const fitOf = (period: string) => pairTargets([target, figure({ period })])[0]!.fit;
    expect(fitOf('2022-12-31')).toBe('later');
    expect(fitOf('2022-12-30')).toBeUndefined();
    expect(fitOf('2020/2022')).toBe('spans');
    expect(fitOf('2022/2024')).toBe('spans');
    expect(fitOf('2020/2021')).toBeUndefined();
  });

  test('a target without a moment is answered by none that spans it', () => {
    const [pair] = pairTargets([figure({ kind: 'target', period: '' }), figure({ period: '2020/2024' })]);
    expect(pair!.fit).toBeUndefined();
  });

  test('of one indicator and of several stand at addresses of their own', () => {
    const other = indicator({ id: 'khac' });
    const rows = [target, figure({ kind: 'target', indicator: 'khac' })];
    expect(targetsView(data(rows, [other]), PLACES, ['ty-le'])!.id).toBe('chi-tieu-canh-nhau');
    expect(targetsView(data(rows, [other]), PLACES, ['ty-le', 'khac'])!.id).toBe('chi-tieu-canh-nhau-2');
    expect(targetsView(data([figure({})]), PLACES, ['ty-le'])).toBeUndefined();
  });
});

test('a course goes on from the unit that held the ground before, of the same kind, and never from its district', () => {
  // Commune C was formed from the old one.
  const rows = [
    figure({ place: 'xa-cu', period: '2019', value: 10 }),
    figure({ place: 'xa-c', period: '2021', value: 20 }),
    figure({ place: 'huyen-x', period: '2020', value: 90 }),
  ];
  const course = (places = PLACES) =>
    overTimeView(data([...rows, figure({ place: 'xa-c', value: 30 })]), places, 'ty-le', 'xa-c')!;
  expect(course().rows.map(({ value }) => value)).toEqual([10, 20, 30]);
  const district = { ...PLACES.get('huyen-x')!, successors: ['xa-c'] };
  expect(course(new Map([...PLACES, ['huyen-x', district]])).rows.map(({ value }) => value)).toEqual([
    10, 20, 30,
  ]);
});

test('beside a course stand the targets of its own moments, and no sums over years', () => {
  const rows = [
    figure({ period: '2021', value: 10 }),
    figure({ value: 20 }),
    ...['2025', '2021/2025', ''].map((period) => figure({ kind: 'target', period, value: 40 })),
    figure({ kind: 'target', period: '2024', group: 'nữ', value: 41 }),
  ];
  const { drawing } = overTimeView(data(rows), PLACES, 'ty-le', 'xa-a')!;
  expect(drawing.kind === 'lines' && drawing.targets.map(({ x, value }) => [x, value])).toEqual([
    [2025.5, 40],
  ]);
});

test('the catalogue of downloads names each table, its days and its file', () => {
  const site = {
    name: 'Cổng ví dụ',
    description: 'Để thử',
    licence: 'CC BY 4.0',
    address: 'https://vi-du.vn',
  };
  const indicators = new Map([
    ['ty-le', indicator({ id: 'ty-le', topic: 'giảm nghèo' })],
    ['khac', indicator({ id: 'khac' })],
  ]);
  const observations = [figure({ period: '2021/2023' }), figure({ period: '2019' }), figure({ period: '' })];
  const pulled = ['2026-01-02', '2026-11-20', '2025-12-31'].map((pulledAt) => ({ record: { pulledAt } }));
  const catalogue = catalogueOf(
    site,
    { observations, indicators, sources: pulled as never },
    [
      { file: 'so-lieu.csv', title: 'Mọi số liệu' },
      { file: 'van-ban.csv', title: 'Văn bản' },
      { file: 'so-lieu.json', title: 'Mọi số liệu, JSON' },
    ],
    'https://vi-du.vn/du-lieu/',
  );
  const sets = catalogue['dcat:dataset'] as Record<string, unknown>[];
  expect(catalogue['dct:modified']).toBe('2026-11-20');
  expect(sets.map((set) => set['@id'])).toEqual(
    ['so-lieu-csv', 'van-ban-csv', 'so-lieu-json', 'ty-le', 'khac'].map(
      (id) => `https://vi-du.vn/du-lieu/#${id}`,
    ),
  );
  expect(
    sets.every((set) => set['dct:license'] === 'CC BY 4.0' && set['dct:modified'] === '2026-11-20'),
  ).toBe(true);
  const files = sets.map((set) => (set['dcat:distribution'] as Record<string, unknown>[])[0]!);
  expect(files[0]).toMatchObject({
    'dcat:downloadURL': { '@id': 'https://vi-du.vn/du-lieu/so-lieu.csv' },
    'dcat:mediaType': 'text/csv',
    'dct:conformsTo': { '@id': 'https://vi-du.vn/du-lieu/so-lieu.csv-metadata.json' },
  });
  // Of other tables, and of JSON, there is no such description.
  expect(files.map((file) => 'dct:conformsTo' in file).slice(1, 3)).toEqual([false, false]);
  expect(files[2]!['dcat:mediaType']).toBe('application/json');
  expect(sets[3]).toMatchObject({
    'dcat:keyword': ['giảm nghèo'],
    'dct:temporal': { 'dcat:startDate': '2019-01-01', 'dcat:endDate': '2023-12-31' },
  });
  expect(sets[4]).not.toHaveProperty('dct:temporal');
});
