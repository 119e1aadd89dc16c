import { describe, expect, test } from 'vitest';
import { firstDay, lastDay } from '../../../../src/kinds/plan/terms/period.ts';
import { findTerms, type TermContext } from '../../../../src/kinds/plan/terms/terms.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex, type PlanText } from '../../../../src/kinds/plan/plan-index.ts';

/** Everything that a text says of time: dated terms by their days, others by the reason why they have none. */
const told = (text: string, context: TermContext = {}): string[] => {
  const { deadlines, undated } = findTerms(text, context);
  return [
    ...deadlines.map(({ start, date }) => (start ? `${firstDay(start)}…${lastDay(date)}` : lastDay(date))),
    ...undated.map(({ words, why }) => `${why}: ${words}`),
  ];
};

describe('what begins and has no end gets none', () => {
  test.each([
    ['Thực hiện từ năm 2025 trở đi', '2025-01-01…2025-01-01'],
    ['Từ quý III/2025 trở đi, các thôn tự thu gom rác', '2025-07-01…2025-07-01'],
    ['Áp dụng từ ngày 01/7/2025 trở về sau', '2025-07-01…2025-07-01'],
    ['Bắt đầu từ tháng 6/2024', '2024-06-01…2024-06-01'],
    ['Trong năm 2024 và các năm tiếp theo, trồng rừng', '2024-01-01…2024-01-01'],
  ])('%s', (text, begin) => {
    expect(told(text)).toEqual([begin]);
  });

  test('its words say that it goes on', () => {
    expect(findTerms('Thực hiện từ năm 2025 trở đi').deadlines[0]!.words).toBe('từ năm 2025 trở đi');
  });
});

test.each([
  ['Lùi thời hạn nộp từ ngày 15/3/2026 sang ngày 30/3/2026', ['2026-03-30']],
  ['Dời ngày họp từ 10/5/2026 sang 17/5/2026', ['2026-05-17…2026-05-17']],
])('a term that has moved holds on its new day only: %s', (text, days) => {
  expect(told(text)).toEqual(days);
});

describe('a length of time is no day', () => {
  test.each([
    ['Thời gian thực hiện: 18 tháng (từ tháng 7/2024)', 'relative: 18 tháng (từ tháng 7/2024'],
    ['Làm 12 tháng kể từ tháng 7/2024', 'relative: 12 tháng kể từ tháng 7/2024'],
    ['Hoàn thành trong 45 ngày', 'relative: Hoàn thành trong 45 ngày'],
    ['Trong 3 tháng tới, sửa 5 giếng', 'relative: Trong 3 tháng tới'],
    ['Hết năm học này tổng kết', 'relative: Hết năm học này'],
    ['Hoàn thành trong nhiệm kỳ 2025 - 2030', 'relative: trong nhiệm kỳ 2025 - 2030'],
    ['Dịp Tết Nguyên đán 2025 thăm hỏi', 'relative: Dịp Tết Nguyên đán 2025 thăm hỏi'],
    ['Sau khi thu hoạch lúa mùa, họp tổng kết', 'relative: Sau khi thu hoạch lúa mùa'],
  ])('%s', (text, kept) => {
    expect(told(text)).toEqual([kept]);
  });
});

describe('a time borrows no year that belongs to something else', () => {
  test.each([
    ['Chậm nhất ngày 10 tháng 01 năm sau', 'relative: Chậm nhất ngày 10 tháng 01 năm sau'],
    ['Đến hết quý I năm sau', 'relative: Đến hết quý I năm sau'],
    ['đầu năm sau, tổng kết', 'relative: đầu năm sau'],
    ['từ tháng 10 đến tháng 3 năm sau', 'relative: từ tháng 10 đến tháng 3 năm sau'],
    ['Từ tháng 11 năm nay đến tháng 02 năm sau', 'relative: Từ tháng 11 năm nay đến tháng 02 năm sau'],
    ['Báo cáo quý I/2025 trước 20/3', 'no-year: trước 20/3'],
    ['Gửi báo cáo năm 2024 trước 15/01', 'no-year: trước 15/01'],
    ['Gửi báo cáo quý IV trước ngày 05/01', 'no-year: trước ngày 05/01'],
  ])('%s', (text, kept) => {
    expect(told(text, { year: 2024 })).toEqual([kept]);
  });

  test('a report on a year that is nearly over takes the year of its heading', () => {
    expect(told('Báo cáo năm 2024 trước ngày 10/12', { year: 2024 })).toEqual(['2024-12-10']);
    expect(told('Báo cáo quý II trước ngày 20/6', { year: 2024 })).toEqual(['2024-06-20']);
  });

  test('what comes back has no year at all', () => {
    expect(told('Hằng năm, các thôn báo cáo trước ngày 25/12', { year: 2024 })).toEqual([
      'recurring: Hằng năm',
      'recurring: trước ngày 25/12',
    ]);
  });
});

