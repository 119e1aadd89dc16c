import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file beside its place and then renames it, so that nobody ever reads half of it; its folder must be there. */
export function writeAtomic(path: string, data: string | Uint8Array): void {
  writeFileSync(`${path}.tmp`, data);
  renameSync(`${path}.tmp`, path);
}

/**
 * Puts a finished folder in the place of the old one by two renames, so that nobody ever sees half a site.
 * `fresh` and `target` must be on the same disk. Puts the old folder back when the second rename fails.
 */
export function replaceFolder(fresh: string, target: string): void {
  const old = `${fresh}.old`;
  mkdirSync(dirname(target), { recursive: true });
  const had = existsSync(target);
  if (had) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (had) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
