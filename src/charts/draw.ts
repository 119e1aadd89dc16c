import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Drawing } from '../statistics/views/view.ts';
import { lines } from './lines.ts';
import { multiples } from './multiples.ts';
import { bars, pairs, targets } from './rows.ts';
import type { Options } from './style.ts';
import { tiles } from './tiles.ts';

/** Widths in pixels at which a chart is drawn: for phones and for wider screens and paper. Letters have one size in both. */
export const WIDTHS = { narrow: 340, wide: 680 } as const;

/** SVG of a drawing: colours are tokens, no style element or attribute, no script. `label` is its accessible name. */
export function drawChart(drawing: Drawing, width: number, label: string): string {
  if (width !== WIDTHS.wide) return draw(drawing, width, label);
  const key = JSON.stringify([drawing, label]);
  const known = drawn.get(key);
  drawn.delete(key);
  if (known !== undefined) return known;
  const svg = draw(drawing, width, label);
  drawn.set(key, svg);
  return svg;
}

/** Wide drawings until they are asked for again: what stands on a page is a file as well, and drawing takes longest of all about figures. */
const drawn = new Map<string, string>();

function draw(drawing: Drawing, width: number, label: string): string {
  const { document } = parseHTML('<html><body></body></html>');
  const figure = Plot.plot({
    ...optionsOf(drawing, width),
    width,
    document: document as unknown as Document,
    className: 'chart',
  });
  figure.querySelectorAll('style').forEach((style: Element) => style.remove());
  figure.querySelectorAll('[style]').forEach((styled: Element) => styled.removeAttribute('style'));
  figure.setAttribute('role', 'img');
  // Parts have labels of their own that would be read on top of the whole.
  figure.querySelectorAll('[aria-label]').forEach((part: Element) => part.removeAttribute('aria-label'));
  figure.setAttribute('aria-label', label);
  return rounded(figure.outerHTML);
}

/** Coordinates to a tenth of a pixel: less to send, and the same on every machine. Words are left alone: `21.848` is a figure. */
function rounded(svg: string): string {
  return svg.replace(
    /(\s(?:d|transform|x|y|dx|dy|cx|cy|x1|x2|y1|y2|r|width|height)=")([^"]*)"/g,
    (_, name: string, value: string) =>
      `${name}${value.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0))}"`,
  );
}

function optionsOf(drawing: Drawing, width: number): Options {
  switch (drawing.kind) {
    case 'lines':
      return lines(drawing, width);
    case 'pairs':
      return pairs(drawing, width);
    case 'targets':
      return targets(drawing, width);
    case 'bars':
      return bars(drawing, width);
    case 'multiples':
      return multiples(drawing, width);
    case 'tiles':
      return tiles(drawing, width);
  }
}
