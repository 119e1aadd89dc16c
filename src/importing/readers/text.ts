import { isRow, isRule, parseTable } from '../../kinds/plan/table.ts';
import { placeOf } from '../table.ts';
import { decodeText } from '../../vietnamese/encoding/decode.ts';
import { raiseNotes } from './plain-notes.ts';
import { type SourceFormat, type SourceLine, type SourceText } from '../line.ts';

/** Lines of a plain text; a form feed turns the page. Empty lines are not lines, but keep their number. */
export function readPlainText(bytes: Uint8Array, format: SourceFormat = 'txt'): SourceText {
  const decoded = decodeText(bytes);
  const text = raiseNotes(decoded.text);
  return {
    format,
    lines: withTables(linesOf(text)),
    warnings: decoded.repairs.map((message) => ({
      code: message.includes('(NFC)') ? 'not-nfc' : 're-encoded',
      line: 0,
      message,
    })),
    encoding: decoded.encoding,
    raw: text.replaceAll(BREAK, ' '),
  };
}

/** Rows of bars that follow one another and have as many cells are a table, as Markdown and copied text write it. */
function withTables(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = [];
  let tables = 0;
  for (let index = 0; index < lines.length;) {
    let end = index;
    while (end < lines.length && isRow(lines[end]!.text)) end++;
    const rows = lines.slice(index, end);
    const parsed = rows.length > 1 ? parseTable(rows.map(({ text }) => text)) : null;
    if (!parsed || parsed.problems.length || parsed.table.columns < 2) {
      result.push(...lines.slice(index, Math.max(end, index + 1)));
      index = Math.max(end, index + 1);
      continue;
    }
    const { columns, cells } = parsed.table;
    const of = rows.filter(({ text }) => !isRule(text));
    const number = ++tables;
    for (const { text, header, ...place } of cells)
      for (const piece of text.split('\n')) {
        const cell = placeOf(place, { number, columns }, header);
        if (piece) result.push({ ...of[place.row]!, text: piece, whole: true, ...(cell ? { cell } : {}) });
      }
    index = end;
  }
  return result;
}

/** Splits text into source lines, keeping the number each has in the file. */
export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let page = 1;
  text.split('\n').forEach((raw, index) => {
    page += raw.split('\f').length - 1;
    for (const piece of raw.split(BREAK)) put(piece, index + 1);
  });
  return lines;

  function put(raw: string, line: number): void {
    const kept = raw
      .replace(/\f/g, '')
      .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '')
      .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, '')
      // Tabs and runs of spaces separate columns; they go when the columns are read.
      .replace(/[^\S\n\t]/g, ' ')
      .trim();
    if (kept) lines.push({ text: kept, line, page, whole: false });
  }
}

/** What a page leaves of its line ends in text that was copied from its source. */
const BREAK = /<br ?\/?>/giu;
