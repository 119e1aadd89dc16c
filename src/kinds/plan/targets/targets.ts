import { inSentence } from '../../../text/sentence.ts';
import { matchesOf } from '../../../vietnamese/matches.ts';
import { aimOf, type Aim } from './aimed.ts';
import { changeBefore, changesBy, countChangesBy, endsChange, setsCount } from './changes.ts';
import { tidy, walk, type Clause } from '../clauses/clauses.ts';
import { tableTargets } from './table-targets.ts';
import {
  asUnit,
  boundBehind,
  COSTS,
  countsNothing,
  isMoney,
  leadBefore,
  listedBefore,
  NUMBER,
  POINTS,
  readsTwoWays,
  STATUS,
  toNumber,
  GAP,
  UNITS,
  type Comparator,
} from '../figures.ts';
import { thingAt } from './things.ts';
import { withoutWithdrawn } from '../clauses/withdrawn.ts';

/** A figure a plan sets out to reach. */
export interface Target {
  clause: string;
  /** Words of the clause around the figure, up to the next comma or stop. */
  words: string;
  value: number;
  /** Figure as printed: `97,00`. */
  written: string;
  /** The figure with the words that bound it, as printed: `trên 77,17% trở lên`, `giảm bình quân 3-4%`. */
  printed: string;
  upper: number | undefined;
  unit: string;
  comparator: Comparator;
  /** `level` to be reached, or `change`. */
  sense: 'level' | 'change';
  /** Doubtful wording of the source: `trên … trở lên`, or a bound without “trở lên”. */
  doubt: string | undefined;
}

const PERCENT =
  /(?<![\p{L}\d,.])(?<lo>\d{1,3}(?:[,.]\d{1,2})?)(?:\s*[%‰]?\s*(?:[-–]|đến)\s*(?<hi>\d{1,3}(?:[,.]\d{1,2})?))?\s*(?<sign>[%‰]|phần (?:trăm|nghìn)(?!\p{L}))(?:\/năm)?(?<suf>\s+trở\s+(?:lên|xuống))?/giu;
const COUNT = new RegExp(
  `(?<![\\p{L}\\d,./-])(?<lo>${NUMBER})(?:(?:${GAP}(?<of>${UNITS}))?\\s*(?:đến|-|–)\\s*(?<hi>${NUMBER}))?${GAP}(?<unit>${UNITS})(?![\\p{L}\\d])(?<suf>\\s+trở\\s+(?:lên|xuống))?`,
  'giu',
);
/** “từ 120 ha năm 2024 | lên 150 ha”: where a change starts. */
const GOES_ON = /^[^;.]{0,40}?\s(?:đến|lên|xuống|còn)\s+(?:\p{L}+\s+){0,2}\d/u;

/** “Ít nhất 200 thanh thiếu niên”, “từ 03 đến 05 gian trưng bày”: bounded, a figure counts whatever follows it. */
const BOUNDED = new RegExp(
  `(?<![\\p{L}\\d,./-])(?<lo>${NUMBER})(?:\\s*(?:đến|-|–)\\s*(?<hi>${NUMBER}))?(?<suf>)(?=\\s+(?:\\p{Ll}|\\p{Lu}{2}))`,
  'gu',
);
const KNOWN_UNIT = new RegExp(`^(?:${UNITS})(?![\\p{L}\\d])`, 'iu');

/** So many to a number of people: `60/100.000 dân`, `15/1.000 trẻ đẻ sống`. */
const RATIO =
  /(?<![\p{L}\d,./-])(?<lo>\d{1,4}(?:,\d{1,2})?)\s?\/\s?(?<unit>(?:100|1\.000|10\.000|100\.000)\s+\p{L}+(?:\s(?:đẻ|sống|dân|sinh))*)/giu;

/** “ít nhất 2/3 số thôn”: a part of all; “2/3” before another word may be a day. */
const FRACTION =
  /(?<![\p{L}\d,./-])(?<!(?:ngày|trước|sau|đến|hết|từ|dịp|lễ)\s)(?<lo>\d)\/(?<unit>(?:\d|10)\s+(?:tổng\s+)?số\s+(?:\p{Ll}+)(?:\s(?:dân|gia đình|viên|nghèo|cư))?)(?!\p{L})(?<suf>\s+trở\s+(?:lên|xuống))?/giu;
