import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it. `mkdirSync` with `recursive` tries for ever where none can be made (below /proc), and says of a disk
 * only for reading that something is missing.
 * @returns the uppermost folder made
 * @throws the fault of the system, with the folder that takes none
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
    // A user without the right to it is told the folder he asked for; of a system or a disk that takes none, the one that takes none.
    throw code === 'EACCES'
      ? error
      : Object.assign(error as Error, { path: above, ...(code === 'ENOENT' && { code: 'EPERM' }) });
  }
  return first ?? path;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
