import { hasMarks } from '../../vietnamese/fold.ts';
import { valueOf, WORD_OF_NUMBER } from './amounts.ts';
import type { Wording } from './query.ts';
import { isYear, type Token, tokenize } from '../tokens.ts';

/**
 * Other ways to write what some words at the head of a query say, where the words themselves decide it and no glossary is
 * needed: dates (“2/5” = “02/5”), months (“tháng 6/2021” = “06/2021”), quarters (“quý 4” = “quý IV”) and amounts (“50 triệu
 * đồng” = “50.000.000”). What is taken stands together in an answer too.
 */
export interface Reading {
  /** How many tokens of the query it takes. */
  taken: number;
  others: Wording[];
  /** It is a day or a month. */
  dated?: boolean;
}

/** The reading of the first tokens of a text, if they have one. */
export function readAhead(tokens: readonly Token[], text: string): Reading | null {
  const date = readDay(tokens, text) ?? readMonth(tokens, text) ?? readMonthOfYear(tokens, text);
  return date ? { ...date, dated: true } : (readQuarter(tokens) ?? readAmount(tokens) ?? readSaid(tokens));
}

/** Day and month: “2/5”, “2 tháng 5”; with hyphens before a year only, for “3-4” is a range. The year stays a part of its own. */
function readDay([day, month, year]: readonly Token[], text: string): Reading | null {
  if (!isDayNumber(day) || !isMonthNumber(month)) return null;
  const sign = text.slice(day.end, month.start);
  const dated = year !== undefined && isYear(year) && text.slice(month.end, year.start) === sign;
  if (!IN_MONTH.test(sign) && !(sign === '-' && dated)) return null;
  const written = spellings(day.form).flatMap((d) => spellings(month.form).map((m) => wording(`${d}/${m}`)));
  return { taken: 2, others: written };
}

/** “tháng 6”, with its year when one follows: “tháng 6/2021” stands in “03/6/2021” as well. */
function readMonth([word, month, year]: readonly Token[], text: string): Reading | null {
  if (word?.fold !== 'thang' || !isMonthNumber(month)) return null;
  if (!year || !isYear(year) || !OF_YEAR.test(text.slice(month.end, year.start)))
    return { taken: 2, others: [...spellings(month.form).map((m) => wording(`tháng ${m}`)), ofDate(month)] };
  const alone = { ...wording(`tháng ${month.form}`), share: WITHOUT_YEAR };
  return { taken: 3, others: [...monthsOf(month, year), alone] };
}

/** “6/2021”, but not the number of a document, “06/2021/QĐ”. */
function readMonthOfYear([month, year]: readonly Token[], text: string): Reading | null {
  if (!isMonthNumber(month) || !year || !isYear(year) || /^[/-]/.test(text.slice(year.end))) return null;
  return /^[/-]$/.test(text.slice(month.end, year.start))
    ? { taken: 2, others: monthsOf(month, year) }
    : null;
}

/** The month inside a date, which no word stands beside: “23/12/2020”. */
const ofDate = (month: Token): Wording => ({ tokens: [{ ...month, month: true }], share: 1 });

const monthsOf = (month: Token, year: Token): Wording[] =>
  spellings(month.form).map((m) => wording(`${m}/${year.form}`));

/** Official texts write days below ten and the first two months with a zero (Decree 30/2020/NĐ-CP, Appendix I), others not. */
const spellings = (number: string): string[] =>
  number.length > 1 ? [number] : [number.padStart(2, '0'), number];

const isDayNumber = (token: Token | undefined): token is Token => isShort(token) && Number(token.form) <= 31;
const isMonthNumber = (token: Token | undefined): token is Token =>
  isShort(token) && Number(token.form) <= 12;
const isShort = (token: Token | undefined): token is Token =>
  token !== undefined && /^\d{1,2}$/.test(token.written) && !token.percent && Number(token.form) > 0;

function readQuarter([word, number]: readonly Token[]): Reading | null {
  if (!word || !/^qu[yi]$/.test(word.fold) || !number) return null;
  const at = ROMAN.indexOf(number.form);
  const quarter = number.number ? Number(number.form) : at;
  const other = at > 0 ? String(at) : ROMAN[quarter];
  if (quarter < 1 || !other) return null;
  const spelled = word.fold === 'qui' ? [wording(`quý ${number.written}`)] : [];
  return { taken: 2, others: [...spelled, wording(`quý ${other}`)] };
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

/** A number in words, “mười ba thôn”: texts mostly write it in digits. It says a place, so that “hai ba” is none. */
function readSaid(tokens: readonly Token[]): Reading | null {
  const other = tokens.findIndex(({ form }) => !SAID.has(form));
  const said = tokens.slice(0, other < 0 ? tokens.length : other).map(({ fold }) => fold);
  for (; said.length > 1; said.pop()) {
    const value = said.some((word) => PLACES.has(word)) ? valueOf(said) : null;
    // “mười hai tháng” may be a day of a month.
    if (value !== null && tokens[said.length]?.fold !== 'thang')
      return { taken: said.length, others: [wording(String(value))] };
  }
  return null;
}

const wording = (text: string): Wording => ({ tokens: tokenize(text), share: 1 });

/** Between day and month, and between “tháng 6” and its year. */
const IN_MONTH = /^(?:\/|\s+(?:tháng|thang)\s+)$/iu;
const OF_YEAR = /^(?:[/-]|,?\s+(?:(?:năm|nam)\s+)?)$/iu;
/** What only names the month may be of another year. */
const WITHOUT_YEAR = 0.7;

const SAID: ReadonlySet<string> = new Set(
  WORD_OF_NUMBER.split('|').filter(hasMarks).concat('hai', 'ba', 'muoi'),
);
const PLACES: ReadonlySet<string> = new Set(['muoi', 'tram']);
const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];
/** Names in the forms of tokens.ts, the usual one first; with and without marks. */
const SCALES = [
  { value: 1e9, names: ['tỷ', 'tỉ', 'ty', 'ti'] },
  { value: 1e6, names: ['triệu', 'trieu'] },
  { value: 1e3, names: ['nghìn', 'ngàn', 'nghin', 'ngan'] },
];
/** Smaller numbers count things, which nobody writes in thousands. */
const LEAST_AMOUNT = 1e6;
