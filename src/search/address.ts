import type { SearchRequest } from './site.ts';
import { FILTERS } from './record.ts';

/** What the search page shows, as its address says: `?q=vay vốn&kind=plan&year=2022&sort=newest`. */
export type SearchState = Pick<SearchRequest, 'query' | 'filters' | 'sort' | 'exact'>;

export function readState(parameters: URLSearchParams): SearchState {
  const filters = FILTERS.flatMap((name) => {
    const values = parameters.getAll(name).filter((value) => value !== '');
    return values.length > 0 ? [[name, values] as const] : [];
  });
  return {
    query: parameters.get('q') ?? '',
    filters: Object.fromEntries(filters),
    sort: parameters.get('sort') === 'newest' ? 'newest' : 'best',
    exact: parameters.get('exact') === '1',
  };
}

/** The address parameters of a state; what is at its default is left out. */
export function writeState({ query, filters, sort, exact }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', query);
  for (const name of FILTERS) for (const value of filters[name] ?? []) parameters.append(name, value);
  if (sort === 'newest') parameters.set('sort', sort);
  if (exact) parameters.set('exact', '1');
  return parameters;
}
