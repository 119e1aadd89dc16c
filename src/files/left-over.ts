import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './lock.ts';

/**
 * Removes what a killed command left half-written in a folder: names that carry the number of its process. What belongs to a process that
 * still runs is left alone. Returns how many.
 * @param pattern matches such a name, its first group the number
 */
export function clearLeftOver(folder: string, pattern: RegExp): number {
  if (!existsSync(folder)) return 0;
  const left = readdirSync(folder).filter((name) => {
    const [, pid] = pattern.exec(name) ?? [];
    return pid !== undefined && !isAlive(Number(pid));
  });
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
  return left.length;
}
