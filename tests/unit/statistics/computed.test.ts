import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/schemas/observation.ts';
import { computedShares, computedSums } from '../../../src/statistics/computed.ts';
import { rankingView } from '../../../src/statistics/views/ranking.ts';
import { data, figure, indicator, PLACES } from './example.ts';

const RATIO = indicator({ id: 'ty-le', ratio: { part: 'ngheo', whole: 'ho' } });
const HOUSEHOLDS = indicator({ id: 'ho', unit: 'hộ', additive: true });
const POOR = indicator({ id: 'ngheo', unit: 'hộ' });
const counted = (id: string, place: string, value: number, more = {}) =>
  figure({ indicator: id, unit: 'hộ', place, value, ...more });
const parts = [counted('ngheo', 'xa-a', 1), counted('ho', 'xa-a', 3)];

describe('a share nobody has published', () => {
  test('is worked out where the definition says how, and says from what', () => {
    const [share, ...more] = computedShares(data(parts, [RATIO, HOUSEHOLDS, POOR]), 'ty-le');
    expect(more).toEqual([]);
    expect(share).toMatchObject({ value: 33.3, unit: '%', note: 'Tính thêm: 1 hộ chia 3 hộ.' });
  });

  test('is not worked out without a definition, from bounds, across moments, or beside a published one', () => {
    const others = [
      data(parts, [HOUSEHOLDS, POOR]),
      data([counted('ngheo', 'xa-a', 1, { comparator: '>' }), parts[1]!], [RATIO, HOUSEHOLDS, POOR]),
      data([counted('ngheo', 'xa-a', 1, { period: '2021' }), parts[1]!], [RATIO, HOUSEHOLDS, POOR]),
      data([...parts, figure({ value: 34 })], [RATIO, HOUSEHOLDS, POOR]),
    ];
    for (const other of others) expect(computedShares(other, 'ty-le')).toEqual([]);
  });

  test('is of one measure: five hundred households of two thousand are no 25.000%', () => {
    const shareOf = (part: string, whole: string) =>
      computedShares(
        data(
          [counted('ngheo', 'xa-a', 1, { unit: part }), counted('ho', 'xa-a', 4, { unit: whole })],
          [RATIO],
        ),
        'ty-le',
      ).map(({ value }) => value);
    expect(shareOf('hộ', 'nghìn hộ')).toEqual([]);
    expect(shareOf('mô hình', 'nghìn mô hình')).toEqual([]);
    expect(shareOf('nghìn hộ', 'nghìn hộ')).toEqual([25]);
    // Words for one thing, known or not.
    expect(shareOf('khẩu', 'người')).toEqual([25]);
    expect(shareOf('mô hình', 'mô hình, tổ nhóm')).toEqual([25]);
  });

  test('is none where the part is more than its whole', () => {
    const more = [counted('ngheo', 'xa-a', 9), counted('ho', 'xa-a', 3)];
    expect(computedShares(data(more, [RATIO, HOUSEHOLDS, POOR]), 'ty-le')).toEqual([]);
  });

  test('is of the whole that the same source gives, and where others contradict each other, of none', () => {
    const whole = (value: number, reference: string) => counted('ho', 'xa-a', value, { reference });
    const shares = (...wholes: Observation[]) =>
      computedShares(data([parts[0]!, ...wholes], [RATIO]), 'ty-le').map(({ value }) => value);
    expect(shares(whole(5, 'bao-b'), whole(4, 'vi-du'))).toEqual([25]);
    expect(shares(whole(5, 'bao-b'), whole(4, 'bao-c'))).toEqual([]);
    expect(shares(whole(5, 'bao-b'), whole(5, 'bao-c'))).toEqual([20]);
    // An estimate gives way to the final figure.
    expect(shares({ ...whole(8, 'bao-b'), status: 'E' }, whole(5, 'bao-b'))).toEqual([20]);
  });

  test('carries a star in a chart, and the chart says what the star means', () => {
    const rows = ['xa-a', 'xa-b', 'xa-c'].flatMap((place, index) => [
      counted('ngheo', place, index + 1),
      counted('ho', place, 10),
    ]);
    const view = rankingView(data(rows, [RATIO, HOUSEHOLDS, POOR]), PLACES, 'ty-le', '2022')!;
    expect(view.drawing).toMatchObject({ bars: [{ mark: { label: '30%*' } }, {}, {}] });
    expect(view.notes[0]).toMatch(/^\* 3 số là số tính thêm/);
  });
});

describe('a sum over the units of a place', () => {
  const all = ['xa-a', 'xa-b', 'xa-c'].map((place, index) => counted('ho', place, 100 + index));
  test('needs an exact figure of every unit', () => {
    const sums = (rows: typeof all) => computedSums(data(rows, [HOUSEHOLDS]), PLACES, 'ho', 'huyen-x');
    expect(sums(all)).toMatchObject([{ place: 'huyen-x', value: 303, note: 'Tính thêm: cộng 3 địa bàn.' }]);
    expect(sums(all.slice(1))).toEqual([]);
    expect(sums([...all.slice(1), counted('ho', 'xa-a', 100, { comparator: '~' })])).toEqual([]);
  });

  test('is of the units that were there then, and never of a former one and the one on its ground', () => {
    const two = new Map(
      [...PLACES].map(([id, place]) => [id, { ...place, ...(id === 'xa-cu' && { parent: 'huyen-x' }) }]),
    );
    const rows = [...all, counted('ho', 'xa-cu', 500)];
    const sums = (period: string) =>
      computedSums(
        data(
          rows.map((row) => ({ ...row, period })),
          [HOUSEHOLDS],
        ),
        two,
        'ho',
        'huyen-x',
      );
    expect(sums('2022')).toMatchObject([{ value: 303, note: 'Tính thêm: cộng 3 địa bàn.' }]);
    expect(sums('2019')).toEqual([]);
  });

  test('is never made of what may not be added', () => {
    const rates = ['xa-a', 'xa-b', 'xa-c'].map((place) => figure({ place }));
    expect(computedSums(data(rates), PLACES, 'ty-le', 'huyen-x')).toEqual([]);
  });
});
