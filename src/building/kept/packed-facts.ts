import type { PageFacts } from '../../checking/page.ts';

/** Lists of texts, most of which stand on hundreds of pages. */
type Lists = Pick<PageFacts, 'ids' | 'addresses' | 'loads' | 'awaited'>;

/** What the checks know of pages, as it is put away: a text that stands in many lists is written once, and read as one. */
export interface PackedFacts {
  pages: Omit<PageFacts, keyof Lists>[];
  texts: string[];
  /** The lists of each page in turn: how long each is, then the places of its texts. */
  places: Uint32Array;
}

export function packedFacts(facts: ReadonlyMap<string, PageFacts>): PackedFacts {
  const known = new Map<string, number>();
  const places: number[] = [];
  const pages = Array.from(facts.values(), ({ ids, addresses, loads, awaited, ...page }) => {
    for (const list of [ids, addresses, loads, awaited]) {
      places.push(list.length);
      for (const text of list) {
        let place = known.get(text);
        if (place === undefined) known.set(text, (place = known.size));
        places.push(place);
      }
    }
    return page;
  });
  return { pages, texts: [...known.keys()], places: Uint32Array.from(places) };
}

/** By file below the site, in the order in which they were put away. */
export function unpackedFacts({ pages, texts, places }: PackedFacts): Map<string, PageFacts> {
  let at = 0;
  const list = (): string[] => {
    const all: string[] = [];
    for (let left = places[at++]!; left > 0; left--) all.push(texts[places[at++]!]!);
    return all;
  };
  return new Map(
    pages.map((page) => {
      const [ids, addresses, loads, awaited] = [list(), list(), list(), list()];
      return [page.file, { ...page, ids, addresses, loads, awaited }];
    }),
  );
}
