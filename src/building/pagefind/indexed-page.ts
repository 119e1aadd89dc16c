import type { BundlePage, Label } from '../../search/index/bundles.ts';
import type { IndexKey, IndexWord, Spelt } from '../../search/index/spelt.ts';
import { isEven } from '../../search/index/written.ts';
import { CborWriter } from './cbor.ts';
import { indexWords, SPACES } from './index-words.ts';
import { packed } from './packed.ts';

/** What the index holds of one page: it stays the same whatever other pages there are. */
export interface IndexedPage {
  /** Words of the page; behind a tab, in which other marks of the same letters: `om`, `om\tŏm`. Those last, in their order. */
  words: readonly string[];
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
  const keys: IndexKey[] = [];
  const content: string[] = [];
  const labels: (Label & { location: number })[] = [];
  let location = 0;
  let at = 0;
  for (const part of parts) {
    if ('id' in part) {
      labels.push({ ...part, location });
      continue;
    }
    const { indexed, text } = part;
    const last = indexed.length - 1;
    const end = FULL_STOP_AFTER.test(indexed[last]!.text) ? '.' : '';
    for (let piece = 0; piece <= last; piece++)
      for (const words of indexWords(piece === last && end ? ended(indexed[piece]!) : indexed[piece]!))
        addWords(keys, words, at++, part.weight * WEIGHT);
    if (text === undefined) continue;
    const words = isEven(text) ? undefined : (text + end).split(SPACES).filter((word) => word !== '');
    if (words?.length !== 0) content.push(words?.join(' ') ?? text + end);
    location += words?.length ?? indexed.length;
  }
  return {
    ...written(keys),
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

const ended = (spelt: Spelt): Spelt => (spelt.ended ??= { text: `${spelt.text}.` });

/** Notes a place with its weight, so that they sort as Pagefind sorts them: by weight, then in reading order. */
function addWords(keys: IndexKey[], words: readonly IndexWord[], at: number, weight: number): void {
  for (const { key, part } of words) {
    const own = part ? Math.max(1, Math.floor(weight / (words.length - 1))) : weight;
    if (key.places) key.places.push(own * PLACES + at);
    else {
      key.places = [own * PLACES + at];
      keys.push(key);
    }
  }
}

/** The words of a page with their places, which are forgotten. */
function written(keys: readonly IndexKey[]): Pick<IndexedPage, 'words' | 'places' | 'ends'> {
  const ends: number[] = [];
  const [forms, plain] = [true, false].map((marked) =>
    keys.filter(({ text }) => text.includes('\t') === marked),
  );
  // Which other marks of the same letters come first is told by the order of these alone.
  forms!.sort((a, b) => (a.text < b.text ? -1 : 1));
  const words = [...plain!, ...forms!].map((key) => {
    writePlaces(writer, key.places!);
    key.places = undefined;
    ends.push(writer.size);
    return key.text;
  });
  return { words, places: writer.take(), ends };
}

/** Places as steps from one to the next; a weight other than the last one, as a number below nothing, and a place counted anew. */
function writePlaces(writer: CborWriter, places: number[]): void {
  // One weight for all is the rule, and pages are read from their beginning to their end.
  if (!places.every((place, at) => at === 0 || places[at - 1]! < place)) places.sort((a, b) => a - b);
  let weights = 0;
  let weight = 0;
  for (const place of places) {
    const own = Math.floor(place / PLACES);
    if (own !== weight) weights++;
    weight = own;
  }
  writer.list(places.length + weights);
  weight = 0;
  let before = 0;
  for (const place of places) {
    const own = Math.floor(place / PLACES);
    const at = place - own * PLACES;
    if (own === weight) writer.number(at - before);
    else writer.number(-own - 1).number(at);
    weight = own;
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
/** More than any page has words; times the largest weight, a whole number that is quickly reckoned with. */
const PLACES = 2 ** 24;
/** One for all: what it writes into is as large as the largest page. */
const writer = new CborWriter();
