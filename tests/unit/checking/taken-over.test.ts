import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stampsOf } from '../../../src/building/kept/record.ts';
import { mayBeGone } from '../../../src/checking/gone.ts';
import { checkLinks } from '../../../src/checking/links.ts';
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
  const [facts] = readSite(site, '/', { memory }).pages;
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
  expect(readSite(site, '/', { memory }).pages.map(({ isNew }) => isNew)).toEqual([true]);
  titleRead();
  const again = readSite(site, '/', { memory });
  expect(again.pages.map(({ title, isNew }) => [title, isNew])).toEqual([['Giếng một', false]]);
  expect(again.isTakenOver('index.html')).toBe(true);
});

test.each([
  ['of another size', 1, 0],
  ['of another time', 0, 1],
])('a file %s is another one', (_, longer, later) => {
  write(page('Giếng một'));
  titleRead();
  const [size, time] = memory.stamps['index.html']!;
  memory.stamps = { 'index.html': [size + longer, time + later] };
  expect(readSite(site, '/', { memory }).isTakenOver('index.html')).toBe(false);
});

test('a site that nobody has found right is read whole', () => {
  write(page('Giếng một'));
  const found = readSite(site, '/', { memory });
  expect(found.isTakenOver('index.html')).toBe(false);
});

/** A site that was found right: its first page, which nobody writes anew, leads to an anchor of the second and to a table. */
function listFoundRight(): void {
  write(
    '<!doctype html><html lang="vi"><title>Danh sách</title><a href="/b/#gieng">Giếng</a> <a href="/bang.csv">Bảng</a></html>',
  );
  mkdirSync(join(site, 'b'));
  writeSecond('<p id="gieng">Nước</p>');
  writeFileSync(join(site, 'bang.csv'), '1');
  expect(linksChecked()).toEqual({ broken: [], count: 2 });
  memory.stamps = stampsOf(site);
}

const writeSecond = (body: string): void =>
  writeFileSync(
    join(site, 'b/index.html'),
    `<!doctype html><html lang="vi"><title>Giếng</title>${body}</html>`,
  );

function linksChecked(): { broken: string[]; count: number } {
  const { problems, count } = checkLinks(readSite(site, '/', { memory }));
  return { broken: problems.map(({ file, message }) => `${file}: ${message}`), count };
}

test('a link of a page taken over is broken when the anchor that it leads to goes', () => {
  listFoundRight();
  writeSecond('<p id="gieng-moi">Nước</p>');
  expect(linksChecked()).toEqual({
    broken: ['index.html: liên kết hỏng “/b/#gieng”: trang không có mục “#gieng”'],
    count: 2,
  });
});

test('a link of a page taken over is broken when the file that it leads to goes', () => {
  listFoundRight();
  rmSync(join(site, 'bang.csv'));
  expect(linksChecked().broken).toEqual(['index.html: liên kết hỏng “/bang.csv”: không có trang này']);
});

test('links of pages taken over are counted, and those of a page written anew are looked at', () => {
  listFoundRight();
  writeSecond('<p id="gieng"><a href="/mat/">Nước</a></p>');
  expect(linksChecked()).toEqual({
    broken: ['b/index.html: liên kết hỏng “/mat/”: không có trang này'],
    count: 3,
  });
});

test('what goes elsewhere in the site breaks no link of a page taken over', () => {
  writeFileSync(join(site, 'khac.csv'), '1');
  listFoundRight();
  rmSync(join(site, 'khac.csv'));
  expect(linksChecked()).toEqual({ broken: [], count: 2 });
});

test.each([
  ['/so-tay/be-loc/', true],
  ['/so-tay/be-loc/?x=/khac/#y', true],
  ['/so-tay/be-loc/#y?x', true],
  ['/so-tay/be-loc/index.html', true],
  ['../be-loc', true],
  ['/bang.csv', true],
  // Written otherwise, or by the way to it: there is no telling.
  ['/so-tay/b%E1%BB%83/', true],
  ['.', true],
  ['..', true],
  ['/so-tay/', false],
  ['/be-loc-khac/', false],
  ['/be-loc/khac/', false],
])('%s may lead to what is gone: %s', (address, may) => {
  const stamps = { 'so-tay/be-loc/index.html': [1, 1], 'bang.csv': [1, 1] } as const;
  const isGone = mayBeGone({ pages: new Map(), stamps }, { folder: site, files: [], pages: [] });
  expect(isGone(address)).toBe(may);
});

test('compressed copies are made last and named by no page: nothing is gone with them', () => {
  const stamps = { 'a.css.br': [1, 1], 'a.css.gz': [1, 1] } as const;
  const isGone = mayBeGone({ pages: new Map(), stamps }, { folder: site, files: [], pages: [] });
  expect(isGone('/a.css.br')).toBe(false);
  expect(isGone('..')).toBe(false);
});

test('what lies there although nobody listed it is not gone', () => {
  writeFileSync(join(site, 'bang.csv'), '1');
  const isGone = mayBeGone(
    { pages: new Map(), stamps: { 'bang.csv': [1, 1] } },
    { folder: site, files: [], pages: [] },
  );
  expect(isGone('/bang.csv')).toBe(false);
});
