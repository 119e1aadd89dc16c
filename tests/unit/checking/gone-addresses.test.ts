import { appendFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goneAddresses, tellGone, type SiteBefore } from '../../../src/checking/gone-addresses.ts';
import { readContent } from '../../../src/portal.ts';
import { SECTION, STORY, withChange, type Change } from '../content/laid.ts';

const had = (...files: string[]): SiteBefore => ({ files, gone: [] });
const gone = (before: SiteBefore, change: Change, lay: (folder: string) => void = () => {}): string[] =>
  withChange(change, (folder) => {
    lay(folder);
    return goneAddresses(readContent(folder), before);
  });
const same: Change = { name: 'nothing', file: 'redirects.yaml', append: '\n' };
const renamed = (folder: string): void =>
  renameSync(join(folder, SECTION), join(folder, 'handbook/01-loc-nuoc.mdx'));
/** The story names the section, which is called otherwise now. */
const followed: Change = { name: 'followed', file: STORY, replace: { '[be-loc-cat]': '[loc-nuoc]' } };

test('a section that was renamed leaves an address that leads nowhere', () => {
  expect(gone(had('so-tay/be-loc-cat/index.html', 'index.html'), followed, renamed)).toEqual([
    '/so-tay/be-loc-cat/',
  ]);
});

test('with its redirect written, nothing is gone', () => {
  const redirect =
    '- { from: /so-tay/be-loc-cat/, to: /so-tay/loc-nuoc/, date: 2026-11-23, reason: Đổi tên }\n';
  const lay = (folder: string): void => {
    renamed(folder);
    appendFileSync(join(folder, 'redirects.yaml'), redirect);
  };
  expect(gone(had('so-tay/be-loc-cat/index.html'), followed, lay)).toEqual([]);
});

test('what still stands is not gone: entries, lists, pages of lists, files', () => {
  const files = [
    'so-tay/be-loc-cat/index.html',
    'so-tay/index.html',
    'dien-hinh/loc/x/index.html',
    'ke-hoach/so-sanh/index.html',
    'dien-hinh/nhom-giu-giong/ban-doc/index.html',
    'pagefind/a/index.html',
    'so-tay/be-loc-cat.json',
  ];
  expect(gone(had(...files), same)).toEqual([]);
});

test('what was gone before stays told until it leads somewhere', () => {
  expect(gone({ files: [], gone: ['/dien-hinh/cu/'] }, same)).toEqual(['/dien-hinh/cu/']);
  const change = {
    ...same,
    append: '\n- { from: /dien-hinh/cu/, to: /dien-hinh/, date: 2026-11-23, reason: Bỏ }\n',
  };
  expect(gone({ files: [], gone: ['/dien-hinh/cu/'] }, change)).toEqual([]);
});

test('it is told with the line that is to be written; of many, the rest is counted', () => {
  const [first] = tellGone(['/so-tay/cu/'], '2026-12-01');
  expect(first).toMatchObject({
    file: 'redirects.yaml',
    hint: expect.stringContaining('- { from: /so-tay/cu/, to: /…/, date: 2026-12-01'),
  });
  const many = tellGone(
    Array.from({ length: 13 }, (_, index) => `/so-tay/a${index}/`),
    '2026-12-01',
  );
  expect(many).toHaveLength(11);
  expect(many.at(-1)?.message).toContain('còn 3 trang nữa');
});
