import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndex } from '../../../scripts/bench/search-node.ts';
import { buildIndex } from '../../../src/building/search-index.ts';
import { search } from '../../../src/search/engine.ts';
import type { SearchRecord } from '../../../src/search/record.ts';

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
  {
    ...page('/dia-ban/huyen-vi-du/', 'huyện Mẫu (tỉnh Ví Dụ)', 'Nay thuộc các xã mới.'),
    kind: 'place',
  },
];

describe('a page whose title is typed whole', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'ten-trang-'));
  let opened: Awaited<ReturnType<typeof openIndex>>;
  beforeAll(async () => {
    await buildIndex({ records, glossary: [], places: [], outDir, log: () => {} });
    opened = await openIndex(join(outDir, 'pagefind'));
  }, 60_000);
  afterAll(() => rmSync(outDir, { recursive: true }));

  const first = async (query: string, typing = false): Promise<string | undefined> => {
    const request = { query, filters: {}, sort: 'best' as const, typing, limit: 10 };
    return (await search(opened.site, request)).results[0]?.passage.url;
  };

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

  it('does not hide the others', async () => {
    expect(await first('số hộ nghèo vùng ví dụ 7')).toBe('/so-lieu/vi-du-7/');
  });
});
