import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clearLeftOver } from '../../../src/files/left-over.ts';

const folder = mkdtempSync(join(tmpdir(), 'left-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what killed commands left is removed; of commands that run, and of other names, nothing', () => {
  // A process that has ended: nobody has its number for a while.
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  const names = [`build-${ended}`, `build-${ended}.old`, `build-${process.pid}`, 'build-x', 'astro'];
  for (const name of names) mkdirSync(join(folder, name));
  expect(clearLeftOver(folder, /^build-(\d+)(?:\.\w+)?$/)).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['astro', `build-${process.pid}`, 'build-x'].sort());
  expect(clearLeftOver(join(folder, 'absent'), /(\d)/)).toBe(0);
});
