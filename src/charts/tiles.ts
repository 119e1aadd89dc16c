import * as Plot from '@observablehq/plot';
import { chartText } from '../text/charts.ts';
import type { Drawing, Mark } from '../statistics/views/view.ts';
import { widthOf, wrap } from './letters.ts';
import { readableTiles, SMALLEST, TILE_MARGINS, widestWord } from './readable-tiles.ts';
import { LETTER, PHONE, tick, type Options } from './style.ts';

const LINE = LETTER.height + 2;
/** Light enough that letters stay readable on every step, in light and dark. */
const SHADES = [0.05, 0.14, 0.24, 0.36];

/** Tile map: a square for each unit. The figure is written, its size shown by the shade and by a bar at the foot of the tile. */
export function tiles({ tiles: given }: Extract<Drawing, { kind: 'tiles' }>, width: number): Options {
  const all = readableTiles(given, width);
  const widest = widestWord(all);
  const columns = Math.max(1, ...all.map(({ column }) => column + 1));
  const rows = Math.max(1, ...all.map(({ row }) => row + 1));
  const many = columns > 4;
  const phone = width < PHONE;
  const side = Math.min(width / columns, many ? 114 : 200);
  const inner = side - TILE_MARGINS;
  // Letters are a little smaller where a word would leave its tile; a figure that still would is rounded, the table has it in full.
  const letter = Math.max(SMALLEST, Math.min(many && phone ? 0.8 : 1, inner / widest));
  const room = inner / letter;
  // A single word that is wider than the whole drawing is left out; the table beside has it.
  const lettered = widest <= room;
  const drawn = all.map((tile) => {
    if (!lettered) return { ...tile, name: [], label: [] };
    const name = wrap(tile.name, room, 'bold');
    const label = wrap(tile.said ?? figureOf(tile.mark, room), room);
    return { ...tile, name, label };
  });
  const deepest = Math.max(2, ...drawn.map(({ name, label }) => name.length + label.length));
  const tall = lettered ? Math.max(many ? 54 : 66, deepest * LINE * letter + 22) : side;
  const values = all.flatMap(({ mark }) => (mark ? [mark.value] : []));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const share = (value: number): number => (high > low ? (value - low) / (high - low) : 0);
  const known = drawn.filter(({ mark }) => mark !== undefined);
  const unknown = drawn.filter(({ mark }) => mark === undefined);
  type Drawn = (typeof drawn)[number];
  const square = (gap: number) => ({
    x1: ({ column }: Drawn) => column * side + gap,
    x2: ({ column }: Drawn) => (column + 1) * side - gap,
    y1: ({ row }: Drawn) => row * tall + gap,
    y2: ({ row }: Drawn) => (row + 1) * tall - gap,
  });
  const shade = ({ mark }: Drawn): number =>
    SHADES[Math.min(SHADES.length - 1, Math.floor(share(mark!.value) * SHADES.length))]!;
  const written = (part: 'name' | 'label'): { x: number; y: number; text: string }[] =>
    drawn.flatMap((tile) =>
      tile[part].map((text, line) => ({
        x: tile.column * side + 7,
        y: tile.row * tall + 14 + (line + (part === 'label' ? tile.name.length : 0)) * LINE * letter,
        text,
      })),
    );
  const size = Math.round(LETTER.height * letter);
  const text = {
    x: 'x',
    y: 'y',
    text: 'text',
    textAnchor: 'start',
    fill: 'currentColor',
    fontSize: size,
  } as const;
  return {
    height: rows * tall,
    margin: 0,
    x: { domain: [0, width], axis: null },
    y: { domain: [0, rows * tall], reverse: true, axis: null },
    marks: [
      Plot.rect(known, {
        ...square(2),
        fill: 'var(--chart-1)',
        fillOpacity: shade,
        stroke: 'var(--chart-1)',
      }),
      Plot.rect(unknown, { ...square(2), fill: 'none', stroke: 'var(--muted)', strokeDasharray: '3 3' }),
      Plot.rect(known, {
        x1: ({ column }: Drawn) => column * side + 7,
        x2: ({ column, mark }: Drawn) => column * side + 7 + share(mark!.value) * (side - 14),
        y1: ({ row }: Drawn) => (row + 1) * tall - 11,
        y2: ({ row }: Drawn) => (row + 1) * tall - 6,
        fill: 'var(--chart-1)',
      }),
      Plot.text(written('name'), { ...text, fontWeight: 600 }),
      Plot.text(written('label'), text),
    ],
  };
}

/** The figure as its source has it, or rounded in short where no line of the tile could hold it. */
function figureOf(mark: Mark | undefined, room: number): string {
  if (!mark) return chartText.missing;
  if (wrap(mark.label, room).every((line) => widthOf(line) <= room)) return mark.label;
  return chartText.rounded[mark.bound](tick(twoDigits(mark)));
}

/** Two digits of a figure; a bound is rounded to the side on which it stays true. */
function twoDigits({ value, bound }: Mark): number {
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - 1);
  const round = bound === 'above' ? Math.floor : bound === 'below' ? Math.ceil : Math.round;
  return Number((round(value / step) * step).toPrecision(12));
}
