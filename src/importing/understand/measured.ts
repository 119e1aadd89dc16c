import type { Clause } from '../../kinds/plan/clauses/clauses.ts';
import {
  asUnit,
  boundBehind,
  COSTS,
  GAP,
  NUMBER,
  UNITS,
  countsNothing,
  isMoney,
  leadBefore,
  listedBefore,
  POINTS,
  readsTwoWays,
  toNumber,
} from '../../kinds/plan/figures.ts';
import { isStatus, opensAims } from '../../kinds/plan/targets/targets.ts';
import { yearBelow } from '../../kinds/plan/terms/term-context.ts';
import { thingAt } from '../../kinds/plan/targets/things.ts';
import { withoutWithdrawn } from '../../kinds/plan/clauses/withdrawn.ts';
import type { ResultIndicator } from '../import-result.ts';
import type { Structure } from './structure.ts';

type Measured = ResultIndicator & { line: number };
/** `written` is the figure as printed, `at` its place in the clause. */
type Figure = Pick<ResultIndicator, 'text' | 'value' | 'unit' | 'comparator'> & {
  written: string;
  at: number;
};
/** What a part of a plan speaks of: how things are, what is to be reached, what is to be done. */
type Part = 'status' | 'aim' | 'action';

/** Sections that say how much is to be made. */
const AIM = /MỤC TIÊU|CHỈ TIÊU|NHIỆM VỤ TRỌNG TÂM|KHỐI LƯỢNG/iu;
const PERCENT = /(?<![\p{L}\d,.])(\d{1,3}(?:,\d{1,2})?)\s*([%‰])/gu;
const COUNT = new RegExp(
  `(?<![\\p{L}\\d,./-])(${NUMBER})(?:\\s?/\\s?(${NUMBER}))?${GAP}(${UNITS})(?![\\p{L}\\d])`,
  'giu',
);

/**
 * Figures without comparator: measured ones in sections on the situation, plain amounts in sections on aims or of an action.
 * @param isTold whether the figure at a place of a clause is a target already
 * @param titled the year that the title names
 */
export function readMeasured(
  structure: Structure,
  isTold: (clause: string, at: number) => boolean,
  titled: number | undefined,
): Measured[] {
  return structure.clauses.flatMap(({ clause, ancestors, path }) => {
    if ((clause.id.startsWith('p') && !opensAims(clause)) || clause.text.startsWith('|')) return [];
    const above = [...ancestors, clause];
    const costs = above.some(({ heading }) => heading !== undefined && COSTS.test(heading));
    const part: Part = isStatus(above) ? 'status' : above.some(isAim) || opensAims(clause) ? 'aim' : 'action';
    const holding = withoutWithdrawn(clause.text);
    const found = [
      ...(part === 'status' ? percents(clause) : []),
      ...counts(clause, part),
      ...named(clause, part),
    ]
      .filter(({ at }) => !isTold(clause.id, at) && holding[at] === clause.text[at])
      .filter(({ unit, text }) => !costs || !isMoney(unit ?? '') || /dư nợ|doanh thu|thu nhập/iu.test(text));
    const figures = found.flatMap((figure) => [
      ...listedBefore(clause.text, figure.at)
        .filter(({ index }) => !isTold(clause.id, index))
        .map(({ written, index }) => ({ ...figure, written, at: index, value: toNumber(written) })),
      figure,
    ]);
    return figures.map(({ written, at, ...figure }) => ({
      ...figure,
      upper: null,
      period: periodOf(above, at, written.length, part === 'status' ? undefined : titled),
      sectionPath: path,
      line: clause.line,
    }));
  });
}

/** The first year a text names; one that is only compared with (“so với năm 2023”) is none. */
function yearIn(text: string): string | null {
  return YEAR.exec(text.replace(COMPARED, ''))?.[1] ?? null;
}

const YEAR = /(?:năm|\/)\s*((?:19|20)\d{2})(?!\d)/iu;
/** “gấp 1,5 lần năm 2020” compares too. */
const COMPARED = /(?:so với|(?<=\d)\s+lần) (?:cùng kỳ |cuối |đầu )?(?:của )?(?:năm )?(?:19|20)\d{2}/giu;

/**
 * The year a figure is of: that of its sentence, else of the nearest heading that names one (“MỤC TIÊU ĐẾN NĂM 2030”), else of the title.
 * @param chain the clause with all above it, the outermost first
 */
export function periodOf(
  chain: readonly Clause[],
  at: number,
  length: number,
  titled: number | undefined,
): string | null {
  const own = yearOf(chain.at(-1)!.text, at, length);
  if (own) return own;
  const year = yearBelow(
    chain.flatMap(({ heading }) => heading ?? []),
    titled,
  );
  return year === undefined ? null : String(year);
}

