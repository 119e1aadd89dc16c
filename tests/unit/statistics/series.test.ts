import { describe, expect, test } from 'vitest';
import { stretches } from '../../../src/charts/line-layout.ts';
import { contradictions } from '../../../src/statistics/agreement.ts';
import type { Observation } from '../../../src/schemas/observation.ts';
import { breaksOf, change, latest, seriesOf, unitOfChange } from '../../../src/statistics/series.ts';
import { linesOf, overTimeView } from '../../../src/statistics/views/over-time.ts';
import { figuresAt } from '../../../src/statistics/views/ranking.ts';
import { data, figure, PLACES } from './example.ts';

const OLD = { standard: '2016–2020' };
const NEW = { standard: '2022–2025' };
const acrossStandards = [
  figure({ period: '2019-12-31', value: 12.5, ...OLD }),
  figure({ period: '2020-12-31', value: 10.29, ...OLD }),
  figure({ period: '2022-01-01', value: 15.32, ...NEW }),
  figure({ period: '2022-12-31', value: 10.86, ...NEW }),
];

describe('what may be joined by a line', () => {
  test('never crosses from one standard to the next', () => {
    expect(seriesOf(acrossStandards).map(({ standard, points }) => [standard, points.length])).toEqual([
      ['2016–2020', 2],
      ['2022–2025', 2],
    ]);
  });

  test('leaves out targets, sums over years and figures without a moment', () => {
    const left = [figure({ kind: 'target' }), figure({ period: '2021/2024' }), figure({ period: '' })];
    expect(seriesOf(left)).toEqual([]);
  });
});

describe('a break', () => {
  test('of the standard bears the turn of the year from which the new one holds', () => {
    const [one, ...more] = breaksOf(seriesOf(acrossStandards));
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      name: '2021/22',
      reasons: [{ what: 'standard', from: '2016–2020', to: '2022–2025' }],
    });
    expect(one!.position).toBeGreaterThan(2020.9);
    expect(one!.position).toBeLessThan(2022);
  });

  test('of the way of counting and of the unit is named by the years it lies between', () => {
    const rows = [
      figure({ period: '2018', unit: 'hộ' }),
      figure({ period: '2020', unit: 'người', group: 'mọi người' }),
    ];
    expect(breaksOf(seriesOf(rows))).toMatchObject([
      { name: '2018–2020', reasons: [{ what: 'unit' }, { what: 'definition', to: 'mọi người' }] },
    ]);
  });

  test('is none between peoples counted side by side', () => {
    const rows = ['2018', '2019'].flatMap((period) =>
      ['Một', 'Hai'].map((group) => figure({ period, group })),
    );
    expect(breaksOf(seriesOf(rows))).toEqual([]);
  });

  test('of the territory shows where a unit took the ground of another', () => {
    const rows = [
      figure({ place: 'xa-cu', period: '2018' }),
      figure({ place: 'xa-cu', period: '2019' }),
      figure({ place: 'xa-c', period: '2021' }),
    ];
    const view = overTimeView(data(rows), PLACES, 'ty-le', 'xa-c')!;
    expect(view.drawing).toMatchObject({ kind: 'lines', breaks: [{ label: '2019–2021: đổi địa giới' }] });
    expect(view.rows).toHaveLength(3);
  });

  test('of the territory is told by names, and no rise of a former unit is one of the unit that took its ground', () => {
    const rows = [
      figure({ place: 'xa-cu', period: '2018', value: 50 }),
      figure({ place: 'xa-cu', period: '2019', value: 55 }),
      figure({ place: 'xa-cu-2', period: '2019', value: 100 }),
      figure({ place: 'xa-c', period: '2021', value: 152 }),
    ];
    const other = { ...PLACES.get('xa-cu')!, id: 'xa-cu-2', name: 'Cũ Hai' };
    const places = new Map([...PLACES, [other.id, other]]);
    const view = overTimeView(data(rows), places, 'ty-le', 'xa-c')!;
    expect(view.title).toBe('Tỷ lệ ví dụ ở xã C: số mới nhất là 152% (2021)');
    expect(view.sentence).toBe(
      'Tỷ lệ ví dụ ở xã C: xã Cũ (cũ), từ 50% (2018) tăng lên 55% (2019), tăng 5 điểm phần trăm; ' +
        'xã Cũ Hai (cũ), 2019 là 100%; xã C, 2021 là 152%.',
    );
    // The two former units stood beside each other: from one to the other nothing changed.
    expect(view.notes.filter((note) => note.startsWith('Điểm gãy'))).toEqual([
      'Điểm gãy 2019–2021: đổi địa giới (xã Cũ (cũ), xã Cũ Hai (cũ) → xã C). Hai đường để rời, không so thẳng được.',
    ]);
    const names = view.drawing.kind === 'lines' ? view.drawing.lines.map(({ name }) => name) : [];
    expect(names).toEqual(['xã Cũ (cũ)', 'xã Cũ Hai (cũ)', 'xã C']);
  });
});

