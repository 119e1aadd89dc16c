import { fold } from '../../vietnamese/fold.ts';

/**
 * Amounts as they are said and typed in messages, in digits with their scale: “50tr”, “275k”, “1 triệu rưỡi”, “hai mươi lăm triệu”,
 * “sáu phẩy sáu phần trăm” → “50 triệu”, “275 nghìn”, “1,5 triệu”, “25 triệu”, “6,6 phần trăm”.
 */
export const tidyAmounts = (text: string): string =>
  text
    .replace(
      SHORT_AMOUNT,
      (_, number: string, scale: string) => `${number} ${/^tr/i.test(scale) ? 'triệu' : 'nghìn'}`,
    )
    .replace(MANY_MILLIONS, '$1 triệu')
    .replace(DECIMAL_IN_WORDS, (whole, before: string, after: string, at: number, all: string) => {
      const behind = fold(after.toLowerCase()).split(/\s+/);
      // “hai phẩy năm năm 2024”: the last is the word of the year.
      const year =
        behind.length > 1 && behind.at(-1) === 'nam' && /^\s+\d/.test(all.slice(at + whole.length));
      const said = decimals(year ? behind.slice(0, -1) : behind);
      const units = digitOf(fold(before.toLowerCase()).split(/\s+/));
      return said === null || units === null ? whole : `${units},${said}${year ? ' năm' : ''}`;
    })
    .replace(SAID, (whole, words: string, space: string) => {
      const value = valueOf(fold(words.toLowerCase()).split(/\s+/));
      return value === null ? whole : `${value}${space}`;
    })
    .replace(AND_A_HALF, '$1,5 $2')
    .replace(OF_TWO_SCALES, (whole, number: string, scale: string, rest: string, lower: string) =>
      RANKS.indexOf(rankOf(scale)) === RANKS.indexOf(rankOf(lower)) + 1
        ? joined(number, scale, rest.padStart(3, '0'))
        : whole,
    )
    .replace(TENTHS_BEHIND, (_, number: string, scale: string, tenths: string) =>
      joined(number, scale, `${digitOf([fold(tenths.toLowerCase())]) ?? tenths}`),
    );

/** “3 tỷ 650 triệu” → “3,65 tỷ”. */
const joined = (number: string, scale: string, decimals: string): string =>
  `${number}${decimals.replace(/0+$/, '').replace(/^(?=.)/, ',')} ${scale}`;
const RANKS = ['nghin', 'trieu', 'ty'];
const rankOf = (scale: string): string => {
  const bare = fold(scale.toLowerCase());
  return bare === 'ti' ? 'ty' : bare === 'ngan' ? 'nghin' : bare;
};

const digitOf = (words: readonly string[]): number | null =>
  words.length === 1 && words[0] === 'khong' ? 0 : valueOf(words);

/** What is said behind the comma, “mười bảy”, “không năm”. */
function decimals(words: readonly string[]): string | null {
  const zeros = words.findIndex((word) => word !== 'khong');
  if (zeros < 0) return words.length === 1 ? '0' : null;
  const value = valueOf(words.slice(zeros));
  return value === null ? null : '0'.repeat(zeros) + value;
}

/** The number that words from “một” to “chín trăm chín mươi chín” say, bare; “ba lăm” is 35. Null when they say none. */
export function valueOf(words: readonly string[]): number | null {
  let total = 0;
  let rest = [...words];
  if (rest[1] === 'tram') {
    const hundreds = DIGITS.get(rest[0]!);
    if (hundreds === undefined) return null;
    total = hundreds * 100;
    rest = rest.slice(2);
    if (rest[0] === 'linh' || rest[0] === 'le') rest = rest.slice(1);
  }
  if (rest[0] === 'muoi') {
    total += 10;
    rest = rest.slice(1);
  } else if (rest[1] === 'muoi') {
    const tens = DIGITS.get(rest[0]!);
    if (tens === undefined) return null;
    total += tens * 10;
    rest = rest.slice(2);
  }
  if (rest.length === 0) return total || null;
  const [first, last] = rest.map((word) => DIGITS.get(word));
  if (first === undefined) return null;
  if (rest.length === 1) return total + first;
  // Tens said short, “ba lăm”, unless tens stand before already.
  return rest.length === 2 && last !== undefined && total % 100 === 0 ? total + first * 10 + last : null;
}

const DIGITS = new Map(
  ['', 'mot', 'hai', 'ba', 'bon tu', 'nam lam', 'sau', 'bay', 'tam', 'chin'].flatMap((names, value) =>
    names.split(' ').map((name): [string, number] => [name, value]),
  ),
);
/** “50tr”, “1,5 tr”, “275k”. */
const SHORT_AMOUNT = /(?<![\d.,/-])(\d+(?:[.,]\d+)*)\s?(tr|k)(?![\p{L}\d])/giu;
/** “mấy tr”, “bao nhiêu tr”. */
const MANY_MILLIONS = /(?<!\p{L})(mấy|may|bao nhiêu|bao nhieu|vài|vai)\s+tr(?![\p{L}\p{M}])/giu;
/** As alternatives of a pattern. */
export const WORD_OF_NUMBER =
  'một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ|mot|bon|tu|nam|lam|sau|bay|tam|chin|muoi|tram|le';
const SCALE = 'nghìn|ngàn|triệu|tỷ|tỉ|nghin|ngan|trieu';
/** What a number in words may stand before, and is then written in digits by texts. */
const COUNTED = `${SCALE}|tuổi|tuoi|phần trăm|phan tram`;
const SAID = new RegExp(
  String.raw`(?<![\p{L}\p{M}])((?:${WORD_OF_NUMBER})(?:\s+(?:${WORD_OF_NUMBER}))*)(\s+)(?=(?:${COUNTED})(?![\p{L}\p{M}]))`,
  'giu',
);
const RUN = String.raw`(?:${WORD_OF_NUMBER}|không|khong)(?:\s+(?:${WORD_OF_NUMBER}|không|khong))*`;
/** Between two numbers “phẩy” is the comma of a decimal and nothing else. */
const DECIMAL_IN_WORDS = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(${RUN})\s+(?:phẩy|phay)\s+(${RUN})(?![\p{L}\p{M}])`,
  'giu',
);
/** “3 tỷ 650 triệu”, “1 triệu 500 nghìn”. */
const OF_TWO_SCALES = new RegExp(
  String.raw`(?<![\d.,/-])(\d+)\s+(${SCALE})\s+(\d{1,3})\s+(${SCALE})(?![\p{L}\p{M}])`,
  'giu',
);
/** “1 triệu hai một tháng”, “3 tỷ 6”; not “50 triệu ba năm”. “năm” is a year as well. */
const TENTHS_BEHIND = new RegExp(
  String.raw`(?<![\d.,/-])([1-9])\s+(tỷ|tỉ|triệu|ty|ti|trieu)\s+(một|mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín|[1-9])(?=\s*(?:$|[,?]|/|(?:đồng|dong|một|mỗi|mot|moi|thì|thi|là|la|mà|ma)(?![\p{L}\p{M}])))`,
  'giu',
);
const AND_A_HALF = new RegExp(
  String.raw`(?<![\d.,/-])(\d+)\s+(${SCALE})\s+(?:rưỡi|ruoi)(?![\p{L}\p{M}])`,
  'giu',
);
