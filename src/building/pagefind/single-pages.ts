import { gunzipSync, gzipSync } from 'node:zlib';
import type * as Pagefind from 'pagefind';
import { type BundlePage, type Kept, restore } from '../../search/bundles.ts';
import { CborReader } from './cbor.ts';

/** What Pagefind makes of one page by itself: it stays the same whatever other pages an index holds. */
export interface IndexedPage {
  /** Words of the page, one on a line; behind a tab, in which other marks of the same letters: `om`, `om\tŏm`. */
  words: string;
  /** Where each word stands, as Pagefind writes it, one after the other; and where each ends in these bytes. */
  places: Uint8Array;
  ends: readonly number[];
  /** Number of its words, as Pagefind counts them. */
  size: number;
  /** Its file for readers: the text itself in place of the words indexed. */
  fragment: Uint8Array;
}

/** Files that every index needs beside its words. */
export interface Runtime {
  /** `pagefind-entry.json`, to be filled in. */
  entry: Entry;
  files: ReadonlyMap<string, Uint8Array>;
}

export interface Entry {
  /** Which the reader's script expects of all files. */
  version: string;
  languages: Record<string, { hash: string; page_count: number }>;
}

/**
 * Has Pagefind index pages, a few at a time, and takes its indexes apart again: what it does with the words of a page (which forms, at which
 * places, of which weight) is its own, and putting pages together to an index is ours (`written-index.ts`).
 * @param pageOf the page of each: made when its turn comes, for all of them together fill the memory
 * @throws IndexError when Pagefind reports an error, or writes otherwise than Pagefind 1.6
 */
export async function indexPages<T>(
  asked: readonly T[],
  pageOf: (each: T) => BundlePage,
): Promise<{ indexed: Map<string, IndexedPage>; runtime: Runtime }> {
  // Read by Pagefind's own process when it starts: one file for all words. Unofficial; without effect, there are several.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= String(Number.MAX_SAFE_INTEGER);
  const pagefind = await import('pagefind');
  try {
    const indexed = new Map<string, IndexedPage>();
    let runtime: Runtime | undefined;
    for (let from = 0; from < Math.max(1, asked.length); from += AT_ONCE) {
      const pages = asked.slice(from, from + AT_ONCE).map(pageOf);
      const files = await filesOf(pagefind, pages);
      for (const [url, page] of readIndex(files, pages)) indexed.set(url, page);
      runtime ??= runtimeOf(files);
      const lost = pages.find(({ url }) => !indexed.has(url));
      if (lost) throw new IndexError([`không có tệp đoạn trích của ${lost.url}`]);
    }
    return { indexed, runtime: runtime! };
  } catch (error) {
    throw error instanceof RangeError ? new IndexError([`${NOT_1_6}: ${error.message}`]) : error;
  } finally {
    await pagefind.close();
  }
}

type Files = ReadonlyMap<string, Uint8Array>;

async function filesOf(pagefind: typeof Pagefind, pages: readonly BundlePage[]): Promise<Files> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new IndexError(errors);
  for (const { url, content } of pages) {
    const added = await index.addHTMLFile({ url, content });
    if (added.errors.length > 0) throw new IndexError(added.errors);
  }
  const output = await index.getFiles();
  if (output.errors.length > 0) throw new IndexError(output.errors);
  await index.deleteIndex();
  return new Map(output.files.map(({ path, content }) => [path, content]));
}

function readIndex(files: Files, pages: readonly BundlePage[]): Map<string, IndexedPage> {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const found = new Map<string, IndexedPage>();
  const numbered = pagesOf(files).map(({ id, size }) => {
    const fragment = files.get(`fragment/${id}.pf_fragment`);
    if (!fragment) throw new RangeError(`no fragment ${id}`);
    const kept = JSON.parse(dataOf(fragment).toString()) as Kept & { url: string };
    const page = byUrl.get(kept.url);
    if (!page) throw new RangeError(`no page ${kept.url}`);
    return { kept, page, size, words: [] as string[], places: [] as Uint8Array[] };
  });
  for (const [path, content] of files)
    if (path.startsWith('index/'))
      for (const { word, form, number, places } of readWords(dataOf(content))) {
        numbered[number]!.words.push(form === undefined ? word : `${word}\t${form}`);
        numbered[number]!.places.push(places);
      }
  for (const { kept, page, size, words, places } of numbered) {
    let end = 0;
    found.set(page.url, {
      words: words.join('\n'),
      places: Buffer.concat(places),
      ends: places.map(({ length }) => (end += length)),
      size,
      fragment: packed(JSON.stringify(restore(kept, page.dropped))),
    });
  }
  return found;
}

