import type { AllPages, Index, IndexHit } from '../answer/site.ts';
import { IndexFolder, type IndexPlace, type ReadFile } from './index-folder.ts';

/** Several indexes searched as one; each scores by its own words, and all stand in one order. Nothing is loaded before somebody asks. */
export function joinIndexes(places: readonly IndexPlace[], read: ReadFile): Index {
  const folders = places.map((place, at) => new IndexFolder(place, read, at === 0 ? '' : `${at}/`));
  const answers = new Map<string, Promise<IndexHit[]>>();
  let every: Promise<AllPages[]> | undefined;
  return {
    ask(terms, preload) {
      const asked = terms.join(' ');
      const known = answers.get(asked);
      if (known) return known;
      const answer = Promise.all(folders.map((folder) => folder.ask(terms, preload))).then((hits) =>
        hits.flat().sort((a, b) => b.score - a.score),
      );
      answers.set(asked, answer);
      answer.catch(() => answers.delete(asked));
      for (const oldest of answers.keys()) {
        if (answers.size <= MOST_KEPT) break;
        answers.delete(oldest);
      }
      return answer;
    },
    all() {
      every ??= Promise.all(folders.map((folder) => folder.all()));
      every.catch(() => (every = undefined));
      return every;
    },
  };
}

/** Answers that are kept: the readings of one query, and the next letters typed, mostly ask the same again. */
const MOST_KEPT = 60;
