import type { Clause } from '../clauses/clauses.ts';
import { COSTS, isMoney, type Comparator, POINTS, readsTwoWays, toNumber, UNITS } from '../figures.ts';
import { boundOf, CELL_FIGURE } from './cell-figures.ts';
import { columnsOf, WITH_UNIT, type Columns } from '../tables/table-columns.ts';
import { DITTO, knownOf, readRow } from '../tables/table-rows.ts';
import type { TableCell } from '../clauses/table.ts';
import type { Target } from './targets.ts';

/** “3/7”: so many of all, where the row counts something. */
const SHARE = /^(?<lo>\d{1,3})\/(?<of>\d{1,3})(?:\s+(?<unit>\p{L}[\p{L}\s]{0,20}))?$/u;
/** A column that says outright that its figures are to be reached. */
const SET = /kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|giao/iu;
/** A change, not a level. */
const CHANGE = /(?:^|\/ |\s)(giảm|tăng)(?!\p{L})/iu;
/** A change of a rate is told in percentage points. */
const RATE = /t[ỷỉ] lệ|hộ (?:cận )?nghèo|suy dinh dưỡng|mù chữ/iu;

/**
 * Figures that a table sets out to reach, row by row, each under its own headings: “Thôn Một (Hộ thoát nghèo / Số hộ)”. Tables whose
 * headings name no aims give nothing, nor do columns that tell how things are.
 * @param year the year of the plan: a column of a year before it tells how things were
 */
export function tableTargets(table: Clause, year?: number): Target[] {
  const { model } = table.table!;
  const columns = columnsOf(model);
  const figures = aimed(columns, year);
  if (!figures.length || COSTS.test(model.caption ?? '')) return [];
  const { grid } = knownOf(model);
  return table.children.flatMap((row) => {
    const { name, title } = readRow(model, row.table!.row!);
    if (title || !/\p{L}{2}/u.test(name)) return [];
    const cells = grid[row.table!.row!]!;
    const unitOfRow = columns.unit === undefined ? undefined : unitAt(grid, row.table!.row!, columns.unit);
    return figures.flatMap(({ at, heading }) => {
      const cell = cells[at]!;
      // A figure over several columns or rows is one figure.
      const first = Math.max(cell.column, figures.find((figure) => figure.at >= cell.column)!.at);
      if (cell.row !== row.table!.row || first !== at) return [];
      const target = read(cell.text, { row, name, heading, unitOfRow });
      return target && !isMoneySpent(target, heading) ? [target] : [];
    });
  });
}

/** The unit of a row; a mark of repetition stands for the one above. */
function unitAt(grid: readonly TableCell[][], row: number, column: number): string {
  const text = grid[row]?.[column]?.text ?? '';
  return row > 0 && DITTO.test(text) ? unitAt(grid, row - 1, column) : text;
}

function aimed({ figures }: Columns, year: number | undefined): Columns['figures'] {
  const said = figures.some(({ heading }) => SET.test(heading));
  return figures.filter(({ heading }) => {
    const years = [...heading.matchAll(/(?:19|20)\d{2}/gu)].map(([digits]) => Number(digits));
    if (years.length && year !== undefined && Math.max(...years) < year) return false;
    return !said || SET.test(heading) || years.length > 0 || CHANGE.test(heading);
  });
}

