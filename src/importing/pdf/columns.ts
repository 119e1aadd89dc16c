import type { Grid } from './grid.ts';
import { levelRows, NUMBERS, readSetTable } from '../set-columns.ts';
import { median, type Piece, type Row, type Segment } from './rows.ts';

/** One printed line of a stream of text. */
export interface PrintedLine extends Segment {
  y: number;
  page: number;
  line: number;
}

/** Parts of a page in reading order. */
export type Block =
  | { kind: 'text'; lines: PrintedLine[]; column: boolean }
  /** Head or signature: two texts side by side. */
  | { kind: 'sides'; left: PrintedLine[]; right: PrintedLine[] }
  | { kind: 'table'; rows: { cells: string[]; line: number; page: number }[] }
  /** A table drawn with lines; its rows count on from `line`. */
  | { kind: 'grid'; grid: Grid; line: number; page: number };

/** Finds what stands side by side on a page: head and signature, columns of running text, tables. */
export function splitBlocks(rows: readonly Row[]): Block[] {
  const at = rows.findIndex(({ grid }) => grid);
  if (at < 0) return splitText(partHead(rows));
  const { grid, line, page } = rows[at]!;
  return [
    ...splitText(partHead(rows.slice(0, at))),
    { kind: 'grid', grid: grid!, line, page },
    ...splitBlocks(rows.slice(at + 1)),
  ];
}

/** Both sides of a head, however little room is between them: the nation begins the right one, and the strip beside it parts the rows around. */
function partHead(rows: readonly Row[]): Row[] {
  const at = rows
    .slice(0, HEAD_ROWS)
    .findIndex(({ segments }) =>
      segments.some(({ pieces }) => pieces.slice(1).some(({ text }) => RIGHT_SIDE.test(text))),
    );
  if (at < 0) return [...rows];
  const pieces = rows[at]!.segments.flatMap((segment) => segment.pieces);
  const nation = pieces.findIndex(({ text }, place) => place > 0 && RIGHT_SIDE.test(text));
  const strip = { from: pieces[nation - 1]!.x1, to: pieces[nation]!.x0 };
  return rows.map((row, index) => {
    if (Math.abs(index - at) > HEAD_ROWS || strip.to <= strip.from) return row;
    return { ...row, segments: row.segments.flatMap((segment) => partedBy(segment, strip)) };
  });
}

const HEAD_ROWS = 8;
const RIGHT_SIDE = /^CỘNG H(?:ÒA|OÀ) XÃ HỘI|^ĐẢNG CỘNG SẢN VIỆT/u;

/** A segment in two where the strip passes between its pieces; the strip keeps the room that is left. */
function partedBy(segment: Segment, strip: { from: number; to: number }): Segment[] {
  const { pieces, size } = segment;
  const at = pieces.findIndex(({ x0 }, index) => {
    const room = Math.min(x0, strip.to) - Math.max(pieces[index - 1]?.x1 ?? x0, strip.from);
    return index > 0 && room > 0.3 * size;
  });
  if (at < 0) return [segment];
  strip.from = Math.max(strip.from, pieces[at - 1]!.x1);
  strip.to = Math.min(strip.to, pieces[at]!.x0);
  return [pieces.slice(0, at), pieces.slice(at)].map((own) => {
    const text = own.map((piece) => piece.text).join(' ');
    const [x0, x1] = [own[0]!.x0, own.at(-1)!.x1];
    return {
      ...segment,
      text,
      pieces: own,
      x0,
      x1,
      firstWord: ((x1 - x0) * text.split(' ')[0]!.length) / text.length,
    };
  });
}

