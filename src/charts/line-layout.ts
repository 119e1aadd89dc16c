import type { Drawing, Line, Moment } from '../statistics/views/view.ts';
import { boxesAlong, placeLabels, type Box, type Label, type PlacedLabel } from './labels.ts';
import { widthOf, wrap } from './letters.ts';
import { LETTER, NAMED_LINES, PHONE, strokeOf, tick } from './style.ts';

const ROW = LETTER.height + 4;

/** Where everything of a time series stands, in pixels from the top left corner of the drawing. */
export interface LineLayout {
  /** Every moment that is drawn. */
  all: Moment[];
  /** Ends of the time axis, in years. */
  first: number;
  last: number;
  /** Ends of the axis of figures. */
  domain: [number, number];
  left: number;
  right: number;
  top: number;
  bottom: number;
  height: number;
  /** Names of lines and breaks above the frame. */
  headings: { labels: { label: Label; fill: string }[]; height: number };
  /** Months, quarters, days of the marks below the axis, where one year holds several of a line. */
  parts: Label[];
  /** Figures beside their marks; one that has no place is left to the table. */
  labels: PlacedLabel[];
  /** The marks, one for each moment. */
  points: { x: number; y: number }[];
  toYear: (x: number) => number;
  toValue: (y: number) => number;
}

/** Lays out a time series at a width. */
export function layLines(
  { lines: series, targets, breaks, unit }: Omit<Extract<Drawing, { kind: 'lines' }>, 'kind'>,
  width: number,
): LineLayout {
  const all = [...series.flatMap(({ points }) => points), ...targets];
  const phone = width < PHONE;
  const [first, last] = ends(all.map(({ x }) => x));
  const domain = domainOf(all);
  // The numbers of the axis are round: about two digits of its ends.
  const numbers = domain.map((end) => widthOf(tick(Number(end.toPrecision(2)))));
  const left = 20 + Math.max(...numbers);
  const right = 30;
  const headings = placeHeadings(series, breaks, { width, left, right, first, last });
  const top = headings.height + 34;
  // An arrow that points down from the foot of the scale needs room above the years.
  const foot = all.some(
    ({ bound, value }) => bound === 'below' && value - domain[0] < (domain[1] - domain[0]) * 0.1,
  );
  const within =
    all.some(({ part }) => part !== undefined) && last - first <= FEW_YEARS && series.some(sharesYear);
  const bottom = (foot ? 46 : 30) + (within ? ROW : 0);
  const height = top + (phone ? 200 : 240) + bottom;
  const toX = (x: number): number => left + ((x - first) / (last - first)) * (width - left - right);
  const toY = (y: number): number =>
    top + (1 - (y - domain[0]) / (domain[1] - domain[0])) * (height - top - bottom);
  const points = all.map(({ x, value }) => ({ x: toX(x), y: toY(value) }));
  const labels = placeLabels(
    labelled(series, targets).map(({ x, value, label }) => ({ x: toX(x), y: toY(value), text: label })),
    // Clear of the numbers of the axis: “6 5,63%” would be read as one.
    { from: left + 12, to: width - 2, top: top - 14, bottom: height - bottom - 3 },
    [...all.map((point) => markBox(point, toX(point.x), toY(point.value))), unitBox(unit, top)],
    {
      points,
      ways: [
        ...series.flatMap(({ points }) =>
          stretches(points).flatMap(({ from, to }) =>
            boxesAlong({ x: toX(from.x), y: toY(from.value) }, { x: toX(to.x), y: toY(to.value) }),
          ),
        ),
        ...breaks.flatMap(({ x }) => boxesAlong({ x: toX(x), y: top }, { x: toX(x), y: height - bottom })),
        ...[...series.flatMap(({ points }) => points), ...targets].flatMap(({ x, value, upper }) =>
          upper === undefined ? [] : boxesAlong({ x: toX(x), y: toY(value) }, { x: toX(x), y: toY(upper) }),
        ),
      ],
    },
  );
  const toYear = (x: number): number => first + ((x - left) / (width - left - right)) * (last - first);
  const toValue = (y: number): number =>
    domain[0] + (1 - (y - top) / (height - top - bottom)) * (domain[1] - domain[0]);
  return {
    all,
    first,
    last,
    domain,
    left,
    right,
    top,
    bottom,
    height,
    headings,
    parts: within
      ? placeParts(all, toX, { y: height - bottom + (foot ? 30 : 14), from: left - 12, to: width - 2 })
      : [],
    labels,
    points,
    toYear,
    toValue,
  };
}

/** Years that leave room for the months of each. */
const FEW_YEARS = 3;

/** Several marks of a line lie in one year: nobody could tell from the axis of years which of them is which month. */
function sharesYear({ points }: Line): boolean {
  const years = points.filter(({ part }) => part !== undefined).map(({ x }) => Math.floor(x));
  return new Set(years).size < years.length;
}