function read(
  text: string,
  place: { row: Clause; name: string; heading: string; unitOfRow: string | undefined },
): Target | undefined {
  const words = text.replace(/\s+/gu, ' ');
  const match = CELL_FIGURE.exec(words);
  if (!match) return shareIn(words, place);
  if (/^(?:19|20)\d{2}$/u.test(text)) return undefined;
  const { verb: done = '', lead = '', lo = '', hi, unit: own, suffix = '' } = match.groups!;
  const { row, name, heading, unitOfRow } = place;
  const last = heading.split(' / ').at(-1)!;
  // A column that names its unit itself has it whatever the rows count: “Tỷ lệ (%)”, “Sản lượng (tấn)”.
  const ofColumn = WITH_UNIT.exec(last)?.[1]!.toLowerCase() ?? (last.startsWith('%') ? '%' : '');
  const unit = own?.trim() || ofColumn || unitOfRow || unitIn(last) || unitIn(heading) || unitIn(name) || '';
  if ([lo, hi].some((written) => written && readsTwoWays('', 0, written, unit))) return undefined;
  const about = `${name} (${heading})`;
  const changes = /giảm|tăng|gấp/iu.test(done);
  const verb = changes ? '' : changeOf(heading, name);
  // “giảm còn 5%” is a level.
  const change = (verb !== '' || changes) && !/còn|xuống|lên/iu.test(done);
  return {
    clause: row.id,
    words: about,
    value: toNumber(lo),
    written: lo,
    printed: [verb, own || !unit ? words : `${words}${unit.startsWith('%') ? '' : ' '}${unit}`]
      .filter(Boolean)
      .join(' '),
    upper: hi === undefined ? undefined : toNumber(hi),
    unit:
      change && unit.startsWith('%') && RATE.test(about)
        ? POINTS
        : unit.replace(/\/năm$/u, (per) => (unit.startsWith('%') ? '' : per)),
    comparator: lead || suffix ? boundOf(lead, suffix) : boundIn(last),
    // A change of an amount is an amount to be reached itself: “giảm 45 hộ”.
    sense: change && (unit.startsWith('%') || unit === 'lần') ? 'change' : 'level',
    doubt: undefined,
  };
}

/** “Chỉ tiêu tối thiểu” over the column bounds its figures. */
function boundIn(heading: string): Comparator {
  if (/(?<!\p{L})(?:tối thiểu|ít nhất)(?!\p{L})/iu.test(heading)) return '>=';
  return /(?<!\p{L})(?:tối đa|không quá)(?!\p{L})/iu.test(heading) ? '<=' : '=';
}

function shareIn(
  text: string,
  { row, name, heading, unitOfRow }: Parameters<typeof read>[1],
): Target | undefined {
  const { lo, of, unit: own } = SHARE.exec(text)?.groups ?? {};
  const unit = own?.trim() ?? unitOfRow ?? unitIn(heading.split(' / ').at(-1)!) ?? unitIn(name);
  if (!lo || !of || !unit || unit.startsWith('%') || Number(lo) > Number(of)) return undefined;
  return {
    clause: row.id,
    words: `${name} (${heading})`,
    value: Number(lo),
    written: lo,
    printed: own ? text : `${text} ${unit}`,
    upper: undefined,
    unit: `/${of} ${unit}`,
    comparator: '=',
    sense: 'level',
    doubt: undefined,
  };
}

/** “giảm”, “tăng”, or nothing. */
function changeOf(heading: string, name: string): string {
  return (CHANGE.exec(heading) ?? /^(giảm|tăng)\s/iu.exec(name))?.[1]!.toLowerCase() ?? '';
}

/** `Tỷ lệ (%)` → `%`, `Diện tích (ha)` → `ha`, `Số hộ nghèo` → `hộ`. */
function unitIn(words: string): string | undefined {
  if (/%/u.test(words)) return '%';
  return (
    new RegExp(`\\((${UNITS}|cái|chiếc|bộ|cuốn|quyển)\\)`, 'iu').exec(words)?.[1]?.toLowerCase() ??
    new RegExp(
      `(?:^(?:tổng )?số (?:lượng )?|(?<!\\p{L})(?:giảm|tăng)(?: thêm)?(?: số)? )(${UNITS})(?!\\p{L})`,
      'iu',
    )
      .exec(words)?.[1]
      ?.toLowerCase()
  );
}

function isMoneySpent({ unit }: Target, heading: string): boolean {
  return isMoney(unit) && !/thu nhập|doanh thu|giá trị/iu.test(heading);
}
