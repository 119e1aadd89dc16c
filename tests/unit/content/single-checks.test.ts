import { expect, test } from 'vitest';
import { fieldName, nearest } from '../../../src/content/explain.ts';
import { refuseAddress } from '../../../src/content/gate/address.ts';
import { daysThatAreNone, futureDays } from '../../../src/content/gate/dates.ts';
import { englishFigures } from '../../../src/content/gate/prose.ts';
import { formatProblem, sortProblems } from '../../../src/content/problem.ts';
import { forbiddenSigns } from '../../../src/content/signs.ts';

/** Single checks of the gate, each without a campaign around it. */

test.each([
  '/so-tay/be-loc/',
  '/so-tay/be-loc/?x=1#muc',
  '#muc',
  '../be-loc/',
  'https://vi-du.vn',
  'https://vi-du.vn/a?b=c#d',
  'HTTP://vi-du.vn/',
  'https://10.vn/',
  'https://11.0.0.1/',
  'https://172.15.0.1/',
  'https://172.32.0.1/',
  'https://localhost.vn/',
  'https://vi-du.vn:8080/a',
  'mailto:vi-du@vi-du.gov.vn',
  'mailto:vi-du@vi-du.gov.vn?subject=a',
  'tel:+842603000001',
  'tel:(0260)3.000-001',
])('the address “%s” may stand', (address) => expect(refuseAddress(address)).toBeUndefined());

const NO_ADDRESS = 'liên kết không có địa chỉ';
const HERE = 'chỉ mở được trên máy hay mạng của bạn';
test.each([
  ['', NO_ADDRESS],
  ['#', NO_ADDRESS],
  [' \u200B', NO_ADDRESS],
  ['javascript:alert(1)', '“javascript:” không phải địa chỉ trang'],
  ['java\u200Bscript:alert(1)', '“javascript:” không phải địa chỉ trang'],
  ['\u0001JavaScript:alert(1)', '“JavaScript:” không phải địa chỉ trang'],
  ['java\nscript:alert(1)', '“javascript:” không phải địa chỉ trang'],
  ['data:text/html,a', '“data:” không phải địa chỉ trang'],
  ['file:///a', '“file:” không phải địa chỉ trang'],
  ['C:\\a.pdf', 'có dấu “\\”'],
  ['\\\\may\\a', 'có dấu “\\”'],
  ['so-tay\\a', 'có dấu “\\”'],
  ['https//vi-du.vn', 'thiếu dấu hai chấm'],
  ['//vi-du.vn', 'bắt đầu bằng “//”'],
  ['https://', 'viết chưa đúng'],
  ['https:vi-du.vn', 'viết chưa đúng'],
  ['https://ten@vi-du.vn/', 'viết chưa đúng'],
  ['https://vi-du.vn:khong/', 'viết chưa đúng'],
  ['http://localhost:4321/so-tay/', HERE],
  ['http://127.0.0.1/', HERE],
  ['http://0.0.0.0/', HERE],
  ['http://10.1.2.3/', HERE],
  ['http://192.168.1.1/', HERE],
  ['http://172.16.0.1/', HERE],
  ['http://172.31.0.1/', HERE],
  ['http://[::1]/', HERE],
  ['http://may-in.local/', HERE],
  ['mailto:vi-du', 'không phải địa chỉ thư'],
  ['tel:trạm y tế', 'không phải số điện thoại'],
])('the address “%s” is refused: %s', (address, message) => expect(refuseAddress(address)?.message).toContain(message));

test('a path of the own machine is told as that, another backslash as a slip; a long address is shown in short', () => {
  expect(refuseAddress('C:\\a.pdf')?.hint).toContain('chỗ trên máy của bạn');
  expect(refuseAddress('\\\\may\\a')?.hint).toContain('chỗ trên máy của bạn');
  expect(refuseAddress('so-tay\\a')?.hint).toBe('dùng dấu “/”');
  expect(refuseAddress(`data:${'a'.repeat(200)}`)?.message).toContain(`data:${'a'.repeat(52)}…”`);
  expect(refuseAddress(`data:${'a'.repeat(55)}`)?.message).toContain(`data:${'a'.repeat(55)}”`);
});

