import { resolve } from 'node:path';

/** Folder for what may be deleted at any time, below the folder that a command runs in. */
export function cacheFolder(): string {
  return resolve('.cache');
}
