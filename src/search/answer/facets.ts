import { type FilterName, FILTERS } from '../record.ts';
import type { Passage } from '../index/passages.ts';
import type { FilterCounts, SearchRequest } from './site.ts';

/** Values of the filters on one result. */
export type Facets = Readonly<Partial<Record<FilterName, string>>>;

export function facetsOf({ filters }: Passage): Facets {
  const values = FILTERS.map((name) => [name, filters[name]?.[0]] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

type Filters = SearchRequest['filters'];

/** Whether the chosen filters leave it; values of one filter are alternatives. `but`: a filter not asked. */
export const passes = (facets: Facets, filters: Filters, but?: FilterName): boolean =>
  FILTERS.every((name) => {
    const chosen = filters[name] ?? [];
    return name === but || chosen.length === 0 || chosen.includes(facets[name] ?? '');
  });

export const isFiltered = (filters: Filters): boolean =>
  Object.values(filters).some((values) => values.length > 0);

/**
 * How many of these the filters leave; and by filter and value, how many there would be with that choice and all others as
 * they are.
 */
export function countFacets(
  all: readonly Facets[],
  filters: Filters,
): { total: number; counts: FilterCounts } {
  const counts = Object.fromEntries(FILTERS.map((name) => [name, {} as Record<string, number>]));
  for (const facets of all)
    for (const name of FILTERS) {
      const value = facets[name];
      if (value === undefined || !passes(facets, filters, name)) continue;
      counts[name]![value] = (counts[name]![value] ?? 0) + 1;
    }
  return { total: all.filter((facets) => passes(facets, filters)).length, counts };
}
