import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../src/search/lexicon.ts';
import { type Query, understand } from '../../../src/search/query/query.ts';
import { readVocabulary } from '../../../src/search/index/vocabulary.ts';
import { searchWeights } from '../../../src/search/weights.ts';
import { wordLists } from '../../../src/search/index/word-lists.ts';

const texts = [
  'Muốn vay vốn thì vào tổ vay vốn. Nam đủ 20 tuổi, nữ đủ 18 tuổi mới được cưới.',
  'Người dân xã Ví Dụ nuôi bò, để dành tiền. Phòng Dân tộc giúp xã.',
];
const records = texts.map((text, at) => ({
  url: `/${at}/`,
  title: text,
  pageTitle: text,
  kind: 'plan' as const,
  text,
}));
const vocabulary = readVocabulary(wordLists(records).vocabulary);
const lexicon = {
  ...makeLexicon(
    [
      { id: 'gd', short: 'GD&ĐT', long: 'Giáo dục và Đào tạo', variants: [], said: [] },
      { id: 'ld', short: 'LĐ-TB&XH', long: 'Lao động - Thương binh và Xã hội', variants: [], said: [] },
      { id: 'nn', short: 'NN&PTNT', long: 'Nông nghiệp và Phát triển nông thôn', variants: [], said: [] },
      { id: 'kh', short: 'KH', long: 'kế hoạch', variants: [], said: [] },
      { id: 'ubnd', short: 'UBND', long: 'Ủy ban nhân dân', variants: [], said: [] },
    ] as unknown as Parameters<typeof makeLexicon>[0],
    [],
    searchWeights.parse({}),
  ),
  places: [['Ví Dụ']],
};
const read = (query: string): Query => understand(query, vocabulary, lexicon, false);
/** The words that decide. */
const telling = (query: string): string =>
  read(query)
    .slots.filter(({ stop }) => !stop)
    .flatMap(({ wordings }) => wordings[0]!.tokens)
    .map(({ form }) => form)
    .join(' ');

describe('how something is done', () => {
  it.each([
    'muốn vay vốn phải làm sao',
    'muon vay von thi phai lam the nao',
    'làm sao để vay vốn',
    'hết vốn thì phải làm gì?',
    'nhà tôi có được vay không',
  ])('is what “%s” asks', (query) => {
    expect(read(query).intents).toEqual(['how']);
  });

  it.each(['Phòng Dân tộc làm gì', 'vay vốn', 'cách làm', 'người dân được vay vốn'])(
    'is not what “%s” asks',
    (query) => {
      expect(read(query).intents).toEqual([]);
    },
  );

  it('is asked for by no word of the text', () => {
    expect(telling('muốn nuôi bò thì phải làm sao')).toBe('nuôi bò');
    expect(telling('nuôi bò phải làm như thế nào')).toBe('nuôi bò');
  });
});

describe('what the asker is like', () => {
  it.each([
    ['tôi 62 tuổi có được vay vốn không', 'vay vốn'],
    ['mẹ em năm nay đã 70 tuổi vay vốn', 'vay vốn'],
    ['tôi sinh năm 1962 vay vốn', 'vay vốn'],
    ['nhà tôi có 5 người nuôi bò', 'nuôi bò'],
  ])('decides nothing: “%s” asks for “%s”', (query, words) => {
    expect(telling(query)).toContain(words);
    expect(telling(query)).not.toMatch(/\d/);
  });

  it.each(['nam đủ 20 tuổi', 'người có 40 tuổi đảng', 'tôi vay 50 triệu', 'năm 1962 xã Ví Dụ'])(
    'is not told by the number of “%s”',
    (query) => {
      expect(telling(query)).toMatch(/\d/);
    },
  );
});

describe('words around a question', () => {
  it.each([
    ['dạ cho em hỏi nuôi bò', 'nuôi bò'],
    ['tôi muốn hỏi về nuôi bò', 'nuôi bò'],
    ['e muốn nuôi bò', 'nuôi bò'],
    ['bây giờ người ta nuôi bò', 'nuôi bò'],
    ['nuôi bò được chưa', 'nuôi bò'],
    ['hồi trước xã Ví Dụ bây giờ gọi là xã gì', 'xã ví dụ'],
    ['xã Ví Dụ gồm những xã cũ nào', 'xã ví dụ'],
  ])('“%s” asks for “%s”', (query, words) => {
    expect(telling(query)).toBe(words);
  });

  it('are words of the text where they stand otherwise', () => {
    expect(telling('người dân')).toBe('người dân');
    expect(telling('hỏi ai')).not.toBe('');
  });
});

describe('an abbreviation of several pieces', () => {
  it.each([
    ['PGD&ĐT', 'phòng GD&ĐT'],
    ['PGDĐT', 'phòng GD&ĐT'],
    ['PGD-ĐT', 'phòng GD&ĐT'],
    ['pgd&đt', 'phòng GD&ĐT'],
    ['PGD và ĐT', 'phòng GD&ĐT'],
    ['GDĐT', 'GD&ĐT'],
    ['GD - ĐT', null],
    ['SNN&PTNT', 'sở NN&PTNT'],
    ['BNNPTNT', 'bộ NN&PTNT'],
    ['LĐTB&XH', 'LĐ-TB&XH'],
    ['LĐTBXH', 'LĐ-TB&XH'],
    ['lđ-tbxh', 'LĐ-TB&XH'],
    ['PLĐ-TB&XH', 'phòng LĐ-TB&XH'],
  ])('“%s” is read as %j, and that is said', (query, decoded) => {
    expect(read(query).decoded).toBe(decoded);
  });

  it.each(['48/KH-UBND', '08-KL/TU', 'KH-UBND', 'hộ-nghèo', 'GD&ĐT', 'LĐ-TB&XH'])(
    '“%s” stays as it is',
    (query) => {
      expect(read(query).decoded).toBeNull();
    },
  );
});

describe('a word typed with the marks of its vowels', () => {
  const isExact = (query: string): boolean => read(query).slots[0]!.wordings[0]!.tokens[0]!.exact === true;

  it('means itself where the site has it', () => {
    expect(isExact('để')).toBe(true);
    expect(isExact('cưới')).toBe(true);
  });

  it('may lack a mark where the site does not have it, where it has none, or only its đ', () => {
    expect(isExact('đê')).toBe(false);
    expect(isExact('cuoi')).toBe(false);
    expect(isExact('đe')).toBe(false);
  });
});
