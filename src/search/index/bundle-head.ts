import type { RatedWord, Rater } from './rater.ts';
import { HOLE, type Spelt } from './spelt.ts';
import { wordHash } from './word-hash.ts';

/** What stands before the text of a bundle. */
export interface Head {
  /** Its frequent words, each at its place; in holes between and behind them what is only ever asked for by itself: pairs of neighbours, and titles. */
  words: readonly Spelt[];
  /** Pairs in headings. */
  headings: readonly Spelt[];
}

/**
 * @param texts their words, and those of the headings, without joiners; `titles`: keys of whole titles
 * @param slots number of frequent words
 */
export function headOf(
  { texts, headings, titles }: { texts: RatedText[]; headings: RatedText[]; titles: readonly Spelt[] },
  { slots, rater }: { slots: number; rater: Rater },
): Head {
  if (slots === 0) return { words: titles, headings: [] };
  const words = holes(slots);
  const titled = new Set<Spelt>();
  const pairs = new Set<Spelt>();
  for (const heading of headings) addPairs(titled, heading, rater);
  for (const text of texts) {
    for (const { slot, head } of text) if (slot >= 0) words[slot] = head;
    addPairs(pairs, text, rater);
  }
  for (const pair of titled) pairs.delete(pair);
  const rows = [words];
  for (const key of [...inOrder(pairs), ...titles]) {
    const hash = wordHash(key.text);
    if (rows.some((row) => fillHole(row, key, hash))) continue;
    const row = holes(ROW);
    fillHole(row, key, hash);
    rows.push(row);
  }
  return { words: rows.flat(), headings: inOrder(titled) };
}

/** Words without joiners. */
type RatedText = readonly RatedWord[];

/**
 * Puts a word into a hole that follows from its letters: one word more or less in a text leaves nearly all others where they were, and with
 * them the files of the index in which they stand. Returns false where all holes near by are taken.
 */
function fillHole(row: Spelt[], key: Spelt, hash: number): boolean {
  for (let step = 0; step < NEAR && step < row.length; step++) {
    const at = (hash + step) % row.length;
    if (row[at] !== HOLE) continue;
    row[at] = key;
    return true;
  }
  return false;
}

const holes = (count: number): Spelt[] => Array.from({ length: count }, () => HOLE);

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

/** Places in which a hole is looked for: with more, rows get fuller, and one word more moves more of the others. */
const NEAR = 8;
/** Places of a row behind the frequent words. */
const ROW = 256;
