import { blocksOf } from '../markdown/blocks.ts';
import { headingIds } from '../markdown/heading-ids.ts';
import { type SearchRecord, TITLE_JOIN } from './record.ts';

/** What all sections of a page share. */
export type PageFacets = Omit<SearchRecord, 'anchor' | 'title' | 'text'>;

/** One record for the opening of a Markdown text and one for each heading (`##` to `####`) with what stands under it. */
export function proseRecords(markdown: string, facets: PageFacets): SearchRecord[] {
  const idOf = headingIds();
  const records: SearchRecord[] = [];
  const add = (text: string): void => {
    const last = records.at(-1);
    if (last) last.text += ` ${text}`;
    else records.push({ ...facets, title: facets.pageTitle, text });
  };
  for (const { kind, depth, text } of blocksOf(markdown)) {
    if (kind === 'heading' && depth > 1 && depth < 5) records.push(headed(facets, idOf(text), text));
    else add(text);
  }
  return records;
}

/** The record of a part of a page that stands under a heading. */
export function headed(facets: PageFacets, anchor: string, heading: string, text = ''): SearchRecord {
  return {
    ...facets,
    anchor,
    title: facets.pageTitle + TITLE_JOIN + heading,
    text: text ? `${heading}. ${text}` : `${heading}.`,
  };
}
