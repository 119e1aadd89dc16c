import type * as Plot from '@observablehq/plot';
import { numberText, shownNumber } from '../text/number.ts';

/** Width in pixels below which a chart is laid out for a phone. */
export const PHONE = 500;

/** Height of letters in pixels; charts are drawn with one size of letters, `charts.css` sets the same. */
export const LETTER = { height: 14 } as const;

const COLOURS = [1, 2, 3, 4, 5, 6].map((number) => `var(--chart-${number})`);
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '1 4', '10 4'];

/** Lines above this count are not told apart by colour: they are drawn faint and named in the table only. */
export const NAMED_LINES = COLOURS.length;

/** Colour and dashes of the line at `index`; never colour alone. */
export function strokeOf(index: number): { stroke: string; strokeDasharray: string; strokeWidth: number } {
  return index < NAMED_LINES
    ? { stroke: COLOURS[index]!, strokeDasharray: DASHES[index]!, strokeWidth: 2.5 }
    : { stroke: 'var(--muted)', strokeDasharray: '', strokeWidth: 1 };
}

/** Letters with a rim of the colour of the paper, so that lines behind do not cross them out. */
export const TEXT = { fill: 'currentColor', stroke: 'var(--paper)', strokeWidth: 4 } as const;

/** Numbers on an axis, short: `1,5 tỷ`. */
export function tick(value: unknown): string {
  const number = Number(value);
  const size = Math.abs(number);
  if (size >= 1e9) return numberText.billions(shownNumber(number / 1e9));
  if (size >= 1e6) return numberText.millions(shownNumber(number / 1e6));
  return shownNumber(number);
}

/** About `count` ticks, but none between whole figures that are few: there is no half a household. */
export function ticksFor(
  marks: readonly { value: number; upper: number | undefined }[],
  [low, high]: readonly [number, number],
  count: number,
): number | number[] {
  const whole = marks.every(({ value, upper }) => Number.isInteger(value) && Number.isInteger(upper ?? 0));
  if (!whole || high - low > count) return count;
  const first = Math.ceil(low);
  return Array.from({ length: Math.floor(high) - first + 1 }, (_, at) => first + at);
}

export type Options = Plot.PlotOptions;
