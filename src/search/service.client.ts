import { search } from './engine.ts';
import type { SearchRequest, Site } from './site.ts';
import type { Lexicon } from './lexicon.ts';
import { type Pagefind, pagefindIndex } from './pagefind.ts';
import { type AnswerView, viewOf } from './view.ts';
import { joinShards, loadWords, type Shard } from './shards.ts';
import * as routes from '../routes.ts';

/** Search over one site; rejects when files cannot be loaded. */
export interface Service {
  search(request: SearchRequest): Promise<AnswerView>;
}

/** Loads engine, vocabulary and lexicon from `<base>pagefind/`; `shards`: other sites searched as one with it. */
export async function startService(base: string, shards: readonly Shard[] = []): Promise<Service> {
  const folder = `${base}${routes.SEARCH_INDEX}`;
  const network = watchFetch();
  const [module, words, lexicon] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    loadWords([base, ...shards.map((shard) => shard.base)], async (url) => (await load(url)).text()),
    load(`${folder}lexicon.json`).then((response) => response.json() as Promise<Lexicon>),
  ]);
  const pagefind = module.createInstance(pagefindOptions(base));
  await joinShards(pagefind, shards);
  const site: Site = { index: pagefindIndex(pagefind), ...words, lexicon };
  const checked = async <T>(work: Promise<T>): Promise<T> => {
    const failures = network.failures();
    const result = await work;
    // Pagefind only logs a file that does not come; without it, an answer would be wrong in silence.
    if (network.failures() > failures) throw new Error('index incomplete');
    return result;
  };
  return {
    search: async (request) => viewOf(await checked(search(site, request))),
  };
}

/** Where the index of a site lies, and what stands before the address of each page when the site lives under a sub-folder. */
export function pagefindOptions(base: string): PagefindOptions {
  return {
    basePath: `${base}${routes.SEARCH_INDEX}`,
    baseUrl: new URL(base).pathname,
    noWorker: true,
    language: 'vi',
  };
}

interface PagefindOptions {
  basePath: string;
  baseUrl: string;
  noWorker: boolean;
  language: string;
}

interface PagefindModule {
  createInstance(options: PagefindOptions): Pagefind;
}

async function load(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/** Counts requests that failed, whoever made them. */
function watchFetch(): { failures(): number } {
  let failures = 0;
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    try {
      const response = await original(input, init);
      if (!response.ok) failures++;
      return response;
    } catch (error) {
      failures++;
      throw error;
    }
  };
  return { failures: () => failures };
}
