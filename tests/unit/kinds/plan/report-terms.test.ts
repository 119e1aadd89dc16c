import { describe, expect, test } from 'vitest';
import { importPlan } from '../../../../src/importing/import-plan.ts';
import { firstDay, lastDay } from '../../../../src/kinds/plan/terms/period.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex, type PlanText } from '../../../../src/kinds/plan/plan-index.ts';
import { findTerms } from '../../../../src/kinds/plan/terms/terms.ts';

/** What a clause of a plan of 05/02/2024 says of time. */
const told = (text: string): string[] => {
  const { deadlines, undated } = findTerms(text, { year: 2024, issued: '2024-02-05' });
  return [
    ...deadlines.map(({ start, date }) => (start ? `${firstDay(start)}…${lastDay(date)}` : lastDay(date))),
    ...undated.map(({ words, why }) => `${why}: ${words}`),
  ];
};

describe('a report is due on its day; the quarter it tells of is none', () => {
  test.each([
    [
      'Báo cáo quý I: 20/3; quý II: 20/6; quý III: 20/9; năm: 10/12/2024',
      ['2024-03-20', '2024-06-20', '2024-09-20', '2024-12-10'],
    ],
    [
      'Thời gian báo cáo: Quý I trước ngày 15/3; Quý II trước ngày 15/6; Quý IV trước ngày 30/11',
      ['2024-03-15', '2024-06-15', '2024-11-30'],
    ],
    [
      'Giải ngân 50% trước 30/6, 80% trước 30/9 và 100% trước 31/12/2024',
      ['2024-06-30', '2024-09-30', '2024-12-31'],
    ],
  ])('%s', (text, days) => {
    expect(told(text)).toEqual(days);
  });
});

describe('the part of a time that a word names is of its first end', () => {
  test.each([
    ['Từ đầu tháng 4 đến tháng 6/2024, trồng cây', '2024-04-01…2024-06-30'],
    ['Từ cuối quý I đến hết quý III/2024', '2024-03-01…2024-09-30'],
    ['Từ giữa quý II đến quý IV/2024', '2024-05-01…2024-12-31'],
    ['Cuối tháng 5 và tháng 6/2024', '2024-05-21…2024-06-30'],
    ['Từ cuối năm 2024 đến năm 2026', '2024-09-01…2026-12-31'],
  ])('%s', (text, span) => {
    expect(told(text)).toEqual([span]);
  });
});

describe('days and months in more forms', () => {
  test.each([
    ['Họp vào sáng thứ Bảy, ngày 16/3/2024', ['2024-03-16…2024-03-16']],
    ['Họp vào sáng thứ Hai, ngày 16/3/2024', ['weekday: vào sáng thứ Hai, ngày 16/3/2024']],
    ['Đến chiều ngày 29/3/2024 nộp xong', ['2024-03-29']],
    ['Thời gian: 02 ngày, 14 và 15/9/2024', ['2024-09-14…2024-09-15']],
    ['Hội thi từ 20 đến 22 tháng 8 năm 2024', ['2024-08-20…2024-08-22']],
    ['Thực hiện trong 03 tháng (4, 5, 6) năm 2024', ['2024-04-01…2024-06-30']],
    ['Không nhận hồ sơ sau ngày 30/6/2024', ['2024-06-30']],
    ['Quý I/2025: khảo sát, quý III: làm', ['2025-01-01…2025-03-31', '2025-07-01…2025-09-30']],
    ['Thực hiện sau khi thu hoạch xong vụ mùa', ['relative: Thực hiện sau khi thu hoạch xong vụ mùa']],
    ['Trước ngày khai mạc 5 ngày, các đoàn đăng ký', ['relative: Trước ngày khai mạc 5 ngày']],
    ['Trước, trong và sau ngày 27/7', ['relative: Trước, trong và sau ngày 27/7']],
    ['Ngay sau Tết Nguyên đán, trồng cây', ['relative: Ngay sau Tết Nguyên đán']],
  ])('%s', (text, days) => {
    expect(told(text)).toEqual(days);
  });
});

