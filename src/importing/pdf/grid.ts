import { cellsOf, type Rule } from '../ruled-cells.ts';
import type { Placed } from '../table.ts';
import { MARKER } from './paragraphs.ts';
import { buildRows, type Run } from './rows.ts';
import type { Turned, Upright } from './runs.ts';

/** A cell with its paragraphs. */
export interface GridCell extends Placed {
  texts: string[];
}

/** A table that lines draw on a page. */
export interface Grid {
  rows: number;
  columns: number;
  cells: GridCell[];
  /** Places of the upright lines, for knowing the table again on the next page. */
  edges: number[];
  top: number;
  left: number;
  right: number;
  /** Turned text that stands in cells: headings of narrow columns. */
  turned: Turned[];
  /** The page ended inside the last row: its upright lines go on below the last level one. */
  open?: true;
}

const NEAR = 3;
const MOST_CELLS = 4000;

/** Tables of a page with the text in their cells, and the text that stands outside them. */
export function readGrids(
  rules: readonly Rule[],
  { runs, turned }: Pick<Upright, 'runs' | 'turned'>,
  page: number,
): { grids: Grid[]; rest: Run[] } {
  let rest = [...runs];
  const grids: Grid[] = [];
  for (const group of connected(merged(rules))) {
    const xs = places(group.filter((rule) => !rule.level).map(({ at }) => at));
    const ys = places(group.filter((rule) => rule.level).map(({ at }) => at)).reverse();
    const below = xs.length > 2 && ys.length > 1 ? openEnd(group, xs, ys) : undefined;
    if (below !== undefined) {
      ys.push(below);
      group.push({ level: true, at: below, from: xs[0]!, to: xs.at(-1)! });
    }
    if (xs.length < 3 || ys.length < 3 || xs.length * ys.length > MOST_CELLS) continue;
    const inside = rest.filter((run) => isIn(run, xs[0]!, ys.at(-1)!, xs.at(-1)!, ys[0]!));
    if (!inside.some(({ text }) => text.trim())) continue;
    const placed = cellsOf(group, xs, ys, NEAR);
    const isOf = (run: Run, cell: Placed): boolean =>
      isIn(
        run,
        xs[cell.column]!,
        ys[cell.row + cell.rowSpan]!,
        xs[cell.column + cell.colSpan]!,
        ys[cell.row]!,
      );
    const parted = inside.flatMap((run) => {
      const cell = placed.find((one) => isOf(run, one));
      return cell ? partedAt(run, xs, cell.column + cell.colSpan) : [run];
    });
    const used: Turned[] = [];
    const cells = placed.map((cell) => {
      const texts = paragraphsIn(
        parted.filter((run) => isOf(run, cell)),
        page,
      );
      const aside = texts.length
        ? []
        : turned.filter((one) => one.way && isOf({ ...one, width: 0, size: 0 }, cell));
      used.push(...aside);
      return { ...cell, texts: aside.length ? [readTurned(aside)] : texts };
    });
    if (cells.filter(({ texts }) => texts.length).length < 3) continue;
    rest = rest.filter((run) => !inside.includes(run));
    grids.push({ rows: ys.length - 1, columns: xs.length - 1, cells, edges: xs, top: ys[0]!, left: xs[0]!, right: xs.at(-1)!, turned: used, ...(below === undefined ? {} : { open: true }) }); // prettier-ignore
  }
  return { grids, rest };
}

/** Lines that read upwards follow one another to the right, those that read downwards to the left. */
function readTurned(pieces: readonly Turned[]): string {
  const up = pieces[0]!.way === 'up' ? 1 : -1;
  return pieces
    .toSorted((a, b) => (Math.abs(a.x - b.x) > SAME_LINE ? up * (a.x - b.x) : up * (a.y - b.y)))
    .map(({ text }) => text.trim())
    .join(' ');
}

/** Turned pieces whose places differ by less, in points, stand on one line. */
const SAME_LINE = 2;

/** Where all upright lines end, when that is below the last level one by a line of letters: the page broke a row. */
function openEnd(group: readonly Rule[], xs: readonly number[], ys: readonly number[]): number | undefined {
  const last = ys.at(-1)!;
  const ends = xs.map((x) =>
    Math.min(...group.filter((rule) => !rule.level && Math.abs(rule.at - x) <= NEAR).map(({ from }) => from)),
  );
  const end = Math.max(...ends);
  return end < last - ROW ? end : undefined;
}

/** Lower than this no row is. */
const ROW = 8;

/** Words of narrow cells that were set as one piece over the lines between them are parted at the gap nearest to each line. */
function partedAt(run: Run, xs: readonly number[], edge: number): Run[] {
  const step = run.width / Math.max(1, run.text.length);
  const at = xs[edge]!;
  if (edge >= xs.length - 1 || run.x + run.width < at + run.size) return [run];
  const gaps = [...run.text.matchAll(/\s+/gu)].map(({ index }) => ({
    index,
    away: Math.abs(run.x + (index + 0.5) * step - at),
  }));
  const nearest = gaps.toSorted((a, b) => a.away - b.away)[0];
  if (!nearest || nearest.away > NEAREST_GAP * run.size) return [run];
  const rest = run.text.slice(nearest.index).trimStart();
  const from = Math.max(at, run.x + run.width - rest.length * step);
  const first = { ...run, text: run.text.slice(0, nearest.index), width: at - run.x };
  return [first, ...partedAt({ ...run, text: rest, x: from, width: run.x + run.width - from }, xs, edge + 1)];
}

/** How far from a line the gap may be reckoned, in letter sizes: letters are taken as equally wide. */
const NEAREST_GAP = 1.5;

/** A line drawn in pieces, one for each cell, is one line. */
function merged(rules: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  for (const rule of rules.toSorted(
    (a, b) => Number(a.level) - Number(b.level) || a.at - b.at || a.from - b.from,
  )) {
    const same = lines.findLast(
      (line) =>
        line.level === rule.level &&
        Math.abs(line.at - rule.at) < NEAR / 2 &&
        rule.from <= line.to + NEAR &&
        rule.to >= line.from - NEAR,
    );
    if (same) {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    } else lines.push({ ...rule });
  }
  return lines;
}

/** Groups of lines that touch one another. */
function connected(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => touch(rule, other)));
    const rest = groups.filter((group) => !touching.includes(group));
    groups.splice(0, groups.length, ...rest, [...touching.flat(), rule]);
  }
  return groups;
}

function touch(a: Rule, b: Rule): boolean {
  if (a.level === b.level) return false;
  return a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR;
}

/** Distinct places, those close together as one. */
function places(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - sorted[index - 1]! > NEAR);
}

function isIn(run: Run, x0: number, y0: number, x1: number, y1: number): boolean {
  const x = run.x + Math.min(run.width, 2 * run.size) / 2;
  const y = run.y + 0.3 * run.size;
  return x > x0 && x < x1 && y > y0 && y < y1;
}

/** Printed lines of a cell run on, until one opens a paragraph of its own. */
function paragraphsIn(runs: readonly Run[], page: number): string[] {
  const texts: string[] = [];
  for (const row of buildRows(runs, page)) {
    const text = row.segments.map((segment) => segment.text).join(' ');
    if (texts.length && !MARKER.test(text)) {
      const glue = /[\p{L}\d][-/]$/u.test(texts.at(-1)!) && /^[\p{L}\d]/u.test(text) ? '' : ' ';
      texts[texts.length - 1] += glue + text;
    } else texts.push(text);
  }
  return texts;
}
