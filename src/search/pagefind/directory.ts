import { readNumbers } from '../index/number-text.ts';
import { CborReader } from './cbor.ts';

/** What is known of an index before its words and texts are read. */
export interface Directory {
  /** Number of words of each page, in the order in which the index was made; and on average. */
  readonly sizes: readonly number[];
  readonly average: number;
  /** File of the first page; empty when there is none. */
  readonly first: string;
  /** Files in which words may stand that these terms mean. */
  chunksFor(terms: readonly string[]): Promise<IndexChunk[]>;
  /** File of the text of a page. */
  textOf(page: number): Promise<string>;
}

/** A file of words: the first and the last of them, or as much of these as tells it from its neighbours. */
export interface IndexChunk {
  from: string;
  to: string;
  file: string;
}

/** Pagefind's own directory: one file, which grows with the site. @throws RangeError when the bytes are none */
export function readMeta(data: Uint8Array): Directory {
  const reader = new CborReader(data);
  reader.list();
  // Version of Pagefind.
  reader.skip();
  const files: string[] = [];
  const sizes: number[] = [];
  for (let left = reader.list(); left > 0; left--) {
    const fields = reader.list();
    files.push(reader.text());
    sizes.push(reader.number());
    reader.skip(fields - 2);
  }
  const chunks = Array.from({ length: reader.list() }, (): IndexChunk => {
    const fields = reader.list();
    const chunk = { from: reader.text(), to: reader.text(), file: reader.text() };
    reader.skip(fields - 3);
    return chunk;
  });
  return {
    sizes,
    average: average(sizes),
    first: files[0] ?? '',
    async chunksFor(terms) {
      const needed = new Set(terms.flatMap((term) => chunksFor(term, chunks)));
      return chunks.filter((chunk) => needed.has(chunk));
    },
    textOf: async (page) => files[page]!,
  };
}

/** Of a large site, the directory in parts: of a hundred kilobytes a query needs a tenth. Stands in the entry of the index. */
export interface Parts {
  /** As many pages, or files of words, stand in a part but the last. */
  each: number;
  /** Sizes of the pages (`number-text.ts`). */
  sizes: string;
  first: string;
  /** Files that list the files of texts, and those that list the files of words, each with what its first one begins with. */
  texts: readonly string[];
  words: readonly (readonly [from: string, list: string])[];
}

/** @param read gives the lines of a list */
export function readParts(
  { each, sizes: told, first, texts, words }: Parts,
  read: (list: string) => Promise<string[]>,
): Directory {
  const sizes = readNumbers(told);
  const starts = words.map(([from]) => from);
  const listed = async (at: number): Promise<IndexChunk[]> =>
    (await read(words[at]![1])).map((line) => {
      const [from = '', to = '', file = ''] = line.split('\t');
      return { from, to, file };
    });
  const chunksOf = async (term: string): Promise<IndexChunk[]> => {
    const part = partOf(term, starts);
    const near = chunksFor(term, await listed(part));
    if (near.some((chunk) => isAround(term, chunk))) return near;
    // No file stands around it: words that begin so may stand further on, and words with which it begins before.
    const parts = new Set(Array.from(term, (_, at) => partOf(term.slice(0, at + 1), starts)));
    for (let more = part; more <= partOf(term + BEHIND, starts); more++) parts.add(more);
    const inOrder = [...parts].sort((a, b) => a - b);
    return chunksFor(term, (await Promise.all(inOrder.map(listed))).flat());
  };
  return {
    sizes,
    average: average(sizes),
    first,
    async chunksFor(terms) {
      const found = (await Promise.all(terms.map((term) => (words.length > 0 ? chunksOf(term) : [])))).flat();
      const byFile = new Map(found.map((chunk) => [chunk.file, chunk]));
      return [...byFile.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
    },
    textOf: async (page) => (await read(texts[Math.floor(page / each)]!))[page % each]!,
  };
}

/** The files that may hold a word, or words that begin with it: those whose words stand around it, else those whose words begin alike. */
export function chunksFor(term: string, chunks: readonly IndexChunk[]): IndexChunk[] {
  const around = chunks.filter((chunk) => isAround(term, chunk));
  if (around.length > 0) return around;
  return chunks.filter(
    ({ from, to }) =>
      term.slice(0, from.length) >= from.slice(0, term.length) &&
      term.slice(0, to.length) <= to.slice(0, term.length),
  );
}

const isAround = (term: string, { from, to }: IndexChunk): boolean => from <= term && term <= to;

/** Number of the last part that begins no later than the term. */
const partOf = (term: string, starts: readonly string[]): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= term),
  );

const average = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);

/** Behind every letter: all words that begin so stand before it. */
const BEHIND = '\u{ffff}';