describe('a day of the week that the date is not', () => {
  test.each([
    'Hạn cuối là thứ Hai, ngày 15/6/2024',
    'Chậm nhất ngày 15/6/2024 (thứ Hai)',
    'Chủ nhật ngày 14/6/2024, ra quân',
    'Sáng thứ Ba (ngày 17/6/2024) họp',
    'Từ thứ Ba ngày 18/3/2024 đến thứ Sáu ngày 22/3/2024',
  ])('%s is no day for a calendar', (text) => {
    expect(told(text).map((each) => each.split(':')[0])).toEqual(['weekday']);
  });

  test('the right one changes nothing', () => {
    expect(told('Chiều thứ Sáu, ngày 14/6/2024, họp thôn')).toEqual(['2024-06-14…2024-06-14']);
    expect(told('Chậm nhất thứ 7, ngày 15/6/2024')).toEqual(['2024-06-15']);
  });
});

describe('other ways to write a day', () => {
  test.each([
    ['Hoàn thành trước 2024-06-15', '2024-06-15'],
    ['Hoàn thành trước ngày 15/VI/2024', '2024-06-15'],
    ['Hoàn thành trước tháng VI/2024', '2024-05-31'],
    ['Q.II/2024 hoàn thành', '2024-04-01…2024-06-30'],
    ['Hoàn thành: 09/2024', '2024-09-30'],
    ['Hoàn thành: 2024', '2024-12-31'],
    ['Trong 3 ngày (từ 15 đến 17/6/2024)', '2024-06-15…2024-06-17'],
    ['Trong 02 ngày 15 và 16 tháng 6 năm 2024', '2024-06-15…2024-06-16'],
    ['trong 10 ngày đầu tháng 6/2024', '2024-06-01…2024-06-10'],
    ['Từ 7 giờ đến 10 giờ ngày 15/6/2024', '2024-06-15…2024-06-15'],
    ["trước 16h00' ngày 12/4/2024", '2024-04-12'],
    ['hết ngày làm việc 28/6/2024', '2024-06-28'],
    ['T5-T6/2024: làm đường', '2024-05-01…2024-06-30'],
    ['Các tháng 3, 4 và 5/2024: báo cáo', '2024-03-01…2024-05-31'],
    ['Trong năm 2024-25, trồng rừng', '2025-12-31'],
    ['Khánh thành tháng 9/2024', '2024-09-01…2024-09-30'],
    ['Nộp trước 11 giờ sáng thứ Bảy 24/8/2024', '2024-08-24'],
    ['Tháng 11/2024 - 02/2025: trồng rừng', '2024-11-01…2025-02-28'],
    ['Quý IV/2024 - I/2025: trồng rừng', '2024-10-01…2025-03-31'],
    ['Trong quý cuối năm 2024, nghiệm thu', '2024-10-01…2024-12-31'],
    ['15/6/2024-20/6/2024: cao điểm', '2024-06-15…2024-06-20'],
    ['Thời gian: 02 ngày (20, 21/11/2024)', '2024-11-20…2024-11-21'],
    ['Sáng thứ Hai (ngày 17/6/2024) họp', '2024-06-17…2024-06-17'],
    ['Không chậm quá ngày 20/9/2024', '2024-09-20'],
    ['Từ thứ Hai ngày 18/3/2024 đến thứ Sáu ngày 22/3/2024', '2024-03-18…2024-03-22'],
    ['Tháng 6 (năm 2024): tập huấn', '2024-06-01…2024-06-30'],
    ['Tháng 6 - năm 2024: tập huấn', '2024-06-01…2024-06-30'],
    ['Quý Một năm 2024: tập huấn', '2024-01-01…2024-03-31'],
    ['Quý thứ ba năm 2024, nghiệm thu', '2024-07-01…2024-09-30'],
    ['Chậm nhất ngày cuối tháng 9/2024', '2024-09-30'],
    ['Ngày 20/9-22/9/2024, khai mạc', '2024-09-20…2024-09-22'],
    ['Năm 2024, 2025: làm 10 nhà', '2024-01-01…2025-12-31'],
    ['CN, 16/6/2024: ra quân', '2024-06-16…2024-06-16'],
    ['trước ngày thứ Sáu 14/6/2024', '2024-06-14'],
    ['đến 17 giờ ngày 14/6/2024', '2024-06-14'],
    ['chậm nhất cuối giờ chiều 14/6/2024', '2024-06-14'],
    ['Thời gian thực hiện: 2024', '2024-12-31'],
    ['nhân ngày 20/11/2024, thi đua', '2024-11-20…2024-11-20'],
    ['Nhân Ngày Dân số thế giới 11/7/2024', '2024-07-11…2024-07-11'],
    ['Đợt cao điểm (15/10 - 18/11/2024)', '2024-10-15…2024-11-18'],
    ['Từ 15.10 đến 18.11.2024', '2024-10-15…2024-11-18'],
    ['Trong 5 ngày cuối tháng 6/2024', '2024-06-26…2024-06-30'],
    ['3 ngày đầu tháng 6/2024: tổng vệ sinh', '2024-06-01…2024-06-03'],
    ['Hạn cuối của đợt 1 là 30/4/2024', '2024-04-30'],
    ['Hạn trả nợ ngày 30/4/2024', '2024-04-30'],
    ['Không được chậm hơn 20/9/2024', '2024-09-20'],
  ])('%s', (text, day) => {
    expect(told(text)).toEqual([day]);
  });

  test('below a heading of 2024 a bare list of months is of that year', () => {
    expect(told('Các tháng 3, 4, 5: báo cáo', { year: 2024 })).toEqual(['2024-03-01…2024-05-31']);
    expect(told('15/5-15/6: cao điểm', { year: 2024 })).toEqual(['2024-05-15…2024-06-15']);
    expect(told('T5: làm đường', { year: 2024 })).toEqual(['2024-05-01…2024-05-31']);
  });
});

