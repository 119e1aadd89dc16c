import { fold } from '../../vietnamese/fold.ts';
import { addCounts, type Counts, countsOf, RecordCounts } from './counts.ts';
import type { RecordWords } from './record-words.ts';

/** Which words the site has, and in about how many of its records each stands. */
export interface Vocabulary {
  /** Number of records. */
  readonly size: number;
  /** Records with exactly this form; 0 when the site does not have it. */
  frequency(form: string): number;
  /** Records with any marking of these bare letters (an upper bound). */
  foldedFrequency(fold: string): number;
  /** Every marking of these bare letters that the site has, most frequent first. */
  markings(fold: string): readonly string[];
  /** Bare words with this beginning, most frequent first. */
  completions(prefix: string): readonly string[];
  /** Every bare word. */
  bareWords(): Iterable<string>;
}

/** In how many records of a page each of its words stands. */
export function countedWords(records: readonly RecordWords[]): Counts {
  const counts = new RecordCounts();
  for (const [number, { parts }] of records.entries())
    for (const part of parts) for (const word of part) if (isWord(word)) counts.see(word.form, number);
  return countsOf(Array.from(counts.all, ([word, { count }]) => [word, count]));
}

/**
 * The vocabulary file: number of records, then each word with one sign for its frequency. Words are sorted, so that the
 * file packs well; the sign is a step of a logarithmic scale, which is all that ranking needs.
 */
export class VocabularyWriter {
  readonly #counts = new Map<string, number>();
  #size = 0;

  add(words: Counts, size: number): void {
    this.#size += size;
    addCounts(this.#counts, words);
  }

  written(): string {
    const lines = [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, count]) => word + toStep(count));
    return `${this.#size}\n${lines.join(' ')}\n`;
  }
}

/** The words of a vocabulary file, in its order. */
export const wordsOf = (file: string): string[] => [...entriesOf(file)].map(([, word = '']) => word);

const entriesOf = (file: string): IterableIterator<RegExpExecArray> =>
  (file.split('\n')[1] ?? '').matchAll(/(\D+?)([0-9A-Z])(?: |$)/gu);

/** Reads one or several vocabulary files (shards of one portal) as one vocabulary. */
export function readVocabulary(...files: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  let size = 0;
  for (const file of files) {
    size += Number(file.split('\n')[0]);
    for (const [, word = '', step = ''] of entriesOf(file))
      counts.set(word, (counts.get(word) ?? 0) + fromStep(step));
  }
  return vocabularyOf(counts, size);
}

function vocabularyOf(counts: Map<string, number>, size: number): Vocabulary {
  const byFold = new Map<string, string[]>();
  for (const word of counts.keys()) {
    const key = fold(word);
    const markings = byFold.get(key);
    if (markings) markings.push(word);
    else byFold.set(key, [word]);
  }
  const count = (word: string): number => counts.get(word) ?? 0;
  const folded = (key: string): number => (byFold.get(key) ?? []).reduce((sum, word) => sum + count(word), 0);
  for (const markings of byFold.values()) markings.sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  const sorted = [...byFold.keys()].sort();
  return {
    size,
    frequency: count,
    foldedFrequency: (key) => Math.min(size, folded(key)),
    markings: (key) => byFold.get(key) ?? [],
    completions(prefix) {
      const start = firstAtLeast(sorted, prefix);
      const end = sorted.findIndex((key, at) => at >= start && !key.startsWith(prefix));
      const found = sorted.slice(start, end < 0 ? undefined : end);
      return found.sort((a, b) => folded(b) - folded(a) || (a < b ? -1 : 1));
    },
    bareWords: () => byFold.keys(),
  };
}

/** Index of the first element not before `value`. */
function firstAtLeast(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether this is kept in the files of words: numbers are not. */
export const isWord = (token: { form: string; number: boolean }): boolean =>
  !token.number && token.form.length <= LONGEST_WORD;

/** Longer “words” are addresses and slips; nobody types them. */
const LONGEST_WORD = 20;
const STEPS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The sign of a number of records. Two steps double it: 36 steps reach past 180 000 records. */
export const toStep = (count: number): string =>
  STEPS.charAt(Math.min(STEPS.length - 1, Math.round(2 * Math.log2(count))));
/** Number of records that a sign stands for, about. */
export const fromStep = (step: string): number => Math.round(2 ** (STEPS.indexOf(step) / 2));
