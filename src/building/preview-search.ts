import { extname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Plugin } from 'vite';
import { isWithin } from '../files/within.ts';
import { readContent } from '../portal.ts';
import * as routes from '../routes.ts';
import { indexInput } from './index-site.ts';
import { SETTLED } from './live-preview.ts';
import { type IndexFiles, makeIndex } from './search-index.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Search over the content as it is being edited (`npm run dev`): the index is made, in memory, when somebody searches for the first time since a file was
 * saved, and who searches meanwhile waits for it. Handed to Astro by the command itself: what Astro's configuration imports can load
 * nothing more once the server runs.
 */
export function previewSearch(folder: string): Plugin {
  /** Of the content as it was last saved, once it was asked for; and of some content, made before it: never two at once. */
  let indexed: Promise<IndexFiles> | undefined;
  let before: Promise<unknown> = Promise.resolve();
  let wholeAt = 0;
  const make = async (): Promise<IndexFiles> => {
    while (Date.now() < wholeAt) await sleep(wholeAt - Date.now());
    return (await makeIndex(indexInput(readContent(folder)))).files;
  };
  const index = (): Promise<IndexFiles> => {
    const mine = before.then(make);
    before = mine.catch(() => undefined);
    return (indexed = mine);
  };
  return {
    name: 'portal-preview-search',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (!isWithin(resolve(folder), resolve(path))) return;
        wholeAt = Date.now() + SETTLED;
        indexed = undefined;
      });
      server.middlewares.use((request, response, next) => {
        const path = searchFile(request.url ?? '');
        if (path === undefined) return next();
        (indexed ?? index()).then(
          (files) => {
            const file = files.get(path);
            if (file === undefined) return next();
            response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
            // The next save makes another index under the same names.
            response.setHeader('cache-control', 'no-store');
            response.end(file);
          },
          (error: unknown) => {
            // What is wrong with the content stands in the terminal, with file and line.
            server.config.logger.error(error instanceof Error ? error.message : String(error));
            response.statusCode = 503;
            response.end();
          },
        );
      });
    },
  };
}

/** Path of a file in the folder of the index; undefined for every other request. */
function searchFile(url: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const start = pathname.indexOf(routes.searchIndex);
  return start < 0 ? undefined : pathname.slice(start + routes.searchIndex.length);
}
