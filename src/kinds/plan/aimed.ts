import { isMoney } from './figures.ts';

/**
 * What a figure with a bound or a rate stands for: what is to be reached, how things are or were, how much of a cost is borne, or a rule
 * (who may take part, how much is lent). Document grammar, “Not targets”.
 */
export type Aim = 'aim' | 'baseline' | 'aid' | 'rule';

/** A figure in its text, with its unit. */
interface Place {
  text: string;
  from: number;
  to: number;
  unit: string;
}

/** Words that set something to be reached: behind them a year or “hiện có” says no more how things are. */
const SETS =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|phải|sẽ|nâng|đưa|tăng|giảm|duy trì|tiếp tục|bảo đảm|đảm bảo|lên|xuống|ít nhất|tối thiểu|trở lên)(?!\p{L})/iu;
const SETS_OUTRIGHT =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|phải|sẽ|tiếp tục|bảo đảm|đảm bảo)(?!\p{L})/iu;
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
/** “60% (2023: 52%)” */
const YEAR_ALONE = /(?<![\d.,/–-])((?:19|20)\d{2})\s*:\s*$/u;
/** “giai đoạn 2021-2023 đạt 75%” */
const SPAN_BEFORE =
  /(?:19|20)\d{2}\s?[-–]\s?((?:19|20)\d{2})\s*[:,]?\s*(?:(?:là|đạt|còn|có|chiếm|chỉ)\s+)*$/iu;
/** “đầu năm là 17,7%”, “so với kế hoạch 95%”: from where something is measured. */
const START =
  /(?:đầu (?:năm|kỳ|nhiệm kỳ)(?:\s+(?:19|20)\d{2})?\s*(?::|(?:là|có|còn)\s)|so với (?:kế hoạch|chỉ tiêu|mức)[^,;.\d]{0,30})\s*$/iu;
/** “80% dân số là đồng bào dân tộc thiểu số”, without a bound: who lives there. */
const WHO_LIVES = /^\s*(?:dân số|số dân|số hộ)\s+là (?:người|đồng bào|dân)(?!\p{L})/iu;
/** “Hộ dân tộc thiểu số chiếm | 85,6% dân số”, “Toàn xã có | 85,6% là người …”. */
const WHO_ARE =
  /(?:(?:dân tộc thiểu số|DTTS|đồng bào)[^,;.%\d]{0,30}\schiếm(?:\s(?:tỷ lệ|khoảng|trên|hơn|gần|tới|đến))*|(?:^|[\s,])(?:[Tt]oàn|[Cc]ả)\s(?:xã|phường|thôn|làng|huyện|tỉnh)(?:\s\p{Lu}\p{L}*)*\s(?:hiện )?có)\s+$/u;
const ARE_PEOPLE = /^\s*là (?:người|đồng bào)\s/u;
const BOUND = /(?<!\p{L})(?:ít nhất|tối thiểu|trên|từ|không dưới|hơn|phấn đấu|đạt)\s*$/iu;
/** “Năm 2023, tỷ lệ hộ nghèo là 12,5%”: the year opens the part of the sentence. */
const YEAR_OPENS = new RegExp(
  String.raw`^\s*(?:[-+*•–]\s*)?(?:(?:trong|cuối|đầu|hết|ước|thực hiện|(?:theo )?kết quả|số liệu|rà soát|điều tra|thống kê|bình xét|đến|tính|tại thời điểm)\s+)*${YEAR}`,
  'iu',
);
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
  /^\s*(?:\([^();]{0,40}\)\s*)?\(?[^;.%()]{0,40}?\)?\s*(?<!trở )(?:xuống|lên)(?:\s+(?:còn|đến|tới|mức|dưới|trên|thành|đạt))*\s+\d/iu;

/** “từ 168 hộ”, “từ 168 hộ (14,2%)”. */
const STARTS_FROM = /(?<!\p{L})từ\s+(?:\d[\d.,]*\s?[^();.\d]{0,24}\(\s*)?$/iu;
const behindFrom = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at);

