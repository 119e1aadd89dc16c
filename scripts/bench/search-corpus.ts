import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { paragraphsOf, parseClauses } from '../../src/plans/clauses.ts';
import { joinLines } from '../../src/plans/joining.ts';
import type { GlossaryEntry } from '../../src/schemas/glossary.ts';
import type { Place } from '../../src/schemas/place.ts';
import { planRecords } from '../../src/search/plan-records.ts';
import { proseRecords } from '../../src/search/prose-records.ts';
import type { SearchRecord } from '../../src/search/record.ts';

export interface Corpus {
  records: SearchRecord[];
  glossary: GlossaryEntry[];
  places: Place[];
}

/** The shipped content, read as the portal reads it; `seeds`: five official texts in place of their digests. */
export function readCorpus(content: string, seeds?: string): Corpus {
  const yaml = (file: string): unknown => {
    const path = join(content, file);
    return existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined;
  };
  const glossary = (yaml('glossary.yaml') ?? []) as GlossaryEntry[];
  const gazetteer = (yaml('places.yaml') ?? { places: [] }) as { places: Place[] };
  const places = gazetteer.places.map((place) => ({
    ...place,
    variants: place.variants ?? [],
    successors: place.successors ?? [],
  }));
  const records = [
    ...(seeds && existsSync(seeds) ? seedRecords(seeds) : digestRecords(join(content, 'plans'))),
    ...pageRecords(join(content, 'handbook'), '/so-tay/', 'handbook'),
    ...pageRecords(join(content, 'stories'), '/dien-hinh/', 'story'),
    ...places.map(placeRecord),
    ...(
      (yaml('agencies.yaml') ?? []) as { id: string; name: string; aliases?: string[]; note?: string }[]
    ).map(agencyRecord),
  ];
  return {
    records,
    glossary: glossary.map((entry) => ({ ...entry, variants: entry.variants ?? [] })),
    places,
  };
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
function commonPieces({ records, places, glossary }: Corpus): string[] {
  const names = [...places.map(({ name }) => name), ...glossary.map(({ short }) => short ?? '')]
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

const SEEDS = [
  {
    file: '000_',
    id: 'ldld-tinh-kon-tum-2021',
    title: 'Kế hoạch Liên đoàn Lao động tỉnh 2021',
    year: 2021,
    level: 'tinh',
  },
  {
    file: '001_',
    id: 'mttq-tinh-kon-tum-2023',
    title: 'Kế hoạch Ủy ban MTTQ Việt Nam tỉnh 2023',
    year: 2023,
    level: 'tinh',
  },
  {
    file: '002_',
    id: 'ubnd-huyen-ngoc-hoi-2022',
    title: 'Kế hoạch UBND huyện Ngọc Hồi 2022',
    year: 2022,
    level: 'huyen',
  },
  {
    file: '003_',
    id: 'ubnd-xa-dak-to-lung-2024',
    title: 'Kế hoạch UBND xã Đăk Tơ Lung 2024',
    year: 2024,
    level: 'xa',
  },
  {
    file: '004_',
    id: 'ubnd-thanh-pho-kon-tum-2018',
    title: 'Kế hoạch UBND thành phố Kon Tum 2018',
    year: 2018,
    level: 'huyen',
  },
];

function seedRecords(folder: string): SearchRecord[] {
  return SEEDS.flatMap(({ file, id, title, year, level }) => {
    const name = readdirSync(folder).find((entry) => entry.startsWith(file));
    if (!name) return [];
    const lines = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((text, i) => ({ text, line: i + 1 }));
    return planOf(withoutTail(joinLines(lines).paragraphs), id, title, year, level);
  });
}

/** The text up to the signature and the recipients, which are no clauses. */
function withoutTail<T extends { text: string }>(paragraphs: T[]): T[] {
  const tail = paragraphs.findIndex(({ text }) => /^(?:TM\s*\.|T\/M|Nơi nhận)/u.test(text));
  return tail < 0 ? paragraphs : paragraphs.slice(0, tail);
}

function digestRecords(folder: string): SearchRecord[] {
  return folders(folder).flatMap((id) => {
    const file = ['index.md', 'index.mdx']
      .map((name) => join(folder, id, name))
      .find((path) => existsSync(path));
    if (!file) return [];
    const { front, body } = frontMatter(readFileSync(file, 'utf8'));
    return planOf(
      paragraphsOf(body),
      id,
      String(front['shortTitle']),
      Number(front['year']),
      String(front['level']),
    );
  });
}

function planOf(
  paragraphs: Parameters<typeof parseClauses>[0],
  id: string,
  pageTitle: string,
  year: number,
  level: string,
): SearchRecord[] {
  const { clauses, footnotes } = parseClauses(paragraphs);
  return planRecords(clauses, footnotes, { url: `/ke-hoach/${id}/`, pageTitle, kind: 'plan', year, level });
}

function pageRecords(folder: string, base: string, kind: 'handbook' | 'story'): SearchRecord[] {
  return folders(folder).flatMap((entry) => {
    const path = ['', '/index.mdx', '/index.md']
      .map((end) => join(folder, entry + end))
      .find((file) => /\.mdx?$/.test(file) && existsSync(file));
    if (!path) return [];
    const { front, body } = frontMatter(readFileSync(path, 'utf8'));
    const id = entry.replace(/^\d+-/, '').replace(/\.mdx?$/, '');
    return id.includes('.')
      ? []
      : proseRecords(body, { url: `${base}${id}/`, pageTitle: String(front['title'] ?? id), kind });
  });
}

function placeRecord(place: Place): SearchRecord {
  const name = `${place.type} ${place.name}`;
  const pageTitle = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    url: `/dia-ban/${place.id}/`,
    title: pageTitle,
    pageTitle,
    kind: 'place',
    place: place.name,
    text: [name, ...place.variants, place.note].filter(Boolean).join('. '),
  };
}

function agencyRecord(agency: { id: string; name: string; aliases?: string[]; note?: string }): SearchRecord {
  const { id, name, aliases = [], note = '' } = agency;
  return {
    url: `/co-quan/${id}/`,
    title: name,
    pageTitle: name,
    kind: 'agency',
    body: name,
    text: [name, ...aliases, note].filter(Boolean).join('. '),
  };
}

function frontMatter(file: string): { front: Record<string, unknown>; body: string } {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  return { front: (parse(front) ?? {}) as Record<string, unknown>, body };
}

const folders = (path: string): string[] => (existsSync(path) ? readdirSync(path).sort() : []);

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