test.each([
  ["trước ngày 15/6/'24", "unread: trước ngày 15/6/'24"],
  ['trước ngày 15/06/2O24', 'unread: trước ngày 15/06/2O24'],
  ['Trước ngày mười lăm tháng sáu năm 2024', 'unread: Trước ngày mười lăm tháng sáu năm 2024'],
  ['Vào dịp 2/9', 'unread: Vào dịp 2/9'],
  ['Tuần 27/2024 tập huấn', 'unread: Tuần 27/2024'],
  ['Trước ngày 23 tháng Chạp năm Giáp Thìn', 'lunar: Trước ngày 23 tháng Chạp năm Giáp Thìn'],
  ['Trước Trung thu (15/8 âm lịch)', 'lunar: 15/8 âm lịch'],
  ['Rằm tháng 7, nghỉ', 'lunar: Rằm tháng 7'],
  ['Cứ 6 tháng báo cáo một lần', 'recurring: Cứ 6 tháng báo cáo một lần'],
  ['Trước 31/12 của năm kế hoạch', 'recurring: Trước 31/12 của năm kế hoạch'],
  ['Sau ngày 20/9/2024 thì chốt danh sách', 'unread: Sau ngày 20/9/2024'],
  ['Bắt đầu thu không sớm hơn tháng 7/2025', 'unread: không sớm hơn tháng 7/2025'],
  ['Hoàn thành trước khi mùa mưa đến', 'relative: Hoàn thành trước khi mùa mưa đến'],
  ['Trước 10 ngày khai mạc hội nghị', 'relative: Trước 10 ngày khai mạc hội nghị'],
  ['Trước, trong và sau Tết Nguyên đán, tuần tra', 'relative: Trước, trong và sau Tết Nguyên đán'],
  ['Tổng kết vào cuối năm học', 'relative: cuối năm học'],
  ['Thời gian: mùa khô', 'relative: mùa khô'],
  ['trước ngày20/4/2025', 'unread: trước ngày20/4/2025'],
  ['hạn 20-4', 'unread: hạn 20-4'],
  ['Thời gian thực hiện: từ khi ký ban hành', 'relative: từ khi ký ban hành'],
  ['Trước ngày l5/10/2024', 'unread: Trước ngày l5/10/2024'],
  ['Từ 1.6 đến 30.6', 'unread: Từ 1.6 đến 30.6'],
  ['Hoàn thành trong tháng6/2026', 'unread: Hoàn thành trong tháng6/2026'],
  ['Hoàn thành quý2/2026', 'unread: Hoàn thành quý2/2026'],
  ['Xong trong năm2026', 'unread: Xong trong năm2026'],
  ['Trước ngày 30 tháng6 năm 2026', 'unread: Trước ngày 30 tháng6 năm 2026'],
  ['Trước ngày 30tháng 6 năm 2026', 'unread: Trước ngày 30tháng 6 năm 2026'],
  ['Chiều 30/4, treo cờ', 'unread: Chiều 30/4'],
  ['Từ nay đến Tết Nguyên đán', 'relative: Từ nay đến Tết Nguyên đán'],
  ['Trong 100 ngày (từ 01/4/2026)', 'relative: 100 ngày (từ 01/4/2026'],
  ['Trước ngày …/10/2024', 'unread: Trước ngày …/10/2024'],
  [
    'Chậm nhất ngày làm việc đầu tiên của tháng 9/2024',
    'unread: Chậm nhất ngày làm việc đầu tiên của tháng 9/2024',
  ],
])('“%s” is listed as it stands, in a year too', (text, kept) => {
  expect(told(text)).toEqual([kept]);
  expect(told(text, { year: 2024 })).toEqual([kept]);
});

