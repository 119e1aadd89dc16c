import { endsAt } from '../../../vietnamese/matches.ts';
import { periodsOf, type Moment } from './moments.ts';
import { firstDay } from './period.ts';
import { LASTS, MEASURES } from './term-words.ts';
import type { Lead, UndatedWords } from './terms.ts';

/** Whether a time begins after the day on which the plan was issued: no document that it cites, and nothing that has happened, is of then. */
export function isLater(moment: Moment, issued: string | undefined): boolean {
  if (issued === undefined || moment.year === undefined) return false;
  if (moment.unit === 'day' && moment.month === undefined) return false;
  const time = periodsOf(moment, moment.year);
  return time !== undefined && firstDay(time.start) > issued;
}

const FROM = /(?<!\p{L})từ\s+$/u;
const IN = /(?<!\p{L})(?:vào|dự kiến|khoảng)\s+$/u;
/** Feasts and days of birth are named by their dates, documents have them. */
const NAMES =
  /(?<!\p{L})(?:trước (?:đây|kia)|ban đầu|thay (?:cho|vì))(?!\p{L})[^.;]{0,40}$|(?<!\p{L})(?:kỷ niệm|chào mừng|mừng|lập thành tích|sinh)(?!\p{L})[^.;]{0,90}$|\d\s?[/-]\s?\p{Lu}[\p{L}\d/-]*,?\s+$|(?<!\p{L})(?:số|văn bản|quyết định|nghị quyết|nghị định|thông tư|thông báo|kế hoạch|công văn|báo cáo|biên bản|đăng|cập nhật|ban hành|ký|thông qua|từ|đến|tới|hết|sau|tính|trước|hạn)\s+$/iu;
/** Behind such words another rule has judged the time. */
const LED = /(?<!\p{L})(?:vào|trong|là|dịp|lúc|khoảng)\s+$/iu;

/** “Bế giảng lớp nghề 30/6/2025”: a day to come that no word leads to; listed as it stands. */
export function laterDays(
  text: string,
  moments: readonly Moment[],
  issued: string | undefined,
): (UndatedWords & { index: number })[] {
  return moments
    .filter((moment) => moment.unit === 'day' && moment.month !== undefined && isLater(moment, issued))
    .filter(({ index }) => {
      const before = text.slice(Math.max(0, index - 120), index);
      return /\p{L}\s+$/u.test(before) && !NAMES.test(before) && !LED.test(before);
    })
    .map(({ index, length }) => ({ words: text.slice(index, index + length), why: 'unread', index }));
}

/** “đạt 45% vào năm 2030” is an aim with its figure, told among the aims. */
const AIM = /(?<![\d/])(?!(?:19|20)\d{2}(?!\d))\d[^.;]*$/u;

/** What makes a time in the middle of a sentence a term, where it can only be told of what is to come: “Tổng duyệt ngày 22/7/2027”. */
export function leadAfterIssue(
  text: string,
  moment: Moment,
  end: number,
  stretch: boolean,
): { lead: Lead; index: number } | undefined {
  const before = text.slice(Math.max(0, moment.index - 120), moment.index);
  const from = stretch ? null : FROM.exec(before);
  if (from) {
    const index = moment.index - from[0].length;
    return endsAt(text, index, MEASURES) || endsAt(text, index, LASTS) ? undefined : { lead: 'from', index };
  }
  const within = moment.unit === 'year' && !AIM.test(before) ? IN.exec(before) : null;
  if (within) return { lead: 'in', index: moment.index - within[0].length };
  const bare = moment.unit === 'day' && /^ngày\s/iu.test(text.slice(moment.index, end));
  return bare && /\p{L}\s+$/u.test(before) && !NAMES.test(before)
    ? { lead: 'opens', index: moment.index }
    : undefined;
}
