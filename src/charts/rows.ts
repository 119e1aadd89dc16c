import * as Plot from '@observablehq/plot';
import { chartText } from '../text/charts.ts';
import type { Drawing, Mark } from '../statistics/views/view.ts';
import { glyphs, type Placed } from './glyphs.ts';
import { widthOf, wrap } from './letters.ts';
import { LETTER, PHONE, TEXT, tick, ticksFor, type Options } from './style.ts';

const LINE = LETTER.height + 3;

/** One line of a chart whose figures are read from left to right. */
export interface Row {
  /** Heading above the row, on lines of its own. */
  heading: string;
  /** Name beside the row; above it on a phone. */
  name: string;
  target: Mark | undefined;
  result: Mark | undefined;
  /** The result is drawn as a bar from zero. */
  bar: boolean;
}

/** Targets side by side under the name of their indicator. */
export function targets({ groups, unit }: Extract<Drawing, { kind: 'targets' }>, width: number): Options {
  const rows = groups.flatMap(({ heading, rows: own }) =>
    own.map(({ name, target }, index) => ({
      heading: index === 0 ? heading : '',
      name,
      target,
      result: undefined,
      bar: false,
    })),
  );
  return rowChart(rows, unit, width);
}

/** Target and result of each indicator on one line. */
export function pairs({ rows, unit }: Extract<Drawing, { kind: 'pairs' }>, width: number): Options {
  const both = rows.flatMap(({ name, target, result }) => [
    { heading: name, name: chartText.targetWord, target, result: undefined, bar: false },
    { heading: '', name: chartText.resultWord, target: undefined, result, bar: false },
  ]);
  return rowChart(both, unit, width);
}

/** Ranked bars. */
export function bars({ bars: all, unit }: Extract<Drawing, { kind: 'bars' }>, width: number): Options {
  return rowChart(
    all.map(({ name, mark, heading = '' }) => ({
      heading,
      name,
      target: undefined,
      result: mark,
      bar: true,
    })),
    unit,
    width,
  );
}

interface Laid extends Row {
  headingAt: number;
  nameAt: number;
  at: number;
  headingLines: string[];
  nameLines: string[];
}

function rowChart(given: readonly Row[], unit: string, width: number): Options {
  const phone = width < PHONE;
  const marks = given.flatMap(({ target, result }) => [target, result].filter((mark) => mark !== undefined));
  const [low, high] = extent(marks);
  // Numbers of the axis stand over their ticks, half of them beyond the ends.
  const right = Math.max(8, widthOf(tick(high)) / 2 + 2);
  const leftOf = (all: readonly Row[]): number => {
    const widest = Math.max(0, ...all.map(({ name }) => widthOf(name)));
    return Math.max(phone ? 8 : Math.min(240, widest + 18), low < 0 ? widthOf(tick(low)) / 2 + 2 : 0);
  };
  const labelRoom = Math.max(0, ...marks.map(({ label }) => widthOf(label))) + 32;
  // An arrow at the left end of the scale would stand in the name of its row.
  const aside = Math.max(0, ...marks.map((mark) => reachOf(mark) - ((mark.value - low) / (high - low)) * 0.5 * (width - leftOf(given) - right))); // prettier-ignore
  const beside = labelRoom <= (width - leftOf(given) - right) * 0.65;
  const rows = beside ? given : given.map(withFigure);
  const left = leftOf(rows) + aside;
  const plot = width - left - right;
  const room = phone ? width - left - 8 : left - 14 - aside;
  const { laid, height } = layOut(rows, phone, room, phone ? room : width - 16);
  // The scale leaves room for the label of the longest mark on the right.
  const stretch = beside ? plot / (plot - labelRoom) : 1;
  const domain: [number, number] = [low, low + (high - low) * stretch];
  const of = (part: 'target' | 'result', bar: boolean): Placed[] =>
    laid.flatMap((row) =>
      row[part] && row.bar === bar ? [{ ...row[part], x: row[part].value, y: row.at }] : [],
    );
  const write = (rowsOf: { y: number; text: string }[], style: Plot.TextOptions): Plot.Markish[] =>
    rowsOf.length > 0 ? [Plot.text(rowsOf, { x: () => low, y: 'y', text: 'text', ...style })] : [];
  const headings = laid.flatMap((row) =>
    row.headingLines.map((text, line) => ({ y: row.headingAt + line * LINE, text })),
  );
  const names = laid.flatMap((row) =>
    row.nameLines.map((text, line) => ({ y: row.nameAt + line * LINE, text })),
  );
  const missing = laid
    .filter((row) => !row.target && !row.result)
    .map((row) => ({ y: row.at, text: chartText.missing }));
  const labelled = beside ? [...of('target', false), ...of('result', false), ...of('result', true)] : [];
  return {
    height: height + 44,
    marginLeft: left,
    marginRight: right,
    marginTop: 6,
    marginBottom: 38,
    x: {
      domain,
      label: unit,
      labelArrow: 'none',
      labelOffset: 34,
      // Asked for n ticks, the scale may make half as many more.
      ticks:
        sharesFor(unit, [low, high], domain) ??
        ticksFor(
          marks,
          domain,
          Math.max(1, Math.min(phone ? 3 : 5, Math.floor(plot / (1.6 * (widthOf(tick(high)) + 14))))),
        ),
      tickFormat: tick,
      grid: true,
    },
    y: { domain: [0, height], reverse: true, axis: null },
    marks: [
      Plot.ruleX(laid, { x: 0, y1: ({ at }: Laid) => at - 13, y2: ({ at }: Laid) => at + 13 }),
      ...barMarks(of('result', true)),
      ...glyphs(of('target', false), 'x', { colour: 'var(--chart-1)', hollow: true }),
      ...glyphs(of('result', false), 'x', { colour: 'var(--chart-2)', hollow: false }),
      ...write(headings, { textAnchor: 'start', dx: phone ? 0 : 8 - left, fontWeight: 600, ...TEXT }),
      ...write(names, { textAnchor: phone ? 'start' : 'end', dx: phone ? 0 : -8 - aside, ...TEXT }),
      ...write(missing, { textAnchor: 'start', dx: 8, fill: 'var(--muted)', fontStyle: 'italic' }),
      ...labels(
        labelled.filter(({ bound }) => bound === 'above'),
        22,
      ),
      ...labels(
        labelled.filter(({ bound }) => bound !== 'above'),
        12,
      ),
    ],
  };
}

