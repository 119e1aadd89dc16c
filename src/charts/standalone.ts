import type { ChartView } from '../statistics/views/view.ts';
import { drawChart, WIDTHS } from './draw.ts';
import { wrap } from './letters.ts';
import { LETTER } from './style.ts';
import { escapeHtml } from '../html/escape.ts';
import { OWN, type Tokens } from '../schemas/palette.ts';

const LINE = LETTER.height + 5;
const MARGIN = 12;

/** A chart as a file of its own: title above, notes and source below, so that it stays true wherever it is pasted. */
export function standaloneSvg(view: ChartView, foot: readonly string[], colours: Tokens = OWN.light): string {
  const chart = drawChart(view.drawing, WIDTHS.wide, view.sentence);
  const height = Number(/height="([\d.]+)"/.exec(chart)?.[1]);
  const title = wrap(view.title, WIDTHS.wide, 'bold');
  const below = [...view.notes, ...foot].flatMap((text) => wrap(text, WIDTHS.wide));
  const top = MARGIN + title.length * LINE + 6;
  const total = { width: WIDTHS.wide + 2 * MARGIN, height: top + height + below.length * LINE + 2 * MARGIN };
  const write = (lines: string[], from: number, style: string): string =>
    lines
      .map(
        (text, index) => `<text x="${MARGIN}" y="${from + index * LINE}" ${style}>${escapeHtml(text)}</text>`,
      )
      .join('\n');
  const inner = chart.replace('<svg ', `<svg x="${MARGIN}" y="${top}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${total.width}" height="${total.height}" viewBox="0 0 ${total.width} ${total.height}" font-family="system-ui, sans-serif" font-size="${LETTER.height}" fill="${colours['--ink']}" color="${colours['--ink']}">
<title>${escapeHtml(view.title)}</title>
<desc>${escapeHtml(view.sentence)}</desc>
<rect width="100%" height="100%" fill="${colours['--paper']}"/>
${write(title, MARGIN + LETTER.height, 'font-weight="600"')}
${plain(inner, colours)}
${write(below, top + height + LETTER.height + MARGIN, `fill="${colours['--muted']}"`)}
</svg>
`;
}

/** Colours instead of tokens, for a file that has no style sheet around it; the size of letters from the whole. */
function plain(svg: string, colours: Tokens): string {
  return svg
    .replace(/var\((--[a-z0-9-]+)\)/g, (_, token: string) => colours[token]!)
    .replace(/font-size="10"/g, `font-size="${LETTER.height}"`)
    .replace(/font-family="system-ui, sans-serif"/g, '');
}