test('quarters and halves beside whole years are told, for sums of them are no course', () => {
  const notes = (periods: readonly string[]): string[] =>
    overTimeView(data(periods.map((period) => figure({ period }))), PLACES, 'ty-le', 'xa-a')!.notes;
  expect(notes(['2022', '2023-Q1', '2023-S1']).join()).toContain(
    'Có số của tháng, quý hay nửa năm đứng cạnh số của năm',
  );
  expect(notes(['2022', '2023', '2024-12-31'])).toEqual([]);
});

test('a line joins what was added up over equally long times: from half to half, past the year between them', () => {
  const rows = ['2022-S1', '2022', '2023-S1', '2023'].map((period) => figure({ period }));
  const [line] = linesOf(seriesOf(rows));
  const ends = stretches(line!.points).map(({ from, to }) => `${from.x}–${to.x}`);
  expect(ends.toSorted()).toEqual(['2022.25–2023.25', '2022.5–2023.5']);
});

test('visits of a month are no fewer than those of a year; households of a month are', () => {
  const of = (unit: string): string | undefined => {
    const rows = ['2021', '2022', '2023-01'].map((period, at) =>
      figure({ period, unit, value: 100 - at * 10 }),
    );
    const by = change(seriesOf(rows)[0]!);
    return by && `${by.from.period} ${by.to.period}`;
  };
  expect(of('lượt')).toBe('2021 2022');
  expect(of('hội nghị')).toBe('2021 2022');
  // What is harvested or paid too; yields and incomes are rates.
  expect(['tấn', 'nghìn tấn', 'triệu đồng'].map(of)).toEqual(['2021 2022', '2021 2022', '2021 2022']);
  expect(['tạ/ha', 'triệu đồng/người/tháng'].map(of)).toEqual(['2021 2023-01', '2021 2023-01']);
  expect(of('hộ')).toBe('2021 2023-01');
});

describe('the change of a series', () => {
  test('between percentages is told in percentage points', () => {
    const [, later] = seriesOf(acrossStandards);
    expect(change(later!)?.by).toBe(-4.46);
    expect(unitOfChange('%')).toBe('điểm phần trăm');
    expect(unitOfChange('hộ')).toBe('hộ');
    const { sentence } = overTimeView(data(acrossStandards), PLACES, 'ty-le', 'xa-a')!;
    expect(sentence).toContain('giảm 4,46 điểm phần trăm');
  });

  test('is not worked out from “trên”, “dưới”, “khoảng” or a range', () => {
    const rough = [
      figure({ period: '2019', comparator: '>' }),
      figure({ period: '2020', comparator: '~' }),
      figure({ period: '2021', valueMax: 12 }),
      figure({ period: '2022', value: 7 }),
    ];
    expect(change(seriesOf(rough)[0]!)).toBeUndefined();
  });

  test('of the newest figure is against the exact one before it, and none when it is a bound itself', () => {
    const rows = [
      figure({ period: '2019', value: 20 }),
      figure({ period: '2020', value: 15, comparator: '<' }),
      figure({ period: '2021', value: 14 }),
    ];
    expect(latest(seriesOf(rows)[0]!).change?.by).toBe(-6);
    expect(latest(seriesOf(rows.slice(0, 2))[0]!).change).toBeUndefined();
  });
});

