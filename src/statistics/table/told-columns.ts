import type { Grid, Remark } from './grid.ts';
import {
  areApart,
  isPartOfYear,
  momentInHeading,
  momentOfHeading,
  wordsOfFigures,
  type WordsOfFigures,
} from './heading-words.ts';
import { unitInHeading, type SaidUnit } from '../said-units.ts';
import { asideOf } from './totals.ts';

/** What the words over a column say of its figures, whatever sources.yaml declares. */
export interface ToldColumn extends WordsOfFigures {
  unit?: SaidUnit;
  /** Heading that is a moment, or holds one, as written and as read; a year that stands bare in it may be the name of something. */
  moment?: { written: string; period: string; isAbove?: true; isBare?: boolean };
  /** Headings that leave their year to sources.yaml: “Quý II”, “6 tháng đầu năm”. */
  yearless?: string;
  /** Heading of an edge of a year that it does not name. */
  edge?: { heading: string; side: string };
  /** A heading of changes, not of levels. */
  change?: string;
  /** Headings that name the column, from the top. */
  headings: readonly string[];
  /** Headings of the moments that a column adds up: “T1”, “T2”, “T3” beside “Cộng”. */
  parts?: readonly string[];
  /** A heading that names another thing than a number of it: “Tỷ lệ”, “Số nhân khẩu”, and what figures below it are measured in. */
  names?: { heading: string; of: string };
}

const YEARLESS =
  /^(?:(?:đầu|giữa|cuối)\s+)?(?:quý|tháng|\d{1,2} tháng|sáu tháng|chín tháng|nửa)(?!\p{L})|^\d{1,2}\/\d{1,2}$|^(?:T\.?\d{1,2}|Q\.?(?:[1-4]|I{1,3}|IV)|\d{1,2}T)$/iu;
/** “Số hộ đầu năm”, “Cuối kỳ”: an edge of the year or time of the table, which may also be told from the other side (“cuối 2022”). */
const EDGE = /(?:^|\s)(đầu|giữa|cuối)\s+(?:năm|kỳ)$/iu;
/** “Thực hiện 9 tháng”, “Ước 6 tháng cuối năm”, “Đến 30/6”: words before a moment without its year. */
const DONE =
  /^(?:(?:thực hiện|TH|ước(?: TH| thực hiện| đạt)?|ƯTH|KH|kế hoạch|kết quả|lũy kế|luỹ kế|số liệu|tính|có)\s+)*(?:(?:đến|tại|ngày|hết)\s+)*/iu;
const CHANGE =
  /(?<!\p{L})(?:tăng|giảm|chênh lệch|so với|so cùng kỳ|so (?:KH|kế hoạch)|tốc độ|l[ũu][ỹy] kế từ|cộng dồn|(?:đạt|hoàn thành)[^,;]{0,12}(?:KH|kế hoạch)|TH(?: (?:năm )?\d{4})?\s?\/\s?KH|thừa\s?[/,]\s?thiếu|cân đối)(?!\p{L})(?! nghèo)|(?:t[ỷỉ] lệ|mức|tốc độ) giảm(?!\p{L})/iu;
/** What the first words of a heading are measured in, whatever unit stands behind. */
const MEASURED: readonly (readonly [RegExp, string])[] = [
  [/^t[ỷỉ] (?:lệ|trọng)(?!\p{L})/iu, '%'],
  [/^(?:(?:tổng )?số (?:nhân )?khẩu|(?:tổng )?số (?:người|lao động)|nhân khẩu|dân số)(?!\p{L})/iu, 'người'],
  [/^(?:tổng )?số hộ(?!\p{L})/iu, 'hộ'],
  [/^số lượt(?!\p{L})/iu, 'lượt'],
  [/^diện tích(?!\p{L})/iu, 'diện tích'],
  [/^sản lượng(?!\p{L})/iu, 'khối lượng'],
  [/^(?:số tiền|kinh phí|vốn|dư nợ|doanh số)(?!\p{L})/iu, 'đồng'],
];

const UNIT_OF_TABLE = /\(?(?:đơn vị(?: tính)?|đvt)\s*:[^)]*\)?/giu;

