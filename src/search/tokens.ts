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
  /** Whether it is a share: “74%”, “1,2 điểm phần trăm”. */
  percent: boolean;
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
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match;
    const known = forms.get(written) ?? remember(written);
    const end = match.index + written.length;
    const percent = known.number && PERCENT.test(text.slice(end, end + LONGEST_PERCENT));
    tokens.push({ ...known, percent, written, start: match.index, end });
  }
  return tokens.filter((_, at) => !isJoiner(tokens, at));
}

/** “tháng” between day and month, “năm” before the year of a month or quarter, “số” before a number: “Quyết định số 12”. */
function isJoiner(tokens: readonly Token[], at: number): boolean {
  const [before, word, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !word || !after?.number) return false;
  if (word.fold === 'thang') return before.number && Number(before.form) <= 31 && Number(after.form) <= 12;
  if (word.form === 'số' || word.form === 'so') return !before.number;
  const unit = tokens[at - 2]?.fold;
  return word.fold === 'nam' && (unit === 'thang' || unit === 'quy') && isYear(after);
}

/** Whether it stands for a year: “2018”, but not the count “2.018”. */
export const isYear = ({ number, written }: Token): boolean => number && /^(?:19|20)\d\d$/.test(written);

/** Bare words in order, each with a space before and after, to look for a run of whole words in. */
export const bareText = (tokens: readonly Token[]): string =>
  ` ${tokens.map(({ fold: bare }) => bare).join(' ')} `;

/** The form under which a written word is compared: “Hóa” → “hoá”. */
export function wordForm(word: string): string {
  return canonicalTones(normalize(word).toLowerCase());
}

type Form = Pick<Token, 'form' | 'fold' | 'number'>;

/** Texts repeat few words many times; computed forms are kept, up to a bound. */
const forms = new Map<string, Form>();
const KEPT = 20_000;

function remember(written: string): Form {
  const number = /^\d/.test(written);
  const form = number ? canonicalNumber(written) : wordForm(written);
  const made = { form, fold: number ? form : fold(form), number };
  if (forms.size >= KEPT) forms.clear();
  forms.set(written, made);
  return made;
}

const PERCENT = /^\s?(?:điểm )?(?:%|phần trăm)/u;
const LONGEST_PERCENT = 16;
const TOKEN = new RegExp(String.raw`${NUMBER}|[\p{L}\p{M}]+`, 'gu');
