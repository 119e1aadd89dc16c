import { describe, expect, it } from 'vitest';
import { type Answer, search } from '../../../src/search/engine.ts';
import { indexedPortal } from './indexed.ts';

const portal = indexedPortal();
const ask = (query: string, limit = 10): Promise<Answer> =>
  search(portal.site(), { query, filters: {}, sort: 'best', typing: false, limit });
const addresses = async (query: string): Promise<string[]> =>
  (await ask(query)).results.map(({ passage }) => passage.url);

describe('the right thing first', () => {
  it.each(['08-KL/TU', '08 kl tu', 'kết luận 08-KL/TU'])(
    '“%s” leads to the document’s own page, then to the clauses that cite it',
    async (query) => {
      const [own, ...others] = await addresses(query);
      expect(own).toBe('/van-ban/08-kl-tu/');
      expect(others.some((address) => address.startsWith('/ke-hoach/'))).toBe(true);
    },
  );

  it('an indicator and a name that province and town share lead to the province, its newest result in front', async () => {
    const [first] = (await ask('tỷ lệ hộ nghèo Kon Tum')).results;
    expect(first!.passage.url).toBe('/so-lieu/ty-le-ho-ngheo/');
    expect(first!.passage.filters['place']).toEqual(['tỉnh Kon Tum']);
    expect(first!.passage.text).toMatch(/^Tỷ lệ hộ nghèo, tỉnh Kon Tum\. [^:]*: 6,84/);
  });

  it('the town is found when the query says so', async () => {
    const [first] = (await ask('tỷ lệ hộ nghèo thành phố Kon Tum')).results;
    expect(first!.passage.filters['place']).toEqual(['thành phố Kon Tum']);
  });

  it.each(['cafe', 'cà fê', 'CÀ PHÊ'])('“%s” is cà phê', async (query) => {
    const { results, total } = await ask(query);
    const { total: usual } = await ask('cà phê');
    expect(total).toBe(usual);
    expect(results[0]!.passage.text).toMatch(/cà phê/i);
  });

  it('“gà” leads to what is said of poultry, not to offices', async () => {
    const { results, corrected } = await ask('gà');
    expect(corrected).toBeNull();
    expect(results[0]!.passage.url).toMatch(/^\/(?:so-tay|dien-hinh)\//);
    expect(results[0]!.passage.text).toContain('gia cầm');
  });

  it.each(['bảo hiểm', 'bao hiem'])('the bare word “%s” leads to the handbook first', async (query) => {
    expect((await addresses(query))[0]).toMatch(/^\/so-tay\//);
  });

  it('a mended typo leads where the right word does', async () => {
    expect((await addresses('tỷ lệ hộ nghhèo'))[0]).toBe((await addresses('tỷ lệ hộ nghèo'))[0]);
  });

  it.each(['30/9', '30-9-2020', 'ngày 30 tháng 9 năm 2020'])(
    '“%s” leads to where that day is written',
    async (query) => {
      const { results } = await ask(query);
      const texts = results.map(({ passage }) => passage.text);
      expect(texts.some((text) => text.includes('30-9-2020'))).toBe(true);
    },
  );
});

describe('letters and signs', () => {
  it.each([
    ['a zero-width space is a break', 'hộ\u200Bnghèo', 'hộ nghèo'],
    ['a soft hyphen is nothing', 'hộ ngh\u00ADèo', 'hộ nghèo'],
    ['full-width letters are letters', 'ｈộ ｎｇｈèｏ', 'hộ nghèo'],
    ['mathematical letters are letters', '𝐯𝐚𝐲 vốn', 'vay vốn'],
    ['a hyphen parts words', 'hộ-nghèo', 'hộ nghèo'],
  ])('%s', async (_, typed, meant) => {
    expect(await addresses(typed)).toEqual(await addresses(meant));
  });

  it('capitals are kept where a typo is mended', async () => {
    expect((await ask('TỶ LỆ HỘ NGHHÈO')).corrected).toBe('TỶ LỆ HỘ NGHÈO');
  });

  it('a query of 20 000 letters is cut and answered', async () => {
    expect((await ask('hộ nghèo vay vốn '.repeat(1_200))).results.length).toBeGreaterThan(0);
  });
});

describe('when nothing is found', () => {
  it('words that are found and the nearest sections are offered', async () => {
    const { results, hints } = await ask('nuôi bò qwrtz zxcvb plmnb');
    expect(results).toEqual([]);
    expect(hints.words).toContain('bò');
    expect(hints.nearest[0]!.passage.text).toMatch(/nuôi bò/i);
  });

  it('nothing is offered for what is no word at all', async () => {
    expect((await ask('xyzzy quuxfoo')).hints).toEqual({ words: [], nearest: [] });
  });
});
