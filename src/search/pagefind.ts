import type { AskOptions, FilterCounts, Index } from './site.ts';
import type { Fragment } from './passages.ts';

/** The part of Pagefind's browser module that is used. */
export interface Pagefind {
  preload(term: string): Promise<void>;
  search(
    term: string,
    options: { filters: Record<string, unknown>; sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{
    results: { id: string; score: number; words: number[]; data(): Promise<Fragment> }[];
    filters: FilterCounts;
  }>;
  filters(): Promise<FilterCounts>;
  mergeIndex(
    path: string,
    options: { indexWeight?: number; baseUrl?: string; language?: string },
  ): Promise<void>;
}

/** Pagefind as the engine wants it. Values of one filter are alternatives. */
export function pagefindIndex(pagefind: Pagefind): Index {
  const fragments = new Map<string, Promise<Fragment>>();
  const load = (id: string, data: () => Promise<Fragment>): Promise<Fragment> => {
    const known = fragments.get(id);
    if (known) return known;
    const fragment = data();
    fragments.set(id, fragment);
    fragment.catch(() => fragments.delete(id));
    return fragment;
  };
  const find = async (
    terms: readonly string[],
    preload: readonly string[],
    filters: AskOptions['filters'],
    newestFirst: boolean,
  ): Promise<PagefindAnswer> => {
    if (preload.length > 0) await pagefind.preload([...terms, ...preload].join(' '));
    const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
    return pagefind.search(terms.join(' '), {
      filters: Object.fromEntries(chosen.map(([name, values]) => [name, { any: [...values] }])),
      sort: newestFirst ? { date: 'desc' } : {},
    });
  };
  return {
    async ask(terms, preload, { filters, newestFirst }) {
      const { results } = await find(terms, preload, filters, newestFirst);
      return results.map(({ id, score, words, data }) => ({ id, score, words, load: () => load(id, data) }));
    },
    async count(terms, preload, filters) {
      await pagefind.filters();
      return (await find(terms, preload, filters, false)).filters;
    },
  };
}

type PagefindAnswer = Awaited<ReturnType<Pagefind['search']>>;
