import { type FilterName, FILTERS, type SearchRecord, TITLE_JOIN, withoutBracket } from '../record.ts';
import { headOf } from './bundle-head.ts';
import type { Frequent } from './frequent.ts';
import { type Heading, headingOf } from './headings.ts';
import { type Facets, outlineOf, type PageOutline } from './page-outline.ts';
import { pagesOf } from '../record-page.ts';
import { type RatedPiece, type RatedWord, Rater } from './rater.ts';
import { HOLE, type Spelt } from './spelt.ts';
import { withoutJoiners } from '../tokens.ts';
import { type CutRecord, cutRecord, cutText, wordsOf } from './written.ts';

/**
 * What Pagefind indexes and sends as one file: neighbouring records of one page. Small bundles make small files; but the
 * list of bundles is loaded before the first query, so their number is bounded and they grow with the site.
 */
export interface Bundle {
  /** Address of the page, with the number of the bundle as anchor: Pagefind keeps one file for each address. */
  url: string;
  /** Which page of those given, the place of its first record on that page, and the anchors of all. */
  page: number;
  from: number;
  anchors: readonly string[];
  /** Of its first record. */
  facets: Facets;
  records: () => readonly CutRecord[];
}

/** About as many bundles on a large site: 40 KB of list, compressed. */
const MOST_BUNDLES = 3_000;
/** From one size of bundles to the next. */
const STEP = 1.15;
/** Words in a bundle of a small site: an excerpt's worth for about a kilobyte. */
const LEAST_WORDS = 220;

/** Cuts pages into bundles, in the order of the records given. */
export const bundle = (records: readonly SearchRecord[]): Bundle[] =>
  bundlePages(
    pagesOf(records).map(({ url, records: own }) => {
      const cut = own().map(cutRecord);
      return { url, outline: outlineOf(cut), records: () => cut };
    }),
  );

/** @param pages in their order, each with what its records are read from when somebody needs them */
export function bundlePages(
  pages: readonly { url: string; outline: PageOutline; records: () => readonly CutRecord[] }[],
): Bundle[] {
  const size = bundleSize(pages.reduce((sum, { outline }) => sum + total(outline.words), 0));
  const ofUrl = new Map<string, number>();
  return pages.flatMap(({ url, outline, records }, page) => {
    // Counted on its page: what is written on other pages changes no address.
    const before = ofUrl.get(url) ?? 0;
    const cuts = cutsOf(outline, size);
    ofUrl.set(url, before + cuts.length);
    const anchors = outline.anchors.split('\n');
    return cuts.map((from, at) => {
      const to = cuts[at + 1] ?? anchors.length;
      return {
        url: `${url}#${before + at}`,
        page,
        from,
        anchors: anchors.slice(from, to),
        facets: outline.facets[outline.facetsAt[from]!]!,
        records: () => records().slice(from, to),
      };
    });
  });
}

/** Where the bundles of a page begin. */
function cutsOf({ words, facetsAt, facets }: PageOutline, size: number): number[] {
  const cuts: number[] = [];
  let held = 0;
  for (const [at, count] of words.entries()) {
    const first = cuts.at(-1);
    if (
      first !== undefined &&
      held + count <= size * SLACK &&
      (facetsAt[first] === facetsAt[at] || sameFile(facets[facetsAt[first]!]!, facets[facetsAt[at]!]!))
    )
      held += count;
    else {
      cuts.push(at);
      held = count;
    }
  }
  return cuts;
}

/** Words in a bundle of a site of so many words. It grows in steps: a plan more does not cut all others anew. */
export function bundleSize(words: number): number {
  let size = LEAST_WORDS;
  while (size * MOST_BUNDLES < words) size = Math.ceil(size * STEP);
  return size;
}

/** A bundle as it goes into the index: what it is filtered by, and what stands in it, in order. */
export interface BundlePage {
  filters: readonly (readonly [name: FilterName, value: string])[];
  parts: readonly (Label | Words)[];
}

/** Not indexed, but kept for the reader: where a record begins, and its title; the date and the page title of all. */
export interface Label {
  id: string;
  title: string;
}

/** A run of words. */
export interface Words {
  /** In index spelling, with a hole for each frequent word; each as it stands between two spaces, signs and all. */
  indexed: readonly Spelt[];
  /** How much more than others they weigh. Words of titles come first already in Pagefind's own order, which decides what is read at all. */
  weight: 1 | 4;
  /** The text itself, which the reader gets; nothing of what stands before all texts. */
  text?: string;
}

/**
 * Titles are labels; the words of the page title and of the headings above stand once at the beginning, so that a query may mix them with
 * the text. Before all stand the frequent words; where a site has such, every record begins at a place of its own.
 */
