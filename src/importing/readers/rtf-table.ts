import type { SourceLine } from '../line.ts';
import { placeOf, settle, type Placed } from '../table.ts';

/** What `\cellx` and the words before it say of one cell of a row. */
export interface RtfCell {
  /** Right edge in twentieths of a point. */
  right: number;
  across?: 'first' | 'on';
  down?: 'first' | 'on';
}

/** A row of an RTF table: its cells with the lines in them. */
export interface RtfRow {
  cells: RtfCell[];
  lines: SourceLine[][];
  header: boolean;
}

/** Edges closer than this are the same line. */
const NEAR = 25;

/** Puts the lines of a table at their cells. Rows of differing edges share one grid, as the page shows. */
export function placeRows(rows: readonly RtfRow[], number: number): SourceLine[] {
  const edges = [...new Set(rows.flatMap(({ cells }) => cells.map(({ right }) => right)))].sort(
    (a, b) => a - b,
  );
  const columnAfter = (right: number): number => edges.findIndex((edge) => edge >= right - NEAR) + 1;
  const placed: (Placed & { lines: SourceLine[]; header: boolean })[] = [];
  rows.forEach(({ cells, lines, header }, row) => {
    let column = 0;
    let left: (typeof placed)[number] | undefined;
    for (let index = 0; index < Math.max(cells.length, lines.length); index++) {
      const cell = cells[index];
      const end = cell ? Math.max(column + 1, columnAfter(cell.right)) : column + 1;
      const above = placed.find((other) => other.column === column && other.row + other.rowSpan === row);
      const owner = cell?.across === 'on' ? left : cell?.down === 'on' ? above : undefined;
      const own = lines[index] ?? [];
      if (owner) {
        owner.colSpan = Math.max(owner.colSpan, end - owner.column);
        owner.rowSpan = Math.max(owner.rowSpan, row - owner.row + 1);
        owner.lines.push(...own);
        left = owner;
      } else {
        left = { row, column, colSpan: end - column, rowSpan: 1, lines: own, header };
        placed.push(left);
      }
      column = end;
    }
  });
  const { columns } = settle(placed);
  return placed.flatMap((cell) => {
    const place = placeOf(cell, { number, columns }, cell.header);
    return cell.lines.map((line) => (place ? { ...line, cell: place } : line));
  });
}
