import { describe, expect, it } from 'vitest';
import { type Answer, search } from '../../../src/search/answer/engine.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import type { SearchRequest } from '../../../src/search/answer/site.ts';
import { indexed } from './indexed.ts';

/** Twelve long texts that hold every word of a question somewhere, and a heading that is its answer and lacks one. */
const SCATTERED = Array.from({ length: 12 }, (_, at): SearchRecord => {
  const title = `Việc thứ ${at + 1} của thôn`;
  const text = `${title}. Nguyên liệu đưa về kho, cán bộ ghi sổ từng hộ; nhân công của thôn ${at + 1} đào mương, nhà nghèo góp ngày công sau.`;
  return { url: `/ke-hoach/viec-${at}/`, title, pageTitle: title, kind: 'plan', text };
});
const ANSWER: SearchRecord = {
  url: '/so-tay/giam-ngheo/',
  anchor: 'nguyen-nhan',
  title: 'Giảm nghèo › Nguyên nhân nghèo',
  pageTitle: 'Giảm nghèo',
  kind: 'handbook',
  text: 'Nguyên nhân nghèo. Ít đất, thiếu vốn, đông con.',
};
const portal = indexed([...SCATTERED, ANSWER]);
const ask = (more: Partial<SearchRequest> = {}): Promise<Answer> =>
  search(portal.site(), {
    query: 'vì sao hộ nghèo, nguyên nhân nghèo là gì',
    filters: {},
    sort: 'best',
    typing: false,
    limit: 10,
    ...more,
  });
const addresses = ({ results }: Answer): string[] => results.map(({ passage }) => passage.url);

describe('a question that many texts hold word by word, and whose answer lacks a word', () => {
  it('has its answer first, and counted once', async () => {
    const answer = await ask({ limit: 50 });
    expect(addresses(answer)[0]).toBe('/so-tay/giam-ngheo/#nguyen-nhan');
    expect(answer.total).toBe(13);
    expect(new Set(addresses(answer)).size).toBe(13);
  });

  it('has it in the same place however many results are asked for', async () => {
    expect(addresses(await ask({ limit: 50 })).slice(0, 10)).toEqual(addresses(await ask()));
  });

  it('counts it whatever kind is chosen', async () => {
    const plans = await ask({ filters: { kind: ['plan'] } });
    expect(plans.total).toBe(12);
    expect(plans.counts!['kind']).toEqual({ plan: 12, handbook: 1 });
    expect(addresses(await ask({ filters: { kind: ['handbook'] } }))).toEqual([
      '/so-tay/giam-ngheo/#nguyen-nhan',
    ]);
  });
});

describe('a word that the site has only with other marks', () => {
  const translated = indexed([
    {
      url: '/so-tay/be-loc-cat/bdq/',
      title: 'Ví dụ ƀôh',
      pageTitle: 'Ví dụ ƀôh',
      kind: 'handbook',
      text: 'Ví dụ ƀôh đak.',
    },
  ]);

  it('is found by itself, typed with the letters of any keyboard', async () => {
    expect(await translated.first('boh')).toBe('/so-tay/be-loc-cat/bdq/');
  });
});
