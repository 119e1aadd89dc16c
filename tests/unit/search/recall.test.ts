import { describe, expect, it } from 'vitest';
import { readQueries } from '../../../scripts/bench/search-queries.ts';
import {
  addressesHolding,
  everydayWords,
  recallOf,
  runsOfWords,
  someOf,
} from '../../../scripts/bench/search-recall.ts';
import { type Answer, search } from '../../../src/search/answer/engine.ts';
import { passageHolds, recordsHolding } from '../../../src/search/answer/holders.ts';
import { passagesOf } from '../../../src/search/index/passages.ts';
import { understand } from '../../../src/search/query/query.ts';
import { indexedPortal } from './indexed.ts';

const portal = indexedPortal();
const { records } = portal;
const ask = (query: string, limit: number, filters: Record<string, string[]> = {}): Promise<Answer> =>
  search(portal.site(), { query, filters, sort: 'best', typing: false, limit });
const addresses = ({ results }: Answer): string[] => results.map(({ passage }) => passage.url);

describe('the list of results', () => {
  it('has every place whose own text holds an everyday word', async () => {
    const missing: string[] = [];
    for (const phrase of everydayWords()) {
      const expected = addressesHolding(phrase, records);
      expect(expected.size, phrase).toBeGreaterThan(0);
      const found = new Set(addresses(await ask(phrase, ALL)));
      if (recallOf(expected, found) < 1)
        missing.push(`${phrase}: ${[...expected].filter((address) => !found.has(address)).join(' ')}`);
    }
    expect(missing).toEqual([]);
  }, 300_000);

  it('has every place that holds a phrase of two words, a word, or what one clause alone says', async () => {
    const [words, pairs, threes] = [1, 2, 3].map((length) => [...runsOfWords(records, length)]);
    const asked = [
      ...someOf(
        pairs!.filter(([, places]) => places.size > 1),
        80,
      ),
      ...someOf(words!, 60),
      ...[pairs!, threes!].flatMap((runs) =>
        someOf(
          runs.filter(([, places]) => places.size === 1),
          40,
        ),
      ),
    ];
    const missing: string[] = [];
    for (const [phrase, expected] of asked) {
      const found = new Set(addresses(await ask(phrase, ALL)));
      if (recallOf(expected, found) < 1)
        missing.push(`${phrase}: ${[...expected].filter((address) => !found.has(address)).join(' ')}`);
    }
    expect(missing).toEqual([]);
  }, 600_000);

  it.each([
    ['nếp nghĩ cách làm', /nếp nghĩ, cách làm/i],
    ['“nếp nghĩ, cách làm”', /nếp nghĩ, cách làm/i],
    ['thay đổi từng', /thay đổi từng/i],
    ['đồng bào dân tộc', /đồng bào dân tộc/i],
    ['“hộ nghèo, cận nghèo”', /hộ nghèo, cận nghèo/i],
    ['uỷ ban', /(?:uỷ|ủy) ban/i],
  ])(
    'of “%s” has every place that says so',
    async (query, said) => {
      const expected = records.filter(({ text }) => said.test(text.normalize('NFC')));
      expect(expected.length).toBeGreaterThan(5);
      const found = new Set(addresses(await ask(query, ALL)));
      const lost = expected.map(({ url, anchor }) => (anchor ? `${url}#${anchor}` : url));
      expect(lost.filter((address) => !found.has(address))).toEqual([]);
    },
    60_000,
  );

  it('is as long as it says, and holds no address twice, over 200 queries', async () => {
    const queries = readQueries('tests/search/queries.yaml').map(({ query }) => query);
    const asked = [...everydayWords(), ...queries].slice(0, 200);
    expect(asked).toHaveLength(200);
    const wrong: string[] = [];
    for (const query of asked) {
      const answer = await ask(query, ALL);
      const found = addresses(answer);
      if (answer.total !== found.length || new Set(found).size !== found.length)
        wrong.push(`${query}: ${answer.total} said, ${found.length} listed`);
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('goes on where it stopped when more of it is asked for', async () => {
    const whole = addresses(await ask('hộ nghèo', ALL));
    for (const limit of [10, 20, 50])
      expect(addresses(await ask('hộ nghèo', limit))).toEqual(whole.slice(0, limit));
  }, 60_000);

  it('has as many of each kind as the tab of that kind says', async () => {
    const { total, counts } = await ask('bảo hiểm', 10);
    const kinds = Object.entries(counts!['kind']!);
    expect(kinds.reduce((sum, [, count]) => sum + count, 0)).toBe(total);
    expect(kinds.length).toBeGreaterThan(2);
    for (const [kind, count] of kinds) {
      const narrowed = await ask('bảo hiểm', ALL, { kind: [kind] });
      expect(narrowed.total).toBe(count);
      expect(narrowed.results.map(({ passage }) => passage.filters['kind'])).toEqual(
        Array.from({ length: count }, () => [kind]),
      );
      // The other kinds are still counted: they are one press away.
      expect(narrowed.counts!['kind']).toEqual(counts!['kind']);
    }
  }, 60_000);

  it('says of a passage that was read what the postings say of it unread', async () => {
    const { index, vocabulary, lexicon } = portal.site();
    const table = await portal.site().table();
    for (const text of [
      'hộ nghèo',
      'UBND huyện Ngọc Hồi',
      'Đắk Tô',
      'ngày 30 tháng 11',
      'mttq',
      'vay von nuoi bo',
    ]) {
      const query = understand(text, vocabulary, lexicon, false);
      const { records: holding } = await recordsHolding(query, portal.site());
      const hits = await index.ask(['hoǀ'], []);
      for (const hit of hits.slice(0, 60))
        for (const passage of passagesOf(await hit.load())) {
          const number = table.withId(hit.id)!.first + passage.place;
          expect(passageHolds(passage, query, vocabulary), `${text}: ${passage.url}`).toBe(
            holding.has(number),
          );
        }
    }
  }, 60_000);
});

/** More than any list has. */
const ALL = 100_000;
