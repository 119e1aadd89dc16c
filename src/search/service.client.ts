import { search } from './engine.ts';
import type { SearchRequest, Site } from './site.ts';
import type { Lexicon } from './lexicon.ts';
import { type Pagefind, pagefindIndex } from './pagefind.ts';
import { type AnswerView, viewOf } from './view.ts';
import { joinShards, loadWords, portalOf, type Shard } from './shards.ts';
import * as routes from '../routes.ts';

/** Search over one site and those searched along; rejects when the files of this site cannot be loaded. */
export interface Service {
  /** `unreached` of the answer names the portals that gave nothing: they did not answer, and the others are searched without them. */
  search(request: SearchRequest): Promise<AnswerView>;
}

/**
 * Loads engine, vocabulary and lexicon from `<base>pagefind/`; `shards`: other portals searched as one with it; `importEngine`: gives
 * Pagefind's module; `patience`: milliseconds without a byte after which a portal that was asked is left out.
 */
export async function startService(
  base: string,
  shards: readonly Shard[] = [],
  importEngine = (): Promise<object> => import(/* @vite-ignore */ `${base}${routes.SEARCH_INDEX}pagefind.js`),
  patience = PATIENCE,
): Promise<Service> {
  const network = watchFetch([{ base }, ...shards], patience);
  let reached = shards;
  /** Does what needs the network; without the portals that did not answer, anew: each round leaves out one at least. */
  const complete = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      // Others may be searching at the same time: a failure of theirs counts here too, and none of ours is forgotten for theirs.
      const before = network.failures();
      const result = await work().catch(() => undefined);
      const failed = [...network.failures()]
        .filter(([portal, count]) => count > (before.get(portal) ?? 0))
        .map(([portal]) => portal);
      // Pagefind only logs a file that does not come; without it, an answer would be wrong in silence.
      if (failed.includes(base) || (result === undefined && failed.length === 0))
        throw new Error('index incomplete');
      if (result !== undefined && failed.length === 0) return result;
      reached = reached.filter((shard) => !failed.includes(shard.base));
      site = undefined;
    }
  };
  let site: Site | undefined;
  const open = (): Promise<Site> => openSite(base, reached, importEngine);
  await complete(async () => (site = await open()));
  return {
    async search(request) {
      const answer = await complete(async () => search((site ??= await open()), request));
      return viewOf(
        answer,
        shards,
        shards.filter((shard) => !reached.includes(shard)),
      );
    },
  };
}

async function openSite(
  base: string,
  shards: readonly Shard[],
  importEngine: () => Promise<object>,
): Promise<Site> {
  const folder = `${base}${routes.SEARCH_INDEX}`;
  const bases = [base, ...shards.map((shard) => shard.base)];
  const [module, words, lexicon] = await Promise.all([
    importEngine() as Promise<PagefindModule>,
    loadWords(
      bases,
      async (url) => (await load(url)).text(),
      () => index,
    ),
    load(`${folder}lexicon.json`).then((response) => response.json() as Promise<Lexicon>),
  ]);
  const pagefind = module.createInstance(pagefindOptions(base));
  await joinShards(pagefind, shards);
  const index = pagefindIndex(pagefind);
  return { index, ...words, lexicon, portals: shards };
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

interface Network {
  /** How many requests failed so far, by the base of the portal they went to. */
  failures(): ReadonlyMap<string, number>;
}

/**
 * Counts requests that failed, whoever made them: a file that breaks off is none, whatever its head promised. A portal other than
 * this one, the first, must not fall silent, or it holds up the rest.
 */
function watchFetch(
  portals: readonly [own: { base: string }, ...others: { base: string }[]],
  patience: number,
): Network {
  const [own] = portals;
  const failures = new Map<string, number>();
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const { base } = portalOf(url, portals) ?? own;
    const fail = (): void => void failures.set(base, (failures.get(base) ?? 0) + 1);
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      if (base !== own.base) timer = setTimeout(() => stop.abort(), patience);
    };
    try {
      wait();
      const response = await original(input, { ...init, signal: stop.signal });
      if (!response.ok) fail();
      return await whole(response, wait);
    } catch (error) {
      fail();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  return { failures: () => new Map(failures) };
}

/** A response that has come to its end; `heard` is told of each part of it. */
async function whole(response: Response, heard: () => void): Promise<Response> {
  const reader = response.body?.getReader();
  if (!reader) return response;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    heard();
    const { done, value } = await reader.read();
    if (done) return new Response(new Blob(parts), response);
    parts.push(value);
  }
}

/** Milliseconds of silence after which a portal is left out. */
const PATIENCE = 8_000;