/** Shares of a whole end at 100: beyond it the scale holds labels, and a tick “150” would say that there is more. */
function sharesFor(
  unit: string,
  [low, high]: readonly [number, number],
  domain: readonly [number, number],
): number[] | undefined {
  return unit === '%' && low === 0 && high <= 100 && domain[1] > 100 ? [0, 50, 100] : undefined;
}

/** The row with its figure in its name, where figures are too long to stand beside their marks. */
function withFigure(row: Row): Row {
  const figures = [row.target, row.result].flatMap((mark) => mark?.label ?? []);
  return { ...row, name: [row.name, ...figures].filter(Boolean).join(': ') };
}

/** Pixels by which a mark stands out to the left beyond what every row has room for: only an arrow does. */
function reachOf({ bound }: Mark): number {
  return bound === 'below' ? 14 : 0;
}

/** Figures to the right of their marks. */
function labels(placed: readonly Placed[], dx: number): Plot.Markish[] {
  if (placed.length === 0) return [];
  const right = ({ value, upper }: Placed): number => Math.max(value, upper ?? value, 0);
  return [Plot.text(placed, { x: right, y: 'y', text: 'label', textAnchor: 'start', dx, ...TEXT })];
}

/** Bars from zero; a range goes on as a thin bar to its end, a bound has an open, dashed end on its side, “khoảng” a dashed rim. */
function barMarks(placed: readonly Placed[]): Plot.Markish[] {
  if (placed.length === 0) return [];
  const isOne = ({ bound, upper }: Placed): boolean => bound === 'exact' && upper === undefined;
  const exact = placed.filter(isOne);
  const rough = placed.filter((mark) => !isOne(mark));
  const shape = { x1: 0, x2: 'value', y1: ({ y }: Placed) => y - 9, y2: ({ y }: Placed) => y + 9 } as const;
  return [
    ...(exact.length > 0 ? [Plot.rect(exact, { ...shape, fill: 'var(--chart-1)' })] : []),
    ...(rough.length > 0
      ? [
          Plot.rect(rough, {
            ...shape,
            fill: 'var(--chart-1)',
            fillOpacity: 0.25,
            stroke: 'var(--chart-1)',
            strokeDasharray: '4 3',
          }),
          ...glyphs(
            rough.map((mark) => ({ ...mark, x: mark.value })),
            'x',
            { colour: 'var(--chart-1)', hollow: false },
          ),
        ]
      : []),
  ];
}

/** Vertical places in pixels from the top: heading, name (above the marks on a phone), marks. */
function layOut(
  rows: readonly Row[],
  phone: boolean,
  nameRoom: number,
  headingRoom: number,
): { laid: Laid[]; height: number } {
  let y = 0;
  const laid = rows.map((row) => {
    const headingLines = row.heading ? wrap(row.heading, headingRoom, 'bold') : [];
    const nameLines = row.name ? wrap(row.name, nameRoom) : [];
    if (headingLines.length > 0) y += 8;
    const headingAt = y + LINE / 2;
    y += headingLines.length * LINE;
    const nameHeight = nameLines.length * LINE;
    const nameAt = phone ? y + LINE / 2 : y + Math.max(0, 26 - nameHeight) / 2 + LINE / 2;
    if (phone) y += nameHeight;
    const rowHeight = phone ? 26 : Math.max(26, nameHeight + 4);
    const at = y + rowHeight / 2;
    y += rowHeight;
    return { ...row, headingLines, nameLines, headingAt, nameAt, at };
  });
  return { laid, height: Math.max(y, 26) };
}

function extent(marks: readonly Mark[]): [number, number] {
  const values = marks.flatMap(({ value, upper }) => [value, upper ?? value]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? [0, 1] : [low, high];
}
