import { hash } from 'node:crypto';
import { writeNumber } from '../../search/index/number-text.ts';
import type { Parts } from '../../search/pagefind/directory.ts';
import { CborWriter } from './cbor.ts';
import { type HeldWords, type Places, weightOf, writePlaces } from './held-words.ts';
import type { Fragment, IndexedRun } from './indexed-run.ts';
import { packed } from './packed.ts';
import { LANGUAGE, type Runtime } from './runtime.ts';

/**
 * How a file comes into an index: told apart by the SHA-1 of what it is made from, for most are those of the last time, and need not be made.
 * @param path in its folder
 */
export type PutFile = (path: string, print: string, bytes: () => Uint8Array | string) => void;

/**
 * An index of pages in the order given, as Pagefind would write it. Same pages, same bytes, however they are parted into runs; and the words
 * of a page that changed change no file but those in which they stand.
 * @returns the ids of the files of all pages
 */
export function writeIndex(
  runs: readonly (IndexedRun & { fragments: readonly Fragment[] })[],
  {
    runtime,
    put,
    compress = packed,
  }: { runtime: Runtime; put: PutFile; compress?: (data: Uint8Array) => Uint8Array },
): string[] {
  const names = new Names();
  const putWhole = (path: string, data: Uint8Array | string): void =>
    put(path, hash('sha1', data), () => data);
  for (const [path, data] of runtime.files) putWhole(path, data);
  const pages = runs.flatMap((run) => run.fragments);
  const ids = pages.map(({ digest }) => names.of(digest));
  for (const [at, { digest, bytes }] of pages.entries())
    put(`fragment/${ids[at]!}.pf_fragment`, digest, bytes);
  const chunks = Array.from(chunksOf(runs.map(({ held }) => held)), ({ from, to, data }) => {
    const print = hash('sha1', data);
    const id = names.of(print);
    put(`index/${id}.pf_index`, print, () => compress(data));
    return { from, to, id };
  });
  tellApart(chunks);
  const sizes = runs.flatMap((run) => run.sizes);
  const meta = metaOf(sizes, { version: runtime.entry.version, ids, chunks });
  const print = hash('sha1', meta);
  const id = names.of(print, META_LETTERS);
  put(`pagefind.${id}.pf_meta`, print, () => compress(meta));
  const language = { hash: id, wasm: null, page_count: pages.length };
  const entry = { ...runtime.entry, languages: { [LANGUAGE]: language } };
  const parts =
    pages.length > MOST_WHOLE
      ? partsOf({ ids, sizes, chunks }, (name, text) => putWhole(`lists/${name}.txt`, text))
      : undefined;
  putWhole('pagefind-entry.json', JSON.stringify({ ...entry, ...(parts && { parts }) }));
  return ids;
}

/** The directory in parts, beside Pagefind's own: the files of texts and of words, so many to a list. */
function partsOf(
  {
    ids,
    sizes,
    chunks,
  }: { ids: readonly string[]; sizes: readonly number[]; chunks: readonly (Chunk & { id: string })[] },
  putList: (name: string, text: string) => void,
): Parts {
  const listed = (lines: readonly string[]): string => {
    const text = lines.join('\n');
    const name = hash('sha1', text).slice(0, META_LETTERS);
    putList(name, text);
    return name;
  };
  return {
    each: IN_A_LIST,
    sizes: sizes.map(writeNumber).join(''),
    first: ids[0] ?? '',
    texts: inLists(ids).map(listed),
    words: inLists(chunks).map((part) => [
      part[0]!.from,
      listed(part.map(({ from, to, id }) => [from, to, id].join('\t'))),
    ]),
  };
}

const inLists = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / IN_A_LIST) }, (_, at) =>
    items.slice(at * IN_A_LIST, (at + 1) * IN_A_LIST),
  );

interface Chunk {
  from: string;
  to: string;
}

/** A word of the index. */
interface Word {
  held: Places;
  /** The same letters with other marks, in the order in which pages bring them. */
  forms: Map<string, Places>;
}

