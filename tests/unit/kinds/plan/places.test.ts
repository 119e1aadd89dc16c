import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeptShelf } from '../../../../src/building/kept/shelf.ts';
import type { Content } from '../../../../src/content/content.ts';
import { paragraphsOf, parseClauses, type ClauseTree } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { planIndex } from '../../../../src/kinds/plan/plan-index.ts';
import { madeFrom, printOf, rememberOn } from '../../../../src/remembered.ts';

const TEXT = `I. NHIỆM VỤ
1. Đo nước các giếng trước ngày 30/9/2024.
2. Ghi sổ từng giếng.`;

interface Given {
  clauses?: () => ClauseTree;
  more?: object;
}

beforeAll(() => rememberOn(new KeptShelf()));
afterAll(() => rememberOn(undefined));

/** What a portal with one plan holds; its clauses are found by `clauses`, `more` of its front matter may be other. */
function indexOf(text: string, { clauses = () => parseClauses(paragraphsOf(text)), more = {} }: Given = {}) {
  const tree = {
    get clauses() {
      return clauses().clauses;
    },
    get footnotes() {
      return clauses().footnotes;
    },
  };
  const content = {
    plans: [{ id: 'mau', data: { title: 'Mẫu', year: 2024, number: null, place: 'xa-mau', ...more } }],
    trees: new Map([['mau', madeFrom(tree, 'clause tree', [text])]]),
    agencies: new Map(),
    site: { language: 'vi' },
  };
  return planIndex(content as unknown as Content);
}

const terms = (text: string, given?: Given) => indexOf(text, given).scheduledItems;

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

test('a term is another when the front matter of its plan is, though its text is as it was', () => {
  const print = (more: object): string | undefined => printOf(terms(TEXT, { more })[0]);
  expect(print({ shortTitle: 'Mẫu hai' })).toBe(print({ shortTitle: 'Mẫu hai' }));
  expect(print({ shortTitle: 'Mẫu hai' })).not.toBe(print({ shortTitle: 'Mẫu ba' }));
});

test('a citation is another when a word of its clause is, and the same when another clause says something else', () => {
  const text = `${TEXT}\n3. Theo Kế hoạch số 12/KH-UBND ngày 20/02/2024 của Ủy ban nhân dân huyện.`;
  const print = (changed: string): string | undefined => printOf(indexOf(changed).documents[0]!.places[0]);
  expect(print(text.replace('Ghi sổ', 'Chép sổ'))).toBe(print(text));
  expect(print(text.replace('Theo Kế', 'Căn cứ Kế'))).not.toBe(print(text));
});

test('the terms of a plan that an earlier build knew are told, and told apart, without its clauses', () => {
  const known = printOf(terms(TEXT)[0]);
  const [term] = terms(TEXT, {
    clauses: () => {
      throw new Error('the clauses were looked for');
    },
  });
  expect(term).toHaveProperty('words', 'trước ngày 30/9/2024');
  expect(printOf(term)).toBe(known);
});

test('what a plan says is told by an earlier build as by this one, to the last field', () => {
  const text = `I. MỤC TIÊU
1. Ít nhất 32% hộ dùng nước sạch trước ngày 26/10/2024; hằng năm đo nước các giếng.
II. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế: tham mưu theo dõi các giếng theo Kế hoạch số 12/KH-UBND ngày 20/02/2024 của Ủy ban nhân dân huyện.`;
  const all = ({ tasks, targets, scheduledItems, undated, documents }: ReturnType<typeof indexOf>) =>
    structuredClone(
      [tasks, targets, scheduledItems, undated, documents.flatMap(({ places }) => places)].map((list) =>
        list.map((item) =>
          Object.entries({
            ...('place' in item ? { ...item.place, clause: 0 } : {}),
            ...item,
            place: 0,
            plan: 0,
          }),
        ),
      ),
    );
  const first = all(indexOf(text));
  expect(first.map(({ length }) => length)).toEqual([1, 1, 1, 0, 1]);
  expect(all(indexOf(text))).toEqual(first);
});
