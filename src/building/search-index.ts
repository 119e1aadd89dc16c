import { hash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { replaceFolder } from '../files/replace.ts';
import { remembered } from '../remembered.ts';
import * as routes from '../routes.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { Place } from '../schemas/place.ts';
import { type SearchWeights, searchWeights } from '../search/weights.ts';
import { bundle, type BundlePage, bundlePage, type Kept, restore } from '../search/bundles.ts';
import { frequentWords } from '../search/frequent.ts';
import { makeLexicon } from '../search/lexicon.ts';
import type { SearchRecord } from '../search/record.ts';
import { plainLetters } from '../search/plain-letters.ts';
import { writeTable } from '../search/record-table.ts';
import { readVocabulary } from '../search/vocabulary.ts';
import { wordLists } from '../search/word-lists.ts';

export interface IndexInput {
  /** Everything that can be found, pages in a fixed order, the records of a page in reading order. */
  records: readonly SearchRecord[];
  glossary: readonly GlossaryEntry[];
  places: readonly Place[];
  weights?: SearchWeights;
}

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

/** Files of an index by their path in its folder. */
export type IndexFiles = Map<string, Uint8Array | string>;

/** Pagefind's index over the records, the vocabulary and the lexicon. Same input, same bytes. */
export async function makeIndex({
  records: given,
  glossary,
  places,
  weights,
}: IndexInput): Promise<{ files: IndexFiles; bundles: number }> {
  const records = given.map((record) => ({ ...record, text: plainLetters(record.text) }));
  const bundles = bundle(records);
  const { vocabulary, postings, neighbours } = wordLists(records);
  // As the reader's device reads it: both must agree on what is frequent.
  const frequent = frequentWords(readVocabulary(vocabulary));
  const sign = hash('sha1', frequent.sign);
  const { files, ids } = await indexFiles(
    bundles.map(({ url, records: own }) => ({
      url,
      ...remembered('bundle', JSON.stringify([sign, own]), () => bundlePage({ records: own }, frequent)),
    })),
  );
  const order = bundles.map(({ url }) => ids.get(url)!);
  checkOrder(files, order);
  files.set('bundles.txt', writeTable(bundles, order[0] ?? ''));
  for (const [number, text] of postings.entries()) files.set(`words/${number}.txt`, text);
  files.set('vocabulary.txt', vocabulary);
  files.set('neighbours.txt', neighbours);
  files.set(
    'lexicon.json',
    JSON.stringify(makeLexicon(glossary, places, weights ?? searchWeights.parse({}))),
  );
  return { files, bundles: bundles.length };
}

/** Files of the index, and the id of the file of each bundle by its address. */
async function indexFiles(
  pages: readonly BundlePage[],
): Promise<{ files: IndexFiles; ids: Map<string, string> }> {
  // Read by Pagefind's own process when it starts. Unofficial: without effect, files are larger and nothing else changes.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= String(CHUNK_SIZE);
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
    if (!index) throw new IndexError(errors);
    for (const page of pages) {
      const added = await index.addHTMLFile({ url: page.url, content: page.content });
      if (added.errors.length > 0) throw new IndexError(added.errors);
    }
    const output = await index.getFiles();
    if (output.errors.length > 0) throw new IndexError(output.errors);
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    const ids = new Map<string, string>();
    const files: IndexFiles = new Map();
    for (const { path, content } of output.files.filter((file) => !UNUSED.test(file.path))) {
      const [, id] = FRAGMENT.exec(path) ?? [];
      if (id === undefined) files.set(path, content);
      else {
        const { url, file } = readable(content, byUrl);
        ids.set(url, id);
        files.set(path, file);
      }
    }
    const lost = pages.find(({ url }) => !ids.has(url));
    if (lost) throw new IndexError([`không có tệp đoạn trích của ${lost.url}`]);
    return { files, ids };
  } finally {
    await pagefind.close();
  }
}

/** Readers tell bundles by their place in the index. Throws IndexError when it does not hold them in the order in which they were added. */
function checkOrder(files: IndexFiles, ids: readonly string[]): void {
  const metas = [...files].filter(([path]) => META.test(path)).map(([, content]) => content);
  const [meta] = metas;
  const held = metas.length === 1 && meta instanceof Uint8Array ? gunzipSync(meta).toString('latin1') : '';
  let last = -1;
  for (const id of ids) {
    const at = held.indexOf(id, last + 1);
    if (at < 0) throw new IndexError(['tệp mục lục không theo dạng của Pagefind 1.6']);
    last = at;
  }
}

/** A fragment with the text itself in place of the words indexed. Throws IndexError when it is not as Pagefind 1.6 writes it. */
function readable(
  fragment: Uint8Array,
  pages: ReadonlyMap<string, BundlePage>,
): { url: string; file: Uint8Array } {
  const text = gunzipSync(fragment).toString();
  const kept = text.startsWith(SIGNATURE)
    ? (JSON.parse(text.slice(SIGNATURE.length)) as Fragment)
    : undefined;
  const page = pages.get(kept?.url ?? '');
  if (!kept || !page) throw new IndexError(['tệp đoạn trích không theo dạng của Pagefind 1.6']);
  const file = remembered('excerpt', [text, page.dropped], () =>
    gzipSync(SIGNATURE + JSON.stringify(restore(kept, page.dropped)), { level: 9 }),
  );
  return { url: page.url, file };
}
type Fragment = Kept & { url: string };

/** Pagefind could not make the index. */
export class IndexError extends Error {
  constructor(reasons: readonly string[]) {
    super(`Không lập được chỉ mục tìm kiếm: ${reasons.join('; ')}`);
    this.name = 'IndexError';
  }
}

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

/** What opens each file of Pagefind, before its data. */
const SIGNATURE = 'pagefind_dcd';
const META = /\.pf_meta$/;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Places of words in one index file: about 6 KB compressed. */
const CHUNK_SIZE = 3_000;
/** Ready-made interfaces of Pagefind, its worker, its filters: the portal has its own. */
const UNUSED = /^filter\/|^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b|^playground/;
