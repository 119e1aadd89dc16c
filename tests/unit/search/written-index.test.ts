import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { KeptShelf } from '../../../src/building/kept/shelf.ts';
import { HeldValues } from '../../../src/building/kept/values.ts';
import { CborWriter } from '../../../src/building/pagefind/cbor.ts';
import { indexedPage } from '../../../src/building/pagefind/indexed-page.ts';
import { pagefindRuntime } from '../../../src/building/pagefind/runtime.ts';
import { indexedRun, withFragments } from '../../../src/building/pagefind/indexed-run.ts';
import { tellApart, writeIndex } from '../../../src/building/pagefind/written-index.ts';
import { siteRecords } from '../../../src/building/records.ts';
import { readContent } from '../../../src/portal.ts';
import { buildIndex, type IndexFiles, makeIndex, type PutFile } from '../../../src/building/search-index.ts';
import { rememberOn } from '../../../src/remembered.ts';
import { bundle, type BundlePage, bundlePage, bundleSize } from '../../../src/search/index/bundles.ts';
import { frequentWords } from '../../../src/search/index/frequent.ts';
import { CborReader } from '../../../src/search/pagefind/cbor.ts';
import { readVocabulary } from '../../../src/search/index/vocabulary.ts';
import { wordLists } from '../../../src/search/index/word-lists.ts';
import { type RecordPage, recordsOf } from '../../../src/search/record-page.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import type { Spelt } from '../../../src/search/index/spelt.ts';
import '../seed.ts';
import { pagefindFiles } from './pagefind-itself.ts';

const PAGES = 300;

/** Plans that share most words and have some of their own, figures, signs and words with marks of another language among them. */
const records: SearchRecord[] = Array.from({ length: PAGES }, (_, page) =>
  Array.from({ length: 3 }, (_unused, k) => ({
    url: `/ke-hoach/xa-${page}/`,
    anchor: `m${k + 1}`,
    pageTitle: `Kế hoạch xã số ${page}`,
    title: `Kế hoạch xã số ${page} › Mục ${k + 1}`,
    kind: 'plan',
    text: `Giảm ${page},5% hộ nghèo “${page % 7}/QĐ-UBND”, ngày ${(page % 28) + 1}/9/2024; ${['ŏm', 'om', 'õm čăm', 'ƀôh ʼŭ', 'om ŏm'][page % 5]}; làng ${'abcdefg'[page % 7]!.repeat(1 + (page % 5))} đào giếng. `.repeat(
      8 * (k + 1),
    ),
  })),
).flat();

const input = (of: readonly SearchRecord[]): Parameters<typeof makeIndex>[0] => ({
  records: of,
  glossary: [],
  places: [],
});

afterEach(() => rememberOn(undefined));

/** So many short ones that some words are frequent. */
const many: SearchRecord[] = Array.from({ length: 1_100 }, (_, at) => ({
  ...records[at % records.length]!,
  url: `/ke-hoach/thon-${at >> 3}/`,
  anchor: `m${at % 8}`,
  text: `Thôn ${at} có ${at % 90} hộ nghèo, đào giếng ${'abcdefg'[at % 7]!.repeat(1 + (at % 5))}.`,
}));

test.each([
  ['made-up plans', () => records],
  ['plans with frequent words', () => many],
  ['the content of the portal', () => siteRecords(readContent('content'))],
])('an index of %s says what one says that Pagefind makes of the same words', async (_, of) => {
  const ours = await makeIndex(input(of()));
  const frequent = frequentWords(readVocabulary(wordLists(of()).vocabulary));
  const pages = bundle(of()).map(({ url, records: own }) => ({
    url,
    ...bundlePage(own(), frequent),
  }));
  expect(told(ours.files)).toEqual(told(await pagefindFiles(pages)));
});

test('whatever is written, it is cut into the words that Pagefind cuts it into', async () => {
  const piece = fc.string({
    unit: fc.constantFrom(...'aKđƯờŏ12½²ǀǂʼßÆ中-_./’"\'`(){}$*&<>¤%@!'),
    maxLength: 9,
  });
  // Pagefind passes over a page without any word.
  const texts = fc.sample(fc.array(piece, { maxLength: 12 }), 400).map((words) => [...words, 'nước']);
  const spelt = (words: readonly string[]): Spelt[] => words.map((text) => ({ text }));
  const pages = texts.map((words, at): BundlePage & { url: string } => ({
    url: `/t/${at}/#0`,
    filters: [],
    parts: [
      { indexed: spelt(words.slice(0, 3)), weight: 4 as const },
      { id: '-', title: words.slice(2, 4).join(' ') },
      { indexed: spelt(words), text: words.join(' '), weight: 1 as const },
    ].filter((part) => !('indexed' in part) || part.indexed.some(({ text }) => /\S/.test(text))),
  }));
  // Cut anywhere, runs of pages give one index.
  const indexed = pages.map(({ url, ...page }) => indexedPage(url, page));
  const runs = [indexed.slice(0, 150), indexed.slice(150)].map((run) =>
    withFragments(indexedRun(run), (at) => run[at]!.fragment),
  );
  const files: IndexFiles = new Map();
  const put: PutFile = (path, _, bytes) => void files.set(path, bytes());
  writeIndex(runs, { runtime: await pagefindRuntime(), put });
  expect(told(files)).toEqual(told(await pagefindFiles(pages)));
});

