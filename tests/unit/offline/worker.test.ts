import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeOffline } from '../../../src/building/offline.ts';
import { readContent } from '../../../src/portal.ts';

const content = readContent('tests/sites/nuoc-sach');
const site = mkdtempSync(join(tmpdir(), 'cong-'));
afterAll(() => rmSync(site, { recursive: true }));
for (const folder of ['ngoai-tuyen', 'pagefind', 'so-tay', 'assets']) mkdirSync(join(site, folder));
for (const page of ['', 'ngoai-tuyen/', 'so-tay/'])
  writeFileSync(join(site, page, 'index.html'), `<!doctype html><title>Trang ${page}</title>`);

function written(offline: boolean): { worker: string; list: { sets: { id: string }[] } } {
  writeOffline({ site, base: '/thu/', content: { ...content, site: { ...content.site, offline } } });
  return {
    worker: readFileSync(join(site, 'sw.js'), 'utf8'),
    list: JSON.parse(readFileSync(join(site, 'ngoai-tuyen/bo.json'), 'utf8')) as { sets: { id: string }[] },
  };
}

test('the worker knows its portal: mark, base, what it needs at once, and no placeholder is left', () => {
  const { worker, list } = written(true);
  expect(worker).toContain('<meta name="portal" content="https://gieng-lang.example/thu/">');
  expect(worker).toContain('"path":"/ngoai-tuyen/"');
  expect(worker).not.toMatch(/__[A-Z_]+__/);
  expect(list.sets.map(({ id }) => id)).toContain('so-tay');
});

test('the worker is one script that browsers of 2020 run: no operator of later years', () => {
  const { worker } = written(true);
  expect(worker).not.toMatch(/\?\.[a-z(]|\?\?|\bimport\b/);
  expect(() => new Function(worker)).not.toThrow();
});

test('a change of any page makes another worker, so that browsers fetch it; the same pages make the same', () => {
  const { worker } = written(true);
  expect(written(true).worker).toBe(worker);
  writeFileSync(join(site, 'so-tay/index.html'), '<!doctype html><title>Trang mới</title>');
  expect(written(true).worker).not.toBe(worker);
});

test('`offline: false` writes a worker that leaves, and offers no set', () => {
  const { worker, list } = written(false);
  expect(worker).toContain('unregister()');
  expect(worker).not.toContain('fetch');
  expect(list.sets).toEqual([]);
});
