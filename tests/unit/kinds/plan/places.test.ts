import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeptShelf } from '../../../../src/building/kept/shelf.ts';
import type { Content } from '../../../../src/content/content.ts';
import { paragraphsOf, parseClauses, type ClauseTree } from '../../../../src/kinds/plan/clauses.ts';
import { planIndex } from '../../../../src/kinds/plan/plan-index.ts';
import { madeFrom, printOf, rememberOn } from '../../../../src/remembered.ts';

const TEXT = `I. NHIỆM VỤ
1. Đo nước các giếng trước ngày 30/9/2024.
2. Ghi sổ từng giếng.`;

beforeAll(() => rememberOn(new KeptShelf()));
afterAll(() => rememberOn(undefined));

/** The terms of a portal with one plan, whose clauses are found by `clauses`. */
function terms(text: string, clauses = (): ClauseTree => parseClauses(paragraphsOf(text))) {
  const tree = {
    get clauses() {
      return clauses().clauses;
    },
    get footnotes() {
      return clauses().footnotes;
    },
  };
  const content = {
    plans: [{ id: 'mau', data: { title: 'Mẫu', year: 2024, number: null, place: 'xa-mau' } }],
    trees: new Map([['mau', madeFrom(tree, 'clause tree', [text])]]),
    agencies: new Map(),
    site: { language: 'vi' },
  };
  return planIndex(content as unknown as Content).scheduledItems;
}

test('a term names its clause, and has it for whoever asks', () => {
  const [term] = terms(TEXT);
  expect(term!.clauseId).toBe('m1-k1');
  expect(term!.clause.text).toBe('Đo nước các giếng trước ngày 30/9/2024.');
  expect({ ...term }).toMatchObject({ short: 'mục I.1', end: '2024-09-30', clause: { id: 'm1-k1' } });
});

test('a term is another when a word of its clause is, and the same when another clause of the plan says something else', () => {
  const print = (text: string): string | undefined => printOf(terms(text)[0]);
  const before = print(TEXT);
  expect(print(TEXT.replace('Ghi sổ', 'Chép sổ'))).toBe(before);
  expect(print(TEXT.replace('Đo nước', 'Thử nước'))).not.toBe(before);
});

test('the terms of a plan that an earlier build knew are told, and told apart, without its clauses', () => {
  const known = printOf(terms(TEXT)[0]);
  const [term] = terms(TEXT, () => {
    throw new Error('the clauses were looked for');
  });
  expect(term).toHaveProperty('words', 'trước ngày 30/9/2024');
  expect(printOf(term)).toBe(known);
});
