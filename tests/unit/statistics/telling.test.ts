import { describe, expect, test } from 'vitest';
import { figureText } from '../../../src/statistics/figure.ts';
import { missingYears, seriesOf, turn } from '../../../src/statistics/series.ts';
import { overTimeView } from '../../../src/statistics/views/over-time.ts';
import { isLargest, rankingView } from '../../../src/statistics/views/ranking.ts';
import { data, figure, PLACES } from './example.ts';

const years = (values: Record<number, number>) =>
  Object.entries(values).map(([period, value]) => figure({ period, value }));
const view = (values: Record<number, number>) => overTimeView(data(years(values)), PLACES, 'ty-le', 'xa-a')!;

describe('the headline of a series', () => {
  test('says the peak between its ends, which the ends alone would hide', () => {
    expect(view({ 2019: 20, 2021: 31.25, 2024: 28 }).title).toMatch(
      /giảm còn 28% \(2024\) sau khi đạt 31,25% \(2021\)$/u,
    );
  });

  test('says the hollow likewise', () => {
    expect(view({ 2019: 20, 2021: 8, 2024: 18 }).title).toMatch(
      /tăng lên 18% \(2024\) sau khi xuống tới 8% \(2021\)$/u,
    );
  });

  test('keeps to the ends where the way between only wavers', () => {
    expect(view({ 2019: 30, 2020: 20, 2021: 20.5, 2022: 10 }).title).toMatch(
      /giảm còn 10% \(2022\), trước đó là 30% \(2019\)$/u,
    );
  });

  test('the sentence tells both ways of a turn', () => {
    expect(view({ 2019: 20, 2020: 31, 2021: 28 }).sentence).toMatch(
      /từ 20% \(2019\) tăng lên 31% \(2020\), .*; rồi từ 31% \(2020\) giảm còn 28% \(2021\)/u,
    );
  });
});

test('a figure that never changes has no turn: it stays, and came from nowhere', () => {
  expect(turn(seriesOf(years({ 2020: 120, 2021: 120, 2022: 120 }))[0]!)).toBeUndefined();
  expect(view({ 2020: 12, 2021: 12, 2022: 12 }).title).toMatch(
    /giữ nguyên ở 12% \(2022\), trước đó là 12% \(2020\)$/u,
  );
});

test('the largest turn is the one furthest beyond both ends', () => {
  const [series] = seriesOf(years({ 2018: 10, 2019: 16, 2020: 5, 2021: 30, 2022: 12 }));
  expect(turn(series!)?.period).toBe('2021');
});

test('years without a figure are told in the sentence, and the dotted way in a note', () => {
  const { sentence, notes } = view({ 2013: 30, 2016: 20, 2017: 19, 2019: 15 });
  expect(sentence).toMatch(/Không có số của năm 2014–2015, 2018\.$/u);
  expect(notes).toEqual([expect.stringContaining('chấm')]);
  expect(missingYears(years({ 2020: 1, 2021: 2 }))).toEqual([]);
  expect(view({ 2020: 1, 2021: 2 }).notes).toEqual([]);
});

describe('“cao nhất” is said only', () => {
  const places = ['xa-a', 'xa-b', 'xa-c'];
  const of = (...given: Parameters<typeof figure>[0][]) =>
    given.map((one, at) => figure({ place: places[at]!, ...one }));

  test('within one moment, one standard and one kind of number', () => {
    expect(isLargest(of({ value: 9 }, { value: 5 }))).toBe(true);
    expect(isLargest(of({ value: 9 }, { value: 5, period: '2021' }))).toBe(false);
    expect(isLargest(of({ value: 9 }, { value: 5, standard: '2016–2020' }))).toBe(false);
    expect(isLargest(of({ value: 9 }, { value: 5, kind: 'baseline' }))).toBe(false);
  });

  test('where no bound leaves open which is the largest', () => {
    expect(isLargest(of({ value: 30 }, { value: 26, comparator: '>' }))).toBe(false);
    expect(isLargest(of({ value: 30 }, { value: 26, comparator: '<' }))).toBe(true);
    expect(isLargest(of({ value: 26, comparator: '>' }, { value: 20 }))).toBe(true);
  });

  test('so a ranking with such a bound lists its figures', () => {
    const rows = of({ value: 30 }, { value: 26, comparator: '>' }, { value: 20 });
    const ranking = rankingView(data(rows), PLACES, 'ty-le', '2022')!;
    expect(ranking.title + ranking.sentence).not.toMatch(/cao nhất|thấp nhất/u);
    expect(ranking.sentence).toContain('trên 26%');
  });
});

test('“gần” stays the word of its source', () => {
  expect(figureText(figure({ value: 47, comparator: '~<' }))).toBe('gần 47%');
  expect(figureText(figure({ value: 47, comparator: '~' }))).toBe('khoảng 47%');
});
