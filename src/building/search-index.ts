import { hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepRemembered, madeFrom, printOf, recall, remember, remembered } from '../remembered.ts';
import * as routes from '../routes.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { Place } from '../schemas/place.ts';
import { type SearchWeights, searchWeights } from '../search/weights.ts';
import { type Bundle, bundlePage, bundlePages } from '../search/bundles.ts';
import { type Frequent, frequentWords } from '../search/frequent.ts';
import { makeLexicon } from '../search/lexicon.ts';
import { outlineOf, type PageOutline } from '../search/page-outline.ts';
import { type Findable, pagesOf } from '../search/record-page.ts';
import type { SearchRecord } from '../search/record.ts';
import { plainLetters } from '../search/plain-letters.ts';
import { writeTable } from '../search/record-table.ts';
import { readVocabulary } from '../search/vocabulary.ts';
import { addedUp, joinedWords, type PageWords, wordsOf } from '../search/word-lists.ts';
import { heldWords } from './pagefind/held-words.ts';
import { indexedPage } from './pagefind/indexed-page.ts';
import { packed } from './pagefind/packed.ts';
import { pagefindRuntime, type Runtime } from './pagefind/runtime.ts';
import { type IndexFiles, writeIndex } from './pagefind/written-index.ts';

export interface IndexInput {
  /** Everything that can be found, pages in a fixed order, the records of a page in reading order. */
  records: readonly Findable[];
  glossary: readonly GlossaryEntry[];
  places: readonly Place[];
  weights?: SearchWeights;
}

export type { IndexFiles };

/**
 * Writes `pagefind/` for the built site, the folder given. Nothing is written before all of it is made. Throws when Pagefind reports an
 * error.
 * @param put writes a file of the site
 * @returns how many things can be found
 */
export async function buildIndex({
  outDir,
  put = writeInto(outDir),
  log,
  ...input
}: IndexInput & {
  outDir: string;
  put?: (file: string, data: Uint8Array | string) => void;
  log: (line: string) => void;
}): Promise<number> {
  const { files, bundles, size } = await makeIndex(input);
  rmSync(join(outDir, FOLDER), { recursive: true, force: true });
  for (const [path, data] of files) put(`${FOLDER}${path}`, data);
  log(`tìm kiếm: ${size} mục trong ${bundles} tệp`);
  return size;
}

/** Pagefind's index over the records, the vocabulary and the lexicon. Same input, same bytes. */
export async function makeIndex({
  records: given,
  glossary,
  places,
  weights,
}: IndexInput): Promise<{ files: IndexFiles; bundles: number; size: number }> {
  const pages = pagesOf(given).map(toIndex);
  const words = runsOf(pages).map(wordsOfRun);
  const { vocabulary, postings, neighbours } = addedUp(words);
  // As the reader's device reads it: both must agree on what is frequent.
  const frequent = frequentWords(readVocabulary(vocabulary));
  const bundles = bundlePages(pages);
  const { files, ids } = await indexFiles(bundles, frequent, pages);
  // Readers tell bundles by their place in the index, which holds them in this order.
  files.set('bundles.txt', writeTable(bundles, ids[0] ?? ''));
  for (const [number, text] of postings.entries()) files.set(`words/${number}.txt`, text);
  files.set('vocabulary.txt', vocabulary);
  files.set('neighbours.txt', neighbours);
  files.set(
    'lexicon.json',
    JSON.stringify(makeLexicon(glossary, places, weights ?? searchWeights.parse({}))),
  );
  return { files, bundles: bundles.length, size: words.reduce((sum, { size }) => sum + size, 0) };
}

/** A page on its way into the index. */
interface PageToIndex {
  url: string;
  /** Tells all that its records say. */
  name: string;
  outline: PageOutline;
  /** Made when they are first asked for. */
  records: () => readonly SearchRecord[];
}

/** Pages in runs of some sixty: where one ends follows from an address, so that a page more or less leaves all other runs as they are. */
function runsOf(pages: readonly PageToIndex[]): PageToIndex[][] {
  const runs: PageToIndex[][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (!last || hash('sha1', page.url, 'buffer')[0]! % RUN === 0) runs.push([page]);
    else last.push(page);
  }
  return runs;
}

/** One page that changed adds up its own run anew, from what the others gave the last time. */
function wordsOfRun(run: readonly PageToIndex[]): PageWords {
  const names = run.map(({ name }) => name);
  const known = recall<PageWords>(RUN_WORDS, names);
  if (known) {
    for (const name of names) keepRemembered(PAGE_WORDS, name);
    return known;
  }
  const made = joinedWords(
    run.map(({ name, records }) => remembered(PAGE_WORDS, name, () => wordsOf(records()))),
  );
  remember(RUN_WORDS, names, made);
  return made;
}

function toIndex({ url, from, records: make }: ReturnType<typeof pagesOf>[number]): PageToIndex {
  let made: readonly SearchRecord[] | undefined;
  const records = (): readonly SearchRecord[] =>
    (made ??= make().map((record) => ({ ...record, text: plainLetters(record.text) })));
  const told = from === undefined ? undefined : printOf([url, from]);
  const name = told ?? hash('sha1', JSON.stringify(records()));
  return { url, name, records, outline: remembered('outline of a page', name, () => outlineOf(records())) };
}

/** The index over all bundles of these pages. */
async function indexFiles(
  bundles: readonly Bundle[],
  frequent: Frequent,
  pages: readonly PageToIndex[],
): Promise<{ files: IndexFiles; ids: string[] }> {
  const sign = hash('sha1', frequent.sign);
  const indexed = bundles.map(({ url, page, from, anchors, records }) => {
    const about = [sign, url, pages[page]!.name, from, anchors.length];
    const made = remembered(INDEXED, about, () => indexedPage(url, bundlePage(records(), frequent)));
    return madeFrom(made, INDEXED, about);
  });
  let runtime = recall<Runtime>(RUNTIME, null);
  if (!runtime) remember(RUNTIME, null, (runtime = await pagefindRuntime()));
  return writeIndex(indexed, {
    runtime,
    compress: (data) => remembered('packed', data, () => packed(data)),
    join: (run) => remembered('words of a run of bundles', run, () => heldWords(run)),
  });
}

const writeInto =
  (folder: string) =>
  (file: string, data: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), data);
  };

/** Where it lies in a site. */
const FOLDER = routes.searchIndex.slice(1);
const PAGE_WORDS = 'words of a page';
const RUN_WORDS = 'words of a run of pages';
/** Of as many pages, one begins a run. */
const RUN = 64;
const INDEXED = 'index of a bundle';
const RUNTIME = 'files of every index';