/** The words of all pages in their order, cut into files of bounded weight. */
function* chunksOf(lists: readonly HeldWords[]): Generator<Chunk & { data: Uint8Array }> {
  const words = wordsOf(lists);
  const sorted = [...words.keys()].sort();
  const weight = (word: string): number => {
    const { held, forms } = words.get(word)!;
    return [held, ...forms.values()].reduce((sum, places) => sum + weightOf(places, lists), 0);
  };
  let pages = 0;
  const starts = lists.map((list) => (pages += list.pages) - list.pages);
  const writer = new CborWriter();
  const write = (places: Places): void => writePlaces(writer, places, lists, starts);
  let from = 0;
  while (from < sorted.length) {
    let to = from;
    let size = 0;
    do size += weight(sorted[to++]!);
    while (to < sorted.length && size + weight(sorted[to]!) <= CHUNK_SIZE);
    writer.list(1).list(to - from);
    for (const word of sorted.slice(from, to)) {
      const { held, forms } = words.get(word)!;
      writer.list(WORD_FIELDS).text(word);
      write(held);
      writer.list(forms.size);
      for (const [form, own] of forms) {
        writer.list(FORM_FIELDS).text(form);
        write(own);
      }
    }
    yield { from: sorted[from]!, to: sorted[to - 1]!, data: writer.take() };
    from = to;
  }
}

/** Leaves of the words at the ends of neighbouring files what tells these apart: of “cuocsong” and “cuulong” that is “cuo” and “cuu”. */
export function tellApart(chunks: readonly Chunk[]): void {
  for (const [at, next] of chunks.slice(1).entries()) {
    const last = chunks[at]!;
    let same = 0;
    while (same < last.to.length && last.to[same] === next.from[same]) same++;
    const to = last.to.slice(0, same + 1);
    // A file of one word would end before it begins.
    if (to >= last.from) last.to = to;
    next.from = next.from.slice(0, same + 1);
  }
}

function wordsOf(lists: readonly HeldWords[]): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const [number, list] of lists.entries()) {
    if (list.numbers.length === 0) continue;
    for (const [at, line] of list.words.split('\n').entries()) {
      const [letters = '', form] = line.includes('\t') ? line.split('\t') : [line];
      let word = words.get(letters);
      if (!word) words.set(letters, (word = { held: [], forms: new Map() }));
      let held = form === undefined ? word.held : word.forms.get(form);
      if (!held) word.forms.set(form!, (held = []));
      held.push([number, at]);
    }
  }
  return words;
}

function metaOf(
  sizes: readonly number[],
  {
    version,
    ids,
    chunks,
  }: { version: string; ids: readonly string[]; chunks: readonly (Chunk & { id: string })[] },
): Uint8Array {
  const writer = new CborWriter();
  writer.list(6).text(version).list(sizes.length);
  for (const [at, size] of sizes.entries()) writer.list(3).text(ids[at]!).number(size).text('');
  writer.list(chunks.length);
  for (const { from, to, id } of chunks) writer.list(3).text(from).text(to).text(id);
  // Filters, orders and fields of its own: the portal has its table.
  return writer.list(0).list(0).list(0).take();
}

/** Names of files by what they hold, each once. */
class Names {
  readonly #taken = new Set<string>();

  of(digest: string, letters = LETTERS): string {
    let length = letters;
    while (this.#taken.has(digest.slice(0, length)) && length < digest.length) length++;
    this.#taken.add(digest.slice(0, length));
    return `${LANGUAGE}_${digest.slice(0, length)}`;
  }
}

const LETTERS = 7;
const META_LETTERS = 10;
/** Pages of a site whose directory is best loaded whole: the parts cost a journey more. */
const MOST_WHOLE = 1_500;
/** Files in a list: of a large site some eighty lists, each of half a kilobyte. */
const IN_A_LIST = 64;
/** Bytes of words in one file, before it is compressed. */
const CHUNK_SIZE = 9_000;
/** Parts of a word and of a form of it, in a file of words. */
const WORD_FIELDS = 3;
const FORM_FIELDS = 2;
