import { endsAt } from '../../../vietnamese/matches.ts';
import type { Moment } from './moments.ts';
import { COUNTED_UP_TO, HAD_DONE, MEASURES } from './term-words.ts';
import type { Lead, UndatedWords } from './terms.ts';

// Times that look like terms, and ask for nothing by then.

/** “có hiệu lực từ ngày 01/7/2025”: a law begins then; “Kế hoạch này có hiệu lực từ …” is the plan's own begin. */
const IN_FORCE = String.raw`(?<!(?:kế hoạch|quy chế|quy ước|hương ước|chương trình|đề án|quyết định|nghị quyết|chỉ thị) này\s+)(?:có|hết)\s+(?:hiệu lực|giá trị)(?:\s+(?:thi hành|pháp lý|sử dụng))?\s+(?:kể\s+)?|(?:tại thời điểm|so với(?: cùng kỳ| thời điểm)?|hạn (?:sử )?dụng)\s+`;
/** “(trước đây: 31/7/2025)”, “Hạn nộp cũ là trước 15/6”: what held before. */
const FORMER = String.raw`(?:trước (?:đây|kia)|ban đầu|(?:hạn|lịch|ngày|mốc)(?:\s\p{Ll}+){0,3}\s+cũ)\s*(?::\s*|(?:là|vào|từ)\s+)*`;
const NO_TERM = new RegExp(String.raw`(?<=(?:^|[^\p{L}])(?:${IN_FORCE}|${FORMER}))`, 'iuy');
/** The same within the words that lead to a time: “Thời hạn nộp trước đây là | 30/4”. */
const HELD_BEFORE = /(?<!\p{L})(?:trước (?:đây|kia)|ban đầu|cũ)\s*(?:là\s+|:\s*)?$/iu;
/** “còn hạn đến 30/11/2025”, “có thời hạn đến …”: until when a thing holds. */
const HOLDS = /^(?:thời )?hạn(?: (?:sử )?dụng)?(?:\s+(?:đến|tới|hết|là|từ|vào|ngày))*\s*$/iu;
const HAS = /(?<=(?:^|[^\p{L}])(?:còn|hết|có|quá|ghi)\s+)/iuy;
/** “Không đốt nương | trước ngày 15/4”: when something may begin, no end of work. “Không để ai chưa xong trước ngày …” asks for it. */
const BARS =
  /(?<=(?:^[\s+*•–-]*|[.;:]\s+)(?:tuyệt đối\s+)?(?:(?:không|chưa|đừng)(?: được| nên)?|nghiêm cấm|cấm)\s(?!để\s)[^,;.:\d]{2,60}\s)/iuy;

/** “Hộ kinh doanh thành lập trước ngày 01/3/2025 | phải đăng ký …”: the day only says which ones; what they do comes behind it. */
const SAYS_MORE =
  /^\s(?:(?:thì|vẫn|tiếp tục|chưa|không)\s)*(?:phải|được|bị|tiếp tục|có thể|chưa|vẫn)(?!\p{L})/iu;
const SUBJECT =
  /(?<=(?:^|[.;:,])(?:(?!(?<!\p{L})(?:phải|cần|hoàn thành|xong|yêu cầu)(?!\p{L}))[^.;:,]){4,})/iuy;

/** What holds no more, the begin and end of a law, and before when something is barred set no term. */
export function setsNone(
  text: string,
  { lead, index }: { lead: Lead; index: number },
  moment: Moment,
): boolean {
  const words = text.slice(index, moment.index);
  if (endsAt(text, index, NO_TERM) || HELD_BEFORE.test(words)) return true;
  if (isValidity(text, index, words)) return true;
  if (lead === 'before' && saysWhich(text, index, moment.index + moment.length)) return true;
  return (
    (lead === 'before' || lead === 'in' || lead === 'to') &&
    moment.unit !== 'year' &&
    endsAt(text, index, BARS)
  );
}

/** “Thẻ còn | hạn đến 30/11/2025”: until when a thing holds, nothing that is asked for. */
function isValidity(text: string, index: number, words: string): boolean {
  return HOLDS.test(words) && endsAt(text, index, HAS);
}

function saysWhich(text: string, from: number, to: number): boolean {
  return SAYS_MORE.test(text.slice(to)) && endsAt(text, from, SUBJECT);
}

/** The same of words that no rule reads: they need not be listed. */
export function tellsNone(text: string, { index, words }: UndatedWords & { index: number }): boolean {
  const measures = [MEASURES, HAD_DONE, COUNTED_UP_TO, NO_TERM].some((before) => endsAt(text, index, before));
  if (/^trước\s/iu.test(words) && saysWhich(text, index, index + words.length)) return true;
  return measures || isValidity(text, index, words.replace(/\s*(?:ngày\s+)?\d.*$/u, ''));
}
