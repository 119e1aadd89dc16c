import type { Dropped } from '../line.ts';
import { NUMBERS, readSetTable, type SetLine, type SetPiece } from '../set-columns.ts';

/** Letters of room that part two columns. */
const ROOM = 1;
const PAGE_NUMBER = /^\s*(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?\s*$/u;
/** `STT Nội dung Thời gian`: headings without their columns. */
const LOST_HEADS = /^[ \f]*(?:STT|TT|Số TT) +\p{Lu}\p{L}*(?: {1,2}\S+)*$/u;
const SEGMENT = /\S+(?: \S+)*/gu;
/** A row may go over so many lines. */
const ROW_LINES = 15;

/**
 * Tables as programs that read PDFs set them in plain text: every cell below its heading by spaces, or all cells of a row behind its number.
 * Each row is put on one line, its cells parted by bars; lines no longer needed are left empty, so that all others keep their number.
 * @returns `dropped`: numbers of pages and headings printed again; `lost`: lines at which tables begin whose columns cannot be told; their rows are two cells, the number and all the rest
 */
export function layoutRows(text: string): { text: string; dropped: Dropped[]; lost: number[] } {
  const lines = text.split('\n');
  const dropped: Dropped[] = [];
  const lost: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    const rows = setRows(lines, at) ?? cellRows(lines, at) ?? lostRows(lines, at);
    if (!rows) continue;
    if (rows.lost) lost.push(at + 1);
    for (const line of rows.left ?? [])
      dropped.push({
        reason: 'số trang và tiêu đề lặp lại trong bảng',
        text: lines[line]!.trim(),
        line: line + 1,
      });
    lines.fill('', rows.start, rows.end);
    for (const { cells, line } of rows.rows) lines[line] = `| ${cells.join(' | ')} |`;
    at = rows.end - 1;
  }
  return { text: lines.join('\n'), dropped, lost };
}

interface Rows {
  start: number;
  end: number;
  rows: { cells: string[]; line: number }[];
  /** Lines that say nothing of the table. */
  left?: number[];
  lost?: true;
}

function setRows(lines: readonly string[], at: number): Rows | undefined {
  if (segmentsOf(lines[at]!) < 2) return undefined;
  const own = linesFrom(lines, at);
  const table = readSetTable(
    own.map(({ line }) => line),
    ROOM,
  );
  if (!table || table.rows.some(({ cells }) => cells.some((cell) => SIGNS.test(cell)))) return undefined;
  const [start, end] = [own[0]!.index, own[table.end - 1]!.index + 1];
  const kept = new Set(own.map(({ index }) => index));
  return {
    start,
    end,
    left: between(start, end).filter((index) => lines[index]!.trim() && !kept.has(index)),
    rows: table.rows.map(({ cells, from }) => ({ cells, line: own[from]!.index })),
  };
}

function between(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** How many pieces stand apart on a line that “TT” begins. */
function segmentsOf(line: string): number {
  // Tabs and bars part cells by themselves.
  const pieces = /[\t|]/u.test(line) ? [] : set(line, SEGMENT);
  return NUMBERS.test(pieces[0]?.text ?? '') ? pieces.length : 0;
}

/** What the text form of tables would take for its own. */
const SIGNS = /[|\\]|<<|\^\^/u;

/**
 * Lines that may belong to a table. A heading may begin above “TT”, when it is centred. Behind an empty line the numbers must go on; behind
 * the end of a page the headings may stand again, and anything may.
 */
function linesFrom(lines: readonly string[], at: number): { line: SetLine; index: number }[] {
  const found: { line: SetLine; index: number }[] = [];
  const put = (index: number): void => {
    const text = lines[index]!.replaceAll('\f', ' ');
    found.push({ line: { pieces: set(text, /\S+/gu), segments: set(text, SEGMENT) }, index });
  };
  const aside = lines[at]!.search(/\S\s{2,}/u) + 1;
  const above = at > 0 ? set(lines[at - 1]!, SEGMENT) : [];
  const beside = (piece: SetPiece): boolean =>
    set(lines[at]!, SEGMENT).every((head, index) =>
      index ? piece.x0 >= head.x1 || piece.x1 <= head.x0 : piece.x0 > head.x1,
    );
  if (above.length && above.every(beside)) put(at - 1);
  const same = (line: string): string => line.replace(/\s+/gu, ' ').trim();
  const first = lines.findIndex((line, index) => index > at && /^[\s\f]*0?1[.)]?\s/u.test(line));
  const heads = new Set(lines.slice(at, Math.max(at, first)).map(same));
  let empty = false;
  let turned = false;
  for (let index = at; index < lines.length; index++) {
    const text = lines[index]!.replaceAll('\f', '');
    const number = PAGE_NUMBER.test(text) && (empty || text.search(/\S/u) > aside);
    turned ||= index > at && (number || text !== lines[index]);
    const again = turned && found.length > 1 && heads.has(same(text));
    empty ||= !text.trim();
    if (!text.trim() || again || number) continue;
    if (empty && !turned && found.length > 1 && !/^\s*(?:\d{1,3}[.)]?|[IVX]{1,5}|[A-Z])\s{2,}\S/u.test(text))
      break;
    if (index >= first) [empty, turned] = [false, false];
    put(index);
  }
  return found;
}

