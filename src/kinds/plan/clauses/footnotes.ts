import { matchesOf } from '../../../vietnamese/matches.ts';
/** A footnote definition lifted out of the text. */
export interface Footnote {
  number: number;
  text: string;
  /** 1-based line it stood on. */
  line: number;
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DEFINITION = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(\S.*)$/u;
/** An anchor follows a letter, digit, quote, bracket or stop. */
const ANCHOR = /(?<=[\p{L}\d”"’)\].,;:%])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/gu;

function superscriptValue(text: string): number {
  return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** A paragraph that defines a footnote: `¹⁰ Kế hoạch số …`. */
export function readFootnote(paragraph: { text: string; line: number }): Footnote | undefined {
  const match = DEFINITION.exec(paragraph.text);
  return match ? { number: superscriptValue(match[1]!), text: match[2]!, line: paragraph.line } : undefined;
}

/** Anchors of defined footnotes in a text; `m²` and `km²` are not anchors while no footnote 2 fits them. */
export function findAnchors(
  text: string,
  defined: Pick<ReadonlySet<number>, 'size' | 'has'>,
): { index: number; length: number; number: number }[] {
  if (defined.size === 0) return [];
  return matchesOf(text, ANCHOR)
    .map((match) => ({ index: match.index, length: match[0].length, number: superscriptValue(match[0]) }))
    .filter(({ number, index }) => defined.has(number) && !isUnit(text.slice(0, index), number));
}

/** A text as it reads where its footnotes do not stand with it. */
export function withoutAnchors(text: string, defined: ReadonlySet<number>): string {
  return findAnchors(text, defined).reduceRight(
    (rest, { index, length }) => rest.slice(0, index) + rest.slice(index + length),
    text,
  );
}

/** `m²`, `km³`: a unit of area or volume after a figure. */
function isUnit(before: string, number: number): boolean {
  return (number === 2 || number === 3) && /\d\s*(?:k|c|d|h)?m$/u.test(before);
}
