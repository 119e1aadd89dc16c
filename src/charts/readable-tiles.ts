import { widthOf } from './letters.ts';

/** A square of a map of tiles. */
interface Tile {
  name: string;
  column: number;
  row: number;
}

/** Room on both sides of the words of a tile, in pixels. */
export const TILE_MARGINS = 12;

/** Letters of a tile may shrink to this share of their size. */
export const SMALLEST = 0.72;

/** Width of the widest word of all names, in pixels, in bold letters of full size. */
export function widestWord(tiles: readonly Pick<Tile, 'name'>[]): number {
  return Math.max(1, ...tiles.flatMap(({ name }) => name.split(' ').map((word) => widthOf(word, 'bold'))));
}

/** The tiles where they lie; where their names would not fit there, one after the other: squares without names say nothing. */
export function readableTiles<Kind extends Tile>(tiles: readonly Kind[], width: number): readonly Kind[] {
  const widest = widestWord(tiles);
  const fit = (letter: number): number => Math.max(1, Math.floor(width / (widest * letter + TILE_MARGINS)));
  if (tiles.every(({ column }) => column < fit(SMALLEST))) return tiles;
  const columns = fit(1);
  return tiles
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map((tile, at) => ({ ...tile, row: Math.floor(at / columns), column: at % columns }));
}
