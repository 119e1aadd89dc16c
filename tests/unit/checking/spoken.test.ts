import { expect, test } from 'vitest';
import { checkScript } from '../../../src/checking/spoken.ts';

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

test('a script that Notepad would show wrongly is told', () => {
  expect(checkScript('a.txt', 'Chào.\n')[0]!.message).toContain('BOM');
});
