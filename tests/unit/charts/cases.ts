import type { Drawing, Line, Mark, Moment } from '../../../src/statistics/views/view.ts';

/** One case that charts are known to break on. */
export interface Case {
  /** Names, in the order of the figures. */
  names: string[];
  /** A figure for each name; undefined is missing. */
  values: (number | undefined)[];
}

const SIXTY = 'Tỷ lệ hộ đồng bào dân tộc thiểu số nghèo và cận nghèo ở vùng';

export const CASES: Record<string, Case> = {
  plain: { names: ['Xã A', 'Xã B', 'Xã C'], values: [12.5, 30, 7.25] },
  'one-value': { names: ['Xã A'], values: [42] },
  'all-missing': { names: ['Xã A', 'Xã B'], values: [undefined, undefined] },
  'forty-series': {
    names: Array.from({ length: 40 }, (_, index) => `Xã ${index + 1}`),
    values: Array.from({ length: 40 }, (_, index) => ((index * 17) % 40) + 1),
  },
  'sixty-letters': { names: [`${SIXTY} A`, `${SIXTY} B`], values: [18, 61] },
  zero: { names: ['Xã A', 'Xã B'], values: [0, 0] },
  negative: { names: ['Xã A', 'Xã B', 'Xã C'], values: [-12, 5, -3.5] },
  huge: { names: ['Xã A', 'Xã B'], values: [1_250_000_000_000, 980_000_000] },
};

export const BOUNDS = ['exact', 'about', 'above', 'below'] as const;

export function mark(value: number, bound: Mark['bound'] = 'exact'): Mark {
  return { value, upper: undefined, bound, label: `${value.toLocaleString('vi-VN')} hộ` };
}

/** Every kind of drawing with the figures of a case. */
export const KINDS: Record<Drawing['kind'], (given: Case) => Drawing> = {
  lines: ({ names, values }) => ({
    kind: 'lines',
    unit: 'hộ',
    lines: names.flatMap((name, index) => lineOf(name, values[index], index)),
    targets: [],
    breaks: [],
  }),
  pairs: ({ names, values }) => ({
    kind: 'pairs',
    unit: 'hộ',
    rows: names.map((name, index) => ({
      name,
      target: maybe(values[index]),
      result: maybe(values.at(-1 - index)),
    })),
  }),
  targets: ({ names, values }) => ({
    kind: 'targets',
    unit: 'hộ',
    groups: [
      {
        heading: 'Chỉ tiêu ví dụ',
        rows: names.map((name, index) => ({ name, target: maybe(values[index]) })),
      },
    ],
  }),
  bars: ({ names, values }) => ({
    kind: 'bars',
    unit: 'hộ',
    bars: names.map((name, index) => ({ name, mark: maybe(values[index]) })),
  }),
  multiples: ({ names, values }) => ({
    kind: 'multiples',
    unit: 'hộ',
    panels: names.map((name, index) => ({
      name,
      latest: values[index] === undefined ? '' : mark(values[index]).label,
      lines: lineOf(name, values[index], index),
    })),
  }),
  tiles: ({ names, values }) => ({
    kind: 'tiles',
    unit: 'hộ',
    tiles: names.map((name, index) => ({
      name,
      column: index % 6,
      row: Math.floor(index / 6),
      mark: maybe(values[index]),
    })),
  }),
};

function maybe(value: number | undefined): Mark | undefined {
  return value === undefined ? undefined : mark(value);
}

/** Two moments a year apart, the second half as high; a case of one name has one moment only. */
function lineOf(name: string, value: number | undefined, index: number): Line[] {
  if (value === undefined) return [];
  const point = (x: number, height: number): Moment => ({ ...mark(height), x });
  const points =
    name === 'Xã A' && value === 42
      ? [point(2021.5, value)]
      : [point(2020.5, value), point(2021.5, value / 2)];
  return [{ name: index === 0 ? name : `${name} (${index})`, points }];
}
