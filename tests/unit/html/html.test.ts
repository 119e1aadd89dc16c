import { expect, test } from 'vitest';
import { escapeHtml } from '../../../src/html/escape.ts';
import { eachTag, loadedBy, replaceElements, wordsOf } from '../../../src/html/read.ts';

test('text can become neither markup nor the end of an attribute', () => {
  expect(escapeHtml('“A & B” <b> "c"')).toBe('“A &amp; B” &lt;b&gt; &quot;c&quot;');
});

test('what a page loads is found whatever the order of the attributes, and nothing of what it only links to', () => {
  const page = `<!doctype html><html><head><link href="/a.css" rel="stylesheet"><link rel='icon' href='/i.svg'>
    <link rel="canonical" href="https://vi-du.vn/"><script type="module" src="/s.js"></script><script>let x = '<img src="/no.png">';</script></head>
    <body><!-- <img src="/no.png"> --><img alt="" src="/p.jpg?a=1&amp;b=2"><a href="/x/">x</a></body></html>`;
  expect(loadedBy(page)).toEqual(['/a.css', '/i.svg', '/s.js', '/p.jpg?a=1&b=2']);
});

test('elements are replaced in their place, and every other byte stays', () => {
  const page =
    '<ul>\n<li  data-x="1">một</li><LI>hai</LI>\n<li data-x="2"><a href="/">ba</a> (1 KB)</li></ul>&nbsp;<p>bốn';
  const changed = replaceElements(
    page,
    ({ attribs }) => 'data-x' in attribs,
    (element) => `[${element.attribs['data-x']}: ${wordsOf(element)}]`,
  );
  expect(changed).toBe('<ul>\n[1: một]<LI>hai</LI>\n[2: ba (1 KB)]</ul>&nbsp;<p>bốn');
});

test('tags are told with their place, to the letter', () => {
  const page = '<!doctype html><p class="a > b">một<br/><!-- <i> --><b\nid=x>hai</b><img alt="“ba”">';
  const seen: string[] = [];
  eachTag(page, ({ from, to }) => seen.push(page.slice(from, to)));
  expect(seen).toEqual(['<p class="a > b">', '<br/>', '<b\nid=x>', '<img alt="“ba”">']);
});
