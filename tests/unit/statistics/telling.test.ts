import { describe, expect, test } from 'vitest';
import { figureText, whenOf } from '../../../src/statistics/figure.ts';
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

  test('where two sources do not contradict each other, and each place is counted once', () => {
    const ranking = (other: number) => {
      const rows = of({ value: 30 }, { value: 20 }, { value: 10 });
      const twice = figure({ place: 'xa-a', value: other, reference: 'bao-b' });
      return rankingView(data([...rows, twice]), PLACES, 'ty-le', '2022')!;
    };
    expect(ranking(30).title).toBe('Tỷ lệ ví dụ: xã A cao nhất trong 3 nơi có số, 30%');
    expect(ranking(30).rows).toHaveLength(3);
    expect(ranking(31).title).toBe('Tỷ lệ ví dụ, 2022: số của 3 nơi');
    expect(ranking(31).sentence).toBe('Tỷ lệ ví dụ, 2022: xã A 31%, xã A 30%, xã B 20%, xã C 10%.');
    // Two places and three figures are no ranking.
    const two = [figure({ value: 30 }), figure({ value: 31, reference: 'bao-b' }), figure({ place: 'xa-b' })];
    expect(rankingView(data(two), PLACES, 'ty-le', '2022')).toBeUndefined();
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

describe('figures that are no final ones', () => {
  test('never go without that word: in the sentence, the title and at the mark', () => {
    const rows = [figure({ period: '2022', value: 40 }), figure({ period: '2023', value: 45, status: 'E' })];
    const { title, sentence, drawing } = overTimeView(data(rows), PLACES, 'ty-le', 'xa-a')!;
    expect(title).toMatch(/tăng lên 45% \(ước 2023\), trước đó là 40% \(2022\)$/u);
    expect(sentence).toContain('45% (ước 2023)');
    expect(drawing.kind === 'lines' && drawing.lines[0]!.points.map(({ label }) => label)).toEqual([
      '40%',
      '45% (ước)',
    ]);
  });

  test('give way to the final figure of the same moment', () => {
    const rows = [
      figure({ period: '2022', value: 40 }),
      figure({ period: '2023', value: 45, status: 'E' }),
      figure({ period: '2023', value: 43 }),
    ];
    expect(overTimeView(data(rows), PLACES, 'ty-le', 'xa-a')!.sentence).toMatch(
      /từ 40% \(2022\) tăng lên 43% \(2023\), tăng 3 điểm phần trăm\.$/u,
    );
  });

  test('an estimate gives way to the provisional figure of its moment too', () => {
    const rows = [
      figure({ period: '2022', value: 40 }),
      figure({ period: '2023', value: 45, status: 'E' }),
      figure({ period: '2023', value: 43, status: 'P' }),
    ];
    expect(overTimeView(data(rows), PLACES, 'ty-le', 'xa-a')!.title).toMatch(/tăng lên 43% \(sơ bộ 2023\), trước đó là 40% \(2022\)$/u);
  }); // prettier-ignore

  test('keep the word of their source, said once', () => {
    expect(whenOf({ period: '2023', periodLabel: 'Ước 2023', status: 'E' })).toBe('Ước 2023');
    expect(whenOf({ period: '2023', periodLabel: 'trước 2023', status: 'E' })).toBe('ước trước 2023');
    expect(whenOf({ period: '2023', periodLabel: '2023', status: 'P' })).toBe('sơ bộ 2023');
    expect(whenOf({ period: '', periodLabel: '', status: 'P' })).toBe('số sơ bộ');
    expect(whenOf({ period: '2023', periodLabel: '2023', status: 'A' })).toBe('2023');
  });

  test('are not ranked among final ones: all figures are listed, each as what it is', () => {
    const rows = [90, 30, 10].map((value, at) =>
      figure({ place: ['xa-a', 'xa-b', 'xa-c'][at]!, value, status: at ? 'A' : 'E' }),
    );
    const { title, sentence } = rankingView(data(rows), PLACES, 'ty-le', '2022')!;
    expect(title + sentence).not.toMatch(/cao nhất|thấp nhất/u);
    expect(sentence).toMatch(/, 2022: \S.* 90% \(ước\), .* 30%, .* 10%\.$/u);
  });
});

describe('equal figures', () => {
  const ranked = (...values: number[]) =>
    rankingView(
      data(values.map((value, at) => figure({ place: ['xa-a', 'xa-b', 'xa-c'][at]!, value }))),
      PLACES,
      'ty-le',
      '2022',
    )!;

  test('share the first and the last rank', () => {
    expect(ranked(30, 30, 10).title).toMatch(/: xã A và xã B cùng cao nhất trong 3 nơi có số, 30%$/u);
    expect(ranked(30, 10, 10).sentence).toMatch(
      /cao nhất là xã A với 30%, thấp nhất là xã B và xã C với 10%/u,
    );
  });

  test('of all places leave nobody first', () => {
    const { title, sentence } = ranked(30, 30, 30);
    expect(title + sentence).not.toMatch(/cao nhất|thấp nhất/u);
  });
});

describe('no rise and no fall is told', () => {
  const told = (...periods: string[]) =>
    overTimeView(
      data(periods.map((period, at) => figure({ period, value: [400, 90, 410][at]! }))),
      PLACES,
      'ty-le',
      'xa-a',
    )!;

  test('between a year and a quarter', () => {
    const { title, sentence } = told('2022', '2023-Q1');
    expect(title + sentence).not.toMatch(/giảm|tăng/u);
    expect(sentence).toContain('2022 là 400%, 2023-Q1 là 90%');
  });

  test('between a year and its own end', () => {
    expect(told('2023', '2023-12-31').sentence).not.toMatch(/giảm|tăng/u);
  });

  test('with the quarter among years, which is told beside them', () => {
    expect(told('2021', '2022-Q1', '2022').sentence).toMatch(
      /từ 400% \(2021\) tăng lên 410% \(2022\), .* \(ngoài ra, không so được với các số ấy: 2022-Q1 là 90%\)/u,
    );
  });
});

test('a course of women alone is told as theirs', () => {
  const rows = ['2021', '2022'].map((period, at) => figure({ period, value: 10 + at, group: 'nữ' }));
  const { title, sentence } = overTimeView(data(rows), PLACES, 'ty-le', 'xa-a')!;
  expect(title).toBe('Tỷ lệ ví dụ ở xã A, nữ tăng lên 11% (2022), trước đó là 10% (2021)');
  expect(sentence).toContain('Tỷ lệ ví dụ ở xã A: nữ, từ 10% (2021) tăng lên 11% (2022)');
});
