import { describe, expect, it } from 'vitest';
import { tidyNumbers } from '../../../src/search/query/asked.ts';
import { readClause } from '../../../src/search/query/clause-references.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { indexed } from './indexed.ts';

describe('a clause named by its number', () => {
  it.each([
    ['khoản 2 mục IV', 'IV.2'],
    ['mục IV khoản 2', 'IV.2'],
    ['mục iv, khoản 2', 'IV.2'],
    ['khoan 2 muc iv', 'IV.2'],
    ['khoản 2 của mục IV', 'IV.2'],
    ['mục 4 khoản 2', 'IV.2'],
    ['mục 2 phần III', 'III.2'],
    ['điểm b khoản 2 mục III', 'III.2.b'],
    ['điểm 1.4 mục III', 'III.1.4'],
    ['điểm 2.1 khoản 2 mục II', 'II.2.1'],
    ['mục III', 'III'],
    ['mục II.2.1', 'II.2.1'],
  ])('“%s” is %s, whatever the order of its parts', (query, number) => {
    const { text, clause } = readClause(`${query} kế hoạch xã Ví Dụ`);
    expect(clause).toEqual({ number, whole: true });
    expect(text).toBe(`${number} kế hoạch xã Ví Dụ`);
  });

  it('is told by its last part alone where nothing says which part of the plan', () => {
    expect(readClause('khoản 16 kế hoạch giảm nghèo').clause).toEqual({ number: '16', whole: false });
  });

  it('a number in two parts is a clause, whatever it is called: “mục 2.2”', () => {
    expect(readClause('mục 2.2 kế hoạch xã Ví Dụ').clause).toEqual({ number: '2.2', whole: false });
  });

  it.each([
    ['khoản hai mục ba', 'khoản 2 mục 3'],
    ['mục bốn, khoản mười lăm', 'mục 4, khoản 15'],
    ['khoan hai muc ba ke hoach', 'khoan 2 muc 3 ke hoach'],
    ['khoản tư vấn', 'khoản tư vấn'],
    ['phần trăm', 'phần trăm'],
    ['mục năm nay', 'mục năm nay'],
  ])('“%s”, as it is dictated, is “%s”', (said, written) => {
    expect(tidyNumbers(said)).toBe(written);
  });

  it.each([
    'khoản vay 2 năm',
    'tăng 3 điểm phần trăm',
    'điểm 3',
    'mục tiêu 2022',
    'khoản 20%',
    'khoản 7 Điều 4 Luật Hợp tác xã',
    'mục 12/KH-UBND',
    'số 08-KL/TU',
  ])('“%s” names none', (query) => {
    expect(readClause(query)).toEqual({ text: query, clause: null });
  });
});

/** A plan whose clause of a body has a heading alone, with what the body does below it. */
const plan = (id: string, title: string): SearchRecord[] => {
  const facets = { url: `/ke-hoach/${id}/`, pageTitle: title, kind: 'plan' as const };
  const clause = (anchor: string, where: string, text: string): SearchRecord => ({
    ...facets,
    anchor,
    title: `${title} › ${where}`,
    text,
  });
  return [
    { ...facets, title, text: `${title}. Giảm nghèo trong năm.` },
    clause('m2', 'II CHỈ TIÊU', 'II. CHỈ TIÊU'),
    clause('m2-k1', 'II.1 CHỈ TIÊU', '1. Có 4 hộ thoát nghèo.'),
    clause('m2-k2', 'II.2 CHỈ TIÊU', '2. Có 2 mô hình mới, giữ 2 mô hình cũ.'),
    clause('m4-k2', 'IV.2 Phòng Dân tộc', '2. Phòng Dân tộc:'),
    clause(
      'm4-k2-g1',
      'IV.2 Phòng Dân tộc',
      '- Tham mưu kế hoạch giảm nghèo theo 2 mục, 4 khoản của kế hoạch.',
    ),
    clause('m4-k3', 'IV.3 Phòng Y tế', '3. Phòng Y tế: Khám bệnh cho 2 xã.'),
  ];
};

describe('a plan asked for by clause', () => {
  const site = indexed([
    ...plan('mot', 'Kế hoạch xã Ví Dụ Một 2024'),
    ...plan('hai', 'Kế hoạch xã Ví Dụ Hai 2024'),
  ]);

  it.each([
    ['khoản 2 mục IV kế hoạch xã Ví Dụ Một', '/ke-hoach/mot/#m4-k2'],
    ['khoan 2 muc 4 vi du hai', '/ke-hoach/hai/#m4-k2'],
    ['mục II kế hoạch Ví Dụ Hai', '/ke-hoach/hai/#m2'],
    ['II.2 kế hoạch Ví Dụ Một', '/ke-hoach/mot/#m2-k2'],
    ['khoản 3 kế hoạch Ví Dụ Một', '/ke-hoach/mot/#m4-k3'],
  ])('“%s” opens with the clause itself, not with what stands below it', async (query, address) => {
    expect(await site.first(query)).toBe(address);
  });
});
