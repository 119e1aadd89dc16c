import { matchesOf } from '../matches.ts';
import { isOtherWeekday } from '../weekday.ts';
import type { Doubt } from './doubts.ts';

const NUMERIC = /(?<![\d./,-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2})(?!\d)/gu;
const IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)(?:\s*(?:\/|năm)\s*((?:19|20)\d{2}))?/giu;
const SHORT = /ngày\s+(\d{1,2})[/-](\d{1,2})(?![\d/-])/giu;
const SPAN_END = /ngày\s+\d{1,2}\s*[-–]\s*(\d{1,2})\/(\d{1,2})(?:\/((?:19|20)\d{2}))?(?![\d/-])/giu;
const MONTH = /(?<!\p{L})tháng\s+(\d{1,2})(?=\s?[/-]\s?(?:19|20)\d{2}|\s+năm\s+(?:19|20)\d{2})/giu;

/** “ngày 31 các tháng 3, 6, 9” */
const MONTHS =
  /ngày\s+(\d{1,2})\s+(?:của\s+)?(?:các\s+)?tháng\s+((?:\d{1,2}(?:\s*,\s*|\s+và\s+))+\d{1,2})(?![\d/])/giu;
const NAMES = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const NAMED = new RegExp(`ngày\\s+(\\d{1,2})\\s+tháng\\s+(${NAMES.toReversed().join('|')})(?!\\p{L})`, 'giu');
const DAY = String.raw`(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?!\d)`;
/** Two days with all that belongs to them, the first and the last of a time. */
const SPAN = new RegExp(`${DAY}\\s*(?:đến|tới|-|–)(?:\\s+hết)?\\s*(?:ngày\\s+)?${DAY}`, 'giu');
/** “từ ngày 20 đến ngày 10/5/2026” */
const DAYS = /từ\s+ngày\s+(\d{1,2})\s+(?:đến|tới)(?:\s+hết)?\s+ngày\s+(\d{1,2})\s?(?:\/|\s+tháng\s)\s?\d/giu;

/** Days and months that no calendar has: a listener would go on that day. */
export function findFalseDays(text: string): Doubt[] {
  const found: Doubt[] = [];
  const look = (word: string, day: string, month: string, year: string | undefined, index?: number): void => {
    if (!isDay(Number(day), Number(month), year === undefined ? 2024 : Number(year)))
      found.push({ word, why: 'ngày không có thật: hỏi lại nguồn, không tự sửa' });
    else if (year !== undefined && index !== undefined) {
      const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (isOtherWeekday(text, index, word.length, date))
        found.push({ word, why: 'thứ trong tuần không khớp với ngày: hỏi lại nguồn' });
    }
  };
  for (const { 0: word, 1: day, 3: month, 4: year, index } of matchesOf(text, NUMERIC))
    look(word, day!, month!, year, index);
  for (const { 0: word, 1: day, 2: month, 3: year, index } of matchesOf(text, IN_WORDS))
    look(word, day!, month!, year, index);
  for (const [word, day, month] of matchesOf(text, SHORT)) look(word, day!, month!, undefined);
  for (const [word, day, month, year] of matchesOf(text, SPAN_END)) look(word, day!, month!, year);
  for (const [word, month] of matchesOf(text, MONTH)) look(word, '1', month!, undefined);
  for (const [word, day, months] of matchesOf(text, MONTHS))
    for (const month of months!.match(/\d+/gu)!) look(word, day!, month, undefined);
  for (const [word, day, name] of matchesOf(text, NAMED))
    look(word, day!, String(NAMES.indexOf(name!.toLowerCase()) + 1), undefined);
  found.push(...findReversed(text));
  return found;
}

/** Spans that end before they begin. */
function findReversed(text: string): Doubt[] {
  const spans = matchesOf(text, SPAN).filter(([, ...parts]) => {
    const [d1, m1, y1, d2, m2, y2] = parts.map(Number) as [number, number, number, number, number, number];
    return Date.UTC(y1, m1 - 1, d1) > Date.UTC(y2, m2 - 1, d2);
  });
  const days = matchesOf(text, DAYS).filter(([, first, last]) => Number(first) > Number(last));
  return [...spans, ...days].map(([word]) => ({ word, why: 'ngày cuối đứng trước ngày đầu: hỏi lại nguồn' }));
}

