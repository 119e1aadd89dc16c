import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkLinks } from '../../../src/checking/links.ts';
import { checkPages } from '../../../src/checking/rules.ts';
import { readSite, type BuiltSite } from '../../../src/checking/site.ts';
import { checkMarkup } from '../../../src/checking/validity.ts';
import { checkWeight } from '../../../src/checking/weight.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const CSP = `<meta http-equiv="content-security-policy" content="default-src 'self'">`;

function html(body: string, { title = 'Trang', head = CSP, lang = 'vi' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><meta name="description" content="Mô tả">${head}</head><body><h1>Trang</h1>${body}</body></html>`;
}

function site(files: Record<string, string>, base = '/'): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return readSite(folder, base);
}

const messages = (problems: { message: string }[]): string =>
  problems.map((problem) => problem.message).join('\n');

test('accepts links to pages, anchors, files and other sites', () => {
  const built = site({
    'index.html': html(
      '<a href="/a/#muc">a</a> <a href="b.csv">b</a> <a href="https://vi-du.example/">c</a> <a href="#x" id="x">d</a>',
    ),
    'a/index.html': html('<p id="muc">m</p>', { title: 'A' }),
    'b.csv': '1',
  });
  expect(checkLinks(built)).toEqual({ problems: [], count: 3 });
});

test('finds a link to a page that does not exist and to an anchor that does not', () => {
  const built = site({
    'index.html': html('<a href="/mat/">x</a><a href="/a/#mat">y</a>'),
    'a/index.html': html('', { title: 'A' }),
  });
  expect(messages(checkLinks(built).problems)).toMatch(
    /“\/mat\/”: không có trang này[^]*không có mục “#mat”/,
  );
});

test('finds a link that leaves the sub-folder the site lives in', () => {
  const built = site({ 'index.html': html('<a href="/a/">x</a>') }, '/thu-muc/');
  expect(messages(checkLinks(built).problems)).toContain('nằm ngoài thư mục gốc /thu-muc/');
});

for (const [what, page, said] of [
  ['a missing language', html('', { lang: '' }), 'thiếu thuộc tính lang'],
  ['an id used twice', html('<p id="a"></p><p id="a"></p>'), 'id “a” dùng hai lần'],
  ['a style attribute', html('<p style="color:red">x</p>'), 'có kiểu viết thẳng trong thẻ'],
  ['an inline script', html('<script>1</script>'), 'đoạn mã viết thẳng'],
  ['a missing security policy', html('', { head: '' }), 'thiếu Content-Security-Policy'],
  [
    'a loose security policy',
    html('', { head: CSP.replace("'self'", "'unsafe-inline'") }),
    "cho phép 'unsafe-inline'",
  ],
  [
    'a picture from another site',
    html('<img src="https://vi-du.example/a.png" alt="">'),
    'tải từ trang khác',
  ],
  [
    'a second script on a content page',
    html('<script type="module" src="/a.js"></script><script type="module" src="/b.js"></script>'),
    'chỉ được tải một tệp mã',
  ],
  [
    'a style sheet that the first paint waits for',
    html('', { head: `${CSP}<link rel="stylesheet" href="/a.css">` }),
    'trang chờ tải /a.css rồi mới hiện chữ',
  ],
  ['a script that the first paint waits for', html('<script src="/a.js"></script>'), 'trang chờ tải /a.js'],
  ['a script that was not built', html('<script type="module" src="/a.js"></script>'), 'không có trong bản'],
  [
    'a name of a content file among the words',
    html('<p>Theo places.yaml</p>'),
    'tên tệp nội dung “places.yaml”',
  ],
  ['a second main heading', html('<h1>Hai</h1>'), 'có 2 tiêu đề h1'],
] as const) {
  test(`finds ${what}`, () => {
    expect(messages(checkPages(site({ 'index.html': page })))).toContain(said);
  });
}

for (const [what, code, said] of [
  ['heavier than a content page may load', `a('${'x'.repeat(6000)}')`, 'nặng 6005 byte, quá 6000'],
  ['that asks for another file', `import'./b.js'`, 'tải thêm tệp khác'],
  ['that asks for another file later', `b=()=>import('./b.js')`, 'tải thêm tệp khác'],
] as const)
  test(`finds a module ${what}`, () => {
    const page = html('<script type="module" src="/a.js"></script>');
    expect(messages(checkPages(site({ 'index.html': page, 'a.js': code })))).toContain(said);
  });

test('a content page may load one light module', () => {
  const page = html('<script type="module" src="/a.js"></script>');
  expect(checkPages(site({ 'index.html': page, 'a.js': 'a()' }))).toEqual([]);
});

test('finds two pages with one title', () => {
  expect(messages(checkPages(site({ 'a.html': html(''), 'b.html': html('') })))).toContain(
    'tiêu đề “Trang” trùng với a.html',
  );
});

test('finds a page heavier than the budget even after compression', () => {
  const noise = Array.from(
    { length: 30_000 },
    (_, index) => `<p>${((index * 2_654_435_761) % 4_294_967_291).toString(36)}</p>`,
  ).join('');
  expect(messages(checkWeight(site({ 'index.html': html(noise) })))).toMatch(/trang nặng \d+ byte/);
});

test('finds markup that breaks the HTML standard', async () => {
  const problems = await checkMarkup(site({ 'index.html': html('<ul><p>x</p></ul>') }), 'new shapes');
  expect(messages(problems)).toContain('element-permitted-content');
});

test('says nothing about a sound page', async () => {
  const built = site({ 'index.html': html('<p>Chào</p>') });
  expect([...checkPages(built), ...checkWeight(built), ...(await checkMarkup(built, 'new shapes'))]).toEqual(
    [],
  );
});
