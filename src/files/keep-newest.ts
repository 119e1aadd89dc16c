import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps in a folder what was written last, at most so many files and folders, and removes the rest.
 * @param spared milliseconds for which what was just written stays however many there are: somebody may be reading it
 */
export function keepNewest(folder: string, most: number, spared = 0): void {
  const old = readdirSync(folder)
    .map((name) => join(folder, name))
    // Another command may be clearing up the same folder.
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time)
    .slice(most)
    .filter(({ time }) => Date.now() - time >= spared);
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
}
