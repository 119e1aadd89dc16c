import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../../../src/kinds/plan/calendar/calendar-file.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex, type PlanText } from '../../../../src/kinds/plan/plan-index.ts';
import { firstDay, lastDay } from '../../../../src/kinds/plan/terms/period.ts';
import { findTerms } from '../../../../src/kinds/plan/terms/terms.ts';

/** First and last day of every dated term: “2024-08-01…2024-08-31”, or only the last for a term without a begin. */
const days = (text: string, year?: number): string[] =>
  findTerms(text, year === undefined ? {} : { year }).deadlines.map(({ start, date }) =>
    start ? `${firstDay(start)}…${lastDay(date)}` : lastDay(date),
  );
const undated = (text: string): string[] =>
  findTerms(text).undated.map(({ words, why }) => `${why}: ${words}`);

describe('“before” a stretch of time ends on the day before its first', () => {
  test.each([
    ['trước tháng 6 năm 2024', '2024-05-31'],
    ['trước tháng 3/2024', '2024-02-29'],
    ['trước tháng 3/2023', '2023-02-28'],
    ['trước tháng 01/2025', '2024-12-31'],
    ['trước quý III/2024', '2024-06-30'],
    ['trước quý I năm 2025', '2024-12-31'],
    ['Hoàn thành trước năm 2025', '2024-12-31'],
    ['xong trước tháng Tư năm 2024', '2024-03-31'],
    ['hoàn thành trước 6/2024', '2024-05-31'],
    ['hoàn thành trước 2026', '2025-12-31'],
    ['trước T9/2025', '2025-08-31'],
    ['trước giữa tháng 6/2024', '2024-06-10'],
  ])('%s', (text, last) => {
    expect(days(text)).toEqual([last]);
  });

  test('but a day stays as the plan writes it, and “trước cuối” means the end', () => {
    expect(days('nộp trước ngày 30/11/2023')).toEqual(['2023-11-30']);
    expect(days('nộp trước 17 giờ 00 ngày 20/6/2024')).toEqual(['2024-06-20']);
    expect(days('trước cuối năm 2024')).toEqual(['2024-12-31']);
    expect(days('trước khi kết thúc quý II/2024')).toEqual(['2024-06-30']);
  });
});

test.each([
  ['Không muộn hơn tháng 10/2024', '2024-10-31'],
  ['không quá ngày 15/7/2024', '2024-07-15'],
  ['muộn nhất là hết quý I năm 2025', '2025-03-31'],
  ['chậm nhất vào tháng 9 năm 2024', '2024-09-30'],
  ['chậm nhất 16h30 thứ Sáu, ngày 21/6/2024', '2024-06-21'],
  ['đến hết tháng 9/2024', '2024-09-30'],
  ['hạn nộp là ngày 30/6/2024', '2024-06-30'],
  ['hạn cuối: 30/6/2024', '2024-06-30'],
  ['hoàn thành chậm nhất đến 31 tháng 12 năm 2024', '2024-12-31'],
  ['Đến ngày 30/6/2024, có 20 hộ đăng ký', '2024-06-30'],
  ['đến cuối tháng 6/2024', '2024-06-30'],
  ['trong năm 2024', '2024-12-31'],
  ['Hoàn thành trong quý IV/2024', '2024-12-31'],
  ['Hoàn thành tháng 8/2024', '2024-08-31'],
  ['hoàn thành quý III/2024', '2024-09-30'],
  ['Thời gian: cả năm 2024', '2024-12-31'],
  ['chậm nhất ngày làm việc cuối cùng của tháng 8/2024', '2024-08-31'],
  ['trong vòng 2 năm 2024-2025', '2025-12-31'],
  ['chậm nhất ngày mùng 5/9/2024', '2024-09-05'],
  ['Hoàn thành trong trung tuần tháng 9/2024', '2024-09-20'],
  ['Hoàn thành trong 2025', '2025-12-31'],
  ['Trong 02 năm 2025, 2026 xóa 50 nhà tạm', '2026-12-31'],
  ['Trước ngày Quốc khánh 02/9/2025', '2025-09-02'],
  ['xong trước ngày bầu cử 23/5/2021', '2021-05-23'],
])('“%s” counts the day or period itself', (text, last) => {
  expect(days(text)).toEqual([last]);
});

