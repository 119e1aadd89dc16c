import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePacks } from '../../../../src/building/packs.ts';
import { articleText, readArticle } from '../../../../src/kinds/handbook/article.ts';
import { readContent } from '../../../../src/portal.ts';

const EPUBCHECK = '/usr/share/java/epubcheck.jar';
const canCheck = existsSync(EPUBCHECK) && spawnSync('java', ['-version']).status === 0;
const content = readContent(fileURLToPath(new URL('../../../sites/nuoc-sach', import.meta.url)));
const PAGE = `<!doctype html><html lang="vi"><head><link rel="stylesheet" href="/assets/a.css"></head><body><header>đầu trang</header>
<article><h1>Làm bể lọc cát</h1><p class="no-print">chỉ trên mạng</p><p>Nước &amp; cát ở <a href="/co-quan/tram-y-te/">trạm</a>, xem <a href="/so-tay/be-loc-cat/#cac-buoc">các bước</a>.<sup class="src"><a href="#nguon-1">[1]</a></sup></p>
<h2 id="cac-buoc">Các bước</h2><ol><li>Rửa <dfn><button type="button" class="term" popovertarget="tu-soi">sỏi</button></dfn></li><li>Xếp lớp</li></ol>
<svg viewBox="0 0 1 1" role="img" aria-label="bể"><path d="M0 0h1"/></svg>
<div class="terms"><div class="term-note" id="tu-soi" popover><strong>sỏi</strong>: đá nhỏ</div></div><ol class="sources"><li id="nguon-1">Kế hoạch</li></ol></article></body></html>`;
let site: string;

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'packs-'));
  mkdirSync(join(site, 'so-tay/be-loc-cat'), { recursive: true });
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'so-tay/be-loc-cat/index.html'), PAGE);
  writeFileSync(join(site, 'assets/a.css'), 'p{margin:0}');
  makePacks({ site, base: '/', content });
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

const bytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(site, 'du-lieu/goi-ngoai-tuyen', name)));
const entry = (name: string, path: string): string => strFromU8(unzipSync(bytes(name))[path]!);

test('the plain text keeps every word, numbers the steps and leaves tools of the site out', () => {
  const article = readArticle('be-loc-cat', PAGE, { link: (href) => href, picture: (src) => src });
  expect(articleText(article)).toBe(
    'Làm bể lọc cát\n\nNước & cát ở trạm, xem các bước.[1]\n\nCác bước\n\n1. Rửa sỏi\n2. Xếp lớp\n1. Kế hoạch',
  );
});

test('links between sections stay in the pack and other links lead to the web', () => {
  const page = entry('so-tay.zip', 'so-tay/be-loc-cat.html');
  expect(page).toContain('href="be-loc-cat.html#cac-buoc"');
  expect(page).toContain('href="https://gieng-lang.example/co-quan/tram-y-te/"');
  expect(page).not.toContain('chỉ trên mạng');
});

test('packing again gives the same bytes', () => {
  const before = ['so-tay.zip', 'so-tay.txt', 'so-tay.epub'].map((name) => Buffer.from(bytes(name)));
  makePacks({ site, base: '/', content });
  expect(
    ['so-tay.zip', 'so-tay.txt', 'so-tay.epub'].map((name) => before.shift()!.equals(bytes(name))),
  ).toEqual([true, true, true]);
});

test('the book begins with its type, stored and not compressed', () => {
  const head = Buffer.from(bytes('so-tay.epub')).toString('latin1', 0, 58);
  expect(head.slice(30)).toBe('mimetypeapplication/epub+zip');
});

test.skipIf(!canCheck)('the book passes epubcheck (skipped where it is not installed)', () => {
  const { status, stderr, stdout } = spawnSync(
    'java',
    ['-jar', EPUBCHECK, join(site, 'du-lieu/goi-ngoai-tuyen/so-tay.epub')],
    { encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
});