/** With a sign without which the pattern fits nowhere. */
const DOUBTFUL: [sign: RegExp, pattern: RegExp, why: string][] = [
  [
    /\d\s?k?m[2²]/i,
    /(?<!\p{L})(?:cao|sâu|dài|dày) \d{1,2}\s?k?m[2²](?!\d)/giu,
    'một mét hai hay mét vuông: viết “1,2 m” hoặc “mét vuông”',
  ],
  [
    /,\d{3}/,
    /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})*,\d{3}(?=\s?(?:hộ|người|khẩu|con|cây|lượt|đồng|căn|xã|thôn|học sinh)(?!\p{L}))/gu,
    'đếm thì không có phần lẻ: nếu là hàng nghìn thì viết dấu chấm',
  ],
  [
    /,\d{2}0/,
    /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})*,\d{2}0(?![\d,]|\.\d|\s?%)/gu,
    'dấu phẩy trước ba chữ số, tận cùng là 0: nếu là hàng nghìn thì viết dấu chấm, nếu là phần lẻ thì bỏ số 0 cuối',
  ],
  [
    /\d ?g/i,
    /(?<!\p{L})(?:lúc|từ|đến|tới|trước|sau|khoảng|vào|hồi|sáng|trưa|chiều|tối|đêm|-|–) ?(?:[01]?\d|2[0-4]) ?g(?![\p{L}\d/])|(?<![\d.,])(?:[01]?\d|2[0-4]) ?g(?= (?:sáng|trưa|chiều|tối|đêm|ngày \d|hằng ngày|hàng ngày|cùng ngày|hôm)(?!\p{L}))/giu,
    'giờ hay gam: viết “7 giờ” hoặc “7 gam”',
  ],
  [
    /\d : \d/,
    /(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ số)(?: \p{Ll}+){0,3} \d+ : \d+/giu,
    'tỷ lệ viết bằng dấu hai chấm: viết thành lời',
  ],
  [/giờ [6-9]/iu, /(?<![\p{L}\d])\d{1,2} giờ [6-9]\d(?!\d|[.,/]\d)/giu, 'phút không có thật: hỏi lại nguồn'],
  [/m [23]/, /\d\s?m [23](?![\d.,]|\s?\p{L})/gu, 'mét vuông, mét khối hay mét hai: viết liền “m2”, “m3”'],
  [
    /ngày tháng \d/iu,
    /(?<!\p{L}|(?:những|các|mấy|bao|suốt|trong|của) )ngày tháng \d{1,2}/giu,
    'ngày còn để trống: điền vào, hoặc bỏ chữ “ngày”',
  ],
  [
    /…|\.\.|_/,
    /(?<!\p{L})(?:(?<!(?<!\p{L})(?:\d+|nhiều|mấy|bao|nhiêu|những|các|từng|h[ằà]ng|mỗi|cả|suốt|vài|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm|đa|ngày|tháng) )(?:ngày|tháng|số|năm)\s*(?:…|\.{2,}|_{2,})|năm (?:19|20)\d?(?:…|\.{2,}|_+))/giu,
    'chỗ còn để trống: điền vào, hoặc bỏ câu',
  ],
  [/\.\d/, /(?<![\d\p{L}.])\.\d+/gu, 'số thiếu phần nguyên, hoặc thừa dấu chấm'],
  [/lúc \d/iu, /(?<!\p{L})lúc (?:2[5-9]|[3-9]\d) giờ/giu, 'giờ không có thật: hỏi lại nguồn'],
];

/** Figures that can be read, but perhaps as something else than was meant. */
export function findDoubtful(text: string): Doubt[] {
  return DOUBTFUL.flatMap(([sign, pattern, why]) =>
    sign.test(text) ? matchesOf(text, pattern).map(([word]) => ({ word, why })) : [],
  );
}

/** Without a year 29 February may be meant, so a leap year is asked. */
function isDay(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCDate() === day;
}
