import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeText,
  encodeText,
  codeKey,
  foldedKey,
  indexKey,
  numberKeys,
} from '../../../src/search/spelling.ts';
import { tokenize } from '../../../src/search/tokens.ts';

describe('index spelling', () => {
  it('writes a word as bare letters, stop sign and code of its marks', () => {
    expect(encodeText('Đồng bào')).toBe('Dongǀadbqf baoǀf');
  });

  it('gives both tone placements one index word', () => {
    expect(indexKey('hoá')).toBe(encodeText('hoá'));
    expect(encodeText('HÓA').toLowerCase().startsWith(indexKey('hoá'))).toBe(true);
  });

  it('makes every marking an extension of the bare letters', () => {
    for (const word of ['đồng', 'động', 'dong', 'đong'])
      expect(indexKey(word).startsWith(foldedKey('dong'))).toBe(true);
  });

  it('keeps words of the same beginning apart', () => {
    expect(indexKey('dân').startsWith(foldedKey('da'))).toBe(false);
  });

  it('spells numbers whole and by their parts', () => {
    expect(numberKeys('77.17')[0]).toEqual(['7717ǀ', '17ǀ']);
    expect(numberKeys('97')).toEqual([['97ǀ'], ['97ǀ'], ['9700ǀ', '00ǀ']]);
    expect(numberKeys('2')).toEqual([['2ǀ'], ['02ǀ'], ['200ǀ', '00ǀ']]);
    expect(numberKeys('08')[0]).toEqual(['08ǀ']);
    expect(numberKeys('8')[0]).toEqual(['8ǀ']);
    expect(encodeText('77,17%')).toBe('77,17ǀ%');
  });

  it('glues a document number as Pagefind does', () => {
    expect(codeKey('1719/QĐ-TTg')).toBe('1719ǀqdǀbdzttgǀ');
  });

  it.each([
    'Cuộc vận động “Làm thay đổi nếp nghĩ, cách làm của đồng bào DTTS…” – năm 2022',
    'Quyết định số 1719/ QĐ-TTg; Nghị quyết 88/2019/QH14¹⁰; Ia H’Drai, KonPlông, hóa, thủy, cuả, qúy',
    'ƀơngai pơlĕi `code` ǀ a`@!b “”‘’ 5.000.000đ (77,17%) ½ Ⅳ ²',
  ])('gives “%s” back to the letter', (text) => {
    expect(decodeText(encodeText(text))).toBe(text);
  });

  it('gives any text back', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'aăâeêoôơuưyđdngh\u0301\u0300`@$!#ǀ“1.,²¹ '.split('')) }),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(decodeText(encodeText(any))).toBe(any.normalize('NFC'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('tokenize', () => {
  it('finds words and numbers with their places', () => {
    const text = 'Giảm 3,05%/năm; 2.135 hộ';
    expect(tokenize(text).map((token) => [token.form, text.slice(token.start, token.end)])).toEqual([
      ['giảm', 'Giảm'],
      ['3.05', '3,05'],
      ['năm', 'năm'],
      ['2135', '2.135'],
      ['hộ', 'hộ'],
    ]);
  });
});

it('highland letters enter the index as bare letters and come back whole', () => {
  for (const word of ['ƀôh', 'Ƀôh', 'ƀơ̆lĕm', 'đĕch'])
    expect(decodeText(encodeText(word))).toBe(word.normalize('NFC'));
  expect(encodeText('ƀôh')).toMatch(/^boh/);
});
