import { fold } from '../vietnamese/fold.ts';
import type { Cell, Grid } from './grid.ts';

/** How far down an office puts the headings of its tables, and how many rows of merged cells they take. */
const LAST_ROW = 40;
const MOST_ROWS = 4;

/** A grid whose headings were found: place of each wanted column, and the rows below. */
export interface Headed {
  columnOf: ReadonlyMap<string, number>;
  rows: Grid['rows'];
}

/**
 * Finds the row or rows of headings that hold every wanted column: titles above them are passed over, merged headings are joined
 * (`Năm 2023 / Số hộ`; the last part alone is enough where no other column has it). Spelling counts without case, spaces and signs.
 * Returns the headings seen in the best place when some column is missing.
 */
export function findHeadings(
  grid: Grid,
  wanted: readonly string[],
): Headed | { missing: string[]; seen: string[]; line: number } {
  let best = { missing: [...wanted], seen: [] as string[], line: grid.rows[0]?.line ?? 1 };
  for (let start = 0; start < Math.min(LAST_ROW, grid.rows.length); start++) {
    if (isTitle(grid.rows[start]!.cells)) continue;
    const natural = naturalHeight(grid.rows.slice(start, start + MOST_ROWS));
    for (let height = 1; height <= MOST_ROWS && start + height <= grid.rows.length; height++) {
      const headings = joinHeadings(grid.rows.slice(start, start + height).map((row) => row.cells));
      const columnOf = new Map<string, number>();
      for (const name of wanted) {
        const at = position(headings, name);
        if (at !== undefined) columnOf.set(name, at);
      }
      const missing = wanted.filter((name) => !columnOf.has(name));
      const below = grid.rows.slice(start + height);
      if (missing.length === 0 && !continuesHeadings(below[0]?.cells, columnOf))
        return { columnOf, rows: isColumnNumbers(below[0]?.cells) ? below.slice(1) : below };
      const seen = [...new Set(headings.filter(Boolean))];
      const better = missing.length < best.missing.length || best.seen.length === 0;
      if (height === natural && better) best = { missing, seen, line: grid.rows[start]!.line };
    }
  }
  return best;
}

/** One text over the whole width is a title, not a row of headings. */
function isTitle(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => cell.text).filter(Boolean);
  return texts.length === 0 || (texts.length > 1 && new Set(texts).size === 1);
}

/** Rows of headings under one another share the cells that are merged downwards. */
function naturalHeight(rows: Grid['rows']): number {
  let height = 1;
  while (rows[height]?.cells.some((cell, at) => cell.text && cell.text === rows[height - 1]!.cells[at]?.text))
    height++;
  return height;
}

/** `Năm 2023` above `Số hộ` → `Năm 2023 / Số hộ`; a cell merged over both rows is said once. */
function joinHeadings(rows: readonly (readonly Cell[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) =>
    rows
      .map((row) => row[at]?.text.replace(/\s+/gu, ' ').trim() ?? '')
      .filter((part, index, parts) => part !== '' && part !== parts[index - 1])
      .join(' / '),
  );
}

function position(headings: readonly string[], name: string): number | undefined {
  const key = headingKey(name);
  const whole = headings.findIndex((heading) => headingKey(heading) === key);
  if (whole >= 0) return whole;
  const ends = headings.flatMap((heading, at) => (headingKey(heading).endsWith(`/${key}`) ? [at] : []));
  return ends.length === 1 ? ends[0] : undefined;
}

/** The row below is a row of column numbers or the lower half of merged headings: the same words again in a wanted column. */
function continuesHeadings(
  below: readonly Cell[] | undefined,
  columnOf: ReadonlyMap<string, number>,
): boolean {
  if (!below) return false;
  return [...columnOf].some(
    ([name, at]) => below[at]?.text && headingKey(name).endsWith(headingKey(below[at].text)),
  );
}

/** `A | B | (1) | (2)`: the row of numbers that forms have below their headings. */
function isColumnNumbers(cells: readonly Cell[] | undefined): boolean {
  const filled = (cells ?? []).filter((cell) => cell.text !== '');
  return filled.length > 1 && filled.every((cell, at) => columnNumber(cell.text, at));
}

function columnNumber(text: string, at: number): boolean {
  return (
    /^\(?[A-Z]\)?$/u.test(text) ||
    (/^\(?\d{1,2}\)?$/u.test(text) && Number(text.replace(/\D/gu, '')) <= at + 1)
  );
}

function headingKey(text: string): string {
  return fold(text.normalize('NFC'))
    .toLowerCase()
    .replace(/\s*\/\s*/gu, '/')
    .replace(/[^\p{L}\d/%]+/gu, ' ')
    .trim();
}
