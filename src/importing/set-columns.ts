/** A word, or several set in one go, with where it begins and ends on its line: points of a page, or letters of a text. */
export interface SetPiece {
  text: string;
  x0: number;
  x1: number;
}

/** One printed line that may hold cells of a table without rules. */
export interface SetLine {
  pieces: readonly SetPiece[];
  /** Pieces that stand together. */
  segments: readonly SetPiece[];
  /** Height on the page, upwards; a text has none. */
  y?: number;
}

/** Rows of a table, and the line behind it. A row begins where its first line stands. */
export interface SetTable {
  end: number;
  rows: { cells: string[]; from: number }[];
}

/**
 * A table whose columns are told by room alone and whose rows are numbered, below a heading like “TT”. Between two headings the widest strip
 * that every line leaves free parts their columns; a line that leaves none ends the table. Where a row begins is told by the room above
 * it, else by its number.
 * @param lines the line that heads the columns, or part of it, and all below
 * @param room the least strip that parts two columns
 * @returns undefined where the lines allow no reading, or more than one
 */
export function readSetTable(lines: readonly SetLine[], room: number): SetTable | undefined {
  const first = lines.findIndex(({ pieces }) => FIRST.test(pieces[0]!.text));
  const heads = first > 0 ? headsOf(lines.slice(0, first)) : [];
  if (heads.length < 3 || !NUMBERS.test(heads[0]!.text)) return undefined;
  const head = lines.findIndex(({ segments }) => NUMBERS.test(segments[0]!.text));
  let free = lines.slice(0, first).reduce(withoutLine, stripsOf(heads));
  let edges = edgesOf(free, room);
  const numbers: number[] = [];
  let count = 0;
  let end = first;
  for (; edges && end < lines.length; end++) {
    const left = withoutLine(free, lines[end]!);
    const next = edgesOf(left, room);
    const cell = next && cellsOf(lines[end]!.pieces, next)[0]!;
    const counted = cell ? countOn(cell, count) : count;
    if (!next || counted === undefined || isText(lines[end]!)) break;
    if (cell) numbers.push(end);
    [count, edges, free] = [counted, next, left];
  }
  if (!edges || numbers.length < 2 || !isSure(free, room)) return undefined;
  end = withoutText(lines, numbers, end);
  const own = lines.slice(0, end).map(({ pieces }) => cellsOf(pieces, edges!));
  const level = byHeight(lines, own, numbers);
  if (level) return level;
  const rows = byNumber(own, numbers, head);
  return rows && { end: own.length, rows };
}

/** Below rows of one line each, what stands as far down as a row does and without gaps is text, though a space may fall where the columns part. */
function withoutText(lines: readonly SetLine[], numbers: readonly number[], end: number): number {
  const down = (at: number): number => (lines[at - 1]?.y ?? NaN) - (lines[at]?.y ?? NaN);
  const [, ...rows] = numbers;
  const at = numbers.at(-1)! + 1;
  const single = rows.every((row, index) => row === numbers[index]! + 1);
  return single && lines[at]?.segments.length === 1 && down(at) > 0.98 * Math.min(...rows.map(down))
    ? at
    : end;
}

/** `III. KINH PHÍ`, “Tổng hợp theo báo cáo …” without a gap: no cells of a table, wherever they begin. */
function isText({ segments }: SetLine): boolean {
  return (
    segments.length === 1 && /^[IVX]{1,5}\s*[.)/-]\s*\p{Lu}{2}|^(?:Tổng|Cộng)\s/u.test(segments[0]!.text)
  );
}

/** What heads the column of numbers. */
export const NUMBERS = /^(?:s?tt|số tt|số thứ tự)$/iu;
const FIRST = /^0?1[.)]?$/u;

/** Headings, those of several lines once; none when one stands over several others. */
function headsOf(lines: readonly SetLine[]): SetPiece[] {
  const all = lines.map(({ segments }) => segments);
  const heads = [...(all.find(([first]) => NUMBERS.test(first!.text)) ?? [])];
  for (const piece of all.flat()) {
    const under = heads.filter((head) => head.x0 < piece.x1 && piece.x0 < head.x1);
    if (under.length > 1) return [];
    if (!under.length) heads.push(piece);
  }
  return heads.toSorted((a, b) => a.x0 - b.x0);
}

interface Strip {
  x0: number;
  x1: number;
}

/** The room from the middle of each heading to that of the next. */
function stripsOf(heads: readonly SetPiece[]): Strip[][] {
  const middles = heads.map(({ x0, x1 }) => (x0 + x1) / 2);
  return middles.slice(1).map((x1, index) => [{ x0: middles[index]!, x1 }]);
}

/** What a line leaves free. */
function withoutLine(free: readonly Strip[][], { pieces }: SetLine): Strip[][] {
  return free.map((strips) =>
    pieces.reduce<Strip[]>(
      (left, piece) =>
        left.flatMap((strip) => {
          if (piece.x1 <= strip.x0 || piece.x0 >= strip.x1) return [strip];
          const sides = [
            { x0: strip.x0, x1: piece.x0 },
            { x0: piece.x1, x1: strip.x1 },
          ];
          return sides.filter(({ x0, x1 }) => x1 > x0);
        }),
      strips,
    ),
  );
}

