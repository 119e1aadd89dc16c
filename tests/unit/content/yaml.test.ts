import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { locate, parseFrontMatter, parseYaml, validate } from '../../../src/content/yaml.ts';
import { published } from '../../../src/schemas/common.ts';
import { statisticsSource } from '../../../src/schemas/statistics-source.ts';

const faultsOf = (source: string) =>
  parseYaml('a.yaml', source).problems.map(({ line, column, message }) => `${line}:${column} ${/\((.*)\)/s.exec(message)?.[1]}`);

test.each([
  ['a field indented too far', 'title: a\n  summary: b\nplace: c\n', '2:3 thụt đầu dòng sai'],
  ['a field indented too little', 'related:\n  handbook: [a]\n stories: [b]\n', '3:2 thụt đầu dòng sai'],
  ['a field of an item out of line', 'sources:\n  - key: a\n   title: b\n  - key: c\n', '3:4 thụt đầu dòng sai'],
  ['an item that runs into the one above', 'quick:\n- a\n - b\n- c\n', '3:2 dấu “-” ở đây không mở mục mới, hai mục dính vào nhau'],
  ['dashes without a blank', 'quick:\n  -a\n  -b\n', '3:3 dấu “-” ở đây không mở mục mới, hai mục dính vào nhau'],
  ['a double quote never closed', 'title: "abc\nsummary: def\nplace: x\n', '1:8 dấu ngoặc kép mở mà không đóng'],
  ['a double quote closed by a later one', 'title: "abc\nsummary: "def"\n', '1:8 dấu ngoặc kép mở mà không đóng'],
  ['a single quote never closed', "place: x\ntitle: 'abc\nsummary: def\n", '2:8 dấu ngoặc kép mở mà không đóng'],
  ['typographic quotes round a colon', 'title: “abc: def”\n', '1:8 dấu “ ” không phải dấu ngoặc của YAML'],
  ['typographic quotes round a comma', 'topics: [“a, b”]\n', '1:10 dấu “ ” không phải dấu ngoặc của YAML: giá trị bị cắt ở dấu phẩy'],
  ['words after a closing quote', 'title: "Nước sạch" cho mọi nhà\n', '1:20 còn chữ đứng sau dấu nháy đóng'],
  ['a colon in a value', 'title: Kế hoạch: nước sạch\n', '1:8 giá trị có dấu hai chấm'],
  ['no blank after a colon', 'summary: x\ntitle:abc\nplace: d\n', '2:6 thiếu dấu cách sau dấu hai chấm'],
  ['a bracket never closed', 'a: 1\nb: [c, d\ne: f\n', '2:4 dấu “[” mở mà không đóng'],
  ['a brace never closed', 'a: { b: 1, c: 2\nd: e\n', '1:4 dấu “{” mở mà không đóng'],
  ['a comma left out', 'a: { b: 1 c: 2 }\n', '1:9 thiếu dấu phẩy giữa hai trường trong ngoặc { }'],
  ['a tab', 'a:\n\tb: 1\n', '2:1 dùng phím Tab để thụt dòng'],
  ['a field written twice', 'a: 1\nb: 2\na: 3\n', '3:1 một trường được viết hai lần: “a”'],
  ['a reference to nothing', 'a: 1\nvillage: *thôn\n', '2:10 giá trị bắt đầu bằng dấu * hoặc &, YAML hiểu là mã gọi lại, mà không có “&thôn”'],
  ['bold letters', 'village: **đậm** chữ\n', '1:10 giá trị bắt đầu bằng dấu * hoặc &, YAML hiểu là mã gọi lại'],
  ['an ampersand that nothing calls', 'village: &thon\n', '1:10 giá trị bắt đầu bằng dấu * hoặc &, YAML hiểu là mã gọi lại'],
  ['a reference inside itself', 'a: &a [*a]\n', '1:8 giá trị bắt đầu bằng dấu * hoặc &, YAML hiểu là mã gọi lại, mà không có “&a”'],
  ['a value that begins with @', 'a: @b\n', '1:4 giá trị bắt đầu bằng dấu @'],
  ['a tag of YAML', 'a: !!js/function x\n', '1:4 giá trị bắt đầu bằng dấu ! hoặc %'],
  ['an item behind a dash of a word processor', 'sources:\n  – { key: a, title: b }\n', '2:3 mục của danh sách mở bằng dấu “–”'],
  ['an item behind a plus', 'sources:\n  + key: a\n    title: b\n', '2:3 mục của danh sách mở bằng dấu “+”'],
  ['fields in round brackets', 'sources:\n  - ( key: a, title: b )\n', '2:5 nhóm trường nằm trong ngoặc tròn'],
  ['a colon in a value within braces', 'a: { key: b, title: Báo: bài viết }\n', '1:21 giá trị có dấu hai chấm'],
  ['a blank of Word behind a colon', 'title: a\nkind:\u00A0group\nplace: b\n', '2:1 sau tên trường không phải dấu hai chấm và dấu cách thường'],
  ['a wide colon', 'title: a\nkind：group\nplace: b\n', '2:1 sau tên trường không phải dấu hai chấm và dấu cách thường'],
  ['an item in braces without its dash', 'places:\n  - { id: a }\n  { id: b }\n', '3:3 mục này của danh sách thiếu dấu “-” ở đầu'],
  ['a list whose first word is a tag', 'topics: [#nuocsach]\nplace: b\n', '1:10 phần sau dấu # bị bỏ, kể cả dấu đóng'],
  ['a list in braces', 'topics: {nuoc-sach}\n', '1:10 “nuoc-sach” trong ngoặc { } không có giá trị'],
  ['a second document', 'a: 1\n---\nb: 2\n', '2:1 có dòng “---” hoặc “...” ở giữa tệp'],
])('names the line and column of %s', (_, source, fault) => {
  expect(faultsOf(source)[0]).toBe(fault);
});

