import { sayInteger } from './numbers.ts';
import type { ReadingSettings } from './settings.ts';

const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Roman numerals are read only after these words; a lone I, V, X … may be a letter, and a lone C or L always is (“mục C”). */
const AFTER =
  /(?<![\p{L}\d])(lần thứ|thứ|khóa|khoá|khu vực|mục|phần|chương|phụ lục|giai đoạn|thế kỷ|đại hội|cấp|loại|hạng|vùng|đợt|kỳ|học kỳ|bước|vòng|biểu|hợp phần|báo động)\s+([IVX]|[IVXLC]{2,}|\d+)(?:\/((?:19|20)\d{2}))?(?![\p{L}\d]|[./-]\d)/giu;

const NUMERAL = '(?:[IVXLC]{2,}|[IVX])';
/** “Phụ lục II, III”, “cấp II-III”: the word holds for all of a list. */
const LIST = new RegExp(
  `(?<![\\p{L}\\d])((?:khóa|khoá|khu vực|mục|phần|chương|phụ lục|giai đoạn|thế kỷ|cấp|loại|hạng|vùng|nhóm|đợt|kỳ|vòng|lần thứ)\\s+)(${NUMERAL}(?:(?:\\s*,\\s*|,?\\s+và\\s+|\\s*[-–]\\s*|\\s+đến\\s+)${NUMERAL})+)(?![\\p{L}\\d]|[./-]\\d)`,
  'giu',
);

/** “thôn II”, “ấp VIII”: with two ones it can be nothing but a numeral, whatever stands before; among words in capitals all is capitals. */
const TWO_ONES = /(?<=\p{Ll}\s)(?=[VX]*II)[IVX]+(?![\p{L}\d]|[./-]\d|\s\p{Lu}{2})/gu;

/** “lần thứ XVI” → “lần thứ mười sáu”; after “thứ”, 1 is “nhất” and 4 is “tư”. Numbers in digits after “thứ” likewise. */
export function sayRoman(text: string, settings: ReadingSettings): string {
  const listed = text.replace(LIST, (whole, key: string, list: string) => {
    const numerals = list.match(/[IVXLC]+/gu)!;
    if (numerals.some((numeral) => romanValue(numeral) === undefined)) return whole;
    const say = /thứ\s+$/iu.test(key) ? sayOrdinal : sayInteger;
    const said = list.replace(/[IVXLC]+/gu, (numeral) => say(romanValue(numeral)!, settings));
    return key + said.replace(/\s*[-–]\s*/gu, ' đến ');
  });
  return listed
    .replace(AFTER, (whole, key: string, numeral: string, year: string | undefined) => {
      const digits = /\d/.test(numeral);
      const value = digits ? Number(numeral) : romanValue(numeral);
      const ordinal = /thứ$/iu.test(key);
      if (value === undefined || (digits && (!ordinal || year))) return whole;
      const said = `${key} ${ordinal ? sayOrdinal(value, settings) : sayInteger(value, settings)}`;
      return year ? `${said} năm ${sayInteger(BigInt(year), settings)}` : said;
    })
    .replace(TWO_ONES, (numeral) => {
      const value = romanValue(numeral);
      return value === undefined ? numeral : sayInteger(value, settings);
    });
}

/** Value of a Roman numeral in its regular spelling; undefined otherwise. */
export function romanValue(numeral: string): number | undefined {
  if (!/^(?:C{0,3})(?:X[LC]|L?X{0,3})(?:I[VX]|V?I{0,3})$/.test(numeral) || !numeral) return undefined;
  const values = [...numeral].map((letter) => VALUES[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function sayOrdinal(value: number, settings: ReadingSettings): string {
  if (value === 1) return 'nhất';
  return value === 4 ? 'tư' : sayInteger(value, settings);
}
