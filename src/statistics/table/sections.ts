import type { Problem } from '../../content/problem.ts';
import type { SourceColumn, StatisticsSource } from '../../schemas/statistics-source.ts';
import { areApart, isPartOf, isPartOfYear, momentOfHeading, wordsOfFigures } from './heading-words.ts';
import type { Cell, Grid, Remark } from './grid.ts';
import { isWithin } from '../period.ts';
import { COUNTER } from './places-of-table.ts';
import { narrowerHeading } from './qualifiers.ts';
import type { Lookups, Row } from './row.ts';
import { isOtherUnit, readUnit, unitInTitle } from '../said-units.ts';
import type { ColumnFigure } from './shares.ts';
import { momentOfTitle, NO_TITLE, withoutLabel } from './titles.ts';

type Fault = Omit<Problem, 'file'>;

interface Around {
  columns: StatisticsSource['columns'];
  lookups: Pick<Lookups, 'placesOf' | 'nameOf' | 'unitOf' | 'indicatorOf'>;
  /** Rows below the headings. */
  rows: Grid['rows'];
  /** The first of them. */
  firstLine: number;
  /** A factor for all figures settles what their unit is. */
  isScaled: boolean;
}

/** What an office numbers its parts with, in a cell of its own. */
const NUMBER = /^(?:\d{1,3}|[ivx]{1,5}|[a-zđ])[.)]?$/iu;
/** Rows that only group the places below them: “Xã khu vực III”, “Vùng DTTS”. */
const OF_PLACES =
  /^(?:các )?(?:xã|phường|thị trấn|huyện|thôn|làng|bản|khu vực|vùng|miền|địa bàn|cụm|thành thị|đô thị|nông thôn)(?!\p{L})/iu;
/** “Phòng Tài chính - Kế hoạch” is no plan. */
const OFFICE = /^(?:sở|phòng|ban|chi cục|cục|văn phòng|trung tâm|hội)(?!\p{L})/iu;

/**
 * Rows without figures between the rows of a table, “Năm 2022”, “A. KẾ HOẠCH”, “ĐVT: triệu đồng”, “Bảng 2. Hộ cận nghèo”: what they say holds for
 * the rows below them. Where these were taken for something else, the pull stops; what may be meant otherwise is told.
 */
export function sectionFaults(grid: Grid, figures: readonly ColumnFigure[], around: Around): { problems: Fault[]; remarks: Remark[] } {
  const lines = new Set(figures.map(({ line }) => line));
  const sections = around.rows.flatMap(({ line, cells }) => {
    const text = lines.has(line) ? '' : sectionText(cells);
    return text === '' || NO_TITLE.test(text) ? [] : [{ line, text }];
  });
  // “Năm 2022” over the first of several tables that each say their year.
  const title = grid.rows.findLast(({ line, cells }) => line < around.firstLine && momentOfTitle(sectionText(cells)) !== undefined);
  if (title && sections.some(({ text }) => momentOfTitle(text) !== undefined)) sections.unshift({ line: title.line, text: sectionText(title.cells) });
  const found = { problems: [] as Fault[], remarks: [] as Remark[] };
  let from = 0;
  for (const [at, { line, text }] of sections.entries()) {
    while (from < figures.length && figures[from]!.line < line) from++;
    const words = withoutLabel(text).replace(COUNTER, '').replace(/:$/u, '').trim();
    if (!says(words, around)) continue;
    const below = figuresOf(figures, from, sections, at + 1);
    if (!below.length) continue;
    const between = `giữa bảng ghi “${text}” mà các dòng dưới nó được lấy`;
    const other = otherThan(words, below, around);
    if (other)
      found.problems.push({
        line,
        field: below[0]!.wide?.column,
        message: `${between} ${other}`,
        hint: 'tách phần ấy thành một bảng (hay bảng tính) riêng với nguồn của nó, hoặc thêm một cột ghi điều ấy ở từng dòng và khai cột ấy trong “columns”',
      });
    else {
      const taken = maybeOther(words, below, around);
      if (taken) found.remarks.push({ line, message: `CHÚ Ý: ${between} ${taken}` });
    }
  }
  return found;
} // prettier-ignore

/** Figures from one on, down to the next row without any: rows that stand under one another hold for the same figures. */
function figuresOf(figures: readonly ColumnFigure[], from: number, sections: readonly { line: number }[], at: number): readonly ColumnFigure[] {
  const first = figures[from]?.line ?? Infinity;
  while (at < sections.length && sections[at]!.line < first) at++;
  const next = sections[at]?.line ?? Infinity;
  let until = from;
  while (until < figures.length && figures[until]!.line < next) until++;
  return figures.slice(from, until);
} // prettier-ignore

