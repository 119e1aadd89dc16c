import { expect, test } from 'vitest';
import { clausePlace, shortPlace } from '../../../../src/kinds/plan/citations/citation-string.ts';
import { type Clause, paragraphsOf, parseClauses, walk } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { HeldTrees } from '../../../../src/kinds/plan/clauses/held-trees.ts';

const TEXT = ['I. Mục tiêu', '1. Đến năm 2025', 'a) Ao có nắp', 'b) Giếng có nắp', '1. Đến năm 2030'].join(
  '\n\n',
);

/** Trees of which one is held, and how many times each was made. */
function two(): { first: () => readonly Clause[]; second: () => readonly Clause[]; made: number[] } {
  const held = new HeldTrees(1);
  const made = [0, 0];
  const [first, second] = [0, 1].map((at) => {
    const tree = held.of(() => {
      made[at]!++;
      return parseClauses(paragraphsOf(TEXT, 1), {});
    });
    return () => tree().clauses;
  });
  return { first: first!, second: second!, made };
}

test('a tree is made when somebody asks for it, and held until as many others were made', () => {
  const { first, second, made } = two();
  expect(made).toEqual([0, 0]);
  expect(first()).toBe(first());
  expect(made).toEqual([1, 0]);
  second();
  first();
  expect(made).toEqual([2, 1]);
});

test('a clause of a tree that was made again has the place that it had', () => {
  const { first, second } = two();
  const chains = [...walk(first())].map(({ clause, ancestors }) => [...ancestors, clause]);
  const places = chains.map((chain) => [clausePlace(first(), chain), shortPlace(first(), chain)]);
  expect(places[0]![0]).toBe('mục I');
  second();
  expect(chains.map((chain) => [clausePlace(first(), chain), shortPlace(first(), chain)])).toEqual(places);
});

test('of one tree more than are held, gone through again and again in one order, only a few are made anew', () => {
  const held = new HeldTrees(20);
  let made = 0;
  const trees = Array.from({ length: 21 }, () => held.of(() => (made++, { clauses: [], footnotes: [] })));
  for (let round = 0; round < 5; round++) for (const tree of trees) tree();
  // 21 the first time. In each later round two or three: the one that has no place takes that of one of the last, which takes the next.
  expect(made).toBeLessThanOrEqual(21 + 4 * 3);
});

test('trees of content that nobody reads any more make room for those of its next reading', () => {
  const held = new HeldTrees(20);
  let made = 0;
  const reading = (): (() => unknown)[] =>
    Array.from({ length: 20 }, () => held.of(() => (made++, { clauses: [], footnotes: [] })));
  for (const tree of reading()) tree();
  const trees = reading();
  for (let round = 0; round < 100; round++) for (const tree of trees) tree();
  made = 0;
  for (const tree of trees) tree();
  expect(made).toBe(0);
});
