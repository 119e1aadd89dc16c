import { expect, test } from 'vitest';
import { asChapter } from '../../../../src/kinds/handbook/chapter.ts';

test('a chapter takes its ids and what points at them along, under a name of its own', () => {
  expect(
    asChapter(
      '<section aria-labelledby="a"><h2 id="a">Ai &amp; gì</h2><p aria-describedby="b c"><a href="#a">lên</a> <a href="/x/#a">trang</a> <a href="#">đầu</a></p></section>',
      'm1',
    ),
  ).toBe(
    '<section><h3 id="m1-a">Ai &amp; gì</h3><p aria-describedby="m1-b m1-c"><a href="#m1-a">lên</a> <a href="/x/#a">trang</a> <a href="#">đầu</a></p></section>',
  );
});

test('a drawing keeps its letters, and finds its pattern', () => {
  expect(
    asChapter('<svg viewBox="0 0 1 1"><pattern id="p"/><path fill="url(#p)" d="M0 0"/></svg><br>', 'm1'),
  ).toBe('<svg viewBox="0 0 1 1"><pattern id="m1-p"/><path fill="url(#m1-p)" d="M0 0"/></svg><br>');
});

test('words that only look like a heading or an id stay', () => {
  expect(asChapter('<p>Viết id="a" và &lt;h2&gt; như chữ</p>', 'm1')).toBe(
    '<p>Viết id="a" và &lt;h2&gt; như chữ</p>',
  );
});