/** The widest strips between two headings. */
function widest(strips: readonly Strip[]): Strip[] {
  const width = Math.max(0, ...strips.map(({ x0, x1 }) => x1 - x0));
  return strips.filter(({ x0, x1 }) => x1 - x0 === width);
}

/** Where the columns part, or undefined when no strip between two headings is wide enough. */
function edgesOf(free: readonly Strip[][], room: number): number[] | undefined {
  const strips = free.map((left) => widest(left)[0]);
  return strips.every((strip) => strip !== undefined && strip.x1 - strip.x0 >= room)
    ? strips.map((strip) => (strip!.x0 + strip!.x1) / 2)
    : undefined;
}

/** Of two strips of the least width each may be a gap between words. */
function isSure(free: readonly Strip[][], room: number): boolean {
  return free.every((left) => widest(left).length === 1 || widest(left)[0]!.x1 - widest(left)[0]!.x0 > room);
}

function cellsOf(pieces: readonly SetPiece[], edges: readonly number[]): string[] {
  const cells = Array.from({ length: edges.length + 1 }, () => '');
  for (const { text, x0, x1 } of pieces) {
    const at = edges.filter((edge) => edge <= (x0 + x1) / 2).length;
    cells[at] = `${cells[at]} ${text}`.trim();
  }
  return cells;
}

/** A first cell counts on from 1, again below each group (“I”, “A”); undefined when it holds anything else. */
function countOn(cell: string, count: number): number | undefined {
  if (new RegExp(`^0?${count + 1}[.)]?$`, 'u').test(cell)) return count + 1;
  if (/^(?:[IVX]{1,5}|[A-Z])$/u.test(cell)) return 0;
  return /^(?:Tổng|Cộng)/iu.test(cell) ? count : undefined;
}

type Rows = SetTable['rows'];

/** Rows that stand apart, one number to each below the headings. What stands apart below the last number with one cell alone is no row of the table. */
function byHeight(
  lines: readonly SetLine[],
  cells: readonly string[][],
  numbers: readonly number[],
): SetTable | undefined {
  const y = lines.flatMap((line) => line.y ?? []);
  if (y.length < lines.length) return undefined;
  const rows = levelRows(y, cells);
  const each = rows.filter(({ from, to }) => numbers.filter((at) => at >= from && at <= to).length === 1);
  const joinedRows = rows.map(({ from, to }) => joined(cells, from, to + 1));
  const last = rows.indexOf(each.at(-1)!);
  const alone = joinedRows.findIndex((row, at) => at > last && row.cells.filter(Boolean).length < 2);
  const end = alone < 0 ? rows.length : alone;
  return each.length === numbers.length && last === each.length && each[0] === rows[1]
    ? { end: rows[end - 1]!.to + 1, rows: joinedRows.slice(0, end) }
    : undefined;
}

/**
 * Cells that stand level are one row: lines of one cell follow at the usual distance, the next row stands further down.
 * @param y height of each line
 * @param cells those of each line
 */
export function levelRows(
  y: readonly number[],
  cells: readonly (readonly string[])[],
): { from: number; to: number }[] {
  const columns = cells[0]!.map((_, column) => cells.flatMap((row, at) => (row[column] ? [at] : [])));
  const steps = columns.flatMap((at) => at.slice(1).map((line, index) => y[at[index]!]! - y[line]!));
  const step = Math.min(...steps);
  const blocks = columns.flatMap((at) => {
    const found: number[][] = [];
    for (const line of at) {
      const last = found.at(-1)?.at(-1);
      if (last !== undefined && y[last]! - y[line]! < 1.1 * step) found.at(-1)!.push(line);
      else found.push([line]);
    }
    return found.map((block) => ({ from: block[0]!, to: block.at(-1)! }));
  });
  const rows: { from: number; to: number }[] = [];
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) {
    const last = rows.at(-1);
    if (last && block.from <= last.to) last.to = Math.max(last.to, block.to);
    else rows.push({ ...block });
  }
  return rows;
}

/**
 * Rows by their numbers: these stand on the first line of a row, or, where the cells are centred, in its middle. A heading goes on with small
 * letters or figures; what begins with a capital above the first number belongs to its row.
 */
function byNumber(cells: readonly string[][], numbers: readonly number[], head: number): Rows | undefined {
  const first = numbers[0]!;
  const begins = cells.findIndex(
    (row, at) => at > head && at < first && row.some((cell) => /^\p{Lu}/u.test(cell)),
  );
  if (begins < 0) {
    const starts = [0, ...numbers];
    const rows = starts.map((from, at) => joined(cells, from, starts[at + 1] ?? cells.length));
    // What begins below the number of its row does not stand level with it.
    const level = numbers.every((from, at) =>
      rows[at + 1]!.cells.every((cell, column) => !cell || cells[from]![column]),
    );
    return level ? rows : undefined;
  }
  const rows = [joined(cells, 0, begins)];
  let from = begins;
  for (const middle of numbers) {
    const to = 2 * middle - from + 1;
    if (to <= middle || to > cells.length) return undefined;
    rows.push(joined(cells, from, to));
    from = to;
  }
  return from === cells.length ? rows : undefined;
}

function joined(cells: readonly string[][], from: number, to: number): Rows[number] {
  const own = cells.slice(from, to);
  return {
    from,
    cells: cells[0]!.map((_, column) =>
      own
        .map((row) => row[column]!)
        .filter(Boolean)
        .join(' '),
    ),
  };
}