/** What a figure stands for, by the sentence around it. @param year the year of the plan */
export function aimOf({ text, from, to, unit }: Place, year: number | undefined): Aim {
  const before = text.slice(partStart(text, from), from);
  const after = text.slice(to);
  if (isRule(before, after, unit)) return 'rule';
  if (isAid(before, after, unit)) return 'aid';
  if (STARTS_FROM.test(behindFrom(text, from)) && LEADS_ON.test(after)) return 'baseline';
  const start =
    START.test(before) || (WHO_LIVES.test(after) && !BOUND.test(before)) || tellsWho(before, after);
  return start || isOver(before, after, year) || tellsNow(before) ? 'baseline' : 'aim';
}

/** Who lives in a place is no aim, whatever share they are. */
function tellsWho(before: string, after: string): boolean {
  if (!WHO_ARE.test(before) || SETS.test(before)) return false;
  return /chiếm[^,;.]*$/u.test(before) || ARE_PEOPLE.test(after);
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
  const rest = opens ? before.slice(opens[0].length) : '';
  if (!opens || Number(opens[1]) >= year || /(?:19|20)\d{2}/u.test(rest)) return false;
  // “Năm 2023 giảm 3%” tells of that year; “Duy trì kết quả năm 2023, giảm 3%” sets what comes.
  return !(rest.includes(',') ? SETS : SETS_OUTRIGHT).test(rest);
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

/** “Nếu trên 50% số hộ đồng ý thì …”, “từ 90% … trở lên thì được xét”. */
const IF = /(?<!\p{L})(?:nếu|trường hợp|khi(?: có| đạt)?)\s[^;.]*$/iu;
const THEN = /^[^;.]*?[\s,]thì\s/iu;
const ALLOWED =
  /^(?:(?!\s(?:khi|nếu)\s)[^;.])*?\sthì\s+(?:mới|được|đủ|phải|tiến hành|triển khai|công nhận|xét|đạt)|^\s+mới\s+(?:được|đủ)\s/iu;
/** “lãi suất cho vay 6,6%/năm”. */
const INTEREST = /(?<!\p{L})(?:lãi suất|mức lãi|lãi vay)(?:\s\p{Ll}+){0,4}\s*:?\s*$/iu;
/** “hỗ trợ tối đa 40 triệu đồng/nhà”: the most that is given to one. */
const GIVEN =
  /(?<!\p{L})(?:vay|hỗ trợ|mức|định mức|thưởng|phạt|chi|đóng góp|đóng|nộp|trợ cấp)(?:\s\p{Ll}+){0,4}\s+(?:tối đa|không (?:quá|vượt quá|vượt)|nhiều nhất)(?:\s+(?:là|đến))?\s+$/iu;

/** “phạt tiền từ 1.000.000 đồng đến 3.000.000 đồng”: what the law says of those who break it. */
const FINED =
  /(?<!\p{L})phạt(?: tiền)?(?:\s\p{Ll}+){0,3}\s+(?:(?:từ|đến|là|trên|dưới)\s+)?(?:[\d.,]+\s*(?:triệu )?(?:đồng|đ)?\s*(?:đến|-|–)\s*)?$/iu;

/** “Ngân sách nhà nước hỗ trợ 70%, Nhân dân đóng góp 30%”, “hỗ trợ 100% mức đóng”, “Mức hỗ trợ: hộ nghèo 100%”: who pays how much. */
const PAYS = /ngân sách[^;.]*(?:hỗ trợ|đóng góp|đối ứng|bố trí|bảo đảm|đảm bảo)\s+$/iu;
const PAID_OF = /^\s*(?:mức (?:đóng|phí)|chi phí|học phí|giá|kinh phí|lãi suất|tiền)(?!\p{L})/iu;
const RATES = /^\s*(?:[-+*•–]\s*)?(?:mức|định mức|tỷ lệ) (?:hỗ trợ|đóng góp|đối ứng)(?!\p{L})/iu;

/** “Không phấn đấu chạy theo con số 100%”, “chưa đặt ra chỉ tiêu 80%”: what is not aimed at. */
const NOT_AIMED =
  /(?<!\p{L})(?:không|chưa)\s(?:(?:nên|cần|phải)\s)?(?:bắt buộc|phấn đấu|đặt(?: ra)?|đề ra|giao|chạy theo|áp dụng|quy định|đòi hỏi|ép)(?!\p{L})(?!\s(?:dưới|thấp hơn|ít hơn|quá))[^,;.:]*$/iu;
/** “Hộ có từ 05 con bò trở lên phải có chuồng”: for whom a rule holds. */
const WHOM =
  /^\s*(?:[-+*•–]\s*)?(?:những |các )?(?:hộ|hộ gia đình|gia đình|nhà|người|cá nhân|cơ sở|học sinh|trẻ em|phụ nữ|hội viên)(?:\snào)?(?:\s(?!mỗi)\p{L}+){0,6}\s+(?:có|nuôi|trồng|ở|từ|đủ|trên|dưới|nợ|sinh|cách)(?:\s(?:từ|đủ|trên|dưới|hơn))*\s+$/iu;
const BINDS =
  /^[^;.%]{0,60}?\s(?:phải|bắt buộc|không được|thì|(?:được|sẽ được) (?:hỗ trợ|vay|miễn|giảm|xét|hưởng|cấp|nhận|ưu tiên))(?!\p{L})/iu;
/** “Hộ nghèo là hộ thu nhập dưới 2,2 triệu đồng”: what a word means. */
const MEANS =
  /(?<!\p{L})là (?:các |những )?(?:hộ|người|thôn|xã|gia đình|cơ sở|trẻ)\s(?:gia đình\s)?(?:có|thiếu|thu nhập|đạt|sống|từ|trên|dưới)(?!\p{L})[^,;.]*$/iu;
/** “cách nhà trên 10 km”, “cách giếng ít nhất 20 m”: how far apart things are. */
const APART =
  /(?<!\p{L})cách\s(?!làm|thức|mạng|ly|nghĩ|tính|chăm|trồng|nuôi)(?:\p{L}+\s){1,5}(?:(?:từ|ít nhất|tối thiểu|trên|dưới|hơn|không quá|tối đa|khoảng|gần)\s+)?$/iu;
/** “được sáp nhập từ 03 xã”: from what a place was made. */
const MADE_FROM =
  /(?<!\p{L})(?:sáp nhập|hợp nhất|nhập|thành lập|hình thành)(?:\s(?:trên cơ sở|nguyên trạng|toàn bộ|lại|mới))*\s+(?:từ\s+)?$/iu;

function isPlace(unit: string): boolean {
  return /^(?:xã|phường|thị trấn|thôn|làng|huyện|đơn vị)/iu.test(unit);
}

function isAid(before: string, after: string, unit: string): boolean {
  if (unit !== '%') return false;
  return PAYS.test(before) || RATES.test(before) || (/hỗ trợ\s+$/iu.test(before) && PAID_OF.test(after));
}

function isRule(before: string, after: string, unit: string): boolean {
  if (NOT_AIMED.test(before) || MEANS.test(before) || (isPlace(unit) && MADE_FROM.test(before))) return true;
  if (/^(?:km|mét|m)$/iu.test(unit) && APART.test(before)) return true;
  if (unit !== '%' && WHOM.test(before) && BINDS.test(after)) return true;
  if (ALLOWED.test(after) || (IF.test(before) && THEN.test(after))) return true;
  return INTEREST.test(before) || (isMoney(unit) && (GIVEN.test(before) || FINED.test(before)));
}
