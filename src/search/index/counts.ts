/** How many records of a page hold each of some words, or pairs of words: two lists side by side, which are quickly put away and read again. */
export interface Counts {
  /** Each on a line of its own. */
  words: string;
  counts: readonly number[];
}

/** In how many records each word stands: each told of as often as one likes, record after record. */
export class RecordCounts {
  readonly #counts = new Map<string, { count: number; last: number }>();

  see(word: string, record: number): void {
    const known = this.#counts.get(word);
    if (!known) this.#counts.set(word, { count: 1, last: record });
    else if (known.last !== record) {
      known.count++;
      known.last = record;
    }
  }

  get all(): ReadonlyMap<string, { count: number }> {
    return this.#counts;
  }
}

export function countsOf(counted: Iterable<readonly [word: string, count: number]>): Counts {
  const all = [...counted];
  return { words: all.map(([word]) => word).join('\n'), counts: all.map(([, count]) => count) };
}

/** Adds the counts of a page to those of the site. */
export function addCounts(all: Map<string, number>, { words, counts }: Counts): void {
  if (counts.length === 0) return;
  for (const [at, word] of words.split('\n').entries()) all.set(word, (all.get(word) ?? 0) + counts[at]!);
}
