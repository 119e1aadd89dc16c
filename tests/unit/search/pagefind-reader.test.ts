import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPagefind, type StockPagefind } from '../../../scripts/bench/stock-pagefind.ts';
import { filler } from '../../../scripts/bench/search-corpus.ts';
import { openIndex } from '../../../scripts/bench/search-node.ts';
import { CborWriter } from '../../../src/building/pagefind/cbor.ts';
import { packed } from '../../../src/building/pagefind/packed.ts';
import { siteRecords } from '../../../src/building/records.ts';
import { buildIndex } from '../../../src/building/search-index.ts';
import { readContent } from '../../../src/portal.ts';
import { search } from '../../../src/search/answer/engine.ts';
import { readWords } from '../../../src/search/pagefind/held-words.ts';
import { chunksFor, type IndexChunk, readParts } from '../../../src/search/pagefind/directory.ts';
import { rankPages } from '../../../src/search/pagefind/rank-pages.ts';
import { unpack } from '../../../src/search/pagefind/unpack.ts';
import type { Index } from '../../../src/search/answer/site.ts';

const QUERIES = [
  'hộ nghèo',
  'ho ngheo xa dak mon',
  'vay vốn nuôi bò hỏi ai',
  '48/KH-UBND',
  '77,17%',
  'tỷ lệ hộ nghèo Kon Tum 2021',
  'nuoi d',
  'UBND thành phố Kon Tum phòng Tư pháp',
  'sâm dây, cà phê',
  'không có từ này zzz',
];

describe.each([
  ['the content of the portal', 0],
  ['a large site, whose frequent words stand at places of their own and whose directory comes in parts', 400],
])('read by the portal, an index of %s', (_, fillers) => {
  const isInParts = fillers > 0;
  const folder = mkdtempSync(join(tmpdir(), 'doc-chi-muc-'));
  let index: Index;
  const asked: [terms: string[], along: string[]][] = [];

  beforeAll(async () => {
    const content = readContent('content');
    const records = siteRecords(content);
    await buildIndex({
      records: fillers ? [...records, ...filler({ content, records }, fillers)] : records,
      glossary: content.glossary,
      places: [...content.places.values()],
      outDir: folder,
      log: () => {},
    });
    const { site } = await openIndex(join(folder, 'pagefind'));
    ({ index } = site);
    const heard: Index = {
      all: () => index.all(),
      ask: (terms, along) => (asked.push([[...terms], [...along]]), index.ask(terms, along)),
    };
    for (const query of QUERIES)
      await search(
        { ...site, index: heard },
        { query, filters: {}, sort: 'best', typing: query === 'nuoi d', limit: 10 },
      );
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers what the engine asks as Pagefind answers who has asked nothing else: the same files, scores and places', async () => {
    expect(asked.length).toBeGreaterThan(100);
    const every = await (await fresh(folder)).pagefind.search(null, { filters: {}, sort: {} });
    const numbers = new Map(every.results.map(({ id }, number) => [id, number]));
    for (const [terms, along] of asked.filter((_ask, at) => at % 5 === 0)) {
      const stock = await fresh(folder);
      if (along.length > 0) await stock.pagefind.preload([...terms, ...along].join(' '));
      const { results } = await stock.pagefind.search(terms.join(' '), { filters: {}, sort: {} });
      const ours = await index.ask(terms, along);
      const numbered = results.map((hit) => ({ ...hit, id: String(numbers.get(hit.id)) }));
      expect(placesOf(ours), terms.join(' ')).toEqual(placesOf(numbered));
      const scores = new Map(numbered.map(({ id, score }) => [id, score]));
      // Pagefind reckons with half as many digits.
      const wrong = ours.filter(({ id, score }) => Math.abs(score / scores.get(id)! - 1) > 1e-4);
      expect(wrong, terms.join(' ')).toEqual([]);
      expect(ours.every(({ score }, i) => i === 0 || score <= ours[i - 1]!.score)).toBe(true);
    }
  }, 300_000);

  it('lists all its files in the order of Pagefind, and gives the text of each', async () => {
    const { pagefind } = await fresh(folder);
    const { results } = await pagefind.search(null, { filters: {}, sort: {} });
    const [ours] = await index.all();
    expect(ours!.first).toBe(results[0]!.id);
    expect(ours!.hits).toHaveLength(results.length);
    for (const at of [0, 63, 64, results.length - 1]) {
      const { url, content } = (await results[at]!.data()) as { url: string; content: string };
      expect(await ours!.hits[at]!.load()).toMatchObject({ url, content });
    }
  });

  it('is read by less than half of its directory where that comes in parts', async () => {
    const { site, meter } = await openIndex(join(folder, 'pagefind'));
    await search(site, { query: 'hộ nghèo', filters: {}, sort: 'best', typing: false, limit: 10 });
    const loaded = meter.files().map(([path]) => path);
    const lists = join(folder, 'pagefind/lists');
    expect(existsSync(lists)).toBe(isInParts);
    expect(loaded.some((path) => path.endsWith('.pf_meta'))).toBe(!isInParts);
    if (!isInParts) return;
    const used = loaded.filter((path) => path.startsWith(lists)).length;
    expect(used).toBeGreaterThan(1);
    expect(used).toBeLessThan(readdirSync(lists).length / 2);
  });
});

