import { expect, test } from 'vitest';
import { paragraphsOf, parseClauses, walk } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { componentsByClause, liftComponents } from '../../../../src/kinds/plan/components.ts';
import { renderClauses, SLOT } from '../../../../src/kinds/plan/render.ts';

const OUTLINE = ['I. VIỆC', '1. Làm giếng', '- Đào.', '', '- Lọc.', '2.1- Quý I/2024: Đo nước.', 'II. TIỀN'];
const WITH = [
  '<Note title="Xem thêm">',
  'Bể lọc **cát**.',
  '</Note>',
  ...OUTLINE.slice(0, 4),
  '<Chart indicator="nuoc-sach" />',
  ...OUTLINE.slice(4),
  '<Note>Một dòng.</Note>',
].join('\n');
const treeOf = (text: string) => parseClauses(paragraphsOf(text));
const idsOf = (text: string) => [...walk(treeOf(text).clauses)].map(({ clause }) => clause.id);

test('a digest with components has the clause ids of the same digest without them', () => {
  expect(idsOf(liftComponents(WITH).text)).toEqual(idsOf(OUTLINE.join('\n')));
});

test('lines of clauses stay the lines of the file', () => {
  const { clauses } = treeOf(liftComponents(WITH).text);
  expect([...walk(clauses)].map(({ clause }) => clause.line)).toEqual([4, 5, 6, 9, 10, 11]);
});

test('reads the components with their attributes and inner text', () => {
  expect(liftComponents(WITH).components).toEqual([
    { name: 'Note', attributes: { title: 'Xem thêm' }, text: 'Bể lọc **cát**.', line: 1 },
    { name: 'Chart', attributes: { indicator: 'nuoc-sach' }, text: '', line: 8 },
    { name: 'Note', attributes: {}, text: 'Một dòng.', line: 12 },
  ]);
});

test('a component stands after the clause above it, in the tree and in the page', () => {
  const { text, components } = liftComponents(WITH);
  const tree = treeOf(text);
  const byClause = componentsByClause(components, tree.clauses, 1);
  expect([...byClause].map(([id, list]) => [id, list.map(({ name }) => name)])).toEqual([
    ['', ['Note']],
    ['m1-k1-g1', ['Chart']],
    ['m2', ['Note']],
  ]);
  const html = renderClauses(tree, {
    citedAs: 'Kế hoạch mẫu',
    remarks: {},
    aliases: {},
    footnotes: new Set(),
    documentHref: () => undefined,
    slots: new Set(byClause.keys()),
  });
  expect(html.split(SLOT).filter((_, index) => index % 2 === 1)).toEqual(['', 'm1-k1-g1', 'm2']);
});

test('takes no sign of code in a text for a component', () => {
  const typed = '- Lượng \\<Note\\> trong nước \\<10.';
  expect(liftComponents(typed)).toEqual({ text: typed, components: [] });
});
