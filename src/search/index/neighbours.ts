import { fold } from '../../vietnamese/fold.ts';
import { addCounts, type Counts, countsOf, RecordCounts } from './counts.ts';
import type { RecordWords } from './record-words.ts';
import type { Word } from '../tokens.ts';
import { fromStep, isWord, toStep } from './vocabulary.ts';

/**
 * Which words stand beside which on this site: what tells “hộ nghèo” from the typos “hồ nghèo” and “hộ ngheo”, each word of
 * which is a word too. Loaded only when a query seems mistyped.
 */
export interface Neighbours {
  /** Records in which `second` stands right after `first`, both in the form of tokens.ts. */
  frequency(first: string, second: string): number;
  /** The same for bare words, whatever their marks (an upper bound). */
  foldedFrequency(first: string, second: string): number;
}

/** In how many records of a page two words stand side by side. */
export function pairsOnPage(records: readonly RecordWords[]): Counts {
  const firsts = new Map<string, RecordCounts>();
  for (const [number, { parts }] of records.entries())
    for (const part of parts) seePairs(part, number, firsts);
  // Written out once each: most pairs of a page stand there many times.
  const pairs: [pair: string, count: number][] = [];
  for (const [first, seconds] of firsts)
    for (const [second, { count }] of seconds.all) pairs.push([`${first} ${second}`, count]);
  return countsOf(pairs);
}

/**
 * The file of neighbours: a line for each word with all that follow it, each with the sign of its frequency of the
 * vocabulary file, left out when it is one. Of a large site only the most telling.
 */
export class NeighboursWriter {
  readonly #counts = new Map<string, number>();

  add(pairs: Counts): void {
    addCounts(this.#counts, pairs);
  }

  written(): string {
    const byFirst = Map.groupBy(mostTelling(this.#counts), ([pair]) => pair.slice(0, pair.indexOf(' ')));
    const lines = [...byFirst].map(([first, pairs]) => {
      const seconds = pairs.map(
        ([pair, count]) => pair.slice(first.length + 1) + (count > 1 ? toStep(count) : ''),
      );
      return `${first} ${seconds.sort().join(' ')}`;
    });
    return `${lines.sort().join('\n')}\n`;
  }
}

/** Reads one or several such files (shards of one portal) as one. */
export function readNeighbours(...files: readonly string[]): Neighbours {
  const counts = new Map<string, number>();
  const folded = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, count: number): void =>
    void map.set(key, (map.get(key) ?? 0) + count);
  // The same few thousand words come again and again.
  const folds = new Map<string, string>();
  const foldOf = (word: string): string => {
    const bare = folds.get(word) ?? fold(word);
    folds.set(word, bare);
    return bare;
  };
  for (const line of files.flatMap((file) => file.split('\n'))) {
    const [first = '', ...seconds] = line.split(' ');
    for (const entry of seconds) {
      const [, second = '', step] = ENTRY.exec(entry) ?? [];
      const pair = `${first} ${second}`;
      const count = step ? fromStep(step) : 1;
      add(counts, pair, count);
      add(folded, `${foldOf(first)} ${foldOf(second)}`, count);
    }
  }
  return {
    frequency: (first, second) => counts.get(`${first} ${second}`) ?? 0,
    foldedFrequency: (first, second) => folded.get(`${first} ${second}`) ?? 0,
  };
}

/** Pairs that stand together more often than chance would have it, by how much that says: Dunning's likelihood ratio, its main term. */
function mostTelling(counts: ReadonlyMap<string, number>): [pair: string, count: number][] {
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  let all = 0;
  for (const [pair, count] of counts) {
    const [first = '', second = ''] = pair.split(' ');
    firsts.set(first, (firsts.get(first) ?? 0) + count);
    seconds.set(second, (seconds.get(second) ?? 0) + count);
    all += count;
  }
  const ratio = (pair: string, count: number): number => {
    const [first = '', second = ''] = pair.split(' ');
    return count * Math.log((count * all) / ((firsts.get(first) ?? 1) * (seconds.get(second) ?? 1)));
  };
  return [...counts]
    .map(([pair, count]) => ({ pair, count, worth: ratio(pair, count) }))
    .sort((a, b) => b.worth - a.worth || (a.pair < b.pair ? -1 : 1))
    .slice(0, MOST_PAIRS)
    .map(({ pair, count }) => [pair, count]);
}

/** Words are in lower case and hold no digit. */
const ENTRY = /^(.*?)([0-9A-Z])?$/u;

function seePairs(words: readonly Word[], record: number, firsts: Map<string, RecordCounts>): void {
  let first: Word | undefined;
  for (const word of words) {
    const second = isWord(word) ? word : undefined;
    if (first && second) {
      let seconds = firsts.get(first.form);
      if (!seconds) firsts.set(first.form, (seconds = new RecordCounts()));
      seconds.see(second.form, record);
    }
    first = second;
  }
}

/** Compressed some 40 KB; a site of a thousand records has half as many. */
const MOST_PAIRS = 20_000;
