import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { readContent } from '../portal.ts';
import * as routes from '../routes.ts';
import { indexSite } from './index-site.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Search over the content as it is being edited (`npm run dev`): the index is made anew as soon as a file is saved, and who
 * searches meanwhile waits for it. Handed to Astro by the command itself: what Astro's configuration imports can load nothing
 * more once the server runs.
 *
 * @param site where the preview keeps its index; a build writes its own into the site
 */
export function previewSearch(folder: string, site: string): Plugin {
  let indexed: Promise<unknown> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const index = (): Promise<unknown> => {
    const before = indexed?.catch(() => undefined) ?? Promise.resolve();
    const mine = before.then(() => indexSite({ content: readContent(folder), site, tick: () => {} }));
    mine.catch(() => undefined);
    return (indexed = mine);
  };
  return {
    name: 'portal-preview-search',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (!resolve(path).startsWith(resolve(folder) + sep)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void index(), SETTLED);
      });
      server.middlewares.use((request, response, next) => {
        const path = searchFile(request.url ?? '');
        if (path === undefined) return next();
        (indexed ?? index()).then(
          () => {
            const file = join(site, path);
            if (!existsSync(file) || !statSync(file).isFile()) return next();
            response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
            // The next save makes another index under the same names.
            response.setHeader('cache-control', 'no-store');
            createReadStream(file).pipe(response);
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

/** Address of a file of the index below its folder; undefined for every other request. */
function searchFile(url: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const start = pathname.indexOf(routes.searchIndex);
  const path = pathname.slice(start);
  return start < 0 || !/^[\w./-]+$/.test(path) || path.includes('..') ? undefined : path;
}

/** Milliseconds after the last change of a file: an editor writes several at once. */
const SETTLED = 50;
