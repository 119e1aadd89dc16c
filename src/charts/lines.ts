import * as Plot from '@observablehq/plot';
import { chartText } from '../text/charts.ts';
import type { Drawing, Line, Moment } from '../statistics/views/view.ts';
import { glyphs } from './glyphs.ts';
import type { Label, PlacedLabel } from './labels.ts';
import { chains, isJoined, layLines, stretches, type Stretch } from './line-layout.ts';
import { NAMED_LINES, strokeOf, TEXT, tick, ticksFor, type Options } from './style.ts';

/** Room of a year on the axis, in pixels. */
const YEAR = 54;

/** Time series: a line for each series, joined between its exact figures only, breaks named, targets hollow. */
export function lines(
  { lines: series, targets, breaks, unit }: Extract<Drawing, { kind: 'lines' }>,
  width: number,
): Options {
  const laid = layLines({ lines: series, targets, breaks, unit }, width);
  const { all, first, last, domain, left, right, top, bottom } = laid;
  const every = Math.max(1, Math.ceil(((last - first) * YEAR) / (width - left - right)));
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
    height: laid.height,
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
      tickPadding: bottom - 24,
    },
    y: {
      domain,
      label: null,
      grid: true,
      ticks: all.length > 0 ? ticksFor(all, domain, 5) : [],
      // A dash before a figure would be a minus.
      tickSize: 0,
      tickPadding: 9,
      tickFormat: tick,
    },
    marks: [
      Plot.ruleY([0]),
      Plot.tickX(range(first, last, 1), { stroke: 'var(--line)', insetTop: laid.height - top - bottom - 5 }),
      Plot.text([unit], {
        frameAnchor: 'top-left',
        textAnchor: 'start',
        dx: 4 - left,
        dy: -22,
        fill: 'currentColor',
      }),
      Plot.ruleX(breaks, { x: 'x', stroke: 'var(--muted)', strokeDasharray: '3 3' }),
      ...laid.parts.map((part) => write(part, { fill: 'currentColor' })),
      ...laid.headings.labels.map(({ label, fill }) => write(label, { fill, fontWeight: 600 })),
      ...series.flatMap((line, index) => lineMarks(line, series.length > NAMED_LINES ? NAMED_LINES : index)),
      ...glyphs(
        targets.map((target) => ({ ...target, y: target.value })),
        'y',
        { colour: 'var(--ink)', hollow: true },
      ),
      ...leaderMarks(laid.labels, laid.toYear, laid.toValue),
      ...laid.labels.map((label) => write(label, TEXT)),
      ...(all.length === 0
        ? [Plot.text([chartText.missing], { frameAnchor: 'middle', fill: 'currentColor' })]
        : []),
    ],
  };
}

/** Thin lines from a label to its mark, where others stand between. */
function leaderMarks(
  labels: readonly PlacedLabel[],
  toYear: (x: number) => number,
  toValue: (y: number) => number,
): Plot.Markish[] {
  const leaders = labels.flatMap(({ leader }) =>
    leader
      ? [
          {
            x1: toYear(leader.from.x),
            y1: toValue(leader.from.y),
            x2: toYear(leader.to.x),
            y2: toValue(leader.to.y),
          },
        ]
      : [],
  );
  return leaders.length > 0
    ? [Plot.link(leaders, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: 'var(--muted)', strokeWidth: 1 })]
    : [];
}

/** The line joins exact figures only: where a bound lies between two of them, nobody knows the way. Over years without a figure it is dotted. */
function lineMarks({ points }: Line, index: number): Plot.Markish[] {
  const stroke = strokeOf(index);
  const known = points.filter(isJoined);
  const all = stretches(points);
  const gaps = all.filter(({ missing }) => missing);
  return [
    ...(gaps.length < all.length
      ? chains(points).map((chain) => Plot.line(withoutGaps(chain), { x: 'x', y: 'value', ...stroke }))
      : []),
    ...(gaps.length > 0
      ? [
          Plot.link(gaps, {
            x1: ({ from }: Stretch) => from.x,
            y1: ({ from }: Stretch) => from.value,
            x2: ({ to }: Stretch) => to.x,
            y2: ({ to }: Stretch) => to.value,
            ...stroke,
            strokeDasharray: '1 5',
          }),
        ]
      : []),
    ...glyphs(
      (index < NAMED_LINES || known.length < 2 ? points : []).map((point) => ({ ...point, y: point.value })),
      'y',
      { colour: stroke.stroke, hollow: false },
    ),
  ];
}

/** The points with a hole wherever a year is missing, at which a drawn line ends and begins again. */
function withoutGaps(known: readonly Moment[]): { x: number; value: number }[] {
  return known.flatMap((point, index) => {
    const before = known[index - 1];
    const gap = before !== undefined && Math.floor(point.x) - Math.floor(before.x) > 1;
    return gap ? [{ x: point.x, value: Number.NaN }, point] : [point];
  });
}

function range(first: number, last: number, step: number): number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}
