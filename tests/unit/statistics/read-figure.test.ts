import { expect, it } from 'vitest';
import { isCount } from '../../../src/statistics/count.ts';
import { readFigure, type FigureContext } from '../../../src/statistics/table/read-figure.ts';

const HOUSEHOLDS: FigureContext = {
  style: 'vi',
  declared: false,
  decimalCommas: false,
  unit: 'hộ',
  count: true,
  marks: new Set(),
};
const SHARE: FigureContext = { ...HOUSEHOLDS, unit: '%', count: false };
const AREA: FigureContext = { ...HOUSEHOLDS, unit: 'ha', count: false };

it.each([
  ['1.080', { value: 1080, written: '1.080' }],
  ['21848', { value: 21_848, written: '21848' }],
  ['1 234', { value: 1234, written: '1.234' }],
  ['12\u00A0345', { value: 12_345, written: '12.345' }],
  ['45 hộ', { value: 45, written: '45' }],
  ['≥ 90', { value: 90, bound: 'từ … trở lên' }],
  ['90 trở lên', { value: 90, bound: 'từ … trở lên' }],
  ['từ 90 hộ trở lên', { value: 90, bound: 'từ … trở lên' }],
  ['không quá 5', { value: 5, bound: 'từ … trở xuống' }],
  ['Trên 9.300', { value: 9300, bound: 'trên', written: '9.300' }],
  ['<5', { value: 5, bound: 'dưới' }],
  ['gần 500', { value: 500, bound: 'gần' }],
  ['khoảng 500', { value: 500, bound: 'khoảng' }],
  ['3–4', { value: 3, max: 4 }],
  ['từ 3 đến 4 hộ', { value: 3, max: 4 }],
  ['(1.234)', { value: -1234, written: '-1.234' }],
  ['−5', { value: -5 }],
  ['45¹', { value: 45, mark: '1', written: '45' }],
  ['45(1)', { value: 45, mark: '1' }],
  ['45*', { value: 45, mark: '*' }],
  ['1.234ᵃ', { value: 1234, mark: 'a' }],
])('%s in a column of hộ', (text, is) => {
  expect(readFigure({ text }, HOUSEHOLDS)).toMatchObject(is);
});

it('keeps the decimals and the sign of a share', () => {
  expect(readFigure({ text: '97,00%' }, SHARE)).toMatchObject({ value: 97, written: '97,00', percent: true });
  expect(readFigure({ text: '2,5–3%' }, SHARE)).toMatchObject({ value: 2.5, max: 3, percent: true });
});

it.each(['', '-', '–', '…', '...', 'x', 'X', 'n/a', 'không có', 'chưa có số liệu', '   '])(
  '“%s” says that there is no figure',
  (text) => {
    expect(readFigure({ text }, HOUSEHOLDS)).toBeUndefined();
  },
);

it.each([
  [
    '2,000',
    HOUSEHOLDS,
    '2.000 (dấu phẩy ngăn hàng nghìn) hoặc 2,000 (dấu phẩy là dấu thập phân); “hộ” là số đếm',
  ],
  ['-12,345', HOUSEHOLDS, '12.345 (dấu phẩy ngăn hàng nghìn)'],
  ['2,000', { ...HOUSEHOLDS, declared: true }, '“hộ” là số đếm'],
  ['1.234', { ...HOUSEHOLDS, style: 'en', declared: true }, '1.234 (dấu chấm ngăn hàng nghìn) hoặc 1,234'],
  [
    '1.234',
    { ...HOUSEHOLDS, style: 'machine', declared: true },
    '1.234 (dấu chấm ngăn hàng nghìn) hoặc 1,234',
  ],
  ['1.234', SHARE, '1.234 (dấu chấm ngăn hàng nghìn) hoặc 1,234'],
  ['1,234', AREA, '1.234 (dấu phẩy ngăn hàng nghìn) hoặc 1,234'],
] as [string, FigureContext, string][])('%s may mean two numbers', (text, context, told) => {
  expect(() => readFigure({ text }, context)).toThrow(told);
});

it('what the source declares, what stands beside it in the column, or a nought before it settles the sign', () => {
  expect(readFigure({ text: '2,000' }, { ...HOUSEHOLDS, style: 'en', declared: true })?.value).toBe(2000);
  expect(readFigure({ text: '1,234' }, { ...AREA, declared: true })?.value).toBe(1.234);
  expect(readFigure({ text: '1,234' }, { ...AREA, decimalCommas: true })?.value).toBe(1.234);
  expect(readFigure({ text: '1.080' }, { ...SHARE, decimalCommas: true })?.value).toBe(1080);
  expect(readFigure({ text: '0,125' }, AREA)?.value).toBe(0.125);
});

