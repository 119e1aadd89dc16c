import { SETS, SETS_OUTRIGHT } from './aim-words.ts';
import { isPaid, isPrice } from './figure-costs.ts';
import { MEMBERS, type Comparator } from '../figures.ts';
import { isRule } from './figure-rules.ts';
import { isLimit } from './limits.ts';

/**
 * What a figure with a bound or a rate stands for: what is to be reached, how things are or were, how much of a cost is borne, or a rule
 * (who may take part, how much is lent), or only a limit. Document grammar, “Not targets”.
 */
export type Aim = 'aim' | 'baseline' | 'aid' | 'rule' | 'limit';

/** A figure in its text, with its unit. */
interface Place {
  text: string;
  from: number;
  to: number;
  unit: string;
  comparator: Comparator;
  upper: number | undefined;
  /** It stands in a part on aims. */
  aims: boolean;
}

const YEAR = String.raw`năm\s+((?:19|20)\d{2})(?!\d)`;
/** “28% năm 2023”, “62% (năm 2023)”: the year of the figure itself. */
const YEAR_BEHIND = new RegExp(
  String.raw`^\s*(?:\((?:(?:cuối|đầu|trong)\s+)?${YEAR}\)|(?:(?:của|vào|cuối|đầu|trong)\s+)*${YEAR}(?!\s*(?:-|–|đến|và)\s*\d))`,
  'iu',
);
/** “năm 2023 là 6,4%”, “cuối năm 2023: 12,5%”; what is compared with is no year of the figure. */
const YEAR_BEFORE = new RegExp(
  String.raw`(?<!(?:so với|với|giao|từ|sau|kể từ)\s(?:(?:cùng kỳ|cuối|đầu|thời điểm)\s)?)${YEAR}\s*(?::|,)?\s*(?:(?:là|đạt|còn|có|chiếm|ước|được|ở mức|khoảng|gần|trên|dưới|hơn|mới|chỉ)\s+)*$`,
  'iu',
);
const ENDS_IN_YEAR = new RegExp(String.raw`${YEAR}\s*\($`, 'iu');
/** “60% (2023: 52%)” */
const YEAR_ALONE = /(?<![\d.,/–-])((?:19|20)\d{2})\s*:\s*$/u;
/** “giai đoạn 2021-2023 đạt 75%” */
const SPAN_BEFORE =
  /(?:19|20)\d{2}\s?[-–]\s?((?:19|20)\d{2})\s*[:,]?\s*(?:(?:là|đạt|còn|có|chiếm|chỉ)\s+)*$/iu;
/** “đầu năm là 17,7%”, “so với kế hoạch 95%”: from where something is measured. */
const START =
  /(?:đầu (?:năm|kỳ|nhiệm kỳ)(?:\s+(?:19|20)\d{2})?\s*(?::|(?:là|có|còn)\s)|đầu (?:nhiệm )?kỳ\s|so với (?:kế hoạch|chỉ tiêu|mức)[^,;.\d]{0,30})\s*$/iu;
/** “80% dân số là đồng bào dân tộc thiểu số”: who lives there. */
const WHO_LIVES = /^\s*(?:dân số|số dân|số hộ)\s+là (?:người|đồng bào|dân)(?!\p{L})/iu;
/** “Hộ dân tộc thiểu số chiếm | 85,6% dân số”, “Toàn xã có | 85,6% là người …”. */
const WHO_ARE =
  /(?:(?:dân tộc thiểu số|DTTS|đồng bào)[^,;.%\d]{0,30}\schiếm(?:\s(?:tỷ lệ|khoảng|trên|hơn|gần|tới|đến))*|(?:^|[\s,])(?:[Tt]oàn|[Cc]ả)\s(?:xã|phường|thôn|làng|huyện|tỉnh)(?:\s\p{Lu}\p{L}*)*\s(?:hiện )?có)\s+$/u;
