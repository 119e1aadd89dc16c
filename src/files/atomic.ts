import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file beside its place and then renames it, so that nobody ever reads half of it; its folder must be there. When it cannot be
 * written whole (a full disk), nothing is left.
 */
export function writeAtomic(path: string, data: string | Uint8Array): void {
  const fresh = `${path}.tmp`;
  try {
    writeFileSync(fresh, data);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
