import { escapeHtml } from '../html/escape.ts';
import { widthOf, wrap } from './letters.ts';
import { readableTiles, SMALLEST, TILE_MARGINS } from './readable-tiles.ts';
import { LETTER, PHONE } from './style.ts';

/** A unit with a square of its own, which leads to its page. */
export interface UnitTile {
  name: string;
  column: number;
  row: number;
  /** Address of its page. */
  href: string;
  /** Shade, 0 for none. */
  level: 0 | 1 | 2 | 3;
  /** A word or two below the name. */
  label: string;
  /** What a screen reader says of it. */
  said: string;
}

const LINE = LETTER.height + 2;
/** Letters that are read at arm's length on a telephone, as a share of their size: twelve pixels. */
const READABLE = 0.86;
const GAP = 2;

/** A tile map of links: unlike a chart it is a way to go, so every square is one link with a name of its own. */
export function drawUnitMap(given: readonly UnitTile[], width: number, title: string): string {
  const tiles = readableTiles(given, width);
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(1, ...tiles.map(({ row }) => row + 1));
  const side = Math.min(width / columns, width < PHONE ? 120 : 160);
  const sizeFor = (texts: readonly string[]): number =>
    (side - TILE_MARGINS) / Math.max(1, ...texts.flatMap((text) => text.split(' ')).map((word) => widthOf(word, 'bold')));
  const whole = sizeFor(tiles.flatMap(({ name, label }) => [name, label]));
  // Squares too small for both say their name alone; the list below the map has the rest.
  const labelled = whole >= READABLE;
  const letter = Math.max(SMALLEST, Math.min(1, labelled ? whole : sizeFor(tiles.map(({ name }) => name))));
  const room = (side - TILE_MARGINS) / letter;
  // Where a single word is wider than the whole map no square has a name: each is still a link that says where it leads.
  const named = sizeFor(tiles.map(({ name }) => name)) >= SMALLEST;
  const drawn = tiles.map((tile) => ({
    ...tile,
    lines: [
      ...(named ? wrap(tile.name, room, 'bold').map((text) => ({ text, bold: true })) : []),
      ...(labelled ? wrap(tile.label, room).map((text) => ({ text, bold: false })) : []),
    ],
  }));
  const line = LINE * letter;
  const tall = Math.max(named ? 46 : side, Math.max(...drawn.map(({ lines }) => lines.length)) * line + 14);
  const body = drawn.map(({ column, row, href, level, said, lines }) => {
    const [x, y] = [column * side + GAP, row * tall + GAP];
    const written = lines.map(
      ({ text, bold }, at) =>
        `<text x="${round(x + 6)}" y="${round(y + (at + 1) * line)}"${bold ? ' font-weight="600"' : ''}>${escapeHtml(text)}</text>`,
    );
    return `<a href="${escapeHtml(href)}" aria-label="${escapeHtml(said)}"><rect class="level-${level}" x="${round(x)}" y="${round(y)}" width="${round(side - 2 * GAP)}" height="${round(tall - 2 * GAP)}" rx="3"/>${written.join('')}</a>`;
  });
  const size = `${round(columns * side)} ${round(rows * tall)}`;
  return `<svg class="chart unit-map" viewBox="0 0 ${size}" width="${round(columns * side)}" height="${round(rows * tall)}" role="group" aria-label="${escapeHtml(title)}"><g font-size="${round(LETTER.height * letter)}">${body.join('')}</g></svg>`;
} // prettier-ignore

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
