import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { Place } from '../schemas/place.ts';
import { type SearchWeights, searchWeights } from '../schemas/search-weights.ts';
import { bundle, bundleHtml } from '../search/bundles.ts';
import { makeLexicon } from '../search/lexicon.ts';
import type { SearchRecord } from '../search/record.ts';
import { writeVocabulary } from '../search/vocabulary.ts';

export interface IndexInput {
  /** Everything that can be found, pages in a fixed order, the records of a page in reading order. */
  records: readonly SearchRecord[];
  glossary: readonly GlossaryEntry[];
  places: readonly Place[];
  weights?: SearchWeights;
  /** Folder of the built site; the index goes to `pagefind/` inside it. */
  outDir: string;
  log: (line: string) => void;
}

/**
 * Writes `pagefind/` for the built site: Pagefind's index over the records, the vocabulary and the lexicon. Same input,
 * same bytes. The folder is replaced only when everything was written. Throws when Pagefind reports an error.
 */
export async function buildIndex({
  records,
  glossary,
  places,
  weights,
  outDir,
  log,
}: IndexInput): Promise<void> {
  const bundles = bundle(records);
  const files = await indexFiles(bundles.map((one) => ({ url: one.url, content: bundleHtml(one) })));
  files.set('vocabulary.txt', writeVocabulary(records));
  files.set(
    'lexicon.json',
    JSON.stringify(makeLexicon(glossary, places, weights ?? searchWeights.parse({}))),
  );
  await replaceFolder(join(outDir, 'pagefind'), files);
  log(`tìm kiếm: ${records.length} mục trong ${bundles.length} tệp`);
}

type Files = Map<string, Uint8Array | string>;

async function indexFiles(pages: readonly { url: string; content: string }[]): Promise<Files> {
  // Read by Pagefind's own process when it starts. Unofficial: without effect, files are larger and nothing else changes.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= String(CHUNK_SIZE);
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
    if (!index) throw new IndexError(errors);
    for (const page of pages) {
      const added = await index.addHTMLFile(page);
      if (added.errors.length > 0) throw new IndexError(added.errors);
    }
    const output = await index.getFiles();
    if (output.errors.length > 0) throw new IndexError(output.errors);
    return new Map(
      output.files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => [path, content]),
    );
  } finally {
    await pagefind.close();
  }
}

/** Pagefind could not make the index. */
export class IndexError extends Error {
  constructor(reasons: readonly string[]) {
    super(`Không lập được chỉ mục tìm kiếm: ${reasons.join('; ')}`);
    this.name = 'IndexError';
  }
}

async function replaceFolder(folder: string, files: Files): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const [path, content] of files) {
    const target = join(fresh, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

/** Places of words in one index file: about 6 KB compressed. */
const CHUNK_SIZE = 3_000;
/** Ready-made interfaces of Pagefind, and its worker: the portal has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b|^playground/;
