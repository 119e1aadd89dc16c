import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { search } from '../../../src/search/answer/engine.ts';
import { makeMeanings, meaningsOf } from '../../../src/search/answer/meanings.ts';
import { meaningAsked } from '../../../src/search/query/stopwords.ts';
import { meaningsTold } from '../../../src/search/page/render.client.ts';
import { viewOf } from '../../../src/search/page/view.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { type GlossaryEntry, glossary as schema } from '../../../src/schemas/glossary.ts';
import { searchText as text } from '../../../src/text/search.ts';
import { indexed } from './indexed.ts';

const glossary: GlossaryEntry[] = schema.parse([
  { id: 'ocop', short: 'OCOP', long: 'Mỗi xã một sản phẩm', plain: 'Chương trình làm hàng hóa của xã.' },
  { id: 'tin-chap', long: 'tín chấp', plain: 'Vay mà không phải thế chấp.' },
  { id: 'ct', short: 'CT', long: 'chỉ thị', plain: 'Văn bản cấp trên.', scope: 'document-number' },
  { id: 'vt', short: 'VT', long: 'văn thư', plain: 'Bộ phận giữ công văn.', scope: 'recipients' },
  { id: 'mat-tran', short: 'MTTQ', long: 'Mặt trận Tổ quốc', plain: 'Tổ chức của dân.', said: ['Mặt trận'] },
]);
const plan = (at: number, words: string): SearchRecord => ({
  url: `/ke-hoach/vi-du-${at}/`,
  title: `Kế hoạch xã Ví Dụ ${at}`,
  pageTitle: `Kế hoạch xã Ví Dụ ${at}`,
  kind: 'plan',
  text: `Kế hoạch xã Ví Dụ ${at}. ${words}`,
});
const portal = indexed(
  [plan(1, 'Hàng OCOP của xã có nhãn.'), plan(2, 'Vay tín chấp qua hội.'), plan(3, 'Trồng cây, vào hội.')],
  { glossary, places: [] },
);
const ask = (query: string) =>
  search(portal.site(), { query, filters: {}, sort: 'best', typing: false, limit: 10 });

describe('what a word means', () => {
  it.each([
    ['tín chấp là gì', 'tín chấp'],
    ['tín chấp là gì?', 'tín chấp'],
    ['tin chap la gi', 'tin chap'],
    ['tín chấp nghĩa là gì', 'tín chấp'],
    ['tín chấp có nghĩa là sao', 'tín chấp'],
    ['tín chấp nghĩa gì', 'tín chấp'],
    ['tín chấp là như thế nào', 'tín chấp'],
    ['thế nào là tín chấp', 'tín chấp'],
    ['OCOP viết tắt của từ gì', 'OCOP'],
    ['OCOP là viết tắt gì', 'OCOP'],
    ['OCOP là chữ viết tắt của những chữ nào', 'OCOP'],
  ])('“%s” asks for that of “%s”', (query, word) => expect(meaningAsked(query)).toBe(word));

  it.each(['tín chấp', 'vay tín chấp ở đâu', 'Phòng Dân tộc làm gì', 'là gì', 'vay vốn thì sao'])(
    '“%s” asks for none',
    (query) => expect(meaningAsked(query)).toBeNull(),
  );

  it.each([
    ['ocop', 'OCOP (Mỗi xã một sản phẩm)'],
    ['tin chap', 'tín chấp'],
    ['Mặt trận', 'MTTQ (Mặt trận Tổ quốc)'],
  ])('is told of “%s” in any spelling: %s', (word, told) => {
    expect(meaningsOf(word, makeMeanings(glossary)).map((one) => one.word)).toEqual([told]);
  });

  it.each(['tín', 'tìn chấp', 'tín chấp vay vốn', ''])(
    'is not told of “%s”, which is another word',
    (word) => {
      expect(meaningsOf(word, makeMeanings(glossary))).toEqual([]);
    },
  );
});

describe('who asks what a word means', () => {
  it('is told before what the portal has with it', async () => {
    const { meanings, results } = await ask('OCOP nghĩa là gì');
    expect(meanings.map(({ plain }) => plain)).toEqual(['Chương trình làm hàng hóa của xã.']);
    expect(results.map(({ passage }) => passage.url)).toEqual(['/ke-hoach/vi-du-1/']);
  });

  it('is told where no text has the word, and never given the texts of another: “VT” is no slip of “và”', async () => {
    const { meanings, results, corrected } = await ask('VT là gì');
    expect(meanings.map(({ word }) => word)).toEqual(['VT (văn thư)']);
    expect([results, corrected]).toEqual([[], null]);
  });

  it('is told nothing of what the glossary lacks', async () => {
    expect((await ask('thế chấp là gì')).meanings).toEqual([]);
  });
});

describe('on the page', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('a meaning says where alone a short form means it, and is marked where the page has another language', async () => {
    vi.stubGlobal('document', parseHTML('<html></html>').document);
    const told = async (query: string, language: string): Promise<string[]> =>
      meaningsTold(viewOf(await ask(query)), language, text).map(
        (told) => `${told.getAttribute('lang') ?? ''}|${told.innerHTML}`,
      );
    expect(await told('tín chấp là gì', '')).toEqual([
      '|<strong>tín chấp</strong>: Vay mà không phải thế chấp.',
    ]);
    expect(await told('CT là gì', 'vi')).toEqual([
      'vi|<strong>CT (chỉ thị)</strong> (trong ký hiệu văn bản): Văn bản cấp trên.',
    ]);
  });
});
