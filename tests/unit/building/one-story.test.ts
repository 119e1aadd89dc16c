import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strangersIn } from './strangers.ts';

// The smallest campaign: one story, no body, no abbreviation, nothing that has moved.
mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/mot-chuyen-'));
const out = join(room, 'dist');
const page = (path: string): string => readFileSync(join(out, path), 'utf8');
const files = (): string[] => readdirSync(out, { recursive: true, encoding: 'utf8' });
afterAll(() => rmSync(room, { recursive: true }));

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], {
    env: { ...process.env, PORTAL_CONTENT: 'tests/sites/mot-chuyen', NODE_ENV: '', VITEST: '' },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
}, 600_000);

test('it has the pages of its story and of the portal, and none that would be empty', () => {
  const sections = new Set(
    files().flatMap((file) => /^([a-z-]+)\/(?:.+\/)?index\.html$/.exec(file)?.[1] ?? []),
  );
  expect([...sections].sort()).toEqual([
    'dia-ban',
    'dien-hinh',
    'gioi-thieu',
    'ngoai-tuyen',
    'so-do',
    'tim-kiem',
  ]);
  expect(files().filter((file) => file.endsWith('.csv') || file.endsWith('.ics'))).toEqual([]);
});

test('no page speaks of plans, a handbook or figures that it has nothing of, nor of another campaign', () => {
  expect(strangersIn(out)).toEqual([]);
  for (const path of files().filter((file) => file.endsWith('.html'))) {
    const words = page(path).replace(/<(script|style)[^]*?<\/\1>|<[^>]+>/g, ' ');
    expect(words, path).not.toMatch(
      /kế hoạch|sổ tay|số liệu|chỉ tiêu|dân tộc thiểu số|08-KL|(?<!\p{L})huyện/iu,
    );
  }
});
