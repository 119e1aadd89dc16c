import { isRow, renderTable, type Table } from '../../kinds/plan/clauses/table.ts';
import type { SourceText } from '../line.ts';
import { tablesOf } from '../table.ts';

/**
 * Paragraphs of a plan as they are written: the rows of a table, which come one a line, become one entry in the text form of
 * `src/plans/table.ts`, so that merged cells and headings survive; its caption stands right above it.
 */
export function bodyOf(paragraphs: readonly { text: string; line: number }[], source: SourceText): string[] {
  const tables = tablesOf(source.lines, source.captions);
  const numbers = new Map<number, number>();
  for (const { line, cell } of source.lines) if (cell && !numbers.has(line)) numbers.set(line, cell.table);
  const body: string[] = [];
  for (let index = 0; index < paragraphs.length;) {
    const number = isRow(paragraphs[index]!.text) ? numbers.get(paragraphs[index]!.line) : undefined;
    let end = index + 1;
    if (number !== undefined) while (belongs(paragraphs[end], numbers, number)) end++;
    const rows = paragraphs.slice(index, end).map(({ text }) => text);
    const table = number === undefined ? undefined : tables.get(number);
    if (table && holdsAll(table, rows)) {
      const caption = table.caption !== null && body.at(-1) === table.caption ? [body.pop()!] : [];
      body.push([...caption, ...renderTable(table)].join('\n'));
    } else body.push(...rows);
    index = end;
  }
  return body;
}

function belongs(
  paragraph: { text: string; line: number } | undefined,
  numbers: ReadonlyMap<number, number>,
  table: number,
): boolean {
  return paragraph !== undefined && isRow(paragraph.text) && numbers.get(paragraph.line) === table;
}

/** Has nothing come to the rows or gone from them on the way? Else the lines stay as they are. */
function holdsAll(table: Table, rows: readonly string[]): boolean {
  const letters = (text: string): string => text.replace(/[\s|]/gu, '').normalize('NFC');
  const all = (texts: readonly string[]): string => [...letters(texts.join(''))].sort().join('');
  return all(table.cells.map(({ text }) => text)) === all(rows);
}
