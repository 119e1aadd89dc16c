import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { decodeContent } from '../../../src/content/decode.ts';
import { contentPath, isBareName, kindOf, readContentText, walkContent } from '../../../src/content/files.ts';
import { PLAN, problemsOf, SECTION, SITE, STORY, withChange } from './laid.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test('takes away a byte-order mark, Windows and old Mac line ends and loose marks', () => {
  expect(decodeContent('a.md', utf8('\uFEFFBể\r\nlọc\rcát'.normalize('NFD')))).toEqual({ text: 'Bể\nlọc\ncát', problems: [] });
});

test('a campaign written with loose marks and Windows line ends is read', () => {
  withChange({ name: 'NFD', file: SECTION, append: '\n' }, (folder) => {
    for (const file of [SECTION, STORY, PLAN, 'places.yaml', 'agencies.yaml']) {
      const text = readFileSync(join(SITE, file), 'utf8').normalize('NFD').replaceAll('\n', '\r\n');
      writeFileSync(join(folder, file), `\uFEFF${text}`);
    }
    expect(problemsOf(folder)).toEqual([]);
  });
});

test.each([
  ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, ...Buffer.from('---\ntitle: Bể lọc\n', 'utf16le')), 'UTF-16 LE', 1],
  ['UTF-16 without a mark', Buffer.from('---\ntitle: Be loc cat\n', 'utf16le'), 'UTF-16 LE', 1],
  // “Hà Nội, Bình Định” in Windows-1258: “ộ” is “ô” and a dot below (F2), “ì” is “i” and a grave accent (CC).
  [
    'Windows-1258',
    Uint8Array.of(...utf8('---\nH'), 0xe0, ...utf8(' N'), 0xf4, 0xf2, ...utf8('i, B'), 0x69, 0xcc, ...utf8('nh '), 0xd0, ...utf8('i'), 0xf2, ...utf8('nh')),
    'Windows-1258',
    2,
  ],
])('names %s and asks for UTF-8', (_, bytes, name, line) => {
  expect(decodeContent('a.md', bytes)).toMatchObject({
    text: undefined,
    problems: [{ file: 'a.md', line, message: `tệp không lưu bằng UTF-8 mà bằng ${name}`, hint: expect.stringContaining('lưu lại bằng UTF-8') }],
  });
});

test('names the byte and the line of damaged UTF-8', () => {
  const bytes = Uint8Array.of(...utf8('Bể\nlọc\n'), 0xc3, ...utf8(' cát và sỏi, than và nước trong lành'));
  expect(decodeContent('a.md', bytes).problems).toMatchObject([{ line: 3, message: expect.stringContaining('byte 12') }]);
});

test.each([
  ['a NUL', 'a\u0000b', 'ký tự điều khiển (U+0000)', 2],
  ['a vertical tab', 'ab\u000Bc', 'ký tự điều khiển (U+000B)', 3],
  ['a line separator of its own', 'a\u2028b', 'ký tự điều khiển (U+2028)', 2],
  ['an isolate that turns words round', 'a\u2067b', 'đảo chiều chữ (U+2067)', 2],
  ['a sign of one font only', '\uF0B7 a', 'ký tự riêng của một phông chữ (U+F0B7)', 1],
  ['the mark of lost letters', 'a \uFFFD', 'chữ đã mất', 3],
  ['an unseen tag letter', 'a\u{E0041}', 'không thành chữ', 2],
  ['a Cyrillic letter in a word', 'cаo', 'trông giống chữ Việt', 2],
  ['a Greek letter in a word', 'Hοà', 'trông giống chữ Việt', 2],
  ['the eth of tables without “đ”', 'xã Ðồi Mẫu', 'trông giống “Đ”', 4],
  ['the a of Chinese spelling', 'Mùa nǎm nay', 'trông giống “ă”', 6],
  ['the gha of old fonts', 'Nƣớc giếng', 'trông giống “ư”', 2],
  ['letters of a fancy alphabet', 'Bà con 𝘳𝘢̂́𝘵 vui', 'trông giống “ra”', 8],
  ['wide letters', 'ＵＢＮＤ xã', 'trông giống “UBND”', 1],
  ['a tone over a blank', 'tro ̣ng hơn', 'dấu thanh đứng riêng', 5],
  ['letters saved as question marks', 'R?a s?ch c?t', 'chữ có dấu đã mất', 1],
  ['an accent that composes to a backtick', '\u1FEFa', 'chuẩn hóa (NFC)', 1],
])('refuses %s, with line and column', (_, line, message, column) => {
  expect(decodeContent('a.md', utf8(`một\n${line}\n`)).problems).toMatchObject([
    { line: 2, column, message: expect.stringContaining(message) },
  ]);
});

