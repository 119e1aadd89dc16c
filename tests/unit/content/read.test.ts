import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { readContent } from '../../../src/portal.ts';
import { ProblemsError, type Problem } from '../../../src/content/problem.ts';

const SITE = fileURLToPath(new URL('../../sites/nuoc-sach', import.meta.url));
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Reads a copy of the small second campaign with one thing changed; returns what is said about it. */
function problemsAfter(file: string, change: (text: string) => string): readonly Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  folders.push(folder);
  cpSync(SITE, folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, 'the change must change something').not.toBe(before);
  writeFileSync(path, after);
  try {
    readContent(folder);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

const SECTION = 'handbook/01-be-loc-cat.mdx';
const STORY = 'stories/nhom-giu-giong/index.mdx';
const PLAN = 'plans/ubnd-xa-vi-du-2024/index.md';

test('reads a second, different campaign from its content folder alone', () => {
  const content = readContent(SITE);
  expect(content.site.name).toBe('Giếng Làng');
  expect(content.plans.map((plan) => plan.id)).toEqual(['ubnd-xa-vi-du-2024']);
  expect(content.handbook[0]).toMatchObject({ id: 'be-loc-cat', order: 1, language: 'vi' });
});

test('names file, line and field of a missing field and says what to add', () => {
  const [problem] = problemsAfter(STORY, (text) => text.replace(/^lesson:.*\n/m, ''));
  expect(problem).toMatchObject({ file: STORY, field: 'lesson', message: 'thiếu trường bắt buộc “lesson”' });
  expect(problem?.hint).toContain('thêm “lesson: …”');
});

test('guesses the field an editor meant when its name is misspelt, with its line', () => {
  const problems = problemsAfter(PLAN, (text) => text.replace('summary:', 'sumary:'));
  expect(problems).toContainEqual({
    file: PLAN,
    line: 4,
    column: 1,
    field: 'sumary',
    message: 'không có trường nào tên “sumary”',
    hint: 'có phải ý bạn là “summary”? Nếu không, xóa dòng này',
  });
});

test('lists the values allowed when a value is not one of them', () => {
  const [problem] = problemsAfter(PLAN, (text) => text.replace('edition: full', 'edition: toan-van'));
  expect(problem).toMatchObject({ line: 5, field: 'edition', hint: 'chọn một trong: digest, full' });
});

test('refuses a day that does not exist', () => {
  const [problem] = problemsAfter(SECTION, (text) =>
    text.replace('reviewed: 2026-11-23', 'reviewed: 2026-02-30'),
  );
  expect(problem).toMatchObject({ field: 'reviewed' });
  expect(problem?.hint).toContain('một ngày có thật');
});

test('names the unknown place of a story and the nearest known one', () => {
  const [problem] = problemsAfter(STORY, (text) =>
    text.replace('place: xa-vi-du-huyen-giong', 'place: xa-vi-du-huyen-gion'),
  );
  expect(problem).toEqual({
    file: STORY,
    line: 5,
    column: 8,
    field: 'place',
    message: 'không có địa bàn nào mang mã “xa-vi-du-huyen-gion”',
    hint: 'có phải ý bạn là “xa-vi-du-huyen-giong”? xem places.yaml',
    missing: 'xa-vi-du-huyen-gion',
  });
});

test('names an issuer that is not a known agency', () => {
  const [problem] = problemsAfter(PLAN, (text) =>
    text.replace('issuer: ubnd-xa-vi-du', 'issuer: ubnd-huyen-khac'),
  );
  expect(problem).toMatchObject({
    file: PLAN,
    field: 'issuer',
    message: 'không có cơ quan nào mang mã “ubnd-huyen-khac”',
  });
});

test('names a source that a text points at and does not have', () => {
  const [problem] = problemsAfter(SECTION, (text) =>
    text.replace('<Src id="ke-hoach" />', '<Src id="bao-la" />'),
  );
  expect(problem).toMatchObject({ file: SECTION, line: 34, hint: 'các nguồn đã khai: ke-hoach' });
});

test('says which file is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  folders.push(folder);
  cpSync(SITE, folder, { recursive: true });
  rmSync(join(folder, 'glossary.yaml'));
  expect(() => readContent(folder)).toThrow(/glossary\.yaml: thiếu tệp này trong thư mục nội dung/);
});

test('explains a file without front matter', () => {
  const [problem] = problemsAfter(SECTION, (text) => text.replace('---\n', ''));
  expect(problem).toMatchObject({ file: SECTION, line: 1 });
  expect(problem?.message).toContain('không bắt đầu bằng phần khai báo');
});

test('finds the line of a YAML fault', () => {
  const [problem] = problemsAfter(PLAN, (text) => text.replace('year: 2024', 'year: "2024'));
  expect(problem?.message).toContain('YAML viết chưa đúng');
  expect(problem?.line).toBeGreaterThan(10);
});

