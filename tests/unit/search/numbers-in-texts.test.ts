import { describe, expect, it } from 'vitest';
import { search } from '../../../src/search/answer/engine.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { indexed } from './indexed.ts';

const page = { url: '/ke-hoach/a/', pageTitle: 'Kế hoạch xã Ví Dụ 2023', kind: 'plan' as const };
const clause = (anchor: string, text: string): SearchRecord => ({
  ...page,
  anchor,
  title: `${page.pageTitle} › Việc chung`,
  text,
});
const decision: SearchRecord = {
  url: '/van-ban/99-qd-vd/',
  title: 'Quyết định 99/QĐ-VD',
  pageTitle: 'Quyết định 99/QĐ-VD',
  kind: 'document',
  text: 'Quyết định 99/QĐ-VD. Về một việc ví dụ.',
};
const records = [
  decision,
  clause('k0', 'Thực hiện Quyết định số 99/QĐ-VD về một việc ví dụ; báo cáo tỉnh'),
  clause('k1', 'Ngày 02/5/2023 họp thôn, 30 hộ dự'),
  clause('k2', 'Báo cáo trước ngày 30/11/2023'),
  clause('k3', 'Trước 10 hộ có 10 người học nghề'),
  clause('k4', 'Nộp danh sách trước ngày 10 tháng 10 năm 2023'),
  clause('k5', 'Tháng 6 năm 2021 có 2 tổ, 5 nhóm; 11 thôn'),
  clause('k6', 'Quyết định ngày 07/4/2021, 30 trang'),
];

describe('a day or month', () => {
  const { first } = indexed(records);

  it.each([
    ['2/5/2023', 'k1'],
    ['2.5.2023', 'k1'],
    ['2 tháng 5', 'k1'],
    ['2/5 năm 2023', 'k1'],
    ['mùng 2 tháng 5 năm 2023', 'k1'],
    ['30 tháng 11', 'k2'],
    ['hạn 30/11', 'k2'],
    ['tháng 11 năm 2023', 'k2'],
    ['trước ngày 10/10', 'k4'],
    ['10/10', 'k4'],
    ['10-10-2023', 'k4'],
    ['tháng 06/2021', 'k5'],
    ['tháng 6', 'k5'],
    ['tháng 04-2021', 'k6'],
    ['4/2021', 'k6'],
  ])('“%s” finds the clause that says it, however written: %s', async (query, anchor) => {
    expect(await first(query)).toBe(`/ke-hoach/a/#${anchor}`);
  });
});

describe('the number of a document', () => {
  const { site } = indexed(records);

  it.each(['Quyết định 99', 'Quyết định số 99', 'quyet dinh so 99', '99/QĐ-VD', 'QĐ số 99'])(
    '“%s” finds its own page, then the clause that rests on it, with “số” or without',
    async (query) => {
      const request = { query, filters: {}, sort: 'best' as const, typing: false, limit: 10 };
      const { results } = await search(site(), request);
      expect(results.slice(0, 2).map(({ passage }) => passage.url)).toEqual([
        '/van-ban/99-qd-vd/',
        '/ke-hoach/a/#k0',
      ]);
    },
  );
});
