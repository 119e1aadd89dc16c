/** How many records of a page hold each of some words, or pairs of words: two lists side by side, which are quickly put away and read again. */
export interface Counts {
  /** Each on a line of its own. */
  words: string;
  counts: readonly number[];
}

/** Counts what each record holds, once a record. */
export function countEach(records: Iterable<Iterable<string>>): Counts {
  const counts = new Map<string, number>();
  for (const held of records) for (const word of new Set(held)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { words: [...counts.keys()].join('\n'), counts: [...counts.values()] };
}

/** Adds the counts of a page to those of the site. */
export function addCounts(all: Map<string, number>, { words, counts }: Counts): void {
  if (counts.length === 0) return;
  for (const [at, word] of words.split('\n').entries()) all.set(word, (all.get(word) ?? 0) + counts[at]!);
}
