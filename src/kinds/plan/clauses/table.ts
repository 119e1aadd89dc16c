/**
 * A table of a plan, and the form it has in the text of a plan. Every reader of `src/importing` makes this model, the page shows
 * it, and an editor writes the text form by hand.
 *
 * The text form is a Markdown pipe table, one row a line, with what GitHub's tables lack:
 *
 *     Bảng 1. Chỉ tiêu giao các thôn
 *     | TT | Thôn | Hộ dùng nước sạch | << |
 *     | ^^ | ^^ | Số hộ | Tỷ lệ (%) |
 *     | --- | --- | --- | --- |
 *     | 1 | Thôn Một | 120 | 96,5 |
 *     | Tổng cộng | << | 120 | 96,5 |
 *
 * - The rows above the line of dashes are headings, however many; a table without headings begins with that line.
 * - `<<` goes on with the cell to its left, `^^` with the cell above: so cells are merged.
 * - `\|` is a bar, `\\` a backslash, a lone ` \ ` a new line inside a cell, `\<<`, `\^^` and `\---` those very signs.
 * - A line right above the first row, with no empty line between, is the caption; it is read by `tablesIn` alone.
 */

/** A cell where it begins. What it covers to the right and below has no cell of its own. */
export interface TableCell {
  row: number;
  column: number;
  colSpan: number;
  rowSpan: number;
  /** Stands in the heading rows. */
  header: boolean;
  /** NFC; lines of the cell parted by `\n`. */
  text: string;
}

export interface Table {
  caption: string | null;
  rows: number;
  columns: number;
  /** In reading order. Every place of the table belongs to exactly one cell. */
  cells: TableCell[];
}

/** The lines of a table in the text of a plan, without the caption. */
export function renderTable(table: Table): string[] {
  const headings = headingRows(table);
  const lines = gridOf(table).map(
    (row, at) =>
      `| ${row
        .map((cell, column) => {
          if (cell.row < at) return '^^';
          return cell.column < column ? '<<' : escapeCell(cell.text);
        })
        .join(' | ')} |`,
  );
  lines.splice(headings, 0, `|${' --- |'.repeat(table.columns)}`);
  return lines;
}

/** What is wrong with a table that somebody wrote; `line` counts from 0 inside the table. */
export interface TableProblem {
  line: number;
  message: string;
}

/**
 * Reads lines that all are rows. Short rows are filled with empty cells; a merge that is no rectangle is told and undone, its
 * signs kept as text.
 * @returns null when the lines hold no row but the line of dashes
 */
export function parseTable(
  lines: readonly string[],
  caption: string | null = null,
): { table: Table; problems: TableProblem[] } | null {
  const dashes = lines.findIndex((line) => isRule(line));
  const kept = lines.map((line, at) => ({ cells: splitRow(line), at })).filter(({ at }) => at !== dashes);
  if (!kept.length) return null;
  const columns = Math.max(...kept.map(({ cells }) => cells.length));
  const headings = Math.max(0, dashes);
  const problems: TableProblem[] = [];
  const owners: TableCell[][] = [];
  const cells: TableCell[] = [];
  for (const [row, { cells: texts, at }] of kept.entries()) {
    if (texts.length < columns)
      problems.push({ line: at, message: `dòng có ${texts.length} ô, bảng có ${columns} cột` });
    owners.push([]);
    for (let column = 0; column < columns; column++) {
      const raw = texts[column] ?? '';
      const owner =
        raw === '^^' ? owners[row - 1]?.[column] : raw === '<<' ? owners[row]![column - 1] : undefined;
      if (owner && owner.row < headings === row < headings) {
        owner.rowSpan = Math.max(owner.rowSpan, row - owner.row + 1);
        owner.colSpan = Math.max(owner.colSpan, column - owner.column + 1);
        owners[row]!.push(owner);
        continue;
      }
      if (raw === '^^' || raw === '<<')
        problems.push({ line: at, message: `ô “${raw}” không có ô nào để nối` });
      const cell = { row, column, colSpan: 1, rowSpan: 1, header: row < headings, text: unescapeCell(raw) };
      owners[row]!.push(cell);
      cells.push(cell);
    }
  }
  const broken = cells.find((cell) => !isWhole(cell, owners));
  if (broken)
    return {
      table: withoutSpans(
        kept.map((row) => row.cells),
        columns,
        headings,
        caption,
      ),
      problems: [
        ...problems,
        { line: kept[broken.row]!.at, message: `các ô nối vào “${broken.text}” không thành hình chữ nhật` },
      ],
    };
  return { table: { caption, rows: kept.length, columns, cells }, problems };
}

