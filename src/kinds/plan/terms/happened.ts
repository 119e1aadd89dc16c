import { endsAt } from '../../../vietnamese/matches.ts';
import { isOpenEnd } from './open-ends.ts';
import { firstDay, lastDay } from './period.ts';
import type { Deadline, Lead } from './terms.ts';

const PLACE = String.raw`(?:toàn |cả )?(?:xã|phường|huyện|tỉnh|thành phố|nước|thôn|làng|buôn|bản|ấp)`;
/** Who did it, and nothing of what: “rà soát các hộ đã thoát nghèo” is work to be done. */
const WHO = String.raw`(?:${PLACE}|(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy|Ủy ban MTTQ|Ban Chỉ đạo|Ban Thường vụ|Sở|Công an|Trạm Y tế|nhà trường|đoàn(?: kiểm tra| công tác)?)(?: ${PLACE})?)(?: \p{Lu}\p{L}*)*`;
/** Behind a time that opens a sentence: “…, xã đã giải ngân”, “… ước đạt”, “… làm hư hỏng 37 nhà”. */
const HAPPENED = new RegExp(
  String.raw`^\s*,?\s*(?:(?:${WHO}\s+)?(?:đã|ước)\s|(?:đã\s+)?(?:làm|gây(?: ra)?)\s+(?:hư hỏng|hư hại|thiệt hại|sập|ngập|sạt|tốc|chết|mất)(?!\p{L})|xảy ra\s|cuốn trôi\s)`,
  'u',
);

/** Whether the words behind a time tell of what has happened then: no term. */
export function tellsHappened(after: string): boolean {
  return HAPPENED.test(after);
}

/**
 * Whether a term was over before the plan was issued, in an earlier year. A plan that is issued late still lists the months of its own year and
 * a stage that has just ended; what only begins (“từ ngày 01/7/2025”) goes on.
 * @param opens whether it opens a sentence, or stands behind the name of a stage
 */
export function isOver(
  { lead, start, date }: Deadline & { lead: Lead },
  after: string,
  issued: string | undefined,
  opens: boolean,
): boolean {
  if (issued === undefined || isOpenEnd(after)) return false;
  // “Rà soát biến động từ ngày 01/01/2025 đến ngày 31/12/2025” says which; what only begins goes on.
  if (lead === 'from' && (opens || start === undefined || start === date)) return false;
  const last = lastDay(date);
  if (last >= firstDay(issued.slice(0, 4))) return false;
  return /^\d{4}$/.test(date) || Date.parse(issued) - Date.parse(last) > JUST_ENDED;
}

/** A month, in milliseconds. */
const JUST_ENDED = 31 * 24 * 3600 * 1000;

/** “Giấy phép lái xe cấp | trước ngày 01/7/2012”, “nhà xây trước năm 2020”: of when something is, no work to be done. */
const SINCE_THEN =
  /(?<=(?:^|[^\p{L}])(?:cấp|sinh|ký|đăng ký|xây(?: dựng)?|mua|sản xuất|thành lập|ban hành|phê duyệt|khai hoang|sử dụng|công nhận|tuyển dụng|nhập học)(?: (?:lần đầu|ổn định|mới))?\s+)/iuy;

/** Whether what was over long before the issue says of when something is; of the year before, a slip of the pen may have made it. */
export function tellsOrigin(
  text: string,
  at: number,
  { date }: Deadline,
  issued: string | undefined,
): boolean {
  return Number(issued?.slice(0, 4)) - Number(date.slice(0, 4)) > 1 && endsAt(text, at, SINCE_THEN);
}

/** Words that set an end are shown even so: perhaps the year is a slip. Others only tell of the time. */
export function setsEnd(lead: Lead): boolean {
  return lead === 'before' || lead === 'by' || lead === 'until';
}
