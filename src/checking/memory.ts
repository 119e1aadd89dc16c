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
}

export interface RememberedPage {
  digest: string;
  facts: PageFacts;
}

export function noMemory(): CheckMemory {
  return { pages: new Map(), places: new Map() };
}
