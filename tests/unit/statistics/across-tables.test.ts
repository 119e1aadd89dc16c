import { expect, test } from 'vitest';
import { COLUMNS } from '../../../src/schemas/observation.ts';
import { acrossTables } from '../../../src/statistics/table/across-tables.ts';
import type { Row } from '../../../src/statistics/table/row.ts';
import { sheetsOfOtherTimes } from '../../../src/statistics/table/sheet-years.ts';

const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Row;
const row = (value: string, more: Partial<Row> = {}): Row => ({
  ...EMPTY,
  INDICATOR: 'ho',
  REF_AREA: 'xa-a',
  TIME_PERIOD: '2022',
  OBS_VALUE: value,
  WRITTEN: value,
  ...more,
});
const table = (name: string, ...rows: Row[]) => ({ name, rows });

test('what a second table says in the same words is taken once, and the log says how many', () => {
  const { rows, remarks } = acrossTables([
    table('bảng 1', row('12'), row('13', { REF_AREA: 'xa-b' })),
    table('bảng 2', row('12'), row('14', { REF_AREA: 'xa-c' })),
  ]);
  expect(rows.map(({ OBS_VALUE }) => OBS_VALUE)).toEqual(['12', '13', '14']);
  expect(remarks).toEqual(['CHÚ Ý: 1 số của bảng 2 đã có y như vậy ở bảng trước: chỉ lấy một lần']);
});

test('two figures of one thing that nothing tells apart clash', () => {
  const { clashes } = acrossTables([table('bảng 1', row('12')), table('bảng 2', row('15'))]);
  expect(clashes).toEqual([
    '“xa-a” có hai số khác nhau cho cùng một chỉ tiêu, thời điểm: 12 (bảng 1), 15 (bảng 2)',
  ]);
});

test('a mark whose words stand nowhere tells two figures apart no more than nothing does; words do', () => {
  const clashesOf = (note: string) =>
    acrossTables([table('bảng 1', row('12')), table('bảng 2', row('15', { NOTE: note }))]).clashes;
  expect(clashesOf('nguồn đánh dấu chú thích (1)')).toHaveLength(1);
  expect(clashesOf('(1) Đợt hai')).toEqual([]);
});

test('two figures of two documents are both kept, and told', () => {
  const other = row('15', { REFERENCE: 'bao-cao-khac' });
  const { rows, remarks, clashes } = acrossTables([table('bảng 1', row('12')), table('bảng 2', other)]);
  expect(rows).toHaveLength(2);
  expect(clashes).toEqual([]);
  expect(remarks).toEqual([
    'CHÚ Ý: “xa-a” có hai số khác nhau cho cùng một chỉ tiêu, thời điểm: 12 (bảng 1), 15 (bảng 2)',
  ]);
});

test.each([
  { INDICATOR: 'ngheo' },
  { REF_AREA: 'xa-b' },
  { TIME_PERIOD: '2023' },
  { TIME_PERIOD: '', PERIOD_LABEL: 'cuối kỳ' },
  { UNIT_MEASURE: 'người' },
  { KIND: 'target' },
  { STANDARD: 'chuẩn 2021' },
  { GROUP: 'nữ' },
] satisfies Partial<Row>[])('figures that differ in %o are figures of two things', (more) => {
  const { rows, remarks } = acrossTables([table('bảng 1', row('12')), table('bảng 2', row('15', more))]);
  expect(rows).toHaveLength(2);
  expect(remarks).toEqual([]);
});

test('what one table repeats is left to its own reading, and one table alone is as it is', () => {
  const twice = [row('12'), row('12'), row('13')];
  expect(acrossTables([table('bảng 1', ...twice)])).toEqual({ rows: twice, remarks: [], clashes: [] });
  expect(acrossTables([table('bảng 1', ...twice), table('bảng 2')])).toEqual({
    rows: twice,
    remarks: [],
    clashes: [],
  });
});

const sheet = (name: string, ...periods: string[]) => ({
  file: 'a.xlsx',
  sheet: name,
  rows: periods.map((period) => row('1', { TIME_PERIOD: period })),
});
const told = (...sheets: Parameters<typeof sheetsOfOtherTimes>[0][number][]) =>
  sheetsOfOtherTimes(sheets).map((one) => one.sheet);

test('a sheet called by one year and read for another is told, beside one that is what it is called', () => {
  expect(told(sheet('2022', '2022'), sheet('2023', '2022', '2022'))).toEqual(['2023']);
  expect(told(sheet('2022', '2022'), sheet('2023', '2023'))).toEqual([]);
  // Some of its figures are of its year: the others may be there to compare.
  expect(told(sheet('2022', '2022'), sheet('2023', '2022', '2023'))).toEqual([]);
});

test('a sheet is not told of alone, of another file, without a year in its name, or where it holds no figure', () => {
  expect(told(sheet('2023', '2022'))).toEqual([]);
  expect(told({ ...sheet('2022', '2022'), file: 'b.xlsx' }, sheet('2023', '2022'))).toEqual([]);
  expect(told(sheet('Biểu', '2022'), sheet('2023', '2022'))).toEqual([]);
  expect(told(sheet('2022', '2022'), sheet('2023'))).toEqual([]);
  expect(told(sheet('2022', '2022'), sheet('2023', '2022', ''))).toEqual([]);
});