const ARE_PEOPLE = /^\s*là (?:người|đồng bào)\s/u;
/** “Năm 2023, tỷ lệ hộ nghèo là 12,5%”: the year opens the part of the sentence. */
const YEAR_OPENS = new RegExp(
  String.raw`^\s*(?:[-+*•–]\s*)?(?:(?:trong|cuối|đầu|hết|ước|thực hiện|(?:theo )?kết quả|số liệu|rà soát|điều tra|thống kê|bình xét|đến|tính|tại thời điểm)\s+)*${YEAR}`,
  'iu',
);
/** “Năm trước giảm 4,2%”, “Có nơi đến 60% số hộ còn …”, “Qua rà soát còn 45%”: of another time, of some place, of what was found. */
const TOLD_OF =
  /^\s*(?:[-+*•–]\s*)?(?:(?:trong|ở|tại)\s+)?(?:(?:(?:những|các|cả|hai|ba|mười|\d{1,2}) )?(?:năm(?: học)?|vụ|mùa|tháng|quý|đợt|kỳ|khóa|nhiệm kỳ) (?:trước|ngoái|vừa qua|qua(?! năm)|gần đây)|thời gian qua|trước (?:đây|kia|đó)|từng (?:có|đạt)|(?:có|không ít|nhiều|một số|một vài) (?:nơi|lúc|khi|chỗ|thời điểm)|có (?:năm|tháng|thôn|làng|xã|hộ)(?=\s(?:đến|tới|còn|chỉ|trên|gần|hơn|mất|giảm|tăng)(?!\p{L}))|(?:qua|theo) (?:kết quả )?(?:rà soát|khảo sát|điều tra|thống kê|số liệu|đánh giá|chuyên gia|(?:các )?nghiên cứu)|theo (?:quy định|Luật|Điều lệ|tiêu chuẩn)|thực tế)(?!\p{L})/iu;
const SETS_NEXT =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|phải|sẽ|tiếp tục|bảo đảm|đảm bảo|(?<!đến )nay|(?:năm|kỳ) này)(?!\p{L})/iu;
const OF_LAW = /theo (?:quy định|Luật|Điều lệ|tiêu chuẩn)$/iu;
const MUST = /(?<!\p{L})phải(?!\p{L})/giu;
/** “… giảm 4,2%, vượt kế hoạch”: what has its own figure, and a plan that was outdone, set nothing more. */
const TOLD_ALREADY =
  /(?:giảm|tăng)(?:\s+(?:được|thêm|bình quân))*\s+[\d.,]+|(?:vượt|bằng|so với)\s+(?:kế hoạch|chỉ tiêu|mục tiêu)/giu;
/** “tình trạng | 30% học sinh nghỉ”, “còn | 45% hộ chưa có”, “chiếm | 70% số vụ trên cả nước”: how things are. */
const CALLED = /(?<!\p{L})(?:tình trạng|thực trạng|hiện tượng)\s+$/iu;
const STILL =
  /(?<!(?:giảm|xuống|hạ|chỉ|rút|xuống chỉ)\s)(?<!\p{L})còn(?:\s(?:tới|đến|khoảng|trên|gần|hơn))*\s+$/iu;
const OPENS_STILL =
  /^\s*(?:[-+*•–]\s*)?(?:vẫn còn|(?:(?:h[ằà]ng năm|hiện|vẫn|còn|có|hơn|trên|gần|khoảng|đến|tới)\s+)*)(?:\s*(?:trên|gần|hơn|khoảng|đến|tới))*\s*$/iu;
const OF_OTHERS = /(?<!\p{L})(?:xã|huyện|tỉnh|thôn|nơi|vùng) (?:bạn|khác)(?!\p{L})/iu;
const LACKS =
  /^[^,;.%]*?\s(?:chưa|vẫn còn|còn|thiếu đói|bỏ học|nghỉ mùa)(?!\p{L})(?!.*\s(?:được|phải|hoàn thành|xong)(?!\p{L}))/iu;
const OF_ALL = /^[^,;.%]*\s(?:cả nước|toàn quốc|thế giới)(?!\p{L})/iu;
/** “Báo cáo nêu 85%”, “khảo sát cho thấy 3 trên 10”: what somebody says. */
const SAID =
  /(?<!\p{L})(?:cho (?:thấy|rằng|biết)|(?:báo cáo|khảo sát|thống kê|điều tra|nghiên cứu)\s(?:nêu|ghi(?: nhận)?|cho kết quả))(?!\p{L})/iu;