it('a count has no decimals, also where the table keeps a number: 1.234 typed on an English machine', () => {
  expect(() => readFigure({ text: '1,234', number: 1.234 }, { ...HOUSEHOLDS, declared: true })).toThrow('1.234 (dấu phẩy ngăn hàng nghìn) hoặc 1,234');
  expect(() => readFigure({ text: '12,5' }, HOUSEHOLDS)).toThrow('“12,5” có phần lẻ mà “hộ” là số đếm');
  expect(readFigure({ text: '1,234', number: 1.234 }, AREA)?.value).toBe(1.234);
  expect(readFigure({ text: '12,0' }, HOUSEHOLDS)?.value).toBe(12);
}); // prettier-ignore

it('what is struck through is no figure', () => {
  expect(() => readFigure({ text: '4\u03365\u033650' }, HOUSEHOLDS)).toThrow('ô có chữ gạch bỏ');
});

it('writes machine and English numbers with Vietnamese signs, so that 70.5 never becomes 705', () => {
  expect(readFigure({ text: '70.5' }, { ...SHARE, style: 'machine', declared: true })).toMatchObject({ value: 70.5, written: '70,5' });
  expect(readFigure({ text: '1,234.50' }, { ...AREA, style: 'en', declared: true })).toMatchObject({ value: 1234.5, written: '1234,50' });
}); // prettier-ignore

it.each([
  ['7O', 'không phải số'],
  ['12 34', 'không phải số'],
  ['1.23.456', 'không phải số'],
  ['1,234,567', 'theo kiểu Anh là 1234567'],
  ['45/60', 'phần trên tổng'],
  ['0.125', 'theo kiểu Anh là 0,125'],
  ['0 125', 'không phải số'],
  ['120 (15)', 'hai con số trong một ô'],
  ['4–3', 'đi ngược'],
  ['#N/A', 'ô báo lỗi “#N/A”'],
  ['#DIV/0!', 'ô báo lỗi'],
  ['Err:502', 'ô báo lỗi'],
  ['bảy hộ', 'không phải số'],
  ['45 người', 'không phải số'],
  ['trên 3–4', 'vừa là khoảng vừa là mức'],
])('%s is refused: %s', (text, told) => {
  expect(() => readFigure({ text }, HOUSEHOLDS)).toThrow(told);
});

it('“45 (1)” carries the mark of a note only where a note under the table explains it', () => {
  expect(() => readFigure({ text: '45 (1)' }, HOUSEHOLDS)).toThrow('hai con số trong một ô');
  expect(readFigure({ text: '45 (1)' }, { ...HOUSEHOLDS, marks: new Set(['1']) })).toMatchObject({ value: 45, mark: '1' });
}); // prettier-ignore

it('knows what is counted and what is measured', () => {
  for (const unit of ['hộ', 'người', 'xã', 'mô hình', 'lượt người', 'đồng'])
    expect(isCount(unit, 'Số')).toBe(true);
  for (const unit of ['%', 'điểm %', 'ha', 'km²', 'tấn', 'triệu đồng', 'nghìn người', 'người/km²'])
    expect(isCount(unit, 'Số')).toBe(false);
  expect(isCount('tiêu chí', 'Số tiêu chí bình quân mỗi xã')).toBe(false);
});

it('a day is no figure, whatever part of it the cell shows', () => {
  expect(() => readFigure({ text: '2024', isDay: true }, HOUSEHOLDS)).toThrow('ô là ngày tháng (“2024”)');
});

it.each([
  ['13,2 phần trăm', SHARE, 13.2],
  ['-1,5 điểm phần trăm', { ...SHARE, unit: 'điểm %' }, -1.5],
  ['1,5 điểm %', { ...SHARE, unit: 'điểm %' }, 1.5],
  ['45 nhân khẩu', { ...HOUSEHOLDS, unit: 'người' }, 45],
  ['12,5 hecta', AREA, 12.5],
])('%s has its unit in other words', (text, context, value) => {
  expect(readFigure({ text }, context)).toMatchObject({ value });
});

it.each([
  ['13,2 điểm %', SHARE],
  ['13,2 ‰', SHARE],
  ['45 khẩu', HOUSEHOLDS],
  ['12,5 điểm phần trăm', SHARE],
])('%s is another unit, and refused', (text, context) => {
  expect(() => readFigure({ text }, context)).toThrow('không phải số');
});

it('digits kept as words behind an apostrophe are the number that the spreadsheet shows', () => {
  expect(readFigure({ text: "'1.234" }, HOUSEHOLDS)).toMatchObject({ value: 1234 });
  expect(() => readFigure({ text: "1'234" }, HOUSEHOLDS)).toThrow('không phải số');
});

it('a number that is longer than a machine keeps is refused, not changed', () => {
  const MONEY = { ...AREA, unit: 'đồng' };
  expect(readFigure({ text: '123.456.789.012.345' }, MONEY)).toMatchObject({ value: 123_456_789_012_345 });
  expect(readFigure({ text: '12.345.000.000.000.000' }, MONEY)).toMatchObject({ value: 12_345e12 });
  expect(() => readFigure({ text: '9.007.199.254.740.993' }, MONEY)).toThrow('dài hơn 15 chữ số');
});
