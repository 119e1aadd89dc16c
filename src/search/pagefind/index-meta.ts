import { CborReader } from './cbor.ts';

/** What is known of an index before anything is asked. */
export interface IndexMeta {
  /** File of each page and number of its words, in the order in which the index was made. */
  files: readonly string[];
  sizes: readonly number[];
  /** Words of a page, on average. */
  average: number;
  /** The files of its words, in their order. */
  chunks: readonly IndexChunk[];
}

/** A file of words: the first and the last of them, or as much of these as tells it from its neighbours. */
export interface IndexChunk {
  from: string;
  to: string;
  file: string;
}

/** @throws RangeError when the bytes are none */
export function readMeta(data: Uint8Array): IndexMeta {
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
  const words = sizes.reduce((sum, size) => sum + size, 0);
  return { files, sizes, average: words / Math.max(1, sizes.length), chunks };
}

/** The files that may hold a word, or words that begin with it: those whose words stand around it, else those whose words begin alike. */
export function chunksFor(term: string, chunks: readonly IndexChunk[]): IndexChunk[] {
  const around = chunks.filter(({ from, to }) => from <= term && term <= to);
  if (around.length > 0) return around;
  return chunks.filter(
    ({ from, to }) =>
      term.slice(0, from.length) >= from.slice(0, term.length) &&
      term.slice(0, to.length) <= to.slice(0, term.length),
  );
}
