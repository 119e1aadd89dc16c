import { expect, it } from 'vitest';
import { endOf, orderOf, positionOf, startOf } from '../../../src/statistics/period.ts';
import { parsePeriod } from '../../../src/statistics/table/read-period.ts';

it.each([
  ['2023', '2023'],
  ['Năm 2023', '2023'],
  ['KH năm 2023', '2023'],
  ['Ước TH 2023', '2023'],
  ['Quí II năm 2023', '2023-Q2'],
  ['Năm 2023 (đến 30/11)', '2023-11-30'],
  ['2023 (tính đến 30/11)', '2023-11-30'],
  ['30/6 (2023)', '2023-06-30'],
  ['TH 6T/2023', '2023-S1'],
  ['Lũy kế 9 tháng năm 2023', '2023-01/2023-09'],
  ['202306', '2023-06'],
  ['2023.06', '2023-06'],
  ['2023 Q1', '2023-Q1'],
  ['T1-T6/2023', '2023-01/2023-06'],
  ['quý I, II/2023', '2023-01/2023-06'],
  ['Có đến 31/12/2023', '2023-12-31'],
  ['Ước thực hiện năm 2023', '2023'],
  ['2023 (chính thức)', '2023'],
  ['sau 1 năm (khoảng 2022)', '2022'],
  ['12 tháng năm 2023', '2023'],
  ['Nửa đầu năm 2023', '2023-S1'],
  ['6 tháng đầu năm 2023', '2023-S1'],
  ['Sáu tháng cuối năm 2023', '2023-S2'],
  ['6T/2023', '2023-S1'],
  ['2023-S2', '2023-S2'],
  ['Quý II/2023', '2023-Q2'],
  ['quý 4 năm 2023', '2023-Q4'],
  ['Q3-2023', '2023-Q3'],
  ['Quý một năm 2023', '2023-Q1'],
  ['Quý I (2023)', '2023-Q1'],
  ['2023 (quý I)', '2023-Q1'],
  ['2023-Q1', '2023-Q1'],
  ['3 tháng cuối năm 2023', '2023-Q4'],
  ['9 tháng năm 2023', '2023-01/2023-09'],
  ['Tháng 6 năm 2023', '2023-06'],
  ['tháng sáu/2023', '2023-06'],
  ['T6/2023', '2023-06'],
  ['06-2023', '2023-06'],
  ['2023-06', '2023-06'],
  ['2023M06', '2023-06'],
  ['ngày 30 tháng 9 năm 2023', '2023-09-30'],
  ['30.6.2023', '2023-06-30'],
  ['31-12-2018', '2018-12-31'],
  ['2023-06-30', '2023-06-30'],
  ['2023-03-31T00:00:00', '2023-03-31'],
  ['2023-03-31 00:00:00.000', '2023-03-31'],
  ['31/12/2023 00:00', '2023-12-31'],
  ['29/02/2024', '2024-02-29'],
  ['Đầu năm 2022', '2022-01-01'],
  ['giữa năm 2022', '2022-06'],
  ['CUỐI NĂM 2023', '2023-12-31'],
  ['cuối quý II/2023', '2023-06-30'],
  ['đầu tháng 6/2023', '2023-06-01'],
  ['tính đến hết tháng 2 năm 2024', '2024-02-29'],
  ['đến 30/4/2025', '2025-04-30'],
  ['Năm học 2023–2024', '2023/2024'],
  ['niên vụ cà phê 2023/2024', '2023/2024'],
  ['vụ Đông Xuân 2023-2024', '2023/2024'],
  ['Giai đoạn 2021–2025', '2021/2025'],
  ['2016–2020 (đến 6/2020)', '2016/2020'],
  ['từ tháng 1 đến tháng 6/2023', '2023-01/2023-06'],
  ['Quý I–III/2023', '2023-01/2023-09'],
  ['4/2023–30/11/2023', '2023-04/2023-11-30'],
  ['01/01–30/6/2023', '2023-01-01/2023-06-30'],
  ['khoảng 2022 (không ghi ngày)', ''],
  ['15 tháng Tám 2023', '2023-08-15'],
  ['0 giờ ngày 01/4/2019', '2019-04-01'],
  ['9T2023', '2023-01/2023-09'],
  ['H1/2023', '2023-S1'],
  ['2 quý đầu năm 2023', '2023-S1'],
  ['3 quý/2023', '2023-01/2023-09'],
  ['Quý 1 - 2/2023', '2023-01/2023-06'],
  ['quý I và II/2023', '2023-01/2023-06'],
  ['quý II+III/2023', '2023-04/2023-09'],
  ['tháng 1 và 2/2023', '2023-01/2023-02'],
  ['Nhiệm kỳ 2020–2025', '2020/2025'],
  ['5 năm 2021–2025', '2021/2025'],
  ['năm học 2023/24', '2023/2024'],
  ['Sơ bộ 2023', '2023'],
  ['Sơ bộ - Prel. 2023', '2023'],
  ['Ước cả năm 2023', '2023'],
  ['cả năm 2023', '2023'],
  ['NH 2023-2024', '2023/2024'],
  ['cuối giai đoạn 2021-2025', '2025-12-31'],
  ['đầu giai đoạn 2021–2025', '2021-01-01'],
  ['hết giai đoạn 2021–2025', '2025-12-31'],
])('%s is %s', (written, period) => {
  expect(parsePeriod(written)).toBe(period);
});

