import * as Plot from '@observablehq/plot';
import { chartText } from '../text/charts.ts';
import type { Drawing, Line, Moment } from '../statistics/views/view.ts';
import { glyphs } from './glyphs.ts';
import { boxesAlong, placeLabels, widthOf, wrap, type Box, type Label } from './labels.ts';
import { LETTER, NAMED_LINES, PHONE, strokeOf, TEXT, tick, type Options } from './style.ts';

const ROW = LETTER.height + 4;

/** Time series: a line for each series, joined between its exact figures only, breaks named, targets hollow. */
export function lines(
  { lines: series, targets, breaks, unit }: Extract<Drawing, { kind: 'lines' }>,
  width: number,
): Options {
  const all = [...series.flatMap(({ points }) => points), ...targets];
  const phone = width < PHONE;
  const [first, last] = ends(all.map(({ x }) => x));
  const domain = domainOf(all);
  const left = 30 + Math.max(...domain.map((end) => tick(Math.round(end)).length)) * 6.5;
  const right = 30;
  const headings = placeHeadings(series, breaks, { width, left, right, first, last });
  const top = headings.height + 34;
  const bottom = 30;
  const height = top + (phone ? 200 : 240) + bottom;
  const toX = (x: number): number => left + ((x - first) / (last - first)) * (width - left - right);
  const toY = (y: number): number =>
    top + (1 - (y - domain[0]) / (domain[1] - domain[0])) * (height - top - bottom);
  const labels = placeLabels(
    labelled(series, targets).map(({ x, value, label }) => ({ x: toX(x), y: toY(value), text: label })),
    { from: left + 2, to: width - 2 },
    [
      ...all.map((point) => markBox(point, toX(point.x), toY(point.value))),
      ...series.flatMap(({ points }) => {
        const way = points.filter(isJoined).map(({ x, value }) => ({ x: toX(x), y: toY(value) }));
        return way.slice(1).flatMap((to, index) => boxesAlong(way[index]!, to));
      }),
      ...breaks.flatMap(({ x }) => boxesAlong({ x: toX(x), y: top }, { x: toX(x), y: height - bottom })),
    ],
  );
  const every = Math.max(1, Math.ceil((last - first) / (phone ? 5 : 11)));
  const write = (label: Label, style: Plot.TextOptions): Plot.Markish =>
    Plot.text([label.text], {
      frameAnchor: 'top-left',
      textAnchor: 'middle',
      lineAnchor: 'middle',
      dx: label.x - left,
      dy: label.y - top,
      ...style,
    });
  return {
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    // A year is a space, its name in the middle: the end of 2013 is not 2014.
    x: {
      domain: [first, last],
      label: null,
      ticks: all.length > 0 ? range(first, last - 1, every).map((year) => year + 0.5) : [],
      tickFormat: (at: number) => String(Math.floor(at)),
      tickSize: 0,
    },
    y: {
      domain,
      label: null,
      grid: true,
      ticks: all.length > 0 ? 5 : [],
      tickFormat: tick,
    },
    marks: [
      Plot.ruleY([0]),
      Plot.tickX(range(first, last, 1), { stroke: 'var(--line)', insetTop: height - top - bottom - 5 }),
      Plot.text([unit], {
        frameAnchor: 'top-left',
        textAnchor: 'start',
        dx: 4 - left,
        dy: -22,
        fill: 'currentColor',
      }),
      Plot.ruleX(breaks, { x: 'x', stroke: 'var(--muted)', strokeDasharray: '3 3' }),
      ...headings.labels.map(({ label, fill }) => write(label, { fill, fontWeight: 600 })),
      ...series.flatMap((line, index) => lineMarks(line, series.length > NAMED_LINES ? NAMED_LINES : index)),
      ...glyphs(
        targets.map((target) => ({ ...target, y: target.value })),
        'y',
        { colour: 'var(--ink)', hollow: true },
      ),
      ...labels.map((label) => write(label, TEXT)),
      ...(all.length === 0
        ? [Plot.text([chartText.missing], { frameAnchor: 'middle', fill: 'currentColor' })]
        : []),
    ],
  };
}

/** The line joins exact figures only: where a bound lies between two of them, nobody knows the way. */
export function lineMarks({ points }: Line, index: number): Plot.Markish[] {
  const stroke = strokeOf(index);
  const known = points.filter(isJoined);
  return [
    ...(known.length > 1 ? [Plot.line(known, { x: 'x', y: 'value', ...stroke })] : []),
    ...glyphs(
      (index < NAMED_LINES || known.length < 2 ? points : []).map((point) => ({ ...point, y: point.value })),
      'y',
      { colour: stroke.stroke, hollow: false },
    ),
  ];
}

/** A bound does not lie on a line. */
export function isJoined({ bound }: Moment): boolean {
  return bound === 'exact' || bound === 'about';
}

/** Ends of lines, every bound and every target carry their figure; many lines carry none. */
function labelled(series: readonly Line[], targets: readonly Moment[]): Moment[] {
  if (series.length > NAMED_LINES) return [];
  return [
    ...series.flatMap(({ points }) =>
      points.filter(({ bound }, at) => at === 0 || at === points.length - 1 || bound !== 'exact'),
    ),
    ...targets,
  ];
}

function markBox({ bound }: Moment, x: number, y: number): Box {
  if (bound === 'above') return { x, y: y - 8, width: 12, height: 18 };
  if (bound === 'below') return { x, y: y + 8, width: 12, height: 18 };
  return { x, y, width: 11, height: 11 };
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
    const parts = wrap(text, Math.floor((width - 8) / (LETTER.width * 1.15)));
    // Bold letters are wider.
    const half = Math.max(...parts.map(widthOf)) * 0.57 + 5;
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

function range(first: number, last: number, step: number): number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}
