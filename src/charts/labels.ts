import { LETTER } from './style.ts';

/** Breaks a text at spaces into lines of at most `letters`; a single longer word stays whole. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Estimated width of a text in pixels. */
export function widthOf(text: string): number {
  return [...text].length * LETTER.width;
}

/** Small boxes along a straight line, for labels to keep clear of it. */
export function boxesAlong(from: { x: number; y: number }, to: { x: number; y: number }): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
    width: 4,
    height: 4,
  }));
}

/** A rectangle by its middle. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Room between a label and other points on its line, in pixels: half an arrow and about five letters. */
const APART = 44;

export interface Label {
  /** The point the label belongs to, in pixels. */
  x: number;
  y: number;
  text: string;
}

/**
 * Places labels around their points so that none covers another or an obstacle: above, below, right, left, then further off.
 * None leaves the space `from`–`to`. The first place wins that is free and not beside another point, then the first free one, then the
 * least covered. Returns the middles of the texts.
 */
export function placeLabels(
  labels: readonly Label[],
  { from, to }: { from: number; to: number },
  obstacles: readonly Box[],
): Label[] {
  const taken: Box[] = [...obstacles];
  return labels.map(({ x, y, text }) => {
    const size = { width: widthOf(text), height: LETTER.height + 2 };
    const side = size.width / 2 + 11;
    const inside = (middle: number): number =>
      Math.max(from + size.width / 2, Math.min(to - size.width / 2, middle));
    const places = [
      [0, -15],
      [0, 17],
      [0, -26],
      [0, 27],
      [side, 0],
      [-side, 0],
      [side * 0.6, -22],
      [-side * 0.6, -22],
      [side * 0.8, 20],
      [-side * 0.8, 20],
      [side, -12],
      [-side, -12],
      [0, -36],
      [0, 36],
      [side, 34],
      [-side, 34],
      [0, -48],
      [0, 50],
    ].map(([dx = 0, dy = 0]) => ({ x: inside(x + dx), y: y + dy, ...size }));
    const covered = (box: Box): number => taken.reduce((sum, other) => sum + overlap(box, other), 0);
    // On one line with another point and close to it, a label would seem to speak for that one.
    const own = (box: Box): boolean =>
      labels.every(
        (other) =>
          (other.x === x && other.y === y) ||
          Math.abs(box.y - other.y) > box.height / 2 ||
          Math.abs(box.x - other.x) - box.width / 2 > APART,
      );
    const best =
      places.find((box) => covered(box) === 0 && own(box)) ??
      places.find((box) => covered(box) === 0) ??
      places.toSorted((a, b) => covered(a) - covered(b))[0]!;
    taken.push(best);
    return { x: best.x, y: best.y, text };
  });
}

function overlap(a: Box, b: Box): number {
  const wide = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const high = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}
