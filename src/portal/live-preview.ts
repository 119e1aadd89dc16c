import type { Plugin } from 'vite';
import { forgetPortal } from './memo.ts';

/**
 * While an editor works (`npm run dev`), a saved content file shows at once: what was read is forgotten and the page reloads.
 * Search over it: building/preview-search.ts.
 */
export function reloadOnContentChange(folder: string): Plugin {
  return {
    name: 'portal-live-preview',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        forgetPortal();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
