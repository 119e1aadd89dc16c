import { indexOf } from './names.ts';
import { type Lexicon, placeKey } from '../lexicon.ts';

/**
 * Small words of the centre of the country in a question, in the words that questions are read by: “ở mô” → “ở đâu”, “răng mà” → “sao
 * mà”, “làm răng” → “làm sao”, “cái chi” → “cái gì”, “rứa” → “vậy”. Only where they can be nothing else: “ở Mô Rai”, “mô hình”,
 * “răng” and “chi” by themselves are left.
 */
export function plainRegional(text: string, lexicon: Lexicon): string {
  if (!ANY.test(text)) return text;
  const { places } = indexOf(lexicon);
  return REGIONAL.reduce(
    (read, [words, plain]) =>
      read.replace(words, (whole, next: string | undefined) => {
        const last = whole.split(/\s+/).at(-1)!;
        const isOther =
          next !== undefined && (OTHERS.has(next.toLowerCase()) || places.has(placeKey(`${last} ${next}`)));
        return isOther ? whole : plain;
      }),
    text,
  );
}

/** Second halves of words that begin so: “mô hình”, “mô tô”, “chi tiêu”. */
const OTHERS: ReadonlySet<string> = new Set(
  'hình tô tả phỏng tiêu tiết trả phí hội đoàn bộ nhánh cục'.split(' '),
);
const ANY = /mô|răng|chi|rứa|nỏ|chừ|ni/iu;
/** Whole words; and the word after them. */
const inQuestion = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])(?=(?:\s+([\p{L}\p{M}]+))?)`, 'giu');
const REGIONAL: readonly (readonly [RegExp, string])[] = [
  [inQuestion('ở mô'), 'ở đâu'],
  [inQuestion('đi mô'), 'đi đâu'],
  [inQuestion('chỗ mô'), 'chỗ nào'],
  [inQuestion('khi mô'), 'khi nào'],
  [inQuestion('răng mà'), 'sao mà'],
  [inQuestion('răng lại'), 'sao lại'],
  [inQuestion('(?:làm|mần) răng'), 'làm sao'],
  [inQuestion('(?:làm|mần) chi'), 'làm gì'],
  [
    /(?<=(?<![\p{L}\p{M}])(?:nuôi|vay|đi|học|xin|nộp|trả|mua|bán|tính|nói)\s+)răng(?=\s*\??$)([\p{L}\p{M}]+)?/giu,
    'sao',
  ],
  [inQuestion('cái chi'), 'cái gì'],
  [inQuestion('là chi'), 'là gì'],
  [inQuestion('có chi'), 'có gì'],
  [inQuestion('rứa'), 'vậy'],
  [inQuestion('nỏ có'), 'không có'],
  [inQuestion('(?:bây )?chừ'), 'bây giờ'],
  [inQuestion('(?:bữa|hôm) ni'), 'hôm nay'],
  [inQuestion('năm ni'), 'năm nay'],
];
