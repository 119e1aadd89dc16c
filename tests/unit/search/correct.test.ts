import { describe, expect, it } from 'vitest';
import { searchWeights } from '../../../src/search/weights.ts';
import { corrections, type Language } from '../../../src/search/query/correct.ts';
import { readNeighbours } from '../../../src/search/index/neighbours.ts';
import { understand } from '../../../src/search/query/query.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { readVocabulary } from '../../../src/search/index/vocabulary.ts';
import { wordLists } from '../../../src/search/index/word-lists.ts';

const TEXTS = [
  'Hộ nghèo được vay vốn nuôi bò',
  'Hộ nghèo ở thôn Ví Dụ vay vốn làm chuồng bò',
  'Hồ chứa nước của thôn Ví Dụ',
  'Hộ cận nghèo được vay vốn nuôi dê',
  'Xã đạt chuẩn nông thôn mới năm 2022',
  'Mục tiêu chung của Cuộc vận động',
  'Cung cấp giống bò cho hộ nghèo',
  'Nhà ở thôn Ví Dụ trồng sâm dây, có giấy tờ về đất',
];

const records: SearchRecord[] = TEXTS.map((text, at) => ({
  url: `/so-tay/vi-du-${at}/`,
  title: text,
  pageTitle: text,
  kind: 'handbook',
  text,
}));

const language: Language = {
  vocabulary: readVocabulary(wordLists(records).vocabulary),
  neighbours: readNeighbours([wordLists(records).neighbours, wordLists(records).vocabulary]),
  lexicon: {
    terms: [
      ['HĐND', 'Hội đồng nhân dân'],
      ['NTM', 'nông thôn mới'],
    ],
    places: [['Đăk Ví Dụ', 'Đắc Ví Dụ']],
    successors: {},
    weights: searchWeights.parse({}),
  },
};

function offered(typed: string, typing = false): string[] {
  const query = understand(typed, language.vocabulary, language.lexicon, typing);
  return corrections(typed, query, language, typing);
}