function splitText(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  const left = Math.min(...rows.map((row) => row.segments[0]!.x0));
  const right = Math.max(...rows.map((row) => row.segments.at(-1)!.x1));
  let index = 0;
  while (index < rows.length) {
    const { column } = rows[index]!;
    if (column) {
      const end = rows.findIndex((row, at) => at > index && row.column !== column);
      const own = rows.slice(index, end < 0 ? rows.length : end);
      blocks.push({ kind: 'text', lines: own.map(merged), column: true });
      index += own.length;
      continue;
    }
    const set = setTableAt(rows.slice(index));
    if (set) {
      blocks.push(set.block);
      index += set.end;
      continue;
    }
    const table = tableAt(rows, index);
    if (table > index) {
      blocks.push(toTable(rows.slice(index, table)));
      index = table;
      continue;
    }
    const band = bandAt(rows, index, left, right);
    if (band) {
      blocks.push(...toColumns(rows.slice(index, band.end), band.gutter));
      index = band.end;
      continue;
    }
    const text = blocks.at(-1);
    const line = merged(rows[index]!);
    if (text?.kind === 'text' && !text.column) text.lines.push(line);
    else blocks.push({ kind: 'text', lines: [line], column: false });
    index++;
  }
  return blocks;
}

/** So many lines of headings may stand above the one with “TT”, when the headings are centred in their row. */
const HEADS_ABOVE = 2;
/** Room that parts two columns of a numbered table, in letter sizes. */
const COLUMN_ROOM = 0.3;

/** A table without rules whose rows are numbered. */
function setTableAt(rows: readonly Row[]): { block: Block; end: number } | undefined {
  const head = rows.slice(0, HEADS_ABOVE + 1).findIndex(({ segments }) => NUMBERS.test(segments[0]!.text));
  if (head < 0 || rows[head]!.segments.length < 2) return undefined;
  const size = rows[head]!.segments[0]!.size;
  if (rows.slice(1, head + 1).some(({ y }, at) => rows[at]!.y - y > 1.1 * size)) return undefined;
  const far = rows.findIndex(({ y, column }, at) => at > 0 && (column || rows[at - 1]!.y - y > 4 * size));
  const own = rows.slice(0, far < 0 ? rows.length : far);
  const lines = own.map(({ segments, y }) => ({
    segments,
    pieces: segments.flatMap(({ pieces }) => pieces),
    y,
  }));
  const table = readSetTable(lines, COLUMN_ROOM * size);
  if (!table) return undefined;
  const placed = table.rows.map(({ cells, from }) => ({
    cells,
    line: rows[from]!.line,
    page: rows[from]!.page,
  }));
  return { block: { kind: 'table', rows: placed }, end: table.end };
}

/** End of a run of rows with three or more cells (rows with fewer in between are wrapped cells). */
function tableAt(rows: readonly Row[], start: number): number {
  if (rows[start]!.segments.length < 3) return start;
  const [first] = rows[start]!.segments;
  let end = start + 1;
  let full = 1;
  let loose = 0;
  for (let index = start + 1; index < rows.length && loose < 4; index++) {
    const { segments } = rows[index]!;
    const gap = rows[index - 1]!.y - rows[index]!.y;
    if (gap > 4 * first!.size) break;
    if (rows[index]!.column) break;
    if (segments.length >= 3) {
      full++;
      loose = 0;
      end = index + 1;
    } else if (segments.some((segment) => segment.x0 < first!.x0 - first!.size)) break;
    else loose++;
  }
  return full >= 2 ? endOfCells(rows, start, end) : start;
}

/** The last row goes on with lines that stand as near as those of a cell do, and begin where its columns do. */
function endOfCells(rows: readonly Row[], start: number, end: number): number {
  const gap = (at: number): number => rows[at - 1]!.y - rows[at]!.y;
  const step = Math.min(...rows.slice(start + 1, end).map((_, at) => gap(start + 1 + at)));
  const [, ...columns] = rows[end - 1]!.segments;
  const goesOn = (at: number): boolean =>
    gap(at) < 1.1 * step &&
    rows[at]!.segments.some((segment) => columns.some((column) => beginAlike(column, segment, column.size)));
  let at = end;
  while (at < rows.length && goesOn(at)) at++;
  return at;
}

