import { expect, test } from 'vitest';
import { cut, fits, listPages, partPaths } from '../../../src/content/long-list.ts';

const length = (word: string): number => word.length;

test('a list is cut where the next entry would be too much, in its own order', () => {
  expect(cut(['aaa', 'bbb', 'cc', 'dddd', 'e'], length, 6)).toEqual([['aaa', 'bbb'], ['cc', 'dddd'], ['e']]);
});

test('an entry longer than a page has a page of its own', () => {
  expect(cut(['a', 'bbbbbbbbb', 'c'], length, 4)).toEqual([['a'], ['bbbbbbbbb'], ['c']]);
});

test('an empty list has no page, and one that just fits needs no second', () => {
  expect(cut([], length, 4)).toEqual([]);
  expect(fits(['aa', 'bb'], length, 4)).toBe(true);
  expect(fits(['aa', 'bbb'], length, 4)).toBe(false);
});

test('a year that fits on a page has the address of the year alone; a longer one goes on at numbers', () => {
  const pages = listPages(
    '/lich/',
    [
      { slug: 'nam-2025', label: 'Năm 2025', entries: ['aa'] },
      { slug: 'nam-2024', label: 'Năm 2024', entries: ['aaaa', 'bbbb', 'cccc'] },
    ],
    length,
    5,
  );
  expect(pages.map(({ path, part, parts }) => [path, part, parts])).toEqual([
    ['/lich/loc/nam-2025/', 1, 1],
    ['/lich/loc/nam-2024/', 1, 3],
    ['/lich/loc/nam-2024/2/', 2, 3],
    ['/lich/loc/nam-2024/3/', 3, 3],
  ]);
  expect(partPaths(pages).map(({ params }) => params.part)).toEqual([
    'nam-2025',
    'nam-2024',
    'nam-2024/2',
    'nam-2024/3',
  ]);
});
