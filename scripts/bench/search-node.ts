import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  globalThis.fetch = async (input) => {
    const path = join(
      folder,
      String(input)
        .replace(/^.*?\/pagefind\//, '')
        .replace(/\?.*$/, ''),
    );
    await count(path);
    const body = await readFile(path);
    return {
      ok: true,
      status: 200,
      arrayBuffer: async () => body.buffer.slice(body.byteOffset, body.byteOffset + body.length),
      json: async () => JSON.parse(body.toString()),
    } as unknown as Response;
  };
  const text = async (name: string): Promise<string> => {
    await count(join(folder, name));
    return readFile(join(folder, name), 'utf8');
  };
  const module = join(folder, 'pagefind.js');
  await count(module);
  const { createInstance } = (await import(`${pathToFileURL(module)}?${folder}`)) as {
    createInstance(options: object): Pagefind;
  };
  const pagefind = createInstance({ basePath: '/pagefind/', noWorker: true });
  const words = await loadWords(['/'], async (url) => (layered ? text(url.replace('/pagefind/', '')) : ''));
  const lexicon = JSON.parse(layered ? await text('lexicon.json') : '{}') as Lexicon;
  const meter: Meter = {
    bytes: () => [...seen.values()].reduce((sum, size) => sum + size, 0),
    reset: () => seen.clear(),
    files: () => [...seen].sort(([, a], [, b]) => b - a),
  };
  return { site: { index: pagefindIndex(pagefind), lexicon, ...words, portals: [] }, pagefind, meter };
}
