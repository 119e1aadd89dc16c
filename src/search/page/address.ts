import type { SearchRequest } from '../answer/site.ts';
import { cutQuery } from '../query/cut.ts';
import { FILTERS } from '../record.ts';

/** What the search page shows, as its address says: `?q=vay vốn&kind=plan&year=2022&sort=newest&trang=2`. */
export type SearchState = Pick<SearchRequest, 'query' | 'filters' | 'sort' | 'exact'> & {
  /** How many pages of results are shown, one below the other. */
  pages: number;
};

export function readState(parameters: URLSearchParams): SearchState {
  const filters = FILTERS.flatMap((name) => {
    const values = parameters.getAll(name).filter((value) => value !== '');
    return values.length > 0 ? [[name, values] as const] : [];
  });
  return {
    query: cutQuery(parameters.get('q') ?? ''),
    filters: Object.fromEntries(filters),
    sort: parameters.get('sort') === 'newest' ? 'newest' : 'best',
    exact: parameters.get('exact') === '1',
    pages: Math.min(MOST_PAGES, Math.max(1, Number.parseInt(parameters.get('trang') ?? '1', 10) || 1)),
  };
}

/** The address of a state, on this page. */
export function addressOf(state: SearchState): string {
  const parameters = writeState(state).toString();
  return location.pathname + (parameters ? `?${parameters}` : '');
}

/** The address parameters of a state; what is at its default is left out. */
function writeState({ query, filters, sort, exact, pages }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', cutQuery(query));
  for (const name of FILTERS) for (const value of filters[name] ?? []) parameters.append(name, value);
  if (sort === 'newest') parameters.set('sort', sort);
  if (exact) parameters.set('exact', '1');
  if (pages > 1) parameters.set('trang', String(pages));
  return parameters;
}

/** Results that nobody reads to the end; the address of any page stays one that opens. */
const MOST_PAGES = 1_000;
