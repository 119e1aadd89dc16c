import type { Wording } from './query.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * Other ways to write what some words at the head of a query say, where the words themselves decide it and no glossary is
 * needed: quarters (“quý 4” = “quý IV”) and amounts (“50 triệu đồng” = “50.000.000”).
 */
export interface Reading {
  /** How many tokens of the query it takes. */
  taken: number;
  others: Wording[];
}

/** The reading of the first tokens, if they have one. */
export function readAhead(tokens: readonly Token[]): Reading | null {
  return readQuarter(tokens) ?? readAmount(tokens);
}

function readQuarter([word, number]: readonly Token[]): Reading | null {
  if (word?.fold !== 'quy' || !number) return null;
  const at = ROMAN.indexOf(number.form);
  const quarter = number.number ? Number(number.form) : at;
  const other = at > 0 ? String(at) : ROMAN[quarter];
  if (quarter < 1 || !other) return null;
  return { taken: 2, others: [wording(`quý ${other}`)] };
}

function readAmount([number, scale, unit]: readonly Token[]): Reading | null {
  if (!number?.number) return null;
  const factor = SCALES.find(({ names }) => scale && names.includes(scale.form));
  if (factor) {
    const taken = unit?.fold === 'dong' ? 3 : 2;
    const whole = Math.round(Number(number.form) * factor.value);
    const words = factor.names.slice(0, 1).map((name) => wording(`${number.written} ${name}`));
    return { taken, others: [wording(String(whole)), ...words] };
  }
  const value = Number(number.form);
  const short = SCALES.find((candidate) => value >= candidate.value && value % (candidate.value / 10) === 0);
  if (!short || value < LEAST_AMOUNT) return null;
  const text = String(value / short.value).replace('.', ',');
  return { taken: 1, others: short.names.slice(0, 1).map((name) => wording(`${text} ${name}`)) };
}

const wording = (text: string): Wording => ({ tokens: tokenize(text), share: 1 });

const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];
/** Names in the forms of tokens.ts, the usual one first; with and without marks. */
const SCALES = [
  { value: 1e9, names: ['tỷ', 'tỉ', 'ty', 'ti'] },
  { value: 1e6, names: ['triệu', 'trieu'] },
  { value: 1e3, names: ['nghìn', 'ngàn', 'nghin', 'ngan'] },
];
/** Smaller numbers count things, which nobody writes in thousands. */
const LEAST_AMOUNT = 1e6;
