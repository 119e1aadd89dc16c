import { cpSync, existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exchange } from './exchange.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Puts a finished folder in the place of the old one: in one step where the system can exchange two folders, else by two renames, and
 * what a kill between them leaves is put right by `restoreFolder`. A link is followed: what it names is replaced, not the link.
 * `fresh` is gone afterwards; on another disk it is copied beside the target first. Nothing of the target changes when this throws.
 */
export function replaceFolder(fresh: string, target: string, swap: typeof exchange = exchange): void {
  const place = placeOf(target);
  makeFolder(dirname(place));
  restoreFolder(place);
  if (!existsSync(place)) return moveInto(fresh, place, (near) => renameSync(near, place));
  moveInto(fresh, place, (near) => {
    if (swap(near, place)) return rmSync(near, { recursive: true, force: true });
    const { old } = beside(place);
    renameSync(place, old);
    try {
      renameSync(near, place);
    } catch (error) {
      renameSync(old, place);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
  });
}

/** Puts back what a killed replacement took away, and clears up what it left. Returns whether the folder had to be put back. */
export function restoreFolder(target: string): boolean {
  const place = placeOf(target);
  const { old, incoming } = beside(place);
  const lost = !existsSync(place) && existsSync(old);
  if (lost) renameSync(old, place);
  for (const left of [old, incoming]) if (existsSync(left)) rmSync(left, { recursive: true, force: true });
  return lost;
}

/** Where a replacement keeps the old folder for a moment, and a copy that came from another disk. */
export function beside(target: string): { old: string; incoming: string } {
  const named = (what: string): string => join(dirname(target), `.${basename(target)}.${what}`);
  return { old: named('old'), incoming: named('new') };
}

function placeOf(target: string): string {
  return existsSync(target) ? realpathSync(target) : target;
}

/** Hands on the folder as one that lies on the disk of its place. */
function moveInto(fresh: string, place: string, put: (near: string) => void): void {
  const { incoming } = beside(place);
  try {
    renameSync(fresh, incoming);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    try {
      cpSync(fresh, incoming, { recursive: true, preserveTimestamps: true });
    } catch (full) {
      rmSync(incoming, { recursive: true, force: true });
      throw full;
    }
    rmSync(fresh, { recursive: true, force: true });
  }
  put(incoming);
}