test('a page that changed changes the files in which its words stand, and no other', async () => {
  const before = await makeIndex(input(records));
  const after = await makeIndex(
    input(records.map((record, at) => (at === 100 ? { ...record, text: `${record.text} Zirconi` } : record))),
  );
  const fresh = [...after.files.keys()].filter((path) => !before.files.has(path));
  expect(fresh.filter((path) => path.startsWith('fragment/'))).toHaveLength(1);
  expect(fresh.filter((path) => path.startsWith('index/')).length).toBeLessThan(
    [...after.files.keys()].filter((path) => path.startsWith('index/')).length / 2,
  );
});

test('where words are frequent, a word more changes where the rare words behind it in its own text stand, and no other word', async () => {
  // “Thôn 803 có 83 hộ nghèo, đào giếng ffff.”
  const at = 803;
  const text = many[at]!.text.replace('đào', 'Zirconi đào');
  const words = async (of: readonly SearchRecord[]): Promise<[word: string, places: string][]> =>
    Object.entries(told((await makeIndex(input(of))).files).words).map(([word, places]) => [
      word,
      JSON.stringify(places),
    ]);
  const before = new Map(await words(many));
  const after = await words(many.with(at, { ...many[at]!, text }));
  const changed = after.filter(([word, places]) => before.get(word) !== places).map(([word]) => word);
  expect(changed.toSorted()).toEqual(['ffffǀ', 'zirconiǀ']);
});

test('what is remembered of the last index gives the same bytes as making it from nothing', async () => {
  const held = new HeldValues();
  rememberOn(new KeptShelf(held));
  await makeIndex(input(records));
  const changed = [
    { ...records[0]!, text: 'Một mục khác hẳn, có nước sạch.' },
    ...records.slice(2, 600),
    { ...records[0]!, url: '/ke-hoach/moi/', text: 'Một kế hoạch mới' },
    ...records.slice(600),
  ];
  rememberOn(new KeptShelf(new HeldValues(held.asked)));
  const second = await makeIndex(input(changed));
  rememberOn(undefined);
  const clean = await makeIndex(input(changed));
  expect(asText(second.files)).toEqual(asText(clean.files));
});

test('of pages that say what they are made from, only those that changed make their records again', async () => {
  const made: string[] = [];
  const pages = (texts: readonly string[]): RecordPage[] =>
    texts.map((text, page) => {
      const url = `/ke-hoach/xa-${page}/`;
      const records = (): SearchRecord[] => {
        made.push(url);
        return ['m1', 'm2'].map((anchor) => ({ ...record, url, anchor, text }));
      };
      return { url, from: text, records };
    });
  const [record] = records as [SearchRecord, ...SearchRecord[]];
  const texts = Array.from({ length: 40 }, (_, page) => `Xã số ${page} đào giếng, lắp ống nước.`);
  const held = new HeldValues();
  rememberOn(new KeptShelf(held));
  await makeIndex({ ...input([]), records: pages(texts) });
  made.length = 0;
  // A time at which nothing changed forgets nothing.
  const again = new HeldValues(held.asked);
  rememberOn(new KeptShelf(again));
  await makeIndex({ ...input([]), records: pages(texts) });
  expect(made).toEqual([]);
  rememberOn(new KeptShelf(new HeldValues(again.asked)));
  const changed = pages(texts.with(7, 'Xã số 7 xây bể chứa.'));
  const second = await makeIndex({ ...input([]), records: changed });
  expect(made).toEqual(['/ke-hoach/xa-7/']);
  expect(second).toMatchObject({ size: 80, bundles: 40 });
  rememberOn(undefined);
  const clean = await makeIndex({ ...input([]), records: recordsOf(changed) });
  expect(asText(second.files)).toEqual(asText(clean.files));
});

test('every file is told apart by what it is made from, before it is made: that of a page by what it holds', async () => {
  const { files } = await makeIndex(input(records));
  const prints = new Map<string, string>();
  const outDir = mkdtempSync(join(tmpdir(), 'chi-muc-'));
  const put: PutFile = (file, print) => void prints.set(file.replace('pagefind/', ''), print);
  await buildIndex({ ...input(records), outDir, put, log: () => {} });
  rmSync(outDir, { recursive: true });
  expect(new Set(prints.keys())).toEqual(new Set(files.keys()));
  const fragments = [...prints].filter(([file]) => file.startsWith('fragment/'));
  expect(fragments).toHaveLength(records.length);
  for (const [file, print] of fragments) expect(hash('sha1', files.get(file)!)).toBe(print);
  // Files of other words are made from something else.
  const before = new Map(prints);
  const changed = records.map((record, at) =>
    at === 100 ? { ...record, text: `${record.text} Zirconi` } : record,
  );
  await buildIndex({ ...input(changed), outDir, put, log: () => {} });
  const { files: after } = await makeIndex(input(changed));
  for (const [file, data] of after)
    expect([file, before.get(file) === prints.get(file)]).toEqual([
      file,
      files.has(file) && Buffer.from(data).equals(Buffer.from(files.get(file)!)),
    ]);
});

