import { headingRows, headingsOf, type Table, type TableCell } from '../kinds/plan/clauses/table.ts';
import { headingDepth } from './heading-rows.ts';
import type { CellPlace, SourceLine } from './line.ts';

/** What is told of a table inside a cell: its words stay, one cell after the other, its rows do not. */
export const NESTED_TABLE = {
  code: 'nested-table',
  message: 'Bảng nằm trong một ô của bảng khác: chữ được ghi lần lượt từng ô vào ô ngoài.',
};

/** A cell as a file gives it, on its way to its place. */
export interface Placed {
  row: number;
  column: number;
  colSpan: number;
  rowSpan: number;
}

/** A table wider or longer than this is a spreadsheet or an attack. */
const MOST = 400;

/**
 * Gives each cell its column where the file only lists cells: HTML and OpenDocument leave out what a merged cell covers.
 * The same objects come back, in order.
 */
export function flow<T extends { colSpan: number; rowSpan: number }>(
  rows: readonly (readonly T[])[],
): (T & Placed)[] {
  const taken: boolean[][] = rows.map(() => []);
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken[row]![column]) column++;
      const colSpan = Math.max(1, Math.min(cell.colSpan || 1, MOST));
      const rowSpan = Math.max(1, Math.min(cell.rowSpan || 1, rows.length - row));
      for (let y = row; y < row + rowSpan; y++)
        for (let x = column; x < column + colSpan; x++) taken[y]![x] = true;
      return Object.assign(cell, { row, column, colSpan, rowSpan });
    });
  });
}

/** Leaves out columns in which no cell begins: word processors cut their grid finer than the table shows. */
export function settle<T extends Placed>(cells: readonly T[]): { cells: T[]; columns: number } {
  const starts = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const at = new Map(starts.map((column, index) => [column, index]));
  for (const cell of cells) {
    const end = cell.column + cell.colSpan;
    cell.colSpan = Math.max(1, starts.filter((column) => column >= cell.column && column < end).length);
    cell.column = at.get(cell.column)!;
  }
  return { cells: [...cells], columns: starts.length };
}

/** What a reader writes at the lines of a cell; nothing for a table of one column, which is a frame around running text. */
export function placeOf(
  cell: Placed,
  table: { number: number; columns: number },
  header: boolean,
): CellPlace | undefined {
  if (table.columns < 2) return undefined;
  return {
    table: table.number,
    row: cell.row,
    column: cell.column,
    columns: table.columns,
    ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(header ? { header: true as const } : {}),
  };
}

/** The tables of a source put together from its lines, by their number. Head and signature are among them. */
export function tablesOf(
  lines: readonly SourceLine[],
  captions?: ReadonlyMap<number, string>,
): Map<number, Table> {
  const groups = Map.groupBy(
    lines.filter(({ cell, footnote }) => cell && footnote === undefined),
    ({ cell }) => cell!.table,
  );
  const before = new Map<number, SourceLine>();
  lines.forEach(({ cell }, index) => {
    const above = lines[index - 1];
    if (cell && !before.has(cell.table) && above && !above.cell) before.set(cell.table, above);
  });
  return new Map(
    [...groups].map(([number, group]) => {
      const above = before.get(number)?.text;
      const caption = captions?.get(number) ?? (above && CAPTION.test(above) ? above : null);
      return [number, build(group, caption)];
    }),
  );
}

/** Headings of the columns of a table that heads them in three rows or more, by the line of its first row; none for those below it. */
export function deepHeadings(lines: readonly SourceLine[]): Map<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const [number, table] of tablesOf(lines)) {
    const depth = headingRows(table);
    // A heading that spans all of them shows that they belong together.
    const spans = table.cells.some(({ row, rowSpan }) => row === 0 && rowSpan === depth);
    if (depth < 3 || !spans) continue;
    const rows = lines.filter(({ cell }) => cell?.table === number && cell.row < depth);
    for (const { line, cell } of rows)
      if (!found.has(line)) found.set(line, cell!.row ? [] : headingsOf(table));
  }
  return found;
}

/** Words of the cells that reach down into a row from above, by column; rows by the line they begin at. */
export function mergedAbove(lines: readonly SourceLine[]): Map<number, Map<number, string>> {
  const rows = new Map<string, number>();
  for (const { line, cell } of lines) {
    const key = cell && `${cell.table} ${cell.row}`;
    if (key && !rows.has(key)) rows.set(key, line);
  }
  const above = new Map<number, Map<number, string>>();
  for (const { text, cell } of lines) {
    if (!cell) continue;
    for (let row = cell.row + 1; row < cell.row + (cell.rowSpan ?? 1); row++) {
      const line = rows.get(`${cell.table} ${row}`);
      if (line === undefined) continue;
      const columns = above.get(line) ?? new Map<number, string>();
      const words = columns.get(cell.column);
      above.set(line, columns.set(cell.column, words === undefined ? text : `${words} ${text}`));
    }
  }
  return above;
}

/** A paragraph that names the table below it. */
const CAPTION =
  /^(?:Bảng|Biểu(?:\s+mẫu)?|Phụ\s+biểu)\s+(?:số\s+)?(?:\d{1,3}|[IVX]{1,5})(?:[.\-–]\d{1,3})*(?=[\s.:]|$)/iu;

function build(lines: readonly SourceLine[], caption: string | null): Table {
  const columns = Math.max(...lines.map(({ cell }) => cell!.columns));
  const cells: TableCell[] = [];
  const owners: (TableCell | undefined)[][] = [];
  let declared = 0;
  const add = (row: number, column: number, wide: number, high: number, text: string): void => {
    const isFree = (y: number, x: number): boolean => x < columns && !owners[y]?.[x];
    let colSpan = 1;
    while (colSpan < wide && isFree(row, column + colSpan)) colSpan++;
    const across = Array.from({ length: colSpan }, (_, index) => column + index);
    let rowSpan = 1;
    while (rowSpan < high && across.every((x) => isFree(row + rowSpan, x))) rowSpan++;
    const cell = { row, column, colSpan, rowSpan, header: false, text };
    cells.push(cell);
    for (let y = row; y < row + rowSpan; y++) for (const x of across) (owners[y] ??= [])[x] = cell;
  };
  for (const { text, cell } of lines) {
    const { row, column, colSpan = 1, rowSpan = 1, header } = cell!;
    const words = text.replace(/\s+/gu, ' ').trim();
    const owner = owners[row]?.[column];
    if (owner) owner.text += `\n${words}`;
    else add(row, column, colSpan, rowSpan, words);
    if (header) declared = Math.max(declared, row + rowSpan);
  }
  const rows = owners.length;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) if (!owners[row]?.[column]) add(row, column, 1, 1, '');
  const table = {
    caption,
    rows,
    columns,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
  const headings = headingDepth(table, declared);
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, header: cell.row < headings })) };
}