test.each([
  ['Cuối năm 2025 tổng kết', '2025-09-01…2025-12-31'],
  ['vào dịp 30/4/2024', '2024-04-30…2024-04-30'],
  ['tuần 2 tháng 6/2024, tập huấn', '2024-06-01…2024-06-30'],
  ['hai tuần cuối tháng 6/2024, tập huấn', '2024-06-21…2024-06-30'],
  ['vào các tháng 3, 4, 5/2024', '2024-03-01…2024-05-31'],
  ['trong các ngày 15, 16/6/2024', '2024-06-15…2024-06-16'],
  ['ngày 15 và 16/6/2024', '2024-06-15…2024-06-16'],
  ['lúc 7 giờ 30 ngày 15/6/2024', '2024-06-15…2024-06-15'],
  ['từ 7h30 ngày 15/6/2024 đến 17h ngày 16/6/2024', '2024-06-15…2024-06-16'],
  ['Trong tháng 8/2024, kiểm tra giếng', '2024-08-01…2024-08-31'],
  ['Quý II/2024, trồng cây', '2024-04-01…2024-06-30'],
  ['Thời gian thực hiện: quý III/2024.', '2024-07-01…2024-09-30'],
  ['mở lớp (tháng 8/2024)', '2024-08-01…2024-08-31'],
  ['thực hiện từ tháng 3 đến tháng 5/2024', '2024-03-01…2024-05-31'],
  ['từ tháng 11/2024 đến tháng 3/2025', '2024-11-01…2025-03-31'],
  ['Từ ngày 5 đến ngày 9/8/2025, đo nước', '2025-08-05…2025-08-09'],
  ['từ 22/5 đến hết 5/6/2024', '2024-05-22…2024-06-05'],
  ['Ngày 15-20/5/2024: chiến dịch', '2024-05-15…2024-05-20'],
  ['quý I, II, III/2024: đo nước', '2024-01-01…2024-09-30'],
  ['6 tháng đầu năm 2024, rà soát', '2024-01-01…2024-06-30'],
  ['trong 6 tháng cuối năm 2024', '2024-07-01…2024-12-31'],
  ['Đầu tháng 6/2024, họp dân', '2024-06-01…2024-06-10'],
  ['Giữa tháng 6/2024, họp dân', '2024-06-11…2024-06-20'],
  ['Cuối tháng 2/2024, họp dân', '2024-02-21…2024-02-29'],
  ['Cuối quý II/2024, nghiệm thu', '2024-06-01…2024-06-30'],
  ['tổ chức vào ngày 20 tháng 11 năm 2024', '2024-11-20…2024-11-20'],
])('“%s” is a stretch of time', (text, stretch) => {
  expect(days(text)).toEqual([stretch]);
});

test.each([
  ['Thượng tuần tháng 8/2025 rà soát', '2025-08-01…2025-08-10'],
  ['Hạ tuần tháng 11/2025: tổng kết', '2025-11-21…2025-11-30'],
  ['Thời gian thực hiện: 09/2025 - 12/2025', '2025-09-01…2025-12-31'],
  ['Thời gian thực hiện: từ 2025 đến 2027', '2025-01-01…2027-12-31'],
  ['Q3/2025 hoàn thành', '2025-07-01…2025-09-30'],
  ['Quý II + III/2025: kiểm tra', '2025-04-01…2025-09-30'],
  ['Kể từ ngày 01/7/2025, làm theo cách mới', '2025-07-01…2025-07-01'],
  ['Sáng 20/7/2025, họp dân', '2025-07-20…2025-07-20'],
  ['Lễ phát động diễn ra ngày 05/6/2025', '2025-06-05…2025-06-05'],
  ['phát động lúc 7 giờ 30 ngày 05/6/2025', '2025-06-05…2025-06-05'],
  ['nhân Ngày hội toàn dân 18/11/2025', '2025-11-18…2025-11-18'],
])('“%s” runs %s', (text, stretch) => {
  expect(days(text)).toEqual([stretch]);
});

test('the year at the head of a sentence is that of the terms behind it', () => {
  expect(days('Năm 2025: xong trước 30/6; năm 2026: xong trước 30/9.')).toEqual([
    '2025-01-01…2025-12-31',
    '2025-06-30',
    '2026-01-01…2026-12-31',
    '2026-09-30',
  ]);
  expect(undated('Năm 2025: xong việc. Báo cáo trước 30/6.')).toEqual(['no-year: trước 30/6']);
});

test('a lead word goes on over “và”, and the year that stands behind both is of both', () => {
  expect(days('báo cáo trước ngày 15/6 và ngày 15/12/2024')).toEqual(['2024-06-15', '2024-12-15']);
});

