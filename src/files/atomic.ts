import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { leadsTo } from './within.ts';

/**
 * Writes a file beside its place and then renames it, so that nobody ever reads half of it; its folder must be there. When it cannot be
 * written whole (a full disk), nothing is left. A link stays one, and what it leads to is written; a device or a pipe (`/dev/stdout`) is
 * written as it stands, for a file in its place would be the end of it.
 */
export function writeAtomic(path: string, data: string | Uint8Array): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    const place = there.isSymbolicLink() && !OF_SYSTEM.test(path) ? leadsTo(path) : path;
    if (place === path) writeFileSync(path, data);
    else writeAtomic(place, data);
    return;
  }
  const fresh = `${path}.tmp`;
  try {
    writeFileSync(fresh, data);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Where links lead to what a process has open. */
const OF_SYSTEM = /^\/(?:dev|proc)\//;