export function bundlePage(records: readonly CutRecord[], frequent: Frequent): BundlePage {
  const [first] = records;
  if (!first) throw new RangeError('a bundle without records');
  const filters = FILTERS.flatMap((name) => {
    const value = first[name];
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  const rater = raterBy(frequent);
  const rated = (text: string): RatedPiece[] => rater.rate(cutText(text));
  const headings = records.map(headingOf);
  const context = contextOf(records);
  const texts = records.map(({ cut }) => rater.rate(cut));
  const titles = new Set(headings.flatMap(({ keys }) => keys));
  const before = headOf(
    {
      texts: [rated(context), ...texts].map(joinersOut),
      headings: headings
        .filter((heading, at) => isOwn(records[at]!, heading))
        .map(({ own }) => joinersOut(rated(own))),
      titles: Array.from(titles, (text) => ({ text })),
    },
    { slots: frequent.slots.size, rater },
  );
  const words = (text: string, weight: 1 | 4, pieces = rated(text)): Words => ({
    indexed: pieces.map(({ spelt }) => spelt),
    weight,
    text,
  });
  // The places of the words come first, whatever else stands there.
  const parts: (Label | Words)[] = [
    { indexed: before.words, weight: 1 },
    { indexed: before.headings, weight: HEADING },
    { id: DATE_ID, title: first.date ?? '' },
    { id: HEAD_ID, title: first.pageTitle },
    words(context, HEADING),
  ];
  for (const [at, record] of records.entries())
    parts.push(
      { id: record.anchor ?? PAGE_ID, title: ownTitle(record) },
      ...textOf(record.text, headings[at]!, texts[at]!, words),
    );
  const written = parts.filter((part) => 'id' in part || part.indexed.some(({ text }) => text !== ''));
  return { filters, parts: frequent.slots.size > 0 ? inSteps(written) : written };
}

/**
 * With holes before each record, which then begins at a whole number of steps: a word more in one leaves those behind it where they were, and
 * with them hundreds of files of the index.
 */
function inSteps(parts: readonly (Label | Words)[]): (Label | Words)[] {
  let place = 0;
  return parts.flatMap((part): (Label | Words)[] => {
    if ('indexed' in part) {
      place += part.indexed.length;
      return [part];
    }
    const before = place;
    place = Math.ceil(place / PLACES_OF_STEP) * PLACES_OF_STEP;
    const holes = Array.from({ length: place - before }, () => HOLE);
    return holes.length > 0 ? [{ indexed: holes, weight: 1 }, part] : [part];
  });
}

/** Ids of the labels that carry the date and the page title, and of a record that is its whole page. */
export const DATE_ID = '@';
export const HEAD_ID = '~';
export const PAGE_ID = '-';

/** Title of a record without that of its page. */
function ownTitle(record: SearchRecord): string {
  const prefix = record.pageTitle + TITLE_JOIN;
  return record.title.startsWith(prefix) ? record.title.slice(prefix.length) : record.title;
}

/** Title parts of a bundle, each once, without those that open the text they head. */
function contextOf(records: readonly SearchRecord[]): string {
  const parts = new Set(records.flatMap((record) => record.title.split(TITLE_JOIN).map(withoutBracket)));
  return [...parts].filter((part) => !records.some((record) => record.text.startsWith(part))).join('. ');
}

/** Whether a record says its heading itself, or is its whole page; a clause below a heading mostly does not repeat it. */
const isOwn = ({ title, pageTitle, text }: SearchRecord, { own }: Heading): boolean =>
  title === pageTitle || text.includes(own);

/** The text of a record; the title it may open with counts as a heading does. */
function textOf(
  text: string,
  { whole }: Heading,
  pieces: RatedPiece[],
  words: (text: string, weight: 1 | 4, pieces?: RatedPiece[]) => Words,
): Words[] {
  if (!text.startsWith(whole)) return [words(text, 1, pieces)];
  const rest = text.slice(whole.length);
  // Signs stay with their word: a full stop is set after words that end in a letter.
  const [signs = ''] = /^[.,]+/.exec(rest) ?? [];
  return [words(whole + signs, HEADING), words(rest.slice(signs.length).trimStart(), 1)];
}

const joinersOut = (pieces: readonly RatedPiece[]): RatedWord[] => withoutJoiners(wordsOf(pieces));

function raterBy(frequent: Frequent): Rater {
  let rater = raters.get(frequent);
  if (!rater) raters.set(frequent, (rater = new Rater(frequent)));
  return rater;
}
const raters = new WeakMap<Frequent, Rater>();

const sameFile = (first: Facets, other: Facets): boolean =>
  FILTERS.every((name: FilterName) => first[name] === other[name]);

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** A bundle may grow a little past its size rather than leave a lone clause behind. */
const SLACK = 1.25;
const HEADING = 4;
/** As few as leave room for a word more in most records, of which the usual one has a dozen words. */
const PLACES_OF_STEP = 8;
