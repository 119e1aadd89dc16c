import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteRecords } from '../../src/building/records.ts';
import { parseClauses } from '../../src/kinds/plan/clauses/clauses.ts';
import { joinLines } from '../../src/kinds/plan/clauses/joining.ts';
import type { Content } from '../../src/content/content.ts';
import { readContent } from '../../src/portal.ts';
import type { SearchRecord } from '../../src/search/record.ts';

/** What is searched, as the portal itself reads it. */
export interface Corpus {
  content: Content;
  records: SearchRecord[];
}

/** The shipped content; with `seeds`, five official texts in place of their digests. */
export function readCorpus(folder: string, seeds?: string): Corpus {
  const shipped = readContent(folder);
  const trees = new Map(shipped.trees);
  if (seeds)
    for (const [number, id] of Object.entries(SEEDS)) trees.set(id, parseClauses(bodyOf(seeds, number)));
  // Another object: what was made of the content before is kept with the first one.
  const content = { ...shipped, trees };
  return { content, records: siteRecords(content) };
}

/** Originals lie beside the project only where it was founded. */
export const seedsFolder = (): string | undefined =>
  existsSync('../shared/seeds') ? '../shared/seeds' : undefined;

const SEEDS = {
  '000': 'ldld-tinh-kon-tum-2021',
  '001': 'mttq-tinh-kon-tum-2023',
  '002': 'ubnd-huyen-ngoc-hoi-2022',
  '003': 'ubnd-xa-dak-to-lung-2024',
  '004': 'ubnd-thanh-pho-kon-tum-2018',
};

/** The text up to the signature and the recipients, which are no clauses. */
function bodyOf(folder: string, number: string): Parameters<typeof parseClauses>[0] {
  const file = readdirSync(folder).find((name) => name.startsWith(number))!;
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  const { paragraphs } = joinLines(lines.map((text, index) => ({ text, line: index + 1 })));
  const tail = paragraphs.findIndex(({ text }) => /^(?:TM\s*\.|T\/M|Nơi nhận)/u.test(text));
  return tail < 0 ? paragraphs : paragraphs.slice(0, tail);
}

/**
 * Pages of shuffled words, each with clauses, to see how search does on a large site. Words and common pairs of words come as
 * often as in the corpus; rare pairs, names and numbers are left out, so that no page of filler answers a query. Deterministic.
 */
export function filler(corpus: Corpus, pages: number): SearchRecord[] {
  const random = generator(20_231_123);
  const pieces = commonPieces(corpus);
  const piece = (): string => pieces[Math.floor(random() * pieces.length)] ?? '';
  return Array.from({ length: pages }, (_, page) => {
    const url = `/ke-hoach/dem-${page}/`;
    const pageTitle = `Kế hoạch ${piece()} ${piece()} ${page}`;
    const year = 2018 + Math.floor(random() * 8);
    return Array.from({ length: 12 + Math.floor(random() * 24) }, (_unused, clause) => {
      const words = Array.from({ length: 10 + Math.floor(random() * 40) }, piece);
      words.push(`${Math.floor(random() * 9000) + 100}`);
      const anchor = `m1-k${clause + 1}`;
      const title = `${pageTitle} › I.${clause + 1}`;
      return { url, anchor, title, pageTitle, kind: 'plan' as const, year, text: words.join(' ') };
    });
  }).flat();
}

/** Words and pairs of words that stand often in the corpus, each as many times as it stands there; no names, no abbreviations. */
function commonPieces({ records, content }: Corpus): string[] {
  const names = [
    ...[...content.places.values()].map(({ name }) => name),
    ...content.glossary.map(({ short }) => short ?? ''),
  ]
    .join(' ')
    .toLowerCase();
  const telling = new Set(names.match(/\p{L}+/gu));
  const pieces: string[] = [];
  for (const { text } of records) {
    const words = (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => (telling.has(word) ? '' : word));
    for (const [i, word] of words.entries())
      if (word) pieces.push(word, ...(words[i + 1] ? [`${word} ${words[i + 1]}`] : []));
  }
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return pieces.filter((piece) => (counts.get(piece) ?? 0) >= COMMON);
}

/** What stands fewer times may be what a query asks for. */
const COMMON = 12;

/** Small seeded generator (mulberry32), so that every run has the same pages. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
