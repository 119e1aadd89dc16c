/**
 * Letters as they are typed on a keyboard, for what is indexed and for queries alike: full-width and mathematical letters and
 * ligatures are the plain ones (NFKC of these alone: “m²” keeps its sign), a zero-width space parts words, a soft hyphen is nothing.
 */
export const plainLetters = (text: string): string =>
  RARE.test(text)
    ? text
        .replace(DRESSED, (letters) => letters.normalize('NFKC'))
        .replace(BREAK, ' ')
        .replace(NOTHING, '')
        .normalize('NFC')
    : text.normalize('NFC');

/** Without such a sign there is nothing to replace; hardly a text has one. */
const RARE = /[\u00AD\u200B-\u200D\u2028\u2029\u2060\u2102-\u2138\u24B6-\u24E9\uD835\uFB00-\uFF5E]/;

/** Letterlike, mathematical, circled and full-width letters and digits; ligatures. */
const DRESSED =
  /[\u2102\u210A-\u2113\u2115\u2119-\u211D\u2124\u2128\u212A-\u2131\u2133-\u2138\u24B6-\u24E9\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu;
const BREAK = /[\u200B\u2028\u2029]/g;
/** Soft hyphen, joiners, byte-order mark. */
const NOTHING = /\u00AD|\u200C|\u200D|\u2060|\uFEFF/g;
