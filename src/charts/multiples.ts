import * as Plot from '@observablehq/plot';
import { chartText } from '../text/charts.ts';
import type { Drawing } from '../statistics/views/view.ts';
import { glyphs } from './glyphs.ts';
import { wrap } from './letters.ts';
import { domainOf, ends, isJoined } from './line-layout.ts';
import { LETTER, PHONE, strokeOf, type Options } from './style.ts';

const HEAD = 54;
const PANEL = 126;

/** Small charts on one scale, one for each place, in rows; a place without figures keeps its empty square. */
export function multiples({ panels, unit }: Extract<Drawing, { kind: 'multiples' }>, width: number): Options {
  const columns = Math.min(panels.length || 1, width < PHONE ? 2 : 4);
  const rows = Math.max(1, Math.ceil(panels.length / columns));
  const all = panels.flatMap(({ lines }) => lines.flatMap(({ points }) => points));
  const [first, last] = ends(all.map(({ x }) => x));
  const cell = (index: number): { fx: number; fy: number } => ({
    fx: index % columns,
    fy: Math.floor(index / columns),
  });
  const room = width / columns - 26;
  const names = panels.map(({ name, latest }, index) => {
    const [head = ''] = wrap(name, room, 'bold');
    const short = head.length < name.length ? `${head}…` : head;
    return { ...cell(index), name: short, label: latest || chartText.missing };
  });
  const points = panels.flatMap(({ lines }, index) =>
    lines.map(({ points: own }, line) => ({
      line,
      cell: cell(index),
      own: own.map((point) => ({ ...point, ...cell(index), y: point.value })),
    })),
  );
  const facet = { fx: 'fx', fy: 'fy' } as const;
  const head = { ...facet, frameAnchor: 'top-left', textAnchor: 'start', fill: 'currentColor' } as const;
  return {
    height: rows * PANEL + 30,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 8,
    marginBottom: 26,
    fx: { domain: Array.from({ length: columns }, (_, index) => index), axis: null, padding: 0.12 },
    fy: { domain: Array.from({ length: rows }, (_, index) => index), axis: null, padding: 0.12 },
    x: { domain: [first - 0.3, last + 0.3], axis: null },
    y: { domain: domainOf(all), axis: null, insetTop: HEAD },
    marks: [
      Plot.ruleY(names, { ...facet, y: () => 0, stroke: 'var(--line)' }),
      Plot.text(names, { ...head, text: 'name', fontWeight: 600, dy: 2 }),
      Plot.text(names, { ...head, text: 'label', dy: 2 + LETTER.height + 3 }),
      ...points.flatMap(({ own, line }) => {
        const stroke = strokeOf(line);
        const known = own.filter(isJoined);
        return [
          ...(known.length > 1 ? [Plot.line(known, { ...facet, x: 'x', y: 'y', ...stroke })] : []),
          ...(line < 6 ? facetGlyphs(own, stroke.stroke) : []),
        ];
      }),
      Plot.text(names.slice(-1), {
        fx: 'fx',
        fy: 'fy',
        text: () => (all.length > 0 ? `${first}–${last}, ${unit}` : unit),
        frameAnchor: 'bottom-left',
        textAnchor: 'start',
        dy: 18,
        fill: 'var(--muted)',
      }),
    ],
  };
}

type FacetPoint = Parameters<typeof glyphs>[0][number] & { fx: number; fy: number };

/** Glyphs of points that carry the panel they belong to. */
function facetGlyphs(own: readonly FacetPoint[], colour: string): Plot.Markish[] {
  return glyphs(own, 'y', { colour, hollow: false, facet: { fx: 'fx', fy: 'fy' } });
}
