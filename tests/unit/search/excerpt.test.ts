import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, highlightWords } from '../../../src/search/answer/excerpt.ts';
import { tokenize } from '../../../src/search/tokens.ts';

const joined = (pieces: readonly { text: string }[]): string => pieces.map(({ text }) => text).join('');

/** Text with HTML, signs and Vietnamese mixed. */
const anyText = fc
  .array(
    fc.constantFrom(
      '<b>',
      '&lt;',
      '"',
      "'",
      'hộ',
      'nghèo',
      ' ',
      '\u0301',
      '</script>',
      '2.135',
      '👩‍🌾',
      '\u202E',
      'x',
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('marking', () => {
  it('marks the found words and nothing else', () => {
    expect(highlightWords('Hộ nghèo ở Đăk Tô', new Set(['ho', 'ngheo']))).toEqual([
      { text: 'Hộ nghèo', highlighted: true },
      { text: ' ở Đăk Tô', highlighted: false },
    ]);
  });

  it('leaves unmarked what has the letters, but other diacritics than those typed', () => {
    expect(highlightWords('Hỏi hội', new Set(['hội']))).toEqual([
      { text: 'Hỏi ', highlighted: false },
      { text: 'hội', highlighted: true },
    ]);
  });

  it('marks a date or a document number in one piece', () => {
    expect(highlightWords('trước 30/11, theo 08-KL/TU - KL', new Set(['30', '11', '8', 'kl', 'tu']))).toEqual(
      [
        { text: 'trước ', highlighted: false },
        { text: '30/11', highlighted: true },
        { text: ', theo ', highlighted: false },
        { text: '08-KL/TU', highlighted: true },
        { text: ' - ', highlighted: false },
        { text: 'KL', highlighted: true },
      ],
    );
  });

  it('cuts a text into pieces that give it back to the letter, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(joined(highlightWords(text, new Set(['ho', 'ngheo', 'x', 'b'])))).toBe(text);
      }),
    );
  });

  it('takes excerpts out of the text and never makes up a letter', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.integer({ min: 1, max: 5 }), (text, from, width) => {
        const tokens = tokenize(text);
        const pieces = excerpt(text, tokens, [[from, Math.min(tokens.length, from + width)]]);
        expect(text).toContain(joined(pieces).replace(/^… /, '').replace(/ …$/, ''));
      }),
    );
  });
});
