import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../../../src/checking/site.ts';
import { checkScript, checkScripts } from '../../../src/checking/spoken.ts';

const script = (...lines: string[]): string => `\uFEFF${lines.join('\r\n')}\r\n`;

test('a script of words alone passes, names and hyphens included', () => {
  expect(checkScript('a.txt', script('Bà con ở Ia H’Drai có hai ki-lô-mét đường.', '', 'Xin chào!'))).toEqual(
    [],
  );
});

test('letters of Ba Na and Ê Đê that have no sign of their own, with a loose mark, are letters', () => {
  expect(checkScript('a.txt', script('Bà con làng Ƀơ̆k Ŏm kể chuyện.'))).toEqual([]);
});

for (const [what, line, said] of [
  ['a figure', 'Có 3 hộ.', 'còn chữ số: “3”'],
  ['an abbreviation', 'Hỏi UBND xã.', 'còn chữ viết tắt hoặc ký hiệu: “UBND”'],
  ['a mixed symbol', 'Theo QĐ-TTg.', 'còn chữ viết tắt hoặc ký hiệu: “QĐ-TTg.”'],
  ['a capital within a word', 'Mở eGov.', 'còn chữ viết tắt hoặc ký hiệu: “eGov.”'],
  ['a slash', 'Xã/phường', 'còn dấu không đọc được: “Xã/phường”'],
  ['a percent sign', 'năm %', 'còn dấu không đọc được: “%”'],
  ['a quotation mark', '“Nhà vườn”', 'còn dấu không đọc được'],
  ['a dash of its own', 'văn hóa - xã hội', 'còn dấu đứng riêng: “-”'],
] as const)
  test(`${what} left in a script is told with file, line and word`, () => {
    const [problem] = checkScript('dien-hinh/a/ban-doc/vua.txt', script('Chào.', line));
    expect(problem).toMatchObject({ file: 'dien-hinh/a/ban-doc/vua.txt', line: 2 });
    expect(problem!.message).toContain(said);
  });

test('words in capitals are told together, with how to write them', () => {
  expect(checkScript('a.txt', script('KẾT QUẢ ĐẠT ĐƯỢC.'))).toEqual([
    expect.objectContaining({
      message: 'bản đọc còn chữ in hoa cả từ: “KẾT QUẢ ĐẠT ĐƯỢC”',
      hint: expect.stringContaining('“Kết quả đạt được”') as string,
    }),
  ]);
});

test.each(['Chào.\n', 'Chào.\r\n', '\uFEFFChào.\n'])(
  'a script that Notepad would show wrongly (%j) is told',
  (words) => {
    expect(checkScript('a.txt', words)[0]!.message).toContain('BOM');
  },
);

test('of a built site every script is read, and no other text; what is wrong is told at its line of the content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ban-doc-'));
  try {
    const files = {
      'dien-hinh/a/ban-doc/vua.txt': script('Chào.', 'Có 3 hộ.'),
      'dien-hinh/a/ban-doc/dai.txt': script('Chào.', 'Chào.', 'Có 3 hộ.'),
      'dien-hinh/b/ban-doc/vua.txt': script('Hỏi UBND.'),
      'dien-hinh/b/ban-doc/vua.ssml': script('Có 3 hộ.'),
      'robots.txt': 'Allow: 1',
    };
    for (const [file, words] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), words);
    }
    const written = { file: 'stories/a/index.mdx', text: '---\n---\nCó 3 hộ.' };
    const found = checkScripts(readSite(folder, '/'), (page) =>
      page === '/dien-hinh/a/' ? written : undefined,
    );
    expect(found.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      'stories/a/index.mdx:3 bản đọc còn chữ số: “3”',
      'dien-hinh/b/ban-doc/vua.txt:1 bản đọc còn chữ viết tắt hoặc ký hiệu: “UBND.”',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
