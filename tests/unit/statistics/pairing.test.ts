import { describe, expect, test } from 'vitest';
import { pairTargets } from '../../../src/statistics/pairing.ts';
import { pairsView } from '../../../src/statistics/views/targets.ts';
import { data, figure, PLACES } from './example.ts';

const target = figure({ kind: 'target', period: '2022', value: 15, comparator: '>=' });
const fitOf = (...results: ReturnType<typeof figure>[]) => {
  const [pair] = pairTargets([target, ...results]);
  return [pair!.fit, pair!.result?.period];
};

describe('the result that answers a target', () => {
  test('is first the one of the same period', () => {
    expect(fitOf(figure({ period: '2021/2024' }), figure({ period: '2022' }))).toEqual(['same', '2022']);
  });

  test('then the sum over years that spans it', () => {
    expect(fitOf(figure({ period: '2021/2024' }), figure({ period: '2023' }))).toEqual([
      'spans',
      '2021/2024',
    ]);
    expect(fitOf(figure({ period: '2023/2024' }))).toEqual([undefined, undefined]);
  });

  test('then the first later one, never an earlier one', () => {
    expect(fitOf(figure({ period: '2025' }), figure({ period: '2023' }))).toEqual(['later', '2023']);
    expect(fitOf(figure({ period: '2021' }))).toEqual([undefined, undefined]);
  });

  test('is none of another place, unit, standard or population', () => {
    for (const other of [{ place: 'xa-b' }, { unit: 'hộ' }, { standard: '2022–2025' }, { group: 'mọi hộ' }])
      expect(fitOf(figure(other)), JSON.stringify(other)).toEqual([undefined, undefined]);
  });
});

test('a target without a result stays on the chart, its result missing and said to be', () => {
  const view = pairsView(data([target]), PLACES, ['ty-le'], 'xa-a')!;
  expect(view.drawing).toMatchObject({
    kind: 'pairs',
    rows: [{ target: { label: 'từ 15% trở lên', bound: 'above' }, result: undefined }],
  });
  expect(view.sentence).toContain('chưa có kết quả công bố');
});
