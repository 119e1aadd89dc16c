import { describe, expect, test } from 'vitest';
import { pairTargets } from '../../../src/statistics/pairing.ts';
import { pairsView, targetsView } from '../../../src/statistics/views/targets.ts';
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

describe('results that sources tell otherwise', () => {
  const said = (...results: ReturnType<typeof figure>[]) => pairsView(data([target, ...results]), PLACES, ['ty-le'], 'xa-a')!;

  test('stand side by side: nobody knows which of them answers the target', () => {
    const { sentence, drawing, rows } = said(figure({ value: 16 }), figure({ value: 12, reference: 'bao-b' }));
    expect(sentence).toBe('Xã A: tỷ lệ ví dụ đặt từ 15% trở lên (2022), đạt 16% (2022); 12% (2022) (các nguồn ghi khác nhau).');
    expect(drawing.kind === 'pairs' && drawing.rows.map(({ result }) => result?.label)).toEqual(['16%', '12%']);
    expect(rows.map(({ value }) => value)).toEqual([15, 16, 12]);
  });

  test('also where the first result is a later one', () => {
    const later = [16, 12].map((value, at) => figure({ period: '2023', value, reference: `bao-${at}` }));
    expect(said(...later).sentence).toContain('đạt 16% (2023); 12% (2023)');
  });

  test('are one where they agree, and the final one before an estimate, the exact one before a bound', () => {
    const answers = (...results: ReturnType<typeof figure>[]) => pairTargets([target, ...results]).map(({ result }) => result?.value);
    expect(answers(figure({ value: 16 }), figure({ value: 16, reference: 'bao-b' }))).toEqual([16]);
    expect(answers(figure({ value: 12, status: 'E' }), figure({ value: 16 }))).toEqual([16]);
    expect(answers(figure({ value: 15, comparator: '>' }), figure({ value: 16, reference: 'bao-b' }))).toEqual([16]);
  });
}); // prettier-ignore

test('a target of women alone is told as theirs, with its result and beside others', () => {
  const women = { group: 'nữ', value: 15 };
  const rows = [figure({ kind: 'target', ...women }), figure({ ...women, value: 10 })];
  expect(pairsView(data(rows), PLACES, ['ty-le'], 'xa-a')!.sentence).toBe('Xã A: tỷ lệ ví dụ, nữ đặt 15% (2022), đạt 10% (2022).');
  expect(targetsView(data(rows), PLACES, ['ty-le'])!.sentence).toBe('Tỷ lệ ví dụ: xã A, nữ năm 2022 15%.');
}); // prettier-ignore
