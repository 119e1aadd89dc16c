/**
 * Whole numbers from 0 as printable ASCII without spaces, for files that the server compresses: digits to the base 47, the last
 * digit of each number from the lower half of the letters, those before it from the upper half. Small numbers are one letter.
 */
export function writeNumber(value: number): string {
  let text = String.fromCharCode(LAST + (value % BASE));
  for (let rest = Math.floor(value / BASE); rest > 0; rest = Math.floor(rest / BASE))
    text = String.fromCharCode(BEFORE + (rest % BASE)) + text;
  return text;
}

/** The numbers of such a text, in order. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= BEFORE) value = value * BASE + code - BEFORE;
    else {
      numbers.push(value * BASE + code - LAST);
      value = 0;
    }
  }
  return numbers;
}

const BASE = 47;
/** “!” and the 46 signs after it; then “P” and those up to “~”. */
const LAST = 33;
const BEFORE = LAST + BASE;