for (const [what, code] of [
  ['import', 'import x from "y"'],
  ['export', 'export const x = 1'],
  ['an expression', 'Có {1 + 1} nhà'],
  ['HTML', '<script>alert(1)</script>'],
  ['an unknown component', '<Video src="a" />'],
  ['a lone less-than sign', 'Dưới mức <10 µg'],
  ['a comment', '<!-- ghi chú -->'],
  ['an unknown attribute', '<Src id="ke-hoach" onclick="x" />'],
  ['an unclosed component', '<Note title="a">'],
] as const) {
  test(`refuses ${what} in a text, with the line and what to write instead`, () => {
    const problems = problemsAfter(SECTION, (text) => `${text}\n${code}\n`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ file: SECTION, line: 36 });
    expect(problems[0]?.hint).toBeTruthy();
  });
}

test('lets an editor write braces and less-than signs when escaped', () => {
  expect(problemsAfter(SECTION, (text) => `${text}\nTập \\{a, b\\} có lượng \\<10.\n`)).toEqual([]);
});

test('refuses a folder name that cannot be an address', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  folders.push(folder);
  cpSync(SITE, folder, { recursive: true });
  cpSync(join(folder, 'stories/nhom-giu-giong'), join(folder, 'stories/Nhóm mới'), { recursive: true });
  expect(() => readContent(folder)).toThrow(/“Nhóm mới” không dùng làm địa chỉ được/);
});

test('refuses a name that no disk of Windows holds, since the portal may have to lie on one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  folders.push(folder);
  cpSync(SITE, folder, { recursive: true });
  for (const name of ['con', 'con-duong', 'aux'])
    cpSync(join(folder, 'stories/nhom-giu-giong'), join(folder, 'stories', name), { recursive: true });
  expect(() => readContent(folder)).toThrow(/“con” .*Windows/);
  expect(() => readContent(folder)).toThrow(/“aux” .*Windows/);
  expect(() => readContent(folder)).not.toThrow(/“con-duong” .*Windows/);
});

test('refuses a named person without written consent, and a people tied to the name without consent to that', () => {
  const named = (consent: string) => (text: string) =>
    text
      .replace(/^---\n/, `---\nnames: ["Nguyễn Văn Ví Dụ"]\n${consent}`)
      .replace(/^people: .*$/m, 'people: "Xơ Đăng"');
  expect(problemsAfter(STORY, named(''))).toContainEqual(
    expect.objectContaining({ file: STORY, field: 'names', hint: expect.stringContaining('sự đồng ý') }),
  );
  const consent = 'consent: { by: Nguyễn Văn Ví Dụ, date: 2026-01-05, scope: [name] }\n';
  expect(problemsAfter(STORY, named(consent))).toMatchObject([
    { file: STORY, field: 'people', hint: expect.stringContaining('ethnicity') },
  ]);
});

test('refuses a private telephone number and a picture that does not lie beside the story', () => {
  expect(problemsAfter(STORY, (text) => `${text}\nGọi 0900 000 000.\n`)).toMatchObject([
    { file: STORY, message: expect.stringContaining('số điện thoại') },
  ]);
  const photo = 'photo: { file: gieng.jpg, alt: Cái giếng, credit: Ban biên tập, noPerson: true }';
  expect(problemsAfter(STORY, (text) => text.replace(/^---\n/, `---\n${photo}\n`))).toMatchObject([
    { file: STORY, message: 'không có tệp “gieng.jpg” bên cạnh bài' },
  ]);
});

test.each([
  [
    'a chart of an unknown indicator',
    '<Chart indicator="ty-le-ho-dung-nuoc-sac" />',
    'có phải ý bạn là “ty-le-ho-dung-nuoc-sach”?',
  ],
  [
    'a chart of an unknown place',
    '<Chart indicator="ty-le-ho-dung-nuoc-sach" place="xa-vi-du" />',
    'xem places.yaml',
  ],
  [
    'a chart of an unknown kind',
    '<Chart indicator="ty-le-ho-dung-nuoc-sach" kind="banh" />',
    'chọn một trong: series, targets',
  ],
  [
    'a kind the figures cannot carry',
    '<Chart indicator="ty-le-ho-dung-nuoc-sach" kind="map" />',
    'để cổng tự chọn',
  ],
])('refuses %s and says what to write', (_, chart, hint) => {
  const problems = problemsAfter(SECTION, (text) => `${text}\n${chart}\n`);
  expect(problems.map((problem) => problem.hint)).toEqual([expect.stringContaining(hint)]);
});

test('a campaign that names no body and uses no abbreviation says so with an empty list', () => {
  const content = readContent(fileURLToPath(new URL('../../sites/mot-chuyen', import.meta.url)));
  expect([content.agencies.size, content.glossary.length, content.redirects.length]).toEqual([0, 0, 0]);
});

test('a list that must hold something is called by its file when it is empty', () => {
  expect(problemsAfter('statistics/indicators.yaml', () => '[]\n')).toMatchObject([
    { file: 'statistics/indicators.yaml', message: 'danh sách của tệp này còn trống', hint: 'cần ít nhất 1 mục' },
  ]);
});
