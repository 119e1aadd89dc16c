import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and whatever of the folders above it is missing, one after the other. `mkdirSync` with `recursive` does not: where no
 * folder can be made (below /proc) it tries for ever, and of a disk that is only for reading it says that the folder above is missing.
 * @returns the uppermost folder that was made; undefined when all were there
 * @throws the fault of the system, with the path of the folder that takes none
 */
export function makeFolder(folder: string): string | undefined {
  const path = resolve(folder);
  if (isFolder(path)) return undefined;
  const above = dirname(path);
  const first = above === path ? undefined : makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another command may make the same folder.
    if (isFolder(path)) return first;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw error;
    // The folder above is there: it is the one that takes none, even where the system says that something is missing.
    throw Object.assign(error as Error, { path: above, ...(code === 'ENOENT' ? { code: 'EPERM' } : {}) });
  }
  return first ?? path;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // Nothing there, or a file on the way: making it tells which.
  }
}
