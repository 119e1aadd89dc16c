import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIndex } from '../../../scripts/bench/search-node.ts';
import { search } from '../../../src/search/answer/engine.ts';

// A kind that nobody foresaw is added to a copy of the generator: one folder, and its line in the list of kinds. Everything that
// readers meet must know it then, without another word anywhere.
mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/kind-'));
const content = join(room, 'content');
const out = join(room, 'dist');
const page = (path: string): string => readFileSync(join(out, path), 'utf8');
const node = (args: string[]): { code: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: room,
    encoding: 'utf8',
    env: { ...process.env, PORTAL_CONTENT: content, NODE_ENV: '', VITEST: '' },
  });
  return { code: status, said: stdout + stderr };
};
afterAll(() => rmSync(room, { recursive: true }));

beforeAll(() => {
  for (const part of ['src', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(room, part), { recursive: true });
  cpSync('tests/sites/nuoc-sach', content, { recursive: true });
  cpSync('tests/fixtures/kinds/event', join(room, 'src/kinds/event'), { recursive: true });
  cpSync('tests/fixtures/kinds/content', join(content, 'events'), { recursive: true });
  const list = join(room, 'src/kinds/index.ts');
  const written = readFileSync(list, 'utf8');
  const added = `import { eventKind } from './event/index.ts';\n${written}`.replace(
    'const list = [',
    'const list = [\n  eventKind,',
  );
  expect(added).toContain('eventKind,');
  writeFileSync(list, added);
  const { code, said } = node(['scripts/build.ts', '--out', out]);
  expect(code, said).toBe(0);
});

test('its list stands in the menu of every page, and its entry has a page with its text', () => {
  expect(page('index.html')).toMatch(/<nav[^>]*>[\s\S]*href="\/su-kien\/"[^>]*>\s*Sự kiện/u);
  expect(page('su-kien/index.html')).toContain('href="/su-kien/hoi-gieng-2024/"');
  expect(page('su-kien/hoi-gieng-2024/index.html')).toContain('thi gánh nước qua cầu khỉ');
});

test('it stands in the site map of the portal and in the one for search engines', () => {
  expect(page('so-do/index.html')).toContain('Hội giếng làng Mẫu');
  expect(page('sitemap-0.xml')).toContain('/su-kien/hoi-gieng-2024/');
});

test('its feed holds the entry, and every page names the feed', () => {
  expect(page('su-kien/rss.xml')).toContain('<title>Hội giếng làng Mẫu</title>');
  expect(page('index.html')).toContain('href="/su-kien/rss.xml"');
});

test('its pages can be kept for reading without network', () => {
  const { sets } = JSON.parse(page('ngoai-tuyen/bo.json')) as {
    sets: { id: string; files: { path: string }[] }[];
  };
  const kept = sets.find(({ id }) => id === 'su-kien')!.files.map(({ path }) => path);
  expect(kept).toEqual(expect.arrayContaining(['/su-kien/', '/su-kien/hoi-gieng-2024/']));
  expect(page('ngoai-tuyen/index.html')).toContain('Sự kiện');
});

test('it is found by its words, as a kind of its own that the search page can name', async () => {
  const { site } = await openIndex(join(out, 'pagefind'));
  const request = { query: 'cầu khỉ', filters: {}, sort: 'best' as const, typing: false, limit: 10 };
  const { results } = await search(site, request);
  expect(results[0]?.passage.url).toBe('/su-kien/hoi-gieng-2024/');
  expect(results[0]?.passage.filters['kind']).toEqual(['event']);
  expect(page('tim-kiem/index.html')).toContain('{&quot;event&quot;:&quot;Sự kiện&quot;}');
});

test('“npm run new” lays down its form, and a wrong name in it is told with its line', () => {
  const made = node(['scripts/new.ts', 'event', 'Ngày hội nước']);
  expect(made.code, made.said).toBe(0);
  expect(readdirSync(join(content, 'events'))).toContain('ngay-hoi-nuoc');
  const form = join(content, 'events/ngay-hoi-nuoc/index.mdx');
  writeFileSync(form, readFileSync(form, 'utf8').replaceAll('…', 'xa-khong-co'));
  const { code, said } = node(['scripts/check.ts']);
  expect(code).toBe(1);
  expect(said).toContain('events/ngay-hoi-nuoc/index.mdx:4');
  expect(said).toContain('không có địa bàn nào mang mã “xa-khong-co”');
});
