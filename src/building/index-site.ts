import type { Content } from '../content/content.ts';
import { siteRecords } from './records.ts';
import { buildIndex } from './search-index.ts';

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
  const records = siteRecords(content);
  tick(`${records.length} mục`);
  await buildIndex({
    records,
    glossary: content.glossary,
    places: [...content.places.values()],
    outDir: site,
    log: tick,
  });
  return records.length;
}
