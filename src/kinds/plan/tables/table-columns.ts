import { startsLikeBody } from '../agency-names.ts';
import { UNITS } from '../figures.ts';
import { headingRows, type Table } from '../clauses/table.ts';
import { COUNTER, isFigure, knownOf } from './table-rows.ts';

/** What the columns of a table hold, told by their headings and by what stands below them. */
export interface Columns {
  /** Column of the tasks, where the table gives tasks out. */
  task: number | undefined;
  /** Bodies that carry a task out. */
  bodies: { at: number; role: 'lead' | 'support' | 'advise' | 'do' }[];
  /** By when; `due` when the heading names an end. */
  time: { at: number; due: boolean } | undefined;
  /** Column of the unit of a row. */
  unit: number | undefined;
  /** Columns of figures to be reached. */
  figures: { at: number; heading: string }[];
}

/** Heading of the column that holds units. */
export const UNIT = /^(?:đơn vị(?: tính)?|đvt)$/iu;
const UNIT_VALUE = new RegExp(`^(?:%|${UNITS})$`, 'iu');
/** Heading of the column that says what is to be done. */
export const TASK = /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|(?:^|\s)việc(?:\s|$)/iu;
/** The column that names what is built or bought, where none says what is to be done. */
export const WORKS = /^(?:tên\s+)?(?:các\s+)?(?:danh mục|hạng mục|công trình|dự án)/iu;
const SUPPORT = /phối hợp|tham gia/iu;
const ADVISE = /tham mưu/iu;
const LEAD = /chủ trì|đầu mối/iu;
const DO =
  /(?:đơn vị|cơ quan|bộ phận|người|cá nhân|thành phần|tổ chức)\s+(?:\/\s*\p{L}+\s+)?(?:được giao|thực hiện|phụ trách|chịu trách nhiệm)|chủ đầu tư|^(?:phân công|trách nhiệm|phụ trách)/iu;
/** Heading of the column that says when. */
export const TIME = /thời gian|thời hạn|thời điểm|tiến độ|hoàn thành|lộ trình|(?:^|\s)hạn(?:\s|$)/iu;
/** A period below a heading of times. */
const OVER_YEARS = / \/ (?:năm |quý |giai đoạn )?[\dIVX][\dIVX\s–/-]*$/iu;
const DUE = /hạn(?:\s|$)|hoàn thành|chậm nhất|trước/iu;
/** Tables by place: villages or bodies by row, measures by column. */
export const PLACE =
  /^(?:tên\s+)?(?:xã|phường|thôn|làng|buôn|bản|xóm|ấp|khối|tổ dân phố|huyện|quận|địa phương|địa bàn|đơn vị|khu (?:dân cư|vực|phố)|cụm|cơ sở|trường|chi hội|chi đoàn)(?!\p{L})/iu;
const MEASURE =
  /(?:^|\/ )(?:số (?!tt|thứ tự|điện thoại|tài khoản|hiệu|văn bản)|tổng số|tỷ lệ|tỉ lệ|diện tích|chỉ tiêu|sản lượng|thu nhập|kế hoạch|mục tiêu|hộ |năm (?:19|20)\d{2}|giảm|tăng|đạt)/iu;
/** A heading that says its unit itself measures: “Xây mới (nhà)”. */
export const WITH_UNIT = new RegExp(`\\((%|${UNITS})\\)$`, 'iu');
/** Heading of the column that names what is aimed at. */
export const AIM = /^(?:tên\s+)?(?:các\s+)?(?:chỉ tiêu|mục tiêu|nội dung|danh mục|tiêu chí|hạng mục)/iu;
/** What something costs, by the heading of its column: “Tổng mức đầu tư (triệu đồng)”. */
export const COST =
  /(?<!\p{L})(?:kinh phí|vốn|dự toán|ngân sách|đơn giá|thành tiền|tổng mức|mức đầu tư|chi phí|số tiền)(?!\p{L})/iu;
/** A price for each and the sum of it: the table estimates costs, and its amounts are what the money buys. */
export function isEstimate(headings: readonly string[]): boolean {
  return headings.some((heading) => /đơn giá|thành tiền/iu.test(heading));
}
/** Columns that say something about the row or grade it: nothing is counted there. */
export const NO_FIGURE =
  /(?<!\p{L})(?:ghi chú|(?:số )?điện thoại|tài khoản|số hiệu|năm (?:sinh|xây|thành lập)|văn bản|căn cứ|nguồn|địa điểm)(?!\p{L})|(?:^|\/ )(?:thang |số )?điểm(?: (?:tối đa|tối thiểu|chuẩn|tự chấm|chấm|thưởng|trừ|cộng|đạt(?: được)?))*$/iu;
