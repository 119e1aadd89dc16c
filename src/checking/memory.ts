import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFacts } from './page.ts';

/**
 * What the checks of one build leave for those of the next: the same file has the same facts, and a shape that was tried is known. Only
 * checks that found nothing wrong leave any.
 */
export interface CheckMemory {
  /** By file below the site. */
  pages: Map<string, PageFacts>;
  /** Places of elements, as `Shapes` numbers them. */
  places: Map<string, number>;
  /** Size and time of every file, as the site lay there when all was found right. */
  stamps: Readonly<Record<string, readonly [size: number, time: number]>>;
}

/**
 * Whether a file was taken over from the site that the memory is of: then it need not be read again.
 * @param taken files whose stamp is known
 */
export function isTakenOver(
  { stamps }: CheckMemory,
  folder: string,
  file: string,
  taken: Taken = new Map(),
): boolean {
  const [size, time] = stamps[file] ?? [];
  if (size === undefined) return false;
  const [sizeNow, timeNow] = taken.get(file) ?? stampOf(join(folder, file));
  return sizeNow === size && timeNow === time;
}

/** Files that a build took over, each with its size and time. */
export type Taken = ReadonlyMap<string, readonly [size: number, time: number]>;

function stampOf(path: string): readonly [size: number, time: number] {
  const { size, mtimeMs } = statSync(path);
  return [size, mtimeMs];
}

export function noMemory(): CheckMemory {
  return { pages: new Map(), places: new Map(), stamps: {} };
}