/** “… giảm bình quân 4%/năm. Tuy nhiên, …”: what was reached, before what was not. */
const BUT = /^[^.;]*\.\s+(?:Tuy nhiên|Song|Tuy vậy)(?!\p{L})/u;
/** “Do hơn 60% số hộ ở rải rác, …”, “Trên 70% lao động làm nông nghiệp nên lịch tập huấn phải …”: why something is done. */
const BECAUSE =
  /^\s*(?:[-+*•–]\s*)?(?:do|vì|bởi|tuy|dù|mặc dù|(?:căn cứ|trước|với) (?:thực tế|tình hình))\s[^,;.:]*$|(?<!\p{L})(?:vì|bởi)(?: có| còn)?\s(?:(?:trên|hơn|gần|khoảng)\s)?$/iu;
const THEREFORE =
  /^[^;.]*?(?:\snên\s(?:\p{L}+\s){0,4}(?:cần|phải)|,\s(?:vì vậy|vì thế|do đó|do vậy|bởi vậy))(?!\p{L})/iu;
/** “Giá điện tăng”, “Tiền phạt tăng”: what others set. */
const PRICE =
  /^\s*(?:[-+*•–]\s*)?(?:giá(?! trị)|lương|tiền (?:phạt|công|điện|lãi)|mức (?:phạt|lãi|lương|đóng))(?:\s\p{L}+){0,4}\s(?:tăng|giảm)(?:\s(?:thêm|khoảng))?\s+$/iu;
/** “Đến nay toàn xã còn 215 hộ”, “hiện có 35 hộ”. */
const NOW =
  /(?<!\p{L})(?:đến (?:nay|thời điểm này)|hiện(?: nay| tại)?(?=[\s,][^,]{0,40}(?:có|còn|đạt|mới|là|chiếm)\s)|hiện (?:nay|tại)(?=,?\s+(?:(?:trên|gần|hơn|khoảng)\s+)?$))/iu;
/** “xã đã đạt 12 tiêu chí”, right before the figure; “hộ đã có nước sạch đạt 80%” says whom. */
const DONE =
  /(?<!\p{L})đã (?:đạt|có|giảm|tăng|hoàn thành|thực hiện|giải ngân)(?: được)?(?:\s(?:trên|hơn|gần|khoảng|bình quân|thêm))*\s+$/iu;
/** A further part that goes on telling it: “…, chiếm 18,4%”. */
const GOES_ON = /^\s*(?:chiếm|tương ứng|bằng|đạt tỷ lệ|(?:với )?tỷ lệ|trong đó)(?!\p{L})/iu;
/** Where a change starts: “từ 28% năm 2023 | xuống dưới 26%”. */
const LEADS_ON =
  /^\s*(?:\([^();]{0,40}\)\s*)?\(?[^;.%()]{0,40}?\)?\s*(?<!trở )(?:xuống|lên)(?:\s+(?:còn|đến|tới|mức|dưới|trên|thành|đạt|ít nhất|tối thiểu|tối đa|không (?:quá|dưới|vượt quá)|khoảng|hơn))*\s+\d/iu;

/** “từ 168 hộ”, “từ 168 hộ (14,2%)”. */
const STARTS_FROM = /(?<!\p{L})từ\s+(?:\d[\d.,]*\s?[^();.\d]{0,24}\(\s*)?$/iu;
const behindFrom = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at);

/** What a figure stands for, by the sentence around it. @param year the year of the plan */
export function aimOf(
  { text, from, to, unit, comparator, upper, aims }: Place,
  year: number | undefined,
): Aim {
  const before = partAround(text, from);
  const after = text.slice(to, to + FAR);
  if (isRule(before, after, unit) || isPrice(before, after, unit)) return 'rule';
  if (isPaid(before, after, unit)) return 'aid';
  if (STARTS_FROM.test(behindFrom(text, from)) && LEADS_ON.test(after)) return 'baseline';
  const start = START.test(before) || WHO_LIVES.test(after) || tellsWho(before, after);
  const told = TOLD_OF.exec(before);
  const next = told ? before.slice(told[0].length) : '';
  // What a law says that one must is no aim of the plan.
  const elsewhere = told !== null && !SETS_NEXT.test(OF_LAW.test(told[0]) ? next.replace(MUST, '') : next);
  if (
    start ||
    elsewhere ||
    tellsFact(before, after) ||
    isOver(before, after, year) ||
    isOverBefore(text, from - before.length, year) ||
    tellsNow(before)
  )
    return 'baseline';
  if (aims) return 'aim';
  // “tổ tuần tra từ 3 đến 5 người”: who makes one up.
  if (upper !== undefined && MEMBERS.test(unit)) return 'limit';
  // “công trình quy mô nhỏ (tổng mức đầu tư dưới 3 tỷ đồng)”
  if (
    text[from - before.length - 1] === '(' &&
    /(?<!\p{L})(?<!không )(?:từ|trên|dưới|hơn|quá)\s+$/iu.test(before)
  )
    return 'limit';
  return isLimit(before, unit, comparator) ? 'limit' : 'aim';
}

