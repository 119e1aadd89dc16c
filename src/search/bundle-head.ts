import type { RatedWord, Rater } from './rater.ts';
import { HOLE, type Spelt } from './spelt.ts';

/** What stands before the text of a bundle. */
export interface Head {
  /** Its frequent words, each at its place. */
  words: readonly Spelt[];
  /** Pairs of neighbours in headings, and all others. */
  headings: readonly Spelt[];
  pairs: readonly Spelt[];
}

/**
 * @param texts their words, and those of the headings, without joiners
 * @param slots number of frequent words
 */
export function headOf(
  texts: readonly (readonly RatedWord[])[],
  headings: readonly (readonly RatedWord[])[],
  { slots, rater }: { slots: number; rater: Rater },
): Head {
  if (slots === 0) return { words: [], headings: [], pairs: [] };
  const words = Array.from({ length: slots }, () => HOLE);
  const titled = new Set<Spelt>();
  const pairs = new Set<Spelt>();
  for (const heading of headings) addPairs(titled, heading, rater);
  for (const text of texts) {
    for (const { slot, head } of text) if (slot >= 0) words[slot] = head;
    addPairs(pairs, text, rater);
  }
  for (const pair of titled) pairs.delete(pair);
  return { words, headings: inOrder(titled), pairs: inOrder(pairs) };
}

function addPairs(pairs: Set<Spelt>, words: readonly RatedWord[], rater: Rater): void {
  let last: RatedWord | undefined;
  for (const word of words) {
    const pair = last && rater.pair(last, word);
    if (pair) pairs.add(pair);
    last = word;
  }
}

const inOrder = (pairs: ReadonlySet<Spelt>): Spelt[] =>
  [...pairs].sort((first, other) => (first.text < other.text ? -1 : 1));
