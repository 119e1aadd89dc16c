import type { Placed } from './table.ts';

/** A drawn line, level or upright: borders of tables. */
export interface Rule {
  level: boolean;
  /** Height of a level line, place of an upright one. */
  at: number;
  from: number;
  to: number;
}

/** Cells as rectangles of places that no line parts; a line may stand `near` its place. */
export function cellsOf(
  rules: readonly Rule[],
  xs: readonly number[],
  ys: readonly number[],
  near: number,
): Placed[] {
  const drawn = (level: boolean, at: number, middle: number): boolean =>
    rules.some(
      (rule) =>
        rule.level === level && Math.abs(rule.at - at) <= near && rule.from < middle && rule.to > middle,
    );
  const middle = (values: readonly number[], index: number): number =>
    (values[index]! + values[index + 1]!) / 2;
  const openRight = (row: number, column: number): boolean =>
    column < xs.length - 2 && !drawn(false, xs[column + 1]!, middle(ys, row));
  const openDown = (row: number, column: number): boolean =>
    row < ys.length - 2 && !drawn(true, ys[row + 1]!, middle(xs, column));
  const taken = new Set<string>();
  const cells: Placed[] = [];
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let colSpan = 1;
      while (openRight(row, column + colSpan - 1) && !taken.has(`${row} ${column + colSpan}`)) colSpan++;
      const across = Array.from({ length: colSpan }, (_, index) => column + index);
      let rowSpan = 1;
      while (across.every((x) => openDown(row + rowSpan - 1, x))) rowSpan++;
      for (let y = row; y < row + rowSpan; y++) for (const x of across) taken.add(`${y} ${x}`);
      cells.push({ row, column, colSpan, rowSpan });
    }
  return cells;
}