it('a moment told for another part of the world is the day it was in Việt Nam', () => {
  expect(parsePeriod('2023-03-30T17:00:00Z')).toBe('2023-03-31');
  expect(parsePeriod('2023-03-31T00:00:00+07:00')).toBe('2023-03-31');
  expect(parsePeriod('2023-03-31T01:00:00+0900')).toBe('2023-03-30');
});

it.each([
  ['30/02/2023', 'tháng 2/2023 chỉ có 28 ngày, không có ngày 30'],
  ['ngày 31 tháng 4 năm 2023', 'tháng 4/2023 chỉ có 30 ngày'],
  ['2023-06-31', 'tháng 6/2023 chỉ có 30 ngày'],
  ['13/2023', 'không có tháng 13'],
  ['12/31/2023', '“12/31/2023” không có tháng 31: ngày viết theo thứ tự ngày/tháng/năm'],
  ['10/3/2023 (ÂL)', 'là ngày âm lịch'],
  ['rằm tháng 7 năm 2023 (âm lịch)', 'là ngày âm lịch'],
  ['15/8 âm lịch năm 2023', 'là ngày âm lịch'],
  ['tháng 0 năm 2023', 'không có tháng 0'],
  ['06/30/2023', 'không có tháng 30'],
  // A term of office begins and ends within a year.
  ['đầu nhiệm kỳ 2020-2025', 'không phải thời điểm'],
  ['giữa giai đoạn 2021-2025', 'không phải thời điểm'],
  ['Quý V/2023', 'không có quý V'],
  ['2023-Q5', 'không có quý 5'],
  ['2023-S3', 'chỉ có hai nửa'],
  ['Năm học 2023–2025', 'phải gồm hai năm liền nhau'],
  ['2025–2021', 'đi ngược'],
  ['năm 0223', 'năm 0223 không có thật'],
  ['30/6/23', 'thiếu chữ số của năm'],
  ['Tháng 6', 'không phải thời điểm'],
  ['45107', 'không phải thời điểm'],
  ['vụ mùa 2023', 'không phải thời điểm'],
  ['học kỳ I năm học 2023–2024', 'không phải thời điểm'],
  ['đợt 2 (2023)', 'không phải thời điểm'],
  ['sau năm 2023', 'không phải thời điểm'],
  ['quý I và III/2023', 'không liền nhau'],
  ['tháng 1 và tháng 3/2023', 'không liền nhau'],
  ['ngày 31 tháng Tư 2023', 'tháng 4/2023 chỉ có 30 ngày'],
  ['năm học 2023-25', 'phải gồm hai năm liền nhau'],
  ['5 quý/2023', 'một năm không có 5 quý'],
  ['2022 và 2023', 'không phải thời điểm'],
])('%s is refused: %s', (written, told) => {
  expect(() => parsePeriod(written)).toThrow(told);
});

it('quarters and halves come after the months they end with and before the next', () => {
  const order = [
    '2022',
    '2023-03',
    '2023-Q1',
    '2023-04',
    '2023-06-30',
    '2023-S1',
    '2023-07',
    '2023-Q4',
    '2024',
  ];
  expect(order.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))).toEqual(order);
});

it('quarters and halves begin, end and stand on the axis where their months do', () => {
  expect([startOf('2024-Q1'), endOf('2024-Q1')]).toEqual(['2024-01-01', '2024-03-31']);
  expect([startOf('2024-S2'), endOf('2024-S2')]).toEqual(['2024-07-01', '2024-12-31']);
  expect([startOf('2024-02'), endOf('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
  expect(positionOf('2024-Q1')).toBe(2024.125);
  expect(positionOf('2024-S2')).toBe(2024.75);
});
