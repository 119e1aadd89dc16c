import { hash } from 'node:crypto';
import { CborWriter } from './cbor.ts';
import type { IndexedPage } from './indexed-page.ts';
import { packed } from './packed.ts';
import { LANGUAGE, type Runtime } from './runtime.ts';

/** Files of an index by their path in its folder. */
export type IndexFiles = Map<string, Uint8Array | string>;

/**
 * An index of pages in the order given, as Pagefind would write it. Same pages, same bytes; and the words of a page that changed change no
 * file but those in which they stand.
 * @param compress what packs a file: remembered, most files are those of the last time
 * @returns the files, and the id of the file of each page
 */
export function writeIndex(
  pages: readonly IndexedPage[],
  { runtime, compress = packed }: { runtime: Runtime; compress?: (data: Uint8Array) => Uint8Array },
): { files: IndexFiles; ids: string[] } {
  const files: IndexFiles = new Map(runtime.files);
  const names = new Names();
  const ids = pages.map(({ fragment }) => names.of(fragment));
  for (const [at, { fragment }] of pages.entries()) files.set(`fragment/${ids[at]}.pf_fragment`, fragment);
  const chunks = Array.from(chunksOf(pages), ({ from, to, data }) => {
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

/** Where words stand: for each page its number, and from where to where in its places. */
type Held = number[];

/** A word of the index. */
interface Word {
  held: Held;
  /** The same letters with other marks, in the order in which pages bring them. */
  forms: Map<string, Held>;
}

/** The words of all pages in their order, cut into files of bounded weight. The bytes of one are written over by the next. */
function* chunksOf(pages: readonly IndexedPage[]): Generator<Chunk & { data: Uint8Array }> {
  const words = wordsOf(pages);
  const sorted = [...words.keys()].sort();
  const writer = new CborWriter();
  let from = 0;
  while (from < sorted.length) {
    let to = from;
    let size = 0;
    do size += weight(words.get(sorted[to++]!)!);
    while (to < sorted.length && size + weight(words.get(sorted[to]!)!) <= CHUNK_SIZE);
    writer.list(1).list(to - from);
    for (const word of sorted.slice(from, to)) writeWord(writer, word, words.get(word)!, pages);
    yield { from: sorted[from]!, to: sorted[to - 1]!, data: writer.take() };
    from = to;
  }
}

function wordsOf(pages: readonly IndexedPage[]): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const [number, { words: own, ends }] of pages.entries()) {
    if (ends.length === 0) continue;
    let from = 0;
    for (const [at, line] of own.split('\n').entries()) {
      const [letters = '', form] = line.split('\t');
      let word = words.get(letters);
      if (!word) words.set(letters, (word = { held: [], forms: new Map() }));
      let held = form === undefined ? word.held : word.forms.get(form);
      if (!held) word.forms.set(form!, (held = []));
      held.push(number, from, ends[at]!);
      from = ends[at]!;
    }
  }
  return words;
}

function writeWord(
  writer: CborWriter,
  letters: string,
  { held, forms }: Word,
  pages: readonly IndexedPage[],
): void {
  writer.list(WORD_FIELDS).text(letters);
  writeHeld(writer, held, pages);
  writer.list(forms.size);
  for (const [form, own] of forms) writeHeld(writer.list(FORM_FIELDS).text(form), own, pages);
}

function writeHeld(writer: CborWriter, held: Held, pages: readonly IndexedPage[]): void {
  writer.list(held.length / 3);
  let before = 0;
  for (let at = 0; at < held.length; at += 3) {
    const number = held[at]!;
    writer.list(PLACE_FIELDS).number(number - before);
    writer.written(pages[number]!.places, held[at + 1]!, held[at + 2]!);
    before = number;
  }
}

/** Bytes of a word in a file, nearly. */
function weight({ held, forms }: Word): number {
  let bytes = 0;
  for (const own of [held, ...forms.values()]) {
    bytes += own.length;
    for (let at = 0; at < own.length; at += 3) bytes += own[at + 2]! - own[at + 1]!;
  }
  return bytes;
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
/** Parts of a word, of a form of it, and of a page that holds it, in a file of words. */
const WORD_FIELDS = 3;
const FORM_FIELDS = 2;
const PLACE_FIELDS = 3;