/** Reads the headings of a column from the top; the lowest that says something is believed. */
export function toldColumn(over: { own: string[]; above: string[] } | undefined): ToldColumn {
  // A heading out of a database: “Vốn_triệu_đồng”.
  const words = over?.own.map((heading) => heading.replaceAll('_', ' ')) ?? [];
  const told: ToldColumn = { headings: words };
  for (const heading of over?.above ?? []) {
    const unit = unitInHeading(heading.replace(UNIT_OF_TABLE, ''));
    if (unit && unit.said !== heading) told.unit = unit;
  }
  for (const [at, heading] of words.entries()) {
    // “ĐVT: hộ” above the headings is of the whole table, which has columns of other units too.
    const unit = unitInHeading(at < words.length - 1 ? heading.replace(UNIT_OF_TABLE, '') : heading);
    if (unit) told.unit = unit;
    const period = momentOfHeading(heading.replace(/\s*\([^()]*\)$/u, ''));
    if (period) told.moment = { written: heading, period };
    else if (YEARLESS.test(heading.replace(DONE, ''))) told.yearless = heading.replace(DONE, '');
    else if (EDGE.test(heading)) told.edge = { heading, side: EDGE.exec(heading)![1]!.toLowerCase() };
    else Object.assign(told, within(heading));
    if (CHANGE.test(heading)) told.change = heading;
    const of = MEASURED.find(([words]) => words.test(heading))?.[1];
    if (of) told.names = { heading, of };
    Object.assign(told, wordsOfFigures(heading));
  }
  // The heading that names a column may stand below the one that names its year, which nobody wrote into sources.yaml.
  const above = over?.above.map((written) => ({ written, period: momentOfHeading(written) ?? '' })) ?? [];
  const found = above.findLast(({ period }) => period !== '');
  return found && !told.moment ? { ...told, moment: { ...found, isAbove: true } } : told;
}

/**
 * The moments beside a column that is called “Cộng”, “Tổng số”, “Cả năm”, as far as they hold figures: those left of it, else those right of it,
 * below the same upper heading.
 */
export function partsBeside(headings: readonly string[], at: number, isFilled: (column: number) => boolean): string[] {
  const [own = '', ...upper] = headings[at]!.split(' / ').toReversed();
  if (!WHOLE.test(own) && (asideOf(own) !== 'total' || own.split(' ').length > 2)) return [];
  const partAt = (column: number): string | undefined => {
    const [last = '', ...rest] = headings[column]?.split(' / ').toReversed() ?? [];
    const isMoment = isPartOfYear(last) || momentOfHeading(last) !== undefined;
    return isMoment && rest.join() === upper.join() ? last : undefined;
  };
  const run = (step: number): string[] => {
    const found: string[] = [];
    for (let column = at + step, part = partAt(column); part !== undefined; part = partAt((column += step)))
      if (isFilled(column)) found.push(part);
    return found;
  };
  const left = run(-1);
  return left.length ? left.toReversed() : run(1);
} // prettier-ignore

/** “Cả năm”, “Ước cả năm”. */
export const WHOLE = /(?<!\p{L})cả năm(?!\p{L})/iu;

function within(heading: string): Pick<ToldColumn, 'moment'> {
  const found = momentInHeading(heading);
  return found ? { moment: { written: heading, ...found } } : {};
}

/** “năm 2021”, but not the year of a day or of a document. */
const YEAR =
  /(?<!tháng \d{1,2} )(?<!(?:quyết định|nghị quyết|nghị định|thông tư|công văn|luật|chuẩn)(?!\p{L})[^,;.]{0,30})năm ((?:19|20)\d{2})(?!\d)/giu;

/** Years that titles above a table name. */
export function yearsAbove({ rows }: Grid, firstLine: number): { line: number; year: string }[] {
  return rows
    .filter(({ line }) => line < firstLine)
    .flatMap(({ line, cells }) =>
      [...new Set(cells.map(({ text }) => text))].flatMap((text) =>
        [...text.matchAll(YEAR)].map(([, year]) => ({ line, year: year! })),
      ),
    );
}

/** A title, or the name of the sheet, of one other year than all figures below it: perhaps the table of another year was put in its place. */
export function otherYearAbove(grid: Grid, firstLine: number, periods: readonly string[]): Remark[] {
  const found = yearsAbove(grid, firstLine);
  const named = grid.sheet === undefined ? undefined : momentOfHeading(grid.sheet)?.slice(0, 4);
  const first = found[0] ?? (named === undefined ? undefined : { line: undefined, year: named });
  if (!first || found.some(({ year }) => year !== first.year) || !periods.length) return [];
  if (periods.some((period) => period === '' || !areApart(period, first.year))) return [];
  const where = first.line === undefined ? 'tên bảng tính' : 'trên bảng';
  return [
    {
      ...(first.line !== undefined && { line: first.line }),
      message: `CHÚ Ý: ${where} ghi năm ${first.year} mà mọi số được lấy cho thời điểm khác (${[...new Set(periods)].join(', ')})`,
    },
  ];
}
