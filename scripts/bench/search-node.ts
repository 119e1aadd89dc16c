import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Site } from '../../src/search/site.ts';
import type { Lexicon } from '../../src/search/lexicon.ts';
import { type Pagefind, pagefindIndex } from '../../src/search/pagefind.ts';
import { loadWords } from '../../src/search/shards.ts';

/** Bytes as they would travel, each file once until `reset`. */
export interface Meter {
  bytes(): number;
  reset(): void;
  /** Files counted so far, largest first. */
  files(): [string, number][];
}

/**
 * Opens a written index in Node: Pagefind's own browser module over files, with a meter for what it loads.
 * @param layered whether the folder holds our vocabulary and lexicon too
 */
export async function openIndex(
  folder: string,
  layered = true,
): Promise<{ site: Site; pagefind: Pagefind; meter: Meter }> {
  const seen = new Map<string, number>();
  const count = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    // Pagefind's own files are compressed already; text is compressed by the server.
    const packed = /\.pf_|\.pagefind$/.test(path);
    seen.set(path, packed ? (await stat(path)).size : gzipSync(await readFile(path)).length);
  };
  const address = `${pathToFileURL(folder)}/`;
  opened.set(address, count);
  readFilesByFetch();
  const text = async (name: string): Promise<string> => {
    await count(join(folder, name));
    return readFile(join(folder, name), 'utf8');
  };
  const module = join(folder, 'pagefind.js');
  await count(module);
  const { createInstance } = (await import(`${pathToFileURL(module)}?${folder}`)) as {
    createInstance(options: object): Pagefind;
  };
  const pagefind = createInstance({ basePath: address, baseUrl: '/', noWorker: true });
  const index = pagefindIndex(pagefind);
  const words = await loadWords(
    ['/'],
    async (url) => (layered ? text(url.replace('/pagefind/', '')) : ''),
    () => index,
  );
  const lexicon = JSON.parse(layered ? await text('lexicon.json') : '{}') as Lexicon;
  const meter: Meter = {
    bytes: () => [...seen.values()].reduce((sum, size) => sum + size, 0),
    reset: () => seen.clear(),
    files: () => [...seen].sort(([, a], [, b]) => b - a),
  };
  return { site: { index, lexicon, ...words, portals: [] }, pagefind, meter };
}

/** Indexes opened so far: address of the folder → counts a file of it. */
const opened = new Map<string, (path: string) => Promise<void>>();
const network = globalThis.fetch;

/** Pagefind asks `fetch` for its files, and that of Node reads none from the disk. All other addresses go on to the network. */
function readFilesByFetch(): void {
  globalThis.fetch = async (input, init) => {
    const asked = String(input).replace(/\?.*$/, '');
    const index = [...opened.keys()].find((address) => asked.startsWith(address));
    if (!index) return network(input, init);
    const path = fileURLToPath(asked);
    await opened.get(index)!(path);
    return new Response(await readFile(path));
  };
}
