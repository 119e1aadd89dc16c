import { CborWriter } from './cbor.ts';
import type { IndexedPage } from './indexed-page.ts';

/** Words of neighbouring pages and where they stand, in plain data: worked out from these pages alone, whichever stand before them. */
export interface HeldWords {
  /** Number of pages. */
  pages: number;
  /** One on a line, in the order in which pages bring them; behind a tab, in which other marks of the same letters. */
  words: string;
  /** Of each word: how many pages hold it, the first and the last of them, its weight, and where it ends in the bytes. */
  numbers: Uint32Array;
  /** What Pagefind writes of each page that holds a word, but for how far the first of them lies behind the one before. */
  bytes: Uint8Array;
}

export function heldWords(pages: readonly IndexedPage[]): HeldWords {
  const held = new Map<string, number[]>();
  for (const [number, { words, ends }] of pages.entries()) {
    let from = 0;
    for (let at = 0; at < words.length; at++) {
      const to = ends[at]!;
      const known = held.get(words[at]!);
      if (known) known.push(number, from, to);
      else held.set(words[at]!, [number, from, to]);
      from = to;
    }
  }
  const numbers = new Uint32Array(held.size * COLUMNS);
  let row = 0;
  for (const places of held.values()) {
    let weight = 0;
    for (let at = 0; at < places.length; at += 3) {
      const [number, from, to] = [places[at]!, places[at + 1]!, places[at + 2]!];
      if (at > 0) writer.list(PLACE_FIELDS).number(number - places[at - 3]!);
      writer.written(pages[number]!.places, from, to);
      weight += to - from + PLACE_BYTES;
    }
    numbers.set([places.length / 3, places[0]!, places.at(-3)!, weight, writer.size], row);
    row += COLUMNS;
  }
  return {
    pages: pages.length,
    words: [...held.keys()].join('\n'),
    numbers,
    bytes: writer.take(),
  };
}

/** Where a word stands: in which of the lists given, and at which place there. */
export type Places = [list: number, at: number][];

/** Writes on which pages a word stands. @param starts number of the first page of each list */
export function writePlaces(
  writer: CborWriter,
  places: Places,
  lists: readonly HeldWords[],
  starts: readonly number[],
): void {
  writer.list(places.reduce((sum, [list, at]) => sum + lists[list]!.numbers[at * COLUMNS]!, 0));
  let before = 0;
  for (const [list, at] of places) {
    const { numbers, bytes } = lists[list]!;
    const row = at * COLUMNS;
    const start = starts[list]!;
    writer.list(PLACE_FIELDS).number(start + numbers[row + FIRST]! - before);
    writer.written(bytes, at === 0 ? 0 : numbers[row - COLUMNS + END]!, numbers[row + END]!);
    before = start + numbers[row + LAST]!;
  }
}

/** Bytes that a word takes in a file, nearly. */
export const weightOf = (places: Places, lists: readonly HeldWords[]): number =>
  places.reduce((sum, [list, at]) => sum + lists[list]!.numbers[at * COLUMNS + WEIGHT]!, 0);

/** Columns of the numbers. */
const COLUMNS = 5;
const [FIRST, LAST, WEIGHT, END] = [1, 2, 3, 4];
/** Parts of a page that holds a word, and what they take beside the places, nearly. */
const PLACE_FIELDS = 3;
const PLACE_BYTES = 3;
/** One for all: what it writes into is as large as the largest page. */
const writer = new CborWriter();
