import type { AllPages, Index, Site } from './site.ts';
import { type Neighbours, readNeighbours } from '../index/neighbours.ts';
import { SEARCH_INDEX } from '../../routes.ts';
import type { WordHolders } from './holders.ts';
import { postingsFile, postingsOf, type Posting, readPosting, readPostings } from '../index/postings.ts';
import type { Meaning } from './meanings.ts';
import { readTable } from './record-table.ts';
import { readVocabulary } from '../index/vocabulary.ts';

/** Another portal, or a part of this one, that is searched along. */
export interface Shard {
  /** What it is called beside its results. */
  name: string;
  /** Address of its root, with a slash at the end. */
  base: string;
  /** Worth of its results against those of this site: 1 is the same. */
  weight: number;
}

/** Which of some portals an address stands in; where one lies below another, the nearer one. */
export function portalOf<T extends { base: string }>(url: string, portals: readonly T[]): T | undefined {
  const around = portals.filter(({ base }) => url.startsWith(base));
  return around.reduce<T | undefined>(
    (nearest, portal) => (nearest && nearest.base.length >= portal.base.length ? nearest : portal),
    undefined,
  );
}

/**
 * The words of all these sites as those of one, for spelling and rarity: the vocabulary now; neighbours, meanings, table and
 * postings when first asked for, and anew when they did not come.
 *
 * @param bases addresses of their roots, with a slash at the end
 * @param read gives the text of an address; rejects when it does not come
 * @param index of the same sites, which tells the ids of all bundles
 */
export async function loadWords(
  bases: readonly string[],
  read: (url: string) => Promise<string>,
  index: Pick<Index, 'all'>,
): Promise<Pick<Site, 'vocabulary' | 'neighbours' | 'meanings' | 'table' | 'postings'>> {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, load: () => Promise<T>): Promise<T> => {
    const known = kept.get(name) as Promise<T> | undefined;
    if (known) return known;
    const loading = load();
    kept.set(name, loading);
    loading.catch(() => kept.delete(name));
    return loading;
  };
  const readOne = (base: string, name: string): Promise<string> =>
    once(base + name, () => read(`${base}${SEARCH_INDEX}${name}`));
  const readAll = (name: string): Promise<string[]> => Promise.all(bases.map((base) => readOne(base, name)));
  const filesAndPages = (): Promise<[files: string[], pages: AllPages[]]> =>
    Promise.all([readAll('bundles.txt'), index.all()]);
  const sizes = (): Promise<number[]> =>
    once('sizes', async () => {
      const [files, pages] = await filesAndPages();
      return files.map((file, at) => readTable([file], [pages[at]!]).size);
    });
  const vocabularies = await readAll('vocabulary.txt');
  return {
    vocabulary: readVocabulary(...vocabularies),
    neighbours: (): Promise<Neighbours> =>
      once('neighbours', async () => {
        const files = await readAll('neighbours.txt');
        return readNeighbours(...files.map((file, at) => [file, vocabularies[at]!] as const));
      }),
    // The first portal is the one that the reader is in: its words are told as it means them.
    meanings: async () => JSON.parse(await readOne(bases[0]!, 'meanings.json')) as Meaning[],
    table: () => once('table', async () => readTable(...(await filesAndPages()))),
    async postings(word) {
      const records = await sizes();
      const found = bases.map(async (base, at) => {
        const name = `words/${postingsFile(word, records[at]!)}.txt`;
        const file = await once(`${base} ${name}`, async () => readPostings(await readOne(base, name)));
        const before = records.slice(0, at).reduce((sum, size) => sum + size, 0);
        return postingsOf(file, word).map(({ form, posting }): WordHolders => {
          if (!('file' in posting)) return { form, isFar: false, load: async () => shifted(posting, before) };
          const far = `words/${posting.file}.txt`;
          const load = (): Promise<Posting> =>
            once(`${base} ${far}`, async () => readPosting(await readOne(base, far)));
          return { form, isFar: true, load: async () => shifted(await load(), before) };
        });
      });
      return (await Promise.all(found)).flat();
    },
  };
}

/** Records are numbered through all sites. */
function shifted({ own, titled }: Posting, before: number): Posting {
  if (before === 0) return { own, titled };
  return {
    own: own.map((record) => record + before),
    titled: titled.map((value, turn) => (turn % 2 === 0 ? value + before : value)),
  };
}
