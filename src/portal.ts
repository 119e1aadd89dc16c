import { configuration } from './config.ts';
import type { Content } from './content/content.ts';
import { readFolder } from './content/read.ts';
import { kinds } from './kinds/index.ts';
import { reads } from './reads.ts';

/** Holds what was read for the length of one build; on `globalThis` because the dev server loads modules twice. */
const holder = globalThis as { portalMemo?: Content };

/**
 * Reads and checks a content folder.
 * @throws ProblemsError with every problem found.
 */
export function readContent(folder: string): Content {
  return readFolder(folder, kinds, configuration().today);
}

/** The content of this build, read and checked once. While a page is made, one that tells what the page reads. */
export function portal(): Content {
  const content = (holder.portalMemo ??= readContent(configuration().content));
  return reads()?.watched(content, ['content']) ?? content;
}

/** Reads the content anew the next time somebody asks: a file was saved, or figures were pulled. */
export function forgetPortal(): void {
  delete holder.portalMemo;
}
