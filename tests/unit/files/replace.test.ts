import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exchange } from '../../../src/files/exchange.ts';
import { beside, replaceFolder, restoreFolder } from '../../../src/files/replace.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'replace-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** What a system without the exchange answers. */
const CANNOT = (): boolean => false;

function make(name: string, text: string, parent = folder): string {
  mkdirSync(join(parent, name));
  writeFileSync(join(parent, name, 'index.html'), text);
  return join(parent, name);
}
const shown = (site: string): string => readFileSync(join(site, 'index.html'), 'utf8');
const trial = mkdtempSync(join(tmpdir(), 'exchange-'));
const canExchange = exchange(make('a', '', trial), make('b', '', trial));
rmSync(trial, { recursive: true });

test.each([
  ['in one step', exchange],
  ['by two renames', CANNOT],
])('%s: the fresh folder stands in place of the old one and nothing is left behind', (_how, swap) => {
  const target = make('dist', 'cũ');
  replaceFolder(make('fresh', 'mới'), target, swap);
  expect(shown(target)).toBe('mới');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('the first folder needs nothing in its place, not even its parent', () => {
  const target = join(folder, 'www', 'cong');
  replaceFolder(make('fresh', 'mới'), target);
  expect(shown(target)).toBe('mới');
});

test.each([exchange, CANNOT])('keeps the old folder when there is nothing to put in its place', (swap) => {
  const target = make('dist', 'cũ');
  expect(() => replaceFolder(join(folder, 'absent'), target, swap)).toThrow();
  expect(shown(target)).toBe('cũ');
});

test('follows a link: the folder it names is replaced, the link stays', () => {
  const real = make('that', 'cũ');
  const link = join(folder, 'dist');
  symlinkSync('that', link);
  replaceFolder(make('fresh', 'mới'), link);
  expect(shown(real)).toBe('mới');
  expect(readdirSync(folder).sort()).toEqual(['dist', 'that']);
});

const OTHER_DISK = '/dev/shm';
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(tmpdir()).dev;
test.skipIf(!hasOtherDisk)('a folder on another disk is copied beside its place first', () => {
  const far = mkdtempSync(join(OTHER_DISK, 'replace-'));
  try {
    const target = make('dist', 'cũ', far);
    const fresh = make('fresh', 'mới');
    replaceFolder(fresh, target);
    expect(shown(target)).toBe('mới');
    expect(existsSync(fresh)).toBe(false);
    expect(readdirSync(far)).toEqual(['dist']);
  } finally {
    rmSync(far, { recursive: true });
  }
});

test('what a kill between two renames took away is put back, once', () => {
  const target = make('dist', 'cũ');
  renameSync(target, beside(target).old);
  make('.dist.new', 'mới');
  expect(restoreFolder(target)).toBe(true);
  expect(shown(target)).toBe('cũ');
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(restoreFolder(target)).toBe(false);
});

test('what a kill after the change left is cleared away, and the new folder stays', () => {
  const target = make('dist', 'mới');
  make('.dist.old', 'cũ');
  expect(restoreFolder(target)).toBe(false);
  expect(shown(target)).toBe('mới');
  expect(readdirSync(folder)).toEqual(['dist']);
});

/** Looks for the file as often as it can, and tells how often it looked and how often nothing was there. */
const READER = `
  const fs = require('node:fs');
  let looked = 0, missing = 0, stop = false;
  process.on('message', () => (stop = true));
  (function look() {
    for (let i = 0; i < 20; i++, looked++) try { fs.readFileSync(process.argv[1]); } catch { missing++; }
    if (stop) { process.send({ looked, missing }); process.disconnect(); } else setImmediate(look);
  })();
  process.send('reading');`;

test.skipIf(!canExchange)(
  '200 replacements under a reader that never rests: it finds a page each time',
  async () => {
    const target = make('dist', '0');
    const reader = spawn(process.execPath, ['-e', READER, join(target, 'index.html')], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await once(reader, 'message');
    for (let round = 1; round <= 200; round++) replaceFolder(make('fresh', String(round)), target);
    const told = once(reader, 'message');
    reader.send('stop');
    const [{ looked, missing }] = (await told) as [{ looked: number; missing: number }];
    expect(looked).toBeGreaterThan(200);
    expect(missing).toBe(0);
    expect(shown(target)).toBe('200');
  },
);
