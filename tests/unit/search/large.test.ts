import { describe, expect, it } from 'vitest';
import { search } from '../../../src/search/answer/engine.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { indexed } from './indexed.ts';

/** As many records as make a site large: nearly all speak of poor households, some of wells, none of both. */
const records: SearchRecord[] = Array.from({ length: 8_400 }, (_, at) => ({
  url: `/ke-hoach/${Math.floor(at / 4)}/`,
  anchor: `m${at % 4}`,
  title: `Kế hoạch ${Math.floor(at / 4)} › I.${at % 4}`,
  pageTitle: `Kế hoạch ${Math.floor(at / 4)}`,
  kind: 'plan',
  text:
    at % 400 === 1
      ? 'Hướng dẫn người dân đào giếng khơi ở thôn.'
      : 'Hộ nghèo trong thôn vay vốn phát triển chăn nuôi.',
}));

describe('a query of a large site whose rare words stand nowhere beside its frequent ones', () => {
  const site = indexed(records);

  it('finds what comes near instead of nothing', async () => {
    const request = { query: 'hộ nghèo đào giếng khơi', filters: {}, sort: 'best' as const, typing: false };
    const { results, total, missing } = await search(site.site(), { ...request, limit: 10 });
    expect(results[0]!.passage.text).toContain('đào giếng khơi');
    expect(results[0]!.holds).toBe(false);
    expect(total).toBe((await search(site.site(), { ...request, limit: 1_000 })).results.length);
    expect(missing).toContain('nghèo');
  });

  it('has a count only once it was counted', async () => {
    const request = {
      query: 'hộ nghèo vay vốn',
      filters: {},
      sort: 'best' as const,
      typing: false,
      limit: 10,
    };
    expect((await search(site.site(), request)).total).toBeNull();
    const counted = await search(site.site(), { ...request, count: true });
    expect(counted.total).toBe(records.filter(({ text }) => text.startsWith('Hộ nghèo')).length);
  });
});
