import { sayInteger } from './numbers.ts';
import type { ReadingSettings } from './settings.ts';

/** “7h30”, “17h30ph”, “8h00 phút”: how notices write an hour; behind a slash (“24/24h”, “150 mm/24h”) it is something else. */
const SHORT =
  /(?<![\p{L}\d.,/:°])(\d{1,2})(?:h([0-5]\d)?|H([0-5]\d))(?:\s?(?:phút|ph|p)(?!\p{L}))?(?![\p{L}\d]|\/\d)/gu;
/** “07:30 - 11:00”: two hours with minutes can be nothing else. */
const COLONS = /(?<![\d.,/:])([01]?\d|2[0-4]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/gu;
const FULL_HOUR = /(?<![\d.,/])(\d{1,2}) giờ 00(?: phút)?(?!\d|[.,/]\d)/giu;
const SPAN = /(?<![\d.,/])(\d{1,2})\s?[-–]\s?(\d{1,2}) giờ(?!\p{L})/giu;
const MINUTES = /(?<![\d.,/])(\d{1,2}) giờ 0?(\d{1,2})(?: phút)?(?!\d|[.,/]\d|\s*\p{Ll}*\s*giờ)/giu;
/** “7 giờ 30 - 9 giờ”, “8 giờ sáng - 5 giờ chiều”. */
const UNTIL =
  /(\d{1,2} giờ(?: \d{1,2}(?: phút)?)?(?: (?:sáng|trưa|chiều|tối|đêm))?)\s*[-–]\s*(?=\d{1,2} giờ)/giu;
/** “7:30” only where a word says that an hour is meant; else it may be a ratio. */
const COLON = /(?<=(?:^|\s)(?:lúc|từ|đến|trước|sau|vào)\s)(\d{1,2}):([0-5]\d)(?![\d:])/giu;

/** Hours: “7h30” → “bảy giờ ba mươi phút”, “8 giờ 00” → “tám giờ”, “7 giờ 05” → “bảy giờ năm phút”. An hour that no clock shows is left for a person. */
export function sayClock(text: string, settings: ReadingSettings): string {
  const say = (value: string): string => sayInteger(Number(value), settings);
  const time = (whole: string, hour: string, minute: string): string =>
    Number(hour) > 24 || Number(minute) > 59
      ? whole
      : `${say(hour)} giờ${Number(minute) > 0 ? ` ${say(minute)} phút` : ''}`;
  return spellOut(text)
    .replace(UNTIL, '$1 đến ')
    .replace(COLON, time)
    .replace(FULL_HOUR, (whole, hour: string) => time(whole, hour, '0'))
    .replace(SPAN, (whole, from: string, to: string) =>
      Number(from) < Number(to) && Number(to) <= 24 ? `${say(from)} đến ${say(to)} giờ` : whole,
    )
    .replace(MINUTES, time);
}

/** Hours as the other rules know them: “7h30 - 9h” → “7 giờ 30 - 9 giờ”. */
function spellOut(text: string): string {
  if (!/\d[hH:]/.test(text)) return text;
  return text
    .replace(COLONS, (whole, ...[h1, m1, h2, m2]: string[]) =>
      Number(h1) * 60 + Number(m1) < Number(h2) * 60 + Number(m2)
        ? `${h1} giờ ${m1} phút - ${h2} giờ ${m2} phút`
        : whole,
    )
    .replace(SHORT, (whole, hour: string, minute: string | undefined, capital: string | undefined) => {
      const minutes = minute ?? capital;
      // “trong 48h” is a time, “25h30” no clock shows.
      return Number(hour) > 24 && minutes ? whole : `${hour} giờ${minutes ? ` ${minutes} phút` : ''}`;
    });
}
