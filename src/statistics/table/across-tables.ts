import type { Row } from './row.ts';
import { clash } from './twins.ts';

/** Rows of one sheet or file, and what it is called. */
export interface TableRows {
  name: string;
  rows: readonly Row[];
}

/**
 * Rows of all tables of a source together: what a second table says in the same words is taken once; where it says another figure of the
 * same thing, both are kept and the log says so, unless nothing that is published tells them apart: such clashes are for the editor to settle.
 */
export function acrossTables(tables: readonly TableRows[]): {
  rows: Row[];
  remarks: string[];
  clashes: string[];
} {
  if (tables.length < 2) return { rows: tables.flatMap(({ rows }) => rows), remarks: [], clashes: [] };
  const said = new Map<string, string>();
  const first = new Map<string, { row: Row; name: string }>();
  const remarks: string[] = [];
  const clashes: string[] = [];
  const rows: Row[] = [];
  for (const { name, rows: own } of tables) {
    let again = 0;
    for (const row of own) {
      const whole = JSON.stringify(row);
      const from = said.get(whole);
      if (from !== undefined && from !== name) {
        again++;
        continue;
      }
      said.set(whole, name);
      rows.push(row);
      const key = keyOf(row);
      const other = first.get(key);
      if (!other) first.set(key, { row, name });
      else if (other.name !== name && other.row.OBS_VALUE !== row.OBS_VALUE) {
        const message = `“${row.REF_AREA}” có hai số khác nhau cho cùng một chỉ tiêu, thời điểm: ${other.row.WRITTEN} (${other.name}), ${row.WRITTEN} (${name})`;
        if (clash(other.row, row)) clashes.push(message);
        else remarks.push(`CHÚ Ý: ${message}`);
      }
    }
    if (again) remarks.push(`CHÚ Ý: ${again} số của ${name} đã có y như vậy ở bảng trước: chỉ lấy một lần`);
  }
  return { rows, remarks, clashes };
}

function keyOf(row: Row): string {
  const { INDICATOR, REF_AREA, TIME_PERIOD, PERIOD_LABEL, UNIT_MEASURE, KIND, STANDARD, GROUP } = row;
  return JSON.stringify([
    INDICATOR,
    REF_AREA,
    TIME_PERIOD || PERIOD_LABEL,
    UNIT_MEASURE,
    KIND,
    STANDARD,
    GROUP,
  ]);
}