/** Columns that say how things are or were: no figure to be reached. */
const NO_AIM =
  /(?<!\p{L})(?:thực trạng|hiện (?:trạng|có|nay|đang)|kết quả(?! cần| phải| dự kiến)|(?<!kế hoạch |chỉ tiêu |mục tiêu |lộ trình |tiến độ |phân kỳ )(?:đã )?thực hiện|ước (?:đạt|thực hiện|cả năm)|đầu (?:năm|kỳ)|so sánh|(?<!(?:giảm|tăng)[^/]*)so với|dân số|nhân khẩu)(?!\p{L})|(?:19|20)\d{2}\/\p{L}/iu;

const known = new WeakMap<Table, Columns>();

export function columnsOf(table: Table): Columns {
  let columns = known.get(table);
  if (!columns) known.set(table, (columns = read(table)));
  return columns;
}

function read(table: Table): Columns {
  const { grid, headings, name } = knownOf(table);
  const rows = grid.slice(headingRows(table)).filter((row) => new Set(row).size > 1);
  const below = (at: number): string[] => rows.map((row) => row[at]!.text).filter(Boolean);
  const taken = new Set<number>();
  const take = (test: (heading: string, at: number) => boolean): number | undefined => {
    const at = headings.findIndex(
      (heading, column) =>
        heading !== '' && heading.length < 80 && !taken.has(column) && test(heading, column),
    );
    if (at >= 0) taken.add(at);
    return at < 0 ? undefined : at;
  };
  const unit = take((heading, at) => UNIT.test(heading) && below(at).some((text) => UNIT_VALUE.test(text)));
  const bodies = headings.flatMap((heading, at): Columns['bodies'] => {
    const role = at === unit ? undefined : (roleOf(heading) ?? bodiesBelow(heading, below(at)));
    return role && below(at).every((text) => !isFigure(text)) ? [{ at, role }] : [];
  });
  for (const { at } of bodies) taken.add(at);
  // “Lộ trình thực hiện / 2025” over figures says what is to be reached by then.
  const time = take(
    (heading, at) => TIME.test(heading) && !(OVER_YEARS.test(heading) && below(at).every(isFigure)),
  );
  const named = (said: RegExp): number | undefined =>
    take((heading, at) => said.test(heading) && below(at).some((text) => !isFigure(text)));
  const task = named(TASK) ?? named(WORKS);
  return {
    task,
    bodies,
    time: time === undefined ? undefined : { at: time, due: DUE.test(headings[time]!) },
    unit,
    figures: figuresOf(headings, name, taken, below),
  };
}

/** Heading of the column that says who does it, alone or before others. */
export function namesDoer(heading: string): boolean {
  return LEAD.test(heading) || (DO.test(heading) && !SUPPORT.test(heading)) || ADVISED_BY.test(heading);
}

/** “Cơ quan tham mưu” */
const ADVISED_BY = /(?:đơn vị|cơ quan|bộ phận|người|cá nhân)\s+tham mưu/iu;

function roleOf(heading: string): Columns['bodies'][number]['role'] | undefined {
  if (heading.length >= 80) return undefined;
  if (LEAD.test(heading)) return 'lead';
  if (SUPPORT.test(heading)) return 'support';
  if (DO.test(heading)) return 'do';
  return ADVISE.test(heading) ? 'advise' : undefined;
}

/** “Đơn vị” over bodies alone. */
function bodiesBelow(heading: string, below: readonly string[]): 'do' | undefined {
  return UNIT.test(heading) && below.length > 0 && below.every(startsLikeBody) ? 'do' : undefined;
}

/** Columns of figures of a table whose rows are named as aims, or as places with measures beside them. */
function figuresOf(
  headings: readonly string[],
  name: number,
  taken: ReadonlySet<number>,
  below: (at: number) => string[],
): Columns['figures'] {
  const aims = AIM.test(headings[name] ?? '');
  if ((!aims && !PLACE.test(headings[name] ?? '')) || isEstimate(headings)) return [];
  return headings.flatMap((heading, at) => {
    if (at === name || taken.has(at) || !heading || COUNTER.test(heading)) return [];
    if (NO_FIGURE.test(heading) || NO_AIM.test(heading) || COST.test(heading)) return [];
    if (!aims && !MEASURE.test(heading) && !WITH_UNIT.test(heading)) return [];
    const texts = below(at);
    return texts.length && !countsRows(texts) ? [{ at, heading }] : [];
  });
}

/** 1, 2, 3, whatever the heading says. */
export function countsRows(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text, index) => Number(text) === index + 1);
}
