import { HEAVIEST, type HeldWord, type WordPlaces } from './held-words.ts';

/** A page that holds the terms asked for. */
export interface RankedPage {
  /** Its number in the index. */
  page: number;
  score: number;
  /** Where the terms stand among its words, in reading order. */
  places: readonly number[];
}

/** A term in bare letters, as it was written, and the words that it means. */
export interface AskedTerm {
  bare: string;
  written: string;
  words: readonly HeldWord[];
}

/** A spelling of a word that a term means. */
interface Meant {
  /** Number of the term. */
  term: number;
  word: string;
  places: WordPlaces;
  /** How near the word comes to the term by its length, and the spelling by its marks. */
  likeness: number;
  marks: number;
}

/** Such a spelling on a page, which is the one of this number among its pages. */
type Match = [meant: Meant, row: number];

/**
 * The pages that hold every term, best first; a term that means no word asks for nothing. Scored as Pagefind 1.6 scores them where nothing
 * else is wanted of it (`pagefind_web/src/search.rs`): BM25 with the weights of words, more for words as long as what was typed and with its marks.
 *
 * @param sizes number of words of each page of the index; `average`: of all
 */
export function rankPages(
  terms: readonly AskedTerm[],
  sizes: readonly number[],
  average: number,
): RankedPage[] {
  const meant = terms.map(meantBy);
  const holding = meant.map((of) => pagesOf(of, sizes.length));
  const rarities = holding.map(({ count }) => rarityOf(count, sizes.length));
  const known = holding.filter(({ count }) => count > 0);
  if (known.length === 0) return [];
  const matches = sizes.map((_, page): Match[] | undefined =>
    known.every(({ holds }) => holds[page]) ? [] : undefined,
  );
  for (const one of meant.flat()) {
    const { pages } = one.places;
    for (let row = 0; row < pages.length; row++) matches[pages[row]!]?.push([one, row]);
  }
  const ranked = matches.flatMap((found, page): RankedPage[] => {
    if (!found) return [];
    const { places, weights } = addUp(found);
    const length = SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * (sizes[page]! / average));
    let score = 0;
    for (const [word, weight] of weights) {
      const [{ term, likeness, marks }] = found.find(([one]) => one.word === word)!;
      const frequency = (weight / UNIT) * likeness;
      score += (rarities[term]! * ((SATURATION + 1) * frequency) * marks) / (length + frequency);
    }
    return [{ page, score, places }];
  });
  return ranked.sort((a, b) => b.score - a.score || a.page - b.page);
}

function meantBy({ bare, written, words }: AskedTerm, term: number): Meant[] {
  return words.flatMap(({ word, forms }) => {
    const likeness = likenessOf(bytesOf(word) - bytesOf(bare));
    return forms.map(({ form, places }): Meant => {
      const marks = form.startsWith(written) || written.startsWith(form) ? SAME_MARKS : 1;
      return { term, word, places: places(), likeness, marks };
    });
  });
}

/** Which pages hold any of these, and how many do. */
function pagesOf(meant: readonly Meant[], size: number): { holds: Uint8Array; count: number } {
  const holds = new Uint8Array(size);
  let count = 0;
  for (const { places } of meant)
    for (const page of places.pages) {
      if (!holds[page]) count++;
      holds[page] = 1;
    }
  return { holds, count };
}

/**
 * Where the matches of a page stand, each place once, and the weight of each word in all. A place at which several terms stand (“git” and
 * “absorb” in “git-absorb”) counts for each of them.
 */
function addUp(matches: readonly Match[]): { places: number[]; weights: Map<string, number> } {
  const weights = new Map<string, number>();
  const places: number[] = [];
  const add = (word: string, weight: number): void =>
    void weights.set(word, (weights.get(word) ?? 0) + weight);
  const found = matches.flatMap(([{ term, word, places: held }, row], order) => {
    const [from, to] = [row === 0 ? 0 : held.ends[row - 1]!, held.ends[row]!];
    return Array.from(held.places.subarray(from, to), (place, at) => ({
      place,
      order,
      term,
      word,
      weight: held.weights[from + at]!,
    }));
  });
  found.sort((a, b) => a.place - b.place || a.order - b.order);
  for (let from = 0; from < found.length;) {
    const { place } = found[from]!;
    let to = from + 1;
    while (to < found.length && found[to]!.place === place) to++;
    places.push(place);
    if (to === from + 1) add(found[from]!.word, found[from]!.weight);
    else {
      const here = firstOfEach(found.slice(from, to));
      const least = Math.min(...here.map(({ weight }) => weight));
      for (const { word } of here) add(word, Math.min(here.length * least, HEAVIEST));
    }
    from = to;
  }
  return { places, weights };
}

/** The first match of each term. */
const firstOfEach = <T extends { term: number }>(found: readonly T[]): T[] =>
  found.filter(({ term }, at) => found.findIndex((one) => one.term === term) === at);

/** 1 for a word as long as what was typed, falling with the letters that it has more. */
const likenessOf = (longer: number): number =>
  Math.exp(Math.exp(-0.5 * (Math.min(Math.abs(longer) + 1, HEAVIEST) / DEVIATION) ** 2) - 1);

/** Inverse document frequency. */
const rarityOf = (holding: number, all: number): number =>
  Math.log((all - holding + 0.5) / (holding + 0.5) + 1);

/** Pagefind counts letters by their bytes in UTF-8. */
function bytesOf(word: string): number {
  let bytes = 0;
  for (const letter of word) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

// Settings of Pagefind 1.6 as it comes.
const SATURATION = 1.4;
const LENGTH_COUNTS = 0.75;
const SAME_MARKS = 1.8;
const DEVIATION = 2;
/** Weight of a word that stands in no heading. */
const UNIT = 24;
