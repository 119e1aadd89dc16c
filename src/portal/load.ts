import { contentFolder } from './folder.ts';
import { rememberPortal } from './memo.ts';
import type { Content } from './portal.ts';
import { readContent } from './read.ts';

/** The content of this build, read once. */
export function portal(): Content {
  return rememberPortal(() => readContent(contentFolder()));
}