/** A band of two columns that begins at this row, and the free strip between them. */
function bandAt(
  rows: readonly Row[],
  start: number,
  left: number,
  right: number,
): { end: number; gutter: number } | null {
  const opening = rows[start]!;
  const width = right - left;
  const middle = (left + right) / 2;
  const [first, second] = opening.segments;
  // A signature stands in the right half; a title is centred and has as much room before as after.
  const centred = Math.abs(first!.x0 - left - (right - first!.x1)) < width * 0.15;
  const beginsRight = opening.segments.length === 1 && first!.x0 > middle - width * 0.05 && !centred;
  if (opening.segments.length !== 2 && !beginsRight) return null;
  let from = second ? first!.x1 : middle - width * 0.2;
  let to = second ? second.x0 : first!.x0;
  let end = start + 1;
  let both = opening.segments.length === 2 ? 1 : 0;
  let lefts = both;
  let rights = 1;
  for (; end < rows.length; end++) {
    const { segments } = rows[end]!;
    if (rows[end]!.column) break;
    // “PHỤ LỤC 1” right below the recipients opens what comes behind the signature beside them.
    if (segments.length === 1 && /^(?:PHỤ LỤC|DANH MỤC|DANH SÁCH|BIỂU|MẪU)(?:\s|$)/u.test(segments[0]!.text))
      break;
    // Recipients and signature below columns of running text stand beside each other by themselves.
    if (end - start >= COLUMN_ROWS && segments.some(({ text }) => text.startsWith('Nơi nhận')) && !says(start, end, HEAD_OR_TAIL)) break; // prettier-ignore
    const size = segments[0]!.size;
    const inLeft = segments.filter((segment) => segment.x1 < to - 0.4 * size && segment.x0 < to);
    const inRight = segments.filter((segment) => segment.x0 > from + 0.4 * size && !inLeft.includes(segment));
    if (segments.length > 2 || inLeft.length + inRight.length !== segments.length) break;
    // A centred line between two columns is a title, whatever room the columns leave it.
    if (segments.length === 1 && Math.abs((segments[0]!.x0 + segments[0]!.x1) / 2 - middle) < width * 0.05)
      break;
    if (inLeft.length > 1 || inRight.length > 1) break;
    const nextFrom = Math.max(from, ...inLeft.map((segment) => segment.x1));
    const nextTo = Math.min(to, ...inRight.map((segment) => segment.x0));
    if (nextTo - nextFrom < 0.5 * size) break;
    from = nextFrom;
    to = nextTo;
    lefts += inLeft.length;
    rights += inRight.length;
    if (inLeft.length && inRight.length) both++;
  }
  // Lines below the last one on the right belong to the recipients beside a signature, not to a head.
  const isHead = says(start, end, HEAD_OR_TAIL);
  if (!says(start, end, /Nơi nhận/u) && isHead)
    while (end > start + 1 && rows[end - 1]!.segments.every((segment) => segment.x1 <= from)) end--;
  const sides = lefts > 0 && rights > 0 && (both > 1 || rights > 1 || isHead);
  return sides ? { end, gutter: (from + to) / 2 } : null;

  function says(first: number, last: number, pattern: RegExp): boolean {
    const texts = rows.slice(first, last).flatMap((row) => row.segments.map(({ text }) => text));
    return pattern.test(texts.join('\n'));
  }
}

/** Head and signature have fewer lines than a column of running text. */
const COLUMN_ROWS = 8;

function toColumns(rows: readonly Row[], gutter: number): Block[] {
  const left: PrintedLine[] = [];
  const right: PrintedLine[] = [];
  for (const row of rows)
    for (const segment of row.segments)
      (segment.x1 <= gutter ? left : right).push({ ...segment, y: row.y, page: row.page, line: row.line });
  const words = [...left, ...right].map((line) => line.text).join('\n');
  if (HEAD_OR_TAIL.test(words)) return [{ kind: 'sides', left, right }];
  // Running text in columns fills its width, or both of them are cut by labels of clauses; cells of a table do neither.
  const cut = [left, right].every((lines) => lines.filter(({ text }) => LABELLED.test(text)).length > 1);
  if (left.length >= 4 && (fills(left) || cut))
    return [left, right].map((lines) => ({ kind: 'text', lines, column: true }));
  return [
    {
      kind: 'table',
      rows: rows.map((row) => ({
        cells: row.segments.map((segment) => segment.text),
        line: row.line,
        page: row.page,
      })),
    },
  ];
}

const LABELLED = /^(?:[IVX]{1,5}|\d{1,2})[.)/-]\s/u;

