import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Meter } from './search-node.ts';

/** The part of Pagefind's own browser module that is measured beside ours, and held against it in tests. */
export interface Pagefind {
  search(
    /** Null for everything there is. */
    term: string | null,
    options: { filters: Record<string, unknown>; sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{
    results: { id: string; score: number; words: number[]; data(): Promise<{ url: string }> }[];
  }>;
  preload(term: string): Promise<void>;
}

export interface StockPagefind {
  pagefind: Pagefind;
  meter: Meter;
}

/** Opens an index with Pagefind's own browser module in Node, with a meter for what it loads. @param folder with `pagefind.js` */
export async function openPagefind(folder: string): Promise<StockPagefind> {
  const meter = new Meter();
  const address = `${pathToFileURL(folder)}/`;
  opened.set(address, meter);
  readFilesByFetch();
  const module = join(folder, 'pagefind.js');
  meter.count(module, await readFile(module));
  const { createInstance } = (await import(`${pathToFileURL(module)}?${folder}`)) as {
    createInstance(options: object): Pagefind;
  };
  return {
    pagefind: createInstance({ basePath: address, baseUrl: '/', noWorker: true, language: 'vi' }),
    meter,
  };
}

/** Indexes opened so far, by the address of the folder. */
const opened = new Map<string, Meter>();
const network = globalThis.fetch;

/** Pagefind asks `fetch` for its files, and that of Node reads none from the disk. All other addresses go on to the network. */
function readFilesByFetch(): void {
  globalThis.fetch = async (input, init) => {
    const asked = String(input).replace(/\?.*$/, '');
    const index = [...opened.keys()].find((address) => asked.startsWith(address));
    if (!index) return network(input, init);
    const path = fileURLToPath(asked);
    const bytes = await readFile(path);
    opened.get(index)!.count(path, bytes);
    return new Response(bytes);
  };
}
