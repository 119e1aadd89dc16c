import { expect, test } from 'vitest';
import {
  isStepName,
  readSeason,
  readStepTime,
  stepTimeIn,
} from '../../../../src/kinds/plan/terms/periods.ts';
import { readRoadmapHeading, readRoadmapSteps } from '../../../../src/kinds/plan/terms/time.ts';

/** The plan is of 2025. */
const read = (words: string) => {
  const time = readStepTime(words, 2025);
  return time && [time.start, time.end];
};

test.each([
  ['năm 2025', '2025', '2025'],
  ['các năm 2024 - 2026', '2024', '2026'],
  ['tháng 5', '2025-05', '2025-05'],
  ['cuối tháng 5 đến đầu tháng 7', '2025-05', '2025-07'],
  ['09 - 10/2026', '2026-09', '2026-10'],
  ['Quý III', '2025-Q3', '2025-Q3'],
  ['Quý III - IV/2022', '2022-Q3', '2022-Q4'],
  ['15/3', '2025-03-15', '2025-03-15'],
  ['15/3/2024', '2024-03-15', '2024-03-15'],
  ['01 - 15/3/2024', '2024-03-01', '2024-03-15'],
  ['từ tháng 8/2025 đến hết năm 2025', '2025-08', '2025'],
  ['trước ngày 15/3', null, '2025-03-15'],
  ['Đợt I, từ 01/4 đến 30/4/2025', '2025-04-01', '2025-04-30'],
])('“%s” is a time', (words, start, end) => expect(read(words)).toEqual([start, end]));

test.each([
  ['tháng 11 - tháng 2/2026', '2025-11', '2026-02'],
  ['tháng 11/2025 - tháng 2/2026', '2025-11', '2026-02'],
  ['Quý IV/2024 đến quý I/2025', '2024-Q4', '2025-Q1'],
  // What is begun in the year before ends in the year of the plan.
  ['Quý IV/2024 - quý I', '2024-Q4', '2025-Q1'],
  ['từ ngày 20/12/2024 đến ngày 10/01', '2024-12-20', '2025-01-10'],
])('“%s” goes over the turn of a year', (words, start, end) => expect(read(words)).toEqual([start, end]));

test.each([
  'tháng 5/2025 - tháng 2/2025',
  '20/12/2025 - 10/01/2025',
  '20 - 5/3/2024',
  'Quý IV - I/2025',
  'Quý IV - Quý I',
  'năm 2026-2024',
  // A slip in the year, or the year before: the calendar asks too.
  'từ 15/12 đến 15/01/2025',
  // This winter or the last one: the year of the plan does not say.
  'tháng 11 - tháng 2',
  'tháng 11/2025 - tháng 2',
])('“%s” would end before it begins, and is no time', (words) => expect(read(words)).toBeUndefined());

test.each([
  '32/12 - 15/1/2025',
  '01/13 - 15/3/2024',
  'từ 31/02 đến 15/3/2024',
  '30/02/2025',
  'tháng 13/2025',
  'tháng 0',
])('“%s” names a day or a month that does not exist', (words) => expect(read(words)).toBeUndefined());

test('half of a time is never taken for the whole of it', () => {
  expect(read('từ tháng 12 đến ngày 15/01/2025')).toBeUndefined();
  expect(read('từ ngày 20/12/2025 đến ngày 10/01')).toBeUndefined();
});

test('a heading whose end comes before its beginning is no step', () => {
  for (const heading of ['Quý IV - I/2025', 'Quý IV đến quý I', 'Từ 2025 đến 2022'])
    expect(readRoadmapHeading(heading, 2025)).toBeUndefined();
  expect(readRoadmapHeading('Quý I và II/2025', 2025)).toEqual({ start: '2025-Q1', end: '2025-Q2' });
  expect(readRoadmapSteps('Quý II và quý IV/2024', 2025)).toEqual([
    { start: '2024-Q2', end: '2024-Q2' },
    { start: '2024-Q4', end: '2024-Q4' },
  ]);
});

test.each([
  ['Làm từ tháng 11 đến tháng 2/2026 ở ba thôn', 'từ tháng 11 đến tháng 2/2026', '2025-11', '2026-02'],
  ['Lấy mẫu chậm nhất ngày 30/9/2025', 'chậm nhất ngày 30/9/2025', null, '2025-09-30'],
  ['Xong trước ngày 01/5/2025, nộp trước ngày 15/5/2025', 'trước ngày 15/5/2025', null, '2025-05-15'],
  ['bắt đầu từ tháng 12/2024, hoàn thành trước ngày 31/01/2025', undefined, '2024-12', '2025-01-31'],
  ['Họp vào ngày 12/6/2025 tại xã', 'ngày 12/6/2025', '2025-06-12', '2025-06-12'],
])('of “%s” the time is known', (sentence, words, start, end) =>
  expect(stepTimeIn(sentence, 2025)).toMatchObject({ start, end, ...(words && { words }) }),
);

test('a sentence sets no time where its words run backwards or there are none', () => {
  expect(stepTimeIn('Làm trong quý IV và quý I/2025', 2025)).toBeUndefined();
  expect(stepTimeIn('Thường xuyên vận động từng nhà', 2025)).toBeUndefined();
});

test('the name of a step alone is no time, and a season has no days', () => {
  for (const name of ['Bước 1', 'Đợt II', 'Giai đoạn thứ hai']) expect(isStepName(name)).toBe(true);
  for (const words of ['', 'Bước 1: làm bể', 'Tháng 3']) expect(isStepName(words)).toBe(false);
  expect(readSeason('Giai đoạn 1 (vụ Hè Thu 2025)')).toMatchObject({ start: null, end: null });
  expect(readSeason('Năm học 2024-2025.')).toEqual({ start: null, end: null, words: 'Năm học 2024-2025' });
  expect(readSeason('tháng 5/2025')).toBeUndefined();
});
