import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { formatNumber } from '../statistics/number.ts';
import type { Drawing, Line, Mark } from '../statistics/views.ts';

/** Widths in pixels at which a chart is drawn: for phones and for wider screens and paper. Letters have one size in both. */
export const WIDTHS = { narrow: 340, wide: 680 } as const;

const COLOURS = [
  'var(--chart-1)',
  'var(--chart-2)',
  'var(--chart-3)',
  'var(--chart-4)',
  'var(--chart-5)',
  'var(--chart-6)',
];
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '1 4', '10 4'];

/** SVG of a drawing: colours are tokens, no style element or attribute, no script. `label` is its accessible name. */
export function drawChart(drawing: Drawing, width: number, label: string): string {
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
  figure.setAttribute('aria-label', label);
  // Parts have labels of their own that would be read on top of the whole.
  figure.querySelectorAll('[aria-label]').forEach((part: Element) => part.removeAttribute('aria-label'));
  return figure.outerHTML.replace(/(\d+\.\d{2})\d+/g, '$1');
}

function optionsOf(drawing: Drawing, width: number): Plot.PlotOptions {
  switch (drawing.kind) {
    case 'lines':
      return lines(drawing, width);
    case 'marks':
      return marks(drawing, width);
    case 'bars':
      return bars(drawing, width);
  }
}

const tick = (value: unknown): string => formatNumber(Number(value));

function lines(
  { lines: series, targets, unit }: Extract<Drawing, { kind: 'lines' }>,
  width: number,
): Plot.PlotOptions {
  const all = [...series.flatMap(({ points }) => points), ...targets];
  const years = all.map(({ x }) => x);
  const [first, last] = [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years))];
  const values = all.flatMap(({ value, upper }) => [value, upper ?? value]);
  const every = Math.max(1, Math.ceil((last - first) / (width < 500 ? 5 : 11)));
  const named = series.length > 1 ? series.filter(({ name }) => name !== '') : [];
  // Names stand above the lines, each on a row of its own, so that none covers another.
  const names = named.map((line, index) => ({
    x: (line.points[0]!.x + line.points.at(-1)!.x) / 2,
    name: line.name,
    row: index,
    colour: COLOURS[series.indexOf(line) % COLOURS.length]!,
  }));
  const breaks = named
    .slice(1)
    .map((line, index) => ({ x: (named[index]!.points.at(-1)!.x + line.points[0]!.x) / 2 }));
  const top = 34 + names.length * 18;
  return {
    height: (width < 500 ? 230 : 280) + top,
    marginLeft: 46 + Math.max(0, formatNumber(Math.max(...values)).length - 5) * 7,
    marginRight: 50,
    marginTop: top,
    marginBottom: 34,
    x: {
      domain: [first, Math.max(last, first + 1)],
      label: null,
      ticks: range(first, last, every),
      tickFormat: String,
    },
    y: {
      domain: [Math.min(0, ...values), Math.max(...values) * 1.08 || 1],
      label: unit,
      labelArrow: 'none',
      labelOffset: 44,
      grid: true,
      ticks: 5,
      tickFormat: tick,
    },
    marks: [
      Plot.ruleY([0]),
      Plot.ruleX(breaks, { x: 'x', stroke: 'var(--muted)', strokeDasharray: '3 3' }),
      ...names.map(({ x, name, row, colour }) =>
        Plot.text([{ x, name }], {
          x: 'x',
          text: 'name',
          frameAnchor: 'top',
          dy: -top + 24 + row * 18,
          fill: colour,
          fontWeight: 600,
        }),
      ),
      ...series.flatMap((line, index) => lineMarks(line, index)),
      Plot.dot(targets, {
        x: 'x',
        y: 'value',
        r: 5,
        stroke: 'var(--ink)',
        fill: 'var(--paper)',
        strokeWidth: 2,
      }),
      Plot.text(targets, { x: 'x', y: 'value', text: 'label', dy: 16, fill: 'currentColor' }),
    ],
  };
}

function lineMarks({ points }: Line, index: number): Plot.Markish[] {
  const colour = COLOURS[index % COLOURS.length]!;
  const exact = points.filter(({ bound }) => bound === 'exact');
  const bounds = points.filter(({ bound }) => bound !== 'exact');
  const ends = points.filter((_, at) => at === 0 || at === points.length - 1);
  const halo = { fill: 'currentColor', stroke: 'var(--paper)', strokeWidth: 4 };
  return [
    Plot.line(points, {
      x: 'x',
      y: 'value',
      stroke: colour,
      strokeWidth: 2.5,
      strokeDasharray: DASHES[index % DASHES.length]!,
    }),
    Plot.dot(exact, { x: 'x', y: 'value', r: 4, fill: colour }),
    // A bound is never an exact point: an arrow head tells on which side the figure lies.
    Plot.dot(bounds, {
      x: 'x',
      y: 'value',
      r: 6,
      symbol: 'triangle',
      rotate: ({ bound }: Mark) => (bound === 'below' ? 180 : 0),
      stroke: colour,
      fill: 'var(--paper)',
      strokeWidth: 2,
    }),
    Plot.text(ends, { x: 'x', y: 'value', text: 'label', dy: -16, ...halo }),
  ];
}

const ROW = 26;

