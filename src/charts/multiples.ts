import * as Plot from '@observablehq/plot';
import { chartText } from '../text/charts.ts';
import type { Drawing } from '../statistics/views/view.ts';
import { glyphs } from './glyphs.ts';
import { widthOf, wrap } from './letters.ts';
import { domainOf, ends, stretches, type Stretch } from './line-layout.ts';
import { LETTER, PHONE, strokeOf, type Options } from './style.ts';

const LINE = LETTER.height + 3;
/** Height of the lines of one panel. */
const PLOT = 72;

/** Small charts on one scale, one for each place, in rows; a place without figures keeps its empty square. */
export function multiples({ panels, unit }: Extract<Drawing, { kind: 'multiples' }>, width: number): Options {
  // A figure that no panel of several could hold gets the whole width.
  const word = Math.max(0, ...panels.flatMap(({ latest }) => latest.split(' ').map((part) => widthOf(part))));
  const most = Math.max(1, Math.min(width < PHONE ? 2 : 4, Math.floor(width / (word + 26))));
  const columns = Math.min(panels.length || 1, most);
  const rows = Math.max(1, Math.ceil(panels.length / columns));
  const all = panels.flatMap(({ lines }) => lines.flatMap(({ points }) => points));
  const [first, last] = ends(all.map(({ x }) => x));
  const [from, to] = [first, Math.floor(Math.max(...all.map(({ x }) => x)))];
  const years = all.length === 0 ? [] : from === to ? [`${from}`] : [`${from}–${to}`];
  const cell = (index: number): { fx: number; fy: number } => ({
    fx: index % columns,
    fy: Math.floor(index / columns),
  });
  const room = width / columns - 26;
  const names = panels.map(({ name, latest }, index) => {
    const own = wrap(name, room, 'bold');
    return { ...cell(index), name: own.length, words: [...own, ...wrap(latest || chartText.missing, room)] };
  });
  const deepest = Math.max(1, ...names.map(({ words }) => words.length));
  const headRoom = (deepest + 1) * LINE + 3;
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
    height: rows * (headRoom + PLOT) + 30,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 8,
    marginBottom: 26,
    fx: { domain: Array.from({ length: columns }, (_, index) => index), axis: null, padding: 0.12 },
    fy: { domain: Array.from({ length: rows }, (_, index) => index), axis: null, padding: 0.12 },
    x: { domain: [first - 0.3, last + 0.3], axis: null },
    y: { domain: domainOf(all), axis: null, insetTop: headRoom },
    marks: [
      Plot.ruleY(names, { ...facet, y: () => 0, stroke: 'var(--line)' }),
      ...Array.from({ length: deepest }, (_, line) => {
        const said = { ...head, text: ({ words }: Named) => words[line]!, dy: 2 + line * LINE };
        const [bold, plain] = [
          names.filter(({ name }) => line < name),
          names.filter(({ name, words }) => line >= name && line < words.length),
        ];
        return [Plot.text(bold, { ...said, fontWeight: 600 }), Plot.text(plain, said)];
      }).flat(),
      ...points.flatMap(({ own, line, cell: of }) => {
        const stroke = strokeOf(line);
        const ways = stretches(own).map(({ from, to, missing }) => ({ from, to, missing, ...of }));
        const link = (missing: boolean): Plot.Markish[] => {
          const some = ways.filter((way) => way.missing === missing);
          const ends = {
            x1: ({ from }: Stretch) => from.x,
            y1: ({ from }: Stretch) => from.value,
            x2: ({ to }: Stretch) => to.x,
            y2: ({ to }: Stretch) => to.value,
          };
          const dots = missing ? { strokeDasharray: '1 5' } : {};
          return some.length > 0 ? [Plot.link(some, { ...facet, ...ends, ...stroke, ...dots })] : [];
        };
        return [...link(false), ...link(true), ...(line < 6 ? facetGlyphs(own, stroke.stroke) : [])];
      }),
      // Below the first panel of the last row: the words may be longer than a panel.
      Plot.text(names.slice((rows - 1) * columns, (rows - 1) * columns + 1), {
        fx: 'fx',
        fy: 'fy',
        text: () => [...years, unit].join(', '),
        frameAnchor: 'bottom-left',
        textAnchor: 'start',
        dy: 18,
        fill: 'var(--muted)',
      }),
    ],
  };
}

/** Lines above a panel: of its name, then of its newest figure. */
interface Named {
  /** How many of them are the name. */
  name: number;
  words: string[];
}

type FacetPoint = Parameters<typeof glyphs>[0][number] & { fx: number; fy: number };

/** Glyphs of points that carry the panel they belong to. */
function facetGlyphs(own: readonly FacetPoint[], colour: string): Plot.Markish[] {
  return glyphs(own, 'y', { colour, hollow: false, facet: { fx: 'fx', fy: 'fy' } });
}
