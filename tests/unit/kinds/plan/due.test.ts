import { expect, test } from 'vitest';
import { paragraphsOf, parseClauses, walk } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { dueOf, type Due, type Times } from '../../../../src/kinds/plan/lists/due.ts';
import type { PlacedTask } from '../../../../src/kinds/plan/plan-index.ts';

const TEXT = 'I. LỘ TRÌNH\n1. Quý II/2024: Xây bể\na) Làm móng\nb) Làm mái\n2. Việc khác';
const tree = parseClauses(paragraphsOf(TEXT));
const [part, step, base, , other] = [...walk(tree.clauses)].map(({ clause }) => clause.id);

const time = (kind: 'step' | 'by', words: string, end = words): Due => ({ kind, start: end, end, words });
const wordsOf = (clause: string | undefined, times: [string | undefined, Due[]][]): string[] =>
  dueOf(new Map(times) as Times, { place: { plan: { tree }, clauseId: clause } } as PlacedTask).map(
    ({ words }) => words,
  );

test('a task is due when its own clause says, whatever step it stands below', () => {
  const times: [string | undefined, Due[]][] = [
    [step, [time('step', 'quý II/2024')]],
    [base, [time('by', 'trước ngày 01/5/2024')]],
  ];
  expect(wordsOf(base, times)).toEqual(['trước ngày 01/5/2024']);
});

test('else it is due in the nearest step above it, and a term of a heading is no step', () => {
  const outer: [string | undefined, Due[]] = [part, [time('step', 'năm 2024')]];
  expect(wordsOf(base, [outer, [step, [time('step', 'quý II/2024')]]])).toEqual(['quý II/2024']);
  expect(wordsOf(base, [outer, [step, [time('by', 'trước tháng 6/2024')]]])).toEqual(['năm 2024']);
  expect(wordsOf(base, [outer])).toEqual(['năm 2024']);
  expect(wordsOf(base, [[step, [{ words: 'hằng năm', why: 'unread' }]]])).toEqual([]);
});

test('a step holds for what stands below it alone', () => {
  expect(wordsOf(other, [[step, [time('step', 'quý II/2024')]]])).toEqual([]);
});

test('several times of one wording are told once, the last of them', () => {
  const words = 'các tháng 3, 6 và 9/2026';
  const times = ['2026-03', '2026-06', '2026-09'].map((month) => time('by', words, month));
  const due = dueOf(new Map([[base!, times]]), { place: { plan: { tree }, clauseId: base } } as PlacedTask);
  expect(due).toEqual([time('by', words, '2026-09')]);
});
