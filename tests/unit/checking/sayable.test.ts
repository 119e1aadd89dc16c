import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { undecided, unsayable } from '../../../src/checking/sayable.ts';
import { atTheirSource } from '../../../src/checking/source-lines.ts';
import { readContent } from '../../../src/portal.ts';
import { PLAN, STORY, withChange } from '../content/laid.ts';

const said = (append: string) =>
  withChange({ name: append, file: STORY, append }, (folder) =>
    unsayable(readContent(folder), folder).map(({ file, line, message }) => `${file}:${line} ${message}`),
  );

test('a word that no announcer can read is told once, at the line of the text, not of each of its scripts', () => {
  expect(said('\nNước sạch → nhà khỏe.\n\nSách ISBN ở xã.\n')).toEqual([
    `${STORY}:28 bản đọc còn dấu không đọc được: “→”`,
    `${STORY}:30 bản đọc còn chữ viết tắt hoặc ký hiệu: “ISBN”`,
  ]);
});

test('what is said like any other words, and is no such thing, is told with its reason', () => {
  expect(
    said(
      '\nHào dài 1m2.\n\nNộp trong 05 (sáu) ngày, lúc 7 giờ 75 phút.\n\nNhà ở P. Ví Dụ, có bao nặng 5 t.\n',
    ),
  ).toEqual([
    `${STORY}:28 bản đọc chưa chắc: “dài 1m2”`,
    `${STORY}:30 bản đọc chưa chắc: “7 giờ 75”`,
    `${STORY}:30 bản đọc chưa chắc: “05 (sáu)”`,
    `${STORY}:32 bản đọc chưa chắc: “P”`,
    `${STORY}:32 bản đọc chưa chắc: “t”`,
  ]);
  expect(said('\nNgày 29/02/2024, bà H. kể chuyện. Bà là người làng.\n')).toEqual([]);
});

test('a built site asks for the scripts that are not those of the last one', () =>
  withChange({ name: 'an hour', file: STORY, append: '\nThôn họp lúc 7 giờ 75 phút.\n' }, (folder) => {
    const content = readContent(folder);
    expect(undecided(content, folder, () => false).map(({ message }) => message)).toEqual([
      'bản đọc chưa chắc: “7 giờ 75”',
    ]);
    expect(undecided(content, folder, () => true)).toEqual([]);
  }));

test('words alone are read', () =>
  expect(said('\nNước trong rồi 🌱, gọi Trạm Y tế xã: 0260 3000 001.\n')).toEqual([]));

test('a word that was changed on its way is found by the signs that are left of it', () => {
  const problem = {
    file: 'a/ban-doc/vua.txt',
    line: 9,
    message: 'bản đọc còn dấu không đọc được: “lăm°,”',
    hint: 'viết',
  };
  expect(atTheirSource([problem, problem], 'a.mdx', '---\n---\nNóng 45°, mát.')).toEqual([
    { file: 'a.mdx', line: 3, message: problem.message, hint: 'viết' },
  ]);
});

test.each([
  // The stops around a word are none of its own.
  ['50%,', 'Góp 50% tiền', 3],
  ['“x²”.', 'Ghi “x²” vào', 3],
  // “<” of the text is not that of a tag of ours.
  ['<', '<Core>\nNước < 5', 4],
  ['→', 'Không có', undefined],
  // A piece of another number is no word of its own.
  ['12', 'Ngày 12/2024, lúa 5.12 tạ\nCó 12 345 hộ', 4],
])('the word %s of a script is looked for in “%s”', (word, text, line) => {
  const problem = { file: 'a.txt', line: 9, message: `bản đọc còn dấu không đọc được: “${word}”` };
  expect(atTheirSource([problem], 'a.mdx', `---\n---\n${text}`)).toEqual([
    { file: 'a.mdx', ...(line === undefined ? {} : { line }), message: problem.message },
  ]);
});

test('a sign that is left of a word is not looked for in an id in front of the text', () => {
  const problem = { file: 'a.txt', message: 'bản đọc còn dấu không đọc được: “một#”' };
  const text = '---\nclause: ke-hoach#m2\n---\nGõ *101# để xem';
  expect(atTheirSource([problem], 'a.mdx', text).map(({ line }) => line)).toEqual([4]);
});

test('a word that was read is told as it stands in the text, and no word twice', () =>
  expect(said('\nMã đơn vị 23377, 23378.\n\nHọp lúc 7 giờ 75 phút.\n')).toEqual([
    `${STORY}:28 bản đọc còn chữ số: “23378.”`,
    `${STORY}:30 bản đọc chưa chắc: “7 giờ 75”`,
  ]));

test('a plan keeps a day that its document prints and no calendar has', () =>
  withChange({ name: 'a day', file: PLAN, append: '\n- Hoàn thành trước ngày 31/9/2024.\n' }, (folder) => {
    const content = readContent(folder);
    expect(unsayable(content, folder)).toEqual([]);
    expect(undecided(content, folder, () => false)).toEqual([]);
  }));

test('two words at one line are told both', () => {
  const problems = ['50%', '60%'].map((word) => ({
    file: 'a.txt',
    message: `bản đọc còn chữ số: “${word}”`,
  }));
  expect(atTheirSource(problems, 'a.mdx', 'Từ 50% đến 60%').map(({ line }) => line)).toEqual([1, 1]);
});

test.each(readdirSync('tests/sites'))('every word of the small campaign “%s” can be said', (name) => {
  const folder = `tests/sites/${name}`;
  expect(unsayable(readContent(folder), folder)).toEqual([]);
});
