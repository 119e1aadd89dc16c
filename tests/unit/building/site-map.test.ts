import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { lastChanges, writeSiteMap } from '../../../src/building/site-map.ts';
import { readContent } from '../../../src/portal.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const content = readContent(fileURLToPath(new URL('../../sites/nuoc-sach', import.meta.url)));
const story = content.stories[0]!;
const HIDDEN = '<meta name="robots" content="noindex">';

function mapOf(pages: Record<string, string>, base = '/'): string {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  folders.push(site);
  for (const [path, head] of Object.entries(pages)) {
    const file = join(site, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<!doctype html><html lang="vi"><head>${head}</head><body></body></html>`);
  }
  writeSiteMap({ site, base, content });
  const index = readFileSync(join(site, 'sitemap-index.xml'), 'utf8');
  expect(index).toContain(`${base}sitemap-0.xml</loc>`);
  return readFileSync(join(site, 'sitemap-0.xml'), 'utf8');
}

const addresses = (map: string) =>
  [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);

test('pages that search engines should not list, and the page for missing addresses, are not in the site map', () => {
  const map = mapOf({
    'index.html': '',
    '404.html': '',
    'dien-hinh/a/index.html': '',
    'dien-hinh/a/ban-doc/ngan/index.html': HIDDEN,
    'dien-hinh/loc/noi-giong/viec-ca/index.html': HIDDEN,
  });
  expect(addresses(map)).toEqual(['/', '/dien-hinh/a/']);
});

test('the day of a page is the day its content last changed; a page whose content tells none has none', () => {
  const map = mapOf({ [`dien-hinh/${story.id}/index.html`]: '', 'gioi-thieu/index.html': '' });
  expect(map).toContain(`/dien-hinh/${story.id}/</loc><lastmod>${story.data.updated}</lastmod>`);
  expect(map).toContain('/gioi-thieu/</loc></url>');
});

test('a script changes with its text, a list with its newest entry, a document with the plans that cite it', () => {
  const days = lastChanges(content);
  expect(days.get(`/dien-hinh/${story.id}/ban-doc/`)).toBe(story.data.updated);
  const newest = (updated: string[]) => updated.sort().at(-1);
  expect(days.get('/ke-hoach/')).toBe(newest(content.plans.map(({ data }) => data.updated)));
  const [document] = [...days.keys()].filter((path) => /^\/van-ban\/./.test(path));
  expect(days.get(document!)).toBe(newest(content.plans.map(({ data }) => data.updated)));
});

test('below a sub-folder every address has it', () => {
  expect(addresses(mapOf({ 'index.html': '', 'so-do/index.html': '' }, '/cvd/'))).toEqual([
    '/cvd/',
    '/cvd/so-do/',
  ]);
});
