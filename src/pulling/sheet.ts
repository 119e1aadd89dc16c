import { cellName, type Cell, type Grid, type Remark } from '../statistics/table/grid.ts';

/** A rectangle of merged cells; columns from 0, rows as the spreadsheet counts them, ends included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet as a file keeps it, whatever the file. */
export interface Sheet {
  name: string;
  rows: Map<number, { hidden: boolean; cells: Cell[] }>;
  merged: readonly Area[];
  hiddenColumns: ReadonlySet<number>;
}

/** Columns that a sheet of a spreadsheet program has at most. */
export const MOST_COLUMNS = 16_384;
/** A merged cell wider than this is decoration. */
const WIDEST_MERGE = 1_000;

/** The sheet as the screen shows it: merged cells speak for every place they cover, what is hidden is left out and said. */
export function visibleGrid(file: string, { name, rows, merged, hiddenColumns }: Sheet): Grid {
  const remarks: Remark[] = [];
  for (const area of merged) spread(area, rows);
  const filled = (cells: readonly Cell[]): boolean => cells.some((cell) => cell?.text || cell?.fault);
  const hiddenRows = [...rows].filter(([, row]) => row.hidden && filled(row.cells)).map(([line]) => line);
  if (hiddenRows.length) remarks.push({ message: `dòng ẩn không lấy: ${runs(hiddenRows, String)}` });
  const columns = [...hiddenColumns].filter((at) => [...rows.values()].some(({ cells }) => filled([cells[at] ?? { text: '' }]))); // prettier-ignore
  if (columns.length)
    remarks.push({ message: `cột ẩn không lấy: ${runs(columns, (at) => cellName(at, 0))}` });
  return {
    file,
    sheet: name,
    remarks,
    rows: [...rows]
      .filter(([, { hidden }]) => !hidden)
      .sort(([a], [b]) => a - b)
      .map(([line, { cells }]) => ({
        line,
        cells: Array.from(cells, (cell, at) => (cell && !hiddenColumns.has(at) ? cell : { text: '' })),
      })),
  };
}

/**
 * Words in a merged cell stand in each place it covers. A number only names these places (the year over its columns): as a figure it
 * counts once, where it is written.
 */
function spread({ top, left, bottom, right }: Area, rows: Sheet['rows']): void {
  const value = rows.get(top)?.cells[left];
  if (!value?.text || right - left > WIDEST_MERGE) return;
  // “120 hộ” kept as words is a figure like 120.
  const isFigure = value.number !== undefined || /\d/u.test(value.text);
  for (const [line, { cells }] of rows) {
    if (line < top || line > bottom) continue;
    // What lies under a merged cell is not on the screen.
    for (let at = left; at <= right; at++)
      if (line > top || at > left) cells[at] = isFigure ? { text: '', over: value.text } : value;
  }
}

/** `3, 5–8`. */
function runs(numbers: readonly number[], name: (number: number) => string): string {
  const all = new Set(numbers);
  return [...numbers]
    .filter((number) => !all.has(number - 1))
    .sort((a, b) => a - b)
    .map((start) => {
      let end = start;
      while (all.has(end + 1)) end++;
      return start === end ? name(start) : `${name(start)}–${name(end)}`;
    })
    .join(', ');
}

/** XML Schema spells a boolean in four ways, and writers of files in more. */
export function isTrue(value: string | undefined): boolean {
  return /^\s*(?:1|true|on|t)\s*$/iu.test(value ?? '');
}
