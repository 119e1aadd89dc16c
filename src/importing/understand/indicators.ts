import type { Clause } from '../../kinds/plan/clauses.ts';
import {
  COSTS,
  GAP,
  NUMBER,
  UNITS,
  countsNothing,
  isMoney,
  leadBefore,
  toNumber,
} from '../../kinds/plan/figures.ts';
import { type Target, findTargets, isStatus } from '../../kinds/plan/targets.ts';
import type { ResultIndicator } from '../import-result.ts';
import type { Structure } from './structure.ts';
import { readTables, type TableLine } from './tables.ts';

type Found = ResultIndicator & { line: number };

/** Targets and measured baselines of a plan, from sentences and from tables; `targets` with the doubts about their wording. */
export function readIndicators(
  structure: Structure,
  appendices: readonly TableLine[],
): { found: Found[]; targets: (Target & { line: number })[] } {
  const rows = structure.clauses.map(({ clause, path }) => ({ text: clause.text, line: clause.line, path }));
  const byId = new Map(structure.clauses.map((entry) => [entry.clause.id, entry]));
  const targets = findTargets(structure.tree.clauses)
    // A row of a table is read by its columns.
    .filter((target) => !byId.get(target.clause)!.clause.text.startsWith('|'))
    .map((target) => ({ ...target, line: byId.get(target.clause)!.clause.line }));
  return {
    found: [
      ...targets.map((target) => ofTarget(target, byId.get(target.clause)!)),
      ...readMeasured(structure),
      ...readTables(rows),
      ...readTables(appendices),
    ],
    targets,
  };
}

function ofTarget(target: Target, { clause, path }: Structure['clauses'][number]): Found {
  return {
    text: target.words,
    value: target.value,
    upper: target.upper ?? null,
    // Document grammar, “Comparators”: a change of a rate is in percentage points.
    unit: target.unit === 'điểm %' ? 'pp' : target.unit,
    // A range says both ends; no comparator is left.
    comparator: target.upper === undefined ? target.comparator : '=',
    period: yearIn(target.words) ?? yearIn(clause.text),
    sectionPath: path,
    line: clause.line,
  };
}

/** Sections that say how much is to be made. */
const AIM = /MỤC TIÊU|CHỈ TIÊU|NHIỆM VỤ TRỌNG TÂM|KHỐI LƯỢNG/iu;
const PERCENT = /(?<![\p{L}\d,.])(\d{1,3}(?:,\d{1,2})?)\s*%/gu;
const COUNT = new RegExp(`(?<![\\p{L}\\d,./-])(${NUMBER})${GAP}(${UNITS})(?![\\p{L}\\d])`, 'giu');

/** Figures without comparator: measured ones in sections on the situation, plain amounts in sections on aims or of an action. */
function readMeasured(structure: Structure): Found[] {
  return structure.clauses.flatMap(({ clause, ancestors, path }) => {
    if (clause.id.startsWith('p') || clause.text.startsWith('|')) return [];
    const above = [...ancestors, clause];
    const costs = above.some(({ heading }) => heading !== undefined && COSTS.test(heading));
    const status = isStatus(above);
    const aim = !status && above.some(isAim);
    const figures = [
      ...(status ? percents(clause) : []),
      ...counts(clause, status ? 'status' : aim ? 'aim' : 'action'),
      ...(status ? [] : done(clause)),
    ].filter(({ unit }) => !costs || !isMoney(unit ?? ''));
    return figures.map((figure) => ({
      ...figure,
      upper: null,
      period: yearIn(clause.text),
      sectionPath: path,
      line: clause.line,
    }));
  });
}

/** A part that says how much is to be made, by its title or by its own name: `Chỉ tiêu 2: …`. */
function isAim({ heading, kind, label }: Clause): boolean {
  return (heading !== undefined && AIM.test(heading)) || (kind === 'named' && AIM.test(label));
}

type Figure = Pick<ResultIndicator, 'text' | 'value' | 'unit' | 'comparator'>;

/** A bound of a class (“từ 6% trở lên”) is no figure. */
function percents({ text }: Clause): Figure[] {
  return [...text.matchAll(PERCENT)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length);
    if (/^\s+trở\s+(?:lên|xuống)/u.test(after)) return [];
    return [
      {
        text: phrase(text, match.index, match[0].length),
        value: toNumber(match[1]!),
        unit: '%',
        comparator: leadBefore(text, match.index)?.op ?? '=',
      },
    ];
  });
}

