/** What a spreadsheet takes for a formula at the start of a cell (OWASP, CSV Injection), also in full-width letters. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠−]|^[\t\r\n]/u;
/** A number that only stands among words: `-5,6`, `+1.234`, `-3%`. */
const NUMBER = /^[+\-−]?\d[\d.,]*%?$/u;

/**
 * A text that opens as text in a spreadsheet: an apostrophe before what would be worked out as a formula. Numbers stay numbers.
 */
export function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