/** The year of the figure at a place of a text: the one right behind it, the one a list gives it, the last before it, or the only one. */
function yearOf(text: string, at: number, length: number): string | null {
  const plain = text.replace(COMPARED, (words) => '_'.repeat(words.length));
  // The figure of “m2” is none.
  const behind = YEAR_BEHIND.exec(plain.slice(at + length).replace(/(?<=(?<!\p{L})k?m)[23](?!\d)/gu, '_'));
  const before = [...plain.slice(0, at).matchAll(YEAR_BEFORE)].at(-1);
  return behind?.[1] ?? yearInTurn(plain, at) ?? before?.[1] ?? before?.[2] ?? yearIn(text);
}

/** “năm 2024”, “12/2024”, “2024: 60%”, “2030 đạt 95%”. */
const YEAR_BEFORE =
  /(?:năm|\/)\s*((?:19|20)\d{2})(?!\d)|(?<![\d.,/–-])((?:19|20)\d{2})(?=\s*:|\s+(?:đạt|còn|là)\s)/giu;
/** “70% và đến năm 2030” begins the next figure. */
const YEAR_BEHIND =
  /^(?:(?!\s(?:và|còn|đến)\s)[^\d,;.]){0,40}?\s\(?(?:(?:vào|trong|cuối)\s)?năm\s((?:19|20)\d{2})(?!\d)/u;
/** “Các năm 2024, 2025 lần lượt là 60% và 80%”. */
const IN_TURN =
  /(?<years>(?:19|20)\d{2}(?:\s*(?:,|và|;|-|–)\s*(?:năm\s+)?(?:19|20)\d{2})+)(?<between>[^.;\d]*(?:lần lượt|tương ứng)[^.;\d]*)(?<figures>\d(?:[^.;]|\.(?=\d))*)/iu;

function yearInTurn(text: string, at: number): string | undefined {
  const match = IN_TURN.exec(text);
  if (!match) return undefined;
  const { years, between, figures } = match.groups!;
  const from = match.index + years!.length + between!.length;
  const found = [...figures!.matchAll(/\d[\d.,]*/gu)].map(({ index }) => from + index);
  const named = years!.match(/\d{4}/gu)!;
  const [first, last] = [Number(named[0]), Number(named.at(-1))];
  // “2024-2026” is each year from the first to the last.
  const list = /[-–]/u.test(years!)
    ? Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
    : named;
  return found.length === list.length ? list[found.indexOf(at)] : undefined;
}

/** A part that says how much is to be made, by its title or by its own name: `Chỉ tiêu 2: …`. */
function isAim({ heading, kind, label }: Clause): boolean {
  return (heading !== undefined && AIM.test(heading)) || (kind === 'named' && AIM.test(label));
}

/** A bound of a class (“từ 6% trở lên”) is no figure. */
function percents({ text }: Clause): Figure[] {
  return [...text.matchAll(PERCENT)].flatMap((match) => {
    if (boundBehind(text, match.index + match[0].length) !== undefined) return [];
    return [figureAt(text, match, match[2]!)];
  });
}

/** Words that say where, to whom or which one, not how many. */
const NOT_DONE =
  /(?:^|\s)(?:ở|tại|của|cùng với|so với|theo|trong|trên|về|qua|các|những|số|một|thứ|loại|giữa|vào|mẫu|phần|bước|đợt|lớp|tuổi|thôn|tổ|khu|xã|phường|ấp|(?<!nhân )bản|quận|nhóm|vùng|dự án|tiêu chí|cả|đủ|đến|từ)\s+$/iu;
/** “UBND 03 xã”, “các đoàn thể 05 thôn”: whose bodies they are. */
const BODIES_OF =
  /(?:UBND|HĐND|MTTQ|[Ủủ]y ban nhân dân|[Đđ]ảng ủy|[Cc]ấp ủy|[Cc]hính quyền|[Đđ]oàn thể|[Mm]ặt trận|[Cc]ông an|[Tt]rưởng|[Cc]án bộ)\s+$/u;
const AREA = /^(?:xã|phường|thị trấn|thôn|làng|bản|buôn|ấp|huyện|khu dân cư|tổ dân phố)$/iu;
/** The end of a range, a share of something else, one of each kind, a factor of a sum. */
const NO_AMOUNT = /(?:(?:từ|đến|mỗi|từng|cứ|cả)\s|\d\s*[-–]\s?|[x×*]\s)\s*$/iu;
/** Money that comes in, not what something costs. */
const RAISED =
  /(?:dư nợ|giải ngân|cho vay|doanh thu|doanh số|thu nhập|giá trị|vận động|huy động|quyên góp)[^,;.]{0,60}$/iu;
/** “90% hộ đạt 8 tiêu chí”: the figure before counts, this one says of what. */
const CONDITION = /\d[^;.]{0,60}(?:đạt|đủ)\s+$/u;

/** “cách trung tâm 7 km” says where. */
const DISTANCE = /(?<!\p{L})cách\s[^,;.:\d]{0,40}$/iu;

function counts({ text }: Clause, part: Part): Figure[] {
  return [...text.matchAll(COUNT)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const [, , of] = match;
    const unit = match[3]!;
    if (of !== undefined && !isShare(match[1]!, of, before)) return [];
    const lead = leadBefore(text, match.index);
    if (countsNothing(text, match.index, unit) || NO_AMOUNT.test(before)) return [];
    if (readsTwoWays(text, match.index, match[1]!, unit)) return [];
    if (isFactor(text, match) || (unit === 'điểm' && SCORED.test(before))) return [];
    if (AREA.test(unit) && BODIES_OF.test(before)) return [];
    if (/^(?:km|m|mét)$/iu.test(unit) && DISTANCE.test(before)) return [];
    if (/^tiêu chí$/iu.test(unit) && CONDITION.test(before)) return [];
    if (boundBehind(text, match.index + match[0].length) !== undefined) return [];
    // With a comparator it is a target already, unless it is measured.
    if (lead && (part !== 'status' || lead.op === '>=' || lead.op === '<=')) return [];
    // “Trồng thử ở 03 huyện” says where, not how many; a share of money says what is spent.
    if (part === 'action' && !isRate(unit) && !OFTEN.test(unit)) {
      if (isMoney(unit) && !RAISED.test(before)) return [];
      if (NOT_DONE.test(before) && (AREA.test(unit) || !/(?:ở|tại)\s+$/iu.test(before))) return [];
    }
    return [figureAt(text, match, asUnit(unit))];
  });
}

