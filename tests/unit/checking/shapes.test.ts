import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Sampler } from '../../../src/checking/sample.ts';
import { readSite, type BuiltSite } from '../../../src/checking/site.ts';
import { checkMarkup } from '../../../src/checking/validity.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Pages `a.html`, `b.html`, … with these bodies. */
function site(...bodies: string[]): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), 'shapes-'));
  folders.push(folder);
  for (const [index, body] of bodies.entries())
    writeFileSync(
      join(folder, `${String.fromCharCode(97 + index)}.html`),
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title></head><body><h1>Trang</h1>${body}</body></html>`,
    );
  return readSite(folder, '/');
}

const isNew = (...bodies: string[]): boolean[] => site(...bodies).pages.map((page) => page.isNew);
const LIST = '<ul><li><a href="/a/">một</a></li></ul>';

test('a page that differs from earlier ones in words, addresses and number of items alone is made as they are', () => {
  expect(isNew(LIST, '<ul><li><a href="/b/#c">hai</a></li><li><a href="/d/">ba</a></li></ul>')).toEqual([
    true,
    false,
  ]);
});

describe('a page is made otherwise when', () => {
  for (const [what, first, second] of [
    ['an element lies in another', LIST, '<ul><li><em><a href="/a/">một</a></em></li></ul>'],
    ['an ancestor far above is another', `<div>${LIST}</div>`, `<p>x</p><nav>${LIST}</nav>`],
    ['an element has an attribute more', LIST, '<ul><li><a href="/a/" download>một</a></li></ul>'],
    ['an attribute is empty', '<img alt="ao" src="/a.png">', '<img alt="" src="/a.png">'],
    ['a role differs', '<p role="note">x</p>', '<p role="alert">x</p>'],
    ['an element is empty', LIST, '<ul><li><a href="/a/"> </a></li></ul>'],
    [
      'headings follow in another order',
      '<h2>x</h2><h3>y</h3><h2>z</h2>',
      '<h2>x</h2><h2>y</h2><h3>z</h3><h3>z</h3>',
    ],
    [
      'it names an element that it does not have',
      '<p id="a" aria-describedby="b">x</p><p id="b">y</p>',
      '<p id="a" aria-describedby="c">x</p><p id="b">y</p>',
    ],
    [
      'a field has no label',
      '<label for="a">x</label><input type="text" id="a"><label for="b">x</label><input type="text" id="b">',
      '<label for="a">x</label><input type="text" id="a"><label for="a">x</label><input type="text" id="b">',
    ],
  ] as const)
    test(what, () => expect(isNew(first, first, second)).toEqual([true, false, true]));
});

test('a fault of HTML is found on the first page that is made so, and on every page when all are asked for', async () => {
  const built = site(LIST, '<ul><p>x</p></ul>', '<ul><p>y</p></ul>');
  const files = async (of: 'new shapes' | 'every page'): Promise<(string | undefined)[]> => [
    ...new Set((await checkMarkup(built, of)).map(({ file }) => file)),
  ];
  expect(await files('new shapes')).toEqual(['b.html']);
  expect(await files('every page')).toEqual(['b.html', 'c.html']);
});

test('a fault in the last of a hundred rows alone is found, at the line where it stands', async () => {
  const row = '<tr><td>một</td></tr>\n';
  const table = `<table><tbody>\n${row.repeat(99)}<tr><td><p><p></p></p></td></tr>\n</tbody></table>`;
  expect((await checkMarkup(site(LIST, table), 'new shapes')).map(({ file, line }) => [file, line])).toEqual([
    ['b.html', 101],
  ]);
});

describe('of a page, the rules are tried on', () => {
  const sample = (...bodies: string[]): string => {
    const sampler = new Sampler();
    return bodies.map((body) => sampler.of(`<main>${body}</main>`)).at(-1)!;
  };
  const [ROW, OTHER] = ['<li><a href="/a/">một</a></li>', '<li><b>hai</b></li>'];

  test('one of all that is made alike, and whatever is made otherwise', () =>
    expect(sample(`<ul>${ROW}${ROW}${OTHER}${ROW}</ul>`)).toBe(`<main><ul>${ROW}${OTHER}</ul></main>`));
  test('nothing that another page had', () =>
    expect(sample(`<ul>${ROW}${OTHER}</ul>`, `<ul>${OTHER}${ROW}</ul><p>ba</p>`)).toBe(
      '<main><p>ba</p></main>',
    ));
  test('all that something points at', () =>
    expect(
      sample('<p id="a">x</p><p id="b">x</p>', '<p id="a">x</p><p id="b">x</p><i aria-labelledby="b">y</i>'),
    ).toBe('<main><p id="b">x</p><i aria-labelledby="b">y</i></main>'));
});
