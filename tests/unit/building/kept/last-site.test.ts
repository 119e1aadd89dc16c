import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LastSite } from '../../../../src/building/kept/last-site.ts';
import { stampsOf } from '../../../../src/building/kept/record.ts';

let room: string;
let site: LastSite;
const prints = new Map<string, string>();
const PAGE = 'so-tay/index.html';
const old = (): string => join(room, 'old', PAGE);
const fresh = (): string => join(room, 'fresh', PAGE);
const isOne = (): boolean => statSync(old()).ino === statSync(fresh()).ino;

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'ban-truoc-'));
  mkdirSync(join(room, 'old/so-tay'), { recursive: true });
  writeFileSync(old(), 'Giếng một');
  site = new LastSite({
    old: join(room, 'old'),
    fresh: join(room, 'fresh'),
    files: stampsOf(join(room, 'old')),
    printOf: (file) => prints.get(file),
  });
});
afterEach(() => {
  rmSync(room, { recursive: true });
  prints.clear();
});

test('a file that is taken over is the file of the last site, and its stamp is known', () => {
  expect(site.take(PAGE)).toBe(true);
  expect(isOne()).toBe(true);
  expect(stampsOf(join(room, 'fresh'), site.taken)).toEqual(stampsOf(join(room, 'old')));
});

test('a file that somebody has touched is not taken over, nor one that is not there', () => {
  writeFileSync(old(), 'Giếng sửa tay');
  expect(site.take(PAGE)).toBe(false);
  expect(site.take('dien-hinh/index.html')).toBe(false);
});

test.each([
  ['of another size', 1, 0],
  ['of another time', 0, 1],
])('a file %s than the last build left it is not taken over', (_, longer, later) => {
  const { size, mtimeMs } = statSync(old());
  const files = { [PAGE]: [size + longer, mtimeMs + later] as const };
  const other = new LastSite({ old: join(room, 'old'), fresh: join(room, 'fresh'), files: files as never });
  expect(other.take(PAGE)).toBe(false);
});

test('the same bytes are the file of the last site; others are a file of their own, whatever their number', () => {
  site.putMade(PAGE, 'mới', () => 'Giếng một');
  expect(isOne()).toBe(true);
  site.putMade(PAGE, 'mới', () => 'Giếng hai');
  expect(isOne()).toBe(false);
  expect([old(), fresh()].map((path) => readFileSync(path, 'utf8'))).toEqual(['Giếng một', 'Giếng hai']);
});

test('a file that is made from the same is taken over without being made, unless somebody has touched it', () => {
  const never = (): string => {
    throw new Error('made');
  };
  prints.set(PAGE, 'giếng');
  site.putMade(PAGE, 'giếng', never);
  expect(isOne()).toBe(true);
  site.putMade(PAGE, 'giếng sâu', () => 'Giếng sâu');
  expect(readFileSync(fresh(), 'utf8')).toBe('Giếng sâu');
  writeFileSync(old(), 'Giếng sửa tay');
  site.putMade(PAGE, 'giếng', () => 'Giếng một');
  expect(readFileSync(fresh(), 'utf8')).toBe('Giếng một');
  // What the next build can go by.
  expect([...site.prints]).toEqual([[PAGE, 'giếng']]);
});

test('what is written in the place of a file taken over leaves the last site as it is', () => {
  site.take(PAGE);
  site.write(PAGE, 'Giếng có tệp tải về');
  expect(readFileSync(old(), 'utf8')).toBe('Giếng một');
  expect(readFileSync(fresh(), 'utf8')).toBe('Giếng có tệp tải về');
  expect(site.taken.has(PAGE)).toBe(false);
});

test('bytes that stand in a site of which nothing is known keep their file and its time: a build that takes nothing over is published as little', () => {
  const unknown = new LastSite({ old: join(room, 'old'), fresh: join(room, 'fresh'), files: {} });
  expect(unknown.take(PAGE)).toBe(false);
  unknown.put(PAGE, 'Giếng một');
  expect(isOne()).toBe(true);
});

test('a page made anew is a file of its own, with the time of that of the last site where it holds the same in the end', () => {
  utimesSync(old(), 1_700_000_000, 1_700_000_000);
  site.write(PAGE, 'Giếng có chỗ trống');
  expect(statSync(fresh()).mtimeMs).not.toBe(1_700_000_000_000);
  site.write(PAGE, 'Giếng một');
  expect(statSync(fresh()).mtimeMs).toBe(1_700_000_000_000);
  expect(isOne()).toBe(false);
});

test('every file of the new site is known with its stamp, without looking through its folders', () => {
  site.take(PAGE);
  site.put('lich/index.html', 'Lịch');
  site.put('lich/index.html', 'Lịch mới');
  expect(site.files.sort()).toEqual(['lich/index.html', PAGE]);
  expect(site.stampsIn(join(room, 'fresh'))).toEqual(stampsOf(join(room, 'fresh')));
});
