import type { Line } from '../statistics/views/view.ts';
import { domainOf, ends, stretches } from './line-layout.ts';

const WIDTH = 120;
const HEIGHT = 28;
const MARGIN = 5;

/**
 * A line as small as a word, for lists; the figures stand beside it in words, so it is hidden from screen readers. Standards stay
 * apart, bounds are open rings, years without a figure are dotted. Empty without two moments.
 */
export function sparkline(lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  if (new Set(all.map(({ x }) => x)).size < 2) return '';
  const [first, last] = ends(all.map(({ x }) => x));
  const [low, high] = domainOf(all);
  const toX = (x: number): string =>
    (MARGIN + ((x - first) / (last - first)) * (WIDTH - 2 * MARGIN)).toFixed(1);
  const toY = (y: number): string =>
    (HEIGHT - MARGIN - ((y - low) / (high - low)) * (HEIGHT - 2 * MARGIN)).toFixed(1);
  const drawn = lines.map(({ points }) => {
    const ways = stretches(points).map(
      ({ from, to, missing }) =>
        `<polyline points="${toX(from.x)},${toY(from.value)} ${toX(to.x)},${toY(to.value)}"${missing ? ' class="missing"' : ''}/>`,
    );
    const dots = points.map(
      (point) =>
        `<circle cx="${toX(point.x)}" cy="${toY(point.value)}" r="2"${point.bound === 'exact' ? '' : ' class="rough"'}/>`,
    );
    return ways.join('') + dots.join('');
  });
  return `<svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true">${drawn.join('')}</svg>`;
}
