import { slugify } from '../vietnamese/slug.ts';
import { type SearchRecord, TITLE_JOIN } from './record.ts';

/** What all sections of a page share. */
export type PageFacets = Omit<SearchRecord, 'anchor' | 'title' | 'text'>;

/**
 * One record for the opening of a Markdown text and one for each heading (`##` to `####`) with what stands under it.
 * Anchors follow the rule for heading ids: slug of the heading, repeated ones numbered from 2.
 */
export function proseRecords(markdown: string, facets: PageFacets): SearchRecord[] {
  const used = new Map<string, number>();
  const [opening = '', ...sections] = markdown.split(/^(?=#{2,4} )/mu);
  const first = plainText(opening);
  const records: SearchRecord[] = first ? [{ ...facets, title: facets.pageTitle, text: first }] : [];
  for (const section of sections) {
    const [line = '', ...rest] = section.split('\n');
    const heading = plainText(line.replace(/^#+ /, ''));
    const base = slugify(heading) || 'muc';
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    records.push({
      ...facets,
      anchor: count === 1 ? base : `${base}-${count}`,
      title: facets.pageTitle + TITLE_JOIN + heading,
      text: `${heading}. ${plainText(rest.join('\n'))}`,
    });
  }
  return records;
}

/** The words of a Markdown text, components and signs of Markdown taken away. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<[A-Z/][^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
    .replace(/^\s*\|?(?:\s*:?-{3,}:?\s*\|)+.*$/gm, ' ')
    .replace(/[*_`|>#]+/g, ' ')
    .replace(/\\([{}<>*])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
