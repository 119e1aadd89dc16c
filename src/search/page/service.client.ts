import * as routes from '../../routes.ts';
import { search } from '../answer/engine.ts';
import type { Lexicon } from '../lexicon.ts';
import type { ReadFile } from '../pagefind/index-folder.ts';
import { joinIndexes } from '../pagefind/joined-index.ts';
import { loadWords, type Shard } from '../answer/shards.ts';
import type { SearchRequest, Site } from '../answer/site.ts';
import { type AnswerView, viewOf } from './view.ts';

/** Search over one site and those searched along; rejects when the files of this site cannot be loaded. */
export interface Service {
  /** `unreached` of the answer names the portals that gave nothing: they did not answer, and the others are searched without them. */
  search(request: SearchRequest): Promise<AnswerView>;
}

/**
 * Loads index, vocabulary and lexicon from `<base>pagefind/`; `shards`: other portals searched as one with it; `patience`: milliseconds
 * without a byte after which a portal that was asked is left out.
 */
export async function startService(
  base: string,
  shards: readonly Shard[] = [],
  patience = PATIENCE,
): Promise<Service> {
  let reached = shards;
  const open = (): Promise<Site> => openSite(base, reached, patience);
  let site = open();
  /** Does what needs the network; without a portal that did not answer, anew: each round leaves out one. */
  const complete = async <T>(work: (site: Site) => Promise<T>): Promise<T> => {
    for (;;) {
      const mine = site;
      try {
        return await work(await mine);
      } catch (error) {
        const missing = error instanceof Unreached ? error.base : base;
        if (missing === base) throw new Error('index incomplete', { cause: error });
        reached = reached.filter((shard) => shard.base !== missing);
        // Others who search at the same time may have opened it anew.
        if (site === mine) site = open();
      }
    }
  };
  await complete(async () => undefined);
  return {
    async search(request) {
      const answer = await complete((opened) => search(opened, request));
      return viewOf(
        answer,
        shards,
        shards.filter((shard) => !reached.includes(shard)),
      );
    },
  };
}

async function openSite(base: string, shards: readonly Shard[], patience: number): Promise<Site> {
  const portals = [{ base, weight: 1 }, ...shards];
  const read: ReadFile = async (address, parse, fresh = false) => {
    const portal = portals.find((one) => address.startsWith(one.base + routes.SEARCH_INDEX))!;
    try {
      return parse(await load(address, fresh, portal.base === base ? undefined : patience));
    } catch (error) {
      throw new Unreached(portal.base, error);
    }
  };
  const text = (address: string): Promise<string> =>
    read(address, (bytes) => new TextDecoder().decode(bytes));
  const index = joinIndexes(
    portals.map((portal) => ({
      folder: portal.base + routes.SEARCH_INDEX,
      // Results of this site have no host in their address.
      base: portal.base === base ? new URL(base).pathname : portal.base,
      weight: portal.weight,
    })),
    read,
  );
  const bases = portals.map((portal) => portal.base);
  const [words, lexicon] = await Promise.all([
    loadWords(bases, text, index),
    text(`${base}${routes.SEARCH_INDEX}lexicon.json`),
    index.all(),
  ]);
  return { index, ...words, lexicon: JSON.parse(lexicon) as Lexicon, portals: shards };
}

/** A portal of which a file did not come, or was none. */
class Unreached extends Error {
  readonly base: string;

  constructor(base: string, cause: unknown) {
    super(base, { cause });
    this.base = base;
  }
}

/**
 * Bytes of a file, whole: one that breaks off did not come, whatever its head promised. A portal with `patience` must not fall silent, or it
 * holds up the rest.
 * @param fresh what lies there is written anew with every index: what the browser holds is tried at the server first
 */
async function load(address: string, fresh: boolean, patience: number | undefined): Promise<Uint8Array> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    if (patience !== undefined) timer = setTimeout(() => stop.abort(), patience);
  };
  try {
    wait();
    const response = await fetch(address, {
      signal: stop.signal,
      ...(fresh ? { cache: 'no-cache' as const } : {}),
    });
    if (!response.ok) throw new Error(String(response.status));
    return await whole(response, wait);
  } finally {
    clearTimeout(timer);
  }
}

/** The body of a response that has come to its end; `heard` is told of each part of it. */
async function whole(response: Response, heard: () => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    heard();
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
  }
}

/** Milliseconds of silence after which a portal is left out. */
const PATIENCE = 8_000;
