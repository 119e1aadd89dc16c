import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../../src/files/below.ts';
import { keepNewest } from '../../../src/files/keep-newest.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'giu-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A file or folder, so many seconds old. */
function lay(name: string, age: number, what: 'file' | 'folder' = 'file'): void {
  if (what === 'file') writeFileSync(join(folder, name), name);
  else {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'trong'), name);
  }
  const time = Date.now() / 1000 - age;
  utimesSync(join(folder, name), time, time);
}

test('what was written last stays, whatever it is called; the rest goes, folders with all that lies in them', () => {
  lay('a', 30);
  lay('b', 10);
  lay('c', 40, 'folder');
  lay('d', 20, 'folder');
  keepNewest(folder, 2);
  expect(readdirSync(folder).sort()).toEqual(['b', 'd']);
});

test('what was written a moment ago stays however many there are', () => {
  for (const [name, age] of [
    ['a', 1],
    ['b', 2],
    ['c', 60],
    ['d', 90],
  ] as const)
    lay(name, age);
  keepNewest(folder, 1, 30_000);
  expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
});

test('of a folder every file is told, however deep, and no link', () => {
  lay('a', 0);
  lay('b', 0, 'folder');
  mkdirSync(join(folder, 'b/c'));
  writeFileSync(join(folder, 'b/c/d'), '');
  symlinkSync(join(folder, 'a'), join(folder, 'e'));
  expect(filesBelow(folder).sort()).toEqual(['a', 'b/c/d', 'b/trong']);
});