test.each([
  ['a thousand brackets', `a: ${'['.repeat(1000)}`],
  ['a thousand dashes', '- '.repeat(1000)],
  ['references that unfold', `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: *a`).join('\n')}\n`],
])('refuses %s before they cost time', (_, source) => {
  const started = process.cpuUsage();
  expect(parseYaml('a.yaml', source).problems).toHaveLength(1);
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(2);
});

test('a few references to what stands above are read', () => {
  expect(parseYaml('a.yaml', 'a: &a [x]\nb: *a\n').problems).toEqual([]);
});

test('front matter must open, close, and hold no line that another reader takes for its end', () => {
  const said = (text: string) => parseFrontMatter('a.mdx', text).yaml.problems.map(({ line, message }) => `${line} ${message}`);
  expect(said('# Bài\n')).toEqual(['1 tệp không bắt đầu bằng phần khai báo đặt giữa hai dòng “---”']);
  expect(said('---\ntitle: a\n\nBài\n')).toEqual(['1 phần khai báo mở bằng “---” mà không đóng']);
  expect(said('----\ntitle: a\n---\n')).toEqual(['1 dòng “----” không mở được phần khai báo']);
  expect(said('—\ntitle: a\n---\n')).toEqual(['1 dòng “—” không mở được phần khai báo']);
  expect(said('\n\n---\ntitle: a\n---\n')).toEqual(['1 có dòng trống ở đầu tệp, trước phần khai báo']);
  expect(said('---\ntitle: a\n===\n\nBài\n')).toEqual(['3 phần khai báo mở bằng “---” mà không đóng']);
  expect(said('---\ntitle: |\n  a\n---x: 1\n---\n')).toContainEqual(expect.stringContaining('4 dòng trong phần khai báo'));
  expect(said(`---\ntitle: ${'a '.repeat(60_000)}\n---\n`)).toEqual([expect.stringContaining('nhiều nhất 100000')]);
  expect(parseFrontMatter('a.mdx', '---\r\ntitle: a\r\n---\r\n\r\nBài').body).toBe('\nBài');
});

test('finds a field, and the value meant in it, again', () => {
  const yaml = parseYaml(
    'a.yaml',
    'places:\n  - id: xa-mot\n    parent: tinh\n  - { id: xa-hai, parent: tinn, successors: [xa-mot, xa-ba] }\nrelated:\n  plans: [ke-hoach#m1, ke-hoach#m9]\n',
  );
  expect(locate(yaml, 'xa-hai.parent', ['tinn'])).toEqual({ line: 4, column: 27 });
  expect(locate(yaml, 'xa-hai.successors', ['xa-ba'])).toEqual({ line: 4, column: 54 });
  expect(locate(yaml, 'related.plans', ['ke-hoach', 'm9'])).toEqual({ line: 6, column: 24 });
  expect(locate(yaml, 'places[1].id')).toEqual({ line: 2, column: 5 });
  expect(locate(yaml, 'khong-co')).toEqual({});
});

test.each(['- ', '[', '{', ': ', '? ', '- : '])('“%s” thousands of times is refused before the parser chokes on it', (sign) => {
  expect(parseYaml('a.yaml', sign.repeat(4000)).problems).toMatchObject([
    { line: 1, message: expect.stringContaining('lồng quá nhiều tầng') },
  ]);
});

describe('a field of which several forms will do', () => {
  const column = statisticsSource.shape.columns.shape.reference;
  const told = (source: string) =>
    validate(parseYaml('a.yaml', source), z.array(z.strictObject({ id: z.string(), reference: column }))).problems.map(
      ({ line, field, message, hint }) => `${line} ${field}: ${message} → ${hint}`,
    );

  test('is missing when it is left out, and all its forms are named', () => {
    expect(told('- id: a\n')).toEqual([
      '1 [1].reference: thiếu trường bắt buộc “reference” → thêm “reference: …” (một đoạn chữ, hoặc một nhóm trường thụt vào)',
    ]);
  });

  test('is told by the form that was plainly meant', () => {
    expect(told('- id: a\n  reference: { constant: 5 }\n')).toEqual([
      '2 [1].reference.constant: giá trị không đúng loại → cần một đoạn chữ: đặt trong dấu nháy: "5"',
    ]);
    expect(told('- id: a\n  reference:\n    column: Nguồn\n    match: "(a"\n')).toEqual([
      '4 [1].reference.match: biểu thức trong “match” không đúng → xem lại các dấu ngoặc',
    ]);
  });

  test('of another kind altogether is told the kinds it may be', () => {
    expect(told('- id: a\n  reference: [Nguồn]\n')).toEqual([
      '2 [1].reference: giá trị không khớp với dạng nào được phép → cần một đoạn chữ, hoặc một nhóm trường thụt vào',
    ]);
  });
});

test('a month written the Vietnamese way is told as it is to be written', () => {
  const said = (date: string) => validate(parseYaml('a.yaml', `date: ${date}\n`), z.object({ date: published })).problems[0]?.hint;
  for (const written of ['tháng 3/2024', '03-2024', '3/2024', 'tháng 3 năm 2024']) expect(said(written)).toContain('“2024-03”');
  expect(said('13/2024')).not.toContain('“2024-');
});
