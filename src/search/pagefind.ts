import type { Index } from './engine.ts';
import type { Fragment } from './passages.ts';

/** The part of Pagefind's browser module that is used. */
export interface Pagefind {
  preload(term: string): Promise<void>;
  search(
    term: string,
    options: { filters: Record<string, unknown>; sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{
    results: {
      id: string;
      score: number;
      words: number[];
      data(): Promise<Fragment & { raw_content?: string }>;
    }[];
  }>;
  filters(): Promise<Record<string, Record<string, number>>>;
  mergeIndex(path: string, options: { indexWeight?: number; language?: string }): Promise<void>;
}

/** Pagefind as the engine wants it. Values of one filter are alternatives. */
export function pagefindIndex(pagefind: Pagefind): Index {
  const loaded = new Map<string, Promise<Fragment>>();
  return {
    async ask(terms, preload, { filters, newestFirst }) {
      if (preload.length > 0) await pagefind.preload([...terms, ...preload].join(' '));
      const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
      const { results } = await pagefind.search(terms.join(' '), {
        filters: Object.fromEntries(chosen.map(([name, values]) => [name, { any: [...values] }])),
        sort: newestFirst ? { date: 'desc' } : {},
      });
      return results.map(({ id, score, words, data }) => ({
        id,
        score,
        words,
        load() {
          let fragment = loaded.get(id);
          if (!fragment) {
            fragment = data();
            loaded.set(id, fragment);
            fragment.catch(() => loaded.delete(id));
          }
          return fragment;
        },
      }));
    },
  };
}