/** “đạt 19/19 tiêu chí”: all of a list that is to be met. */
const ALL_OF =
  /(?<=(?:đạt|hoàn thành|đủ|giữ vững|duy trì)(?: chuẩn)?\s)(?<lo>\d{1,2})\/(?<unit>\k<lo>\s+(?:tiêu chí|chỉ tiêu))(?!\p{L})/giu;

/** “từ 18/19 tiêu chí trở lên”, “ít nhất 15/21 thôn”, “lên 41/85 xã”, in a part on aims “trạm y tế: 32/32 xã”: so many of all. */
const SOME_OF = new RegExp(
  String.raw`(?<=(?:(?<!\p{L})(?:từ|ít nhất|tối thiểu|trên|không dưới)|(?<aim>(?<!\p{L})(?:lên|đạt|còn)|:))\s)(?<lo>\d{1,3})\/(?<unit>\d{1,3}\s+(?:${UNITS}|chỉ tiêu))(?!\p{L})(?<suf>\s+trở\s+lên)?`,
  'giu',
);

/** Is this a section that tells the present state? */
export function tellsState(clause: Clause): boolean {
  return isStatus([clause]);
}

/** Is this a section that says why, not what by when? */
export function tellsPurpose({ kind, text }: Pick<Clause, 'kind' | 'text'>): boolean {
  return kind === 'section' && /MỤC ĐÍCH|YÊU CẦU/iu.test(text);
}

/** A figure that looks like a target, with its place in the clause and what its sentence makes of it. */
export interface Figure {
  target: Target;
  /** Where it begins in the text of the clause; 0 in a table. */
  at: number;
  aim: Aim;
}

/**
 * Every target of a plan, in document order. A plan whose clause speaks of targets without a figure yields none; a table is read by its
 * columns.
 * @param year the year of the plan
 */
export function findTargets(clauses: readonly Clause[], year?: number): Target[] {
  return findFigures(clauses, year).flatMap(({ target, aim }) => (aim === 'aim' ? [target] : []));
}

/** The same, with the figures from which the plan starts and those of its rules. */
export function findFigures(clauses: readonly Clause[], year?: number): Figure[] {
  const targets: Figure[] = [];
  const parts = new Map<Clause, Part>();
  for (const { clause, ancestors } of walk(clauses)) {
    const above = ancestors.length ? parts.get(ancestors.at(-1)!)! : OUTSIDE;
    const { heading, text } = clause;
    const status = above.status || isStatus([clause]);
    if (clause.children.length)
      parts.set(clause, {
        status,
        aims: above.aims || (heading !== undefined && AIMS.test(heading)),
        costs: above.costs || COSTS.test(heading ?? text.slice(0, 20)),
        headedCosts: above.headedCosts || COSTS.test(heading ?? ''),
      });
    if (status || clause.kind === 'row' || (clause.id.startsWith('p') && !opensAims(clause))) continue;
    if (clause.table) {
      if (!above.headedCosts)
        targets.push(...tableTargets(clause, year).map((target): Figure => ({ target, at: 0, aim: 'aim' })));
      continue;
    }
    // “Nguồn vốn ủy thác chiếm 15 - 20%” below “CHỈ TIÊU” is an aim like its neighbours.
    const costs = above.costs || (!above.aims && COSTS.test(heading ?? text.slice(0, 20)));
    targets.push(
      ...figuresIn(clause, year, above.aims).filter(
        ({ target }) => !costs || !(isMoney(target.unit) || SHARE_OF_FUNDS.test(target.words)),
      ),
    );
  }
  return targets;
}

/** What the headings above a clause say of its figures: they tell how things are, set aims, tell what is spent. */
interface Part {
  status: boolean;
  aims: boolean;
  costs: boolean;
  headedCosts: boolean;
}
const OUTSIDE: Part = { status: false, aims: false, costs: false, headedCosts: false };

/** “Mục tiêu cụ thể: Xây dựng 02 mô hình …” in a plan whose parts have no numbers: a heading that shares its line with its text. */
export function opensAims({ kind, text }: Pick<Clause, 'kind' | 'text'>): boolean {
  return kind === 'paragraph' && /^(?:Mục tiêu|Chỉ tiêu)(?:\s\p{Ll}+){0,8}\s?:\s/u.test(text);
}

