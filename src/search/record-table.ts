import type { Bundle } from './bundles.ts';
import { readNumbers, writeNumber } from './number-text.ts';
import { type FilterName, FILTERS } from './record.ts';

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

/** The file of the table: a line for bundles one after the other that share all facets. `idOf`: id of the file of a bundle. */
export function writeTable(bundles: readonly Bundle[], idOf: (bundle: Bundle) => string): string {
  const firsts = new Map<string, number>();
  const lines: { facets: string; entries: string[] }[] = [];
  let number = 0;
  for (const bundle of bundles) {
    const [record] = bundle.records;
    const facets = [...FILTERS.map((name) => String(record?.[name] ?? '')), record?.date ?? ''].join('\t');
    const distances = bundle.records.map(({ url, anchor }, at) => {
      const address = `${url}#${anchor ?? ''}`;
      const known = firsts.get(address) ?? number + at;
      firsts.set(address, known);
      return number + at - known;
    });
    number += distances.length;
    // Mostly every record has an address of its own: then their number says it all.
    const apart = distances.every((distance) => distance === 0);
    const entry = `${idOf(bundle)} ${apart ? APART + writeNumber(distances.length) : distances.map(writeNumber).join('')}`;
    const last = lines.at(-1);
    if (last?.facets === facets) last.entries.push(entry);
    else lines.push({ facets, entries: [entry] });
  }
  return lines.map(({ facets, entries }) => `${facets}\t${entries.join(' ')}\n`).join('');
}

/** How far before each record of a bundle the first one with its address stands; 0 for itself. */
function readDistances(entry: string): number[] {
  const numbers = readNumbers(entry.replace(APART, ''));
  return entry.startsWith(APART) ? Array.from({ length: numbers[0]! }, () => 0) : numbers;
}

/** Before the number of records that all have addresses of their own; no number is written with it. */
const APART = '·';

/** Reads one or several such files (shards of one portal) as one; records are numbered through. */
export function readTable(...files: readonly string[]): RecordTable {
  const bundles: TableBundle[] = [];
  const bundleOf: number[] = [];
  const addressOf: number[] = [];
  for (const line of files.flatMap((file) => file.split('\n')).filter(Boolean)) {
    const fields = line.split('\t');
    const values = FILTERS.map((name, at) => [name, fields[at] ?? ''] as const);
    const facets = Object.fromEntries(values.filter(([, value]) => value));
    const [date = '', entries = ''] = fields.slice(FILTERS.length);
    const parts = entries.split(' ');
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const first = addressOf.length;
      for (const distance of readDistances(parts[at + 1]!)) {
        bundleOf.push(bundles.length);
        addressOf.push(addressOf.length - distance);
      }
      bundles.push({ id: parts[at]!, first, count: addressOf.length - first, facets, date });
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
