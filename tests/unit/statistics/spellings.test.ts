import { describe, expect, test } from 'vitest';
import { isCount, isRate } from '../../../src/statistics/count.ts';
import { figureText } from '../../../src/statistics/figure.ts';
import {
  readFigure,
  showsDecimalComma,
  type FigureContext,
} from '../../../src/statistics/table/read-figure.ts';
import { parsePeriod } from '../../../src/statistics/table/read-period.ts';
import { figure } from './example.ts';

const AREA: FigureContext = {
  style: 'vi',
  declared: false,
  decimalCommas: false,
  unit: 'ha',
  count: false,
  marks: new Set(),
};
const MONEY: FigureContext = { ...AREA, unit: 'đồng' };

describe('a moment', () => {
  const MONTHS = 'một hai ba tư năm sáu bảy tám chín mười'.split(' ').concat('mười một', 'mười hai');
  test.each(MONTHS.map((name, at) => [name, `2023-${String(at + 1).padStart(2, '0')}`]))(
    'in “tháng %s” is %s',
    (name, month) => expect(parsePeriod(`Tháng ${name} năm 2023`)).toBe(month),
  );

  test.each([
    ['tháng giêng/2023', '2023-01'],
    ['tháng chạp năm 2023', '2023-12'],
    ['Bảy tháng năm 2023', '2023-01/2023-07'],
    ['Mười tháng năm 2023', '2023-01/2023-10'],
    ['Mười một tháng năm 2023', '2023-01/2023-11'],
    ['hai quý đầu năm 2023', '2023-S1'],
    ['202301', '2023-01'],
    ['202312', '2023-12'],
    ['2023S1', '2023-S1'],
    ['2023-H2', '2023-S2'],
    ['2023/6/5', '2023-06-05'],
    ['9T2023', '2023-01/2023-09'],
    ['vụ đông xuân 2023/24', '2023/2024'],
    ['niên vụ: 2023-2024', '2023/2024'],
    ['hết 31/12/2023', '2023-12-31'],
    ['1900', '1900'],
    ['2100', '2100'],
    // Of a portal that keeps its clock elsewhere: in Việt Nam it is seven hours later.
    ['2023-12-31T18:30:00Z', '2024-01-01'],
    ['2023-12-31T16:30:00Z', '2023-12-31'],
    ['2023-12-31T23:30:00+0700', '2023-12-31'],
    ['2023-12-31T23:30:00+01:00', '2024-01-01'],
  ])('written “%s” is %s', (written, period) => expect(parsePeriod(written)).toBe(period));

  test.each([
    ['1899', 'năm 1899 không có thật'],
    ['2101', 'năm 2101 không có thật'],
    ['202313', 'không phải thời điểm'],
    ['20231', 'không phải thời điểm'],
    ['0 tháng năm 2023', 'một năm không có 0 tháng'],
    ['13 tháng năm 2023', 'một năm không có 13 tháng'],
    ['5 quý năm 2023', 'một năm không có 5 quý'],
    ['0 quý năm 2023', 'một năm không có 0 quý'],
    ['cuối 05/6/2023', 'không phải thời điểm'],
    ['2023–2021', 'đi ngược'],
    ['năm học 2022–2024', 'hai năm liền nhau'],
    ['01/10/22', 'thiếu chữ số của năm'],
    [' lung tung ', '“lung tung” không phải thời điểm'],
  ])('written “%s” is none: %s', (written, why) => expect(() => parsePeriod(written)).toThrow(why));
});

