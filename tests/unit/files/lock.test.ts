import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock, type Holder } from '../../../src/files/lock.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'below', 'dist.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

function take(): () => void {
  const taken = takeLock(path, 'dựng cổng', 1_000);
  if (typeof taken !== 'function') throw new Error(`held by ${taken.pid}`);
  return taken;
}

/** A process that has ended: nobody has its number for a while. */
const ended = spawnSync(process.execPath, ['-e', '']).pid;
const holder = (other: Partial<Holder>): string =>
  JSON.stringify({ task: 'dựng cổng', pid: ended, host: hostname(), born: '', since: 500, ...other });

test('who comes second is told who holds it and since when; given back, it is free', () => {
  const giveBack = take();
  expect(takeLock(path, 'lấy số liệu', 2_000)).toMatchObject({
    task: 'dựng cổng',
    pid: process.pid,
    host: hostname(),
    since: 1_000,
  });
  giveBack();
  expect(existsSync(path)).toBe(false);
  take()();
});

test('a lock whose process has ended is taken over', () => {
  take()();
  writeFileSync(path, holder({}));
  take()();
});

test('a process that got the number of one that has ended does not hold its lock', () => {
  take()();
  writeFileSync(path, holder({ pid: process.pid, born: '1' }));
  expect(typeof takeLock(path, 'dựng cổng', 1_000)).toBe(
    existsSync('/proc/self/stat') ? 'function' : 'object',
  );
});

test('a process on another machine cannot be asked: its lock holds', () => {
  take()();
  writeFileSync(path, holder({ host: 'may-khac' }));
  expect(takeLock(path, 'dựng cổng', 1_000)).toMatchObject({ host: 'may-khac', pid: ended });
});

test('a lock without words is one being written, and dead when it is still so after ten seconds', () => {
  take()();
  writeFileSync(path, '');
  const made = 1_700_000_000;
  utimesSync(path, made, made);
  expect(typeof takeLock(path, 'dựng cổng', made * 1000 + 9_000)).toBe('object');
  expect(typeof takeLock(path, 'dựng cổng', made * 1000 + 11_000)).toBe('function');
});

test('so is one of a day to come: the clock was set back since it was begun', () => {
  take()();
  writeFileSync(path, '');
  const made = 1_700_000_000;
  utimesSync(path, made, made);
  expect(typeof takeLock(path, 'dựng cổng', made * 1000 - 86_400_000)).toBe('function');
});

test('a folder where the lock should be is named', () => {
  mkdirSync(path, { recursive: true });
  expect(() => take()).toThrow(expect.objectContaining({ code: 'EISDIR', path }));
});

test('who lost its lock to another does not give back what is not its own', () => {
  const giveBack = take();
  writeFileSync(path, holder({ host: 'may-khac' }));
  giveBack();
  expect(readFileSync(path, 'utf8')).toContain('may-khac');
});