/** Whatever was asked before, a word of which Pagefind has read more files means more to it. */
const fresh = (folder: string): Promise<StockPagefind> => openPagefind(join(folder, 'pagefind'));

/** By file, where the terms stand in it. */
const placesOf = (hits: readonly { id: string; words: readonly number[] }[]): object =>
  Object.fromEntries(hits.map(({ id, words }) => [id, words.join(' ')]));

it('a file is read whether it comes packed or was unpacked on its way; a page in its place is refused', () => {
  const data = Buffer.from('nước');
  const text = (file: Uint8Array): string => new TextDecoder().decode(unpack(file));
  expect(text(packed(data))).toBe('nước');
  expect(text(Buffer.concat([Buffer.from('pagefind_dcd'), data]))).toBe('nước');
  expect(() => unpack(Buffer.from('<html>Mời đăng nhập</html>'))).toThrow(RangeError);
  expect(() => unpack(gzipSync('<html>Mời đăng nhập</html>'))).toThrow(RangeError);
  expect(() => unpack(packed(data).subarray(0, 20))).toThrow();
  expect(() => unpack(new Uint8Array())).toThrow(RangeError);
});

it('places are steps from one to the next; another weight begins them anew', () => {
  const writer = new CborWriter().list(1).list(1).list(3).text('nuoc').list(2);
  // On page 4 at places 3 and 5 with weight 24; on page 6 at place 9 with weight 96, and at 2 with weight 24.
  writer.list(3).number(4).list(3).number(-25).number(3).number(2).list(0);
  writer.list(3).number(2).list(4).number(-97).number(9).number(-25).number(2).list(0);
  writer.list(0);
  const [held] = readWords(writer.take());
  expect(held!.word).toBe('nuoc');
  expect(held!.forms.map(({ form, places }) => [form, places()])).toEqual([
    [
      'nuoc',
      {
        pages: Uint32Array.of(4, 6),
        ends: Uint32Array.of(2, 4),
        places: Uint32Array.of(3, 5, 9, 2),
        weights: Uint8Array.of(24, 24, 96, 24),
      },
    ],
  ]);
});

it('bytes that break off are no words', () => {
  const whole = new CborWriter().list(1).list(1).list(3).text('nuoc').list(0).list(0).take();
  expect(() => readWords(whole.subarray(0, 6))).toThrow(RangeError);
});

