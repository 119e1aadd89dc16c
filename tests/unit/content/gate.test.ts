import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeEntry } from '../../../src/content/gate/entry.ts';
import { judgeOutline } from '../../../src/kinds/plan/gate.ts';
import { lay, PLAN, problemsOf, SECTION, STORY, withChange, type Change } from './laid.ts';

const cases = (
  JSON.parse(
    readFileSync(new URL('../../fixtures/content/cases.json', import.meta.url), 'utf8'),
  ) as (Change & { expect: string })[]
)
  // Formulas belong to the tables, personal numbers to the look for private data.
  .filter(({ name }) => !/^(?:formula|personal numbers)/.test(name));

/** What must be said of each case, and where. Lines are counted in the changed file. */
const SAID: Record<string, { file?: string; line?: number; message: RegExp }> = {
  'expression between escaped backticks': { line: 37, message: /mã lệnh/ },
  'expression after a fence that holds the other fence sign': { line: 41, message: /mã lệnh/ },
  'import after a lone carriage return': { line: 39, message: /“import” bị hiểu là mã lệnh/ },
  'expression after a four-backtick fence': { line: 35, message: /mã lệnh/ },
  'self-closing HTML over several lines': { line: 37, message: /“<iframe>” không phải thành phần/ },
  'unknown source in a tag over several lines': { line: 37, message: /nguồn chưa khai/ },
  'unknown indicator in a tag over several lines': { line: 37, message: /không có chỉ tiêu nào mang mã “khong-co”/ },
  'raw HTML in a story written as .md: refresh': { line: 29, message: /“<meta>” là HTML/ },
  'raw HTML in a story written as .md: handlers and forms': { line: 31, message: /“<p>” là HTML/ },
  'javascript: link in Markdown': { line: 37, message: /javascript/ },
  'photo path that leaves the folder': { line: 2, message: /không phải tên tệp/ },
  'recording that is a symbolic link out of the content folder': { line: 2, message: /ra ngoài thư mục nội dung/ },
  'damaged UTF-8 in a plan': { line: 44, message: /không lưu bằng UTF-8 hoặc đã hỏng ở byte 1304/ },
  'bidi override and NUL in a plan': { line: 46, message: /đảo chiều chữ \(U\+202E\)/ },
  'pasted picture as base64, 250 kB on one line': { line: 29, message: /nhiều nhất 20\.000/ },
  'very long word before an @': { line: 37, message: /nhiều nhất 20\.000/ },
  'alias that is not defined': { line: 2, message: /dấu \* hoặc &/ },
  'alias bomb': { line: 3, message: /dấu \* hoặc &/ },
  'handbook id that is the address of another page': { message: /“ban-in” đã là địa chỉ/ },
  'redirect loop': { line: 1, message: /“\/a\/” → “\/b\/” → “\/a\/”/ },
  'redirect out of the portal': { line: 1, message: /chỉ chuyển giữa các địa chỉ của cổng/ },
  'two redirects from one address': { line: 2, message: /tới “\/so-tay\/” \(mục 1\) và tới “\/ke-hoach\/” \(mục 2\)/ },
  'redirect from a path with dots': { line: 1, message: /dấu chấm/ },
  'Markdown picture without consent, credit or alt': { line: 29, message: /không có người chụp và sự đồng ý/ },
  'Markdown picture that does not exist': { line: 29, message: /không có người chụp và sự đồng ý/ },
  'template left unfilled': { line: 3, message: /còn nguyên như mẫu: “…”/ },
};

test('every known case is tried', () => {
  expect(cases.map(({ name }) => name).sort()).toEqual(Object.keys(SAID).sort());
});

test.each(cases)('$name: refused with file, line and what to write', (change) => {
  const { file = change.file, line, message } = SAID[change.name]!;
  const started = process.cpuUsage();
  const problems = withChange(change, problemsOf);
  const { user, system } = process.cpuUsage(started);
  expect(problems).toContainEqual(
    expect.objectContaining({ file, ...(line ? { line } : {}), message: expect.stringMatching(message) }),
  );
  for (const problem of problems) expect(problem.hint, problem.message).toBeTruthy();
  expect((user + system) / 1e6, 'seconds of the processor').toBeLessThan(2);
});

const said = (file: string, append: string) => withChange({ name: append, file, append }, problemsOf);

