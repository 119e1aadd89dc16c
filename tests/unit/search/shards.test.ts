import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/building/search-index.ts';
import { serve } from '../../../src/building/serve.ts';
import { searchWeights } from '../../../src/search/weights.ts';
import { search } from '../../../src/search/answer/engine.ts';
import type { Site } from '../../../src/search/answer/site.ts';
import type { ReadFile } from '../../../src/search/pagefind/index-folder.ts';
import { joinIndexes } from '../../../src/search/pagefind/joined-index.ts';
import { loadWords } from '../../../src/search/answer/shards.ts';

/** Two small portals, each built and served by itself. */
const TEXTS: Record<string, string> = {
  mot: 'Hộ nghèo ở xã Ví Dụ Một được vay vốn nuôi bò',
  hai: 'Hộ nghèo ở xã Ví Dụ Hai được vay vốn nuôi dê',
};
const folder = mkdtempSync(join(tmpdir(), 'hai-trang-'));
const servers: Awaited<ReturnType<typeof serve>>[] = [];
const bases: string[] = [];

beforeAll(async () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    const record = { url: `/${name}/`, title: name, pageTitle: name, kind: 'handbook' as const, text };
    const outDir = join(folder, name);
    await buildIndex({ records: [record], glossary: [], places: [], outDir, log: () => {} });
    const server = await serve({ folder: outDir, port: 0 });
    servers.push(server);
    bases.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

async function joined(weight: number): Promise<Site> {
  const read = async (url: string): Promise<string> => (await fetch(url)).text();
  const bytes: ReadFile = async (url, parse) => parse(await (await fetch(url)).bytes());
  const places = bases.map((base, at) => ({
    folder: `${base}pagefind/`,
    base: at === 0 ? '/' : base,
    weight: at === 0 ? 1 : weight,
  }));
  const index = joinIndexes(places, bytes);
  const words = await loadWords(bases, read, index);
  const lexicon = { terms: [], places: [], successors: {}, weights: searchWeights.parse({}) };
  return { index, ...words, lexicon, portals: [{ base: bases[1]!, weight }] };
}

const ask = async (site: Site, query: string): Promise<string[]> => {
  const { results } = await search(site, { query, filters: {}, sort: 'best', typing: false, limit: 10 });
  return results.map(({ passage }) => passage.url);
};

describe('two portals searched as one', () => {
  it('finds what either has, each with the address of its own site', async () => {
    const site = await joined(1);
    const found = await ask(site, 'hộ nghèo');
    expect(found).toHaveLength(2);
    expect(found).toContain('/mot/');
    expect(found).toContain(`${bases[1]}hai/`);
  });

  it('knows the words of both', async () => {
    const site = await joined(1);
    expect(site.vocabulary.size).toBe(2);
    expect(await ask(site, 'nuoi de')).toEqual([`${bases[1]}hai/`]);
    expect(await ask(site, 'nuoi bo')).toEqual(['/mot/']);
  });

  it('mends a typo by the words of either', async () => {
    const site = await joined(1);
    const typo = { query: 'nuôi đê', filters: {}, sort: 'best', typing: false, limit: 10 } as const;
    const { corrected, results } = await search(site, typo);
    expect(corrected).toBe('nuôi dê');
    expect(results.map(({ passage }) => passage.url)).toEqual([`${bases[1]}hai/`]);
  });

  it('asks again for neighbours that did not come', async () => {
    const paths: string[] = [];
    let broken = true;
    const read = async (url: string): Promise<string> => {
      paths.push(new URL(url).pathname);
      if (broken && url.endsWith('neighbours.txt')) throw new Error('no signal');
      return (await fetch(url)).text();
    };
    const words = await loadWords(bases, read, { all: async () => [] });
    expect(paths).toEqual(['/pagefind/vocabulary.txt', '/pagefind/vocabulary.txt']);
    await expect(words.neighbours()).rejects.toThrow('no signal');
    broken = false;
    expect((await words.neighbours()).frequency('nuôi', 'dê')).toBe(1);
  });

  it('puts the site that weighs more first when both answer alike', async () => {
    expect((await ask(await joined(9), 'hộ nghèo vay vốn'))[0]).toBe(`${bases[1]}hai/`);
    expect((await ask(await joined(0.1), 'hộ nghèo vay vốn'))[0]).toBe('/mot/');
  });
});
