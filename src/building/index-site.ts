import type { Content } from '../content/content.ts';
import { siteRecords } from './records.ts';
import { buildIndex, type IndexInput } from './search-index.ts';

/** Makes everything of the portal findable in the built site. Returns how many things can be found. */
export async function indexSite({
  content,
  site,
  tick,
}: {
  content: Content;
  /** Folder of the built site. */
  site: string;
  tick: (state: string) => void;
}): Promise<number> {
  const input = indexInput(content);
  tick(`${input.records.length} mục`);
  await buildIndex({ ...input, outDir: site, log: tick });
  return input.records.length;
}

/** What of the portal goes into its index. */
export const indexInput = (content: Content): IndexInput => ({
  records: siteRecords(content),
  glossary: content.glossary,
  places: [...content.places.values()],
});
