import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noMemory, type CheckMemory } from '../../../src/checking/memory.ts';
import { readSite } from '../../../src/checking/site.ts';

let site: string;
let memory: CheckMemory;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'giu-lai-'));
  memory = noMemory();
});
afterEach(() => rmSync(site, { recursive: true }));

const page = (title: string): string =>
  `<!doctype html><html lang="vi"><title>${title}</title><p>Nước</p></html>`;
const write = (html: string): void => writeFileSync(join(site, 'index.html'), html);

/** What the checks learn of the one page; and that the site was found right, as a build does at its end. */
function titleRead(): string {
  const [facts] = readSite(site, '/', new Set(), memory).pages;
  const { size, mtimeMs } = statSync(join(site, 'index.html'));
  memory.stamps = { 'index.html': [size, mtimeMs] };
  return facts!.title;
}

test('a page that was written anew is read anew, however small the change', () => {
  write(page('Giếng một'));
  expect(titleRead()).toBe('Giếng một');
  write(page('Giếng hai'));
  expect(titleRead()).toBe('Giếng hai');
});

test('a page of the last site is not read again, and is not tried again', () => {
  write(page('Giếng một'));
  expect(readSite(site, '/', new Set(), memory).pages.map(({ isNew }) => isNew)).toEqual([true]);
  titleRead();
  const again = readSite(site, '/', new Set(), memory);
  expect(again.pages.map(({ title, isNew }) => [title, isNew])).toEqual([['Giếng một', false]]);
  expect(again.isTakenOver('index.html')).toBe(true);
});

test('a site that nobody has found right is read whole', () => {
  write(page('Giếng một'));
  const found = readSite(site, '/', new Set(), memory);
  expect(found.isTakenOver('index.html')).toBe(false);
});