test.each([
  'Trẻ từ 3 tháng 2 ngày tuổi',
  'hoàn thành 9/10 chỉ tiêu',
  'vào 2/3 diện tích',
  'hết 15/19 tiêu chí',
  'Thời gian: một ngày',
])('“%s” is no time', (text) => {
  expect(told(text)).toEqual([]);
});

describe('times in tables', () => {
  const timesOf = (table: string, title = 'Mẫu') => {
    const text = `I. LỘ TRÌNH\n1. Việc làm\n${table}`;
    const data = {
      number: null,
      place: 'xa',
      recipients: [],
      title,
      updated: '2024-01-01',
      shortTitle: 'Mẫu',
    };
    const plan = { id: 'mau', tree: parseClauses(paragraphsOf(text)), data } as unknown as PlanText;
    const { scheduledItems, undated } = makePlanIndex([plan], []);
    return [
      ...scheduledItems.map(({ start, end }) => `${start}…${end}`),
      ...undated.map(({ words, why }) => `${why}: ${words}`),
    ];
  };

  test('a cell that no rule reads is kept as it stands, a dash says nothing', () => {
    const table = `| TT | Nội dung | Thời gian |
| --- | --- | --- |
| 1 | Sửa giếng | theo mùa khô |
| 2 | Họp thôn | tháng 5/2024 |
| 3 | Đo nước | - |
| 4 | Trồng cây | 11/2024 |`;
    expect(timesOf(table)).toEqual(['2024-05…2024-05', '2024-11…2024-11', 'unread: theo mùa khô']);
  });

  const MARKED = `| TT | Nội dung | Năm 2024 | << | Năm 2025 | << |
| ^^ | ^^ | Quý III | Quý IV | Quý I | Quý II |
| --- | --- | --- | --- | --- | --- |
| 1 | Sửa giếng | x | x |  |  |
| 2 | Họp thôn |  |  | x | x |
| 3 | Đo nước |  | x | x |  |`;

  test('a mark has the year that stands above its quarter, whatever year the plan is of', () => {
    const steps = ['2024-Q3…2024-Q4', '2024-Q4…2025-Q1', '2025-Q1…2025-Q2'];
    expect(timesOf(MARKED)).toEqual(steps);
    expect(timesOf(MARKED, 'Kế hoạch năm 2024')).toEqual(steps);
  });

  test('a mark below a quarter of no year is listed, not lost', () => {
    const table = `| TT | Nội dung | Quý III | Quý IV |
| --- | --- | --- | --- |
| 1 | Sửa giếng | x |  |`;
    expect(timesOf(table)).toEqual(['no-year: Quý III']);
    expect(timesOf(table, 'Kế hoạch năm 2024')).toEqual(['2024-Q3…2024-Q3']);
  });

  test('a cell that names two quarters with another between them is two times', () => {
    const table = `| TT | Nội dung | Thời gian |
| --- | --- | --- |
| 1 | Sửa giếng | Quý II, IV |
| 2 | Họp thôn | Tháng 3, tháng 9 |
| 3 | Đo nước | Quý II, III |`;
    expect(timesOf(table, 'Kế hoạch năm 2024')).toEqual([
      '2024-03…2024-03',
      '2024-Q2…2024-Q2',
      '2024-Q2…2024-Q3',
      '2024-09…2024-09',
      '2024-Q4…2024-Q4',
    ]);
  });

  test('a cell that only begins has no end, and a school year has no days', () => {
    const table = `| TT | Nội dung | Thời gian hoàn thành |
| --- | --- | --- |
| 1 | Sửa giếng | Từ quý II |
| 2 | Họp thôn | Từ 26 đến 28/3 |
| 3 | Đo nước | Năm học 2024-2025 |`;
    expect(timesOf(table, 'Kế hoạch năm 2024')).toEqual([
      '2024-03-26…2024-03-28',
      '2024-04-01…2024-04-01',
      'unread: Năm học 2024-2025',
    ]);
  });

  test('the heading of the column gives its cells their year', () => {
    const table = `| TT | Nội dung | Thời gian (năm 2025) |
| --- | --- | --- |
| 1 | Sửa giếng | Tháng 5 |
| 2 | Họp thôn | Trước 15/6 |
| 3 | Đo nước | Cả năm |`;
    expect(timesOf(table, 'Kế hoạch năm 2024')).toEqual([
      '2025…2025',
      '2025-05…2025-05',
      '2025-06-15…2025-06-15',
    ]);
  });

  test('a column of begins and one of ends make one step', () => {
    const table = `| TT | Nội dung | Bắt đầu | Hoàn thành |
| --- | --- | --- | --- |
| 1 | Sửa giếng | Tháng 5 | Tháng 6 |
| 2 | Họp thôn | 01/11/2024 | 28/02/2025 |`;
    expect(timesOf(table, 'Kế hoạch năm 2024')).toEqual(['2024-05…2024-06', '2024-11-01…2025-02-28']);
  });
});

