import { expect, test } from 'vitest';
import { eachTag } from '../../../src/html/read.ts';
import { PageWords, StyleSheet, wordsOfScript } from '../../../src/html/used-styles.ts';

const PAGE = `<html lang="vi"><body><main class="prose wide" id="noi-dung"><p title="a > b" class="lead">x</p></main></body></html>`;
function used(css: string, script = ''): string {
  const page = new PageWords();
  eachTag(PAGE, ({ name, attributes }) => page.see(name, attributes));
  page.mayWrite(wordsOfScript(script));
  return new StyleSheet(css).usedBy(page);
}

test('a page keeps, in their order, the rules for what stands on it, and loses those for what does not', () => {
  expect(used('*{margin:0}.lead{top:0}.door{top:1px}main p{top:2px}table{top:3px}#noi-dung{top:4px}#khac{top:5px}')).toBe(
    '*{margin:0}.lead{top:0}main p{top:2px}#noi-dung{top:4px}',
  );
}); // prettier-ignore

for (const [css, kept] of [
  ['.door .lead{top:0}', false],
  ['main>.lead:first-child::before{content:"{.door}"}', true],
  // What is forbidden, or only a state, need not be there.
  ['p:not(.door){top:0}', true],
  [':root:hover{top:0}', true],
  // Of a list of choices one has to be there, however it is written.
  ['main :is(.door,.lead){top:0}', true],
  ['main :is(.door,table){top:0}', false],
  ['main :-webkit-any(.door,.lead){top:0}', true],
  ['html:has(#chu-lon:checked){top:0}', false],
  ['html:has(main .lead){top:0}', true],
  // Attributes are not judged: scripts change them.
  ['p[aria-pressed="true"]{top:0}', true],
  ['[data-x="a,b{"] .door{top:0}', false],
  ['@page{size:A4;@bottom-right{content:counter(page)}}', true],
  ['@keyframes turn{to{top:0}}', true],
] as const)
  test(`${css} is ${kept ? 'kept' : 'left out'}`, () => {
    expect(used(css)).toBe(kept ? css : '');
  });

test('of a list of selectors those stay that can hold', () => {
  expect(used('.door,.lead,table>*,main :is(.door,p){top:0}')).toBe('.lead,main :is(.door,p){top:0}');
});

test('a condition stays with the rules that are left below it, and goes with the last', () => {
  expect(used('@media print{.door{top:0}@supports (top:0){.lead{top:0}.door{top:1px}}}')).toBe(
    '@media print{@supports (top:0){.lead{top:0}}}',
  );
  expect(used('@media (min-width:44rem){.door{top:0}}')).toBe('');
});

test('what a script could make keeps its rules', () => {
  expect(used('.cite-tools{top:0}table{top:1px}.door{top:2px}', `a.className="cite-tools ui";b("table")`)).toBe(
    '.cite-tools{top:0}table{top:1px}',
  );
}); // prettier-ignore
