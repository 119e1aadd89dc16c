import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Configuration } from '../config.ts';
import { rememberOn } from '../remembered.ts';
import { PreviewShelf } from './kept/preview-shelf.ts';

/**
 * The preview remembers what the last build has worked out, and what it has worked out itself, from now on. Once a file of the generator is saved it
 * remembers nothing any more: pages run the new code, the steps around them the old, and neither may take what the other has made.
 */
export function previewMemory(own: Pick<Configuration, 'cache' | 'content' | 'output' | 'program'>): Plugin {
  const preview = new PreviewShelf(own);
  rememberOn(preview.shelf);
  const isBelow = (folder: string, path: string): boolean => resolve(path).startsWith(resolve(folder) + sep);
  return {
    name: 'portal-preview-memory',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (isBelow(own.content, path)) preview.saved();
        else if (isBelow(join(own.program, 'src'), path)) rememberOn(undefined);
      });
    },
  };
}
