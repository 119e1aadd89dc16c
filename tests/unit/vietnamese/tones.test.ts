import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTones, placeTone, splitTone } from '../../../src/vietnamese/tones.ts';

describe('canonicalTones', () => {
  it.each([
    ['hóa', 'hoá'],
    ['hoá', 'hoá'],
    ['khỏe', 'khoẻ'],
    ['thủy', 'thuỷ'],
    ['ủy', 'uỷ'],
    ['lũy', 'luỹ'],
    ['của', 'của'],
    ['cuả', 'của'],
    ['qúy', 'quý'],
    ['quý', 'quý'],
    ['già', 'già'],
    ['gìa', 'già'],
    ['gì', 'gì'],
    ['toàn', 'toàn'],
    ['tòan', 'toàn'],
    ['ngoài', 'ngoài'],
    ['mía', 'mía'],
    ['chuyển', 'chuyển'],
    ['được', 'được'],
    ['giữa', 'giữa'],
    ['khuỷu', 'khuỷu'],
    ['Đắk', 'Đắk'],
  ])('writes “%s” as “%s”', (written, canonical) => {
    expect(canonicalTones(written)).toBe(canonical);
  });

  it('keeps capitals and everything between the words', () => {
    expect(canonicalTones('ỦY BAN, Hòa Bình; 77,17%')).toBe('UỶ BAN, Hoà Bình; 77,17%');
  });

  it('reads decomposed letters', () => {
    expect(canonicalTones('hóa'.normalize('NFD'))).toBe('hoá');
  });

  it('leaves words that are no Vietnamese syllables alone', () => {
    expect(canonicalTones('Krắk Chưmomray àéb')).toBe('Krắk Chưmomray àéb');
  });

  it('is idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = canonicalTones(text);
        expect(canonicalTones(once)).toBe(once);
      }),
    );
  });
});

describe('splitTone and placeTone', () => {
  it('take a syllable apart and put it together again', () => {
    const { bare, tone } = splitTone('thuyền');
    expect(bare).toBe('thuyên');
    expect(placeTone(bare, tone)).toBe('thuyền');
  });

  it('say so when the letters are no syllable', () => {
    expect(placeTone('xyz', '\u0301')).toBeNull();
  });
});
