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

describe('a campaign of loan words, with plans in full text', () => {
  const { found, wrong, nonsense } = campaignSearch('lang-so', 'fourth-campaign.yaml');

  it('has the right answer first for all but one query in twenty', async () => {
    const { asked, lines } = await wrong();
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(asked / 20);
  });

  it('says that it finds nothing for what it is not about', async () => {
    for (const { query } of nonsense) expect(await found(query), query).toEqual([]);
  });

  it('finds the clause whose part is named in words, also where it has a heading of its own', async () => {
    expect((await found('khoản 3 phần phân công xã Bãi Mẫu'))[0]).toBe(
      '/ke-hoach/ubnd-xa-bai-mau-2026/#m2-k3',
    );
    expect((await found('tổ chức thực hiện khoản 5'))[0]).toBe('/ke-hoach/ubnd-tinh-mau-2026/#m4-k5');
  });
});

describe('the same campaign, by queries that nothing was mended by', () => {
  const { found, wrong, nonsense } = campaignSearch('lang-so', 'fourth-campaign-kept.yaml');

  it('has the right answer first for all but one query in eight', async () => {
    const { asked, lines } = await wrong();
    expect(lines.length).toBeLessThanOrEqual(asked / 8);
  });

  it('says that it finds nothing for what it is not about', async () => {
    for (const { query } of nonsense) expect(await found(query)).toEqual([]);
  });
});

describe('the very small campaign, asked once more', () => {
  const { found, wrong, nonsense } = campaignSearch('nuoc-sach', 'fifth-campaign.yaml');

  it('has the right answer first for all but one query in eight', async () => {
    const { asked, lines } = await wrong();
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(asked / 8);
  });

  it('says that it finds nothing for what it is not about', async () => {
    for (const { query } of nonsense) expect(await found(query), query).toEqual([]);
  });
});

describe('the campaign of loan words, asked once more', () => {
  const { wrong, nonsense, found } = campaignSearch('lang-so', 'sixth-campaign.yaml');

  it('has the right answer first for all but one query in eight', async () => {
    const { asked, lines } = await wrong();
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(asked / 8);
  });

  it('says that it finds nothing for what it is not about', async () => {
    for (const { query } of nonsense) expect(await found(query), query).toEqual([]);
  });
});
