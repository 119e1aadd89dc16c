import type { BundlePage, Label } from '../../search/bundles.ts';
import { CborWriter } from './cbor.ts';
import { indexWords, SPACES } from './index-words.ts';
import { packed } from './packed.ts';

/** What the index holds of one page: it stays the same whatever other pages there are. */
export interface IndexedPage {
  /** Words of the page, one on a line; behind a tab, in which other marks of the same letters: `om`, `om\tŏm`. */
  words: string;
  /** Where each word stands, as Pagefind writes it, one after the other; and where each ends in these bytes. */
  places: Uint8Array;
  ends: readonly number[];
  /** Number of its words, as Pagefind counts them. */
  size: number;
  /** Its file for readers. */
  fragment: Uint8Array;
}

/** What Pagefind 1.6 would index of a page with these parts; `written-index.test.ts` holds both side by side. */
export function indexedPage(url: string, { filters, parts }: BundlePage): IndexedPage {
  const places = new Map<string, number[]>();
  const content: string[] = [];
  const labels: (Label & { location: number })[] = [];
  let at = 0;
  for (const part of parts) {
    if ('id' in part) {
      labels.push({ ...part, location: content.length });
      continue;
    }
    const end = FULL_STOP_AFTER.test(part.indexed) ? '.' : '';
    for (const word of wordsOf(part.indexed + end)) addWord(places, word, at++, part.weight * WEIGHT);
    if (part.text !== undefined) for (const word of wordsOf(part.text + end)) content.push(word);
  }
  return {
    ...written(places),
    size: Math.max(1, at),
    fragment: packed(
      JSON.stringify({
        url,
        content: content.join(' '),
        word_count: Math.max(1, at),
        filters: Object.fromEntries(sortedFilters(filters)),
        meta: {},
        anchors: labels.map(anchorOf),
      }),
    ),
  };
}

const wordsOf = (text: string): string[] => text.split(SPACES).filter((word) => word !== '');

/** Notes a place with its weight, so that they sort as Pagefind sorts them: by weight, then in reading order. */
function addWord(places: Map<string, number[]>, written: string, at: number, weight: number): void {
  const words = indexWords(written);
  const pieces = words.length - 1;
  for (const { word, form, part } of words) {
    const key = form === undefined ? word : `${word}\t${form}`;
    const own = part ? Math.max(1, Math.floor(weight / pieces)) : weight;
    const known = places.get(key);
    if (known) known.push(own * PLACES + at);
    else places.set(key, [own * PLACES + at]);
  }
}

function written(places: ReadonlyMap<string, number[]>): Pick<IndexedPage, 'words' | 'places' | 'ends'> {
  const writer = new CborWriter();
  const ends: number[] = [];
  const words = [...places.keys()].sort();
  for (const word of words) {
    writePlaces(writer, places.get(word)!);
    ends.push(writer.size);
  }
  return { words: words.join('\n'), places: Uint8Array.from(writer.take()), ends };
}

/** Places as steps from one to the next; a weight other than the last one, as a number below nothing, and a place counted anew. */
function writePlaces(writer: CborWriter, places: number[]): void {
  places.sort((a, b) => a - b);
  let weight = 0;
  const weights = new Set(places.map((place) => Math.floor(place / PLACES))).size;
  writer.list(places.length + weights);
  let before = 0;
  for (const place of places) {
    const at = place % PLACES;
    if (Math.floor(place / PLACES) === weight) writer.number(at - before);
    else {
      weight = Math.floor(place / PLACES);
      writer.number(-weight - 1).number(at);
    }
    before = at;
  }
  // Places in fields of its own, of which there are none.
  writer.list(0);
}

/** As Pagefind writes them: a label on an element without text. */
function anchorOf({ id, title, location }: Label & { location: number }): object {
  const named = title.trim().replace(/\s+/g, ' ');
  return { element: 'div', id, text: '', ...(named ? { title: named } : {}), location };
}

const sortedFilters = (filters: BundlePage['filters']): [string, string[]][] =>
  [...filters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, [value]]);

/** After which Pagefind ends a sentence where an element ends; signs that HTML writes otherwise (`"`, `&`) are none of them. */
const FULL_STOP_AFTER = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}')$*]$/u;
/** Of a word that stands in no heading: Pagefind counts in 24ths. */
const WEIGHT = 24;
/** More than any page has words. */
const PLACES = 2 ** 32;
