import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadedBy } from '../html/read.ts';
import { OPENED_PAGES } from '../offline/limits.ts';
import { markOf } from '../offline/mark.ts';
import { offlineSets } from '../offline/sets.ts';
import type { Content } from '../content/content.ts';
import type { Taken } from '../checking/memory.ts';
import { filesBelow } from '../files/below.ts';
import { putInto, type Put } from '../files/put.ts';
import * as routes from '../routes.ts';
import { digest, FileDigests } from './file-digests.ts';
import { RUNTIME } from './pagefind/runtime.ts';
import { plainScript } from './plain-script.ts';

/** A file as the service worker checks it: first ten bytes of its SHA-256, hexadecimal, and its size in bytes. */
interface ListedFile {
  path: string;
  hash: string;
  size: number;
}

/**
 * Writes the list of what can be kept, with sizes and digests, and the service worker; where the portal wants none, the worker that
 * removes itself. Runs last, when no page changes any more. Returns the number of sets.
 */
export function writeOffline({
  site,
  base,
  content,
  loads = (page) => loadsOf(site, page),
  taken = new Map(),
  put = putInto(site),
}: {
  site: string;
  base: string;
  content: Content;
  /** What the page at an address loads by itself; undefined when there is none. Whoever has read the pages knows it already. */
  loads?: (page: string) => readonly string[] | undefined;
  /** Files of the last site, each with its size and time. */
  taken?: Taken;
  put?: Put;
}): number {
  const digests = new FileDigests(site, taken);
  const filesOf = (pages: readonly string[], folders: readonly string[] = []): ListedFile[] =>
    listed({ site, base, loads, digests }, pages, folders);
  const shell = filesOf([routes.home, routes.offline]);
  const sets = (content.site.offline ? offlineSets(content) : []).map(({ id, pages, folders }) => {
    const files = filesOf(pages, folders);
    return { id, version: digest(JSON.stringify(files)), bytes: sizeOf(files), files };
  });
  const version = digest(JSON.stringify([shell, sets]));
  put(routes.offlineList.slice(1), JSON.stringify({ version, sets }));
  const name = content.site.offline ? 'service-worker' : 'no-worker';
  const worker = readFileSync(new URL(`../offline/${name}.client.js`, import.meta.url), 'utf8');
  const known: Record<string, string> = {
    VERSION: version,
    BASE: base,
    MARK: markOf(new URL(base, content.site.address).href),
    OPENED_PAGES: String(OPENED_PAGES),
    SHELL_FILES: JSON.stringify(shell),
    ...Object.fromEntries(Object.entries(WORKER_ADDRESSES).map(([name, path]) => [name, path.slice(1)])),
  };
  put(
    routes.serviceWorker.slice(1),
    plainScript(worker).replace(/("?)__([A-Z_]+)__\1/g, (placeholder, quote: string, name: string) => {
      const value = known[name];
      return value === undefined ? placeholder : quote ? quoted(value) : value;
    }),
  );
  digests.remember();
  return sets.length;
}

/** A text as a script says it: most of these hold quotation marks. */
const quoted = (text: string): string => (/['\\\n]/.test(text) ? JSON.stringify(text) : `'${text}'`);

/** Addresses the service worker knows, as its text names them behind the base. */
const WORKER_ADDRESSES = {
  WORKER: routes.serviceWorker,
  OFFLINE_LIST: routes.offlineList,
  OFFLINE_PAGE: routes.offline,
  ASSETS: routes.assets,
  SEARCH_INDEX: routes.searchIndex,
  PHOTOS: routes.photos,
};

/** The pages, everything they load (styles, scripts, pictures, and what scripts load by name), and whole folders. */
function listed(
  {
    site,
    base,
    loads,
    digests,
  }: {
    site: string;
    base: string;
    loads: (page: string) => readonly string[] | undefined;
    digests: FileDigests;
  },
  pages: readonly string[],
  folders: readonly string[],
): ListedFile[] {
  const paths = new Set<string>();
  for (const page of pages) {
    const addresses = loads(page);
    if (!addresses) continue;
    paths.add(page);
    for (const address of addresses)
      if (address.startsWith(base)) addWithImports(site, `/${address.slice(base.length)}`, paths);
  }
  for (const folder of folders)
    for (const file of filesBelow(join(site, folder)))
      if (!NOT_ASKED_FOR.test(file)) paths.add(`/${folder}/${file}`);
  return [...paths].sort().map((path) => {
    const file = (path.endsWith('/') ? `${path}index.html` : path).slice(1);
    return { path, ...digests.of(file) };
  });
}

/** Compressed copies are the servers': a browser asks for the file itself. And the portal reads its index by itself. */
const NOT_ASKED_FOR = new RegExp(`\\.(?:br|gz)$|${RUNTIME.source}`);

function loadsOf(site: string, page: string): string[] | undefined {
  const file = join(site, page, 'index.html');
  return existsSync(file) ? loadedBy(readFileSync(file, 'utf8')) : undefined;
}

/** A script names its workers and parts by their address or beside itself. */
function addWithImports(site: string, path: string, paths: Set<string>): void {
  if (paths.has(path) || !existsSync(join(site, path))) return;
  paths.add(path);
  if (!path.endsWith('.js')) return;
  const script = readFileSync(join(site, path), 'utf8');
  for (const name of readdirSync(join(site, routes.assets)))
    if (script.includes(name)) addWithImports(site, `${routes.assets}${name}`, paths);
}

function sizeOf(files: readonly ListedFile[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}