function set(line: string, piece: RegExp): SetPiece[] {
  return [...line.matchAll(piece)].map(({ 0: text, index }) => ({
    text,
    x0: index,
    x1: index + text.length,
  }));
}

/**
 * One cell a line, “TT” first: as many to each row as there are headings, its number the first of them. Where empty lines part the cells, a cell
 * may have several lines. Cells in another order are one row, which says nothing of its columns.
 */
function cellRows(lines: readonly string[], at: number): Rows | undefined {
  if (!NUMBERS.test(lines[at]!.trim())) return undefined;
  const cells = cellsFrom(lines, at);
  const numbers = cells.reduce((count, { text }) => (text === `${count + 1}` ? count + 1 : count), 0);
  const columns = cells.findIndex(({ text }) => text === '1');
  const end = cells.at(-1)!.end;
  if (numbers < 2 || cells.some(({ text }) => SIGNS.test(text))) return undefined;
  const whole = columns >= 3 && columns <= MOST_COLUMNS && cells.length % columns === 0;
  const rows = Array.from({ length: cells.length / columns }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  if (whole && rows.length > 2 && rows.every(([first], row) => row === 0 || first!.text === `${row}`))
    return {
      start: at,
      end,
      rows: rows.map((row) => ({ cells: row.map(({ text }) => text), line: row[0]!.line })),
    };
  const [head, next, ...rest] = cells;
  const all = [head!.text, next!.text, '', rest.map(({ text }) => text).join(' ')];
  return {
    start: at,
    end,
    rows: [
      { cells: all.slice(0, 2), line: at },
      { cells: all.slice(2), line: next!.line },
    ],
    lost: true,
  };
}

/** Cells from “TT” to the next part of the text. */
function cellsFrom(lines: readonly string[], at: number): { text: string; line: number; end: number }[] {
  const cells: { text: string; line: number; end: number }[] = [];
  const parted = !lines[at + 1]?.trim();
  let open = false;
  for (let line = at; line < lines.length && line - at < CELL_LINES; line++) {
    const text = lines[line]!.replace(/[\s\f]+/gu, ' ').trim();
    if (LABELLED.test(text) || /^(?:Trên đây|Nơi nhận)/u.test(text)) break;
    const last = cells.at(-1);
    if (text && open && parted && last) Object.assign(last, { text: `${last.text} ${text}`, end: line + 1 });
    else if (text) cells.push({ text, line, end: line + 1 });
    open = text !== '';
  }
  return cells;
}

const CELL_LINES = 2000;
const MOST_COLUMNS = 10;
const LABELLED = /^(?:[IVX]{1,5}|[A-H]|\d{1,2}(?:\.\d{1,2})+)\s*[.)/-]\s|^\d{1,2}\.\s|^[-+*•]\s/u;

/** `1 Thôn Một 60 2`: rows whose cells no longer stand apart. The last goes on with small letters alone. */
function lostRows(printed: readonly string[], at: number): Rows | undefined {
  // Wide gaps that part every row alike are columns all the same, see `readTextTables`.
  const wide = printed.slice(at, at + 2).map((line) => line.trim().split(/\s{3,}/u).length);
  if (wide[0]! > 2 && wide[0] === wide[1]) return undefined;
  if (!LOST_HEADS.test(printed[at]!) && segmentsOf(printed[at]!) < 3) return undefined;
  const lines = printed.map((line) => line.replace(/[\s\f]+/gu, ' ').trim());
  const begins: number[] = [];
  for (let line = at + 1; line < lines.length && line - (begins.at(-1) ?? at) <= ROW_LINES; line++) {
    if (new RegExp(`^${begins.length + 1}(?:\\s|$)`, 'u').test(lines[line]!)) begins.push(line);
    else if (LABELLED.test(lines[line]!)) break;
  }
  const beside = begins.some((line) => /^\d+\s+\p{L}/u.test(lines[line]!));
  if (begins.length < (beside ? 2 : 3)) return undefined;
  // Where the number stands alone the last row has as many lines as the longest of them.
  const longest = Math.max(...begins.slice(1).map((line, index) => line - begins[index]!));
  let end = begins.at(-1)! + 1;
  const goesOn = (line: string): boolean =>
    /^\p{Ll}/u.test(line) ||
    (!beside &&
      end - begins.at(-1)! < longest &&
      line !== '' &&
      !LABELLED.test(line) &&
      !/^(?:Tổng|Cộng)/u.test(line));
  while (goesOn(lines[end] ?? '')) end++;
  // A figure alone on its line may as well be the end of a name.
  const isPageNumber = (line: number): boolean =>
    PAGE_NUMBER.test(lines[line]!) &&
    (!lines[line - 1] || !lines[line + 1] || /\f/u.test(`${printed[line]}${printed[line + 1]}`));
  const left = between(at + 1, end).filter(
    (line) => !begins.includes(line) && (isPageNumber(line) || lines[line] === lines[at]),
  );
  const joined = (from: number, to: number): string =>
    between(from, to)
      .filter((line) => lines[line] && !left.includes(line))
      .map((line) => lines[line])
      .join(' ');
  const rows = [at, ...begins].map((from, index) => {
    const [number, ...rest] = joined(from, begins[index] ?? end).split(' ');
    return { cells: [number!, rest.join(' ')], line: from };
  });
  return rows.some(({ cells }) => SIGNS.test(cells.join(' ')))
    ? undefined
    : { start: at, end, rows, left, lost: true };
}