describe('what comes back is told with its day', () => {
  test.each([
    ['Thứ Sáu hằng tuần tổng vệ sinh', ['recurring: Thứ Sáu hằng tuần']],
    ['Từ 20 đến 25 hằng tháng thu quỹ', ['recurring: Từ 20 đến 25 hằng tháng']],
    ['Sau mỗi vụ thu hoạch, đánh giá lại', ['relative: Sau mỗi vụ thu hoạch']],
    ['Đợt 1: 15-30/3; đợt 2: 01-15/9/2024', ['2024-03-15…2024-03-30', '2024-09-01…2024-09-15']],
  ])('%s', (text, days) => {
    expect(told(text)).toEqual(days);
  });
});

describe('a day up to which is counted, or that only says who is meant, asks for nothing', () => {
  test.each([
    'Chốt số liệu đến 30/11',
    'Số liệu chốt đến ngày 31/10/2024 do thôn cung cấp',
    'Số liệu được tổng hợp đến hết ngày 31/10/2024',
    'Số liệu báo cáo lấy từ ngày 15/11/2023 đến ngày 14/11/2024',
    'Các hộ đã ký cam kết trước ngày 01/3/2024 được nhận giống',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    ['Chốt số liệu trước ngày 20/11/2024', ['2024-11-20']],
    ['Việc đã giao phải xong trước ngày 30/3/2024', ['2024-03-30']],
    ['Gia hạn đến hết ngày 10/7/2024 (trước đây là ngày 30/6/2024)', ['2024-07-10']],
  ])('but here something is to be done by it: %s', (text, days) => {
    expect(told(text)).toEqual(days);
  });
});

test('below “Thời hạn” a span has its begin too, and work that comes back is kept whoever does it', () => {
  const table = `| TT | Nội dung | Chủ trì | Thời hạn |
| --- | --- | --- | --- |
| 1 | Họp dân | Thôn Một | 20-25/3/2024 |
| 2 | Thu hoạch | Thôn Hai | Tháng 10-11/2024 |
| 3 | Sơ kết | Thôn Một | Quý II |
| 4 | Báo cáo | Thôn Hai | Hằng quý |`;
  const data = { number: null, place: 'xa', recipients: [], title: 'Kế hoạch năm 2024', updated: '2024-01-01', shortTitle: 'Mẫu' }; // prettier-ignore
  const tree = parseClauses(paragraphsOf(`I. LỘ TRÌNH\n1. Việc làm\n${table}`));
  const { scheduledItems, undated } = makePlanIndex([{ id: 'mau', tree, data } as unknown as PlanText], []);
  expect(scheduledItems.map(({ start, end }) => `${start}…${end}`)).toEqual([
    '2024-03-20…2024-03-25',
    '2024-Q2…2024-Q2',
    '2024-10…2024-11',
  ]);
  expect(undated.map(({ words }) => words)).toEqual(['Hằng quý']);
});

test('a step of a school year or a season is in the roadmap, without days that nobody wrote', async () => {
  const known = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
  const file = new TextEncoder().encode(`KẾ HOẠCH
Đưa trẻ đến lớp
Ủy ban nhân dân xã Ví Dụ xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
Trẻ được đi học.
II. TIẾN ĐỘ THỰC HIỆN
1. Năm học 2024-2025: vận động trẻ ra lớp.
2. Vụ Hè Thu 2025: mở lớp buổi tối.
3. Năm 2026: tổng kết.
`);
  const { result } = await importPlan('plan.txt', file, known, { edition: 'full' });
  expect(result.roadmap.map(({ period, start, end }) => [period, start, end])).toEqual([
    ['Năm học 2024-2025', null, null],
    ['Vụ Hè Thu 2025', null, null],
    ['Năm 2026', '2026', '2026'],
  ]);
});
