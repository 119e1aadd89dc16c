import { hash } from 'node:crypto';
import { CborWriter } from './cbor.ts';
import { heldWords, type HeldWords, type Places, weightOf, writePlaces } from './held-words.ts';
import type { IndexedPage } from './indexed-page.ts';
import { packed } from './packed.ts';
import { LANGUAGE, type Runtime } from './runtime.ts';

/** Files of an index by their path in its folder. */
export type IndexFiles = Map<string, Uint8Array | string>;

/**
 * An index of pages in the order given, as Pagefind would write it. Same pages, same bytes; and the words of a page that changed change no
 * file but those in which they stand.
 * @param compress what packs a file, and `join` what adds pages up: remembered, most are those of the last time
 * @returns the files, and the id of the file of each page
 */
export function writeIndex(
  pages: readonly IndexedPage[],
  {
    runtime,
    compress = packed,
    join = heldWords,
  }: {
    runtime: Runtime;
    compress?: (data: Uint8Array) => Uint8Array;
    join?: (pages: readonly IndexedPage[]) => HeldWords;
  },
): { files: IndexFiles; ids: string[] } {
  const files: IndexFiles = new Map(runtime.files);
  const names = new Names();
  const ids = pages.map(({ fragment }) => names.of(fragment));
  for (const [at, { fragment }] of pages.entries()) files.set(`fragment/${ids[at]}.pf_fragment`, fragment);
  const chunks = Array.from(chunksOf(neighbours(pages, ids).map(join)), ({ from, to, data }) => {
    const id = names.of(data);
    files.set(`index/${id}.pf_index`, compress(data));
    return { from, to, id };
  });
  const meta = metaOf(pages, { version: runtime.entry.version, ids, chunks });
  const id = names.of(meta, META_LETTERS);
  files.set(`pagefind.${id}.pf_meta`, compress(meta));
  const language = { hash: id, wasm: null, page_count: pages.length };
  files.set('pagefind-entry.json', JSON.stringify({ ...runtime.entry, languages: { [LANGUAGE]: language } }));
  return { files, ids };
}

interface Chunk {
  from: string;
  to: string;
}

/**
 * Pages in runs of some sixty. Where one ends follows from the page at which the next begins: a page more or less, or another, leaves
 * all other runs as they are.
 */
function neighbours(pages: readonly IndexedPage[], ids: readonly string[]): IndexedPage[][] {
  const runs: IndexedPage[][] = [];
  for (const [at, page] of pages.entries())
    if (at === 0 || parseInt(ids[at]!.slice(-2), 16) % RUN === 0) runs.push([page]);
    else runs.at(-1)!.push(page);
  return runs;
}

/** A word of the index. */
interface Word {
  held: Places;
  /** The same letters with other marks, in the order in which pages bring them. */
  forms: Map<string, Places>;
}

/** The words of all pages in their order, cut into files of bounded weight. The bytes of one are written over by the next. */
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

function wordsOf(lists: readonly HeldWords[]): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const [number, list] of lists.entries()) {
    if (list.numbers.length === 0) continue;
    for (const [at, line] of list.words.split('\n').entries()) {
      const [letters = '', form] = line.split('\t');
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
  pages: readonly IndexedPage[],
  {
    version,
    ids,
    chunks,
  }: { version: string; ids: readonly string[]; chunks: readonly (Chunk & { id: string })[] },
): Uint8Array {
  const writer = new CborWriter();
  writer.list(6).text(version).list(pages.length);
  for (const [at, { size }] of pages.entries()) writer.list(3).text(ids[at]!).number(size).text('');
  writer.list(chunks.length);
  for (const { from, to, id } of chunks) writer.list(3).text(from).text(to).text(id);
  // Filters, orders and fields of its own: the portal has its table.
  return writer.list(0).list(0).list(0).take();
}

/** Names of files by what they hold, each once. */
class Names {
  readonly #taken = new Set<string>();

  of(data: Uint8Array, letters = LETTERS): string {
    const digest = hash('sha1', data);
    let length = letters;
    while (this.#taken.has(digest.slice(0, length)) && length < digest.length) length++;
    this.#taken.add(digest.slice(0, length));
    return `${LANGUAGE}_${digest.slice(0, length)}`;
  }
}

const LETTERS = 7;
const META_LETTERS = 10;
/** Bytes of words in one file, before it is compressed. */
const CHUNK_SIZE = 9_000;
/** Of as many pages, one begins a run. */
const RUN = 64;
/** Parts of a word and of a form of it, in a file of words. */
const WORD_FIELDS = 3;
const FORM_FIELDS = 2;
