import type { Comparator } from '../figures.ts';

/** Words that bound a figure. */
const BOUND =
  'không (?:dưới|thấp hơn|ít hơn|quá|vượt quá|trên|cao hơn)|ít nhất|tối thiểu|tối đa|xấp xỉ|khoảng|trên|dưới|hơn|gần|từ|≥|>=|>|≤|<=|<|~';
/** “Giảm ít nhất 3%/năm”, “đạt trên 90%”, “tăng gấp 1,5 lần”: what is done, its bound, the figure, its unit; a share may say of whom: “trên 95% dân số”. */
export const CELL_FIGURE = new RegExp(
  `^(?<verb>(?:(?:phấn đấu|đạt|duy trì|giữ vững|giữ|giảm|tăng|còn|xuống|lên|thêm|gấp|bình quân)\\s+)+)?(?<lead>${BOUND})?\\s*(?<lo>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+|\\.\\d{1,2})?)(?:\\s*[-–]\\s*(?<hi>\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+|\\.\\d{1,2})?))?\\s*(?<unit>%(?:/năm)?|(?!trở\\s)\\p{L}[\\p{L}\\s/²³]{0,20}?)?(?:(?<=%)\\s+(?!trở\\s)\\p{L}[^\\d;.%]{2,80}?)?\\s*(?<suffix>trở lên|trở xuống)?$`,
  'iu',
);

/** What the words before and behind a figure make of it. */
export function boundOf(words: string, suffix: string): Comparator {
  const lead = words.toLowerCase();
  if (suffix) return /lên/u.test(suffix) ? '>=' : '<=';
  if (/^(?:≥|>=|từ|ít nhất|tối thiểu|không (?:dưới|thấp hơn|ít hơn))$/u.test(lead)) return '>=';
  if (/^(?:≤|<=|tối đa|không (?:quá|vượt quá|trên|cao hơn))$/u.test(lead)) return '<=';
  if (/^(?:>|trên|hơn)$/u.test(lead)) return '>';
  if (/^(?:<|dưới)$/u.test(lead)) return '<';
  return /^(?:~|khoảng|gần|xấp xỉ)$/u.test(lead) ? 'approx' : '=';
}
