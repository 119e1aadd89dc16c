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

function site(files: Record<string, string>, base = '/', moved?: ReadonlySet<string>): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return readSite(folder, base, moved && { moved });
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

test('an anchor of a text that was taken back leads to the page that says so', () => {
  const built = site({
    'index.html': html('<a href="/a/#khoan-1">x</a><a href="/b/#khoan-1">y</a>'),
    'a/index.html': html('', { title: 'A' }),
    'b/index.html': html('', { title: 'B' }),
  });
  const { problems } = checkLinks(built, ['/a/']);
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('“/b/#khoan-1”: trang không có mục'),
  ]);
});

test('finds a link that leaves the sub-folder the site lives in', () => {
  const built = site({ 'index.html': html('<a href="/a/">x</a>') }, '/thu-muc/');
  expect(messages(checkLinks(built).problems)).toContain('nằm ngoài thư mục gốc /thu-muc/');
});

test('a relative link is looked for from its page, whatever is asked behind the address', () => {
  const built = site({
    'a/index.html': html('<a href="../b/?x=1#muc">b</a> <a href="c.csv">c</a> <a href="#:~:text=x">d</a>', {
      title: 'A',
    }),
    'b/index.html': html('<p id="muc">m</p>', { title: 'B' }),
    'a/c.csv': '1',
  });
  expect(checkLinks(built)).toEqual({ problems: [], count: 3 });
});

test('finds a link to a folder in which no page lies', () => {
  const built = site({ 'index.html': html('<a href="/a">x</a>'), 'a/b.csv': '1' });
  expect(messages(checkLinks(built).problems)).toContain('“/a”: không có trang này');
});

test('finds what a page loads or sends a form to and nobody made', () => {
  const built = site({
    'index.html': html('<img src="/mat.png" alt=""><form action="/mat-tim/"></form>'),
  });
  expect(messages(checkLinks(built).problems)).toMatch(
    /“\/mat-tim\/”: không có trang này[^]*“\/mat.png”: không có/,
  );
});