it('a word lies in the file around it; what stands between two files in those whose words begin so', () => {
  const chunks = ['ba con', 'dao gieng', 'giam hon', 'nuoc xa'].map((words) => {
    const [from, to] = words.split(' ') as [string, string];
    return { from, to, file: from };
  });
  const files = (term: string): string[] => chunksFor(term, chunks).map(({ file }) => file);
  expect(files('ban')).toEqual(['ba']);
  expect(files('nuoc')).toEqual(['nuoc']);
  expect(files('n')).toEqual(['nuoc']);
  expect(files('zz')).toEqual([]);
});

it('a directory in parts tells the same files of words as a whole one, whatever is asked', async () => {
  const words = [
    'ba',
    'banǀ',
    'banǀx',
    'banǂhoǂ',
    'cho',
    'dao',
    'daoa',
    'daob',
    'daoc',
    'daod',
    'giam',
    'xa',
    'xaa',
  ];
  const chunks = words.map((word, at): IndexChunk => ({
    from: word,
    to: word === 'giam' ? 'nuocz' : word,
    file: `vi_${at}`,
  }));
  const lists = new Map<string, string[]>();
  const line = ({ from, to, file }: IndexChunk): string => [from, to, file].join('\t');
  const inParts = [0, 4, 8, 12].map((start): [string, string] => {
    lists.set(String(start), chunks.slice(start, start + 4).map(line));
    return [chunks[start]!.from, String(start)];
  });
  const directory = readParts({ each: 4, sizes: '', first: '', texts: [], words: inParts }, async (list) =>
    lists.get(list)!,
  );
  for (const term of [
    'a',
    'b',
    'ba',
    'ban',
    'banǀ',
    'banǀxy',
    'bao',
    'c',
    'dao',
    'daoa',
    'daobz',
    'daoe',
    'g',
    'lua',
    'x',
    'xaa',
    'xb',
    'z',
  ]) {
    const whole = chunksFor(term, chunks).map(({ file }) => file);
    expect(
      (await directory.chunksFor([term])).map(({ file }) => file),
      term,
    ).toEqual(whole);
  }
});

describe('of pages that hold all terms', () => {
  const words = (word: string, on: [page: number, places: number[], weight: number][]) => ({
    word,
    forms: [
      {
        form: word,
        places: () => ({
          pages: Uint32Array.from(on, ([page]) => page),
          ends: Uint32Array.from(on, (_, at) =>
            on.slice(0, at + 1).reduce((sum, [, places]) => sum + places.length, 0),
          ),
          places: Uint32Array.from(on.flatMap(([, places]) => places)),
          weights: Uint8Array.from(on.flatMap(([, places, weight]) => places.map(() => weight))),
        }),
      },
    ],
  });
  const term = (bare: string, ...held: ReturnType<typeof words>[]) => ({ bare, written: bare, words: held });
  const ranked = (...terms: ReturnType<typeof term>[]): number[] =>
    rankPages(terms, [100, 100, 100, 400], 175).map(({ page }) => page);

  it('the one that says the word in a heading comes first, then the one that says it more, then the shorter', () => {
    const nuoc = words('nuoc', [
      [0, [7], 24],
      [1, [7], 96],
      [2, [7, 9], 24],
      [3, [7], 24],
    ]);
    expect(ranked(term('nuoc', nuoc))).toEqual([1, 2, 0, 3]);
  });

  it('one term that means no word asks for nothing; none that does finds nothing', () => {
    const nuoc = words('nuoc', [[2, [1], 24]]);
    expect(ranked(term('nuoc', nuoc), term('zz'))).toEqual([2]);
    expect(ranked(term('zz'))).toEqual([]);
  });

  it('a term may mean several words; the one as long as what was typed weighs more', () => {
    const [gieng, giengkhoan] = [words('gieng', [[0, [4], 24]]), words('giengkhoan', [[1, [4], 24]])];
    expect(ranked(term('gieng', giengkhoan, gieng))).toEqual([0, 1]);
  });
});
