import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from '../../../src/files/atomic.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'replace-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function make(name: string, text: string): string {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'index.html'), text);
  return join(folder, name);
}

test('puts the fresh folder in place of the old one and leaves nothing behind', () => {
  const fresh = make('fresh', 'mới');
  const target = make('dist', 'cũ');
  replaceFolder(fresh, target);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('mới');
  expect(existsSync(fresh)).toBe(false);
  expect(existsSync(`${fresh}.old`)).toBe(false);
});

test('keeps the old folder when there is nothing to put in its place', () => {
  const target = make('dist', 'cũ');
  expect(() => replaceFolder(join(folder, 'absent'), target)).toThrow();
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('cũ');
});