describe('a figure', () => {
  test.each([
    ['TỐI THIỂU 90', 'từ … trở lên'],
    ['=> 90', 'từ … trở lên'],
    ['90 TRỞ LÊN', 'từ … trở lên'],
    ['≤ 90', 'từ … trở xuống'],
    ['=< 90', 'từ … trở xuống'],
    ['Không vượt quá 90', 'từ … trở xuống'],
    ['90 Trở Xuống', 'từ … trở xuống'],
    ['Vượt 90', 'trên'],
    ['CHƯA ĐẾN 90', 'dưới'],
    ['Gần 90', 'gần'],
    ['Ước khoảng 90', 'khoảng'],
    ['đạt 90', ''],
  ])('“%s” has the bound “%s”', (text, bound) =>
    expect(readFigure({ text }, AREA)).toMatchObject({ value: 90, bound }),
  );

  test.each([
    ['Từ 3 Tới 4', 3, 4],
    ['3 – 4 ha', 3, 4],
    ['khoảng 3–4', 3, 4],
  ])('“%s” reaches from one end to the other', (text, value, max) =>
    expect(readFigure({ text }, AREA)).toMatchObject({ value, max }),
  );

  test.each(['3–3', '4–3'])('“%s” does not', (text) =>
    expect(() => readFigure({ text }, AREA)).toThrow('đi ngược'),
  );
  test('is no bound and a range at once', () =>
    expect(() => readFigure({ text: 'trên 3–4' }, AREA)).toThrow('vừa là khoảng vừa là mức'));

  test.each(['1.200 đ', '1.200 VNĐ', '1.200vnd', '1.200 ₫', '1.200 đồng'])(
    '“%s” is money of its column',
    (text) => expect(readFigure({ text }, MONEY)).toMatchObject({ value: 1200, written: '1.200' }),
  );
  test('of money is none of hectares', () =>
    expect(() => readFigure({ text: '1.200 đ' }, AREA)).toThrow('không phải số'));

  test('is read without signs that are drawn as nothing, whatever its blanks', () =>
    expect(readFigure({ text: '\u200B12\u00AD,5\u00A0 ha\uFEFF' }, AREA)).toMatchObject({
      value: 12.5,
      written: '12,5',
    }));

  test('in brackets is below nothing, its percent sign with it', () =>
    expect(readFigure({ text: '(5,5)%' }, { ...AREA, unit: '%' })).toMatchObject({
      value: -5.5,
      percent: true,
    }));

  test.each(['#NAME?', '#N/A', '#DIV/0!', '#REF!', '#VALUE!', '####', 'Err:502'])(
    '“%s” is a fault of the sheet',
    (text) => expect(() => readFigure({ text }, AREA)).toThrow(`ô báo lỗi “${text}”`),
  );
  test.each(['NaN', 'null', 'k/c', 'N/A', '…', '..', 'Chưa báo cáo', 'không có số liệu', '*'])(
    '“%s” is none',
    (text) => expect(readFigure({ text }, AREA)).toBeUndefined(),
  );
  test('that begins with noughts may be a code', () => {
    expect(() => readFigure({ text: '012' }, AREA)).toThrow('bắt đầu bằng số 0');
    expect(readFigure({ text: '0,12' }, AREA)).toMatchObject({ value: 0.12 });
  });

  test.each([
    ['61,5', true],
    ['0,125', true],
    ['1.234,50', true],
    ['1.234.567,125', true],
    ['12,5 ha', true],
    ['1,234', false],
    ['1.234', false],
    ['61', false],
    ['1,5 và 2,5', false],
  ])('“%s” shows that a comma parts decimals: %s', (text, shows) =>
    expect(showsDecimalComma(text)).toBe(shows),
  );

  test.each([
    ['>', 'trên 1.080 hộ'],
    ['<', 'dưới 1.080 hộ'],
    ['>=', 'từ 1.080 hộ trở lên'],
    ['<=', 'từ 1.080 hộ trở xuống'],
    ['~', 'khoảng 1.080 hộ'],
    ['~<', 'gần 1.080 hộ'],
    [undefined, '1.080 hộ'],
  ] as const)('with the comparator %s is said as “%s”', (comparator, said) =>
    expect(figureText(figure({ value: 1080, written: '1080', unit: 'hộ', comparator }))).toBe(said),
  );
  test('keeps the decimals of its source, and is shown by its value where the source wrote none', () => {
    expect(figureText(figure({ value: 97, written: '97,00' }))).toBe('97,00%');
    expect(figureText(figure({ value: 21_848, written: '' }))).toBe('21.848%');
  });
});

test.each([
  ['hộ', 'Số hộ nghèo', true],
  ['người', 'Dân số', true],
  ['căn', 'Số nhà', true],
  ['ha', 'Diện tích', false],
  ['Hec-ta', 'Diện tích', false],
  ['km²', 'Diện tích', false],
  ['km2', 'Diện tích', false],
  ['tỷ đồng', 'Vốn', false],
  ['trăm hộ', 'Số hộ', false],
  ['1.000 hộ', 'Số hộ', false],
  ['1000 hộ', 'Số hộ', false],
  ['hộ', 'Tỉ lệ hộ', false],
  ['người', 'Mật độ dân số', false],
  ['người/km²', 'Dân số', false],
])('figures in “%s” of “%s” are counted one by one: %s', (unit, name, counted) =>
  expect(isCount(unit, name)).toBe(counted),
);

test.each([
  ['%', 'Hộ nghèo', true],
  ['‰', 'Sinh', true],
  ['triệu đồng/người', 'Thu nhập', true],
  ['triệu đồng', 'Thu nhập bình quân', true],
  ['điểm', 'Hệ số', true],
  ['hộ', 'Hệ sốt rét', false],
  ['hộ', 'Số hộ', false],
])('figures in “%s” of “%s” may not be added up: %s', (unit, name, rate) =>
  expect(isRate(unit, name)).toBe(rate),
);