describe('what a query may have meant', () => {
  it.each([
    ['a letter left out', 'hộ nghè vay vốn', 'hộ nghèo vay vốn'],
    ['a letter too many', 'hộ ngheèo vay vốn', 'hộ nghèo vay vốn'],
    ['another letter', 'hộ nghèo vay bốn', 'hộ nghèo vay vốn'],
    ['two letters swapped', 'hộ gnhèo vay vốn', 'hộ nghèo vay vốn'],
    ['a wrong mark', 'hộ nghéo vay vốn', 'hộ nghèo vay vốn'],
    ['a space left out', 'hộ nghèo vayvốn', 'hộ nghèo vay vốn'],
    ['all spaces left out', 'hộnghèovayvốn', 'hộ nghèo vay vốn'],
    ['all spaces left out without marks', 'hongheovayvon', 'ho ngheo vay von'],
    ['spaces left out of several words', 'hộnghèo vayvốn', 'hộ nghèo vay vốn'],
    ['a bare word run together beside others with marks', 'hộ nghèo vayvon', 'hộ nghèo vay vốn'],
    ['a slip of the keys of Telex', 'hộ nghèo vay voonf', 'hộ nghèo vay vốn'],
    ['a space too late', 'hộn ghèo vay vốn', 'hộ nghèo vay vốn'],
    ['a space too early', 'hộ nghèo va yvốn', 'hộ nghèo vay vốn'],
    ['a typo where no marks are typed', 'ho ngheo vay vom', 'ho ngheo vay von'],
  ])('mends %s', (_, typed, meant) => {
    expect(offered(typed)[0]).toBe(meant);
  });

  it.each([
    ['two letters of an abbreviation swapped', 'NMT là gì', 'NTM là gì'],
    ['a letter too many in one', 'NTTM của xã', 'NTM của xã'],
  ])('mends %s', (_, typed, meant) => expect(offered(typed)).toContain(meant));

  it.each(['BTM của xã', 'BTM là gì', 'bmt là gì'])(
    'takes no abbreviation of three letters for another of as many, nor for a word: “%s”',
    (typed) => expect(offered(typed)).toEqual([]),
  );

  it('mends every word that is spelled by ear in a short query, but no slip of another kind beside it', () => {
    expect(offered('hộ ngèo xâm giây')).toContain('hộ nghèo sâm dây');
    expect(offered('hộ ngèo vay vốb')).not.toContain('hộ nghèo vay vốn');
  });

  it('looks at words that the site has too: “hồ” and “cung” are words, but not beside these', () => {
    expect(offered('hồ nghèo vay vốn')[0]).toBe('hộ nghèo vay vốn');
    expect(offered('mục tiêu cung')[0]).toBe('mục tiêu chung');
  });

  it.each([
    ['chồng sâm', 'trồng sâm'],
    ['sâm giây', 'sâm dây'],
    ['dấy tờ', 'giấy tờ'],
    ['rấy tờ', 'giấy tờ'],
  ])('takes beginnings that sound alike for one slip: “%s” is “%s”', (typed, meant) => {
    expect(offered(typed)[0]).toBe(meant);
  });

  it('puts no word beside itself that was not typed so', () => {
    expect(offered('vén vốn')).not.toContain('vốn vốn');
    expect(offered('xổ hộ')).not.toContain('hộ hộ');
  });

  it('offers nothing for words that stand side by side as typed', () => {
    expect(offered('hộ nghèo vay vốn')).toEqual([]);
    expect(offered('hồ chứa nước')).toEqual([]);
  });

  it('takes marks left out for no typo', () => {
    expect(offered('ho ngheo vay von')).toEqual([]);
    expect(offered('hộ ngheo vay von')).toEqual([]);
  });

  it('keeps the writing of the rest: capitals, numbers, signs', () => {
    expect(offered('Hộ nghéo, 2022')[0]).toBe('Hộ nghèo, 2022');
  });

  it('changes no number', () => {
    expect(offered('nông thôn mới năm 2023')).toEqual([]);
  });

  it('mends an abbreviation and a name of a place written as one word', () => {
    expect(offered('HĐNĐ')).toEqual([]); // Marks of an abbreviation do not matter.
    expect(offered('ĐND')).toContain('HĐND');
    expect(offered('dakvdu')).toContain('dakvidu');
  });

  it('takes an abbreviation that it knows for no typo of a word: “NTM” is not “năm”', () => {
    expect(offered('xã đạt chuẩn NTM')).toEqual([]);
    expect(offered('xa dat chuan ntm')).toEqual([]);
  });

  it('knows words of asking that the site does not have, and typos of them', () => {
    expect(offered('vay vốn ở đâu')).toEqual([]);
    expect(offered('ao nhiêu hộ nghèo')[0]).toBe('bao nhiêu hộ nghèo');
  });

  it('leaves the word alone that is still being typed, and none when typing is over', () => {
    expect(offered('hộ nghèo vay v', true)).toEqual([]);
    expect(offered('hộ nghèo vay vố', true)).toEqual([]);
    expect(offered('hộ nghèo vay vố')[0]).toBe('hộ nghèo vay vốn');
  });

  it('mends one typo of a short query, two of a longer one, and no more', () => {
    expect(offered('hộ nghéo vay bốn nuôi bò')[0]).toBe('hộ nghèo vay vốn nuôi bò');
    expect(offered('nghéo vay bốn')).not.toContain('nghèo vay vốn');
    expect(offered('hò nghéo vay bốn nuôi bò')).not.toContain('hộ nghèo vay vốn nuôi bò');
  });

  it('takes a short word by itself for no other of as many letters', () => {
    expect(offered('vap')).toEqual([]);
  });

  it('gives up on what is nothing like the site, and on very long queries', () => {
    expect(offered('qwrtz plkjh')).toEqual([]);
    expect(offered('hộ nghéo '.repeat(9))).toEqual([]);
    expect(offered('')).toEqual([]);
    expect(offered('!?')).toEqual([]);
  });
});

describe('the file of neighbours', () => {
  it('counts the records in which a word stands right after another', () => {
    expect(language.neighbours.frequency('hộ', 'nghèo')).toBe(3);
    expect(language.neighbours.frequency('nghèo', 'hộ')).toBe(0);
    expect(language.neighbours.frequency('ho', 'ngheo')).toBe(0);
  });

  it('counts bare words whatever their marks', () => {
    expect(language.neighbours.foldedFrequency('ho', 'ngheo')).toBe(3);
    expect(language.neighbours.foldedFrequency('vay', 'von')).toBe(3);
  });

  it('reads the files of several sites as one', () => {
    const { neighbours, vocabulary } = wordLists(records);
    const file = [neighbours, vocabulary] as const;
    expect(readNeighbours(file, file).frequency('vay', 'vốn')).toBe(6);
  });

  it('is the same for the same records in any order', () => {
    expect(wordLists(records.toReversed()).neighbours).toBe(wordLists(records).neighbours);
  });

  it('joins no words over a number, nor the end of a title with the text', () => {
    const [record] = records;
    const file = wordLists([{ ...record!, title: 'Bò', text: 'vay 5 triệu' }]).neighbours;
    expect(file).toMatch(/^#2\n+$/);
  });

  it('says nothing where another version of the generator wrote it', () => {
    const { vocabulary } = wordLists(records);
    expect(readNeighbours(['hộ nghèo\n', vocabulary]).frequency('hộ', 'nghèo')).toBe(0);
  });
});
