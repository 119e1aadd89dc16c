import FlexSearch from 'flexsearch';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildIndex } from '../../src/building/search-index.ts';
import { search } from '../../src/search/engine.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import type { Corpus } from './search-corpus.ts';
import { openIndex } from './search-node.ts';

/** One system under test. `ask` gives addresses with anchor, best first. */
export interface System {
  name: string;
  ask(query: string, typing: boolean): Promise<string[]>;
  /** Bytes over the wire since the last call, as they would travel; a file counts once until it is asked for anew. */
  bytes(): number;
  close(): void;
}

/** Nếp Mới's own layer over Pagefind. */
export async function own(corpus: Corpus): Promise<System> {
  const folder = mkdtempSync(join(tmpdir(), 'do-tim-'));
  await buildIndex({
    records: corpus.records,
    glossary: corpus.content.glossary,
    places: [...corpus.content.places.values()],
    outDir: folder,
    log: () => {},
  });
  const { site, meter } = await openIndex(join(folder, 'pagefind'));
  return {
    name: 'Nếp Mới',
    ask: async (query, typing) => {
      const { results } = await search(site, { query, filters: {}, sort: 'best', typing, limit: 10 });
      return results.map(({ passage }) => passage.url);
    },
    bytes: metered(meter),
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
  const { pagefind: engine, meter } = await openIndex(folder, false);
  return {
    name: 'Pagefind',
    ask: async (query) => {
      const { results } = await engine.search(query, { filters: {}, sort: {} });
      const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return pages.map((page) => {
        const best = (
          page as unknown as { sub_results: { url: string; locations: number[] }[] }
        ).sub_results.toSorted((a, b) => b.locations.length - a.locations.length)[0];
        return best?.url ?? page.url;
      });
    },
    bytes: metered(meter),
    close: () => rmSync(folder, { recursive: true }),
  };
}

function plainPage(records: readonly SearchRecord[]): string {
  const clean = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const parts = records.map(({ anchor, title, text }) =>
    anchor ? `<h2 id="${anchor}">${clean(title)}</h2><p>${clean(text)}</p>` : `<p>${clean(text)}</p>`,
  );
  return `<html lang="vi"><body><h1>${clean(records[0]!.pageTitle)}</h1>${parts.join('')}</body></html>`;
}

/** Three engines that load one whole index, each with a folding tokenizer (marks off, `đ` as `d`). */
export function wholeIndexPeers({ records }: Corpus): System[] {
  const documents = records.map(({ title, text }, id) => ({ id, title: fold(title), text: fold(text) }));
  const addresses = records.map(({ url, anchor }) => url + (anchor ? `#${anchor}` : ''));
  const named = (name: string, index: string, ask: (query: string) => number[]): System => {
    let size = gzipSync(index).length;
    return {
      name,
      ask: async (query) =>
        ask(fold(query))
          .slice(0, 10)
          .map((id) => addresses[id]!),
      bytes: () => {
        const now = size;
        size = 0;
        return now;
      },
      close: () => {},
    };
  };
  const mini = new MiniSearch({ fields: ['title', 'text'] });
  mini.addAll(documents);
  const lunrIndex = lunr((builder) => {
    builder.field('title');
    builder.field('text');
    // The stemmer and the stop words are English.
    builder.pipeline.reset();
    builder.searchPipeline.reset();
    for (const document of documents) builder.add(document);
  });
  const flex = new FlexSearch.Index({ tokenize: 'strict', context: true });
  for (const { id, title, text } of documents) flex.add(id, `${title} ${text}`);
  const exported: string[] = [];
  flex.export((key: string, data: string) => void exported.push(`${key}${data}`));
  return [
    named('MiniSearch', JSON.stringify(mini), (query) =>
      mini.search(query, { boost: { title: 2 }, prefix: true }).map(({ id }) => Number(id)),
    ),
    named('lunr', JSON.stringify(lunrIndex), (query) =>
      lunrIndex.search(query.replace(/[:~^+*-]/g, ' ')).map(({ ref }) => Number(ref)),
    ),
    named('FlexSearch', exported.join(''), (query) => flex.search(query, 10).map(Number)),
  ];
}

/** Bytes loaded since the last reading; what is in the cache stays free. */
function metered(meter: { bytes(): number }): () => number {
  let before = 0;
  return () => {
    const now = meter.bytes();
    const delta = now - before;
    before = now;
    return delta;
  };
}
