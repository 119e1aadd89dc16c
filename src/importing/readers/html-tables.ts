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
