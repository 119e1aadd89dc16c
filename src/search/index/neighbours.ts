import { fold } from '../../vietnamese/fold.ts';
import { addCounts, type Counts, countsOf, RecordCounts } from './counts.ts';
import { readNumbers, writeNumber } from './number-text.ts';
import type { RecordWords } from './record-words.ts';
import type { Word } from '../tokens.ts';
import { fromStep, isWord, toStep, wordsOf } from './vocabulary.ts';

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
 * The file of neighbours: behind its mark, a line for each word of the vocabulary file of its site, in that order: the places in that file of all that
 * follow it, as steps from one to the next (`number-text.ts`); and on as many lines behind those, the signs of their frequencies. Of a large site only
 * the most telling pairs.
 */
export class NeighboursWriter {
  readonly #counts = new Map<string, number>();

  add(pairs: Counts): void {
    addCounts(this.#counts, pairs);
  }

  /** @param vocabulary the vocabulary file */
  written(vocabulary: string): string {
    const words = wordsOf(vocabulary);
    const places = new Map(words.map((word, at) => [word, at]));
    const byFirst = Map.groupBy(mostTelling(this.#counts), ([pair]) => pair.slice(0, pair.indexOf(' ')));
    const lines = words.map((first) => {
      const seconds = (byFirst.get(first) ?? []).map(
        ([pair, count]) => [places.get(pair.slice(first.length + 1))!, count] as const,
      );
      seconds.sort(([a], [b]) => a - b);
      return {
        steps: seconds.map(([place], at) => writeNumber(place - (seconds[at - 1]?.[0] ?? 0))).join(''),
        counts: seconds.map(([, count]) => toStep(count)).join(''),
      };
    });
    return [MARK, ...lines.map(({ steps }) => steps), ...lines.map(({ counts }) => counts), ''].join('\n');
  }
}

/** A file of neighbours and the vocabulary file of the same site. */
export type NeighbourFiles = readonly [neighbours: string, vocabulary: string];

/** Reads those of one or several sites (shards of one portal) as one. One that another version wrote tells nothing. */
export function readNeighbours(...sites: readonly NeighbourFiles[]): Neighbours {
  const counts = new Map<string, number>();
  const folded = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, count: number): void =>
    void map.set(key, (map.get(key) ?? 0) + count);
  for (const [file, vocabulary] of sites) {
    const [mark, ...lines] = file.split('\n');
    if (mark !== MARK) continue;
    const words = wordsOf(vocabulary);
    const bare = words.map(fold);
    for (const [at, first] of words.entries()) {
      let place = 0;
      for (const [nth, step] of readNumbers(lines[at] ?? '').entries()) {
        place += step;
        const count = fromStep(lines[words.length + at]![nth]!);
        add(counts, `${first} ${words[place]!}`, count);
        add(folded, `${bare[at]!} ${bare[place]!}`, count);
      }
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

/** Tells the form of the file. */
const MARK = '#2';

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

/** Compressed some 30 KB; a site of a thousand records has two thirds of them. */
const MOST_PAIRS = 20_000;