function marks({ rows, unit }: Extract<Drawing, { kind: 'marks' }>, width: number): Plot.PlotOptions {
  // Every heading takes a row of its own, so that long names never squeeze the marks.
  const placed: { y: number; heading?: string; name?: string; target?: Mark; result?: Mark }[] = [];
  let y = 0;
  let heading = '';
  for (const row of rows) {
    if (row.heading !== heading) placed.push({ y: y++, heading: (heading = row.heading) });
    placed.push({
      y: y++,
      name: row.name,
      ...(row.target ? { target: row.target } : {}),
      ...(row.result ? { result: row.result } : {}),
    });
  }
  const both = placed.filter((row) => row.target && row.result);
  const targets = placed.filter((row) => row.target);
  const results = placed.filter((row) => row.result);
  const highest = Math.max(
    ...rows.flatMap(({ target, result }) => [target?.upper ?? target?.value ?? 0, result?.value ?? 0]),
  );
  const named = rows.some(({ name }) => name !== '');
  const left = named ? (width < 500 ? 0 : 230) : 8;
  const onPhone = named && width < 500;
  return {
    height: y * ROW * (onPhone ? 1.25 : 1) + 44,
    marginLeft: Math.max(8, left),
    marginRight: 12,
    marginTop: 6,
    marginBottom: 36,
    x: {
      domain: [0, Math.max(highest * 1.6, 1)],
      label: unit,
      labelArrow: 'none',
      ticks: 4,
      tickFormat: tick,
      grid: true,
    },
    y: { domain: [-0.5, y - 0.5], reverse: true, axis: null },
    marks: [
      Plot.text(
        placed.filter((row) => row.heading),
        {
          x: 0,
          y: 'y',
          text: 'heading',
          textAnchor: 'start',
          frameAnchor: 'left',
          dx: named && !onPhone ? -left : 0,
          dy: 4,
          fontWeight: 600,
          fill: 'currentColor',
        },
      ),
      Plot.text(
        placed.filter((row) => row.name),
        {
          x: 0,
          y: 'y',
          text: 'name',
          textAnchor: onPhone ? 'start' : 'end',
          dx: onPhone ? 0 : -12,
          dy: onPhone ? -13 : 0,
          fill: 'currentColor',
          stroke: 'var(--paper)',
          strokeWidth: 3,
        },
      ),
      Plot.ruleY(both, {
        y: 'y',
        x1: (row) => row.target.value,
        x2: (row) => row.result.value,
        stroke: 'var(--muted)',
      }),
      Plot.dot(targets, {
        x: (row) => row.target.value,
        y: 'y',
        r: 6,
        stroke: 'var(--chart-1)',
        strokeWidth: 2.5,
        fill: 'var(--paper)',
      }),
      Plot.text(targets, {
        x: (row) => row.target.value,
        y: 'y',
        text: (row) => row.target.label,
        textAnchor: both.length ? 'start' : 'start',
        dx: both.length ? -6 : 12,
        dy: both.length ? -14 : 0,
        fill: 'currentColor',
        stroke: 'var(--paper)',
        strokeWidth: 3,
      }),
      Plot.dot(results, { x: (row) => row.result.value, y: 'y', r: 6, fill: 'var(--chart-2)' }),
      Plot.text(results, {
        x: (row) => row.result.value,
        y: 'y',
        text: (row) => row.result.label,
        textAnchor: 'start',
        dx: 12,
        fill: 'currentColor',
        stroke: 'var(--paper)',
        strokeWidth: 3,
      }),
    ],
  };
}

function bars({ bars: rows, unit }: Extract<Drawing, { kind: 'bars' }>, width: number): Plot.PlotOptions {
  const left = width < 500 ? 8 : 200;
  const phone = width < 500;
  const placed = rows.map((row, y) => ({ ...row, y, value: row.mark.value, label: row.mark.label }));
  const values = rows.map(({ mark }) => mark.value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return {
    height: rows.length * (phone ? 44 : 30) + 40,
    marginLeft: left,
    marginRight: 12,
    marginTop: 6,
    marginBottom: 32,
    x: { domain: [low * 1.3, high * 1.45 || 1], label: unit, labelArrow: 'none', ticks: 4, tickFormat: tick },
    y: { domain: [-0.5, rows.length - 0.5], reverse: true, axis: null },
    marks: [
      Plot.rect(placed, {
        x1: 0,
        x2: 'value',
        y1: (row) => row.y - (phone ? 0.05 : 0.34),
        y2: (row) => row.y + 0.34,
        fill: 'var(--chart-1)',
      }),
      Plot.text(placed, {
        x: 'value',
        y: (row) => row.y + (phone ? 0.15 : 0),
        text: 'label',
        textAnchor: 'start',
        dx: 6,
        fill: 'currentColor',
      }),
      Plot.text(placed, {
        x: 0,
        y: (row) => row.y - (phone ? 0.26 : 0),
        text: 'name',
        textAnchor: phone ? 'start' : 'end',
        dx: phone ? 0 : -8,
        fill: 'currentColor',
      }),
      Plot.ruleX([0]),
    ],
  };
}

function range(first: number, last: number, step: number): number[] {
  const years: number[] = [];
  for (let year = first; year <= last; year += step) years.push(year);
  return years;
}