test.each([
  ['an expression in an attribute', '<Note title={process.exit()}>\n\na\n\n</Note>', 'mã lệnh trong ngoặc nhọn'],
  ['a spread of attributes', '<Src {...process.env} />', 'mã lệnh trong ngoặc nhọn'],
  ['a comment in braces', 'Một {/* ẩn */} hai', 'mã lệnh'],
  ['an export', 'export const x = 1', '“export” bị hiểu là mã lệnh'],
  ['a fragment', '<>a</>', 'không phải thành phần được đăng ký'],
  ['a member of a component', '<Note.Title>a</Note.Title>', 'không phải thành phần được đăng ký'],
  ['a name every object has', '<constructor />', 'không phải thành phần được đăng ký'],
  ['an attribute every object has', '<Src id="ke-hoach" toString="x" />', 'không có thuộc tính “toString”'],
  ['an attribute written twice', '<Src id="ke-hoach" id="ke-hoach" />', 'hai lần'],
  ['an attribute without a value', '<Src id />', 'chưa có giá trị'],
  ['words in a component that holds none', '<Src id="ke-hoach">a</Src>', 'phải tự đóng'],
  ['a component cut by a paragraph', '<Note>\na</Note>', 'không nằm cùng một khối'],
  ['a picture within a sentence', 'Xem hình <Photo file="gieng.jpg" /> bên.', '<Photo> đứng giữa một câu'],
  ['a note within a sentence', 'Nhớ <Note>rửa cát</Note> đã.', '<Note> đứng giữa một câu'],
  ['an unclosed brace', 'Có {một', 'ngoặc nhọn'],
  ['a scheme with a tab in it', '[a](java&#9;script:x)', 'không phải địa chỉ trang'],
  ['a scheme in capitals', '[a](VBScript:x)', 'không phải địa chỉ trang'],
  ['an address of data', '[a](data:text/html,x)', 'không phải địa chỉ trang'],
  ['another site without a scheme', '[a](//vi-du.example)', 'dẫn ra trang khác'],
  ['backslashes that browsers read as slashes', '[a](\\\\\\\\vi-du.example)', 'có dấu “\\”'],
  ['a definition with such an address', '[a][b]\n\n[b]: javascript:x', 'không phải địa chỉ trang'],
  ['a picture by reference', '![a][b]\n\n[b]: https://vi-du.example/a.jpg', 'ảnh chèn bằng'],
  ['a picture inside a link', '[![a](b.jpg)](/so-tay/)', 'ảnh chèn bằng'],
  ['a picture inside a table', '| a |\n|---|\n| ![a](b.jpg) |', 'ảnh chèn bằng'],
  ['a picture of data', '![a](data:image/png;base64,AAAA)', 'ảnh dán thẳng vào bài'],
  ['a second title', '# Tên khác', 'cấp của tên bài'],
  ['a link to no page', '[a](/so-tay/be-loc-cac/)', 'không dẫn tới trang nào'],
  ['a link without the slash at its end', '[a](/so-tay/be-loc-cat)', 'không dẫn tới trang nào'],
  ['a link to no heading', '[a](/so-tay/be-loc-cat/#cac-buocs)', 'không có mục nào mang mã “#cac-buocs”'],
  ['a link to no clause', '[a](/ke-hoach/ubnd-xa-vi-du-2024/#m9)', 'không có mục nào mang mã “#m9”'],
  ['a link to no heading of its own page', '[a](#khong-co)', 'không có mục nào mang mã “#khong-co”'],
  ['a line of the template', '2. …', 'còn nguyên như mẫu'],
  ['a figure in English', 'Tổng 1,234.5 ha.', 'viết kiểu Anh'],
])('refuses %s at its line', (_, written, message) => {
  const problems = said(SECTION, `\n${written}\n`);
  expect(problems).toContainEqual(
    expect.objectContaining({ file: SECTION, line: expect.any(Number), message: expect.stringContaining(message) }),
  );
  expect(problems.every(({ line }) => line! >= 36)).toBe(true);
});