/** “Chè nước: 50 người x 20.000đ”: a sum tells what something costs. */
function isFactor(text: string, match: RegExpExecArray): boolean {
  return /^[^;.,\d]{0,30}\s[x×*]\s*\d/u.test(text.slice(match.index + match[0].length));
}

/** “Cộng: 100 điểm”, “Tổng điểm: 100 điểm”: the most that a scale gives. */
const SCORED = /(?:cộng|tổng (?:số )?điểm|điểm tối đa|thang điểm)\s*:?\s*$/iu;

/** “3 lần/tuần” says how often, whatever stands before it. */
const OFTEN = /\/(?:ngày|tuần|tháng|quý|năm)$/u;

/** “8.912/10.045 hộ”: so many of so many. “10/10 huyện” says all of them, “2/3 số hộ” a part, “ngày 30/4” a day. */
function isShare(part: string, whole: string, before: string): boolean {
  return (
    toNumber(part) < toNumber(whole) &&
    toNumber(whole) > 3 &&
    !/(?:ngày|tháng|trước|đến|từ|dịp|lễ|hạng|vị trí)\s+$/iu.test(before)
  );
}

/** “Sửa chữa 02 cầu treo”: right behind what is done a figure counts whatever follows it. */
const NAMED = /(?<![\p{L}\d,./-])(\d{1,3}(?:\.\d{3})+|\d{1,4})\s+(?=\p{Ll}|\p{Lu}{2})/gu;
const KNOWN_UNIT = new RegExp(`^(?:${UNITS})(?![\\p{L}\\d])`, 'iu');
const DONE =
  /(?:^|[\s;,(:-])(?:trồng|xây dựng|xây|làm|mở|tổ chức|hỗ trợ|thành lập|nhân rộng|duy trì|củng cố|sửa chữa|nâng cấp|cải tạo|đào tạo|hoàn thành|đầu tư|lắp đặt|lắp|trao|tặng|biên soạn|phát hành|thăm|khám|kết nạp|vận động|phát|in|treo|tuyển|cấp|mua|mua sắm|dự trữ|nuôi|thả|xử lý|thu gom|thu hút|huy động|bố trí|cử|chuyển giao|bàn giao|công nhận|khen thưởng|biểu dương|số hóa|tập huấn|cứng hóa|kiên cố hóa|nạo vét|tu sửa|đăng|phát sóng|ký kết|di dời|sơ tán|ủng hộ|đỡ đầu|bổ sung|thay thế|kiểm tra|giám sát|sưu tầm|trưng bày|quy hoạch|kết nối|giới thiệu|tư vấn|tiếp nhận|triệt phá|đưa|ra mắt|nâng|chọn|hình thành|tiêm|nhận|xóa(?: bỏ)?|giải tỏa|khắc phục|khôi phục|phục hồi|bảo tồn)(?:\s(?:mới|thêm|được))*\s+$/iu;
/** Where the situation is told, what there is, is a figure. */
const THERE_IS = /(?:^|[\s;,(:-])(?:có|gồm|còn|với|tổng số|được|tổ chức|thành lập|tại|ở)\s+$/iu;
/** Right behind a word, with no figure before it in the phrase: “thùng rác 2 ngăn” says of what kind. */
const ACTED_ON = /(?:^|[,;.:]\s|\svà\s)[^,;.:\d]*\p{Ll}\s+$/u;
/** “Giai đoạn 2026 - 2028: 15 cơ sở” */
const BEHIND_COLON = /[\p{L}\d]:\s+$/u;
/** So much for each: “mỗi huyện 01 đội”. */
const EACH = /(?:^|[\s;,(:])mỗi\s\p{L}+(?:\s\p{L}+){0,4}\s+$/iu;
/** “08 lớp đào tạo với 240 học viên” */
const ALONG = /\d\s[^,;.:\d]{2,40}\s(?:với|cho|gồm|thu hút)\s+$/u;
/** “Tặng 20 xe đạp và 50 suất quà”: what holds for the first holds for what is counted next. */
const COUNTED_BEFORE = /(?<![\p{L}\d,./-])\d[\d.]*\s\p{Ll}+(?:\s\p{Ll}+){0,5}(?:,|\svà)\s+$/u;

/** “xe 16 chỗ”, “nhà 2 tầng”: of what kind the thing before it is. */
const OF_KIND = /^(?:chỗ|gian|ngăn|tầng|bánh|cửa|vòi|lò|trang|màu|mã lực|sức ngựa)(?!\p{L})/u;

/** “150 học viên, trong đó 132 nữ”: a part of what was counted before. */
const AMONG = /\d[^;.]*,\s+trong đó(?:\s(?:có|gồm))?\s+$/iu;
/** “Có ít nhất 02 trường, 10 ngành trọng điểm”: what bounds the first figure of a list. */
const BOUND_WORDS = /(?:ít nhất|tối thiểu|khoảng|gần|trên|hơn)\s+$/iu;

/** The words before each figure of a list that a figure ends, the last first. */
function listStart(before: string): string[] {
  const first = COUNTED_BEFORE.exec(before);
  return first ? [before, ...listStart(before.slice(0, first.index).replace(BOUND_WORDS, ''))] : [before];
}

/** Things that no list of units names, as long as the text says what is done with them or that they are there. */
function named({ text }: Clause, part: Part): Figure[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const behind = text.slice(match.index + match[0].length);
    const said = (words: string): boolean =>
      DONE.test(words) ||
      EACH.test(words) ||
      ALONG.test(words) ||
      AMONG.test(words) ||
      BEHIND_COLON.test(words) ||
      (part !== 'action' ? THERE_IS.test(words) : ACTED_ON.test(words) && !NOT_DONE.test(words));
    const counted = listStart(before).some(said) && (!OF_KIND.test(behind) || DONE.test(before));
    // With a comparator it is a target already.
    const bound = part !== 'status' && leadBefore(text, match.index);
    const unit = counted && !bound && !KNOWN_UNIT.test(behind) ? thingAt(behind) : undefined;
    return unit &&
      !isFactor(text, match) &&
      !countsNothing(text, match.index, unit) &&
      !NO_AMOUNT.test(before) &&
      !readsTwoWays(text, match.index, match[1]!, unit)
      ? [figureAt(text, match, unit)]
      : [];
  });
}

function figureAt(text: string, match: RegExpExecArray, unit: string): Figure {
  const lead = leadBefore(text, match.index);
  return {
    text: phrase(text, match.index, match[0].length),
    written: match[1]!,
    at: match.index,
    value: toNumber(match[1]!),
    unit: unit === POINTS ? 'pp' : unit,
    // “tăng từ 91,2% lên 96,5%” begins there and bounds nothing.
    comparator: lead && lead.words !== 'từ' ? lead.op : '=',
  };
}

/** So many to a hundred of others says how things are to be wherever it stands. */
function isRate(unit: string): boolean {
  return /\/100/u.test(unit);
}

function phrase(text: string, from: number, length: number): string {
  const start = Math.max(text.lastIndexOf(';', from), text.lastIndexOf('. ', from), -1) + 1;
  const stop = /[;.](?=\s|$)/u.exec(text.slice(from + length));
  return text.slice(start, from + length + (stop?.index ?? text.length)).trim();
}
