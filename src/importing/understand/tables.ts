import { boundOf, CELL_FIGURE } from '../../kinds/plan/targets/cell-figures.ts';
import { COSTS, isMoney, readsTwoWays, toNumber, UNITS } from '../../kinds/plan/figures.ts';
import {
  AIM,
  COST,
  countsRows,
  isEstimate,
  NO_FIGURE,
  PLACE,
  UNIT,
  WITH_UNIT,
} from '../../kinds/plan/tables/table-columns.ts';
import { DITTO } from '../../kinds/plan/tables/table-rows.ts';
import type { ResultIndicator } from '../import-result.ts';
import { isCapitals } from './words.ts';

/** A line of text with its place; table rows look like `| 1 | Hộ ký cam kết | % | 80 |`. */
export interface TableLine {
  text: string;
  line: number;
  path: string;
  /** Words of cells that reach down into the row, by column. */
  above?: ReadonlyMap<number, string> | undefined;
  /** Of the first row of a heading in three rows or more: the heading of each column. Its other rows have none of their own. */
  headings?: readonly string[] | undefined;
  /** Stands in a part on what something costs. */
  costs?: boolean | undefined;
}

/** Columns of an indicator table, found in its heading row. */
interface Columns {
  name: number;
  /** The same with rows named by their place, where the column that seems to name them may hold figures. */
  byPlace?: Columns | null;
  unit: number;
  values: { at: number; heading: string; period: string | null }[];
}

/** What is to be done names a row better than who does it. */
const WORK = /^(?:các\s+)?(?:hoạt động|nhiệm vụ|công việc)/iu;
const MEASURE =
  /^(?:số (?!tt|thứ tự|điện thoại|tài khoản|hiệu|văn bản)|tổng số|tỷ lệ|tỉ lệ|diện tích|chỉ tiêu|sản lượng|thu nhập|kế hoạch|thực hiện|kết quả|hộ |năm 20)/iu;
const NO_VALUE =
  /^(?:stt|tt|số tt|số thứ tự|mã|ghi chú|cơ quan|đơn vị|bộ phận|người|phụ trách|chủ trì|phối hợp|thời gian|thời hạn|thời điểm|tiến độ|hoàn thành|giai đoạn|bước|đợt|lần|sản phẩm|kết quả (?:cần đạt|dự kiến)?$|địa điểm|nguồn|căn cứ|nội dung|đơn giá|thành tiền)/iu;
/** A heading that says it holds shares: “Tỷ lệ (%)”. */
const SHARES = /\(%\)$|^%/u;

