import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/vietnamese/sentences.ts';

test.each([
  [
    'a title before a name',
    'Hỏi BS. Ví Dụ ở trạm. Trạm mở cả ngày.',
    ['Hỏi BS. Ví Dụ ở trạm.', 'Trạm mở cả ngày.'],
  ],
  ['titles in a row', 'Theo PGS.TS. Ví Dụ, đất còn tốt.', ['Theo PGS.TS. Ví Dụ, đất còn tốt.']],
  ['the numbers of a list', 'Hồ sơ gồm: 1. Đơn; 2. Ảnh.', ['Hồ sơ gồm: 1. Đơn; 2. Ảnh.']],
  ['the number of a heading', '2. Ai được vay? Hộ nghèo.', ['2. Ai được vay?', 'Hộ nghèo.']],
  ['a Roman one', 'II. Mục tiêu. Đến năm 2030.', ['II. Mục tiêu.', 'Đến năm 2030.']],
  ['a year at the end', 'Làm xong năm 2024. Nay đã khác.', ['Làm xong năm 2024.', 'Nay đã khác.']],
])('%s: “%s”', (_, paragraph, sentences) => {
  expect(splitSentences(paragraph)).toEqual(sentences);
});
