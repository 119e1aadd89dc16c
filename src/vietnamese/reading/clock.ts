import { sayInteger } from './numbers.ts';
import type { ReadingSettings } from './settings.ts';

const FULL_HOUR = /(?<![\d.,/])(\d{1,2}) giờ 00(?: phút)?(?!\d|[.,/]\d)/giu;
const SPAN = /(?<![\d.,/])(\d{1,2})\s?[-–]\s?(\d{1,2}) giờ(?!\p{L})/giu;
const MINUTES = /(?<![\d.,/])(\d{1,2}) giờ 0?(\d{1,2})(?: phút)?(?!\d|[.,/]\d|\s*\p{Ll}*\s*giờ)/giu;
/** “7 giờ 30 - 9 giờ”, “8 giờ sáng - 5 giờ chiều”. */
const UNTIL =
  /(\d{1,2} giờ(?: \d{1,2}(?: phút)?)?(?: (?:sáng|trưa|chiều|tối|đêm))?)\s*[-–]\s*(?=\d{1,2} giờ)/giu;
/** “7:30” only where a word says that an hour is meant; else it may be a ratio. */
const COLON = /(?<=(?:^|\s)(?:lúc|từ|đến|trước|sau|vào)\s)(\d{1,2}):([0-5]\d)(?![\d:])/giu;

/** Hours: “8 giờ 00” → “tám giờ”, “7 giờ 05” → “bảy giờ năm phút”. An hour that no clock shows is left for a person. */
export function sayClock(text: string, settings: ReadingSettings): string {
  const say = (value: string): string => sayInteger(Number(value), settings);
  const time = (whole: string, hour: string, minute: string): string =>
    Number(hour) > 24 || Number(minute) > 59
      ? whole
      : `${say(hour)} giờ${Number(minute) > 0 ? ` ${say(minute)} phút` : ''}`;
  return text
    .replace(UNTIL, '$1 đến ')
    .replace(COLON, time)
    .replace(FULL_HOUR, (whole, hour: string) => time(whole, hour, '0'))
    .replace(SPAN, (whole, from: string, to: string) =>
      Number(from) < Number(to) && Number(to) <= 24 ? `${say(from)} đến ${say(to)} giờ` : whole,
    )
    .replace(MINUTES, time);
}
