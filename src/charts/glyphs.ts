import * as Plot from '@observablehq/plot';
import type { Mark } from '../statistics/views/view.ts';

/** A mark at a place of the chart. */
export type Placed = Mark & { x: number; y: number };

interface Pen {
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
}

/** A short bar at the figure and an arrow to the side on which the true figure lies; points up. */
const ARROW = {
  draw(pen: Pen): void {
    pen.moveTo(-6, 0);
    pen.lineTo(6, 0);
    pen.moveTo(0, 0);
    pen.lineTo(0, -15);
    pen.moveTo(-4, -10);
    pen.lineTo(0, -15);
    pen.lineTo(4, -10);
  },
};

/** An end of a range: a stroke across it, so that neither end looks like the figure. */
const CAP = {
  draw(pen: Pen): void {
    pen.moveTo(-6, 0);
    pen.lineTo(6, 0);
  },
};

/** Turn of the arrow by the axis on which figures are read, in degrees. */
const TURN = { y: { above: 0, below: 180 }, x: { above: 90, below: 270 } } as const;

/**
 * Marks of figures: targets hollow, results solid; “khoảng” a dotted ring; a bound is an arrow and never an exact point; a range is
 * a bar from end to end, which has no point. `axis` is the one on which the figures are read.
 */
export function glyphs(
  placed: readonly Placed[],
  axis: 'x' | 'y',
  { colour, hollow, facet = {} }: { colour: string; hollow: boolean; facet?: { fx?: string; fy?: string } },
): Plot.Markish[] {
  const of = (bound: Mark['bound']): Placed[] =>
    placed.filter((mark) => mark.bound === bound && mark.upper === undefined);
  const at = { x: 'x', y: 'y', ...facet } as const;
  const ring = { ...at, stroke: colour, fill: 'var(--paper)' } as const;
  const ranges = placed.filter(({ upper }) => upper !== undefined);
  const end = (mark: Placed): number => mark.upper!;
  const marks: Plot.Markish[] = [];
  if (ranges.length > 0)
    marks.push(
      axis === 'y'
        ? Plot.ruleX(ranges, { ...facet, x: 'x', y1: 'y', y2: end, stroke: colour, strokeWidth: 4 })
        : Plot.ruleY(ranges, { ...facet, y: 'y', x1: 'x', x2: end, stroke: colour, strokeWidth: 4 }),
      ...[axis, end].map((side) =>
        Plot.dot(ranges, {
          ...at,
          [axis]: side,
          symbol: CAP as unknown as Plot.SymbolType,
          rotate: axis === 'y' ? 0 : 90,
          r: 6,
          stroke: colour,
          strokeWidth: 2,
          fill: 'none',
        }),
      ),
    );
  for (const bound of ['above', 'below'] as const)
    if (of(bound).length > 0)
      marks.push(
        Plot.dot(of(bound), {
          ...at,
          symbol: ARROW as unknown as Plot.SymbolType,
          rotate: TURN[axis][bound],
          r: 6,
          stroke: colour,
          strokeWidth: 2,
          fill: 'none',
        }),
      );
  const bounds = [...of('above'), ...of('below')];
  if (hollow && bounds.length > 0) marks.push(Plot.dot(bounds, { ...ring, r: 5, strokeWidth: 2.5 }));
  if (of('about').length > 0)
    marks.push(
      Plot.dot(of('about'), { ...ring, r: 6, strokeWidth: 1.5, strokeDasharray: '2 2' }),
      ...(hollow ? [] : [Plot.dot(of('about'), { ...at, r: 2.5, fill: colour })]),
    );
  if (of('exact').length > 0)
    marks.push(
      hollow
        ? Plot.dot(of('exact'), { ...ring, r: 5.5, strokeWidth: 2.5 })
        : Plot.dot(of('exact'), { ...at, r: 4.5, fill: colour }),
    );
  return marks;
}
