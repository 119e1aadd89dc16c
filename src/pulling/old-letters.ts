import type { Grid } from '../statistics/table/grid.ts';
import { repairText } from '../vietnamese/encoding/decode.ts';

/** Stands for a line end within a cell, so that each line of the joined text is a cell. */
const WITHIN = '\u001F';

/**
 * A table whose words are in one of the tables of the nineties (TCVN3 of the fonts `.VnTime`, VNI) or were encoded twice: as the screen
 * shows it in its font. One that reads as Vietnamese stays as it is, letter by letter.
 */
export function inUnicode(grid: Grid): Grid {
  const cells = grid.rows.flatMap((row) => row.cells);
  const words = cells.filter(({ text }) => /[\u0080-\u00FF]/u.test(text));
  if (!words.length) return grid;
  const { text, from } = repairText(cells.map((cell) => cell.text.replaceAll('\n', WITHIN)).join('\n'));
  const lines = text.split('\n');
  if (from === null || lines.length !== cells.length) return grid;
  let at = 0;
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: lines[at++]!.replaceAll(WITHIN, '\n').normalize('NFC').trim() })),
    })),
    remarks: [...(grid.remarks ?? []), { message: `chữ ở bảng mã cũ (${from}) được đọc như phông chữ của nó cho thấy` }],
  };
} // prettier-ignore