test('days that tell of what is past may not lie in the future, wherever they stand; others may', () => {
  const today = '2026-12-01';
  const told = (data: unknown) => futureDays('a.mdx', data, today).map(({ field }) => field);
  expect(told({ updated: '2026-12-01', reviewed: '2026-11-30' })).toEqual([]);
  expect(told({ updated: '2026-12-02', reviewed: '2027-01-01', date: '2027-01-01', source: '2027-01-01' })).toEqual([
    'updated',
    'reviewed',
    'date',
    'source',
  ]);
  expect(told({ changes: [{ date: '2026-01-01' }, { date: '2026-12-24' }], from: { here: { updated: '2030-01-01' } } })).toEqual([
    'changes[2].date',
    'from.here.updated',
  ]);
  expect(told({ validTo: '2030-01-01', date: 'sau 2030', source: '2030' })).toEqual([]);
});

test.each([
  ['Thu 1,234.5 tấn', '“1,234.5” viết kiểu Anh', '“1.234,5”', 5],
  ['Thu 1,234,567 đồng', '“1,234,567” viết kiểu Anh', '“1.234.567”', 5],
  ['Góp 1.5 triệu đồng', '“1.5” viết kiểu Anh', '“1,5”', 5],
  ['Rộng 0.125 ha', '“0.125” viết kiểu Anh', '“0,125”', 6],
  ['Thu 1,234,567.89 đồng', '“1,234,567.89” viết kiểu Anh', '“1.234.567,89”', 5],
])('“%s” holds a figure of English', (line, message, hint, column) => {
  const [problem] = englishFigures('a.mdx', `Một.\n${line}`);
  expect(problem).toMatchObject({ line: 2, column, message: `số ${message}`, hint: expect.stringContaining(hint) });
});

test.each([
  ['Từ năm 2O24', '“2O24”', '“2024”'],
  ['Có l5 hộ', '“l5”', '“15”'],
])('“%s” holds a letter for a figure', (line, message, hint) => {
  const [problem] = englishFigures('a.mdx', line);
  expect(problem).toMatchObject({ message: `${message} có chữ cái ở chỗ của chữ số`, hint: `gõ lại: ${hint}` });
});

test.each(['1.234,5', '1,234', '1234.5', '12,34.5', '1,234.567,8', '101,102,103', 'a1,234.5', 'https://vi-du.vn/1,234.5', 'Mục 1,234.', 'Mục 2.1', 'Lúc 7.30', 'thu 1.250 tấn', 'bản 1.0', '[0.5, 1.5]', 'H2O, CO2, 5 l, lớp l', 'https://vi-du.vn/l5'])(
  '“%s” holds none',
  (line) => expect(englishFigures('a.mdx', line)).toEqual([]),
);

test.each([
  ['khung\u0007 cửi', 6, 'ký tự điều khiển (U+0007)'],
  ['dòng\u2028hai', 5, 'ký tự điều khiển (U+2028)'],
  ['đảo\u202Echữ', 4, 'ký tự ẩn đảo chiều chữ (U+202E)'],
  ['\u2066a', 1, 'ký tự ẩn đảo chiều chữ (U+2066)'],
  ['a\u{E0041}', 2, 'ký tự ẩn không thành chữ (U+E0041)'],
  ['a\uFDD0', 2, 'ký tự ẩn không thành chữ (U+FDD0)'],
  ['• \uF0B7 a', 3, 'ký tự riêng của một phông chữ (U+F0B7)'],
  ['m\uFFFDt', 2, 'dấu thay cho chữ đã mất'],
  ['cаo', 2, 'trong “cаo” là chữ Nga hoặc Hy Lạp'],
  ['Ηà Nội', 1, 'trong “Ηà” là chữ Nga hoặc Hy Lạp'],
  ['Ðắk', 1, 'chỉ trông giống “Đ”'],
  ['ƣớc', 1, 'chỉ trông giống “ư”'],
  ['𝐍ước', 1, 'chỉ trông giống “N”'],
  ['ＡＢ', 1, 'chỉ trông giống “AB”'],
  ['a \u0301b', 3, 'dấu thanh đứng riêng'],
  ['R?a s?ch c?t', 1, 'chữ có dấu đã mất'],
])('“%s” is refused at column %d', (line, column, message) => {
  const [problem, ...others] = forbiddenSigns('a.mdx', `Một.\n${line}`);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'a.mdx', line: 2, message: expect.stringContaining(message) });
  expect(problem!.column).toBe(column);
});

