import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Whether a path is a folder, or lies below it. Both are absolute. */
export function isWithin(folder: string, path: string): boolean {
  // Asked for each of thousands of files: mostly this tells.
  if (path.startsWith(folder + sep)) return true;
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where an absolute path leads, links followed; of what is not there yet, below where the folder above it leads. */
export function leadsTo(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(leadsTo(above), basename(path));
}
