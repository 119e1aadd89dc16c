import type { Index } from './site.ts';
import type { Fragment } from './passages.ts';

/** The part of Pagefind's browser module that is used. */
export interface Pagefind {
  preload(term: string): Promise<void>;
  search(
    term: string,
    options: { filters: Record<string, unknown>; sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { id: string; score: number; words: number[]; data(): Promise<Fragment> }[] }>;
  mergeIndex(
    path: string,
    options: { indexWeight?: number; baseUrl?: string; language?: string },
  ): Promise<void>;
}

/** Pagefind as the engine wants it. */
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
  return {
    async ask(terms, preload) {
      if (preload.length > 0) await pagefind.preload([...terms, ...preload].join(' '));
      const { results } = await pagefind.search(terms.join(' '), { filters: {}, sort: {} });
      return results.map(({ id, score, words, data }) => ({ id, score, words, load: () => load(id, data) }));
    },
  };
}
