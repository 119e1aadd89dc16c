import { matchesOf } from '../../../vietnamese/matches.ts';
import { OPENING } from './moments.ts';
import type { UndatedWords } from './terms.ts';

/** Words that ask for something by a time. */
const ASKS = String.raw`(?:trước|(?:chậm|muộn|trễ) nhất|không quá|(?:đến|tới) hết|hết|(?:thời )?hạn(?: \p{Ll}+){0,2}|hoàn thành|xong|kết thúc|vào|dịp|(?:thời gian|tiến độ)[^,;.:\d]{0,40}(?=:))`;
const SMALL = String.raw`(?:\s*:\s*|\s+)(?:(?:là|vào|đến|tới|trong|hết|trước|từ|dịp|lễ|lúc|khoảng|đầu|giữa|cuối)\s+)*`;
const DAY_WORD = String.raw`(?:mười|hai mươi|ba mươi|m[ùồ]ng \p{Ll}+)(?: (?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín))?`;
/** A day with a year that is none (“15/6/2O24”, “15/6/'24”), a day in words, a month in short, a day that only ends the words. */
const TIME = [
  String.raw`(?:ngày\s+)?\d{1,2}\s?[/.-]\s?(?:\d{1,2}|[IVX]+)\s?[/.-]\s?['’]?[\dO]{2,4}`,
  String.raw`ngày\s+${DAY_WORD}\s+tháng\s+\p{L}+(?:\s+năm\s+\d{4})?`,
  String.raw`(?:tháng\s+)?(?:T\.?)?\d{1,2}\s?[-–,]\s?T\.?\d{1,2}(?:\s?/\s?\d{4})?`,
  String.raw`(?:ngày\s+)?\d{1,2}/(?:0?\d|1[0-2])(?![\d/.,-]*\d|%)(?=\s*(?:[,.;:)–-]|$)|\s+(?:và|hoặc)\s+\d)`,
  String.raw`(?:năm\s+)?(?:19|20)\d{2}\s?[-–/]\s?\d{2}(?!\d)`,
  String.raw`tháng\s+[IVX]+(?!\p{L})`,
  String.raw`ngày\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?`,
  String.raw`ngày\s?\d{1,2}\s?tháng\s?\d{1,2}(?:\s?năm\s?\d{4})?`,
  String.raw`(?:tháng|quý)\d{1,2}(?:\s?/\s?\d{4}|\s+năm\s+\d{4})?|năm(?:19|20)\d{2}`,
  String.raw`(?:[12]?\d|3[01])-(?:0?[1-9]|1[0-2])(?=\s*(?:[.;)]|$))`,
  // Blanks that nobody filled in, and letters typed for digits.
  String.raw`ngày\s*(?:(?:…|\.{2,}|_{2,})\s*(?:/|tháng)|tháng(?=\s*\d))\s*[\d….]+(?:\s*(?:/|năm)\s*\d{4})?`,
  String.raw`(?:ngày\s+)?(?:l\d|[lI]\d|\d[lO]|\d{1,2})\s?/\s?(?:[lI]\d|\d[lO]|[lO]\d|\d{1,2})\s?/\s?\d{4}`,
  String.raw`(?:sáng|trưa|chiều|tối)\s+\d{1,2}\s*,\s*(?:sáng|trưa|chiều|tối)\s+\d{1,2}/\d{1,2}(?:/\d{4})?`,
].join('|');
/** “sau ngày 20/9/2024”, “không sớm hơn tháng 7”: when something may begin at the earliest; no day is set for it. */
const AFTER = String.raw`(?:${OPENING}sau|(?:không|chưa) (?:sớm hơn|trước)|sớm nhất(?: là)?(?: vào| từ)?)\s+(?:(?:hết|cuối|giữa|đầu)\s+)?(?:(?:ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?20\d{2})?|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+20\d{2})?|(?:tháng|quý)\s+(?:\d{1,2}|[IVX]{1,4})(?:(?:\s?/\s?|\s+năm\s+)20\d{2})?|năm\s+20\d{2})(?![\d\p{L}]|[/.]\d)`;
/** “từ 1.6 đến 30.6”, “quý I (15/3)”, “Chiều 30/4 …”: days by their place in the words. */
const PLACED = String.raw`từ\s+(?:ngày\s+)?\d{1,2}\.\d{1,2}\s+(?:đến|tới)\s+(?:ngày\s+)?\d{1,2}\.\d{1,2}(?![\d.]|\s?%)|(?<=(?:quý (?:[IV]+|[1-4])|tháng|năm|kỳ)\s\()\d{1,2}/(?:0?[1-9]|1[0-2])(?=\))|(?:${OPENING}|(?<=[:,]\s))(?:sáng|trưa|chiều|tối|đêm)\s+\d{1,2}/(?:0?[1-9]|1[0-2])(?![\d/])`;
const UNREAD = new RegExp(
  String.raw`(?<!\p{L})(?:${AFTER}|${PLACED}|${ASKS}${SMALL}ngày (?:làm việc )?(?:đầu(?: tiên)?|thứ \p{L}+)(?: của)? (?:tháng|quý|năm) [\dIVX]+(?:/\d{4}| năm \d{4})?|${ASKS}${SMALL}(?:${TIME})|(?:trong )?tuần (?:thứ )?\d{1,2}(?:\s?/\s?|\s+năm\s+)(?:19|20)\d{2})`,
  'giu',
);

/** Without one of these no pattern fits. */
const ASKED =
  /từ|\(\d|sáng|trưa|chiều|tối|đêm|trước|nhất|quá|hết|hạn|thành|xong|thúc|vào|dịp|gian|độ|sau|sớm|tuần/iu;

/** Terms that no rule could read: they are listed as they stand, so that none vanishes. Asked last, of what nothing else has taken. */
export function unreadTerms(text: string): (UndatedWords & { index: number })[] {
  if (!/\d|ngày|tháng/iu.test(text) || !ASKED.test(text)) return [];
  // What was long before any plan of today is no term of it.
  const found = matchesOf(text, UNREAD).filter(([words]) => !/(?<!\d)1[89]\d{2}(?!\d)/u.test(words));
  return found.map(({ 0: words, index }) => ({
    words: words.trim(),
    why: 'unread',
    index,
  }));
}
