import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { putInto, type Put } from '../files/put.ts';
import { recall, remember, remembered } from '../remembered.ts';
import * as routes from '../routes.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { Place } from '../schemas/place.ts';
import { type SearchWeights, searchWeights } from '../search/weights.ts';
import { bundlePages } from '../search/bundles.ts';
import { frequentWords } from '../search/frequent.ts';
import { makeLexicon } from '../search/lexicon.ts';
import type { Findable } from '../search/record-page.ts';
import { writeTable } from '../search/record-table.ts';
import { readVocabulary } from '../search/vocabulary.ts';
import { addedUp } from '../search/word-lists.ts';
import { indexRun, wordsOfRun } from './index-runs.ts';
import { packed } from './pagefind/packed.ts';
import { pagefindRuntime, type Runtime } from './pagefind/runtime.ts';
import { allFiles, type IndexFiles, writeIndex, type WrittenIndex } from './pagefind/written-index.ts';
import { runsToIndex } from './pages-to-index.ts';

export interface IndexInput {
  /** Everything that can be found, pages in a fixed order, the records of a page in reading order. */
  records: readonly Findable[];
  glossary: readonly GlossaryEntry[];
  places: readonly Place[];
  weights?: SearchWeights;
}

export type { IndexFiles };

/** How files come into a site. */
export interface IndexOutput {
  put: Put;
  /** Takes a file of the last site over where it holds these bytes, told by their SHA-1. */
  take: (file: string, digest: string) => boolean;
}

/**
 * Writes `pagefind/` for the built site, the folder given. Nothing is written before all of it is made. Throws when Pagefind reports an
 * error.
 * @returns how many things can be found
 */
export async function buildIndex({
  outDir,
  output = { put: putInto(outDir), take: () => false },
  log,
  ...input
}: IndexInput & { outDir: string; output?: IndexOutput; log: (line: string) => void }): Promise<number> {
  const { files, fragments, bundles, size } = await writtenIndex(input);
  rmSync(join(outDir, FOLDER), { recursive: true, force: true });
  for (const [path, data] of files) output.put(FOLDER + path, data);
  for (const [path, { digest, bytes }] of fragments)
    if (!output.take(FOLDER + path, digest)) output.put(FOLDER + path, bytes());
  log(`tìm kiếm: ${size} mục trong ${bundles} tệp`);
  return size;
}

/** Pagefind's index over the records, the vocabulary and the lexicon. Same input, same bytes. */
export async function makeIndex(
  input: IndexInput,
): Promise<{ files: IndexFiles; bundles: number; size: number }> {
  const { bundles, size, ...written } = await writtenIndex(input);
  return { files: allFiles(written), bundles, size };
}

async function writtenIndex({
  records,
  glossary,
  places,
  weights,
}: IndexInput): Promise<WrittenIndex & { bundles: number; size: number }> {
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
  const { files, ...written } = writeIndex(indexed, {
    runtime,
    compress: (data) => remembered('packed', data, () => packed(data)),
  });
  // Readers tell bundles by their place in the index, which holds them in this order.
  files.set('bundles.txt', writeTable(bundles, written.ids[0] ?? ''));
  for (const [number, text] of postings.entries()) files.set(`words/${number}.txt`, text);
  files.set('vocabulary.txt', vocabulary);
  files.set('neighbours.txt', neighbours);
  files.set(
    'lexicon.json',
    JSON.stringify(makeLexicon(glossary, places, weights ?? searchWeights.parse({}))),
  );
  const size = words.reduce((sum, { size: own }) => sum + own, 0);
  return { ...written, files, bundles: bundles.length, size };
}

const nameOf = ({ name, run }: { name: string; run: number }): { name: string; run: number } => ({
  name,
  run,
});

/** Where it lies in a site. */
const FOLDER = routes.searchIndex.slice(1);
const RUNTIME = 'files of every index';
