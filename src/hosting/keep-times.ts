import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Gives every file that is the same as in the last site the time it had there: a host tells files apart by size and time, and a reader
 * would fetch all of them again after every build. Returns how many kept theirs.
 */
export function keepTimes(fresh: string, last: string): number {
  let kept = 0;
  for (const item of readdirSync(fresh, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    const before = join(last, relative(fresh, path));
    const now = statSync(path);
    const then = statSync(before, { throwIfNoEntry: false });
    if (!then?.isFile() || then.size !== now.size) continue;
    // One and the same file, taken over from there, has one time.
    if (then.ino !== now.ino || then.dev !== now.dev) {
      if (!readFileSync(before).equals(readFileSync(path))) continue;
      utimesSync(path, then.mtime, then.mtime);
    }
    kept++;
  }
  return kept;
}
