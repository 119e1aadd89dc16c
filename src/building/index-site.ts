import type { Content } from '../content/content.ts';
import { findables } from './records.ts';
import { buildIndex, type IndexInput } from './search-index.ts';

/** Makes everything of the portal findable in the built site. Returns how many things can be found. */
export async function indexSite({
  content,
  site,
  put,
  tick,
}: {
  content: Content;
  /** Folder of the built site. */
  site: string;
  /** Writes a file of the built site. */
  put: (file: string, data: Uint8Array | string) => void;
  tick: (state: string) => void;
}): Promise<number> {
  return buildIndex({ ...indexInput(content), outDir: site, put, log: tick });
}

/** What of the portal goes into its index. */
export const indexInput = (content: Content): IndexInput => ({
  records: findables(content),
  glossary: content.glossary,
  places: [...content.places.values()],
});
