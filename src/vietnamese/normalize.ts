/**
 * One spelling for signs that look alike, so that two texts can be compared: NFC; curly and modifier apostrophes → “'”;
 * dashes → “-”; curly and angle quotes → “"”; no-break spaces → space; invisible signs gone. Letters, case and marks stay.
 * For comparing and searching only: text that is shown keeps its own signs.
 */
export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(APOSTROPHE, "'")
    .replace(DASH, '-')
    .replace(QUOTE, '"')
    .replace(INVISIBLE, '')
    .replace(SPACE, ' ')
    .normalize('NFC');
}

const APOSTROPHE = /[\u2018\u2019\u201B\u02BC\u02BB\u0060\u00B4\uFF07]/g;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFF0D]/g;
const QUOTE = /[\u201C-\u201F\u00AB\u00BB\u2033\uFF02]/g;
/** Soft hyphen, zero-width signs, direction marks, byte-order mark, null and other controls (not tab, not line ends). */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- controls are what is looked for
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
