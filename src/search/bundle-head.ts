import type { RatedWord, Rater } from './rater.ts';
import { HOLE, type Spelt } from './spelt.ts';
import { wordHash } from './word-hash.ts';

/** What stands before the text of a bundle. */
export interface Head {
  /** Its frequent words, each at its place, and in holes between them what is only ever asked for by itself. */
  words: readonly Spelt[];
  /** Pairs of neighbours in headings. */
  headings: readonly Spelt[];
  /** All other pairs, and titles, for which there was no hole. */
  rest: readonly Spelt[];
}

/**
 * @param texts their words, and those of the headings, without joiners
 * @param titles keys of whole titles
 * @param slots number of frequent words
 */
export function headOf(
  {
    texts,
    headings,
    titles,
  }: Record<'texts' | 'headings', readonly (readonly RatedWord[])[]> & {
    titles: readonly Spelt[];
  },
  { slots, rater }: { slots: number; rater: Rater },
): Head {
  if (slots === 0) return { words: [], headings: [], rest: titles };
  const words = Array.from({ length: slots }, () => HOLE);
  const titled = new Set<Spelt>();
  const pairs = new Set<Spelt>();
  for (const heading of headings) addPairs(titled, heading, rater);
  for (const text of texts) {
    for (const { slot, head } of text) if (slot >= 0) words[slot] = head;
    addPairs(pairs, text, rater);
  }
  for (const pair of titled) pairs.delete(pair);
  const rest = [...inOrder(pairs), ...titles].filter((key) => !fillHole(words, key));
  return { words, headings: inOrder(titled), rest };
}

/**
 * Puts a word into a hole that follows from its letters: one word more or less in a text leaves nearly all others where they were, and with
 * them the files of the index in which they stand. Returns false where all holes near by are taken.
 */
function fillHole(words: Spelt[], key: Spelt): boolean {
  const from = wordHash(key.text);
  for (let step = 0; step < Math.min(NEAR, words.length); step++) {
    const at = (from + step) % words.length;
    if (words[at] !== HOLE) continue;
    words[at] = key;
    return true;
  }
  return false;
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

/** Places in which a hole is looked for: further off, one more word would move too many others. */
const NEAR = 16;
