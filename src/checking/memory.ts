import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFacts } from './page.ts';

/**
 * What the checks of one build leave for those of the next: the same bytes have the same facts, and a shape that was tried is known. Only
 * checks that found nothing wrong leave any.
 */
export interface CheckMemory {
  /** By file below the site. */
  pages: Map<string, RememberedPage>;
  /** Places of elements, as `Shapes` numbers them. */
  places: Map<string, number>;
  /** Size and time of every file, as the site lay there when all was found right. */
  stamps: Readonly<Record<string, readonly [size: number, time: number]>>;
}

/** Whether a file was taken over from the site that the memory is of: then it need not be read again. */
export function isTakenOver({ stamps }: CheckMemory, folder: string, file: string): boolean {
  const [size, time] = stamps[file] ?? [];
  if (size === undefined) return false;
  const found = statSync(join(folder, file));
  return found.size === size && found.mtimeMs === time;
}

export interface RememberedPage {
  digest: string;
  facts: PageFacts;
}

export function noMemory(): CheckMemory {
  return { pages: new Map(), places: new Map(), stamps: {} };
}