/** Parts that say what is to be reached. */
const AIMS = /(?:^|\s)(?:MỤC TIÊU|CHỈ TIÊU)(?=[\s,]|$)/iu;

/** “Phấn đấu trồng 50.000 cây”, “Chỉ tiêu: thành lập mới 03 hợp tác xã”: a clause of any part that says so of itself. */
const SAYS_AIM = /^\s*(?:[-+*•–]\s*)?(?:phấn đấu|quyết tâm|mục tiêu|chỉ tiêu)(?!\p{L})/iu;

/** “ngân sách trung ương 90%, địa phương 10%” parts money, it sets no aim. */
const SHARE_OF_FUNDS =
  /ngân sách|(?<!\p{L})NS(?:TW|ĐP|NN|[THX])?(?!\p{L})|kinh phí|vốn|đối ứng|tổng (?:mức|chi)/iu;

const OUTER: readonly Clause['kind'][] = ['part', 'chapter', 'section'];
const STATUS_START =
  /^(?:Thực trạng|Hiện trạng|Bối cảnh|Tình hình|Kết quả (?:đạt được|thực hiện)|Những kết quả|Đánh giá chung|Đặc điểm|(?:(?:Những|Một số|Các)\s+)?(?:tồn tại|hạn chế|khó khăn|vướng mắc|thuận lợi|ưu điểm)(?=,|\s+và\s|\s*:?$))/imu;

/** Does one of the clauses open a part that tells how things stand? */
export function isStatus(clauses: readonly Clause[]): boolean {
  return clauses.some((clause) =>
    OUTER.includes(clause.kind)
      ? STATUS.test(clause.text)
      : clause.heading !== undefined && clause.children.length > 0 && STATUS_START.test(clause.text),
  );
}

/** A figure as it stands in a text, before anything is made of it. */
interface Seen {
  match: RegExpExecArray;
  unit: string;
  sense: Target['sense'];
  /** It is where a change starts: “từ 30% xuống còn …”. */
  fromTo?: boolean;
}

function figuresIn(clause: Clause, year: number | undefined, aims: boolean): Figure[] {
  if (!/\d/.test(clause.text)) return [];
  const text = withoutWithdrawn(clause.text);
  const setting = aims || SAYS_AIM.test(text);
  return [...percents(text), ...counts(text, setting), ...bounded(text), ...ratios(text, setting)]
    .flatMap((seen) => [...inTurn(text, seen), seen])
    .sort((a, b) => a.match.index - b.match.index)
    .map((seen) => {
      const [from, to] = [seen.match.index, seen.match.index + seen.match[0].length];
      const target = targetOf(clause, seen.match, seen);
      const { comparator, upper } = target;
      return {
        target,
        at: from,
        aim: aimOf({ text, from, to, unit: seen.unit, comparator, upper, aims: setting }, year),
      };
    });
}

/** Figures of the list that a figure ends, of what it counts. */
function inTurn(text: string, { match, ...seen }: Seen): Seen[] {
  return listedBefore(text, match.index).map(({ written, index }) => ({
    ...seen,
    match: Object.assign([written] as [string], {
      index,
      input: text,
      groups: { lo: written },
    }) as RegExpExecArray,
  }));
}

function percents(text: string): Seen[] {
  return (/%|‰|phần (?:trăm|nghìn)/iu.test(text) ? matchesOf(text, PERCENT) : []).map((match) => {
    const change = changesBy(text, match.index);
    const fromTo = STARTS.test(text.slice(match.index + match[0].length));
    const unit = /^(?:‰|phần nghìn)$/iu.test(match.groups!['sign']!) ? '‰' : '%';
    return { match, unit, sense: change && !fromTo ? 'change' : 'level', fromTo };
  });
}

