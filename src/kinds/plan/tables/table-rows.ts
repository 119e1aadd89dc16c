import { gridOf, headingRows, headingsOf, type Table, type TableCell } from '../clauses/table.ts';

/** A row below the headings, as somebody reads it who sees the headings too. */
export interface TableRow {
  /** What the row is about: “Thôn Một”. */
  name: string;
  /** Every cell that the row shows, once, also those that began above. */
  cells: RowCell[];
  /** One cell over the whole width: the title of the rows below it. */
  title: boolean;
}

export interface RowCell {
  cell: TableCell;
  /** Headings of its columns: “Hộ thoát nghèo / Số hộ”; empty where the table has none. */
  heading: string;
  text: string;
  /** Begins in this row. */
  own: boolean;
}

/** What is worked out once for a table and asked for by every row. */
export interface Known {
  grid: TableCell[][];
  headings: string[];
  /** Column that says what a row is about. */
  name: number;
}

const WORDS = /\p{L}{2}/u;
const known = new WeakMap<Table, Known>();

export function knownOf(table: Table): Known {
  let found = known.get(table);
  if (!found) {
    const [grid, headings] = [gridOf(table), headingsOf(table)];
    const rows = grid.slice(headingRows(table)).filter((row) => new Set(row).size > 1);
    found = { grid, headings, name: nameColumn(rows, headings) };
    known.set(table, found);
  }
  return found;
}

/** @param row row of the grid, below the headings */
export function readRow(table: Table, row: number): TableRow {
  const { grid, headings, name } = knownOf(table);
  const cells = [...new Set(grid[row])].map((cell) => ({
    cell,
    heading: headingOfCell(headings, cell),
    text: cell.text,
    own: cell.row === row,
  }));
  const title = cells.length === 1 && table.columns > 1;
  return { name: grid[row]![title ? 0 : name]!.text.replace(/\n/g, ' '), cells, title };
}

/** Headings of the columns a cell covers: “Năm 2024 / Quý I; Năm 2024 / Quý II”. */
function headingOfCell(headings: readonly string[], { column, colSpan }: TableCell): string {
  const own = [...new Set(headings.slice(column, column + colSpan))].filter(Boolean);
  return (own.length > 1 ? own.filter((heading) => !COUNTER.test(heading)) : own).join('; ');
}

/** A column that only numbers the rows. */
export const COUNTER = /^(?:stt|tt|số tt|số thứ tự|mã(?: số)?)$/iu;

/** The column that says what each row is about: the first with words in most of its cells. */
function nameColumn(rows: readonly TableCell[][], headings: readonly string[]): number {
  const speaks = (column: number): boolean => {
    const texts = rows.map((row) => row[column]!.text).filter(Boolean);
    return texts.filter((text) => WORDS.test(text) && !/^[IVXLC]+$/u.test(text)).length * 2 > texts.length;
  };
  return Math.max(
    0,
    headings.findIndex((heading, column) => !COUNTER.test(heading) && speaks(column)),
  );
}

/** A cell that only says yes: “x” below “Quý I”. */
export const MARK = /^(?:x|v|✓|✔|×|●|■|→|[-–—]+>)$/iu;

/** A cell that says what the cell above it says. */
export const DITTO = /^(?:["“”″]|''|,,|-?\s?nt\s?-?|như trên)$/iu;

/** A figure and nothing else, which stands to the right in its column. */
export function isFigure(text: string): boolean {
  return /^[≥≤><~]?\s*[-–]?\d[\d.,\s]*(?:\s*[-–]\s*\d[\d.,]*)?\s*%?$/u.test(text);
}

/** A row in one line with its headings, for finding: “1; Thôn: Thôn Một; Hộ thoát nghèo / Số hộ: 4”. */
export function rowWithHeadings(table: Table, row: number): string {
  const { cells, title } = readRow(table, row);
  return cells
    .filter(({ text }) => text !== '')
    .map(({ heading, text }) =>
      [title || COUNTER.test(heading) ? '' : heading, text.replace(/\n/g, ' ')].filter(Boolean).join(': '),
    )
    .join('; ');
}

/** What stands above the rows: the caption and each heading once. */
export function tableWords(table: Table): string {
  return [table.caption, [...new Set(knownOf(table).headings)].filter(Boolean).join('; ')]
    .filter(Boolean)
    .join(': ');
}
