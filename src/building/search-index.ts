import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { putInto } from '../files/put.ts';
import { recall, remember, remembered } from '../remembered.ts';
import * as routes from '../routes.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { Place } from '../schemas/place.ts';
import { type SearchWeights, searchWeights } from '../search/weights.ts';
import { bundlePages } from '../search/index/bundles.ts';
import { frequentWords } from '../search/index/frequent.ts';
import { makeLexicon } from '../search/lexicon.ts';
import type { Findable } from '../search/record-page.ts';
import { makeMeanings } from '../search/answer/meanings.ts';
import { writeTable } from '../search/answer/record-table.ts';
import { readVocabulary } from '../search/index/vocabulary.ts';
import { addedUp } from '../search/index/word-lists.ts';
import { indexRun, wordsOfRun } from './index-runs.ts';
import { packed } from './pagefind/packed.ts';
import { pagefindRuntime, type Runtime } from './pagefind/runtime.ts';
import { type PutFile, writeIndex } from './pagefind/written-index.ts';
import { runsToIndex } from './pages-to-index.ts';

export type { PutFile };

export interface IndexInput {
  /** Everything that can be found, pages in a fixed order, the records of a page in reading order. */
  records: readonly Findable[];
  glossary: readonly GlossaryEntry[];
  places: readonly Place[];
  weights?: SearchWeights;
}

/** Files of an index by their path in its folder. */
export type IndexFiles = Map<string, Uint8Array | string>;

/**
 * Writes `pagefind/` for the built site, the folder given, in the place of what stood there. Throws when Pagefind reports an error.
 * @param put how files come into the site, by their path there
 * @returns how many things can be found
 */
export async function buildIndex({
  outDir,
  put = writeInto(outDir),
  log,
  ...input
}: IndexInput & { outDir: string; put?: PutFile; log: (line: string) => void }): Promise<number> {
  rmSync(join(outDir, FOLDER), { recursive: true, force: true });
  const { bundles, size } = await putIndex(input, {
    put: (path, print, bytes) => put(FOLDER + path, print, bytes),
  });
  log(`tìm kiếm: ${size} mục trong ${bundles} tệp`);
  return size;
}

/** Pagefind's index over the records, the vocabulary and the lexicon. Same input, same bytes. */
export async function makeIndex(
  input: IndexInput,
): Promise<{ files: IndexFiles; bundles: number; size: number }> {
  const files: IndexFiles = new Map();
  const told = await putIndex(input, {
    put: (path, _, bytes) => void files.set(path, bytes()),
    compress: (data) => remembered('packed', data, () => packed(data)),
  });
  return { files, ...told };
}

async function putIndex(
  { records, glossary, places, weights }: IndexInput,
  how: { put: PutFile; compress?: (data: Uint8Array) => Uint8Array },
): Promise<{ bundles: number; size: number }> {
  let runtime = recall<Runtime>(RUNTIME, null);
  if (!runtime) remember(RUNTIME, null, (runtime = await pagefindRuntime()));
  const runs = runsToIndex(records);
  const words = runs.map(wordsOfRun);
  const { vocabulary, postings, neighbours } = addedUp(words);
  // As the reader's device reads it: both must agree on what is frequent.
  const frequent = frequentWords(readVocabulary(vocabulary));
  const pages = runs.flatMap((run, number) => run.map((page) => ({ ...page, run: number })));
  const bundles = bundlePages(pages).map((bundle) => ({ ...bundle, ...nameOf(pages[bundle.page]!) }));
  const indexed = [...Map.groupBy(bundles, ({ run }) => run)].map(([run, own]) => {
    const made = indexRun(own, frequent);
    for (const page of runs[run]!) page.letGo();
    return made;
  });
  const [first = ''] = writeIndex(indexed, { runtime, ...how });
  const putText = (path: string, text: string): void => how.put(path, hash('sha1', text), () => text);
  // Readers tell bundles by their place in the index, which holds them in this order.
  putText('bundles.txt', writeTable(bundles, first));
  for (const [number, text] of postings.entries()) putText(`words/${number}.txt`, text);
  putText('vocabulary.txt', vocabulary);
  putText('neighbours.txt', neighbours);
  putText('lexicon.json', JSON.stringify(makeLexicon(glossary, places, weights ?? searchWeights.parse({}))));
  putText('meanings.json', JSON.stringify(makeMeanings(glossary)));
  const size = words.reduce((sum, { size: own }) => sum + own, 0);
  return { bundles: bundles.length, size };
}

const nameOf = ({ name, run }: { name: string; run: number }): { name: string; run: number } => ({
  name,
  run,
});

const writeInto = (folder: string): PutFile => {
  const into = putInto(folder);
  return (file, _, bytes) => into(file, bytes());
};

/** Where it lies in a site. */
const FOLDER = routes.searchIndex.slice(1);
const RUNTIME = 'files of every index';