/** A table found among lines, with the index of its first line (its caption, if it has one) and of the line after it. */
export interface FoundTable {
  table: Table;
  problems: TableProblem[];
  start: number;
  end: number;
}

/** Every table of a text given line by line. Rows follow one another without an empty line. */
export function tablesIn(lines: readonly string[]): FoundTable[] {
  const found: FoundTable[] = [];
  for (let index = 0; index < lines.length; index++) {
    let end = index;
    while (end < lines.length && isRow(lines[end]!)) end++;
    if (end === index) continue;
    const rows = lines.slice(index, end);
    const above = lines[index - 1]?.trim() ?? '';
    const parsed = rows.some(isRule) ? parseTable(rows, above || null) : null;
    if (parsed) found.push({ ...parsed, start: above ? index - 1 : index, end });
    index = end;
  }
  return found;
}

/** A line of a table: `| a | b |`. */
export function isRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/su.test(line) && line.trim().length > 2;
}

/** The line of dashes between headings and rows. */
export function isRule(line: string): boolean {
  return /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/u.test(line);
}

/** Which cell holds each place, row by row. */
export function gridOf(table: Table): TableCell[][] {
  const grid: TableCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) grid[row]![column] = cell;
  return grid;
}

export function headingRows(table: Table): number {
  return Math.max(0, ...table.cells.filter(({ header }) => header).map(({ row, rowSpan }) => row + rowSpan));
}

/**
 * Heading of each column from top to bottom: `Hộ thoát nghèo / Số hộ`; a merged heading is said for each column under it, a row that
 * only counts the columns (`(1)`, `(2)`) for none.
 */
export function headingsOf(table: Table): string[] {
  const rows = gridOf(table)
    .slice(0, headingRows(table))
    .filter((row) => !countsColumns(row));
  return Array.from({ length: table.columns }, (_, column) =>
    [...new Set(rows.map((row) => row[column]!))]
      .map((cell) => cell.text.replace(/\n/g, ' '))
      .filter(Boolean)
      .join(' / '),
  );
}

/** `(1) (2) (3)`, `A B 1 2`. */
export function countsColumns(row: readonly TableCell[]): boolean {
  const texts = row.map(({ text }) => text.replace(/[()[\]]/g, ''));
  const numbers = texts
    .filter((text) => /^\d{1,2}(?:\s*=.*)?$/u.test(text))
    .map((text) => Number.parseInt(text, 10));
  return (
    numbers.length >= 2 &&
    texts.every((text) => text === '' || /^(?:\d{1,2}(?:\s*=.*)?|[A-Z])$/u.test(text)) &&
    numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1) &&
    numbers[0]! <= 3
  );
}

/** Rows below the headings as text by column; a merged cell is said again in every place it covers. */
export function valuesOf(table: Table): string[][] {
  return gridOf(table)
    .slice(headingRows(table))
    .map((row) => row.map((cell) => cell.text));
}

function withoutSpans(
  rows: readonly string[][],
  columns: number,
  headings: number,
  caption: string | null,
): Table {
  const cells = rows.flatMap((texts, row) =>
    Array.from({ length: columns }, (_, column) => ({
      row,
      column,
      colSpan: 1,
      rowSpan: 1,
      header: row < headings,
      text: unescapeCell(texts[column] ?? ''),
    })),
  );
  return { caption, rows: rows.length, columns, cells };
}

function isWhole(cell: TableCell, owners: readonly TableCell[][]): boolean {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
    for (let column = cell.column; column < cell.column + cell.colSpan; column++)
      if (owners[row]?.[column] !== cell) return false;
  return true;
}

/** How many cells a row has. */
export function cellsIn(row: string): number {
  return splitRow(row).length;
}

/** Cuts a row at the bars that no backslash protects. */
function splitRow(line: string): string[] {
  const row = line.trim().slice(1, -1);
  if (!row.includes('\\')) return row.split('|').map((cell) => cell.trim());
  const cells = [''];
  let held = false;
  for (const sign of row) {
    if (sign === '|' && !held) cells.push('');
    else cells[cells.length - 1] += sign;
    held = sign === '\\' && !held;
  }
  return cells.map((cell) => cell.trim());
}

function escapeCell(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, ' \\ ')
    .trim();
  return /^(?:<<|\^\^|:?-{2,}:?)$/.test(escaped) ? `\\${escaped}` : escaped;
}

function unescapeCell(raw: string): string {
  if (!raw.includes('\\')) return raw.trim().normalize('NFC');
  return raw
    .replace(/\s*\\(?:\s+|$)|\\(.)/gsu, (_, sign?: string) => sign ?? '\n')
    .trim()
    .normalize('NFC');
}
