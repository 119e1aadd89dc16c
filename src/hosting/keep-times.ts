import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files/below.ts';

/**
 * Gives every file that is the same as in the last site the time it had there: a host tells files apart by size and time, and a reader
 * would fetch all of them again after every build. Returns how many kept theirs.
 */
export function keepTimes(fresh: string, last: string): number {
  let kept = 0;
  for (const file of filesBelow(fresh)) {
    const path = join(fresh, file);
    const before = join(last, file);
    const then = statSync(before, { throwIfNoEntry: false });
    if (!then?.isFile()) continue;
    const now = statSync(path);
    if (then.size !== now.size) continue;
    // One and the same file, taken over from there, has one time.
    if (then.ino !== now.ino || then.dev !== now.dev) {
      if (!readFileSync(before).equals(readFileSync(path))) continue;
      utimesSync(path, then.mtime, then.mtime);
    }
    kept++;
  }
  return kept;
}
