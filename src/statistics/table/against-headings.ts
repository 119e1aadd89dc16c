import { fold } from '../../vietnamese/fold.ts';
import type { Problem } from '../../content/problem.ts';
import type { StatisticsSource } from '../../schemas/statistics-source.ts';
import type { Grid, Remark } from './grid.ts';
import { areApart, isPartOf, momentInYear, momentOfHeading, wordsOfFigures } from './heading-words.ts';
import { endOf, isWithin } from '../period.ts';
import { isRate } from '../count.ts';
import { cumulatedHeading, narrowerHeading, partedHeading, relativeHeading } from './qualifiers.ts';
import { headingOf, type Lookups, type Row, type ValueColumn } from './row.ts';
import {
  isOtherUnit,
  isPerOther,
  readUnit,
  unitBehindTitle,
  unitInTitle,
  type SaidUnit,
} from '../said-units.ts';
import { sectionFaults } from './sections.ts';
import type { ColumnFigure } from './shares.ts';
import { titleRemarks } from './titles.ts';
import { otherYearAbove, WHOLE, yearsAbove, type ToldColumn } from './told-columns.ts';

type Fault = Omit<Problem, 'file'>;
type Told = ReadonlyMap<ValueColumn | undefined, ToldColumn>;

/** Indicators that are changes or shares of a plan themselves. */
const CHANGES = /(?<!\p{L})(?:tăng|giảm|thoát|so với|tốc độ|chênh lệch|đạt kế hoạch|mức)(?!\p{L})/iu;

/** Columns of a pivot table that count or average rows instead of adding them up. */
const PIVOT = /^(?:(?:count|average|avg|max|min|std\s?dev|var) of|(?:đếm|trung bình|bình quân|tối đa|tối thiểu|lớn nhất|nhỏ nhất) của)(?!\p{L})/iu; // prettier-ignore

