import type { Bundle } from '../index/bundles.ts';
import { readNumbers, writeNumber } from '../index/number-text.ts';
import { type FilterName, FILTERS } from '../record.ts';
import type { AllPages } from './site.ts';

/** One bundle of records, as known without reading it. */
export interface TableBundle {
  /** Id of its file in the index. */
  id: string;
  /** Number of its first record, and how many there are. */
  first: number;
  count: number;
  facets: Readonly<Partial<Record<FilterName, string>>>;
  /** Day `YYYY-MM-DD` for sorting, or empty. */
  date: string;
}

/** All records of the site by number: the bundle of each, and which stand for one address. */
export interface RecordTable {
  readonly size: number;
  readonly bundles: readonly TableBundle[];
  /** Index of the bundle of a record. */
  bundleOf(record: number): number;
  /** Number of the first record with the same address: the figures of one indicator share its page. */
  addressOf(record: number): number;
  /** The bundle whose file has this id. */
  withId(id: string): TableBundle | undefined;
}

/**
 * The file of the table, in lines: the id of the first bundle; how many after each other share their facets; for each bundle its
 * records; then the facets, each but once. The ids of the others stand in the index, which every reader has loaded: it gives all
 * bundles in the order in which they were added. `first`: id of the file of the first bundle; empty when there is none.
 */
export function writeTable(
  bundles: readonly Pick<Bundle, 'url' | 'anchors' | 'facets'>[],
  first: string,
): string {
  // The first record of each anchor, by page: anchors are the same on thousands of pages.
  const firsts = new Map<string, Map<string, number>>();
  const known = new Map<string, number>();
  const runs: { facets: number; length: number }[] = [];
  let number = 0;
  const records = bundles.map((bundle) => {
    const facets = [...FILTERS, 'date' as const].map((name) => String(bundle.facets[name] ?? '')).join('\t');
    if (!known.has(facets)) known.set(facets, known.size);
    const last = runs.at(-1);
    if (last && last.facets === known.get(facets)) last.length++;
    else runs.push({ facets: known.get(facets)!, length: 1 });
    const page = bundle.url.slice(0, bundle.url.lastIndexOf('#'));
    let ofPage = firsts.get(page);
    if (!ofPage) firsts.set(page, (ofPage = new Map()));
    const distances: number[] = [];
    for (const anchor of bundle.anchors) {
      const start = ofPage.get(anchor) ?? number;
      if (start === number) ofPage.set(anchor, start);
      distances.push(number++ - start);
    }
    // Mostly every record has an address of its own: then their number says it all.
    const apart = distances.every((distance) => distance === 0);
    return [2 * distances.length + (apart ? 0 : 1), ...(apart ? [] : distances)].map(writeNumber).join('');
  });
  const lines = [
    first,
    runs.flatMap(({ facets, length }) => [facets, length].map(writeNumber)).join(''),
    records.join(''),
    ...known.keys(),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Reads one or several such files (of portals searched as one) as one; records are numbered through. `portals`: for each file, the bundles
 * that its index gives. Throws RangeError when an index is not the one that its table was written for.
 */
export function readTable(files: readonly string[], portals: readonly AllPages[]): RecordTable {
  const bundles: TableBundle[] = [];
  const bundleOf: number[] = [];
  const addressOf: number[] = [];
  for (const [portal, file] of files.entries()) {
    const { first: firstFile, hits } = portals[portal]!;
    const [opening = '', runs = '', records = '', ...lines] = file.split('\n');
    const pairs = readNumbers(runs);
    const kinds = lines.map(factsOf);
    const facts = pairs.flatMap((kind, at) =>
      at % 2 === 0 ? Array.from({ length: pairs[at + 1]! }, () => kinds[kind]!) : [],
    );
    if (facts.length > hits.length || opening !== firstFile) throw new RangeError('a table of another index');
    const numbers = readNumbers(records).values();
    const next = (): number => numbers.next().value!;
    for (const [at, fact] of facts.entries()) {
      const first = addressOf.length;
      const told = next();
      for (let record = 0; record < told >> 1; record++) {
        bundleOf.push(bundles.length);
        addressOf.push(addressOf.length - (told % 2 === 0 ? 0 : next()));
      }
      bundles.push({ id: hits[at]!.id, first, count: told >> 1, ...fact });
    }
  }
  const byId = new Map(bundles.map((bundle) => [bundle.id, bundle]));
  return {
    size: addressOf.length,
    bundles,
    bundleOf: (record) => bundleOf[record]!,
    addressOf: (record) => addressOf[record]!,
    withId: (id) => byId.get(id),
  };
}

/** Facets and date of a line of them. */
function factsOf(line: string): Pick<TableBundle, 'facets' | 'date'> {
  const fields = line.split('\t');
  const values = FILTERS.map((name, at) => [name, fields[at] ?? ''] as const);
  return {
    facets: Object.fromEntries(values.filter(([, value]) => value)),
    date: fields[FILTERS.length] ?? '',
  };
}