/** Years head columns: `2024`, `2021 - 2025`. */
const YEARS = /^(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?$/u;

/** Figures of tables whose heading row names indicators; tables of other things give nothing. */
export function readTables(lines: readonly TableLine[]): (ResultIndicator & { line: number })[] {
  const rows = namedByWords([...rowsUnder(lines, headingOf)]);
  const counters = countersIn(rows);
  const above = saidAbove(lines);
  return rows.flatMap(({ cells, columns, path, line }) => {
    const { unit: ofAll, costs } = above.get(line)!;
    return readRow(cells, cells[columns.unit], {
      ...columns,
      values: columns.values.filter(({ at }) => !counters.get(columns)!.has(at)),
    })
      .map((indicator) => ({ ...indicator, unit: indicator.unit ?? ofAll, sectionPath: path, line }))
      .filter(({ unit, text }) => !(costs || SPENT.test(text)) || (unit !== null && !isMoney(unit)));
  });
}

/** “Thôn | Chỉ tiêu thoát nghèo”: a column of figures names no row, whatever its heading begins with. */
function namedByWords<R extends { cells: string[]; columns: Columns }>(rows: readonly R[]): R[] {
  return [...Map.groupBy(rows, ({ columns }) => columns)].flatMap(([{ name, byPlace }, members]) => {
    const named = members.some(({ cells }) => /\p{L}{2}/u.test(cells[name] ?? ''));
    return named || !byPlace ? members : members.map((row) => ({ ...row, columns: byPlace }));
  });
}

/** What a row spends, whatever the table aims at. */
const SPENT = /^(?:tổng )?(?:kinh phí|chi phí|dự toán)(?!\p{L})/iu;
/** `Đơn vị tính: hộ` over a table. */
const UNIT_ABOVE = /^\(?\s*(?:đơn vị(?: tính)?|đvt)\s*:\s*([^().;:]{1,30}?)\s*\)?[.;]?$/iu;
/** So many lines over a table may name it. */
const NAMED_ABOVE = 3;

/** What the lines right over its table say of each row: the unit of figures without one, and whether they are costs. */
function saidAbove(lines: readonly TableLine[]): Map<number, { unit: string | null; costs: boolean }> {
  const said = new Map<number, { unit: string | null; costs: boolean }>();
  let over: string[] = [];
  let inTable = false;
  for (const { text, line, costs } of lines) {
    const isRow = cellsOf(text) !== null;
    if (!isRow) over = inTable ? [text] : [...over, text].slice(-NAMED_ABOVE);
    else
      said.set(line, {
        unit: over.map((words) => UNIT_ABOVE.exec(words)?.[1]?.toLowerCase()).find(Boolean) ?? null,
        costs: costs === true || over.some((words) => isCapitals(words) && COSTS.test(words)),
      });
    inTable = isRow;
  }
  return said;
}

/** Columns that only count the rows, 1, 2, 3, whatever their heading says. */
function countersIn(rows: readonly { cells: string[]; columns: Columns }[]): Map<Columns, Set<number>> {
  const counters = new Map<Columns, Set<number>>();
  for (const [columns, members] of Map.groupBy(rows, (row) => row.columns)) {
    const counting = columns.values.filter(({ at }) =>
      countsRows(members.map(({ cells }) => cells[at] ?? '').filter(Boolean)),
    );
    counters.set(columns, new Set(counting.map(({ at }) => at)));
  }
  return counters;
}

/**
 * Rows of tables below a heading row that `headingOf` understands, each with the columns found there; a table without one
 * gives nothing. `columns` is one object for all rows of one heading; `group` is the title of the rows, `II | Năm 2026 | |`.
 */
export function* rowsUnder<Columns>(
  lines: readonly TableLine[],
  headingOf: (cells: readonly string[]) => Columns | null,
): Generator<Omit<Row, 'cells'> & { cells: string[]; columns: Columns; group: string }> {
  let columns: Columns | null = null;
  let last: readonly string[] = [];
  let group = '';
  for (const { cells: printed, line, path, above } of withWholeHeads(lines)) {
    if (!printed || (last.length && printed.length !== last.length)) [columns, group] = [null, ''];
    // “nt” says what stands above it.
    const cells = printed?.map((cell, at) => (DITTO.test(cell) ? (last[at] ?? cell) : cell));
    last = cells?.map((cell, at) => cell || (last[at] ?? '')) ?? [];
    if (!cells) continue;
    const heading = headingOf(cells);
    group = titleOf(cells) ?? (heading ? '' : group);
    if (heading) columns = heading;
    else if (columns) yield { cells, columns, group, path, line, above };
  }
}

/** The only words of a row, beside its number at most. */
function titleOf(cells: readonly string[]): string | undefined {
  const worded = [...new Set(cells.filter((cell) => cell && !ROW_NUMBER.test(cell)))];
  return cells.length > 2 && worded.length === 1 ? worded[0] : undefined;
}

const ROW_NUMBER = /^(?:\d{1,3}|[IVXLC]{1,5}|[A-ZĐa-zđ])[.)]?$/u;

type Row = Omit<TableLine, 'text' | 'headings'> & { cells: string[] | null };

/** A heading in two rows, the upper spanning columns of the lower, as one row: `Hộ thoát nghèo / Số hộ`. */
function withWholeHeads(lines: readonly TableLine[]): Row[] {
  const rows = lines.flatMap(({ text, headings, ...place }): Row[] => {
    if (headings?.length === 0) return [];
    const cells = cellsOf(text);
    return [{ cells: cells && headings?.length === cells.length ? [...headings] : cells, ...place }];
  });
  return rows.flatMap((row, index): Row[] => {
    const [above, below] = [rows[index - 1]?.cells, rows[index + 1]?.cells];
    if (row.cells && above && isLowerHead(above, row.cells)) return [];
    if (!row.cells || !below || !isLowerHead(row.cells, below)) return [row];
    let over = '';
    const cells = row.cells.map((cell, at) => {
      over = cell || over;
      const under = below[at]!;
      return under && over && under !== over ? `${over} / ${under}` : under || cell;
    });
    return [{ ...row, cells }];
  });
}

/** No figures in either row; below, only columns whose heading above is spread wider have words, two or more. */
function isLowerHead(upper: readonly string[], lower: readonly string[]): boolean {
  if (
    upper.length !== lower.length ||
    [...upper, ...lower].some((cell) => CELL_FIGURE.test(cell) && !YEARS.test(cell))
  )
    return false;
  const spread = lower.filter(
    (cell, at) => cell && (!upper[at] || !upper[at + 1] || lower[at + 1] === undefined),
  );
  const first = lower.findIndex(Boolean);
  return (
    first > 0 &&
    spread.length >= 2 &&
    upper.slice(0, first).some(Boolean) &&
    lower.every((cell, at) => !cell || at >= first) &&
    upper.some((cell, at) => !cell && lower[at])
  );
}

