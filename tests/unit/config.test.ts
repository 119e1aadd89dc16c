import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dayInVietNam, normaliseBase, readConfiguration } from '../../src/config.ts';
import { ProblemsError } from '../../src/content/problem.ts';

const NOON = new Date('2026-11-28T05:00:00Z');

test('every spelling of the folder a portal stands in means the same base', () => {
  for (const spelling of ['cvd', '/cvd', 'cvd/', '/cvd/', '//cvd//', ' /cvd '])
    expect(normaliseBase(spelling)).toBe('/cvd/');
  for (const spelling of ['', '/', '//']) expect(normaliseBase(spelling)).toBe('/');
  expect(normaliseBase('cong/cvd')).toBe('/cong/cvd/');
});

test('a base that no address can hold is refused in words', () => {
  for (const spelling of ['https://vi-du.vn/cvd', '../cvd', '/c v d/', '/cvd?x', 'C:\\cvd', '/thư-mục/'])
    expect(() => normaliseBase(spelling)).toThrow(ProblemsError);
  expect(() => normaliseBase('../cvd')).toThrow('không phải là thư mục của một trang web');
  // Git Bash makes this of `/cvd/` before the command sees it.
  expect(() => normaliseBase('C:/Program Files/Git/cvd/')).toThrow('PORTAL_BASE=cvd');
});

test('the day is the day in Viet Nam: at 18:00 in Greenwich it is tomorrow there', () => {
  expect(dayInVietNam(new Date('2026-11-28T16:59:59Z'))).toBe('2026-11-28');
  expect(dayInVietNam(new Date('2026-11-28T17:00:00Z'))).toBe('2026-11-29');
  expect(dayInVietNam(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
});

test('without variables: the content of the project, at the root, served on 4321', () => {
  expect(readConfiguration({}, NOON)).toMatchObject({
    content: join(process.cwd(), 'content'),
    base: '/',
    output: join(process.cwd(), 'dist'),
    today: '2026-11-28',
    port: 4321,
    verbose: false,
  });
});

test('the address comes from site.yaml of the content folder; while that cannot be read there is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cau-hinh-'));
  const read = (): string | undefined => readConfiguration({ PORTAL_CONTENT: folder }, NOON).address;
  expect(read()).toBeUndefined();
  writeFileSync(join(folder, 'site.yaml'), 'name: Cổng ví dụ\naddress: https://vi-du.vn\n');
  expect(read()).toBe('https://vi-du.vn');
  writeFileSync(join(folder, 'site.yaml'), 'address: [https://vi-du.vn\n');
  expect(read()).toBeUndefined();
  rmSync(folder, { recursive: true });
});

test('two content folders do not share a store, one folder keeps its own', () => {
  const storeOf = (folder: string): string => readConfiguration({ PORTAL_CONTENT: folder }, NOON).store;
  expect(storeOf('a')).not.toBe(storeOf('b'));
  expect(storeOf('a')).toBe(storeOf('./a/'));
});

test('a port that is no number is refused in words', () => {
  expect(() => readConfiguration({ PORT: 'bốn nghìn' }, NOON)).toThrow('không phải là một cổng');
});
