import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { buildIndex } from '../../../src/building/search-index.ts';
import { serve } from '../../../src/building/serve.ts';
import { searchWeights } from '../../../src/search/weights.ts';
import { search } from '../../../src/search/engine.ts';
import { type Pagefind, pagefindIndex } from '../../../src/search/pagefind.ts';
import { pagefindOptions } from '../../../src/search/service.client.ts';
import { loadWords } from '../../../src/search/shards.ts';

it('a site under a sub-folder finds its index there, and its results lead there', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'thu-muc-'));
  const page = { url: '/so-tay/bo/', pageTitle: 'Nuôi bò', kind: 'handbook' as const };
  const records = [
    { ...page, title: 'Nuôi bò', text: 'Nuôi bò. Chuồng khô, cỏ đủ.' },
    { ...page, title: 'Nuôi bò › Vay vốn', anchor: 'vay-von', text: 'Vay vốn. Hỏi tổ tiết kiệm ở thôn.' },
  ];
  await buildIndex({ records, glossary: [], places: [], outDir, log: () => {} });
  // Anything asked for outside the folder is not found.
  const server = await serve({ folder: outDir, port: 0, base: '/thu-muc/' });
  onTestFinished(() => {
    server.close();
    rmSync(outDir, { recursive: true });
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/thu-muc/`;
  const module = (await import(pathToFileURL(join(outDir, 'pagefind/pagefind.js')).href)) as {
    createInstance(options: object): Pagefind;
  };
  const index = pagefindIndex(module.createInstance(pagefindOptions(base)));
  const words = await loadWords(
    [base],
    async (url) => (await fetch(url)).text(),
    () => index,
  );
  const lexicon = { terms: [], places: [], successors: {}, weights: searchWeights.parse({}) };
  const { results } = await search(
    { index, ...words, lexicon, portals: [] },
    { query: 'vay vốn', filters: {}, sort: 'best', typing: false, limit: 10 },
  );
  expect(results.map(({ passage }) => passage.url)).toEqual(['/thu-muc/so-tay/bo/#vay-von']);
});