describe('a list that leaves some out is each of those that it names, no stretch over the others', () => {
  const march = '2024-03-01…2024-03-31';
  const june = '2024-06-01…2024-06-30';
  const september = '2024-09-01…2024-09-30';
  test.each([
    ['Các tháng 3, 6 và 9/2024: báo cáo', [march, june, september]],
    ['vào tháng 3, tháng 6, tháng 9 năm 2024', [march, june, september]],
    ['Tháng 3 và tháng 9 năm 2024 kiểm tra thực địa', [march, september]],
    ['Các tháng 3, 6, 9: báo cáo', [march, june, september]],
    ['Quý I và quý III: giám sát', ['2024-01-01…2024-03-31', '2024-07-01…2024-09-30']],
    ['Quý II, IV/2024: giao ban', ['2024-04-01…2024-06-30', '2024-10-01…2024-12-31']],
    ['Các ngày 05, 12, 19/6/2024 khám', ['2024-06-05…2024-06-05', '2024-06-12…2024-06-12', '2024-06-19…2024-06-19']], // prettier-ignore
    ['Trong năm 2024 và 2026', ['2024-12-31', '2026-12-31']],
    ['Đến năm 2025 và năm 2030 đạt 50% và 80%', ['2025-12-31', '2030-12-31']],
    ['Ngày 20 các tháng 3, 6, 9 gửi báo cáo', ['2024-03-20…2024-03-20', '2024-06-20…2024-06-20', '2024-09-20…2024-09-20']], // prettier-ignore
    ['Trước ngày 15 tháng 3 và tháng 9 năm 2024', ['2024-03-15', '2024-09-15']],
    ['Quý I, II, III/2024: đo nước', ['2024-01-01…2024-09-30']],
    ['Tháng 3-9/2024: chăm sóc', ['2024-03-01…2024-09-30']],
  ])('%s', (text, named) => {
    expect(told(text, { year: 2024 })).toEqual(named);
  });

  test('a day that one of its months has not is a slip', () => {
    expect(told('Ngày 31 tháng 3 và tháng 6 năm 2024')).toEqual([
      'no-such-day: Ngày 31 tháng 3 và tháng 6 năm 2024',
    ]);
  });
});