/** “30% | xuống còn 20%”: where a change starts; “98% học sinh lên lớp” goes nowhere. */
const STARTS =
  /^\s*(?:\(?[^,;.%]{0,30}\s)?(?<!trở\s)(?:xuống|lên)\s+(?:(?:còn|đến|tới|mức|dưới|trên|khoảng|hơn|thành|đạt|ít nhất|tối thiểu|tối đa|không (?:quá|dưới|vượt quá))\s+)*\d/iu;

function counts(text: string, aims: boolean): Seen[] {
  return matchesOf(text, COUNT)
    .filter(setIn(text, aims))
    .filter((match) => !countsNothing(text, match.index, match.groups!['unit']!))
    .filter(
      ({ index, groups }) =>
        ![groups!['lo'], groups!['hi']].some(
          (written) => written && readsTwoWays(text, index, written, groups!['unit']!),
        ),
    )
    .filter(({ groups }) => !groups!['of'] || asUnit(groups!['of']) === asUnit(groups!['unit']!))
    .map((match) => {
      const fromTo =
        !match.groups!['hi'] &&
        leadBefore(text, match.index)?.words === 'từ' &&
        GOES_ON.test(text.slice(match.index + match[0].length));
      const unit = asUnit(match.groups!['unit']!);
      return {
        match,
        unit,
        sense: unit === POINTS || (!fromTo && countChangesBy(text, match.index)) ? 'change' : 'level',
        fromTo,
      };
    });
}

/** Which counts are set. In a part on aims one set figure draws the next of its list along: “đạt 11,5 bác sĩ | và 32 giường bệnh/10.000 dân”. */
function setIn(text: string, aims: boolean): (match: RegExpExecArray) => boolean {
  let end: number | undefined;
  return (match) => {
    const goesOn = end !== undefined && LISTS_ON.test(text.slice(end, match.index));
    const set =
      isBounded(text, match) || isChange(text, match) || (aims && (goesOn || setsCount(text, match)));
    end = set && aims ? match.index + match[0].length : undefined;
    return set;
  };
}

/** Between two figures of one list. */
const LISTS_ON =
  /^(?:\/[\d.]+\s\p{Ll}+)?(?:\s(?!là|để|cho|do|của|trên|từ|có)\p{Ll}+){0,6}(?:,|\s+và|,\s+trong đó(?:\s\p{Ll}+){0,5})\s+$/u;

function isBounded(text: string, { index, 0: whole, groups }: RegExpExecArray): boolean {
  return Boolean(
    leadBefore(text, index) || groups!['hi'] || groups!['suf'] || boundBehind(text, index + whole.length),
  );
}

/** “giảm 1,2 điểm %”, “tăng gấp 1,5 lần”, “từ 15 lên 17 tiêu chí”: a change sets what is to be reached without a bound too. */
function isChange(text: string, { index, groups }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 80), index);
  const unit = asUnit(groups!['unit']!);
  return (
    endsChange(text, index) ||
    isFold(text, index, unit) ||
    (unit === POINTS && /(?:giảm|tăng)\s[^;.]*$/iu.test(before))
  );
}

/** “tăng gấp 1,5 lần”: how many fold; “còn 1,7 lần so với nam giới” is a level. */
function isFold(text: string, at: number, unit: string): boolean {
  return unit === 'lần' && changesBy(text, at);
}

function ratios(text: string, aims: boolean): Seen[] {
  const toMany = (/\/\s?1[0.]/u.test(text) ? matchesOf(text, RATIO) : []).map((match): Seen => ({
    match,
    unit: `/${match.groups!['unit']!.toLowerCase()}`,
    sense: 'level',
  }));
  const parts = (
    /\d\/\d/u.test(text)
      ? [
          ...matchesOf(text, FRACTION),
          ...matchesOf(text, ALL_OF),
          ...matchesOf(text, SOME_OF).filter(
            (match) => isPartOf(match) && (!match.groups!['aim'] || (aims && !isWhole(match))),
          ),
        ]
      : []
  ).map((match): Seen => ({
    match,
    unit: `/${match.groups!['unit']!.toLowerCase()}`,
    sense: changesBy(text, match.index) ? 'change' : 'level',
  }));
  return [...toMany, ...parts];
}

/** “đạt 19/19 tiêu chí” is read as all of them. */
function isWhole({ groups }: RegExpExecArray): boolean {
  return new RegExp(`^${groups!['lo']}\\s+(?:tiêu chí|chỉ tiêu)`, 'u').test(groups!['unit']!);
}

