import type { Content } from '../content/content.ts';
import { findables } from './records.ts';
import { buildIndex, type IndexInput, type PutFile } from './search-index.ts';

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
  put: PutFile;
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