describe('a time that opens the next part of a sentence is a term too', () => {
  test.each([
    ['Tháng 5/2026 khởi công, tháng 11/2026 nghiệm thu', ['2026-05-01…2026-05-31', '2026-11-01…2026-11-30']],
    [
      'Tổ chức ngày 08/3/2026 tại Làng Một và ngày 15/3/2026 tại Làng Hai',
      ['2026-03-08…2026-03-08', '2026-03-15…2026-03-15'],
    ],
    [
      'Từ tháng 01 đến tháng 6/2026 làm thử, từ tháng 7/2026 làm ở cả xã',
      ['2026-01-01…2026-06-30', '2026-07-01…2026-07-01'],
    ],
    ['Thời hạn: 31/3/2026 (đối với cấp xã), 15/4/2026 (đối với cấp tỉnh)', ['2026-03-31', '2026-04-15']],
    ['Trước ngày 05/4/2026 đối với quý I, ngày 05/7/2026 đối với quý II', ['2026-04-05', '2026-07-05']],
  ])('%s', (text, days) => {
    expect(told(text)).toEqual(days);
  });

  test.each([
    ['Tháng 3 tập huấn, tháng 9 sơ kết', ['2024-03-01…2024-03-31', '2024-09-01…2024-09-30']],
    ['Quý I khảo sát, quý IV nghiệm thu', ['2024-01-01…2024-03-31', '2024-10-01…2024-12-31']],
    ['Chậm nhất ngày 20/6 (đối với 6 tháng), ngày 20/12 (đối với năm)', ['2024-06-20', '2024-12-20']],
    ['Tháng 11 gieo, tháng 3 thu hoạch', ['2024-11-01…2024-11-30']],
    ['Năm 2024, quý I đạt 20%', ['2024-01-01…2024-12-31']],
  ])('in a plan of 2024, one after the other: %s', (text, days) => {
    expect(told(text, { year: 2024 })).toEqual(days);
  });

  test.each([
    'Ngày 08/3/2026, họp để triển khai Kế hoạch số 12/KH-UBND, ngày 05/02/2026 của UBND tỉnh',
    'Ngày 08/3/2026, họp so với lần trước, ngày 05/02/2026',
    'Ngày 08/3/2026, họp về tình hình tháng 02/2026',
  ])('but what is cited, compared or told of is none: %s', (text) => {
    expect(told(text)).toEqual(['2026-03-08…2026-03-08']);
  });
});

