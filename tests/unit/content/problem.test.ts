import { expect, test } from 'vitest';
import { formatProblem, type Problem, toldTogether } from '../../../src/content/problem.ts';

const row = (line: number, message = 'không có tài liệu nào mang mã “so-la”'): Problem => ({
  file: 'statistics/data/so.csv',
  line,
  field: 'REFERENCE',
  message,
  hint: 'thêm vào references.yaml',
});
const rows = (count: number): Problem[] => Array.from({ length: count }, (_, at) => row(at + 2));

test('what is wrong alike on every row of a table is said once, with the rows', () => {
  const other = row(9, 'không có địa bàn nào mang mã “xa-la”');
  const told = toldTogether([...rows(3330), other]);
  expect(told.map(formatProblem)).toEqual([
    'statistics/data/so.csv:2 · trường “REFERENCE”: không có tài liệu nào mang mã “so-la”\n' +
      '    cũng sai như vậy ở 3.329 dòng nữa: 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, …\n' +
      '    → thêm vào references.yaml',
    formatProblem(other),
  ]);
});

test('up to three places are each told for themselves', () => {
  expect(toldTogether(rows(3))).toEqual(rows(3));
  expect(toldTogether(rows(4))).toHaveLength(1);
});

test('alike words of two files, or of no line, stay apart', () => {
  const files = rows(4).map((problem, at): Problem => ({ ...problem, file: `${at % 2}.csv` }));
  expect(toldTogether(files)).toEqual(files);
  const lineless = rows(4).map((problem): Problem => ({ ...problem, line: undefined }));
  expect(toldTogether(lineless)).toEqual(lineless);
});
