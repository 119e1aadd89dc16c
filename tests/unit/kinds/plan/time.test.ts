import { expect, test } from 'vitest';
import {
  findDates,
  findDeadlines,
  findMonths,
  findQuarters,
  findYearSpans,
  lastDay,
  readRoadmapHeading,
} from '../../../../src/kinds/plan/terms/time.ts';

test.each([
  ['ngày 24-02-2021', '2021-02-24'],
  ['ngày 05/4/2017', '2017-04-05'],
  ['ngày 14 tháng 10 năm 2021', '2021-10-14'],
])('reads the day in “%s”', (text, iso) => {
  expect(findDates(text).map((date) => date.start)).toEqual([iso]);
});

test.each(['10/10 huyện', '30/02/2021', 'Quyết định 88/2019/QH14', '31/4/2020'])(
  'reads no day in “%s”',
  (text) => {
    expect(findDates(text)).toEqual([]);
  },
);

test('reads quarters, months and spans of years', () => {
  expect(findQuarters('Quý II và III/2021')[0]).toMatchObject({ start: '2021-Q2', end: '2021-Q3' });
  expect(findMonths('từ tháng 4/2023')[0]).toMatchObject({ start: '2023-04' });
  expect(findYearSpans('giai đoạn 2021 -2030')[0]).toMatchObject({ start: '2021', end: '2030' });
});

test('knows the last day of a period', () => {
  expect(['2024', '2024-Q1', '2024-02', '2023-11-30'].map(lastDay)).toEqual([
    '2024-12-31',
    '2024-03-31',
    '2024-02-29',
    '2023-11-30',
  ]);
});

test.each([
  ['Quý II và III/2021', { start: '2021-Q2', end: '2021-Q3' }],
  ['Quý IV/2021:', { start: '2021-Q4', end: '2021-Q4' }],
  ['Từ 2022 đến 2025', { start: '2022', end: '2025' }],
  ['Năm 2025', { start: '2025', end: '2025' }],
  ['Báo cáo công tác quý I/2024 và phương hướng quý II/2024', undefined],
  ['Phòng Dân tộc', undefined],
])('reads “%s” as a step of the roadmap or not', (heading, period) => {
  expect(readRoadmapHeading(heading)).toEqual(period);
});

test('tells “before the day” from “by the day” and keeps the words', () => {
  expect(findDeadlines('báo cáo gửi về Ban trước ngày 30/11/2023.')).toEqual([
    { words: 'trước ngày 30/11/2023', kind: 'before', date: '2023-11-30' },
  ]);
  expect(findDeadlines('gửi về Phòng, chậm nhất ngày 10/3/2018;')).toEqual([
    { words: 'chậm nhất ngày 10/3/2018', kind: 'by', date: '2018-03-10' },
  ]);
});

test('reads a window from a month to a day', () => {
  expect(findDeadlines('không dưới 150 công, thời gian thực hiện từ ngày 05 tháng 01 đến ngày 30 tháng 11 năm 2026;')).toMatchObject([{ start: '2026-01-05', date: '2026-11-30' }]); // prettier-ignore
  expect(findDeadlines('Thực hiện từ tháng 4/2023 đến 30/11/2023')).toEqual([
    { words: 'từ tháng 4/2023 đến 30/11/2023', kind: 'window', start: '2023-04', date: '2023-11-30' },
  ]);
});

test('sees no deadline in the day of a cited document or in vague words', () => {
  expect(
    findDeadlines('Nghị quyết số 12/NQ-CP ngày 15/02/2020; định kỳ hàng năm, khẩn trương báo cáo'),
  ).toEqual([]);
});