describe('the word next to a time decides, not a word farther away', () => {
  test.each([
    ['Thời gian hoàn thành: 30/9/2026', '2026-09-30'],
    ['Thời gian hoàn thành: tháng 9/2026', '2026-09-30'],
    ['Thời gian hoàn thành trước tháng 6/2026', '2026-05-31'],
    ['Thời gian thực hiện xong trước quý III/2026', '2026-06-30'],
    ['Thời gian thực hiện chậm nhất trong tháng 6/2026', '2026-06-30'],
    ['Hạn chót trước tháng 6/2026', '2026-05-31'],
    ['Hoàn thành việc khắc phục mưa lũ tháng 11/2025 trước tháng 6/2026', '2026-05-31'],
    ['Trước ngày 15/6 năm 2026', '2026-06-15'],
    ['Từ 15/11 năm 2026 đến 15/02 năm 2027', '2026-11-15…2027-02-15'],
    ['Tiến độ: 2026', '2026-01-01…2026-12-31'],
    ['Bắt đầu từ năm 2027, mỗi thôn có một tổ', '2027-01-01…2027-01-01'],
    ['Thời gian: 01 ngày (ngày 19/5/2026)', '2026-05-19…2026-05-19'],
    ['Thời gian: 01 buổi, sáng ngày 19/5/2026', '2026-05-19…2026-05-19'],
    ['Đến giữa năm 2027 đưa vào sử dụng', '2027-06-30'],
    ['Đến giữa tháng 6/2026 gieo xong', '2026-06-15'],
    ['Đến trung tuần tháng 6/2026 gieo xong', '2026-06-20'],
    ['Ra quân dọn vệ sinh vào ngày 20/9/2025', '2025-09-20…2025-09-20'],
    ['Kiểm tra thẻ của học sinh trước ngày 20/9/2025', '2025-09-20'],
    ['Đúng ngày 19/12/2027 đồng loạt khởi công', '2027-12-19…2027-12-19'],
    ['Đúng 7 giờ 30 ngày 19/12/2027, khởi công', '2027-12-19…2027-12-19'],
    ['Cho thuê đất từ ngày 01/7/2026 đến ngày 01/7/2036', '2026-07-01…2036-07-01'],
    ['Mở thầu ngày 03/8/2027', '2027-08-03…2027-08-03'],
    ['Hạn trả nợ gốc cuối cùng: 20/4/2029', '2029-04-20'],
    ['Tháng 6&7/2026: tập huấn', '2026-06-01…2026-07-31'],
    ['Quý I/II/2026: khảo sát', '2026-01-01…2026-06-30'],
    ['Từ 1/6-30/6/2026', '2026-06-01…2026-06-30'],
    ['Từ 01/6 ÷ 30/6/2026', '2026-06-01…2026-06-30'],
    ['Ngày 01 và ngày 02/6/2026', '2026-06-01…2026-06-02'],
    ['Trong 3 tháng 6, 7 và 8/2026', '2026-06-01…2026-08-31'],
    ['Từ cuối tháng 3 đến giữa tháng 5/2026', '2026-03-21…2026-05-15'],
    ['Từ 15/5 đến 30/7 (dương lịch) hằng năm', 'recurring: Từ 15/5 đến 30/7 (dương lịch) hằng năm'],
    ['Đưa vào vận hành từ ngày 01/10/2027', '2027-10-01…2027-10-01'],
  ])('%s', (text, day) => {
    expect(told(text)).toEqual([day]);
  });

  test('“Thời hạn trước ngày …” leaves the day itself out', () => {
    expect(findTerms('Thời hạn trước ngày 20/02/2026').deadlines[0]!.kind).toBe('before');
  });

  test.each(['Trước ngày ... tháng 6 năm 2026', 'Trước ngày tháng 6 năm 2026'])(
    'a day that nobody filled in is no month: %s',
    (text) => {
      expect(told(text)).toEqual([`unread: ${text}`]);
    },
  );
});