test('a stroke that would take a tag out of sight is refused', () =>
  expect(forbiddenSigns('a.mdx', '<\u0338b>')).toMatchObject([{ line: 1, message: expect.stringContaining('có dấu lạ') }]));

test.each([
  'Ba Na: ƀŏk, pơlĕ; Ê Đê: buôn čư̆; Khmer: ទឹក',
  'α = 5°, β ≥ 3, ½ × ¼ → “…” • –',
  'Вода',
  'Rửa sạch? Cát? Sỏi?',
  'a?b c?d',
  'https://vi-du.vn/?a=b?c=d?e=f?g',
  'thử\tmột',
])('“%s” may stand', (line) => expect(forbiddenSigns('a.mdx', line)).toEqual([]));

test.each([
  ['tittle', ['table', 'title'], 'title'],
  ['TITLE', ['title'], 'title'],
  ['nguoncc', ['nguon'], 'nguon'],
  // Of short words anything is near anything.
  ['ab', ['cd', 'ac'], undefined],
  ['abc', ['abd'], undefined],
  ['abcd', ['abce'], 'abce'],
  ['abcdef', ['abcdxy'], undefined],
  ['abcdefg', ['abcdexy'], 'abcdexy'],
  ['summary', ['sumary', 'summery'], 'sumary'],
  ['x', [], undefined],
])('the word nearest to “%s” of %j is %s', (word, known, near) => expect(nearest(word, known)).toBe(near));

test('fields are named as people count, problems by file and line, each once', () => {
  expect(fieldName(['sources', 0, 'url'])).toBe('sources[1].url');
  expect(fieldName([])).toBe('');
  const problem = { file: 'b.mdx', line: 2, column: 3, field: 'title', message: 'sai', hint: 'sửa' };
  expect(formatProblem(problem)).toBe('b.mdx:2:3 · trường “title”: sai\n    → sửa');
  expect(formatProblem({ file: 'b.mdx', column: 3, message: 'sai' })).toBe('b.mdx: sai');
  const others = [{ ...problem, line: 1 }, { ...problem, column: 1 }, { file: 'a.mdx', message: 'sai' }];
  expect(sortProblems([problem, ...others, problem]).map((each) => [each.file, each.line, each.column])).toEqual([
    ['a.mdx', undefined, undefined],
    ['b.mdx', 1, 3],
    ['b.mdx', 2, 1],
    ['b.mdx', 2, 3],
  ]);
});

// The second of September 2025 was a Tuesday, and 2024 had a 29th of February.
test.each([
  ['Họp ngày 31/11/2025.', '“ngày 31/11/2025”: lịch không có ngày này'],
  ['Họp ngày 30 tháng 2 năm 2024.', '“ngày 30 tháng 2 năm 2024”: lịch không có ngày này'],
  ['Tổ họp thứ Hai, ngày 02/9/2025.', '“ngày 02/9/2025” là thứ ba'],
  ['Chủ nhật 2/9/2025 cả bản dọn rác.', '“2/9/2025” là thứ ba'],
])('“%s” tells of a day that is none', (line, message) => {
  expect(daysThatAreNone('a.mdx', `Một.\n${line}`)).toMatchObject([{ line: 2, message: expect.stringContaining(message) }]);
});

test.each(['Thứ Ba, ngày 02/9/2025', 'ngày 29/02/2024', 'thứ Ba ngày 2 tháng 9 năm 2025', 'Quyết định 31/13/2025/QĐ', 'họp thứ hai 31/11 phiếu', 'Rằm, ngày 30 tháng 2 năm 2024 âm lịch', 'ngày 31/13/2025/QĐ'])(
  '“%s” does not',
  (line) => expect(daysThatAreNone('a.mdx', line)).toEqual([]),
);
