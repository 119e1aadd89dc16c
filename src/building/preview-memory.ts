import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Configuration } from '../config.ts';
import { isWithin } from '../files/within.ts';
import { rememberOn } from '../remembered.ts';
import { PreviewShelf } from './kept/preview-shelf.ts';

/**
 * The preview remembers what the last build has worked out, and what it has worked out itself, from now on. Once a file of the generator is saved it
 * remembers nothing any more: pages run the new code, the steps around them the old, and neither may take what the other has made.
 */
export function previewMemory(own: Pick<Configuration, 'cache' | 'content' | 'output' | 'program'>): Plugin {
  const preview = new PreviewShelf(own);
  rememberOn(preview.shelf);
  return {
    name: 'portal-preview-memory',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (isWithin(own.content, resolve(path))) preview.saved();
        else if (isWithin(join(own.program, 'src'), resolve(path))) rememberOn(undefined);
      });
    },
  };
}
