import type { Word } from '../tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * How the words that stand in thousands of records of a large site are indexed. Their places make most of an index, and tell
 * little: “hộ” and “nghèo” stand in every bundle. So of such a word, the index holds only which bundles have it, always at
 * the same place, which packs to a tenth; and each pair of neighbours with such a word is a word of the index too:
 * “hộ nghèo” → “hoǂngheoǂ”. A pair is far rarer than its words, and tells that they stand together; nobody asks where, so each has
 * a place that follows from its letters (`bundle-head.ts`), mostly the same in every bundle. Nothing of this touches a site of a
 * thousand records.
 */
export interface Frequent {
  /** Frequent words by form, each with its place at the head of a bundle. */
  readonly slots: ReadonlyMap<string, number>;
  /** Those that are frequent when written without marks. */
  readonly bare: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  /** All that the spelling of a bundle takes from these words: the same sign, the same spelling. */
  readonly sign: string;
}

export function frequentWords(vocabulary: Vocabulary): Frequent {
  const known = prepared.get(vocabulary);
  if (known) return known;
  const words = [...vocabulary.bareWords()].flatMap((bare) => vocabulary.markings(bare));
  const frequent = words.filter((word) => vocabulary.frequency(word) >= FREQUENT).sort();
  const bare = [...vocabulary.bareWords()]
    .filter((word) => vocabulary.foldedFrequency(word) >= FREQUENT)
    .sort();
  const sign = `${frequent.join(' ')}|${bare.join(' ')}`;
  const slots = new Map(frequent.map((word, at) => [word, at]));
  const made = { slots, bare: new Set(bare), vocabulary, sign };
  prepared.set(vocabulary, made);
  return made;
}
const prepared = new WeakMap<Vocabulary, Frequent>();

/** Index words of all neighbours that are indexed as pairs, each once. */
export function pairKeys(tokens: readonly Word[], vocabulary: Vocabulary): string[] {
  const { bare } = frequentWords(vocabulary);
  const keys = new Set<string>();
  for (let at = 1; at < tokens.length; at++)
    if (isPair(tokens[at - 1]!, tokens[at]!, bare)) keys.add(pairKey(tokens[at - 1]!, tokens[at]!));
  return [...keys];
}

/** Told by their bare letters alone. */
export function isPair(first: Word, second: Word, bare: ReadonlySet<string>): boolean {
  return isFrequent(first, bare)
    ? isFrequent(second, bare) || isShort(second)
    : isShort(first) && isFrequent(second, bare);
}

export const isFrequent = ({ number, fold }: Word, bare: ReadonlySet<string>): boolean =>
  !number && bare.has(fold);

/** Short numbers stand everywhere, as frequent words do; a long one is rare by itself. */
export const isShort = ({ number, form }: Word): boolean => number && /^\d{1,3}$/.test(form);

export const pairKey = (first: Word, second: Word): string => first.fold + JOIN + second.fold + JOIN;

/** Records in which a word stands when it counts as frequent: its places weigh some 2 KB, compressed. */
const FREQUENT = 1_000;
/** A letter to Pagefind, never part of a text, nor of the spelling of a single word. */
const JOIN = '\u01C2';
