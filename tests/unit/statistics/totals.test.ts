import { expect, test } from 'vitest';
import { cellName, rowList } from '../../../src/statistics/table/grid.ts';
import { asideOf, disagreement, type Part } from '../../../src/statistics/table/totals.ts';

test.each([
  ['Tổng', 'total'],
  ['TỔNG CỘNG', 'total'],
  ['Tổng số:', 'total'],
  ['Tổng cộng toàn huyện', 'total'],
  ['Tổng (3 xã)', 'total'],
  ['Tổng 3 xã', 'total'],
  ['Cộng', 'total'],
  ['Cộng xã', 'total'],
  ['Toàn tỉnh', 'total'],
  ['Chung toàn vùng', 'total'],
  ['TONG CONG', 'total'],
  ['toan huyen', 'total'],
  ['Bình quân', 'mean'],
  ['Trung bình chung', 'mean'],
  ['Cộng Hòa', undefined],
  ['Toàn Thắng', undefined],
  ['Tống', undefined],
  ['Bình Trung', undefined],
  // Typed without marks a word may be a name: only what is nothing but a sum is one.
  ['Cong Hoa', undefined],
  ['Xã A', undefined],
])('“%s” in place of a name is %s', (label, aside) => expect(asideOf(label)).toBe(aside));

/** Figures of the lines behind 1, of which some are totals. */
const part = (line: number, value: number, more: Partial<Part> = {}): Part => ({
  key: 'hộ',
  line,
  value,
  decimals: 0,
  exact: true,
  ...more,
});
const rows = (...values: number[]): Part[] => values.map((value, index) => part(index + 2, value));
const sumOf = (total: Part, parts: readonly Part[], { lines = [total.line], open = false } = {}) =>
  disagreement(total, parts, lines, open);

test('a total agrees with all rows above it or below it, and otherwise the sum is told', () => {
  expect(sumOf(part(5, 60), rows(10, 20, 30))).toBeUndefined();
  expect(sumOf(part(1, 60), rows(10, 20, 30))).toBeUndefined();
  expect(sumOf(part(5, 61), rows(10, 20, 30))).toBe(60);
  expect(sumOf(part(5, 61), [])).toBeUndefined();
});

test('a total of a group is that of the rows since the one before, or down to the one behind', () => {
  const parts = [part(2, 10), part(3, 20), part(5, 5), part(6, 7)];
  for (const total of [part(4, 30), part(7, 12), part(8, 42)])
    expect(sumOf(total, parts, { lines: [4, 7, 8] })).toBeUndefined();
  for (const total of [part(1, 30), part(4, 12)])
    expect(sumOf(total, parts, { lines: [1, 4] })).toBeUndefined();
  // Neither 30 nor 12 nor 42: the nearest of them is told.
  expect(sumOf(part(7, 13), parts, { lines: [4, 7, 8] })).toBe(12);
  expect(sumOf(part(4, 31), parts, { lines: [4, 7, 8] })).toBe(30);
  expect(sumOf(part(8, 41), parts, { lines: [4, 7, 8] })).toBe(42);
});

test('the district among its communes is not added to them', () => {
  expect(sumOf(part(6, 60), rows(60, 10, 20, 30))).toBeUndefined();
  expect(sumOf(part(6, 60), rows(59, 10, 20, 30))).toBe(119);
});

test('only figures of the same thing are added', () => {
  expect(sumOf(part(5, 30), [...rows(10, 20), part(4, 99, { key: 'người' })])).toBeUndefined();
});

test('a bound or a range is no figure to add up', () => {
  expect(sumOf(part(5, 99), [part(2, 10), part(3, 20, { exact: false })])).toBeUndefined();
  expect(sumOf(part(5, 99, { exact: false }), rows(10, 20))).toBeUndefined();
});

test('rows without a figure leave room below a total, never above it', () => {
  expect(sumOf(part(5, 70), rows(10, 20, 30), { open: true })).toBeUndefined();
  expect(sumOf(part(5, 59), rows(10, 20, 30), { open: true })).toBe(60);
});

test('rounded figures may miss their sum by half of the last place each', () => {
  const tenths = [part(2, 12.5, { decimals: 1 }), part(3, 12.4, { decimals: 1 })];
  expect(sumOf(part(4, 25, { decimals: 1 }), tenths)).toBeUndefined();
  expect(sumOf(part(4, 25.1, { decimals: 1 }), tenths)).toBe(24.9);
  // Counted, not rounded: one more is one too many.
  expect(sumOf(part(4, 26), rows(13, 12))).toBe(25);
});

test('lines are named once each, and of very many the first twenty', () => {
  expect(rowList([2, 3, 3, 7])).toBe('2, 3, 7');
  const lines = Array.from({ length: 21 }, (_, index) => index + 1);
  expect(rowList(lines.slice(0, 20))).toMatch(/19, 20$/u);
  expect(rowList(lines)).toMatch(/19, 20 và 1 dòng nữa$/u);
});

test.each([
  [0, 1, 'A1'],
  [25, 7, 'Z7'],
  [26, 7, 'AA7'],
  [51, 2, 'AZ2'],
  [52, 2, 'BA2'],
  [702, 1, 'AAA1'],
  [1, 0, 'B'],
])('column %i of line %i is %s', (column, line, name) => expect(cellName(column, line)).toBe(name));