/** The one text of a row, however many cells it was merged over, its number aside. */
function sectionText(cells: readonly Cell[]): string {
  const texts = new Set(cells.map(({ text }) => text.normalize('NFC')).filter((text) => text !== '' && !NUMBER.test(text)));
  return texts.size === 1 ? [...texts][0]! : '';
} // prettier-ignore

/** Most rows without figures are names: only the others are held against the rows below them. */
function says(words: string, { columns, lookups }: Around): boolean {
  return (
    /\d|quý|tháng/iu.test(words) ||
    unitInTitle(words) !== undefined ||
    (!OFFICE.test(words) && wordsOfFigures(words).kind !== undefined) ||
    lookups.indicatorOf(words) !== undefined ||
    narrowerHeading([words], '') !== undefined ||
    (isSame(columns.place) && lookups.placesOf(words).length > 0)
  );
}

/** What the figures below were taken for, where the words surely say something else. */
function otherThan(words: string, below: readonly ColumnFigure[], around: Around): string | undefined {
  const { columns, lookups } = around;
  const [{ row, wide }] = below as [ColumnFigure];
  const every = (isOther: (row: Row) => boolean): boolean => below.every((one) => isOther(one.row));
  if (every(({ TIME_PERIOD }) => isOtherTime(words, TIME_PERIOD))) return `cho “${row.TIME_PERIOD}”`;
  const kind = OFFICE.test(words) ? undefined : wordsOfFigures(words).kind;
  if (kind && every(({ KIND }) => KIND !== kind)) return 'làm kết quả';
  const isSettled = around.isScaled || wide?.times !== undefined || columns.unit !== undefined;
  if (!isSettled && isOtherMeasure(words, row.UNIT_MEASURE)) return `với đơn vị “${row.UNIT_MEASURE}”`;
  // Where each row names its indicator, “I. Dân số” only groups them.
  const indicator = isSame(columns.indicator) ? (lookups.indicatorOf(words) ?? '') : '';
  if (lookups.unitOf(indicator) && every(({ INDICATOR }) => INDICATOR !== indicator))
    return `làm số của “${lookups.nameOf(row.INDICATOR)}”`;
  const places = isSame(columns.place) ? lookups.placesOf(words) : [];
  return places.length && every(({ REF_AREA }) => !places.includes(REF_AREA))
    ? `làm số của “${row.REF_AREA}”`
    : undefined;
}

/** A field that sources.yaml gives once for all rows, or for each column. */
function isSame(field: SourceColumn | undefined): boolean {
  return field === undefined || (typeof field === 'object' && 'constant' in field);
}

/** “Năm 2022” over figures of 2023; “Quý I”, “6 tháng đầu năm” take their year from the figures. */
function isOtherTime(words: string, period: string): boolean {
  const year = period.slice(0, 4);
  const said =
    momentOfHeading(words) ??
    (isPartOfYear(words)
      ? momentOfHeading(`${words}/${year}`)
      : /^\d{1,2} tháng/iu.test(words)
        ? momentOfHeading(`${words} ${year}`)
        : undefined);
  return said !== undefined && period !== '' && (areApart(said, period) || isPartOf(said, period));
}

function isOtherMeasure(words: string, unit: string): boolean {
  const [said, taken] = [unitInTitle(words), readUnit(unit)];
  return said !== undefined && taken !== undefined && (said.of ?? taken.of) === taken.of && isOtherUnit(said, taken);
} // prettier-ignore

/** The same where the words may be meant otherwise. */
function maybeOther(
  words: string,
  below: readonly ColumnFigure[],
  { columns, lookups }: Around,
): string | undefined {
  const [{ row }] = below as [ColumnFigure];
  const periods = [...new Set(below.map(({ row: { TIME_PERIOD } }) => TIME_PERIOD))];
  const said = OF_PLACES.test(words) ? undefined : momentOfTitle(words);
  if (said !== undefined && !periods.some((period) => period === '' || isWithin(period, said))) return `cho ${periods.join(', ')}`; // prettier-ignore
  if (columns.group === undefined && isSame(columns.indicator) && OF_PLACES.test(words)) return undefined;
  const name = lookups.nameOf(row.INDICATOR) ?? '';
  return narrowerHeading([words], name, row.GROUP) ? `làm “${`${name} ${row.GROUP}`.trim()}”` : undefined;
}