function cellsOf(text: string): string[] | null {
  if (!/^\|.*\|$/su.test(text) || text.length < 3) return null;
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

function measures(heading: string): boolean {
  return heading.split(' / ').some((part) => {
    const unit = WITH_UNIT.exec(part)?.[1];
    return MEASURE.test(part) || (unit !== undefined && !isMoney(unit));
  });
}

function headingOf(cells: readonly string[]): Columns | null {
  if (isEstimate(cells)) return null;
  const named = cells.findIndex((cell) => AIM.test(cell) && !/\d{4}|\(/.test(cell));
  const columns = columnsNamed(cells, named);
  return columns && named >= 0 ? { ...columns, byPlace: columnsNamed(cells, -1) } : columns;
}

function columnsNamed(cells: readonly string[], named: number): Columns | null {
  const placed = named < 0 && cells.some(measures);
  const works = cells.findIndex((cell) => WORK.test(cell));
  const units = cells.findIndex((_, at) => isUnitColumn(cells, at));
  const name = !placed
    ? named
    : works >= 0
      ? works
      : units > 0
        ? cells.findIndex((cell, at) => at < units && /\p{L}{3}/u.test(cell) && !NO_VALUE.test(cell))
        : cells.findIndex((cell, at) => PLACE.test(cell) && !measures(cell) && !isUnitColumn(cells, at));
  if (name < 0 || cells.some((cell, at) => at !== name && CELL_FIGURE.test(cell) && !YEARS.test(cell)))
    return null;
  const unit = cells.findIndex((cell, at) => at !== name && UNIT.test(cell));
  const values = cells.flatMap((heading, at) =>
    at === name ||
    at === unit ||
    !heading ||
    NO_VALUE.test(heading) ||
    NO_FIGURE.test(heading) ||
    COST.test(heading) ||
    (placed && !measures(heading))
      ? []
      : [{ at, heading, period: /(?:19|20)\d{2}/u.exec(heading)?.[0] ?? null }],
  );
  return values.length ? { name, unit, values } : null;
}

/** “Đơn vị tính”, or “Đơn vị” behind the column that says what is counted; first of all it names bodies or places. */
function isUnitColumn(cells: readonly string[], at: number): boolean {
  const named = cells.findIndex((cell) => cell && !/^(?:stt|tt|số tt|số thứ tự|mã)$/iu.test(cell));
  return UNIT.test(cells[at]!) && (at !== named || /tính|đvt/iu.test(cells[at]!));
}

function readRow(
  cells: readonly string[],
  ownUnit: string | undefined,
  columns: Columns,
): Omit<ResultIndicator, 'sectionPath'>[] {
  const name = cells[columns.name];
  if (!name || !/\p{L}{2}/u.test(name)) return [];
  return columns.values.flatMap(({ at, heading, period }) => {
    const match = CELL_FIGURE.exec(cells[at] ?? '');
    if (!match) return [];
    const { lead = '', lo, hi, unit, suffix = '' } = match.groups!;
    // A column that names its unit itself has it whatever the rows count: “So sánh (%)”, “Sản lượng (tấn)”.
    const counted =
      unit?.trim().replace(/^%\/năm$/iu, '%') ||
      (SHARES.test(heading) ? '%' : WITH_UNIT.exec(heading)?.[1]?.toLowerCase()) ||
      ownUnit ||
      unitIn(heading.split(' / ').at(-1)!) ||
      unitIn(heading) ||
      unitIn(name);
    if ([lo, hi].some((written) => written && readsTwoWays('', 0, written, counted ?? ''))) return [];
    return [
      {
        text: `${name} (${heading})`,
        value: toNumber(lo!),
        upper: hi === undefined ? null : toNumber(hi),
        unit: counted,
        comparator: boundOf(lead, suffix),
        period,
      },
    ];
  });
}

const ONLY_UNIT = new RegExp(`^(?:${UNITS})$`, 'iu');

/** `Tỷ lệ (%)` → `%`, `Diện tích (ha)` → `ha`, `Số hộ nghèo` → `hộ`. */
function unitIn(words: string): string | null {
  if (/%/u.test(words)) return '%';
  if (ONLY_UNIT.test(words)) return words.toLowerCase();
  return (
    new RegExp(`\\((${UNITS})\\)`, 'iu').exec(words)?.[1]?.toLowerCase() ??
    new RegExp(`^(?:tổng )?số (?:lượng )?(${UNITS})(?!\\p{L})`, 'iu').exec(words)?.[1]?.toLowerCase() ??
    null
  );
}