describe('two sources', () => {
  const one = figure({ value: 13.6, reference: 'bao-a' });
  test('contradict each other when both cannot be true, and both are kept', () => {
    const other = figure({ value: 14.2, reference: 'bao-b' });
    expect(contradictions([one, other])).toEqual([[one, other]]);
  });

  test('agree when one only says “trên” or “khoảng”', () => {
    const above = figure({ value: 13, comparator: '>', reference: 'bao-b' });
    const about = figure({ value: 13.5, comparator: '~', reference: 'bao-c' });
    expect(contradictions([one, above, about])).toEqual([]);
  });

  test('that contradict each other at one moment tell of no rise and no fall between them', () => {
    const told = (...rows: Observation[]) => {
      const { title, sentence } = overTimeView(data(rows), PLACES, 'ty-le', 'xa-a')!;
      return { title, sentence };
    };
    const [before, high, low] = [
      figure({ period: '2020', value: 12 }),
      figure({ value: 30 }),
      figure({ value: 8, reference: 'bao-b' }),
    ];
    expect(told(before, high, low)).toEqual({
      title: 'Tỷ lệ ví dụ ở xã A: số mới nhất là 30% (2022); 8% (2022)',
      sentence: 'Tỷ lệ ví dụ ở xã A: 2020 là 12%, 2022 là 30%, 2022 là 8%. Không có số của năm 2021.',
    });
    // What stands before and behind them is held against one another.
    const after = figure({ period: '2023', value: 20 });
    expect(told(before, high, low, after).title).toBe(
      'Tỷ lệ ví dụ ở xã A tăng lên 20% (2023), trước đó là 12% (2020)',
    );
    expect(latest(seriesOf([before, high, low])[0]!).change).toBeUndefined();
    expect(latest(seriesOf([before, high, low, after])[0]!).change?.from.period).toBe('2020');
  });

  test('that say the same of one moment are one', () => {
    const twice = [figure({ value: 30 }), figure({ value: 30, reference: 'bao-b' })];
    const [series] = seriesOf([figure({ period: '2020', value: 12 }), ...twice]);
    expect(change(series!)?.by).toBe(18);
    expect(latest(series!).change?.by).toBe(18);
    expect(change(seriesOf(twice)[0]!)).toBeUndefined();
  });

  test('contradict each other when one says above what the other says exactly', () => {
    const above = figure({ value: 13.6, comparator: '>', reference: 'bao-b' });
    expect(contradictions([one, above])).toHaveLength(1);
  });

  test('do not when they speak of another standard, place or kind', () => {
    const others = [{ standard: '2016–2020' }, { place: 'xa-b' }, { kind: 'target' as const }];
    expect(contradictions([one, ...others.map((other) => figure({ value: 99, ...other }))])).toEqual([]);
  });
});

test('a former unit does not stand beside the one that took its ground: its figure is a part of the other', () => {
  const rows = [
    figure({ place: 'xa-a', value: 20 }),
    figure({ place: 'xa-cu', value: 30 }),
    figure({ place: 'xa-c', value: 50 }),
  ];
  expect(figuresAt(data(rows), PLACES, 'ty-le', '2022').map(({ place }) => place)).toEqual(['xa-c', 'xa-a']);
  expect(figuresAt(data(rows.slice(0, 2)), PLACES, 'ty-le', '2022').map(({ place }) => place)).toEqual([
    'xa-cu',
    'xa-a',
  ]);
});
