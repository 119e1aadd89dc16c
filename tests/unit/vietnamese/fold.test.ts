import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese } from '../../../src/vietnamese/collate.ts';
import { fold, hasMarks, stripMarks } from '../../../src/vietnamese/fold.ts';
import { normalize } from '../../../src/vietnamese/normalize.ts';
import { slugify } from '../../../src/vietnamese/slug.ts';

describe('fold', () => {
  it('drops tones, vowel marks and the stroke of đ', () => {
    expect(fold('Đồng bào dân tộc thiểu số vươn lên')).toBe('dong bao dan toc thieu so vuon len');
  });
  it('folds the letters of the highland languages', () => {
    expect(fold('ƀơngai, pơlĕi, tŏk ĭnh ŭn')).toBe('bongai, polei, tok inh un');
  });
  it('folds composed and decomposed letters alike', () => {
    expect(fold('quyết định'.normalize('NFD'))).toBe(fold('quyết định'));
  });
  it('is idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('stripMarks', () => {
  it('keeps capitals', () => {
    expect(stripMarks('Đề án UBND')).toBe('De an UBND');
  });
});

describe('hasMarks', () => {
  it.each([
    ['dat dai', false],
    ['đat dai', true],
    ['đất', true],
    ['IA HDRAI', false],
  ])('“%s”: %s', (text, expected) => {
    expect(hasMarks(text)).toBe(expected);
  });
});

describe('normalize', () => {
  it('writes one apostrophe, one dash, one quotation mark, one space', () => {
    expect(normalize('Ia H’Drai – “nếp\u00A0mới”\u200B')).toBe('Ia H\'Drai - "nếp mới"');
  });
  it('is idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });
});

describe('slugify', () => {
  it.each([
    ['Phòng Dân tộc', 'phong-dan-toc'],
    ['1719/QĐ-TTg', '1719-qd-ttg'],
    ['Ia H’Drai', 'ia-hdrai'],
    ['  Ai làm được?  ', 'ai-lam-duoc'],
    ['…', ''],
  ])('“%s” → “%s”', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });
});

describe('compareVietnamese', () => {
  it('orders a, ă, â and d, đ as a dictionary does, and numbers by value', () => {
    expect(['đa', 'ân', 'da', 'an', 'ăn', 'Khoản 10', 'Khoản 2'].sort(compareVietnamese)).toEqual([
      'an',
      'ăn',
      'ân',
      'da',
      'đa',
      'Khoản 2',
      'Khoản 10',
    ]);
  });
});