test('an address with a stray percent sign leads nowhere, and the check goes on', () => {
  const built = site({
    'index.html': html('<a href="/giam-50%/">x</a> <a href="#100%">y</a> <a href="/mat/">z</a>'),
  });
  const said = messages(checkLinks(built).problems);
  expect(said).toContain('“/giam-50%/”: không có trang này');
  expect(said).toContain('trang không có mục “#100%”');
  expect(said).toContain('“/mat/”: không có trang này');
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
  ['a missing main heading', html('').replace(/<h1>.*<\/h1>/, ''), 'có 0 tiêu đề h1'],
  ['a missing title', html('', { title: ' ' }), 'thiếu tiêu đề trang'],
  ['a missing description', html('').replace('content="Mô tả"', 'content=" "'), 'thiếu mô tả trang'],
  [
    'a policy that lets code be made of words',
    html('', { head: CSP.replace("'self'", "'unsafe-eval'") }),
    "cho phép 'unsafe-eval'",
  ],
  [
    'a policy that lets WebAssembly be made of bytes',
    html('', { head: CSP.replace("'self'", "'wasm-unsafe-eval'") }),
    "cho phép 'wasm-unsafe-eval'",
  ],
  [
    'a page that goes on by itself and stands in no list of moved ones',
    html('', { head: `${CSP}<meta http-equiv="refresh" content="0; url=/a/">` }),
    'trang tự chuyển người đọc đi nơi khác',
  ],
  [
    'a frame of another site',
    html('<iframe src="//vi-du.example/" title="a"></iframe>'),
    'tải từ trang khác: <iframe>',
  ],
  [
    'one of several pictures from another site',
    html('<img srcset="/a.png 1x, https://vi-du.example/a.png 2x" src="/a.png" alt="">'),
    'tải từ trang khác: <img> https://vi-du.example/a.png',
  ],
  [
    'a style sheet from another site',
    html('', { head: `${CSP}<link rel="stylesheet" href="https://vi-du.example/a.css">` }),
    'tải từ trang khác: <link stylesheet>',
  ],
  [
    'a manifest from another site',
    html('', { head: `${CSP}<link rel="manifest" href="https://vi-du.example/a.json">` }),
    'tải từ trang khác: <link manifest>',
  ],
  [
    'a thing embedded from another site',
    html('<embed src="https://vi-du.example/a.pdf">'),
    'tải từ trang khác: <embed>',
  ],
  [
    'a page that goes on by itself, in capitals',
    html('', { head: `${CSP}<meta http-equiv="Refresh" content="0; url=/a/">` }),
    'trang tự chuyển người đọc đi nơi khác',
  ],
  ['a name of a text among the words', html('<p>Xem be-loc.mdx</p>'), 'tên tệp nội dung “be-loc.mdx”'],
  ['a name in short among the words', html('<p>Xem places.yml</p>'), 'tên tệp nội dung “places.yml”'],
  [
    'a missing description, where a word to search engines hides nothing',
    html('', { head: `${CSP}<meta name="robots" content="nosnippet">` }).replace('content="Mô tả"', ''),
    'thiếu mô tả trang',
  ],
  [
    'a module that is loaded ahead beside another',
    html('<script type="module" src="/a.js"></script>', {
      head: `${CSP}<link rel="modulepreload" href="/b.js">`,
    }),
    'chỉ được tải một tệp mã',
  ],
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

test('the tag of a style is told, of three at most', () => {
  const styles = ['a', 'b', 'c', 'd'].map((name) => `<p style="${name}">x</p>`).join('');
  expect(checkPages(site({ 'index.html': html(styles) })).map(({ message }) => message)).toEqual(
    ['a', 'b', 'c'].map((name) => `có kiểu viết thẳng trong thẻ: <p style="${name}">`),
  );
});

test('a module is looked for below the folder that the site lives in', () => {
  const loading = (address: string) =>
    messages(
      checkPages(
        site(
          { 'index.html': html(`<script type="module" src="${address}"></script>`), 'a.js': 'a()' },
          '/cvd/',
        ),
      ),
    );
  expect(loading('/cvd/a.js')).toBe('');
  expect(loading('/a.js')).toBe('mã /a.js không có trong bản đã dựng');
  expect(loading('/khac/cvd/a.js')).toBe('mã /khac/cvd/a.js không có trong bản đã dựng');
  expect(loading('/cvd/b.js')).toBe('mã /cvd/b.js không có trong bản đã dựng');
});

test('what is of the site itself is no other site, whatever stands behind its address', () => {
  const page = html(
    '<img src="/a.png?u=https://vi-du.example/" alt=""><a href="/mat/?u=https://vi-du.example/">x</a>',
  );
  const built = site({ 'index.html': page, 'a.png': '1' });
  expect(checkPages(built)).toEqual([]);
  expect(messages(checkLinks(built).problems)).toMatch(/^liên kết hỏng “\/mat\/[^\n]*$/);
});

test('what a page needs to be whole without network is known of it', () => {
  const page = html(
    '<script type="module" src="/a.js"></script><img src="/b.png" alt=""><a href="/c/">c</a>',
  );
  expect(site({ 'index.html': page }).pages[0]!.loads).toEqual(['/a.js', '/b.png']);
});

test('a content page may load one light module', () => {
  const page = html('<script type="module" src="/a.js"></script>');
  expect(checkPages(site({ 'index.html': page, 'a.js': 'a()' }))).toEqual([]);
});

test('a hidden page needs no description and no title of its own', () => {
  const hidden = html('', { head: `${CSP}<meta name="robots" content="noindex">` });
  const bare = hidden.replace(/<meta name="description"[^>]*>/, '');
  expect(checkPages(site({ 'a.html': html(''), 'b.html': bare }))).toEqual([]);
});

test('what no browser runs, and what stands in a drawing, is no script and no title', () => {
  const page = html(
    '<script type="application/ld+json">{}</script><script type="application/json">{}</script><svg><title>Biểu đồ</title></svg><p style-note="a">x</p>',
  );
  const built = site({ 'index.html': page });
  expect(checkPages(built)).toEqual([]);
  expect(built.pages[0]!.title).toBe('Trang');
});

test('pages with tools of their own may load more script, and no others', () => {
  const twice = (title: string): string =>
    html('<script type="module" src="/a.js"></script><script type="module" src="/b.js"></script>', { title });
  const built = site({
    'tim-kiem/index.html': twice('Tìm'),
    'ngoai-tuyen/index.html': twice('Ngoại tuyến'),
    'dien-hinh/chuong-trinh-tuan/index.html': twice('Tuần'),
    'ke-hoach/so-sanh/index.html': twice('So sánh'),
    'dien-hinh/a/ban-doc/index.html': twice('Đọc'),
    'dien-hinh/a/index.html': twice('Chuyện'),
  });
  expect(checkPages(built).map(({ file }) => file)).toEqual(['dien-hinh/a/index.html']);
});

test('a page at an address that has moved leads on, and nothing else is asked of it', () => {
  const moved = new Set(['/cu/', '/xua/']);
  const leading = '<!doctype html><meta http-equiv="refresh" content="0; url=/moi/">';
  expect(checkPages(site({ 'cu/index.html': leading, 'xua/index.html': leading }, '/', moved))).toEqual([]);
  expect(checkPages(site({ 'cu/index.html': html('') }, '/', moved))).toMatchObject([
    { file: 'redirects.yaml', message: 'địa chỉ “/cu/” đang là một trang của cổng' },
  ]);
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

test('finds a site whose pages are heavy altogether, although each alone may stand', () => {
  const noise = (start: number): string =>
    Array.from(
      { length: 8_000 },
      (_, index) => `<p>${(((index + start) * 2_654_435_761) % 4_294_967_291).toString(36)}</p>`,
    ).join('');
  const heavy = { 'c.html': html(noise(0)), 'd.html': html(noise(9_000)) };
  const said = (files: Record<string, string>): string => messages(checkWeight(site(files)));
  expect(said(heavy)).toMatch(/^trung vị \d+ byte \(nén\), quá 30000$/);
  expect(said({ ...heavy, 'a.html': html(''), 'b.html': html(''), 'e.html': html('') })).toBe('');
});

test('the handbook for print may be as heavy as it is', () => {
  const noise = Array.from(
    { length: 30_000 },
    (_, index) => `<p>${((index * 2_654_435_761) % 4_294_967_291).toString(36)}</p>`,
  ).join('');
  expect(checkWeight(site({ 'so-tay/ban-in/index.html': html(noise) }))).toEqual([]);
});

test('finds markup that breaks the HTML standard', async () => {
  const problems = await checkMarkup(site({ 'index.html': html('<ul><p>x</p></ul>') }), 'new shapes');
  expect(messages(problems)).toContain('element-permitted-content');
});

test('of a page that has moved the markup is not tried', async () => {
  const built = site({ 'cu/index.html': html('<ul><p>x</p></ul>') }, '/', new Set(['/cu/']));
  expect(await checkMarkup(built, 'every page')).toEqual([]);
});

test('says nothing about a sound page', async () => {
  const built = site({ 'index.html': html('<p>Chào</p>') });
  expect([...checkPages(built), ...checkWeight(built), ...(await checkMarkup(built, 'new shapes'))]).toEqual(
    [],
  );
});
