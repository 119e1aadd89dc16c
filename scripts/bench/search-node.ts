import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Lexicon } from '../../src/search/lexicon.ts';
import type { ReadFile } from '../../src/search/pagefind/index-folder.ts';
import { joinIndexes } from '../../src/search/pagefind/joined-index.ts';
import { loadWords } from '../../src/search/answer/shards.ts';
import type { Site } from '../../src/search/answer/site.ts';

/** Bytes as they would travel, of files each counted once. */
export class Meter {
  readonly #seen = new Map<string, number>();

  bytes(): number {
    return [...this.#seen.values()].reduce((sum, size) => sum + size, 0);
  }

  /** Files counted so far, largest first. */
  files(): [path: string, bytes: number][] {
    return [...this.#seen].sort(([, a], [, b]) => b - a);
  }

  /** Files of an index are packed already; a text is packed by the server. */
  count(path: string, bytes: Uint8Array): void {
    if (this.#seen.has(path)) return;
    const size = /\.pf_|\.pagefind$/.test(path) ? bytes.length : gzipSync(bytes).length;
    this.#seen.set(path, size);
  }
}

/** Opens a written index in Node as a browser opens it, with a meter for what it loads. @param folder `pagefind/` of a site */
export async function openIndex(folder: string): Promise<{ site: Site; meter: Meter }> {
  const meter = new Meter();
  const read: ReadFile = async (address, parse) => {
    const path = fileURLToPath(address);
    const bytes = await readFile(path);
    meter.count(path, bytes);
    return parse(bytes);
  };
  const text = (address: string): Promise<string> =>
    read(address, (bytes) => new TextDecoder().decode(bytes));
  const site = `${pathToFileURL(join(folder, '..'))}/`;
  const index = joinIndexes([{ folder: `${pathToFileURL(folder)}/`, base: '/', weight: 1 }], read);
  const words = await loadWords([site], text, index);
  const lexicon = JSON.parse(await text(`${pathToFileURL(folder)}/lexicon.json`)) as Lexicon;
  return { site: { index, lexicon, ...words, portals: [] }, meter };
}
