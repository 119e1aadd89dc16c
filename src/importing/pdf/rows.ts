import { superscript } from '../line.ts';
import type { Grid } from './grid.ts';
import { unspaced } from './runs.ts';

/** A piece of text as pdf.js gives it: lower left corner, width and letter size in points. */
export interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

/** Words that the printing program set in one go. */
export interface Piece {
  text: string;
  x0: number;
  x1: number;
}

/** Text without a wide gap: a whole line of running text, or one cell of a line in columns. */
export interface Segment extends Piece {
  /** What it was put together from, left to right; narrow cells of a table are parted again where these meet. */
  pieces: Piece[];
  size: number;
  /** Width of the first word, for telling a forced line break from a full line. */
  firstWord: number;
}

/** What stands on one height of a page, left to right. */
export interface Row {
  y: number;
  page: number;
  /** Running number of the printed line in the whole document. */
  line: number;
  segments: Segment[];
  /** Of a page in two columns: in which of them the row stands; such rows are one text each. */
  column?: 'left' | 'right';
  /** A table drawn with lines stands here; then the segment is empty. */
  grid?: Grid;
}

/** A piece of text with its lower left corner, width and letter size in points. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** Gap that may part columns, in letter sizes; a wide gap in justified text is undone when nothing stands in line with it. */
const COLUMN_GAP = 1;
const WORD_GAP = 0.18;

/** Whether words of one line run into each other: its letters come from several fonts, see `readGlyphs`. */
export function areInterleaved(runs: readonly Run[]): boolean {
  // A blank run is the room one font leaves for letters of the other.
  const wide = runs.filter(({ width }) => width > 0);
  const lines = Map.groupBy(wide, ({ y }) => Math.round(y));
  let inside = 0;
  for (const line of lines.values()) {
    const sorted = line.toSorted((a, b) => a.x - b.x);
    for (const [index, run] of sorted.entries()) {
      const before = sorted[index - 1];
      if (before && run.x + 0.3 * run.size < before.x + before.width) inside++;
    }
  }
  return inside > 2;
}

/** Groups the pieces of a page into rows from top to bottom. */
export function buildRows(runs: readonly Run[], page: number): Row[] {
  const lines: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - run.y) <= 0.28 * Math.max(run.size, line[0]!.size)) line.push(run);
    else lines.push([run]);
  }
  return attachRaised(lines)
    .map((line) => toRow(line, page))
    .filter((row) => row.segments.length > 0);
}

/** Letter size that most of the text has. */
export function mainSize(rows: readonly Row[]): number {
  const weight = new Map<number, number>();
  for (const row of rows)
    for (const segment of row.segments) {
      const size = Math.round(segment.size * 2) / 2;
      weight.set(size, (weight.get(size) ?? 0) + segment.text.length);
    }
  return [...weight].reduce((best, next) => (next[1] > best[1] ? next : best), [12, 0])[0];
}

/** Note anchors stand a little above their line: rows of digits only go back to the line they belong to. */
function attachRaised(lines: Run[][]): Run[][] {
  const kept: Run[][] = [];
  lines.forEach((line, index) => {
    const below = lines[index + 1];
    const marks = line.filter((run) => run.text.trim());
    const size = Math.max(0, ...(below ?? []).map((run) => run.size));
    const raised =
      below !== undefined &&
      marks.length > 0 &&
      marks.every((run) => /^\s*\d{1,3}\s*$/.test(run.text) && run.size < size * 0.85) &&
      line[0]!.y - below[0]!.y < size * 0.65;
    if (raised) below.push(...marks);
    else kept.push(line);
  });
  return kept;
}

function toRow(line: Run[], page: number): Row {
  const runs = [...line].sort((a, b) => a.x - b.x);
  const base = median(runs.filter((run) => run.text.trim()).map((run) => run.y));
  const size = Math.max(...runs.map((run) => run.size));
  const segments: Segment[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let spaced = false;
  for (const run of runs) {
    if (!run.text.trim()) {
      spaced = true;
      continue;
    }
    const anchor = run.size < size * 0.85 && run.y > base + 0.1 * size && /^\s*\d{1,3}\s*$/.test(run.text);
    const text = anchor ? superscript(run.text.trim()) : run.text;
    const gap = run.x - end;
    const piece = { text: text.trim(), x0: run.x, x1: run.x + run.width };
    const segment = segments.at(-1);
    if (!segment || gap > COLUMN_GAP * size) {
      segments.push({
        ...piece,
        text: text.trimStart(),
        pieces: [piece],
        size: run.size,
        firstWord: 0,
      });
    } else {
      const space =
        !anchor && (gap > WORD_GAP * size || spaced) && !/\s$/.test(segment.text) && !/^\s/.test(text);
      const last = segment.pieces.at(-1)!;
      // A ligature is drawn by itself and belongs to its word.
      const sameWord =
        !space && Math.abs(gap) < 0.05 * size && !/\s$/.test(segment.text) && !/^\s/.test(text);
      segment.text += (space ? ' ' : '') + text;
      if (sameWord) Object.assign(last, { text: last.text + piece.text, x1: piece.x1 });
      else segment.pieces.push(piece);
      segment.x1 = Math.max(segment.x1, run.x + run.width);
      segment.size = Math.max(segment.size, run.size);
    }
    spaced = false;
    end = Math.max(end, run.x + run.width);
  }
  for (const segment of segments) {
    segment.text = unspaced(segment.text.normalize('NFC')).replace(/\s+/g, ' ').trim();
    const word = segment.text.split(' ')[0]!.length;
    segment.firstWord = ((segment.x1 - segment.x0) * word) / Math.max(1, segment.text.length);
  }
  return { y: base, page, line: 0, segments: joinStretched(segments.filter((segment) => segment.text)) };
}

/** Labels set on a tab, and lines that justifying stretched, are one text and no columns. */
function joinStretched(segments: Segment[]): Segment[] {
  const [first, second] = segments;
  if (!first || !second) return segments;
  const gap = second.x0 - first.x1;
  const tabbed = segments.length === 2 && LABEL.test(first.text) && gap < 6 * first.size;
  const gaps = segments.slice(1).map((segment, index) => segment.x0 - segments[index]!.x1);
  const stretched =
    segments.length > 2 &&
    /^[-–]$/.test(first.text) &&
    segments.every((segment) => !segment.text.includes(' ')) &&
    Math.max(...gaps) < 1.6 * Math.min(...gaps);
  if (!tabbed && !stretched) return segments;
  return [
    {
      ...first,
      text: segments.map((segment) => segment.text).join(' '),
      x1: segments.at(-1)!.x1,
      size: Math.max(...segments.map((segment) => segment.size)),
      pieces: segments.flatMap((segment) => segment.pieces),
    },
  ];
}

const LABEL =
  /^(?:[IVXL]{1,8}\s?[.)/-]|[A-H]\.|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)-]|[a-zđ]\s?[.)]|[-–+•\uE000-\uF8FF])$/u;

export function median(values: readonly number[]): number {
  if (!values.length) return 0;
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