/** Names of months below their marks, those of the ends first; one that would touch another is left out, for its neighbours tell. */
function placeParts(
  moments: readonly Moment[],
  toX: (x: number) => number,
  { y, from, to }: { y: number; from: number; to: number },
): Label[] {
  const named = [...new Map(moments.flatMap(({ x, part }) => (part ? [[x, part] as const] : [])))].sort(([a], [b]) => a - b);
  const order = [named.at(-1)!, ...named.slice(0, -1)];
  const taken: { label: Label; half: number }[] = [];
  for (const [x, text] of order) {
    const half = widthOf(text) / 2 + 4;
    const middle = Math.max(from + half, Math.min(to - half, toX(x)));
    if (taken.some((other) => Math.abs(other.label.x - middle) < other.half + half)) continue;
    taken.push({ label: { x: middle, y, text }, half });
  }
  return taken.map(({ label }) => label);
} // prettier-ignore

/** A bound does not lie on a line, nor does a range: nobody knows which of its figures the line would pass. */
export function isJoined({ bound, upper }: Moment): boolean {
  return upper === undefined && (bound === 'exact' || bound === 'about');
}

export interface Stretch {
  from: Moment;
  to: Moment;
  /** At least one whole year between has no figure. */
  missing: boolean;
}

/** Exact figures that a line may join: those of half a year are no step on the way from one year to the next. */
export function chains(points: readonly Moment[]): Moment[][] {
  return [...Map.groupBy(points.filter(isJoined), ({ length }) => length ?? '').values()];
}

/** The ways between neighbouring exact figures of a line. */
export function stretches(points: readonly Moment[]): Stretch[] {
  return chains(points).flatMap((known) =>
    known.slice(1).map((to, index) => {
      const from = known[index]!;
      return { from, to, missing: Math.floor(to.x) - Math.floor(from.x) > 1 };
    }),
  );
}

/** Ends of lines, newest first, every bound and every target carry their figure; many lines carry none. */
function labelled(series: readonly Line[], targets: readonly Moment[]): Moment[] {
  if (series.length > NAMED_LINES) return [];
  return [
    ...series.flatMap(({ points }) =>
      points
        .filter(
          ({ bound, upper }, at) =>
            at === 0 || at === points.length - 1 || bound !== 'exact' || upper !== undefined,
        )
        .toReversed(),
    ),
    ...targets,
  ];
}

function markBox({ bound }: Moment, x: number, y: number): Box {
  if (bound === 'above') return { x, y: y - 8, width: 12, height: 18 };
  if (bound === 'below') return { x, y: y + 8, width: 12, height: 18 };
  return { x, y, width: 11, height: 11 };
}

/** The name of the unit above the axis. */
function unitBox(unit: string, top: number): Box {
  const width = widthOf(unit);
  return { x: 4 + width / 2, y: top - 22, width, height: LETTER.height };
}

interface Frame {
  width: number;
  left: number;
  right: number;
  first: number;
  last: number;
}

/** Names of lines stand above the frame over their own line, names of breaks over their rule; each where nothing stands yet. */
function placeHeadings(
  series: readonly Line[],
  breaks: readonly { x: number; label: string }[],
  { width, left, right, first, last }: Frame,
): { labels: { label: Label; fill: string }[]; height: number } {
  const toX = (x: number): number => left + ((x - first) / (last - first)) * (width - left - right);
  const named = series.length > 1 && series.length <= NAMED_LINES ? series : [];
  const wanted = [
    ...named.map((line, index) => ({
      x: toX((line.points[0]!.x + line.points.at(-1)!.x) / 2),
      text: line.name,
      fill: strokeOf(index).stroke,
    })),
    ...breaks.map(({ x, label }) => ({ x: toX(x), text: label, fill: 'var(--muted)' })),
  ].filter(({ text }) => text !== '');
  const rows: { from: number; to: number }[][] = [];
  const labels = wanted.flatMap(({ x, text, fill }) => {
    const parts = wrap(text, width - 12, 'bold');
    const half = Math.max(...parts.map((part) => widthOf(part, 'bold'))) / 2 + 5;
    const middle = Math.max(half, Math.min(width - half, x));
    let row = 0;
    const busy = (at: number): boolean =>
      parts.some((_, line) =>
        (rows[at + line] ?? []).some(({ from, to }) => middle - half < to && from < middle + half),
      );
    while (busy(row)) row += 1;
    return parts.map((part, line) => {
      (rows[row + line] ??= []).push({ from: middle - half, to: middle + half });
      return { label: { x: middle, y: (row + line) * ROW + 10, text: part }, fill };
    });
  });
  return { labels, height: rows.length * ROW };
}

/** Whole years around all moments, at least one apart. */
export function ends(years: readonly number[]): [number, number] {
  if (years.length === 0) return [0, 1];
  const first = Math.floor(Math.min(...years));
  return [first, Math.max(Math.ceil(Math.max(...years)), first + 1)];
}

/** From zero, or below it, to a little above the largest figure, with room for labels on both sides. */
export function domainOf(marks: readonly { value: number; upper: number | undefined }[]): [number, number] {
  const values = marks.flatMap(({ value, upper }) => [value, upper ?? value]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (low === high) return [0, 1];
  return [low * 1.15, high * 1.1];
}
