import type { Pagefind } from './pagefind.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** Another portal, or a part of this one, that is searched along. */
export interface Shard {
  /** Address of its root, with a slash at the end. */
  base: string;
  /** Worth of its results against those of this site: 1 is the same. */
  weight: number;
}

/**
 * Joins other sites to an opened index, so that they are searched as one: one order of results, one vocabulary for
 * spelling and rarity. `read` gives the text of an address and rejects when it does not come.
 */
export async function joinShards(
  pagefind: Pagefind,
  own: string,
  shards: readonly Shard[],
  read: (url: string) => Promise<string>,
): Promise<Vocabulary> {
  const files = await Promise.all(shards.map(({ base }) => read(`${base}pagefind/vocabulary.txt`)));
  for (const { base, weight } of shards)
    await pagefind.mergeIndex(`${base}pagefind/`, { indexWeight: weight, baseUrl: base, language: 'vi' });
  return readVocabulary(own, ...files);
}
