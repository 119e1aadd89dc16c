import type { Site } from './engine.ts';
import { type Neighbours, readNeighbours } from './neighbours.ts';
import { SEARCH_INDEX } from '../routes.ts';
import type { Pagefind } from './pagefind.ts';
import { readVocabulary } from './vocabulary.ts';

/** Another portal, or a part of this one, that is searched along. */
export interface Shard {
  /** Address of its root, with a slash at the end. */
  base: string;
  /** Worth of its results against those of this site: 1 is the same. */
  weight: number;
}

/** Joins other sites to an opened index, so that there is one order of results. */
export async function joinShards(pagefind: Pagefind, shards: readonly Shard[]): Promise<void> {
  for (const { base, weight } of shards)
    await pagefind.mergeIndex(`${base}${SEARCH_INDEX}`, {
      indexWeight: weight,
      baseUrl: base,
      language: 'vi',
    });
}

/**
 * The words of all these sites as those of one, for spelling and rarity: the vocabulary now, the neighbours when first
 * asked for, and anew when they did not come.
 *
 * @param bases addresses of their roots, with a slash at the end
 * @param read gives the text of an address; rejects when it does not come
 */
export async function loadWords(
  bases: readonly string[],
  read: (url: string) => Promise<string>,
): Promise<Pick<Site, 'vocabulary' | 'neighbours'>> {
  const readAll = (name: string): Promise<string[]> =>
    Promise.all(bases.map((base) => read(`${base}${SEARCH_INDEX}${name}`)));
  let kept: Promise<Neighbours> | undefined;
  const loadNeighbours = async (): Promise<Neighbours> =>
    readNeighbours(...(await readAll('neighbours.txt')));
  return {
    vocabulary: readVocabulary(...(await readAll('vocabulary.txt'))),
    neighbours() {
      kept ??= loadNeighbours().catch((error: unknown) => {
        kept = undefined;
        throw error;
      });
      return kept;
    },
  };
}
