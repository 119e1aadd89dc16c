import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PageStyles } from '../../../src/building/page-styles.ts';
import type { PageFacts } from '../../../src/checking/page.ts';
import { SiteReader } from '../../../src/checking/site-reader.ts';
import * as routes from '../../../src/routes.ts';

let site: string;
let styles: PageStyles;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'kieu-'));
  const assets = join(site, routes.assets);
  mkdirSync(assets, { recursive: true });
  writeFileSync(join(assets, 'a.css'), 'p{color:red}.gieng{color:blue}.ao{color:green}');
  writeFileSync(join(assets, 'b.css'), 'h1{margin:0}h6{margin:0}');
  styles = new PageStyles(site, '/');
});
afterAll(() => rmSync(site, { recursive: true }));

const FILE = 'gieng/index.html';
const page = (policy: string, links: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8">${policy}<title>Giếng &amp; ao</title>${links}</head>` +
  '<body><h1 id="a">Giếng</h1><svg><title>Hình</title></svg><p class="gieng">Xem <a href="/b/#c">b</a><br><img src="/a.png" alt=""></p></body></html>';
const MADE = page(
  `<meta content="default-src 'self'; style-src 'self' 'sha256-cu'" http-equiv="content-security-policy">`,
  '<link rel="stylesheet" href="/assets/a.css"><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/assets/b.css">',
);
const CSS = 'p{color:red}.gieng{color:blue}h1{margin:0}';
const DIGEST = createHash('sha256').update(CSS).digest('base64');
const PUBLISHED = page(
  `<meta http-equiv="content-security-policy" content="default-src 'self'; style-src 'self' 'sha256-${DIGEST}'">`,
  `<style>${CSS}</style><link rel="icon" href="/icon.svg">`,
);

function followed(html: string): { published: string; facts: PageFacts } {
  const reader = new SiteReader();
  const published = reader.follow(FILE, (listener) => styles.into(html, listener));
  return { published, facts: reader.followed(FILE)! };
}

test('the rules that a page uses stand in it, all in the place of its first style sheet, and its policy allows them', () => {
  expect(styles.into(MADE)).toBe(PUBLISHED);
});

test('a page on its way to the site teaches the checks what it teaches where it lies', () => {
  for (const html of [MADE, page('', '')]) {
    const { published, facts } = followed(html);
    expect(facts).toEqual(new SiteReader().read(FILE, published));
  }
});

test('the checks are told of the page as it is published: it waits for no style sheet, and its policy is the one it bears', () => {
  const { facts } = followed(MADE);
  expect(facts).toMatchObject({
    path: '/gieng/',
    awaited: [],
    csp: `default-src 'self'; style-src 'self' 'sha256-${DIGEST}'`,
    title: 'Giếng & ao',
    addresses: ['/b/#c', '/icon.svg', '/a.png'],
    bytes: Buffer.byteLength(PUBLISHED),
  });
});

test('what was met in a page on its way is known when the next is read', () => {
  const reader = new SiteReader();
  const published = reader.follow(FILE, (listener) => styles.into(MADE, listener));
  expect(reader.followed(FILE)!.isNew).toBe(true);
  expect(reader.read('ao/index.html', published).isNew).toBe(false);
});

test('rules for what a script of the page makes stay; of a script that loads others, whatever any script makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kieu-ma-'));
  const assets = join(folder, routes.assets);
  mkdirSync(assets, { recursive: true });
  const files = {
    'a.css': '.gieng{margin:0}.suoi{margin:0}.ao{margin:0}',
    'g.js': 'make("gieng")',
    's.js': 'make("suoi")',
    'i.js': 'import"./s.js"',
    'a.css.map': '.ao',
  };
  for (const [name, words] of Object.entries(files)) writeFileSync(join(assets, name), words);
  const made = new PageStyles(folder, '/');
  const into = (...scripts: string[]): string => {
    const tags = scripts.map((name) => `<script type="module" src="/assets/${name}"></script>`).join('');
    return /<style>(.*)<\/style>/.exec(
      made.into(`<html><head><link rel="stylesheet" href="/assets/a.css"></head><body>${tags}</body></html>`),
    )![1]!;
  };
  expect(into()).toBe('');
  expect(into('g.js')).toBe('.gieng{margin:0}');
  expect(into('g.js', 's.js')).toBe('.gieng{margin:0}.suoi{margin:0}');
  expect(into('i.js')).toBe('.gieng{margin:0}.suoi{margin:0}');
  rmSync(folder, { recursive: true });
});
