/** What a spreadsheet takes for a formula at the start of a cell (OWASP, CSV Injection), also in full-width letters. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠−]|^[\t\r\n]/u;
/** What may begin a cell of its own within a text. */
const PARTING = /[;\t\r\n]/;
/** A number that only stands among words: `-5,6`, `+1.234`, `-3%`. */
const NUMBER = /^\s*[+\-−]?\d[\d.,]*%?\s*$/u;

/**
 * A text that opens as text in a spreadsheet: an apostrophe before what would be worked out as a formula. Numbers stay numbers. Where
 * commas part no cells (as in Vietnamese settings), a semicolon, a tab or a line break within the text begins a cell of its own.
 */
export function harmless(text: string): string {
  // Hardly any cell of a long table holds one.
  if (!PARTING.test(text)) return asText(text);
  const [first = '', ...rest] = text.split(/(?<=.)([;\t\r\n]+)/su);
  return rest.reduce((whole, part, at) => whole + (at % 2 === 0 ? part : asText(part)), asText(first));
}

function asText(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
