import { describe, expect, it } from 'vitest';
import { recordsHolding } from '../../../src/search/answer/holders.ts';
import { understand } from '../../../src/search/query/query.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { writeTable } from '../../../src/search/answer/record-table.ts';
import { bundle } from '../../../src/search/index/bundles.ts';
import { loadWords } from '../../../src/search/answer/shards.ts';
import { searchWeights } from '../../../src/search/weights.ts';
import type { IndexHit } from '../../../src/search/answer/site.ts';
import { wordLists } from '../../../src/search/index/word-lists.ts';

/** Three thousand clauses speak of poor households; two of them of a well, one of a well that is not theirs. */
const records: SearchRecord[] = Array.from({ length: 3000 }, (_, at) => ({
  url: `/ke-hoach/${at}/`,
  title: `Kế hoạch ${at}`,
  pageTitle: `Kế hoạch ${at}`,
  kind: 'plan',
  text: at === 700 || at === 2100 ? 'Hộ nghèo đào giếng' : at === 900 ? 'Trường học đào giếng' : 'Hộ nghèo',
}));
const files = new Map<string, string>([
  ['vocabulary.txt', wordLists(records).vocabulary],
  ['bundles.txt', writeTable(bundle(records), 'vi_0')],
  ...wordLists(records).postings.map((text, at): [string, string] => [`words/${at}.txt`, text]),
]);

/** The words of the site, and which files were asked for. */
async function opened() {
  const read: string[] = [];
  const words = await loadWords(
    ['/'],
    async (url) => {
      const name = url.replace('/pagefind/', '');
      if (name.startsWith('words/')) read.push(name);
      return files.get(name)!;
    },
    { all: async () => [{ first: 'vi_0', hits: bundle(records).map((_, at) => hit(`vi_${at}`)) }] },
  );
  return { words, read };
}
const hit = (id: string): IndexHit => ({
  id,
  score: 1,
  words: [],
  load: async () => Promise.reject(new Error('not read here')),
});
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
});
