import { describe, expect, test } from 'vitest';
import { renderText } from '../../../src/markdown/render.ts';

const NOTES = { label: 'Chú thích', backLabel: 'Về chỗ có chú thích {reference}' };
const mdx = (body: string) => renderText({ file: 'stories/vi-du/index.mdx', body }, NOTES);
const md = (body: string) => renderText({ file: 'stories/vi-du/index.md', body }, NOTES);

test('words without components are one piece of HTML', () => {
  expect(mdx('Nhà **bà con** *trồng* [cà phê](/ke-hoach/?a=1&b=2 "Xem").\n\n- một\n- hai\n').parts).toEqual([
    '<p>Nhà <strong>bà con</strong> <em>trồng</em> <a href="/ke-hoach/?a=1&amp;b=2" title="Xem">cà phê</a>.</p>\n' +
      '<ul>\n<li>một</li>\n<li>hai</li>\n</ul>',
  ]);
});

test('a component stands between the pieces, with its attributes and what it holds', () => {
  expect(
    mdx('<Note title="Lưu ý">\n\nGhi <Lang code="bdq">**hơ**</Lang> vào sổ.\n\n</Note>\n\nHết.').parts,
  ).toEqual([
    {
      name: 'Note',
      attributes: { title: 'Lưu ý' },
      parts: [
        '<p>Ghi ',
        { name: 'Lang', attributes: { code: 'bdq' }, parts: ['<strong>hơ</strong>'] },
        ' vào sổ.</p>',
      ],
    },
    '\n<p>Hết.</p>',
  ]);
});

test('a component deep in a table keeps the elements around it', () => {
  expect(mdx('| Nhà | Nguồn |\n| --- | --- |\n| Một | <Src id="a" /> |').parts).toEqual([
    '<table>\n<thead>\n<tr>\n<th>Nhà</th>\n<th>Nguồn</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Một</td>\n<td>',
    { name: 'Src', attributes: { id: 'a' }, parts: [] },
    '</td>\n</tr>\n</tbody>\n</table>',
  ]);
});

test('headings get ids without marks, and are told in order', () => {
  const { parts, headings } = mdx('## Ai *làm* được\n\n### Điều cần có\n\n## Ai làm được\n\n##### Nhỏ');
  expect(headings).toEqual([
    { depth: 2, slug: 'ai-lam-duoc', text: 'Ai làm được' },
    { depth: 3, slug: 'dieu-can-co', text: 'Điều cần có' },
    { depth: 2, slug: 'ai-lam-duoc-2', text: 'Ai làm được' },
  ]);
  expect(parts.join('')).toBe(
    '<h2 id="ai-lam-duoc">Ai <em>làm</em> được</h2>\n<h3 id="dieu-can-co">Điều cần có</h3>\n' +
      '<h2 id="ai-lam-duoc-2">Ai làm được</h2>\n<h5>Nhỏ</h5>',
  );
});

test('quotes and dashes of official words stay as they were typed', () => {
  expect(mdx(`"Nhà nước" -- 'dân'...`).parts).toEqual([`<p>"Nhà nước" -- 'dân'...</p>`]);
});

test('a text in Markdown has no components; braces are signs', () => {
  expect(md('\n\n  Điều {1} < 2 & <Src id="a" />').parts.join('')).not.toContain('<Src');
  expect(md('Điều {1} &lt; 2').parts).toEqual(['<p>Điều {1} &lt; 2</p>']);
});

describe('what the gate refuses comes to nothing here too', () => {
  test.each([
    ['an expression in a line', 'Một {1 + 1} hai'],
    ['an expression by itself', '{process.exit(1)}'],
    ['an expression deep in other words', '- một\n  - **hai {1}**'],
    ['an import', 'import fs from "node:fs"\n\nMột'],
    ['an attribute that is code', '<Note title={1}>\n\nMột\n\n</Note>'],
    ['attributes out of code', '<Note {...x}>\n\nMột\n\n</Note>'],
    ['an attribute without value', '<Note title>\n\nMột\n\n</Note>'],
  ])('%s', (_, body) => {
    expect(() => mdx(body)).toThrow();
  });

  test('HTML in a text in Markdown comes out as words', () => {
    expect(md('Một <b onclick="x()">hai</b>\n\n<script>x()</script>').parts.join('')).not.toMatch(
      /<(?:b|script)/,
    );
  });

  test('a title of a link cannot leave its quotes', () => {
    expect(mdx(`[Một](/a '"><script>')`).parts).toEqual([
      '<p><a href="/a" title="&quot;><script>">Một</a></p>',
    ]);
  });
});

test('notes at the foot are headed in the language of the portal, each mark leads to its note and back', () => {
  const { parts, headings } = mdx('Một câu.[^1] Câu nữa.[^1]\n\n## Đầu đề\n\n[^1]: Ghi chú.');
  const html = parts.join('');
  expect(html).toContain('<h2 id="footnote-label">Chú thích</h2>');
  expect(html).toContain('aria-describedby="footnote-label"');
  expect(html).toContain('aria-label="Về chỗ có chú thích 1-2"');
  expect([...html.matchAll(/href="#([^"]+)"/g)].every(([, id]) => html.includes(`id="${id}"`))).toBe(true);
  expect(headings.map(({ slug }) => slug)).toEqual(['dau-de']);
});

test('columns to the right and in the middle say so by a class, not by a style', () => {
  const [html] = mdx('| A | B | C |\n| :-- | --: | :-: |\n| 1 | 2 | 3 |').parts;
  expect(html).not.toContain('style');
  expect(html).toContain('<th>A</th>\n<th class="cell-end">B</th>\n<th class="cell-middle">C</th>');
});
