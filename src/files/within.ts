import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder, or lies below it. Both are absolute. */
export function isWithin(folder: string, path: string): boolean {
  // Asked for each of thousands of files: mostly this tells.
  if (path.startsWith(folder + sep)) return true;
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