const HEAD_OR_TAIL =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*-\s*Tự do|^Số\s*:|,\s*ngày\s.*tháng|Nơi nhận|^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s*\.?\s|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ/mu;

function fills(lines: readonly PrintedLine[]): boolean {
  const width = Math.max(...lines.map((line) => line.x1 - line.x0));
  return width > 14 * lines[0]!.size && median(lines.map((line) => line.x1 - line.x0)) > 0.85 * width;
}

/** Rows of a table: those that stand apart; else a line without text in the first column continues the cells above it. */
function toTable(rows: readonly Row[]): Block {
  const columns = Math.max(...rows.map((row) => row.segments.length));
  const model = rows.find((row) => row.segments.length === columns)!.segments;
  const lines = rows.map((row) => {
    const cells: string[] = Array.from({ length: columns }, () => '');
    for (const segment of row.segments.flatMap((whole) => partCells(whole, model))) {
      const at = nearestColumn(segment, model);
      cells[at] = `${cells[at]} ${segment.text}`.trim();
    }
    return cells;
  });
  const starts = startsOf(rows, lines);
  const result = starts.map((from, at) => ({
    cells: lines[from]!.map((_, column) =>
      lines
        .slice(from, starts[at + 1])
        .map((cells) => cells[column]!)
        .filter(Boolean)
        .join(' '),
    ),
    line: rows[from]!.line,
    page: rows[from]!.page,
  }));
  return { kind: 'table', rows: result };
}

/** Lines that open a row. Where a cell is full on each line of its row, the lines may as well be rows that stand close together. */
function startsOf(rows: readonly Row[], lines: readonly string[][]): number[] {
  const level = levelRows(
    rows.map(({ y }) => y),
    lines,
  );
  const isWrapped = ({ from, to }: (typeof level)[number]): boolean =>
    from === to || lines[from]!.some((_, column) => lines.slice(from, to + 1).filter((cells) => cells[column]).length === 1); // prettier-ignore
  if (level.length > 2 && level.every(isWrapped)) return level.map(({ from }) => from);
  return lines.flatMap((cells, at) => (at && !cells[0] && rows[at]!.segments.length < 3 ? [] : [at]));
}

/** Cells so full that hardly any room is left between them: the next begins where a column of the table begins. */
function partCells(segment: Segment, model: readonly Segment[]): Piece[] {
  const near = 0.4 * segment.size;
  const parts: Piece[] = [];
  for (const piece of segment.pieces) {
    const last = parts.at(-1);
    const begins = model.some(
      (column) =>
        Math.abs(column.x0 - piece.x0) < near ||
        Math.abs(column.x0 + column.x1 - piece.x0 - piece.x1) / 2 < near,
    );
    if (!last || (begins && piece.x0 - last.x1 > near)) parts.push({ ...piece });
    else {
      last.text += (piece.x0 - last.x1 > 0.18 * segment.size ? ' ' : '') + piece.text;
      last.x1 = piece.x1;
    }
  }
  return parts.length > 1 ? parts : [segment];
}

/** The column at whose left edge a piece begins, else the one in whose middle it stands. */
function nearestColumn(segment: Piece, model: readonly Segment[]): number {
  const begins = model.findIndex((column) => beginAlike(column, segment, column.size));
  if (begins >= 0) return begins;
  const center = (segment.x0 + segment.x1) / 2;
  const distances = model.map((column) =>
    center >= column.x0 && center <= column.x1 ? 0 : Math.abs(center - (column.x0 + column.x1) / 2),
  );
  return distances.indexOf(Math.min(...distances));
}

function beginAlike(a: Piece, b: Piece, size: number): boolean {
  return Math.abs(a.x0 - b.x0) < 0.3 * size;
}

function merged(row: Row): PrintedLine {
  const first = row.segments[0]!;
  const last = row.segments.at(-1)!;
  return {
    text: row.segments.map((segment) => segment.text).join(' '),
    x0: first.x0,
    x1: last.x1,
    pieces: row.segments.flatMap((segment) => segment.pieces),
    size: Math.max(...row.segments.map((segment) => segment.size)),
    firstWord: first.firstWord,
    y: row.y,
    page: row.page,
    line: row.line,
  };
}