test('a stroke over “<” does not take the tag out of sight', () => {
  expect(decodeContent('a.md', utf8('<\u0338b>')).problems).toMatchObject([{ line: 1, message: expect.stringContaining('NFC') }]);
});

test('words of Khmer keep the places where they may break; in Vietnamese such a place is taken away', () => {
  expect(decodeContent('a.md', utf8('ទឹក\u200Bស្អាត, gi\u200Bếng')).text).toBe('ទឹក\u200Bស្អាត, giếng');
});

test.each([['10 μg/l'], ['Sao nước đục?Tại cát?Hay tại sỏi?'], ['https://a.example/?a=1&b?c=d?e'], ['① một, 👨‍👩‍👧, 1️⃣, ✔️'], ['5 Ω'], ['tiếng Việt, Ba Na: ĭ ŏ ŭ ƀ'], ['m² và 45¹'], ['một\tcột']])('lets “%s” stand', (text) => {
  expect(decodeContent('a.md', utf8(text)).problems).toEqual([]);
});

test('refuses a text above 1 MB and a line above 20 000 characters', () => {
  const folder = folderWith({ 'a.md': 'a b\n'.repeat(250_001), 'b.md': `a\n${'b'.repeat(20_001)}\n`, 'c.md': 'b'.repeat(20_000) });
  expect(readContentText(folder, 'a.md')).toMatchObject({ text: undefined, problems: [{ message: expect.stringContaining('nhiều nhất 1 MB') }] });
  expect(readContentText(folder, 'b.md').problems).toMatchObject([{ line: 2, message: expect.stringContaining('20.001') }]);
  expect(readContentText(folder, 'c.md').problems).toEqual([]);
});

test('a link out of the content folder is not followed, one within it is', () => {
  const outside = folderWith({ 'secret.txt': 'x' });
  const folder = folderWith({ 'stories/a/index.mdx': 'a' });
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'stories/a/b.jpg'));
  symlinkSync(outside, join(folder, 'stories/ngoai'));
  symlinkSync('a', join(folder, 'stories/trong'));
  symlinkSync('khong-co', join(folder, 'stories/a/c.jpg'));
  symlinkSync('.', join(folder, 'stories/vong'));
  expect(contentPath(folder, 'stories/a/b.jpg')).toMatchObject({ message: expect.stringContaining('ra ngoài') });
  expect(contentPath(folder, '../khong-co-tep-nay')).toMatchObject({ message: 'không có tệp này' });
  expect([kindOf(folder, 'stories/ngoai'), kindOf(folder, 'stories/trong'), kindOf(folder, 'stories/a/c.jpg')]).toEqual([
    undefined,
    'folder',
    undefined,
  ]);
  expect(readContentText(folder, 'stories/trong/index.mdx').text).toBe('a');
  const { files, problems } = walkContent(folder);
  expect(files).toEqual(['stories/a/index.mdx']);
  expect(problems.map(({ file }) => file)).toEqual(['stories/a/b.jpg', 'stories/a/c.jpg', 'stories/ngoai']);
});

test('a content folder that is itself a link is read', () => {
  const folder = folderWith({});
  cpSync(SITE, join(folder, 'that'), { recursive: true });
  symlinkSync('that', join(folder, 'noi-dung'));
  expect(problemsOf(join(folder, 'noi-dung'))).toEqual([]);
});

test('a name in front matter is a bare name', () => {
  expect(['a.jpg', 'ảnh một.jpg', '..a'].map(isBareName)).toEqual([true, true, true]);
  expect(['../a.jpg', '/a.jpg', 'a/b.jpg', 'a\\b.jpg', '..', '.', ' a.jpg'].map(isBareName)).toEqual(Array(7).fill(false));
});
