import { sayInteger } from './numbers.ts';
import type { ReadingSettings } from './settings.ts';
import { COUNTED, MEASURED } from './units.ts';

/** What is taken, done or earned so many times or so much in a day or a month, and could hardly do anything on a day by itself. */
export const AMOUNT =
  'lần(?! (?:thứ|đầu|này|nào))|lượt|buổi(?! (?:sáng|trưa|chiều|tối|lễ|gặp|họp))|bữa|viên|gói|thìa|muỗng|chai|ống|giọt|liều|mũi|cữ|cốc|ly|bát|suất|tiếng(?! (?:nói|Việt))|phút|triệu(?! tập)|nghìn|ngàn|đồng(?! (?:bào|chí|loạt|thời|bộ))|ki-lô-gam|gam|mi-li-lít|lít|cân(?! (?:đối|nhắc))|tạ|tấn(?! công)';
/** “mỗi ngày”, “một tháng”: what follows is no date. */
const EACH_TIME = '(?:mỗi|một|1|h[ằà]ng|từng)\\s(?:ngày|đêm|tuần|tháng|quý)';
const FIGURES = '(\\d{1,2})(?:\\s?[-–]\\s?(\\d{1,2}))?';
const AFTER_EACH = new RegExp(
  `(?=\\d)(?<=(?<!\\p{L})${EACH_TIME}\\s)${FIGURES}(?=\\s(?!(?:năm|tháng)(?!\\p{L}))(?:${COUNTED}|${MEASURED}|${AMOUNT})(?!\\p{L}))`,
  'giu',
);
const BEFORE_AMOUNT = new RegExp(
  `(?=\\d)(?<=(?<!\\p{L})(?:ngày|tháng|quý)\\s)${FIGURES}(?=\\s(?:${AMOUNT})(?!\\p{L}))`,
  'giu',
);

/** “mỗi tháng 4 triệu” → “mỗi tháng bốn triệu”, “ngày 1-2 lần” → “ngày một đến hai lần”: neither the month of April nor a day of February. */
export function sayPerTime(text: string, settings: ReadingSettings): string {
  const say = (whole: string, from: string, to: string | undefined): string =>
    to === undefined
      ? sayInteger(Number(from), settings)
      : Number(from) < Number(to)
        ? `${sayInteger(Number(from), settings)} đến ${sayInteger(Number(to), settings)}`
        : whole;
  return text.replace(AFTER_EACH, say).replace(BEFORE_AMOUNT, say);
}
