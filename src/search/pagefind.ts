import type { Index, IndexHit } from './site.ts';
import type { Fragment } from './passages.ts';

/** The part of Pagefind's browser module that is used. */
export interface Pagefind {
  preload(term: string): Promise<void>;
  search(
    /** Null for everything there is. */
    term: string | null,
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
  const found = async (term: string | null): Promise<IndexHit[]> => {
    const { results } = await pagefind.search(term, { filters: {}, sort: {} });
    return results.map(({ id, score, words, data }) => ({ id, score, words, load: () => load(id, data) }));
  };
  const answers = new Map<string, Promise<IndexHit[]>>();
  let every: Promise<IndexHit[]> | undefined;
  return {
    ask(terms, preload) {
      const asked = terms.join(' ');
      const known = answers.get(asked);
      if (known) return known;
      const answer = (async (): Promise<IndexHit[]> => {
        if (preload.length > 0) await pagefind.preload([...terms, ...preload].join(' '));
        return found(asked);
      })();
      answers.set(asked, answer);
      answer.catch(() => answers.delete(asked));
      for (const oldest of answers.keys()) {
        if (answers.size <= MOST_KEPT) break;
        answers.delete(oldest);
      }
      return answer;
    },
    all() {
      every ??= found(null);
      every.catch(() => (every = undefined));
      return every;
    },
  };
}

/** Answers that are kept: the readings of one query, and the next letters typed, mostly ask the same again. */
const MOST_KEPT = 60;