test.each([
  'số liệu tính đến hết năm 2023',
  'giảm 3% so với cuối năm 2023',
  'Nghị quyết số 12/NQ-CP ngày 15/02/2020 của Chính phủ',
  'từ năm 2021 đến nay đã làm',
  'giai đoạn 1: từ năm 2021 đến năm 2025',
  'cả 10/10 huyện trước đây',
  'trong quý vị',
  'Tổ chức hội thi “Thôn sạch” năm 2024',
  'đã được tổ chức ngày 05/6/2024',
  'NĂM HỌC 2024 - 2025',
])('“%s” sets no term', (text) => {
  expect([...days(text), ...undated(text)]).toEqual([]);
});

test.each([
  ['nộp trước ngày 31/9/2024', 'no-such-day: trước ngày 31/9/2024'],
  ['chậm nhất ngày 29/02/2023', 'no-such-day: chậm nhất ngày 29/02/2023'],
  ['không để quá ngày 31 tháng 6 năm 2024', 'no-such-day: không để quá ngày 31 tháng 6 năm 2024'],
  ['trước ngày 30/02', 'no-such-day: trước ngày 30/02'],
  ['Tháng 13/2024: kiểm tra', 'no-such-day: Tháng 13/2024'],
  ['trước quý V/2024', 'no-such-day: trước quý V/2024'],
  ['họp dân, ngày 31/4/2025 tại nhà rông', 'no-such-day: ngày 31/4/2025'],
  ['Hoàn thành trong quý IV', 'no-year: Hoàn thành trong quý IV'],
  ['từ tháng 10/2024 đến tháng 3', 'no-year: từ tháng 10/2024 đến tháng 3'],
  ['xong trong tháng', 'no-year: trong tháng'],
  ['trước ngày 20 của tháng cuối quý', 'recurring: trước ngày 20 của tháng cuối quý'],
  ['trước ngày 10 tháng cuối quý', 'recurring: trước ngày 10 tháng cuối quý'],
  ['định kỳ 6 tháng một lần', 'recurring: định kỳ 6 tháng một lần'],
  ['hằng quý báo cáo', 'recurring: hằng quý'],
  ['hoàn thành trước Tết Nguyên đán', 'relative: hoàn thành trước Tết Nguyên đán'],
  ['trong vòng 15 ngày kể từ ngày nhận hồ sơ', 'relative: trong vòng 15 ngày kể từ ngày nhận hồ sơ'],
  ['trong năm học 2024-2025', 'relative: trong năm học 2024-2025'],
  ['trước ngày 10/3 âm lịch', 'lunar: trước ngày 10/3 âm lịch'],
  ['vào ngày 10/3 âm lịch năm 2025', 'lunar: vào ngày 10/3 âm lịch năm 2025'],
  ['từ ngày 16 đến ngày 17 tháng 3 Âm lịch', 'lunar: từ ngày 16 đến ngày 17 tháng 3 Âm lịch'],
  ['trước ngày 25 tháng cuối quý', 'recurring: trước ngày 25 tháng cuối quý'],
  ['nộp trước ngày 05 tháng sau', 'recurring: trước ngày 05 tháng sau'],
  ['ít nhất 2 lần/năm', 'recurring: 2 lần/năm'],
  ['cân trẻ 3 tháng/lần', 'recurring: 3 tháng/lần'],
  ['từ tháng 11 đến tháng 2/2026', 'no-year: từ tháng 11 đến tháng 2/2026'],
  ['Từ quý IV đến quý I/2026', 'no-year: Từ quý IV đến quý I/2026'],
  ['Xong trong T9', 'no-year: Xong trong T9'],
  ['Năm học 2025-2026, vận động trẻ đến trường', 'relative: Năm học 2025-2026'],
  ['Hè 2025 mở 3 lớp', 'relative: Hè 2025'],
  ['Kết thúc học kỳ I năm học 2025-2026', 'relative: Kết thúc học kỳ I năm học 2025-2026'],
  ['Ngay sau khi Kế hoạch được ban hành', 'relative: Ngay sau khi Kế hoạch được ban hành'],
  ['Sau Tết Nguyên đán, ra quân', 'relative: Sau Tết Nguyên đán'],
  ['trước khi bước vào năm học mới', 'relative: trước khi bước vào năm học mới'],
])('“%s” keeps its words and the reason instead of a day', (text, kept) => {
  expect(undated(text)).toEqual([kept]);
  expect(days(text)).toEqual([]);
});

