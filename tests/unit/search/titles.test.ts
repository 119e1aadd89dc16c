import { describe, expect, it } from 'vitest';
import { search } from '../../../src/search/answer/engine.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { indexed } from './indexed.ts';

const page = (url: string, title: string, text: string): SearchRecord => ({
  url,
  title,
  pageTitle: title,
  kind: 'indicator',
  text: `${title}. ${text}`,
});

/** Many pages whose titles and texts hold all words of the one title asked for, more often than its own page does. */
const records: SearchRecord[] = [
  ...Array.from({ length: 60 }, (_, at) =>
    page(`/so-lieu/vi-du-${at}/`, `Số hộ nghèo vùng ví dụ ${at}`, 'Số hộ nghèo, số hộ nghèo, số hộ nghèo.'),
  ),
  page(
    '/so-lieu/so-ho-ngheo/',
    'Số hộ nghèo',
    'Được công nhận qua rà soát ở các thôn, làng, tổ dân phố vào cuối mỗi năm.',
  ),
  page('/so-lieu/so-ho-ngheo/', 'Số hộ nghèo', 'Xã Ví Dụ. 2022: 135 hộ.'),
  {
    ...page('/dia-ban/huyen-vi-du/', 'huyện Mẫu (tỉnh Ví Dụ)', 'Nay thuộc các xã mới.'),
    kind: 'place',
  },
];

describe('a page whose title is typed whole', () => {
  const { first, site } = indexed(records);

  it.each(['Số hộ nghèo', 'số hộ nghèo', 'so ho ngheo', 'soos hooj ngheof', 'số hộ nghèo là bao nhiêu?'])(
    'comes first for “%s”, however many pages hold its words',
    async (query) => {
      expect(await first(query)).toBe('/so-lieu/so-ho-ngheo/');
    },
  );

  it('comes first while the end of the title is still being typed', async () => {
    expect(await first('Số hộ ngh', true)).toBe('/so-lieu/so-ho-ngheo/');
  });

  it('is found by the name of a place alone, without what tells it apart', async () => {
    expect(await first('huyện mẫu')).toBe('/dia-ban/huyen-vi-du/');
    expect(await first('mau')).toBe('/dia-ban/huyen-vi-du/');
  });

  it('is shown once, whichever of its records answers', async () => {
    const request = { query: 'Số hộ nghèo', filters: {}, sort: 'best' as const, typing: false, limit: 10 };
    const urls = (await search(site(), request)).results.map(({ passage }) => passage.url);
    expect(urls.filter((url) => url === '/so-lieu/so-ho-ngheo/')).toHaveLength(1);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('does not hide the others', async () => {
    expect(await first('số hộ nghèo vùng ví dụ 7')).toBe('/so-lieu/vi-du-7/');
  });
});