/** “Bình quân 2021–2025”, “BQ giai đoạn”: one year of several, where a sum is of them all. */
const MEAN_OF_SPAN =
  /^(?:bình quân|trung bình|BQ)(?: (?:hằng|hàng|mỗi|một|1) năm)?(?: (?:giai đoạn|thời kỳ|các năm))?(?=$|[\s:(]*\d{4})/iu;
const isSpan = (period: string): boolean => /^\d{4}\/\d{4}$/u.test(period);

interface Around {
  lookups: Lookups;
  source: StatisticsSource;
  columns: StatisticsSource['columns'];
  grid: Grid;
  /** Rows below the headings. */
  rows: Grid['rows'];
  firstLine: number;
}

/**
 * Figures against the words over them: another unit or another moment than sources.yaml declares stops the pull, for one of the two is wrong
 * and the figures would be others; kinds, estimates and titles of another year are told.
 */
export function againstHeadings(
  figures: readonly ColumnFigure[],
  told: Told,
  { source, columns, grid, rows, firstLine, lookups }: Around,
): { problems: Fault[]; remarks: Remark[] } {
  const nameOf = (id: string): string | undefined => lookups.nameOf(id);
  const problems: Fault[] = [];
  const remarks: Remark[] = [];
  const title = unitAbove(grid, firstLine) ?? unitBelow(grid, figures);
  const [year, ...years] = new Set(yearsAbove(grid, firstLine).map((one) => one.year));
  for (const [wide, own] of Map.groupBy(figures, (figure) => figure.wide)) {
    const said = told.get(wide) ?? { headings: [] };
    const field = wide?.column ?? headingOf(columns.value)[0] ?? 'value';
    const isSettled = (wide?.times ?? source.times) !== undefined || columns.multiplier !== undefined;
    if (!isSettled) problems.push(...unitFaults(said, title, own[0]!.row, { line: firstLine - 1, field }));
    else problems.push(...otherFactor(said.unit ?? title?.unit, own[0]!.row, { line: firstLine - 1, field, times: wide?.times ?? source.times })); // prettier-ignore
    // In the long form each row has its own moment.
    if (wide) {
      const moment = momentFault(
        said,
        own[0]!.row,
        { line: firstLine - 1, field },
        years.length ? undefined : year,
      );
      if (moment && 'hint' in moment) problems.push(moment);
      else if (moment) remarks.push(moment);
    }
    remarks.push(...otherWords(said.unit, own[0]!.row));
    remarks.push(...kindRemarks(own, said, field));
    remarks.push(...narrowerRemarks(own[0]!.row, said, nameOf(own[0]!.row.INDICATOR) ?? ''));
    // A unit that is written settles it; one that nobody knows says nothing.
    const units = new Set(own.map(({ row }) => readUnit(row.UNIT_MEASURE)?.of));
    const [unit] = units;
    if (
      said.names &&
      !said.unit &&
      !title &&
      units.size === 1 &&
      unit !== undefined &&
      unit !== said.names.of
    )
      remarks.push({
        message: `CHÚ Ý: tiêu đề ghi “${said.names.heading}” mà số được lấy làm “${nameOf(own[0]!.row.INDICATOR)}”, tính bằng “${own[0]!.row.UNIT_MEASURE}”`,
      });
    const counted = said.headings.find((heading) => PIVOT.test(heading));
    if (counted)
      remarks.push({
        message: `CHÚ Ý: “${counted}” là số dòng đếm được, hay số trung bình, lớn nhất của các dòng (bảng tổng hợp), mà được lấy làm số của “${nameOf(own[0]!.row.INDICATOR)}”`,
      });
    const mean = said.headings.find((heading) => MEAN_OF_SPAN.test(heading));
    if (
      mean &&
      isSpan(own[0]!.row.TIME_PERIOD) &&
      !isRate(own[0]!.row.UNIT_MEASURE, nameOf(own[0]!.row.INDICATOR) ?? '')
    )
      remarks.push({
        message: `CHÚ Ý: tiêu đề ghi “${mean}” mà số được lấy làm số của cả “${own[0]!.row.TIME_PERIOD}”`,
      });
    if (wide && said.change && !CHANGES.test(nameOf(own[0]!.row.INDICATOR) ?? ''))
      remarks.push({
        message: `CHÚ Ý: “${said.change}” là mức tăng giảm hay so sánh, cộng dồn mà được lấy làm số của “${nameOf(own[0]!.row.INDICATOR)}”`,
      });
  }
  const within = source.within ?? constantOf(columns.place);
  const sections = sectionFaults(grid, figures, {
    columns,
    lookups,
    rows,
    firstLine,
    isScaled: (source.times ?? columns.multiplier) !== undefined,
  });
  problems.push(...sections.problems);
  remarks.push(...sections.remarks);
  if (title) remarks.push(...ofOtherKind(title, figures, told));
  remarks.push(
    ...titleRemarks(grid, figures, {
      within,
      declared: source.within ? `within: ${within}` : `place: ${within}`,
      lookups,
      firstLine,
    }),
  );
  if (figures.every(({ wide }) => !told.get(wide)?.moment))
    remarks.push(...otherYearAbove(grid, firstLine, figures.map(({ row }) => row.TIME_PERIOD))); // prettier-ignore
  return { problems, remarks };
}

/** The one place that a whole table is of. */
function constantOf(place: StatisticsSource['columns']['place']): string | undefined {
  return typeof place === 'object' && 'constant' in place ? place.constant : undefined;
}

/** The unit given above a table for all of it, with its line. */
function unitAbove({ rows }: Grid, firstLine: number): { line: number; unit: SaidUnit } | undefined {
  for (const { line, cells } of rows) {
    if (line >= firstLine) return undefined;
    const texts = [...new Set(cells.map(({ text }) => text).filter(Boolean))];
    const unit =
      texts.map(unitInTitle).find(Boolean) ??
      (texts.length === 1 ? (unitBehindTitle(texts[0]!) ?? unitAlone(texts[0]!)) : undefined);
    if (unit) return { line, unit };
  }
  return undefined;
}

/** “(Triệu đồng)” in a line of its own; “Thôn” may be a word of a title. */
function unitAlone(text: string): SaidUnit | undefined {
  const inner = /^\(([^()]+)\)$/u.exec(text.trim())?.[1];
  const unit = readUnit(inner ?? text);
  return inner !== undefined || (unit && unit.factor !== 1) ? unit : undefined;
}

/** A note that says the unit first: “Ghi chú: đơn vị tính tỷ đồng”. One of a column or a row names that before. */
const UNIT_OF_ALL = /^(?:(?:ghi chú|chú thích|lưu ý)\s*[:.]?\s*)?(?=đơn vị|đvt|tính bằng|unit)/iu;

/** The unit given below a table for all of it, with its line. */
function unitBelow({ rows }: Grid, figures: readonly ColumnFigure[]): { line: number; unit: SaidUnit } | undefined {
  const last = figures.at(-1)?.line ?? Infinity;
  for (const { line, cells } of rows) {
    const texts = line > last ? [...new Set(cells.map(({ text }) => text).filter(Boolean))] : [];
    const unit = texts.length === 1 && UNIT_OF_ALL.test(texts[0]!) ? unitInTitle(texts[0]!) : undefined;
    if (unit) return { line, unit };
  }
  return undefined;
} // prettier-ignore

/** `times: 1000` under “(triệu đồng)” for an indicator in đồng; 1 says that the figures are as declared whatever the heading says. */
function otherFactor(said: SaidUnit | undefined, { UNIT_MEASURE }: Row, { times, ...at }: { line: number; field: string; times: number | undefined }): Fault[] {
  const unit = readUnit(UNIT_MEASURE);
  if (!said || !unit || times === undefined || times === 1 || said.factor === unit.factor) return [];
  const factor = said.factor / unit.factor;
  const isKnown = (said.of ?? unit.of) === unit.of && Number.isFinite(factor);
  return isKnown && Math.abs(factor - times) > factor * 1e-9
    ? [{ ...at, message: `bảng ghi đơn vị “${said.said}” mà sources.yaml khai “times: ${times}”; đổi ra “${UNIT_MEASURE}” thì hệ số là ${Number(factor.toPrecision(12))}`,
        hint: 'sửa “times”; bảng ghi nhầm đơn vị thì khai “times: 1” và “unit” (đơn vị đúng của số) cho cột ấy trong sources.yaml' }]
    : [];
} // prettier-ignore

/** “(lượt)” over figures of a unit that is no measure known here, and whose name does not hold that word. */
function otherWords(said: SaidUnit | undefined, { UNIT_MEASURE: unit }: Row): Remark[] {
  if (said?.of === undefined || readUnit(unit) || fold(unit).includes(fold(said.said))) return [];
  return [{ message: `CHÚ Ý: tiêu đề ghi đơn vị “${said.said}” mà số được lấy với đơn vị “${unit}”` }];
}

/** “ĐVT: %” over a table of which only columns of other measures are read, and whose headings do not say their own. */
function ofOtherKind({ line, unit }: { line: number; unit: SaidUnit }, figures: readonly ColumnFigure[], told: Told): Remark[] {
  const measures = figures.map(({ row, wide }) => ({ row, of: readUnit(row.UNIT_MEASURE)?.of, said: told.get(wide) }));
  if (unit.of === undefined || measures.some(({ of }) => of === undefined || of === unit.of)) return [];
  const open = measures.find(({ of, said }) => !said?.unit && said?.names?.of !== of);
  return open ? [{ line, message: `CHÚ Ý: trên bảng ghi đơn vị tính “${unit.said}” mà số được lấy với đơn vị “${open.row.UNIT_MEASURE}”` }] : [];
} // prettier-ignore

/** Headings that say more of the figures than what they are taken for. */
function narrowerRemarks({ GROUP, TIME_PERIOD, UNIT_MEASURE: unit }: Row, { headings }: ToldColumn, name: string): Remark[] {
  const narrow = narrowerHeading(headings, name, GROUP) ?? (GROUP ? undefined : partedHeading(headings, name));
  const rate = isRate(unit, name) || narrow ? undefined : headings.find((heading) => isRate('', heading));
  const relative = relativeHeading(headings, TIME_PERIOD);
  const cumulated = cumulatedHeading(headings, TIME_PERIOD);
  const per = headings.find((heading) => isPerOther(heading, unit));
  return [
    ...(cumulated ? [{ message: `CHÚ Ý: tiêu đề ghi “${cumulated}” mà số được lấy cho riêng “${TIME_PERIOD}”; nếu là số cộng từ đầu năm thì khai kỳ ấy (“6 tháng đầu năm 2023”)` }] : []),
    ...(per ? [{ message: `CHÚ Ý: tiêu đề ghi “${per}” mà số được lấy với đơn vị “${unit}”` }] : []),
    ...(narrow ? [{ message: `CHÚ Ý: tiêu đề ghi “${narrow}” mà số được lấy làm “${name}”` }] : []),
    ...(rate ? [{ message: `CHÚ Ý: tiêu đề ghi “${rate}” mà số được lấy làm “${name}”, tính bằng “${unit}”` }] : []),
    ...(relative && TIME_PERIOD ? [{ message: `CHÚ Ý: tiêu đề ghi “${relative}” mà số được lấy cho “${TIME_PERIOD}”: xem có đúng kỳ ấy không` }] : []),
  ];
} // prettier-ignore

function unitFaults(
  { unit: said }: ToldColumn,
  title: ReturnType<typeof unitAbove>,
  { UNIT_MEASURE }: Row,
  at: { line: number; field: string },
): Fault[] {
  const unit = readUnit(UNIT_MEASURE);
  if (!unit) return [];
  const hint = 'khai “times” (hệ số đổi ra đơn vị của chỉ tiêu; 1 nếu số đã đúng như ghi) hoặc “unit” cho cột ấy trong sources.yaml, hoặc chọn cột khác'; // prettier-ignore
  const but = `mà chỉ tiêu tính bằng “${UNIT_MEASURE}”`;
  if (said) return isOtherUnit(said, unit) ? [{ ...at, message: `tiêu đề ghi đơn vị “${said.said}” ${but}`, hint }] : []; // prettier-ignore
  // A title speaks of most columns: it is believed for those of its own kind of measure.
  const isOfTitle = title && (title.unit.of ?? unit.of) === unit.of && isOtherUnit(title.unit, unit);
  return isOfTitle
    ? [
        {
          ...at,
          line: title.line,
          message: `${title.line > at.line ? 'dưới' : 'trên'} bảng ghi đơn vị tính “${title.unit.said}” ${but}`,
          hint,
        },
      ]
    : [];
}

function momentFault(
  { moment: own, yearless, edge, headings, parts = [] }: ToldColumn,
  { TIME_PERIOD: period }: Row,
  at: { line: number; field: string },
  yearOfTitle: string | undefined,
): (Fault & { hint: string }) | Remark | undefined {
  // “Năm 2022” over “T1” is its year; without one it is that of the declared moment.
  const year = own && /^\d{4}$/u.test(own.period) ? own.period : period.slice(0, 4);
  const hint = 'sửa “period” của cột ấy trong sources.yaml, hoặc chọn cột khác';
  const declared = `mà sources.yaml khai thời điểm “${period}”`;
  const whole = headings.find((heading) => WHOLE.test(heading));
  if (whole && /^\d{4}-(?:[SQ]\d|\d\d)$/u.test(period))
    return { ...at, message: `tiêu đề ghi “${whole}” ${declared}`, hint };
  const isOutside = (part: string): boolean => {
    const moment = momentOfHeading(part) ?? momentInYear(part, year);
    const isUntil = period.length === 'YYYY-MM-DD'.length && moment !== undefined && endOf(moment) <= period;
    return moment !== undefined && !isUntil && !isWithin(moment, period);
  };
  if (period !== '' && parts.length > 1 && parts.some(isOutside))
    return {
      ...at,
      message: `“${headings.at(-1)}” là cột cộng của ${parts.map((part) => `“${part}”`).join(', ')} ${declared}`,
      hint,
    };
  const withYear = yearless && momentInYear(yearless, year);
  const atEdge = edge && momentOfHeading(`${edge.side} năm ${yearOfTitle ?? period.slice(0, 4)}`);
  const moment = withYear
    ? {
        written: yearless,
        period: withYear,
        isAbove: year === own?.period ? own.isAbove : undefined,
        isBare: false,
      }
    : atEdge
      ? {
          written: yearOfTitle ? `${edge.heading}”, trên bảng ghi “năm ${yearOfTitle}` : edge.heading,
          period: atEdge,
          isAbove: undefined,
          isBare: true,
        }
      : own;
  if (!moment || period === '' || moment.period === period) return undefined;
  const message = `tiêu đề ghi “${moment.written}” ${declared}`;
  const isOther = areApart(moment.period, period) || isPartOf(moment.period, period);
  if (isOther && !moment.isAbove && !moment.isBare) return { ...at, message, hint };
  // “cuối 2023” is one moment of the year that the heading names; a part of the year is not the year, nor one year a sum of several.
  const isFiner = isWithin(period, moment.period) && !moment.period.includes('/');
  // The first of January is the end of the year before.
  const isBeside =
    !areApart(moment.period, period) &&
    period.length === moment.period.length &&
    period.length === 'YYYY-MM-DD'.length;
  return isFiner || isBeside ? undefined : { line: at.line, message: `CHÚ Ý: ${message}` };
}

const RESULT = /^(?:TH|thực hiện|kết quả)(?:$|[\s:/(])/iu;

/** “TH 2023”, “Kết quả”: results, whatever a line over the table says. */
export function isResultHeading(headings: readonly string[]): boolean {
  return headings.some((heading) => RESULT.test(heading));
}

/** Figures that were taken for targets or estimates because their heading or moment says so, or although it says otherwise. */
function kindRemarks(figures: readonly ColumnFigure[], told: ToldColumn, field: string): Remark[] {
  const remarks: Remark[] = [];
  const said = (row: Row): ToldColumn => ({ ...told, ...wordsOfFigures(row.PERIOD_LABEL) });
  const targets = figures.filter(({ row }) => said(row).kind !== undefined);
  const taken = targets.filter(({ row }) => row.KIND === 'target');
  if (taken.length) remarks.push({ message: `${taken.length} số của “${field}” được lấy là chỉ tiêu, như bảng ghi` }); // prettier-ignore
  if (taken.length < targets.length)
    remarks.push({ message: `CHÚ Ý: bảng ghi “${field}” là kế hoạch mà sources.yaml khai là kết quả` });
  if (RESULT.test(field) && figures.some(({ row }) => row.KIND === 'target'))
    remarks.push({ message: `CHÚ Ý: bảng ghi “${field}” là kết quả mà sources.yaml khai là chỉ tiêu` });
  const estimates = figures.filter(({ row }) => said(row).status === row.OBS_STATUS);
  if (estimates.length)
    remarks.push({ message: `${estimates.length} số của “${field}” được đánh dấu là số ước hoặc sơ bộ, như bảng ghi` }); // prettier-ignore
  return remarks;
}
