import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { forgetPortal, portal } from '../portal.ts';
import * as routes from '../routes.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/**
 * While an editor works (`npm run dev`), a saved content file shows at once: what was read is forgotten, the page
 * reloads, and the search index, kept in `cache`, is made anew the next time somebody searches.
 */
export function reloadOnContentChange({ content, cache }: { content: string; cache: string }): Plugin {
  const site = join(cache, 'preview');
  let indexed: Promise<unknown> | undefined;
  return {
    name: 'portal-live-preview',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(content)) return;
        forgetPortal();
        indexed = undefined;
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '', 'http://localhost');
        const start = pathname.indexOf(routes.searchIndex);
        const path = pathname.slice(start);
        if (start < 0 || !/^[\w./-]+$/.test(path) || path.includes('..')) return next();
        // Loaded here, so that a plain build never loads the preview's tools.
        indexed ??= import('./index-site.ts').then(({ indexSite }) =>
          indexSite({ content: portal(), site, tick: () => {} }),
        );
        indexed
          .then(() => {
            const file = join(site, path);
            if (!existsSync(file) || !statSync(file).isFile()) return next();
            response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
            createReadStream(file).pipe(response);
          })
          .catch(next);
      });
    },
  };
}
