import { describe, expect, it } from 'vitest';
import { campaignSearch } from './campaign-search.ts';

describe('a campaign that no weight was fitted to', () => {
  const { found, wrong, nonsense } = campaignSearch('lang-sach', 'second-campaign.yaml');

  it('has the right answer first for all but one query in twenty', async () => {
    const { asked, lines } = await wrong();
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(asked / 20);
  });

  it('says that it finds nothing for what it is not about', async () => {
    for (const { query } of nonsense) expect(await found(query), query).toEqual([]);
  });

  it('finds a share in a table whose heading alone gives the sign', async () => {
    expect((await found('61,5% thôn Một'))[0]).toBe('/ke-hoach/ubnd-xa-suoi-mau-2026/#bang-1-d1');
  });
});

describe('a very small campaign, asked from phones', () => {
  const { found, wrong, nonsense } = campaignSearch('nuoc-sach', 'third-campaign.yaml');

  it('has the right answer first for all but one query in eight', async () => {
    const { asked, lines } = await wrong();
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(asked / 8);
  });

  it('says that it finds nothing for what another campaign is about', async () => {
    for (const { query } of nonsense) expect(await found(query), query).toEqual([]);
  });
});
