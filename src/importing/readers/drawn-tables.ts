import { cellsOf, type Rule } from '../ruled-cells.ts';

/** `+-----+-----+`, `+=====+=====+`: the lines that typists and Pandoc draw around cells. */
const DRAWN = /^\s*\+(?:[-=:]{2,}\+)+\s*$/u;
const DOUBLE = /^\s*\+(?:[=:]{2,}\+)+\s*$/u;
const FRAMED = /^\s*[|+].*[|+]\s*$/u;
/** `----+------+-----` below the headings, as databases print it. */
const CROSSED = /^\s*-{2,}(?:\+-{2,})+\s*$/u;
/** `----  --------  -----`: lines over the columns alone; two of them stand below the two texts of a head. */
const OVER_COLUMNS = /^\s*-{2,}(?: +-{2,}){2,}\s*$/u;

/** Signs of frames (`┌──┬──┐`) as those of a keyboard; each is one letter wide. */
function plain(line: string): string {
  return /[\u2500-\u257F]/u.test(line)
    ? line
        .replace(/[─━┄┅┈┉╌╍╴╶╸╺]/gu, '-')
        .replace(/═/gu, '=')
        .replace(/[│┃┆┇┊┋╎╏║╵╷╹╻]/gu, '|')
        .replace(/[\u250C-\u254B\u2552-\u256C]/gu, '+')
    : line;
}

/**
 * Tables drawn with letters become rows of bars: what stands on several lines of a cell is one text, a cell over several columns or rows is
 * merged. Each table takes the place of its first lines, so that all others keep their numbers.
 * @returns `lost`: lines at which tables begin whose cells cannot be told; they stay as they are typed
 */
export function drawnRows(given: readonly string[]): { lines: string[]; lost: number[] } {
  const result = [...given];
  const lines = given.map(plain);
  const lost: number[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (CROSSED.test(lines[from]!)) crossed(result, from);
    const end = DRAWN.test(lines[from]!) ? endOfFrame(lines, from) : endOfColumns(lines, from);
    if (end - from < 3) continue;
    const block = lines.slice(from, end);
    const rows = DRAWN.test(block[0]!) ? framed(block) : inColumns(block);
    if (rows) for (const index of block.keys()) result[from + index] = rows[index] ?? '';
    else lost.push(from + 1);
    from = end - 1;
  }
  return { lines: result, lost };
}

function endOfFrame(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && FRAMED.test(lines[end]!)) end++;
  return end;
}

/** Bars in place of the crossings, where the rows have as many. */
function crossed(lines: string[], at: number): void {
  const bars = (line: string | undefined): number => (line ?? '').split('|').length;
  const columns = lines[at]!.split('+').length;
  if (bars(lines[at - 1]) === columns && bars(lines[at + 1]) === columns)
    for (let row = at - 1; bars(lines[row]) === columns || row === at; row++)
      lines[row] = `| ${lines[row]!.trim().replaceAll(row === at ? '+' : '\0', '|')} |`;
}

/** Rows of a table with a frame; undefined where its bars do not stand where its lines cross. */
function framed(block: readonly string[]): string[] | undefined {
  const columns = block[0]!.trim().split('+').length - 2;
  const whole = block.every((line) => line.trim().split(DRAWN.test(line) ? '+' : '|').length - 2 === columns);
  if (!whole) return byPlace(block.map((line) => [...line]));
  const rows: string[][] = [];
  let heading = 0;
  // Without lines between its rows each line that fills the first cell is one; headings may have several.
  const bands = block.filter(
    (line, index) => index && DRAWN.test(line) && !DRAWN.test(block[index - 1]!),
  ).length;
  let band = 0;
  block.forEach((line, index) => {
    if (DOUBLE.test(line) && index) heading ||= rows.length;
    if (DRAWN.test(line)) return;
    const opens = DRAWN.test(block[index - 1]!);
    if (opens) band++;
    const pieces = line.trim().slice(1, -1).split('|');
    if (opens || (bands < 3 && band === bands && pieces[0]!.trim()))
      rows.push(Array.from({ length: columns }, () => ''));
    for (const [column, piece] of pieces.entries())
      rows.at(-1)![column] = `${rows.at(-1)![column]} ${piece.trim()}`.trim();
  });
  // A frame around running text.
  if (columns < 2) return rows.flat();
  return rows.some(([first]) => COUNTED.test(first!)) ? undefined : withRule(rows, heading);
}

