import { describe, expect, it } from 'vitest';
import { frequentWords, pairKeys } from '../../../src/search/index/frequent.ts';
import { passagesOf } from '../../../src/search/index/passages.ts';
import { Rater } from '../../../src/search/index/rater.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { encodeText, indexKey } from '../../../src/search/spelling.ts';
import { tokenize } from '../../../src/search/tokens.ts';
import { cutText } from '../../../src/search/index/written.ts';
import { indexed } from './indexed.ts';

/** Words that stand in every clause of the site. */
const COMMON = ['hộ', 'nghèo', 'xã', 'thôn', 'làng', 'nhà', 'vườn', 'rẫy', 'đường', 'nước', 'trường'];
const PAGES = 60;
const CLAUSES = 20;

/** Each page has the common words in another order; the clauses of one page have the same. */
function clauseText(page: number, k: number): string {
  const step = 2 + (page % 8);
  const turned = COMMON.map((_, at) => COMMON[(at * step + page) % COMMON.length]);
  return `${turned.join(' ')} ¤ mục ${k} <b> “Đăk ${page}”, 3,5% hộ.`;
}

/** One clause is headed by two common words, which stand side by side in every eighth page. */
const headsPair = (page: number, k: number): boolean => page === 21 && k === 3;

const records: SearchRecord[] = Array.from({ length: PAGES }, (_, page) =>
  Array.from({ length: CLAUSES }, (_unused, k) => ({
    url: `/ke-hoach/vi-du-${page}/`,
    anchor: `m${k + 1}`,
    pageTitle: `Kế hoạch ví dụ ${page}`,
    title: `Kế hoạch ví dụ ${page} › ${headsPair(page, k) ? 'Hộ xã' : `Mục ${k + 1}`}`,
    kind: 'plan' as const,
    text:
      page === 41 && k === 7
        ? 'Đường làng tránh rẫy nhà trường, vườn có hộ nghèo ở xã.'
        : `${headsPair(page, k) ? 'Hộ xã. ' : ''}${clauseText(page, k)}`,
  })),
).flat();

describe('a site whose common words stand in more than a thousand records', () => {
  const { site, first: ask } = indexed(records);

  it('counts these words as frequent, and no other', () => {
    const { slots } = frequentWords(site().vocabulary);
    expect([...slots.keys()].sort()).toEqual(
      [...COMMON, 'mục', 'kế', 'hoạch', 'ví', 'dụ', 'đăk', 'b'].sort(),
    );
  });

  it('finds the one clause where two of them stand side by side, with marks and without', async () => {
    expect(await ask('rẫy nhà trường')).toBe('/ke-hoach/vi-du-41/#m8');
    expect(await ask('ray nha truong')).toBe('/ke-hoach/vi-du-41/#m8');
    expect(await ask('tránh rẫy nhà')).toBe('/ke-hoach/vi-du-41/#m8');
  });

  it('puts the clause that is headed by two of them before all that only hold them', async () => {
    const hits = await site().index.ask(['hoǂxaǂ'], []);
    expect(hits.length).toBeGreaterThan(5);
    const passages = passagesOf(await hits[0]!.load());
    expect(passages.map(({ url }) => url)).toContain('/ke-hoach/vi-du-21/#m4');
    expect(await ask('hộ xã')).toBe('/ke-hoach/vi-du-21/#m4');
  });

  it('gives every text back to the letter', async () => {
    const hits = await site().index.ask([indexKey('mục')], []);
    const passages = (await Promise.all(hits.map((hit) => hit.load()))).flatMap(passagesOf);
    const texts = new Map(passages.map(({ url, text }) => [url, text]));
    expect(texts.size).toBe(PAGES * CLAUSES);
    for (const { url, anchor, text } of records) expect(texts.get(`${url}#${anchor}`)).toBe(text);
  });

  it('leaves a hole for each frequent word, whatever signs are on it, and the number of words as it was', () => {
    const rater = new Rater(frequentWords(site().vocabulary));
    const spelt = rater.rate(cutText('giá ¤ 5, “hộ nghèo.')).map((piece) => piece.spelt.text);
    expect(spelt.join(' ')).toBe(`${encodeText('giá ¤ 5,')} ¤ ¤`);
  });

  it('indexes two frequent neighbours as a pair, and a short number beside one, but no rare word', () => {
    const { vocabulary } = site();
    expect(pairKeys(tokenize('hộ nghèo tránh rẫy 16 thôn'), vocabulary)).toEqual([
      'hoǂngheoǂ',
      'rayǂ16ǂ',
      '16ǂthonǂ',
    ]);
  });
});
