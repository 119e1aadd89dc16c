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
