import { fold } from '../vietnamese/fold.ts';
import { normalize } from '../vietnamese/normalize.ts';
import { canonicalTones } from '../vietnamese/tones.ts';
import { canonicalNumber, NUMBER } from './numbers.ts';

/** One word or number of a text, as query and content compare them. */
export interface Token {
  /** Lower case, marks kept, tone mark at its canonical place; a number in its canonical form. */
  form: string;
  /** Without marks; the same as `form` for numbers. */
  fold: string;
  /** Whether it is a number. */
  number: boolean;
  /** Whether it is a share: “74%”, “1,2 điểm phần trăm”, “Tỷ lệ (%): 61,5”. */
  percent: boolean;
  /** Whether it is the month of a date: “tháng 12”, “23/12/2020”. */
  month: boolean;
  /** Of a query: its marks are all there, another word with more marks is not meant. */
  exact?: boolean;
  /** As it stands in the text. */
  written: string;
  /** Where it stands in the given text: UTF-16 units, end exclusive. */
  start: number;
  end: number;
}

/**
 * The words and numbers of a text, in order; signs are skipped, “QH14” is two tokens, “2.135” is one. Of a date, only the
 * numbers are left: “30 tháng 11 năm 2023” is read as “30/11/2023”, “quý I năm 2024” as “quý I/2024”; and “Quyết định số 12” is
 * “Quyết định 12”.
 */
export function tokenize(text: string): Token[] {
  return withoutJoiners(everyToken(text));
}

/** A word or number by itself: the same wherever it stands. */
export type Word = Pick<Token, 'form' | 'fold' | 'number' | 'written'>;

/** The same as `everyToken` for whoever counts words, and does not ask where they stand: each is kept once. */
export function everyWord(text: string): Word[] {
  return (text.match(TOKEN) ?? []).map((written) => forms.get(written) ?? remember(written));
}

export const withoutJoiners = <T extends Word>(tokens: readonly T[]): T[] =>
  tokens.filter((_, at) => !isJoiner(tokens, at));

/** The same with what joins the numbers of a date: who types “24 tháng” or “số 06” types words of the text too. */
export function everyToken(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  // `matchAll` would copy the pattern for each text.
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [written] = match;
    const known = forms.get(written) ?? remember(written);
    const end = match.index + written.length;
    const percent =
      known.number &&
      (PERCENT.test(text.slice(end, end + LONGEST_PERCENT)) ||
        IN_PERCENT.test(text.slice(Math.max(0, match.index - LONGEST_PERCENT), match.index)));
    const { form, fold: bare, number } = known;
    tokens.push({ form, fold: bare, number, percent, month: false, written, start: match.index, end });
  }
  for (const [at, token] of tokens.entries()) if (token.number) token.month = isMonth(tokens, at, text);
  return tokens;
}

/** After “tháng”, or written with signs before a year: “23/12/2020”, “12/2020”; not the number of a document, “12/2020/QĐ”. */
function isMonth(tokens: readonly Token[], at: number, text: string): boolean {
  const [before, month, year] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!/^\d{1,2}$/.test(month.written) || Number(month.form) < 1 || Number(month.form) > 12) return false;
  if (before?.fold === 'thang') return true;
  if (!year || !isYear(year) || /^[/-][\p{L}\d]/u.test(text.slice(year.end, year.end + 2))) return false;
  const sign = text.slice(month.end, year.start);
  return /^[/.-]$/.test(sign) && (sign !== '.' || before?.end === month.start - 1);
}

/** “tháng” between day and month, “năm” before the year of a month or quarter, “số” before a number: “Quyết định số 12”. */
function isJoiner(tokens: readonly Word[], at: number): boolean {
  const [before, word, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !word || !after?.number) return false;
  if (word.fold === 'thang') return before.number && Number(before.form) <= 31 && Number(after.form) <= 12;
  if (word.form === 'số' || word.form === 'so') return !before.number && !OF_SO.has(before.form);
  const unit = tokens[at - 2]?.fold;
  return word.fold === 'nam' && (unit === 'thang' || unit === 'quy') && isYear(after);
}

/** First halves of words that end so: “dân tộc thiểu số năm 2023”. */
const OF_SO: ReadonlySet<string> = new Set(['thiểu', 'thieu', 'dân', 'dan', 'đa', 'da', 'chỉ']);

/** Whether it stands for a year: “2018”, but not the count “2.018”. */
export const isYear = ({ number, written }: Word): boolean => number && /^(?:19|20)\d\d$/.test(written);

/** Whether it is a share in whole percents, which a text may give with its decimals: “77%” for 77,17%. */
export const isRounded = ({ percent, form }: Token): boolean => percent && /^\d+$/.test(form);

/** Bare words in order, each with a space before and after, to look for a run of whole words in. */
export const bareText = (tokens: readonly Token[]): string =>
  ` ${tokens.map(({ fold: bare }) => bare).join(' ')} `;

/** The form under which a written word is compared: “Hóa” → “hoá”. */
export function wordForm(word: string): string {
  return canonicalTones(normalize(word).toLowerCase());
}

/** Texts repeat few words many times; computed forms are kept, up to a bound. */
const forms = new Map<string, Word>();
const KEPT = 20_000;

function remember(written: string): Word {
  const number = /^\d/.test(written);
  const form = number ? canonicalNumber(written) : wordForm(written);
  const made = { form, fold: number ? form : fold(form), number, written };
  if (forms.size >= KEPT) forms.clear();
  forms.set(written, made);
  return made;
}

const PERCENT = /^\s?(?:điểm )?(?:%|phần trăm)/u;
/** A cell of a table whose heading gives the sign: “Tỷ lệ (%): 61,5”. */
const IN_PERCENT = /\(\s?%\s?\): $/u;
const LONGEST_PERCENT = 16;
const TOKEN = new RegExp(String.raw`${NUMBER}|[\p{L}\p{M}]+`, 'gu');
