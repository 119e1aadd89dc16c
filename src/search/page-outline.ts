import { type FilterName, FILTERS, type SearchRecord } from './record.ts';

/** What a bundle is filtered and sorted by. */
export type Facets = Pick<SearchRecord, FilterName | 'date'>;

/** What bundles of a page are cut by, in plain data: its records need not be made for it. */
export interface PageOutline {
  /** Of each record its words, its anchor (on a line; empty for the whole page) and the place of its facets. */
  words: readonly number[];
  anchors: string;
  facetsAt: readonly number[];
  facets: readonly Facets[];
}

export function outlineOf(records: readonly SearchRecord[]): PageOutline {
  const facets = new Map<string, Facets>();
  const places = new Map<string, number>();
  const facetsAt = records.map((record) => {
    const own = Object.fromEntries(
      [...FILTERS, 'date' as const].map((name) => [name, record[name]]),
    ) as Facets;
    const key = JSON.stringify(own);
    if (!facets.has(key)) {
      places.set(key, facets.size);
      facets.set(key, own);
    }
    return places.get(key)!;
  });
  return {
    words: records.map(wordCount),
    anchors: records.map(({ anchor }) => anchor ?? '').join('\n'),
    facetsAt,
    facets: [...facets.values()],
  };
}

const wordCount = ({ text }: SearchRecord): number => (text.match(SPACES)?.length ?? 0) + 1;
const SPACES = /\s+/g;
