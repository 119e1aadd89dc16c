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
const BOUND = /(?<!\p{L})(?:ít nhất|tối thiểu|trên|từ|không dưới|hơn|phấn đấu|đạt)\s*$/iu;
/** “Năm 2023, tỷ lệ hộ nghèo là 12,5%”: the year opens the part of the sentence. */
const YEAR_OPENS = new RegExp(
  String.raw`^\s*(?:[-+*•–]\s*)?(?:(?:trong|cuối|đầu|hết|ước|thực hiện|kết quả|đến|tính)\s+)*${YEAR}`,
  'iu',
);
/** “Đến nay toàn xã còn 215 hộ”, “hiện có 35 hộ”. */
const NOW =
  /(?<!\p{L})(?:đến (?:nay|thời điểm này)|hiện(?: nay| tại)?(?=[\s,][^,]{0,40}(?:có|còn|đạt|mới|là|chiếm)\s))/iu;
/** “xã đã đạt 12 tiêu chí”, right before the figure; “hộ đã có nước sạch đạt 80%” says whom. */
const DONE =
  /(?<!\p{L})đã (?:đạt|có|giảm|tăng|hoàn thành|thực hiện|giải ngân)(?: được)?(?:\s(?:trên|hơn|gần|khoảng|bình quân|thêm))*\s+$/iu;
/** A further part that goes on telling it: “…, chiếm 18,4%”. */
const GOES_ON = /^\s*(?:chiếm|tương ứng|bằng|đạt tỷ lệ|(?:với )?tỷ lệ|trong đó)(?!\p{L})/iu;
/** Where a change starts: “từ 28% năm 2023 | xuống dưới 26%”. */
const LEADS_ON =
  /^\s*\(?[^;.%()]{0,40}?\)?\s*(?<!trở )(?:xuống|lên)(?:\s+(?:còn|đến|tới|mức|dưới|trên|thành|đạt))*\s+\d/iu;

/** What a figure stands for, by the sentence around it. @param year the year of the plan */
export function aimOf({ text, from, to, unit }: Place, year: number | undefined): Aim {
  const before = text.slice(partStart(text, from), from);
  const after = text.slice(to);
  if (isRule(before, after, unit)) return 'rule';
  if (isAid(before, after, unit)) return 'aid';
  if (/(?<!\p{L})từ\s+$/iu.test(before) && LEADS_ON.test(after)) return 'baseline';
  const start = START.test(before) || (WHO_LIVES.test(after) && !BOUND.test(before));
  return start || isOver(before, after, year) || tellsNow(before) ? 'baseline' : 'aim';
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
  /^(?:(?!\s(?:khi|nếu)\s)[^;.])*?\sthì\s+(?:được|đủ|phải|tiến hành|triển khai|công nhận|xét|đạt)|^\s+mới\s+(?:được|đủ)\s/iu;
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

function isAid(before: string, after: string, unit: string): boolean {
  if (unit !== '%') return false;
  return PAYS.test(before) || RATES.test(before) || (/hỗ trợ\s+$/iu.test(before) && PAID_OF.test(after));
}

function isRule(before: string, after: string, unit: string): boolean {
  if (ALLOWED.test(after) || (IF.test(before) && THEN.test(after))) return true;
  return INTEREST.test(before) || (isMoney(unit) && (GIVEN.test(before) || FINED.test(before)));
}