/** The pages in the order of their numbers. */
function pagesOf(files: Files): { id: string; size: number }[] {
  const [, content] = [...files].find(([path]) => path.endsWith('.pf_meta')) ?? [];
  if (!content) return [];
  const reader = new CborReader(dataOf(content));
  reader.list();
  reader.skip();
  return Array.from({ length: reader.list() }, () => {
    const fields = reader.list();
    const page = { id: reader.text(), size: reader.number() };
    for (let field = 2; field < fields; field++) reader.skip();
    return page;
  });
}

/** A word on a page. */
interface OnPage {
  word: string;
  /** The same letters with other marks, where they stand so: Pagefind keeps marks of its own beside those of the portal's spelling. */
  form?: string;
  number: number;
  places: Uint8Array;
}

/** Each word of a file of words on each page that holds it. */
function* readWords(data: Buffer): Generator<OnPage> {
  const reader = new CborReader(data);
  if (reader.list() !== 1) throw new RangeError('more than words');
  for (let left = reader.list(); left > 0; left--) {
    if (reader.list() !== WORD_FIELDS) throw new RangeError('fields of a word');
    const word = reader.text();
    for (const each of readPages(reader)) yield { word, ...each };
    for (let forms = reader.list(); forms > 0; forms--) {
      if (reader.list() !== FORM_FIELDS) throw new RangeError('fields of a form');
      const form = reader.text();
      for (const each of readPages(reader)) yield { word, form, ...each };
    }
  }
  if (!reader.ended) throw new RangeError('more than words');
}

function* readPages(reader: CborReader): Generator<Pick<OnPage, 'number' | 'places'>> {
  let number = 0;
  for (let pages = reader.list(); pages > 0; pages--) {
    if (reader.list() !== PLACE_FIELDS) throw new RangeError('fields of a page');
    number += reader.number();
    const from = reader.at;
    for (let field = 1; field < PLACE_FIELDS; field++) reader.skip();
    yield { number, places: reader.bytes.subarray(from, reader.at) };
  }
}

function runtimeOf(files: Files): Runtime {
  const entry = files.get(ENTRY);
  if (!entry) throw new RangeError(`no ${ENTRY}`);
  return {
    entry: JSON.parse(Buffer.from(entry).toString()) as Entry,
    files: new Map([...files].filter(([path]) => RUNTIME.test(path))),
  };
}

function dataOf(file: Uint8Array): Buffer {
  const data = gunzipSync(file);
  if (data.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new RangeError('another signature');
  return data.subarray(SIGNATURE.length);
}

/** A file as Pagefind's script reads it. */
export function packed(data: Uint8Array | string): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(data)]), { level: 9 });
}

/** Pagefind could not make the index. */
export class IndexError extends Error {
  constructor(reasons: readonly string[]) {
    super(`Không lập được chỉ mục tìm kiếm: ${reasons.join('; ')}`);
    this.name = 'IndexError';
  }
}

export const LANGUAGE = 'vi';
export const ENTRY = 'pagefind-entry.json';
/** Parts of a word, of a form of it, and of a page that holds it, in a file of words. */
export const WORD_FIELDS = 3;
export const FORM_FIELDS = 2;
export const PLACE_FIELDS = 3;
/** Pages in one index of Pagefind's: it keeps all of them in memory, and slows down with the square of their number. */
const AT_ONCE = 250;
/** What opens each file of Pagefind, before its data. */
const SIGNATURE = 'pagefind_dcd';
/** Its script and its WebAssembly; ready-made interfaces, its worker and its filters are not used: the portal has its own. */
const RUNTIME = /^(?:pagefind\.js|wasm\.[\w-]+\.pagefind)$/;
const NOT_1_6 = 'tệp chỉ mục không theo dạng của Pagefind 1.6';
