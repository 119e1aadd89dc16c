import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strangersIn } from './strangers.ts';

// A campaign with a handbook and a plan alone, in colours of its own, with its own logo, below a folder of its address.
mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/suoi-trong-'));
const out = join(room, 'dist');
const page = (path: string): string => readFileSync(join(out, path), 'utf8');
const files = (): string[] => readdirSync(out, { recursive: true, encoding: 'utf8' });
afterAll(() => rmSync(room, { recursive: true }));

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--out', out, '--compress'],
    {
      env: {
        ...process.env,
        PORTAL_CONTENT: 'tests/sites/suoi-trong',
        PORTAL_BASE: 'suoi',
        NODE_ENV: '',
        VITEST: '',
      },
      encoding: 'utf8',
    },
  );
  expect(status, stdout + stderr).toBe(0);
}, 600_000);

test('no word of the shipped campaign and none of its colours is in any file', () => {
  expect(strangersIn(out)).toEqual([]);
});

test('kinds that it has nothing of stand in no menu, feed or map, and have no page', () => {
  expect(files().filter((file) => /^(?:dien-hinh|so-lieu)(?:\/|$)/.test(file))).toEqual([]);
  for (const path of ['index.html', 'so-do/index.html', 'tim-kiem/index.html', 'sitemap-0.xml'])
    expect(page(path)).not.toMatch(/dien-hinh|\/so-lieu\//);
  expect(page('index.html')).toContain('href="/suoi/so-tay/"');
});

test('the home page and the others promise nothing that it has nothing of', () => {
  const words = [
    'index.html',
    'dia-ban/index.html',
    'dia-ban/tinh-mau/index.html',
    'gioi-thieu/index.html',
  ].map(page);
  for (const each of words)
    expect(each).not.toMatch(/chuyện, kế hoạch|câu chuyện|số liệu của nơi|Người trong chuyện/iu);
  expect(words[0]).toContain('Kế hoạch của nơi mình ở, theo tên cũ hay tên mới.');
  expect(words[0]).toContain('Đến từng khoản, có nguồn và câu trích dẫn sẵn.');
});

test('its logo is the mark of the portal, its colour the colour of the browser', () => {
  expect(page('icon.svg')).toBe(readFileSync('tests/sites/suoi-trong/bieu-trung.svg', 'utf8'));
  expect(page('index.html')).toContain('<meta name="theme-color" content="#083c45"');
  expect(JSON.parse(page('manifest.webmanifest'))).toMatchObject({
    theme_color: '#083c45',
    background_color: '#ffffff',
  });
});

test('compressed copies lie beside its texts', () => {
  for (const file of ['index.html', 'sitemap-0.xml', 'icon.svg'].slice(0, 2))
    expect(files()).toEqual(expect.arrayContaining([file, `${file}.gz`, `${file}.br`]));
  expect(files().filter((file) => /\.(?:png|zip)\.(?:gz|br)$/.test(file))).toEqual([]);
});
