import { renderTable } from '../../kinds/plan/clauses/table.ts';
import { tablesOf } from '../table.ts';
import { readMarkup } from './html-lines.ts';

/** Ends a row of a table whose rows share a line of the file. */
export const ROW_END = '\uFDD2';
const TABLE = /<table(?=[\s>])[^]*?<\/table>/gi;
/** Tags of tables: no words of a text. */
export const TABLE_TAG = /<\/?(?:table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col)(?=[\s>/])[^>]*>/gi;

/**
 * Tables in HTML, which programs write into Markdown where cells are merged, become rows of bars on the line they begin on; all lines
 * below keep their numbers.
 */
export function htmlRows(text: string): string {
  return text.replace(TABLE, (block) => {
    const { lines, captions } = readMarkup(block);
    const [table, ...more] = tablesOf(lines, captions).values();
    if (!table || more.length || lines.some(({ cell }) => !cell)) return block;
    return renderTable(table).join(ROW_END) + block.replace(/[^\n]/gu, '');
  });
}

/** `+-----+-----+`, `+=====+=====+`: the lines that Pandoc draws around cells. */
const DRAWN = /^\s*\+(?:[-:]{2,}\+)+\s*$|^\s*\+(?:[=:]{2,}\+)+\s*$/;
const DOUBLE = /^\s*\+(?:[=:]{2,}\+)+\s*$/;

/**
 * Tables drawn with lines, as Pandoc writes those of a Word file, become rows of bars: what stands on several lines of a cell is
 * one text. Each row takes the place of its first line, so that the lines keep their numbers.
 */
export function gridRows(lines: readonly string[]): string[] {
  const result = [...lines];
  for (let from = 0; from < lines.length; from++) {
    if (!DRAWN.test(lines[from]!)) continue;
    let end = from;
    while (end < lines.length && (DRAWN.test(lines[end]!) || /^\s*\|.*\|\s*$/.test(lines[end]!))) end++;
    const drawn = lines.slice(from, end);
    // A cell over several columns or rows breaks the bars: such a table stays as it is typed.
    const columns = drawn[0]!.trim().split('+').length - 2;
    const whole = drawn.every(
      (line) => line.trim().split(DRAWN.test(line) ? '+' : '|').length - 2 === columns,
    );
    if (whole && end - from > 2 && DRAWN.test(drawn.at(-1)!)) replace(result, from, drawn, columns);
    from = end - 1;
  }
  return result;
}

function replace(result: string[], from: number, drawn: readonly string[], columns: number): void {
  const heading = drawn.findIndex((line) => DOUBLE.test(line));
  for (const index of drawn.keys()) result[from + index] = '';
  const rows: { at: number; cells: string[][] }[] = [];
  for (const [index, line] of drawn.entries()) {
    if (DRAWN.test(line)) continue;
    if (DRAWN.test(drawn[index - 1]!))
      rows.push({ at: index, cells: Array.from({ length: columns }, () => []) });
    const pieces = line.trim().slice(1, -1).split('|');
    for (const [column, piece] of pieces.entries())
      if (piece.trim()) rows.at(-1)!.cells[column]!.push(piece.trim());
  }
  for (const { at, cells } of rows)
    result[from + at] = `| ${cells.map((cell) => cell.join(' ')).join(' | ')} |`;
  // The empty lines between rows would end the table: rows go together, the last ones last.
  const rule = `|${' --- |'.repeat(columns)}`;
  const texts = rows.map(({ at }) => result[from + at]!);
  const before = heading < 0 ? 0 : rows.filter(({ at }) => at < heading).length;
  texts.splice(before, 0, rule);
  for (const index of drawn.keys()) result[from + index] = texts[index] ?? '';
}