test('a page whose files are wanted again gives them from what is remembered', async () => {
  const held = new HeldValues();
  rememberOn(new KeptShelf(held));
  const first = await makeIndex(input(records));
  rememberOn(new KeptShelf(new HeldValues(held.asked)));
  const second = await makeIndex(input(records));
  expect(asText(second.files)).toEqual(asText(first.files));
});

test('neighbouring files of words tell as much of their words as tells them apart, as those of Pagefind do', () => {
  const chunks = ['bacon', 'baogom cuocsong', 'cuulong nuoc', 'nuocsach xa'].map((words) => {
    const [from = '', to = from] = words.split(' ');
    return { from, to };
  });
  tellApart(chunks);
  const told = chunks.map(({ from, to }) => `${from}–${to}`);
  expect(told).toEqual(['bacon–bacon', 'bao–cuo', 'cuu–nuoc', 'nuocs–xa']);
});

test('a site of nothing has an index of nothing', async () => {
  const { files } = await makeIndex(input([]));
  expect(told(files)).toEqual({ pages: {}, words: {} });
});

test('bundles grow in steps, so that a plan more does not cut all others anew', () => {
  expect([0, 660_000, 660_001, 700_000, 760_000].map(bundleSize)).toEqual([220, 220, 253, 253, 291]);
});

test('a bundle is named by its number on its own page', () => {
  const long = (url: string): SearchRecord[] =>
    [1, 2].map((k) => ({ ...records[k]!, url, text: 'nước '.repeat(250) }));
  expect(bundle([...long('/a/'), ...long('/b/')]).map(({ url }) => url)).toEqual([
    '/a/#0',
    '/a/#1',
    '/b/#0',
    '/b/#1',
  ]);
});

test('numbers of every length are read as they were written', () => {
  const numbers = [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, -1, -24, -25, -256, -257];
  const writer = new CborWriter().list(numbers.length + 1).text('nước');
  for (const number of numbers) writer.number(number);
  const reader = new CborReader(Buffer.from(writer.take()));
  expect([reader.list(), reader.text()]).toEqual([numbers.length + 1, 'nước']);
  expect(numbers.map(() => reader.number())).toEqual(numbers);
  expect(reader.ended).toBe(true);
});

/** What a reader's device learns from an index: its pages with their texts, and where each word stands in which of them. */
function told(files: IndexFiles): {
  pages: Record<string, unknown>;
  words: Record<string, Record<string, string>>;
} {
  const read = (path: string): Buffer => gunzipSync(files.get(path)!).subarray('pagefind_dcd'.length);
  const meta = new CborReader(read([...files.keys()].find((path) => path.endsWith('.pf_meta'))!));
  meta.list();
  expect(meta.text()).toBe('1.6.0');
  const urls: string[] = [];
  const pages: Record<string, unknown> = {};
  for (let left = meta.list(); left > 0; left--) {
    meta.list();
    const id = meta.text();
    const fragment = JSON.parse(read(`fragment/${id}.pf_fragment`).toString()) as { url: string };
    urls.push(fragment.url);
    pages[fragment.url] = { size: meta.number(), ...fragment };
    meta.skip();
  }
  const words: Record<string, Record<string, string>> = {};
  const chunks = Array.from(
    { length: meta.list() },
    () => (meta.list(), [meta.text(), meta.text(), meta.text()] as const),
  );
  for (const [from, to, id] of chunks) {
    const reader = new CborReader(read(`index/${id}.pf_index`));
    reader.list();
    const held = Array.from({ length: reader.list() }, () => {
      reader.list();
      const word = reader.text();
      words[word] = placesIn(reader, urls);
      for (let forms = reader.list(); forms > 0; forms--) {
        reader.list();
        words[`${word} as ${reader.text()}`] = placesIn(reader, urls);
      }
      return word;
    });
    // Pagefind tells as much of the first and the last word as tells its files apart.
    expect([held[0]!.slice(0, from.length), held.at(-1)!.slice(0, to.length)]).toEqual([from, to]);
  }
  return { pages, words };
}

/** Where a word stands on which pages. */
function placesIn(reader: CborReader, urls: readonly string[]): Record<string, string> {
  let number = 0;
  return Object.fromEntries(
    Array.from({ length: reader.list() }, () => {
      reader.list();
      number += reader.number();
      const start = reader.at;
      reader.skip();
      reader.skip();
      return [urls[number]!, Buffer.from(reader.bytes).toString('hex', start, reader.at)];
    }),
  );
}

const asText = (files: IndexFiles): [string, string][] =>
  [...files].map(([path, content]) => [path, Buffer.from(content).toString('base64')]);
