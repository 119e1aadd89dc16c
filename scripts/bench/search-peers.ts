import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { escapeHtml } from '../../src/html/escape.ts';
import { buildIndex } from '../../src/building/search-index.ts';
import { search } from '../../src/search/answer/engine.ts';
import type { Site } from '../../src/search/answer/site.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import type { Corpus } from './search-corpus.ts';
import { type Meter, openIndex } from './search-node.ts';
import { openPagefind, type StockPagefind } from './stock-pagefind.ts';
import { pageOf } from './search-recall.ts';

/** One system under test. `ask` gives addresses with anchor, best first. */
export interface System {
  name: string;
  ask(query: string, typing: boolean): Promise<string[]>;
  /** Addresses of the pages in the whole list of results, without anchor. */
  all(query: string): Promise<string[]>;
  cold(query: string): Promise<Weight>;
  close(): void;
}

/** Bytes over the wire, as they would travel, of one query asked with nothing loaded before. */
export interface Weight {
  /** Until the first ten results, and those of them for this query alone. */
  first: number;
  query: number;
  /** For the ten that follow. */
  next: number;
}

/** Nếp Mới's own layer over Pagefind. */
export async function own(corpus: Corpus): Promise<System & { site: Site }> {
  const folder = mkdtempSync(join(tmpdir(), 'do-tim-'));
  await buildIndex({
    records: corpus.records,
    glossary: corpus.content.glossary,
    places: [...corpus.content.places.values()],
    outDir: folder,
    log: () => {},
  });
  const open = (): ReturnType<typeof openIndex> => openIndex(join(folder, 'pagefind'));
  const answer = async ({ site }: OpenedIndex, query: string, typing: boolean, limit: number) => {
    const { results } = await search(site, { query, filters: {}, sort: 'best', typing, limit });
    return results.map(({ passage }) => passage.url);
  };
  const opened = await open();
  return {
    name: 'Nếp Mới',
    site: opened.site,
    ask: (query, typing) => answer(opened, query, typing, TEN),
    all: async (query) => (await answer(opened, query, false, Number.POSITIVE_INFINITY)).map(pageOf),
    cold: (query) =>
      coldBytes(
        open,
        ({ site }) => site.index.all(),
        (index, limit) => answer(index, query, false, limit),
      ),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** Pagefind as it comes: one file a page, its headings as sub-results. */
export async function stockPagefind({ records }: Corpus): Promise<System> {
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  for (const [url, own] of Map.groupBy(records, (record) => record.url))
    await index!.addHTMLFile({ url, content: plainPage(own) });
  const { files } = await index!.getFiles();
  await pagefind.close();
  const folder = mkdtempSync(join(tmpdir(), 'do-tim-'));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const open = (): Promise<StockPagefind> => openPagefind(folder);
  const answer = async ({ pagefind: engine }: StockPagefind, query: string, limit: number) => {
    const { results } = await engine.search(query, NO_FILTERS);
    const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return pages.map((page) => {
      const { sub_results: parts } = page as unknown as {
        sub_results: { url: string; locations: number[] }[];
      };
      return parts.toSorted((a, b) => b.locations.length - a.locations.length)[0]?.url ?? page.url;
    });
  };
  const opened = await open();
  return {
    name: 'Pagefind',
    ask: (query) => answer(opened, query, TEN),
    async all(query) {
      const { results } = await opened.pagefind.search(query, NO_FILTERS);
      const pages = await Promise.all(results.map((result) => result.data()));
      return pages.map(({ url }) => url);
    },
    cold: (query) =>
      coldBytes(
        open,
        (one) => one.pagefind.search('', NO_FILTERS),
        (one, limit) => answer(one, query, limit),
      ),
    close: () => rmSync(folder, { recursive: true }),
  };
}

function plainPage(records: readonly SearchRecord[]): string {
  const parts = records.map(({ anchor, title, text }) =>
    anchor
      ? `<h2 id="${anchor}">${escapeHtml(title)}</h2><p>${escapeHtml(text)}</p>`
      : `<p>${escapeHtml(text)}</p>`,
  );
  return `<html lang="vi"><body><h1>${escapeHtml(records[0]!.pageTitle)}</h1>${parts.join('')}</body></html>`;
}

type OpenedIndex = Awaited<ReturnType<typeof openIndex>>;
const NO_FILTERS = { filters: {}, sort: {} };

/** Asks one query with nothing loaded before: what is loaded for any query, then the query, then more. */
async function coldBytes<T extends { meter: Meter }>(
  open: () => Promise<T>,
  begin: (opened: T) => Promise<unknown>,
  ask: (opened: T, limit: number) => Promise<unknown>,
): Promise<Weight> {
  const opened = await open();
  await begin(opened);
  const engine = opened.meter.bytes();
  await ask(opened, TEN);
  const first = opened.meter.bytes();
  await ask(opened, 2 * TEN);
  return { first, query: first - engine, next: opened.meter.bytes() - first };
}

/** Results a page. */
const TEN = 10;
