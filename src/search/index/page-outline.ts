import { type FilterName, FILTERS, type SearchRecord } from '../record.ts';
import { type CutRecord, isEven } from './written.ts';

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

export function outlineOf(records: readonly CutRecord[]): PageOutline {
  const facets: Facets[] = [];
  const places = new Map<string, number>();
  const facetsAt: number[] = [];
  for (const [at, record] of records.entries())
    facetsAt.push(at > 0 && sameFacets(records[at - 1]!, record) ? facetsAt[at - 1]! : placeOf(record));
  return {
    words: records.map(wordCount),
    anchors: records.map(({ anchor }) => anchor ?? '').join('\n'),
    facetsAt,
    facets,
  };

  function placeOf(record: SearchRecord): number {
    const own = Object.fromEntries(NAMES.map((name) => [name, record[name]])) as Facets;
    const key = JSON.stringify(own);
    if (!places.has(key)) places.set(key, facets.push(own) - 1);
    return places.get(key)!;
  }
}

const NAMES = [...FILTERS, 'date'] as const;
const sameFacets = (first: Facets, other: Facets): boolean =>
  NAMES.every((name) => first[name] === other[name]);

const wordCount = ({ text, cut }: CutRecord): number =>
  isEven(text) ? cut.length : (text.match(SPACES)?.length ?? 0) + 1;
const SPACES = /\s+/g;