/** Numbers of several rows in one cell: no line parts those. */
const COUNTED = /^\d{1,3}[.)]?(?: \d{1,3}[.)]?)+$/u;

function withRule(rows: readonly string[][], heading: number): string[] {
  const texts = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return texts.toSpliced(heading, 0, `|${' --- |'.repeat(rows[0]!.length)}`);
}

/** Letters between two places of which a line is drawn. */
const RULE = /^[-=:]+$/u;

/** Cells merged across or down: told by where lines are drawn, as on a page. */
function byPlace(block: readonly string[][]): string[] | undefined {
  const xs = [
    ...new Set(
      block.flatMap((line) =>
        line.flatMap((sign, at) =>
          sign === '+' && [line[at - 1], line[at + 1]].some((beside) => /[-=:]/u.test(beside ?? ''))
            ? [at]
            : [],
        ),
      ),
    ),
  ].toSorted((a, b) => a - b);
  const rules: Rule[] = [];
  const between = (line: readonly string[], column: number): string =>
    line.slice(xs[column]! + 1, xs[column + 1]).join('');
  block.forEach((line, at) => {
    for (const [column, from] of xs.slice(0, -1).entries())
      if (RULE.test(between(line, column))) rules.push({ level: true, at, from, to: xs[column + 1]! });
  });
  const ys = [...new Set(rules.map(({ at }) => at))];
  const sides = [xs[0]!, xs.at(-1)!];
  if (
    ys[0] !== 0 ||
    ys.at(-1) !== block.length - 1 ||
    !block.every((line) => sides.every((x) => /[|+]/u.test(line[x] ?? '')))
  )
    return undefined;
  for (const [row, from] of ys.slice(0, -1).entries()) {
    const to = ys[row + 1]!;
    for (const x of xs)
      if (block.slice(from + 1, to).every((line) => /[|+]/u.test(line[x] ?? '')))
        rules.push({ level: false, at: x, from, to });
  }
  const cells = cellsOf(rules, xs, ys, 0);
  const rows = ys.slice(0, -1).map(() => xs.slice(0, -1).map(() => ''));
  for (const { row, column, rowSpan, colSpan } of cells) {
    const own = block.slice(ys[row]! + 1, ys[row + rowSpan]).map((line) =>
      line
        .slice(xs[column]! + 1, xs[column + colSpan])
        .join('')
        .trim(),
    );
    for (let y = row; y < row + rowSpan; y++)
      for (let x = column; x < column + colSpan; x++)
        rows[y]![x] = x > column ? '<<' : y > row ? '^^' : own.filter(Boolean).join(' ');
  }
  if (rows.some(([first]) => COUNTED.test(first!))) return undefined;
  const heading = ys.findIndex((at, row) => row > 0 && block[at]!.includes('='));
  return withRule(rows, Math.max(0, heading));
}

/** Behind the last line of a table between lines that are drawn over its columns alone. */
function endOfColumns(lines: readonly string[], from: number): number {
  if (!OVER_COLUMNS.test(lines[from]!)) return from;
  const rule = lines[from]!.trimEnd();
  const last = lines.findLastIndex(
    (line, at) => at > from && at < from + MOST_LINES && line.trimEnd() === rule,
  );
  return last < 0 ? from : last + 1;
}

const MOST_LINES = 400;

/** Each line a row, or, where empty lines part them, all between two; undefined where words stand between the columns. */
function inColumns(block: readonly string[]): string[] | undefined {
  const starts = [...block[0]!.matchAll(/-+/gu)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const inner = block.slice(1, -1);
  const spaced = inner.some((line) => !line.trim());
  const rows: string[][] = [];
  let heading = 0;
  let open = false;
  for (const line of inner) {
    if (OVER_COLUMNS.test(line)) heading ||= rows.length;
    const ended = !line.trim() || OVER_COLUMNS.test(line);
    if (!ended) {
      const gaps = starts.slice(1).map(({ from }, at) => line.slice(starts[at]!.to, from));
      if (gaps.some((gap) => gap.trim())) return undefined;
      const cells = starts.map(({ from }, at) => line.slice(from, starts[at + 1]?.from).trim());
      if (spaced && open) rows.at(-1)!.forEach((cell, at, row) => (row[at] = `${cell} ${cells[at]}`.trim()));
      else rows.push(cells);
    }
    open = !ended;
  }
  return rows.length > 1 ? withRule(rows, heading) : undefined;
}