/** Something is made, planted, held: “Trồng mới 5.000 cây”, “Mở 03 lớp”. */
const ACTION =
  /(?:^|[\s;,(:])(?:trồng|xây(?: dựng)?|làm|mở|tổ chức|hỗ trợ|thành lập|nuôi|chuyển đổi|cải tạo|bê tông hóa|nhân rộng|duy trì|vận động|phấn đấu|tặng|trao|giúp|kiểm tra|giám sát|kết nạp|tuyên truyền|biên soạn|tư vấn|tiếp nhận|rà soát|thực hiện|thụ tinh|tiêm phòng|gieo|cấy|sản xuất|khoanh nuôi|củng cố|bồi dưỡng|nâng cấp|kiên cố hóa|cứng hóa|dạy nghề|tập huấn|phát triển|sửa chữa|xóa|đào tạo|giải quyết|chọn|hoàn thành|kéo giảm|phổ biến|khám|công nhận|chọn điểm|đầu tư|phát|cấp|lắp đặt|dựng|đào|thăm|che|may|in|treo|khảo sát)\s[^,;.:]{0,50}$/iu;
/** “Sửa chữa 02 cầu treo”: right behind what is done a figure counts whatever follows it. */
const DONE = /(?<![\p{L}\d,./-])(\d{1,3}(?:\.\d{3})*)\s+(\p{Ll}+(?:\s\p{Ll}+)?)/gu;
const KNOWN_UNIT = new RegExp(`^(?:${UNITS})(?![\\p{L}\\d])`, 'iu');
const ADJACENT =
  /(?:^|[\s;,(:-])(?:trồng|xây dựng|xây|làm|mở|tổ chức|hỗ trợ|thành lập|nhân rộng|duy trì|củng cố|sửa chữa|nâng cấp|cải tạo|đào tạo|hoàn thành|đầu tư|lắp đặt|trao|tặng|biên soạn|phát hành|thăm|khám|kết nạp|vận động|phát|in|treo|tuyển|cấp)(?:\s(?:mới|thêm|được|ít nhất|tối thiểu|từ|trên))*\s+$/iu;
/** Words behind a figure that count no things. */
const NO_THING =
  /^(?:đến|tới|và|hoặc|trong|tại|ở|của|cho|là|ngày|tháng|năm|giờ|phút|lần|nội dung|nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp|bước|giai đoạn|nghị quyết|văn bản|kế hoạch|chương trình|điều|khoản|loại|nguyên tắc|mặt|khâu|quy)(?!\p{L})/u;
/** So much for each: “mỗi huyện 01 đội”. */
const EACH = /(?:^|[\s;,(:])mỗi\s\p{L}+(?:\s\p{L}+){0,4}\s+$/iu;
/** “Trồng 1.500 cây xanh, 2 km đường hoa”: the action holds for what is counted next too. */
const COUNTED_BEFORE = new RegExp(`(?:${NUMBER})${GAP}(?:${UNITS})[^,;.:]{0,40},\\s+(?=$)`, 'giu');
const AREA = /^(?:xã|phường|thị trấn|thôn|làng|bản|buôn|ấp|huyện|khu dân cư|tổ dân phố)$/iu;
/** The end of a range, a share of something else, or one of each kind. */
const NO_AMOUNT = /(?:(?:từ|đến|và|mỗi|từng|cứ)\s|\d\s*[-–]\s?)\s*$/u;

function counts({ text }: Clause, kind: 'status' | 'aim' | 'action'): Figure[] {
  return [...text.matchAll(COUNT)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const after = text.slice(match.index + match[0].length);
    const lead = leadBefore(text, match.index);
    // With a comparator it is a target already, unless it is measured.
    if (countsNothing(text, match.index, match[2]!) || NO_AMOUNT.test(before)) return [];
    // “Trồng thử ở 03 huyện” says where, not how many.
    if (kind === 'action' && /(?:^|\s)(?:ở|tại|trên|của)\s+$/iu.test(before) && AREA.test(match[2]!))
      return [];
    if (/^\s+trở\s+(?:lên|xuống)/u.test(after)) return [];
    if (lead && (kind !== 'status' || lead.op === '>=' || lead.op === '<=')) return [];
    if (
      kind === 'action' &&
      (isMoney(match[2]!) ||
        !(ACTION.test(before.replace(COUNTED_BEFORE, '')) || EACH.test(before) || isRate(match[2]!)))
    )
      return [];
    return [
      {
        text: phrase(text, match.index, match[0].length),
        value: toNumber(match[1]!),
        unit: match[2]!.toLowerCase(),
        comparator: lead?.op ?? '=',
      },
    ];
  });
}

/** Things that no list of units names, as long as the text says what is done with them. */
function done({ text }: Clause): Figure[] {
  return [...text.matchAll(DONE)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const known = KNOWN_UNIT.test(text.slice(match.index + match[0].length - match[2]!.length));
    if (known || NO_THING.test(match[2]!) || !ADJACENT.test(before)) return [];
    return [
      {
        text: phrase(text, match.index, match[0].length),
        value: toNumber(match[1]!),
        unit: match[2]!,
        comparator: leadBefore(text, match.index)?.op ?? '=',
      },
    ];
  });
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

function yearIn(text: string): string | null {
  return /(?:năm|\/)\s*((?:19|20)\d{2})(?!\d)/u.exec(text)?.[1] ?? null;
}
