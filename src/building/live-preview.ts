import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { ProblemsError } from '../content/problem.ts';
import { forgetPortal, portal } from '../portal.ts';
import { problemPage } from './problem-page.ts';

/**
 * While an editor works (`npm run dev`), a saved content file shows at once: what was read is forgotten and the page reloads. While the content
 * has faults, every page tells them instead. Search over it: building/preview-search.ts.
 */
export function reloadOnContentChange({ content }: { content: string }): Plugin {
  return {
    name: 'portal-live-preview',
    apply: 'serve',
    configureServer(server) {
      /** Faults of the content as it is; undefined as long as nobody has looked. */
      let faults: ProblemsError | 'none' | undefined;
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(content)) return;
        forgetPortal();
        faults = undefined;
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next();
        if (faults === undefined) {
          faults = faultsOf();
          if (faults !== 'none') server.config.logger.error(faults.message);
        }
        if (faults === 'none') return next();
        response.statusCode = 500;
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader('cache-control', 'no-store');
        const { base } = server.config;
        const folder = relative(process.cwd(), content) || '.';
        response.end(
          problemPage(faults.problems, {
            folder: folder.startsWith('..') ? content : folder,
            client: `${base.replace(/\/?$/, '/')}@vite/client`,
          }),
        );
      });
    },
  };
}

/** Faults of the machine or of the program are told by who asks for the page. */
function faultsOf(): ProblemsError | 'none' {
  try {
    portal();
  } catch (error) {
    if (error instanceof ProblemsError) return error;
  }
  return 'none';
}
