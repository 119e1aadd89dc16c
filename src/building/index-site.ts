import type { Content } from '../content/content.ts';
import { findables } from './records.ts';
import { buildIndex, type IndexInput, type IndexOutput } from './search-index.ts';

/** Makes everything of the portal findable in the built site. Returns how many things can be found. */
export async function indexSite({
  content,
  site,
  output,
  tick,
}: {
  content: Content;
  /** Folder of the built site. */
  site: string;
  output: IndexOutput;
  tick: (state: string) => void;
}): Promise<number> {
  return buildIndex({ ...indexInput(content), outDir: site, output, log: tick });
}

/** What of the portal goes into its index. */
export const indexInput = (content: Content): IndexInput => ({
  records: findables(content),
  glossary: content.glossary,
  places: [...content.places.values()],
});
