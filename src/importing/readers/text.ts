import { readMarker } from '../../kinds/plan/clauses/markers.ts';
import { isRow, isRule, parseTable } from '../../kinds/plan/clauses/table.ts';
import { placeOf } from '../table.ts';
import { decodeText } from '../../vietnamese/encoding/decode.ts';
import { toldPictures } from '../pictures.ts';
import { drawnRows } from './drawn-tables.ts';
import { unmark } from './markdown.ts';
import { ROW_END } from './html-tables.ts';
import { layoutRows } from './layout-rows.ts';
import { raiseNotes } from './plain-notes.ts';
import { unescaped } from './escaped.ts';
import { type SourceFormat, type SourceLine, type SourceText } from '../line.ts';

/** Lines of a plain text; a form feed turns the page. Empty lines are not lines, but keep their number. */
export function readPlainText(bytes: Uint8Array, format: SourceFormat = 'txt'): SourceText {
  const decoded = decodeText(bytes);
  const plain = unescaped(unquoted(decoded.text));
  const marked = format === 'md' ? unmark(plain.text) : undefined;
  const raised = raiseNotes(marked?.text ?? plain.text);
  const drawn = drawnRows(raised.split('\n'));
  const { text, dropped: left, lost } = layoutRows(drawn.lines.join('\n'));
  const dropped = [...(marked?.dropped ?? []), ...left];
  const { lines, captions } = withTables(linesOf(text));
  return {
    format,
    lines,
    warnings: [
      ...[...decoded.repairs, ...plain.repairs].map((message) => ({
        code: message.includes('(NFC)') ? 'not-nfc' : 're-encoded',
        line: 0,
        message,
      })),
      ...[...drawn.lost, ...lost].map((line) => ({
        code: 'table-without-columns',
        line,
        message:
          'Bảng đã mất cột khi chép ra chữ: chỉ tiêu, việc, thời hạn trong bảng chưa đọc được. Nhập tệp gốc, hoặc gõ lại bảng, các ô cách nhau bằng dấu |.',
      })),
      ...toldPictures(
        (marked?.pictures ?? []).map((line) => ({ line })),
        lines,
      ),
    ],
    encoding: decoded.encoding,
    captions,
    raw: (marked?.raw ?? raised).replaceAll(BREAK, ' '),
    ...(dropped.length ? { dropped } : {}),
  };
}

/**
 * Rows of bars that follow one another and have as many cells are a table, as Markdown and copied text write it. The line right above one
 * with a line of dashes is its caption, as in a plan of this portal, unless that line is a clause.
 */
function withTables(lines: readonly SourceLine[]): { lines: SourceLine[]; captions: Map<number, string> } {
  const result: SourceLine[] = [];
  const captions = new Map<number, string>();
  let tables = 0;
  for (let index = 0; index < lines.length;) {
    let end = index;
    while (
      end < lines.length &&
      isRow(lines[end]!.text) &&
      (end === index || goesOn(lines[end - 1]!, lines[end]!))
    )
      end++;
    const rows = lines.slice(index, end);
    // The text form of tables writes a line end in a cell as a lone backslash.
    const parsed =
      rows.length > 1 ? parseTable(rows.map(({ text }) => text.replaceAll(IN_CELL, ' \\ '))) : null;
    if (!parsed || parsed.problems.length || parsed.table.columns < 2) {
      result.push(...lines.slice(index, Math.max(end, index + 1)).flatMap(withoutCells));
      index = Math.max(end, index + 1);
      continue;
    }
    const { columns, cells } = parsed.table;
    const of = rows.filter(({ text }) => !isRule(text));
    const number = ++tables;
    const above = lines[index - 1];
    if (of.length < rows.length && above?.line === rows[0]!.line - 1 && !readMarker(above.text, -1))
      captions.set(number, above.text);
    for (const { text, header, ...place } of cells)
      for (const piece of text.split('\n')) {
        const cell = placeOf(place, { number, columns }, header);
        if (piece) result.push({ ...of[place.row]!, text: piece, whole: true, ...(cell ? { cell } : {}) });
      }
    index = end;
  }
  return { lines: result, captions };
}

/** What only looked like a row of a table ends its lines as the page did. */
function withoutCells(line: SourceLine): SourceLine[] {
  if (!line.text.includes(IN_CELL)) return [line];
  return line.text.split(IN_CELL).map((text) => ({ ...line, text: text.trim() }));
}

/** A letter that answers or sends on another sets `>` before its lines; a few such lines compare figures. */
function unquoted(text: string): string {
  return text.replace(/(?<=^|\n)(?:[^\S\n]*>[^\n]*\n(?:[^\S\n]*\n)*){5,}(?:[^\S\n]*>[^\n]*)?/g, (quoted) =>
    quoted.replace(/^(?:[^\S\n]*>)+[^\S\n]?/gmu, ''),
  );
}

/** Behind an empty line rows of another number of cells are another table. */
function goesOn(above: SourceLine, { text, line }: SourceLine): boolean {
  const bars = (row: string): number => row.split('|').length;
  return line === above.line + 1 || bars(text) === bars(above.text);
}

/** Splits text into source lines, keeping the number each has in the file. */
export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let page = 1;
  const all = text.split('\n');
  // Tabs in the rows of the table that the line before belongs to.
  let columns = 0;
  all.forEach((raw, index) => {
    page += raw.split('\f').length - 1;
    const around = Math.max(columns, tabsOf(all[index + 1] ?? '') ?? 0);
    const row = opensEmpty(raw, around);
    if (raw.trim()) columns = tabsOf(raw) ?? (row ? around : 0);
    // In a row of bars such an end is one of a cell.
    const pieces = raw
      .split('\f')
      .flatMap((part) => part.split(ROW_END))
      .flatMap((part) => (isRow(part) ? [part.replaceAll(BREAK, IN_CELL)] : part.split(BREAK)));
    for (const piece of pieces) put(piece, index + 1, row);
  });
  return lines;

  function put(raw: string, line: number, row: boolean): void {
    const kept = raw
      .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '')
      .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, '')
      // Tabs and runs of spaces separate columns; they go when the columns are read.
      .replace(/[^\S\n\t]/g, ' ');
    const text = row ? kept.replace(/^ +|\s+$/g, '') : kept.trim();
    if (text) lines.push({ text, line, page, whole: false });
  }
}

/** How many tabs part the cells of a row that begins with words; undefined for what is none. */
function tabsOf(raw: string): number | undefined {
  const tabs = raw.split('\t').length - 1;
  return tabs > 1 && /^\s{0,3}[^\s]/u.test(raw) && !raw.startsWith('\t') ? tabs : undefined;
}

/** A row of such a table whose first cells are empty: its tabs say under which heading its words stand. */
function opensEmpty(raw: string, columns: number): boolean {
  const tabs = raw.split('\t').length - 1;
  return columns > 1 && tabs > 1 && tabs <= columns && /^ *\t.*[^\s].*\t.*[^\s]/u.test(raw);
}

/** Stands for a line end inside a cell, until it is known whether the rows are a table. */
const IN_CELL = '\uFDD1';

/** What a page leaves of its line ends in text that was copied from its source. */
const BREAK = /<br ?\/?>/giu;