describe('what has happened is told, not asked for', () => {
  test.each([
    'Trong 6 tháng đầu năm 2025, xã đã giải ngân 4,2 tỷ đồng',
    'Ngày 15/3/2026, UBND xã Ví Dụ đã ban hành Kế hoạch',
    'Quý I/2026 ước đạt 23% dự toán',
    'Đợt mưa lũ từ ngày 16 đến ngày 22/11/2025 làm hư hỏng 37 ngôi nhà',
    'Từ ngày 01/01/2026 đến ngày 31/3/2026 xảy ra 3 vụ cháy',
    'Kỷ niệm 96 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2026)',
    'Kỷ niệm 20 năm thành lập huyện (24/8/2005 - 24/8/2025)',
    'Công dân sinh trước ngày 01/01/2008 được cấp thẻ',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('work on those who have done something is asked for', () => {
    expect(told('Tháng 5/2026, UBND xã rà soát các hộ đã thoát nghèo')).toEqual(['2026-05-01…2026-05-31']);
    expect(told('Trong quý I/2026, các hộ đã đăng ký nộp tiền cây giống')).toEqual(['2026-01-01…2026-03-31']);
  });

  const issued = '2026-02-10';
  test.each([
    ['Năm 2025, thu nhập bình quân đạt 45 triệu đồng', []],
    ['Ngày 01/7/2025, xã được thành lập', []],
    ['Các dự án phê duyệt trước ngày 01/7/2025', ['past: trước ngày 01/7/2025']],
    ['Giấy phép lái xe cấp trước ngày 01/7/2012 nên được đổi', []],
    ['Rà soát biến động đất đai từ ngày 01/01/2025 đến ngày 31/12/2025 để cập nhật hồ sơ', []],
    ['Hoàn thành trước ngày 30/11/2025', ['past: Hoàn thành trước ngày 30/11/2025']],
    ['Từ ngày 01/7/2025, làm theo mô hình hai cấp', ['2025-07-01…2025-07-01']],
    ['Từ tháng 10/2025 đến tháng 3/2026, chăm sóc cây', ['2025-10-01…2026-03-31']],
    ['Tháng 01/2026: lập danh sách', ['2026-01-01…2026-01-31']],
    ['Giai đoạn 1: từ ngày 15/12/2025 đến ngày 31/12/2025, ký cam kết', ['2025-12-15…2025-12-31']],
    ['Giai đoạn 1 (2026 - 2028): khảo sát', ['2026-01-01…2028-12-31']],
    ['Giai đoạn II (từ năm 2029 đến năm 2030): nhân rộng', ['2029-01-01…2030-12-31']],
    ['Vốn của chương trình giai đoạn 1 (2026 - 2028) đã cấp', []],
    ['Tổng duyệt ngày 22/7/2026', ['2026-07-22…2026-07-22']],
    ['Chủ tịch UBND xã chủ trì lễ ký kết ngày 22/7/2026 tại trụ sở', ['2026-07-22…2026-07-22']],
    ['Sơ kết giữa kỳ vào năm 2028, tổng kết vào năm 2030', ['2028-12-31', '2030-12-31']],
    ['Làm thử ở hai thôn, nhân rộng từ năm 2028', ['2028-01-01…2028-01-01']],
    ['Cuộc họp ngày 20/01/2026 đã thống nhất', []],
    ['Quyết định số 12/QĐ-UBND ngày 15/3/2026 của UBND tỉnh', []],
    ['Thi đua chào mừng kỷ niệm 136 năm Ngày sinh Bác Hồ ngày 19/5/2026', []],
    ['Tỷ lệ lao động nữ đạt 45% vào năm 2030', []],
    ['Thời gian xử lý hồ sơ giảm 30% so với năm 2024', []],
  ])('in a plan issued in February 2026: %s', (text, kept) => {
    expect(told(text, { issued })).toEqual(kept);
  });
});

describe('several times that stand beside one another', () => {
  test.each([
    ['Trước 30/6 và 31/12/2024', ['2024-06-30', '2024-12-31']],
    ['Trước ngày 15 tháng 6, 15 tháng 12 năm 2024', ['2024-06-15', '2024-12-15']],
    ['Trong quý I và 6 tháng đầu năm 2024', ['2024-01-01…2024-03-31', '2024-01-01…2024-06-30']],
  ])('%s', (text, days) => {
    expect(told(text)).toEqual(days);
  });

  test('“hằng năm” behind several brackets is said of each of them', () => {
    const text = 'Báo cáo 6 tháng (trước ngày 15/6), năm (trước ngày 15/12) hằng năm';
    expect(told(text, { year: 2024 })).toEqual([
      'recurring: trước ngày 15/6',
      'recurring: trước ngày 15/12',
      'recurring: hằng năm',
    ]);
  });

  test('a day that a purpose follows', () => {
    expect(told('Gửi về trước 20/9 để tổng hợp', { year: 2024 })).toEqual(['2024-09-20']);
    expect(told('Gửi trước 20/9 cho Văn phòng', { year: 2024 })).toEqual(['2024-09-20']);
  });

  test('“hạn nộp” under a heading of a year', () => {
    expect(told('Hạn nộp: 15/8', { year: 2024 })).toEqual(['2024-08-15']);
  });
});

test.each([
  'Số liệu đến 31/12/2023',
  'Hộ có đất trước ngày 15/10/1993',
  'Trẻ sinh từ ngày 01/01/2018 đến 31/12/2018',
  'Rửa tay trước khi ăn',
  'Trao đổi trước khi quyết định',
])('“%s” sets no term', (text) => {
  expect(told(text, { year: 2024 })).toEqual([]);
});
