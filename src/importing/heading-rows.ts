import { countsColumns, gridOf, type Table, type TableCell } from '../kinds/plan/clauses/table.ts';

/**
 * How many rows are headings: as many as the file says, else the first row with whatever its merged cells reach down to and
 * what stands below cells merged across; a row that only counts the columns belongs to them.
 */
export function headingDepth(table: Table, declared: number): number {
  const grid = gridOf(table);
  let depth = declared;
  if (!depth) {
    const first = [...new Set(grid[0])];
    if (table.rows < 2 || !looksLikeHeading(first)) return 0;
    depth = Math.max(...first.map(({ rowSpan }) => rowSpan));
    const split = (row: number): boolean => grid[row]!.some(({ colSpan }) => colSpan > 1);
    while (depth < table.rows - 1 && split(depth - 1) && looksLikeHeading(own(grid, depth))) depth++;
  }
  while (depth < table.rows - 1 && countsColumns(own(grid, depth))) depth++;
  // A cell that reaches out of the headings would be cut in two.
  while (depth < table.rows && own(grid, depth).length < table.columns && reachesOver(grid, depth)) depth++;
  return depth < table.rows ? depth : declared || 1;
}

/** Cells that begin in a row. */
function own(grid: readonly TableCell[][], row: number): TableCell[] {
  return [...new Set(grid[row])].filter((cell) => cell.row === row);
}

function reachesOver(grid: readonly TableCell[][], row: number): boolean {
  return grid[row]!.some((cell) => cell.row < row);
}

/** Words without figures of their own; years and units are no figures. */
function looksLikeHeading(cells: readonly TableCell[]): boolean {
  const said = cells.filter(({ text }) => text);
  return (
    said.length >= Math.min(2, cells.length) &&
    said.every(({ text }) => !/^[\d.,\s%]*\d[\d.,\s%]*$/u.test(text) || /^(?:19|20)\d{2}$/.test(text)) &&
    said.every(({ text }) => text.length < 120)
  );
}