/** “từ 15/6 thôn” may be a day. */
function isPartOf({ 0: whole, index, input, groups }: RegExpExecArray): boolean {
  const all = Number.parseInt(groups!['unit']!, 10);
  const noDay = all > 12 || /tiêu/u.test(whole) || !/từ\s$/iu.test(input.slice(0, index));
  return Number(groups!['lo']) <= all && (noDay || groups!['suf'] !== undefined);
}

function bounded(text: string): Seen[] {
  return matchesOf(text, BOUNDED).flatMap((match): Seen[] => {
    const end = match.index + match[0].length;
    const behind = text.slice(end).trimStart();
    const lead = leadBefore(text, match.index);
    const { lo, hi } = match.groups!;
    // “Trên 3 lĩnh vực” says where; a bare “từ” opens a span of anything.
    const bound = lead
      ? lead.words === 'từ'
        ? (hi ?? boundBehind(text, end))
        : lead.words !== 'trên' || toNumber(lo!) >= 10
      : endsChange(text, match.index) || boundBehind(text, end);
    const unit = bound && !KNOWN_UNIT.test(behind) ? thingAt(behind) : undefined;
    return unit && !countsNothing(text, match.index, unit) && !readsTwoWays(text, match.index, lo!, unit)
      ? [{ match, unit, sense: 'level' }]
      : [];
  });
}

/** A change of a rate is told in percentage points; one of an amount (“thu nhập tăng 10%”) stays a percentage. */
const RATE = /t[ỷỉ] lệ|% hộ (?:nghèo|cận nghèo)|hộ nghèo|cận nghèo|suy dinh dưỡng|thất nghiệp|mù chữ/iu;

/** “giảm 30% số hộ nghèo”: a share of their number, no points of a rate. */
const OF_NUMBER = /^[\d,.\s–-]+(?:%|phần trăm)\s+(?:tổng )?số\s/iu;

function targetOf(
  clause: Clause,
  match: RegExpExecArray,
  { unit, sense, fromTo }: Omit<Seen, 'match'>,
): Target {
  const { text } = clause;
  const { lo = '', hi, suf: own = '' } = match.groups!;
  const bound = own ? '' : (boundBehind(text, match.index + match[0].length) ?? '');
  const suf = own || bound;
  const words = wordsAround(text, match.index, match.index + match[0].length);
  const lead = fromTo ? undefined : leadBefore(text, match.index);
  const doubt = hi === undefined && unit.includes('%') ? doubtOf(lead?.words ?? '', suf) : undefined;
  return {
    clause: clause.id,
    words,
    value: toNumber(lo),
    written: lo,
    printed: inSentence(
      tidy(
        `${sense === 'change' ? changeBefore(text, match.index) : ''} ${lead?.words ?? ''} ${match[0]}${bound}`,
      ),
    ),
    upper: hi === undefined ? undefined : toNumber(hi),
    unit:
      sense === 'change' && unit === '%' && RATE.test(words) && !OF_NUMBER.test(text.slice(match.index))
        ? POINTS
        : unit,
    // “từ 03 đến 05” says both ends.
    comparator: hi !== undefined && lead?.words === 'từ' ? '=' : comparatorOf(lead?.op, suf),
    sense,
    doubt,
  };
}

function comparatorOf(op: Comparator | undefined, suffix: string): Comparator {
  if (/xuống/u.test(suffix)) return '<=';
  if (/lên/u.test(suffix)) return '>=';
  return op ?? '=';
}

function doubtOf(lead: string, suffix: string): string | undefined {
  if (lead === 'trên' && suffix) return 'bản nguồn viết “trên … trở lên”';
  if (lead === 'từ' && !suffix) return 'bản nguồn viết “từ …%” không kèm “trở lên”';
  return undefined;
}

/** The phrase a figure stands in: from the stop before it to the stop after it. */
function wordsAround(text: string, from: number, to: number): string {
  const start = Math.max(
    text.lastIndexOf(';', from),
    text.lastIndexOf('. ', from) + 1,
    text.lastIndexOf(': ', from) + 1,
    0,
  );
  const rest = text.slice(to);
  const stop = /[;.](?=\s|$)|\s\(/u.exec(rest)?.index ?? rest.length;
  return text
    .slice(start, to + stop)
    .replace(/^[;:.\s]+/u, '')
    .trim();
}