const PLAN = `I. LỘ TRÌNH
1. Năm 2024
- Hoàn thành trong quý IV.
- Đo nước trước tháng 6.
2. Quý IV/2025
- Báo cáo trước ngày 15/12.
- Sơ kết trước ngày 15/01.
3. Giai đoạn 2026-2027
- Tổng kết trước quý III.
II. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế:
- Gửi danh sách trước ngày 31/9/2024.
- Gửi báo cáo chậm nhất ngày 20/6.`;

const library = (title: string) =>
  makePlanIndex(
    [
      {
        id: 'mau',
        tree: parseClauses(paragraphsOf(PLAN)),
        data: { number: null, place: 'xa', recipients: [], title, updated: '2024-01-01', shortTitle: 'Mẫu' },
      } as unknown as PlanText,
    ],
    [],
  );

test('a term without a year has the year of its heading, unless that would be before the step begins', () => {
  const { scheduledItems, undated: left } = library('Cấp nước sạch');
  expect(
    scheduledItems.filter(({ kind }) => kind !== 'step').map(({ words, end }) => [words, lastDay(end)]),
  ).toEqual([
    ['trước tháng 6', '2024-05-31'],
    ['Hoàn thành trong quý IV', '2024-12-31'],
    ['trước ngày 15/12', '2025-12-15'],
  ]);
  expect(left.map(({ words, why }) => [words, why])).toEqual([
    ['trước ngày 15/01', 'no-year'],
    ['trước quý III', 'no-year'],
    ['trước ngày 31/9/2024', 'no-such-day'],
    ['chậm nhất ngày 20/6', 'no-year'],
  ]);
});

test('the year in the title of the plan is the heading of all headings', () => {
  const { undated: left } = library('Cấp nước sạch năm 2024');
  expect(left.map(({ words }) => words)).not.toContain('chậm nhất ngày 20/6');
});

test('a heading of two quarters with another between them is two steps', () => {
  const text = 'I. LỘ TRÌNH\n1. Quý II và quý IV/2024\n- Kiểm tra giếng.';
  const data = { number: null, place: 'xa', recipients: [], title: 'Cấp nước', updated: '2024-01-01' };
  const plan = { id: 'mau', tree: parseClauses(paragraphsOf(text)), data } as unknown as PlanText;
  const { scheduledItems } = makePlanIndex([plan], []);
  expect(scheduledItems.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['step', '2024-Q2', '2024-Q2'],
    ['step', '2024-Q4', '2024-Q4'],
  ]);
});

test('what has no day never comes into the calendar file', () => {
  const { scheduledItems } = library('Cấp nước sạch');
  const events = new ICAL.Component(
    ICAL.parse(calendarFile(scheduledItems, { name: 'Lịch', address: 'https://vi-du.vn/' })) as unknown[],
  ).getAllSubcomponents('vevent');
  const summaries = events.map((event) => String(event.getFirstPropertyValue('summary')));
  expect(events).toHaveLength(scheduledItems.length);
  expect(summaries.join('\n')).not.toMatch(/31\/9|15\/01|20\/6/);
  const may = events.find((event) => String(event.getFirstPropertyValue('summary')).includes('tháng 6'))!;
  expect(String(may.getFirstPropertyValue('dtstart'))).toBe('2024-05-31');
});

test('days in a row take the year of the last, or come back with it', () => {
  expect(days('nộp trước ngày 15/3, 15/6 và 15/9/2024')).toEqual(['2024-03-15', '2024-06-15', '2024-09-15']);
  expect(undated('nộp trước ngày 15/6 và 15/12 hằng năm')).toEqual([
    'recurring: trước ngày 15/6',
    'recurring: 15/12 hằng năm',
  ]);
});

test.each([
  ['xong trước 30/6/24', 'no-year: xong trước 30/6/24'],
  ['tổ chức vào rằm tháng Giêng năm 2025', 'lunar: vào rằm tháng Giêng năm 2025'],
  ['xong trước thềm năm học mới', 'relative: xong trước thềm năm học mới'],
  ['chậm nhất sau 30 ngày', 'relative: chậm nhất sau 30 ngày'],
  ['sau 03 tháng triển khai thì sơ kết', 'relative: sau 03 tháng triển khai thì sơ kết'],
  ['họp các ngày 30, 31/6/2024', 'no-such-day: các ngày 30, 31/6/2024'],
])('%s is kept as written', (text, kept) => {
  expect(days(text)).toEqual([]);
  expect(undated(text)).toContain(kept);
});

test('what was done is no term', () => {
  expect(days('Xã đã hoàn thành năm 2023 việc rà soát.')).toEqual([]);
});
