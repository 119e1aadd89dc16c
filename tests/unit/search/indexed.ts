import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openIndex } from '../../../scripts/bench/search-node.ts';
import { siteRecords } from '../../../src/building/records.ts';
import { buildIndex, type IndexInput } from '../../../src/building/search-index.ts';
import { readContent } from '../../../src/portal.ts';
import { search } from '../../../src/search/answer/engine.ts';
import type { Site } from '../../../src/search/answer/site.ts';
import type { SearchRecord } from '../../../src/search/record.ts';

/** An index of these records, built for the tests of one `describe` and removed after them. */
export function indexed(
  records: readonly SearchRecord[],
  { glossary, places }: Pick<IndexInput, 'glossary' | 'places'> = { glossary: [], places: [] },
): {
  site(): Site;
  /** The same with nothing loaded yet, and a meter of what is. */
  open(): ReturnType<typeof openIndex>;
  /** Address of the first result. */
  first(query: string, typing?: boolean): Promise<string | undefined>;
} {
  const outDir = mkdtempSync(join(tmpdir(), 'chi-muc-'));
  let opened: Awaited<ReturnType<typeof openIndex>>;
  beforeAll(async () => {
    await buildIndex({ records, glossary, places, outDir, log: () => {} });
    opened = await openIndex(join(outDir, 'pagefind'));
  }, 300_000);
  afterAll(() => rmSync(outDir, { recursive: true }));
  return {
    site: () => opened.site,
    open: () => openIndex(join(outDir, 'pagefind')),
    async first(query, typing = false) {
      const request = { query, filters: {}, sort: 'best' as const, typing, limit: 10 };
      return (await search(opened.site, request)).results[0]?.passage.url;
    },
  };
}

/** The whole portal as it ships, found through its own index. */
export function indexedPortal(): ReturnType<typeof indexed> & { records: SearchRecord[] } {
  const content = readContent('content');
  const records = siteRecords(content);
  const places = [...content.places.values()];
  return { records, ...indexed(records, { glossary: content.glossary, places }) };
}
