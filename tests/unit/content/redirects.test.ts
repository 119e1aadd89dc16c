import { expect, test } from 'vitest';
import { problemsOf, withChange } from './laid.ts';

const entry = (from: string, to: string) => `- { from: '${from}', to: '${to}', date: 2026-01-01, reason: x }\n`;
const said = (...entries: string[]) =>
  withChange({ name: 'redirects', file: 'redirects.yaml', write: entries.join('') }, problemsOf);

test('an old address may lead to a page, to a filter, or on to another old address', () => {
  expect(said(entry('/a/', '/so-tay/'), entry('/b/c.html/', '/a/'), entry('/c/', '/ke-hoach/loc/nam-2024/'))).toEqual([]);
});

test.each([
  ['another site', '/a/', 'https://vi-du.example/', 'chỉ chuyển giữa các địa chỉ của cổng'],
  ['another site without a scheme', '/a/', '//vi-du.example/', 'chỉ chuyển giữa các địa chỉ của cổng'],
  ['another site behind a backslash', '/a/', '/\\vi-du.example/', 'chỉ chuyển giữa các địa chỉ của cổng'],
  ['a script', '/a/', 'javascript:alert(1)', 'chỉ chuyển giữa các địa chỉ của cổng'],
  ['a folder above', '/../x/', '/so-tay/', 'dấu chấm'],
  ['this folder', '/a/./b/', '/so-tay/', 'dấu chấm'],
  ['a hidden folder', '/.git/', '/so-tay/', 'dấu chấm'],
  ['letters with marks', '/bể/', '/so-tay/', 'chữ thường không dấu'],
  ['capital letters', '/A/', '/so-tay/', 'chữ thường không dấu'],
  ['an encoded sign', '/a%2e/', '/so-tay/', 'chữ thường không dấu'],
  ['no slash at the end', '/a', '/so-tay/', 'kết thúc bằng “/”'],
  ['a page that is not there', '/a/', '/so-tai/', 'không có trang nào ở “/so-tai/”'],
  ['a page that lives', '/so-tay/', '/ke-hoach/', '“/so-tay/” đang là một trang của cổng'],
  ['the home page', '/', '/so-tay/', '“/” đang là một trang của cổng'],
  ['itself', '/a/', '/a/', 'vòng tròn'],
])('refuses %s with its line', (_, from, to, message) => {
  const problems = said(entry('/tot/', '/so-tay/'), entry(from, to));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'redirects.yaml', line: 2 });
  expect(`${problems[0]!.message} ${problems[0]!.hint}`).toContain(message);
});

test('a ring is told once, with all that are in it and none that only lead there', () => {
  expect(said(entry('/a/', '/b/'), entry('/b/', '/c/'), entry('/c/', '/b/'))).toMatchObject([
    { line: 2, message: expect.stringContaining('“/b/” → “/c/” → “/b/” (mục 2, 3)') },
  ]);
});
