import { hash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { replaceFolder } from '../files/replace.ts';
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
 * Writes `pagefind/` for the built site, the folder given. The folder is replaced only when everything was written. Throws when
 * Pagefind reports an error.
 */
export async function buildIndex({
  outDir,
  log,
  ...input
}: IndexInput & { outDir: string; log: (line: string) => void }): Promise<void> {
  const { files, bundles } = await makeIndex(input);
  await writeFolder(resolve(join(outDir, routes.searchIndex)), files);
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
  const { vocabulary, postings, neighbours } = wordLists(records, (page, make) =>
    remembered('words of a page', nameOf(page), make),
  );
  // As the reader's device reads it: both must agree on what is frequent.
  const frequent = frequentWords(readVocabulary(vocabulary));
  const bundles = bundle(records);
  const { files, ids } = await indexFiles(bundles, frequent);
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

/** The index over all bundles. */
async function indexFiles(
  bundles: readonly Bundle[],
  frequent: Frequent,
): Promise<{ files: IndexFiles; ids: string[] }> {
  const sign = hash('sha1', frequent.sign);
  const indexed = bundles.map(({ url, records }) =>
    remembered(INDEXED, [sign, url, nameOf(records)], () =>
      indexedPage(url, bundlePage({ records }, frequent)),
    ),
  );
  let runtime = recall<Runtime>(RUNTIME, null);
  if (!runtime) remember(RUNTIME, null, (runtime = await pagefindRuntime()));
  return writeIndex(indexed, { runtime, compress: (data) => remembered('packed', data, () => packed(data)) });
}

const nameOf = (records: readonly SearchRecord[]): string => hash('sha1', JSON.stringify(records));

async function writeFolder(folder: string, files: IndexFiles): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const [path, content] of files) {
    const target = join(fresh, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  replaceFolder(fresh, folder);
}

const INDEXED = 'index of a bundle';
const RUNTIME = 'files of every index';
