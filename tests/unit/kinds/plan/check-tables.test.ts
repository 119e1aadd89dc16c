import { expect, test } from 'vitest';
import { checkTables } from '../../../../src/kinds/plan/clauses/check-tables.ts';
import { judgeOutline } from '../../../../src/kinds/plan/gate.ts';

const faults = (text: string): string[] =>
  checkTables('plans/a/index.md', text, 10).map(({ file, line, message, hint }) => {
    expect([file, hint]).toEqual(['plans/a/index.md', expect.stringMatching(/\S/u)]);
    return `${line}: ${message}`;
  });

const HEAD = '| Thôn | Số hộ |\n| --- | --- |\n';

test.each([
  ['a row with a cell too few', `${HEAD}| Thôn Một |`, '12: dòng có 1 ô mà hàng gạch có 2 cột'],
  ['a row with a cell too many, and no other row for it', `${HEAD}| Thôn Một | 4 | 5 |\n| Thôn Hai | 6 |`, '12: dòng có 3 ô mà hàng gạch có 2 cột'],
  ['a merge to the left of the first column', `${HEAD}| << | 4 |`, '12: ô “<<” không có ô nào để nối'],
  ['a merge above the first row', '| Thôn | ^^ |\n| --- | --- |\n| Thôn Một | 4 |', '10: ô “^^” không có ô nào để nối'],
  ['a merge over the line of dashes', `${HEAD}| ^^ | 4 |`, '12: ô “^^” không có ô nào để nối'],
  ['a merge that is no rectangle', '| a | << |\n| ^^ | b |\n| --- | --- |\n| c | d |', '10: các ô nối vào “a” không thành hình chữ nhật'],
  ['no line of dashes', '| Thôn | Số hộ |\n| Thôn Một | 4 |', '10: bảng thiếu hàng gạch ngăn tiêu đề với các dòng'],
  ['two lines of dashes', `${HEAD}| Thôn Một | 4 |\n| --- | --- |`, '13: bảng có hai hàng gạch'],
  ['nothing but the line of dashes', 'Lời.\n| --- | --- |', '11: bảng chỉ có hàng gạch'],
  ['a row without its last bar', `${HEAD}| Thôn Một | 4`, '12: dòng của bảng không kết thúc bằng dấu “|”'],
  ['a row without its first bar', `${HEAD}Thôn Một | 4 |`, '12: dòng của bảng không mở bằng dấu “|”'],
  ['dashes without bars at the ends', '| Thôn | Số hộ |\n--- | ---', '11: hàng gạch của bảng phải mở và kết thúc bằng dấu “|”'],
])('%s is told with its line', (_, text, fault) => expect(faults(text)).toEqual([fault])); // prettier-ignore

test('a whole table, a bar in a sentence and a row between empty lines are no fault', () => {
  expect(faults(`${HEAD}| Thôn Một \\| Hai | ^^ thật |\n\nHỏi A | B.\n\n| một dòng | rời |`)).toEqual([]);
});

test('in a digest, “<<” between bars is a sign of the table, any other “<” still needs its backslash', () => {
  const judged = judgeOutline('plans/a/index.mdx', '| a | << |\n| --- | --- |\n| b | c |\n\nDưới <<10.', 1);
  expect(judged.problems.map(({ line, column }) => [line, column])).toEqual([
    [5, 6],
    [5, 7],
  ]);
});
