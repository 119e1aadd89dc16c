import type { Grid, Remark } from './grid.ts';
import {
  areApart,
  momentInHeading,
  momentOfHeading,
  standingOfAll,
  wordsOfFigures,
} from './heading-words.ts';
import { endOf, isWithin } from '../period.ts';
import { partOfTime } from './qualifiers.ts';
import type { Lookups, Row } from './row.ts';
import { isOtherUnit, readUnit } from '../said-units.ts';
import type { ColumnFigure } from './shares.ts';

/** Where and when a paper was signed, what it comes with: no words of the table. */
export const NO_TITLE =
  /^[\p{L} ’'-]{2,40},\s*ngày|kèm theo|ban hành|căn cứ|(?<!\p{L})số:|(?:báo cáo|kế hoạch|quyết định|công văn|tờ trình) số/iu;
const LABEL = /^\(?(?:biểu|bảng|phụ lục|mẫu)(?: số)?[^:.]{0,12}[:.]\s*/iu;
const KIND = /(?<!\p{L})(tỉnh|xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố)\s+(?=\p{L})/giu;
/** Syllables that the longest names have. */
const LONGEST_NAME = 4;
const UNIT_BELOW = /(?:đơn vị(?: tính)?|đvt)\s*(?::|là)?\s*([^;,).\d]{1,30})/iu;

interface Around {
  /** The unit that the places lie in, or the one place of the table, and how sources.yaml says so. */
  within: string | undefined;
  declared: string;
  lookups: Pick<Lookups, 'placesOf' | 'spellingsOf' | 'successorsOf' | 'nameOf' | 'unitOf' | 'indicatorOf'>;
  firstLine: number;
}

/** What titles above a table and notes below it say of its figures, where these were taken for something else. */
export function titleRemarks(
  grid: Grid,
  figures: readonly ColumnFigure[],
  { within, declared, lookups, firstLine }: Around,
): Remark[] {
  const above = wordsOf(grid.rows.filter(({ line }) => line < firstLine)).filter(({ text }) => !NO_TITLE.test(text));
  const last = lastLine(figures);
  const below = wordsOf(grid.rows.filter(({ line }) => line > last));
  if (!figures.length) return [];
  return [
    ...(grid.sheet === undefined ? [] : [...otherSheet(grid.sheet, within, declared, lookups), ...otherKind(undefined, grid.sheet, figures, 'tên')]),
    ...above.flatMap(({ line, text }) => [
      ...otherMoment(line, text, figures),
      ...otherKind(line, text, figures),
      ...narrowerTitle(line, text, figures, lookups),
      ...otherIndicator(line, text, figures, lookups),
      ...otherPlace(line, text, within, declared, lookups),
    ]),
    ...below.flatMap(({ line, text }) => [
      ...otherUnit(line, text, figures),
      ...countedUntil(text).flatMap((said) => otherMoment(line, said, figures, 'dưới')),
      // A note with a mark is of the figures that bear it.
      ...(isOfSome(text, figures) ? [] : otherKind(line, text, figures, 'dưới')),
    ]),
  ];
} // prettier-ignore

/** The row of the last figure; tables may have more rows than a call takes arguments. */
function lastLine(figures: readonly ColumnFigure[]): number {
  return figures.reduce((most, { line }) => Math.max(most, line), 0);
}

/**
 * A line over the table, or a note of all of it below, says how sure its figures are: those taken for plain results become estimates or
 * provisional. Each line that did so, and how many figures.
 */
export function markStanding(grid: Grid, figures: readonly ColumnFigure[], firstLine: number, isResult: (figure: ColumnFigure) => boolean): Remark[] {
  if (!figures.length) return [];
  const last = lastLine(figures);
  const above = wordsOf(grid.rows.filter(({ line }) => line < firstLine)).filter(({ text }) => !NO_TITLE.test(text));
  const below = wordsOf(grid.rows.filter(({ line }) => line > last)).filter(({ text }) => OF_ALL.test(text) && !isOfSome(text, figures));
  return [...above, ...below].flatMap(({ line, text }): Remark[] => {
    const said = standingOfAll(withoutLabel(text));
    if (!said) return [];
    const marked = figures.filter((figure) => figure.row.OBS_STATUS === 'A' && figure.row.KIND === 'actual' && !isResult(figure) && (said.year === undefined || isWithin(figure.row.TIME_PERIOD, said.year)));
    for (const { row } of marked) row.OBS_STATUS = said.status;
    return marked.length ? [{ line, message: `${marked.length} số được đánh dấu là số ước hoặc sơ bộ, như bảng ghi: “${text}”` }] : [];
  });
} // prettier-ignore

/** “Ghi chú: số liệu năm 2023 là số sơ bộ”: of the whole table, not of a place or a column that it names. */
const OF_ALL =
  /^(?:(?:ghi chú|chú thích|lưu ý)\s*:?\s*)?(?:(?:các|những|số|số liệu|năm|quý|tháng|[\d/–-]+|trên|trong|của|bảng|biểu|này|là|đều|được)\s+)*(?:ước(?: tính)?|sơ bộ|tạm tính|chưa chính thức)\.?$/iu;

/** Rows of one text, however many cells it was merged over; a row of headings has several. */
function wordsOf(rows: Grid['rows']): { line: number; text: string }[] {
  return rows.flatMap(({ line, cells }) => {
    const texts = [...new Set(cells.map(({ text }) => text).filter(Boolean))];
    return texts.length === 1 ? [{ line, text: texts[0]!.normalize('NFC') }] : [];
  });
}

/** “Kết quả 6 tháng đầu năm 2023” over figures of the year; other years are told by `otherYearAbove`. */
function otherMoment(line: number, text: string, figures: readonly ColumnFigure[], where = 'trên'): Remark[] {
  const said = momentOfTitle(text);
  const periods = [...new Set(figures.map(({ row }) => row.TIME_PERIOD))];
  if (said === undefined || (where === 'trên' && YEARS.test(said))) return [];
  // What is counted up to the last day of a year is of that year.
  const isOf = (period: string): boolean => period === '' || isWithin(period, said) || (endOf(period) === endOf(said) && said.length === 'YYYY-MM-DD'.length);
  if (periods.some((period) => isOf(period) || (YEARS.test(said) && !areApart(period, said)))) return [];
  return [{ line, message: `CHÚ Ý: ${where} bảng ghi “${text}” mà số được lấy cho ${periods.join(', ')}` }];
} // prettier-ignore

const YEARS = /^\d{4}(?:\/\d{4})?$/u;

/** The parts of a note that say of when its table is: “Số liệu tính đến ngày 30/9/2023”, not the day on which it was signed. */
function countedUntil(note: string): string[] {
  return note.split(/[;.](?=\s|$)|(?<=^ghi chú|^chú thích|^lưu ý):|^\(\*?\)|[()]/iu).map((part) => part.trim()).filter((part) => COUNTED_UNTIL.test(part));
} // prettier-ignore

const COUNTED_UNTIL =
  /^(?:(?:các|số liệu|số|kết quả|thời điểm|được|tính|tổng hợp|thống kê|chốt|lấy|cập nhật)\s+)+(?:(?:đến|tới|hết|tại|từ|cuối|của|thời điểm)\s+)*(?:ngày|tháng|quý|năm|\d)/iu;

/** “Biểu 2. Số hộ” without its number. */
export function withoutLabel(text: string): string {
  return text.replace(LABEL, '');
}

export function momentOfTitle(text: string): string | undefined {
  const words = withoutLabel(text).replaceAll(/[()]/gu, ' ').trim();
  return momentOfHeading(words) ?? momentInHeading(words.toLowerCase())?.period;
}

/** A sheet called “Đồng Cao” whose villages are looked for in another commune. */
function otherSheet(sheet: string, within: string | undefined, declared: string, { placesOf, spellingsOf }: Around['lookups']): Remark[] {
  if (within === undefined) return [];
  const [name = '', full = name] = spellingsOf(within);
  const kind = full.slice(0, full.length - name.length);
  const found = [sheet, `${kind}${sheet}`].map((each) => placesOf(each)).find((ids) => ids.length > 0) ?? [];
  const isOther = found.length > 0 && !found.includes(within) && found.some((id) => spellingsOf(id)[1]?.startsWith(kind));
  return isOther ? [{ message: `CHÚ Ý: tên bảng tính ghi “${sheet}” mà sources.yaml khai “${declared}”` }] : [];
} // prettier-ignore

function isOfSome(text: string, figures: readonly ColumnFigure[]): boolean {
  const words = text.replace(/^[^\p{L}]+/u, '');
  return figures.some(({ row }) => row.NOTE.includes(words));
}

function otherKind(
  line: number | undefined,
  text: string,
  figures: readonly ColumnFigure[],
  where = 'trên',
): Remark[] {
  const said = wordsOfFigures(withoutLabel(text));
  const isOther = ({ row }: ColumnFigure): boolean =>
    (said.kind !== undefined && row.KIND !== said.kind) ||
    (said.status !== undefined && row.OBS_STATUS === 'A');
  return figures.every(isOther)
    ? [
        {
          ...(line !== undefined && { line }),
          message: `CHÚ Ý: ${where} bảng${line === undefined ? ' tính' : ''} ghi “${text}” mà số được lấy làm kết quả`,
        },
      ]
    : [];
}

/** Households that are not the poor ones, or not all of them. */
const OTHER_POOR = /(?:hộ )?(?:cận|thoát|tái) nghèo|nghèo phát sinh/giu;

/** “Tổng hợp hộ cận nghèo” over figures taken for poor households, where no other words of the title name these. */
function narrowerTitle(line: number, text: string, figures: readonly ColumnFigure[], { nameOf }: Pick<Lookups, 'nameOf'>): Remark[] {
  const name = (row: Row): string => `${nameOf(row.INDICATOR) ?? ''} ${row.GROUP}`;
  const part = figures.every(({ row, wide }) => partOfTime(text, `${name(row)} ${wide?.column} ${row.PERIOD_LABEL}`)) ? figures[0]! : undefined;
  if (part) return [{ line, message: `CHÚ Ý: trên bảng ghi “${text}” mà số được lấy làm “${name(part.row).trim()}” của “${part.row.TIME_PERIOD}”` }];
  const rest = text.replaceAll(OTHER_POOR, '');
  if (rest === text || /nghèo/iu.test(rest)) return [];
  const taken = figures.find(({ row }) => /nghèo/iu.test(name(row).replaceAll(OTHER_POOR, '')));
  return taken && figures.every(({ row }) => name(row) === name(taken.row)) ? [{ line, message: `CHÚ Ý: trên bảng ghi “${text}” mà số được lấy làm “${name(taken.row).trim()}”` }] : [];
} // prettier-ignore

/** Words around what a title is about: “Biểu tổng hợp số học sinh năm 2023”. */
const ABOUT =
  /^(?:(?:biểu|bảng|tổng hợp|báo cáo|thống kê|kết quả|tình hình|số liệu)\s+)+|\s*\([^()]*\)$|\s+(?:đến |tính đến |cuối |đầu )?(?:năm|ngày|quý|tháng)?\s*[\d/.-]+$/giu;

/** A title that is the name of another indicator than the one that all figures were taken for. */
function otherIndicator(line: number, text: string, figures: readonly ColumnFigure[], { nameOf, unitOf, indicatorOf }: Pick<Lookups, 'nameOf' | 'unitOf' | 'indicatorOf'>): Remark[] {
  const said = indicatorOf(withoutLabel(text).replaceAll(ABOUT, '')) ?? '';
  const isOther = unitOf(said) !== undefined && figures.every(({ row }) => row.INDICATOR !== said);
  return isOther ? [{ line, message: `CHÚ Ý: trên bảng ghi “${text}” mà số được lấy làm “${nameOf(figures[0]!.row.INDICATOR)}”` }] : [];
} // prettier-ignore

/** “Biểu tổng hợp xã Hai” over villages that are looked for in another commune. */
function otherPlace(
  line: number,
  text: string,
  within: string | undefined,
  declared: string,
  { placesOf, spellingsOf, successorsOf }: Around['lookups'],
): Remark[] {
  if (within === undefined) return [];
  // The office of a province issues what the one before it gathered, and the other way round.
  const isOwn = (id: string, kind: string): boolean =>
    id === within ||
    (kind === 'tỉnh' && (successorsOf(id).includes(within) || successorsOf(within).includes(id)));
  return [...text.matchAll(KIND)].flatMap(({ 0: { length }, 1: kind, index }) => {
    const words = text.slice(index + length).split(/[\s,.;:()]+/u).slice(0, LONGEST_NAME); // prettier-ignore
    const names = words.map((_, at) => `${kind!} ${words.slice(0, words.length - at).join(' ')}`);
    const name = names.find((each) => placesOf(each).length > 0);
    const isSameKind = spellingsOf(within).some((own) => own.startsWith(`${kind!.toLowerCase()} `));
    return name && isSameKind && !placesOf(name).some((id) => isOwn(id, kind!.toLowerCase()))
      ? [{ line, message: `CHÚ Ý: trên bảng ghi “${name}” mà sources.yaml khai “${declared}”` }]
      : [];
  });
}

function otherUnit(line: number, text: string, figures: readonly ColumnFigure[]): Remark[] {
  const said = readUnit(UNIT_BELOW.exec(text)?.[1]?.trim() ?? '');
  if (!said) return [];
  const other = figures.find(({ row, wide }) => {
    const taken = readUnit(row.UNIT_MEASURE);
    return wide?.times === undefined && taken?.of === said.of && isOtherUnit(said, taken!);
  });
  return other
    ? [
        {
          line,
          message: `CHÚ Ý: dưới bảng ghi “${text}” mà số được lấy với đơn vị “${other.row.UNIT_MEASURE}”`,
        },
      ]
    : [];
}
