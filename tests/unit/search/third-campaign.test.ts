import { describe, expect, it } from 'vitest';
import { isExpected, readQueries } from '../../../scripts/bench/search-queries.ts';
import { siteRecords } from '../../../src/building/records.ts';
import { readContent } from '../../../src/portal.ts';
import { search } from '../../../src/search/engine.ts';
import { indexed } from './indexed.ts';

const content = readContent('tests/sites/nuoc-sach');
const portal = indexed(siteRecords(content), {
  glossary: content.glossary,
  places: [...content.places.values()],
});
const found = async (query: string): Promise<string[]> => {
  const request = { query, filters: {}, sort: 'best' as const, typing: false, limit: 10 };
  return (await search(portal.site(), request)).results.map(({ passage }) => passage.url);
};
const judged = readQueries('tests/search/third-campaign.yaml');

describe('a very small campaign, asked from phones', () => {
  it('has the right answer first for all but one query in eight', async () => {
    const asked = judged.filter(({ expect: right }) => right.length > 0);
    const wrong: string[] = [];
    for (const query of asked) {
      const [first = ''] = await found(query.query);
      if (!isExpected(query, first)) wrong.push(`${query.query} → ${first}`);
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(asked.length / 8);
  });

  it('says that it finds nothing for what another campaign is about', async () => {
    for (const { query } of judged.filter(({ expect: right }) => right.length === 0))
      expect(await found(query), query).toEqual([]);
  });
});