function tellsFact(before: string, after: string): boolean {
  if (
    CALLED.test(before) ||
    (/kết quả\s+$/iu.test(before) && /^[^,;.]*\sđã\s/iu.test(after)) ||
    PRICE.test(before) ||
    SAID.test(before) ||
    BUT.test(after) ||
    OF_OTHERS.test(before) ||
    BECAUSE.test(before) ||
    THEREFORE.test(after)
  )
    return true;
  return (
    !SETS_OUTRIGHT.test(before) &&
    (((STILL.test(before) || OPENS_STILL.test(before)) && LACKS.test(after)) || OF_ALL.test(after))
  );
}

/** Who lives in a place is no aim, whatever share they are. */
function tellsWho(before: string, after: string): boolean {
  if (!WHO_ARE.test(before) || SETS.test(before)) return false;
  return /chiếm[^,;.]*$/u.test(before) || ARE_PEOPLE.test(after);
}

/** Letters around a figure among which such words stand; nobody writes a longer part of a sentence. */
const FAR = 600;

/** The part of the sentence before a figure; of one without end the last words, and no beginning. */
function partBefore(text: string, from: number): string {
  const start = partStart(text, from);
  return from - start > FAR ? `…${text.slice(from - FAR, from)}` : text.slice(start, from);
}

/** The same; a bound alone in brackets belongs to what stands before them: “thôn có tỷ lệ tảo hôn cao (trên | 10%)”. */
function partAround(text: string, from: number): string {
  const before = partBefore(text, from);
  const open = from - before.length - 1;
  return text[open] === '(' && /^(?:từ|trên|dưới|hơn|quá)\s+$/iu.test(before)
    ? `${partBefore(text, open)}${before}`
    : before;
}

/** Where the part of the sentence before a figure begins: behind the last stop, semicolon or open bracket. */
function partStart(text: string, from: number): number {
  let closed = 0;
  for (let at = from - 1; at >= 0; at--) {
    const sign = text[at]!;
    if (sign === ';' || (sign === '.' && /\s/u.test(text[at + 1] ?? ' '))) return at + 1;
    if (sign === ')') closed++;
    else if (sign === '(' && --closed < 0) return at + 1;
  }
  return 0;
}

function isOver(before: string, after: string, year: number | undefined): boolean {
  if (year === undefined) return false;
  const behind = YEAR_BEHIND.exec(after);
  if (behind) return Number(behind[1] ?? behind[2]) < year;
  const own = YEAR_BEFORE.exec(before)?.[1] ?? YEAR_ALONE.exec(before)?.[1] ?? SPAN_BEFORE.exec(before)?.[1];
  if (own) return Number(own) < year;
  const opens = YEAR_OPENS.exec(before);
  const rest = opens ? before.slice(opens[0].length).replace(TOLD_ALREADY, '') : '';
  if (!opens || Number(opens[1]) >= year || /(?:19|20)\d{2}/u.test(rest)) return false;
  // “Năm 2023 giảm 3%” tells of that year; “Duy trì kết quả năm 2023, giảm 3%” sets what comes.
  return !(rest.includes(',') ? SETS : SETS_OUTRIGHT).test(rest);
}

/** “kết quả năm 2024 (tỷ lệ hộ nghèo | 8,12%)”: in brackets stands what was in the year before them. */
function isOverBefore(text: string, start: number, year: number | undefined): boolean {
  const found = text[start - 1] === '(' ? ENDS_IN_YEAR.exec(text.slice(0, start)) : null;
  return found !== null && year !== undefined && Number(found[1]) < year;
}

function tellsNow(before: string): boolean {
  const now = NOW.exec(before);
  if (!now) return DONE.test(before);
  const parts = before
    .slice(now.index + now[0].length)
    .replace(/^\s*,/u, '')
    .split(/,\s/u);
  return parts.every((part, at) => !SETS.test(part) && (at === 0 || GOES_ON.test(part)));
}