test.each([
  ['code between backticks', 'Gõ `{x}` và `<b>`.'],
  ['code in a fence', '```\nimport x from "y"\n{x} <b>\n```'],
  ['escaped signs', 'Tập \\{a\\} có \\<10.'],
  ['links of every allowed kind', '[a](https://vi-du.example/a?b=1#c) [b](/so-tay/) [c](#cac-buoc) [d](mailto:a@b.gov.vn)'],
  ['links to clauses, sources, places and offices', '[a](/ke-hoach/ubnd-xa-vi-du-2024/#m2-k1) [b](#nguon-1) [c](/dia-ban/tinh-mau/) [d](/co-quan/tram-y-te/)'],
  ['links to files and filters, which the built site tells', '[a](/du-lieu/viec.csv) [b](/ke-hoach/loc/nam-2024/)'],
  ['an old address that is redirected', '[a](/cam-nang-cu/)'],
  ['a dash of dots in a sentence', 'Nuôi bò, dê, …'],
])('lets %s pass', (_, written) => {
  expect(said(SECTION, `\n${written}\n`)).toEqual([]);
});

test('an .md text is judged as it is rendered: trimmed, with raw HTML refused and braces as words', () => {
  expect(judgeEntry('stories/a/index.md', '\n    <script>x</script>\n', 5).problems).toMatchObject([
    { line: 6, message: expect.stringContaining('HTML') },
  ]);
  expect(judgeEntry('stories/a/index.md', 'Lượng {As} <10 µg.\n', 5).problems).toEqual([]);
  expect(judgeEntry('handbook/01-a.md', '<Core>\n\na\n\n</Core>', 2).problems).toMatchObject([
    { line: 2, hint: 'đổi đuôi tên tệp thành .mdx' },
  ]);
});

test.each([
  ['components', `${'<Note>\n\n'.repeat(120)}Một\n\n${'</Note>\n\n'.repeat(120)}`, 7 + 99 * 2],
  ['emphasis', `${'**a '.repeat(120)}${'b** '.repeat(120)}`, 7],
])('%s one in the other a hundred times is refused where it gets too deep', (_, body, line) => {
  expect(judgeEntry('stories/a/index.mdx', body, 7).problems).toMatchObject([
    { line, message: expect.stringContaining('lồng quá nhiều tầng') as unknown },
  ]);
});

test('an official text in .md is an outline to its last sign: nothing in it is markup', () => {
  expect(said(PLAN, '\n3. <b>In đậm</b> {x} ![a](b.jpg) [c](javascript:x)\n')).toEqual([]);
});

test.each([
  ['an expression', '- Có {x} nhà.', 'mã lệnh'],
  ['an expression in what looks like code', '- Có `{x}` nhà.', 'mã lệnh'],
  ['a tag over several lines that shares one with a clause', '- Có <Chart\nindicator="a"\n/>', ''],
  ['HTML inside a note', '<Note>\n\n<b onclick="x">a</b>\n\n</Note>', '“<b>” là HTML'],
  ['a link inside a note', '<Note\n  title="a"\n>\n[a](javascript:x)\n</Note>', 'không phải địa chỉ trang'],
  ['an unclosed note', '<Note>\nMột', 'chưa được đóng'],
  ['a lone sign', '- Dưới <10 µg.', 'đứng riêng'],
])('a digest in .mdx: judges %s', (_, body, message) => {
  const { problems, uses } = judgeOutline('plans/a/index.mdx', body, 10);
  if (message) expect(problems).toContainEqual(expect.objectContaining({ message: expect.stringContaining(message) }));
  else expect(uses).toEqual([{ name: 'Chart', attributes: { indicator: 'a' }, line: 10, column: 6 }]);
});

test('faults of several files come in one list, by file and line', () => {
  const problems = withChange({ name: 'a', file: SECTION, append: '\n<b>x</b>\n\n[a](/khong-co/)\n' }, (folder) => {
    lay(folder, {
      name: 'b',
      file: STORY,
      replace: { 'place: xa-vi-du-huyen-giong': 'place: xa-vi-du-huyen-gion' },
      append: '\n{x}\n',
    });
    return problemsOf(folder);
  });
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
    `${SECTION}:36`,
    `${SECTION}:38`,
    `${STORY}:5`,
    `${STORY}:28`,
  ]);
});

test('a component around words stands in a plan as in a text', () => {
  const body = '<Note title="Lưu ý">\n\nNhớ rửa cát.\n\n</Note>\n';
  expect(judgeOutline('plans/a/index.mdx', body, 1).problems).toEqual([]);
  expect(judgeEntry('a.mdx', body, 1).problems).toEqual([]);
});
