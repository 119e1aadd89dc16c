import { hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recall, remember, remembered } from '../remembered.ts';
import * as routes from '../routes.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { Place } from '../schemas/place.ts';
import { type SearchWeights, searchWeights } from '../search/weights.ts';
import { type Bundle, bundle, bundlePage } from '../search/bundles.ts';
import { type Frequent, frequentWords } from '../search/frequent.ts';
import { makeLexicon } from '../search/lexicon.ts';
import type { SearchRecord } from '../search/record.ts';
import { plainLetters } from '../search/plain-letters.ts';
import { writeTable } from '../search/record-table.ts';
import { readVocabulary } from '../search/vocabulary.ts';
import { wordLists } from '../search/word-lists.ts';
import { indexedPage } from './pagefind/indexed-page.ts';
import { packed } from './pagefind/packed.ts';
import { pagefindRuntime, type Runtime } from './pagefind/runtime.ts';
import { type IndexFiles, writeIndex } from './pagefind/written-index.ts';

export interface IndexInput {
  /** Everything that can be found, pages in a fixed order, the records of a page in reading order. */
  records: readonly SearchRecord[];
  glossary: readonly GlossaryEntry[];
  places: readonly Place[];
  weights?: SearchWeights;
}

export type { IndexFiles };

/**
 * Writes `pagefind/` for the built site, the folder given. Nothing is written before all of it is made. Throws when Pagefind reports an
 * error.
 * @param put writes a file of the site
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
}): Promise<void> {
  const { files, bundles } = await makeIndex(input);
  rmSync(join(outDir, FOLDER), { recursive: true, force: true });
  for (const [path, data] of files) put(`${FOLDER}${path}`, data);
  log(`tìm kiếm: ${input.records.length} mục trong ${bundles} tệp`);
}

/** Pagefind's index over the records, the vocabulary and the lexicon. Same input, same bytes. */
export async function makeIndex({
  records: given,
  glossary,
  places,
  weights,
}: IndexInput): Promise<{ files: IndexFiles; bundles: number }> {
  const records = given.map((record) => ({ ...record, text: plainLetters(record.text) }));
  const names = new Map<string, string>();
  const { vocabulary, postings, neighbours } = wordLists(records, (page, make) => {
    const name = hash('sha1', JSON.stringify(page));
    const { url } = page[0]!;
    // Records of one address may stand apart from each other.
    names.set(url, (names.get(url) ?? '') + name);
    return remembered('words of a page', name, make);
  });
  // As the reader's device reads it: both must agree on what is frequent.
  const frequent = frequentWords(readVocabulary(vocabulary));
  const bundles = bundle(records);
  const { files, ids } = await indexFiles(bundles, frequent, names);
  // Readers tell bundles by their place in the index, which holds them in this order.
  files.set('bundles.txt', writeTable(bundles, ids[0] ?? ''));
  for (const [number, text] of postings.entries()) files.set(`words/${number}.txt`, text);
  files.set('vocabulary.txt', vocabulary);
  files.set('neighbours.txt', neighbours);
  files.set(
    'lexicon.json',
    JSON.stringify(makeLexicon(glossary, places, weights ?? searchWeights.parse({}))),
  );
  return { files, bundles: bundles.length };
}

/**
 * The index over all bundles.
 * @param names tells all that the records of an address say
 */
async function indexFiles(
  bundles: readonly Bundle[],
  frequent: Frequent,
  names: ReadonlyMap<string, string>,
): Promise<{ files: IndexFiles; ids: string[] }> {
  const sign = hash('sha1', frequent.sign);
  const begun = new Map<string, number>();
  const indexed = bundles.map(({ url, records }) => {
    const page = records[0]!.url;
    const from = begun.get(page) ?? 0;
    begun.set(page, from + records.length);
    return remembered(INDEXED, [sign, url, names.get(page), from, records.length], () =>
      indexedPage(url, bundlePage({ records }, frequent)),
    );
  });
  let runtime = recall<Runtime>(RUNTIME, null);
  if (!runtime) remember(RUNTIME, null, (runtime = await pagefindRuntime()));
  return writeIndex(indexed, { runtime, compress: (data) => remembered('packed', data, () => packed(data)) });
}

const writeInto =
  (folder: string) =>
  (file: string, data: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), data);
  };

/** Where it lies in a site. */
const FOLDER = routes.searchIndex.slice(1);
const INDEXED = 'index of a bundle';
const RUNTIME = 'files of every index';
