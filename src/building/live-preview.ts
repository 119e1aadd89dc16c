import type { Plugin } from 'vite';
import { forgetPortal } from '../portal.ts';

/**
 * While an editor works (`npm run dev`), a saved content file shows at once: what was read is forgotten and the page reloads.
 * Search over it: building/preview-search.ts.
 */
export function reloadOnContentChange({ content }: { content: string }): Plugin {
  return {
    name: 'portal-live-preview',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(content)) return;
        forgetPortal();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
