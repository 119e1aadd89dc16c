import { afterAll, describe, expect, it } from 'vitest';
import { isExpected, readQueries } from '../../../scripts/bench/search-queries.ts';
import { siteRecords } from '../../../src/building/records.ts';
import { readContent } from '../../../src/portal.ts';
import { search } from '../../../src/search/engine.ts';
import { speak } from '../../../src/text/language.ts';
import { indexed } from './indexed.ts';

const content = readContent('tests/sites/lang-sach');
afterAll(() => speak('vi'));
const portal = indexed(siteRecords(content), {
  glossary: content.glossary,
  places: [...content.places.values()],
});
const found = async (query: string): Promise<string[]> => {
  const request = { query, filters: {}, sort: 'best' as const, typing: false, limit: 10 };
  return (await search(portal.site(), request)).results.map(({ passage }) => passage.url);
};
const judged = readQueries('tests/search/second-campaign.yaml');

describe('a campaign that no weight was fitted to', () => {
  it('has the right answer first for all but one query in twenty', async () => {
    const asked = judged.filter(({ expect: right }) => right.length > 0);
    const wrong: string[] = [];
    for (const query of asked) {
      const [first = ''] = await found(query.query);
      if (!isExpected(query, first)) wrong.push(`${query.query} → ${first}`);
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(asked.length / 20);
  });

  it('says that it finds nothing for what it is not about', async () => {
    for (const { query } of judged.filter(({ id }) => id.startsWith('nonsense') && id !== 'nonsense-01'))
      expect(await found(query), query).toEqual([]);
  });

  it('finds a share in a table whose heading alone gives the sign', async () => {
    expect((await found('61,5% thôn Một'))[0]).toBe('/ke-hoach/ubnd-xa-suoi-mau-2026/#bang-1-d1');
  });
});
