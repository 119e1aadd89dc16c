import type { Entry } from '../../content/content.ts';
import type { HandbookSection } from './schema.ts';

/** A handbook section or one of its translations. */
export interface HandbookEntry extends Entry<HandbookSection> {
  /** Position in the handbook, from the file name `NN-<id>.mdx`. */
  order: number;
  /** Language code; `vi` for the source. */
  language: string;
}
