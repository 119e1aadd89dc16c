import { describe, expect, it } from 'vitest';
import { recordsHolding } from '../../../src/search/answer/holders.ts';
import { understand } from '../../../src/search/query/query.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { writeTable } from '../../../src/search/answer/record-table.ts';
import { bundle } from '../../../src/search/index/bundles.ts';
import { loadWords } from '../../../src/search/answer/shards.ts';
import { searchWeights } from '../../../src/search/weights.ts';
import type { IndexHit } from '../../../src/search/answer/site.ts';
import { readNumbers } from '../../../src/search/index/number-text.ts';
import { wordLists } from '../../../src/search/index/word-lists.ts';

/** Three thousand clauses speak of poor households; two of them of a well, one of a well that is not theirs. */
const records: SearchRecord[] = Array.from({ length: 3000 }, (_, at) => ({
  url: `/ke-hoach/${at}/`,
  title: `Kế hoạch ${at}`,
  pageTitle: `Kế hoạch ${at}`,
  kind: 'plan',
  text: at === 700 || at === 2100 ? 'Hộ nghèo đào giếng' : at === 900 ? 'Trường học đào giếng' : 'Hộ nghèo',
}));
const filesOf = (some: readonly SearchRecord[]): Map<string, string> =>
  new Map<string, string>([
    ['vocabulary.txt', wordLists(some).vocabulary],
    ['bundles.txt', writeTable(bundle(some), 'vi_0')],
    ...wordLists(some).postings.map((text, at): [string, string] => [`words/${at}.txt`, text]),
  ]);
const files = filesOf(records);

/** The words of the site, and which files were asked for. */
async function opened(some = records, own = files) {
  const read: string[] = [];
  const words = await loadWords(
    ['/'],
    async (url) => {
      const name = url.replace('/pagefind/', '');
      if (name.startsWith('words/')) read.push(name);
      return own.get(name)!;
    },
    { all: async () => [{ first: 'vi_0', hits: bundle(some).map((_, at) => hit(`vi_${at}`)) }] },
  );
  return { words, read };
}
const hit = (id: string): IndexHit => ({
  id,
  score: 1,
  words: [],
  load: async () => Promise.reject(new Error('not read here')),
});
/** The file that holds nothing but where this frequent word stands. */
const longFile = (word: string, some: ReadonlyMap<string, string>): string => {
  const line = [...some.values()]
    .flatMap((text) => text.split('\n'))
    .find((one) => one.startsWith(`${word} →`));
  return `words/${readNumbers(line!.slice(word.length + 2))[0]}.txt`;
};
const lexicon = { terms: [], places: [], successors: {}, weights: searchWeights.parse({}) };

describe('the postings of a large site', () => {
  it('keep a frequent word in a file of its own, so that the rare words beside it stay cheap', () => {
    const shared = [...files].filter(([name]) => name.startsWith('words/')).slice(0, 47);
    expect(Math.max(...shared.map(([, text]) => text.length))).toBeLessThan(9000);
    // “hộ”, “nghèo”, “kế”, “hoạch”: each by itself.
    const own = wordLists(records).postings.filter((text) => !/[\p{L}]\s/u.test(text.slice(0, 12)));
    expect(own.filter((text) => text.length > 2500)).toHaveLength(4);
  });

  it('tell every record that holds all words', async () => {
    const { words } = await opened();
    const query = understand('hộ nghèo giếng', words.vocabulary, lexicon, false);
    const { records: found, isExact } = await recordsHolding(query, words);
    expect([...found]).toEqual([700, 2100]);
    expect(isExact).toBe(true);
  });

  it('are not loaded for frequent words where the rare ones leave little to read', async () => {
    const { words, read } = await opened();
    const query = understand('hộ nghèo giếng', words.vocabulary, lexicon, false);
    const { records: found, isExact } = await recordsHolding(query, words, 12);
    // The third is known not to be of a household only when it is read.
    expect([...found]).toEqual([700, 900, 2100]);
    expect(isExact).toBe(false);
    expect(read.every((name) => files.get(name)!.length < 9000)).toBe(true);
  });

  it('are loaded where the words are all frequent', async () => {
    const { words } = await opened();
    const query = understand('hộ nghèo', words.vocabulary, lexicon, false);
    const { records: found, isExact } = await recordsHolding(query, words, 12);
    expect(found.size).toBe(2999);
    expect(isExact).toBe(true);
  });

  it('are loaded for the rarer of the frequent words alone, where these leave little to read', async () => {
    // Half of the clauses speak of roads, half of ditches, two of both; all of poor households.
    const matter = (at: number): string =>
      at === 700 || at === 2101 ? 'đường mương' : at % 2 ? 'mương' : 'đường';
    const some = records.map((record, at) => ({ ...record, text: `Hộ nghèo sửa ${matter(at)}` }));
    const own = filesOf(some);
    const { words, read } = await opened(some, own);
    const ask = (few: number) =>
      recordsHolding(understand('hộ nghèo đường mương', words.vocabulary, lexicon, false), words, few);
    const { records: found, isExact } = await ask(800);
    expect([...found]).toEqual([700, 2101]);
    expect(isExact).toBe(false);
    const first = new Set(read);
    expect(['đường', 'mương', 'hộ', 'nghèo'].map((word) => first.has(longFile(word, own)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    // Whoever must know all of it loads the others too, and finds the same.
    expect(await ask(0)).toEqual({ records: new Set([700, 2101]), isExact: true });
    expect(read).toContain(longFile('nghèo', own));
  });
});
