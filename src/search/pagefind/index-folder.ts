import type { Fragment } from '../index/passages.ts';
import type { AllPages, IndexHit } from '../answer/site.ts';
import { type Directory, type IndexChunk, type Parts, readMeta, readParts } from './directory.ts';
import { type HeldWord, readWords } from './held-words.ts';
import { type AskedTerm, rankPages } from './rank-pages.ts';
import { unpack } from './unpack.ts';

/** Where an index lies. */
export interface IndexPlace {
  /** Address of its folder, with a slash at the end. */
  folder: string;
  /** What stands before the addresses of its pages: a path, or the address of another portal. */
  base: string;
  /** Worth of its results against those of others. */
  weight: number;
}

/**
 * Gives what `parse` makes of the bytes of an address; rejects when they do not come, or are not what they should be. `isEntry`: what lies
 * there is written anew with every index.
 */
export type ReadFile = <T>(address: string, parse: (bytes: Uint8Array) => T, isEntry?: boolean) => Promise<T>;

/** An index in the format of Pagefind 1.6, read file by file as they are needed; each once. */
export class IndexFolder {
  readonly #place: IndexPlace;
  readonly #read: ReadFile;
  /** Told from others with which it is searched. */
  readonly #name: string;
  readonly #loaded = new Map<string, Promise<unknown>>();

  /** @param name before the ids of its pages, where several indexes are one */
  constructor(place: IndexPlace, read: ReadFile, name = '') {
    this.#place = place;
    this.#read = read;
    this.#name = name;
  }

  /** The pages that hold all of these terms, best first. @param along terms whose words must be known, too, to tell what those mean */
  async ask(terms: readonly string[], along: readonly string[]): Promise<IndexHit[]> {
    const { sizes, average, chunksFor } = await this.#directory();
    const asked = termsOf(terms);
    if (asked.length === 0) return [];
    const chunks = await chunksFor([...asked, ...termsOf(along)].map(({ bare }) => bare));
    const words = (await Promise.all(chunks.map((chunk) => this.#words(chunk)))).flat();
    const means = asked.map((term): AskedTerm => ({ ...term, words: meant(term.bare, words) }));
    return rankPages(means, sizes, average).map(({ page, score, places }) =>
      this.#hit(page, score * this.#place.weight, places),
    );
  }

  /** All pages, in the order in which the index was made. */
  async all(): Promise<AllPages> {
    const { sizes, first } = await this.#directory();
    return { first, hits: sizes.map((_, page) => this.#hit(page, 0, [])) };
  }

  #directory(): Promise<Directory> {
    return this.#once('directory', async () => {
      const { parts, language } = await this.#read(`${this.#place.folder}pagefind-entry.json`, entryOf, true);
      if (!parts) return this.#unpacked(`pagefind.${language.hash}.pf_meta`, readMeta);
      return readParts(parts, (list) =>
        this.#once(list, () => this.#read(`${this.#place.folder}lists/${list}.txt`, linesOf)),
      );
    });
  }

  #words({ file }: IndexChunk): Promise<HeldWord[]> {
    return this.#once(file, () => this.#unpacked(`index/${file}.pf_index`, readWords));
  }

  #hit(page: number, score: number, words: readonly number[]): IndexHit {
    return { id: this.#name + String(page), score, words, load: () => this.#fragment(page) };
  }

  #fragment(page: number): Promise<Fragment> {
    const base = this.#place.base.replace(/\/$/, '');
    return this.#once(`text ${page}`, async () => {
      const file = await (await this.#directory()).textOf(page);
      const fragment = await this.#unpacked(`fragment/${file}.pf_fragment`, fragmentOf);
      return { ...fragment, url: base + fragment.url };
    });
  }

  #unpacked<T>(path: string, parse: (data: Uint8Array) => T): Promise<T> {
    return this.#read(this.#place.folder + path, (bytes) => parse(unpack(bytes)));
  }

  /** A file that did not come is asked for again the next time. */
  #once<T>(name: string, load: () => Promise<T>): Promise<T> {
    let loading = this.#loaded.get(name) as Promise<T> | undefined;
    if (!loading) {
      this.#loaded.set(name, (loading = load()));
      loading.catch(() => this.#loaded.delete(name));
    }
    return loading;
  }
}

/** The words that begin as the term does; where there is none, the longest with which the term begins. */
function meant(bare: string, words: readonly HeldWord[]): HeldWord[] {
  const longer = words.filter(({ word }) => word.startsWith(bare));
  if (longer.length > 0) return longer;
  const shorter = words.filter(({ word }) => bare.startsWith(word));
  return shorter.sort((a, b) => b.word.length - a.word.length).slice(0, 1);
}

/** Terms as Pagefind asks for them: small letters, no signs, and without marks. */
function termsOf(terms: readonly string[]): Pick<AskedTerm, 'bare' | 'written'>[] {
  return terms
    .flatMap((term) => term.toLowerCase().replace(SIGNS, '').split(/\s+/))
    .filter((term) => term !== '')
    .map((written) => ({ written, bare: written.normalize('NFD').replace(/\p{M}/gu, '') }));
}
const SIGNS = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;

const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
const fragmentOf = (bytes: Uint8Array): Fragment => jsonOf(bytes) as Fragment;
const linesOf = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split('\n');
function entryOf(bytes: Uint8Array): { parts: Parts | undefined; language: { hash: string } } {
  const { parts, languages } = jsonOf(bytes) as {
    parts?: Parts;
    languages: Record<string, { hash: string }>;
  };
  return { parts, language: languages[LANGUAGE]! };
}

/** Language that an index is written in (`building/pagefind/runtime.ts`). */
const LANGUAGE = 'vi';
