import { fullName } from '../../places/lineage.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { Observation } from '../../schemas/observation.ts';
import type { Place } from '../../schemas/place.ts';
import { chartText } from '../../text/charts.ts';
import { isComputed } from '../computed.ts';
import { numberText } from '../../text/number.ts';
import { figureText, whenOf } from '../figure.ts';

/** A mark for one figure. */
export interface Mark {
  value: number;
  /** Upper end of a range. */
  upper: number | undefined;
  /** `exact`; `about` for “khoảng” and “gần”; or only a bound: the figure is `above` or `below`. */
  bound: 'exact' | 'about' | 'above' | 'below';
  /** Figure with the words of its source: “trên 26%”. */
  label: string;
}

/**
 * A mark on a time axis; `x` in years, `part` the month, quarter, half or day of its year in short; only figures of one `length` of time are
 * joined.
 */
export type Moment = Mark & { x: number; part?: string; length?: string };

export interface Line {
  /** What sets this line apart from the others: “chuẩn 2016–2020”. */
  name: string;
  points: Moment[];
}

export interface BreakMark {
  x: number;
  /** “2021/22: đổi chuẩn”. */
  label: string;
}

/** What is drawn: one member for each chart kind, figures only, no colours and no sizes. An absent mark is a missing figure. */
export type Drawing =
  | { kind: 'lines'; unit: string; lines: Line[]; targets: Moment[]; breaks: BreakMark[] }
  | {
      kind: 'pairs';
      unit: string;
      rows: { name: string; target: Mark | undefined; result: Mark | undefined }[];
    }
  | {
      kind: 'targets';
      unit: string;
      groups: { heading: string; rows: { name: string; target: Mark | undefined }[] }[];
    }
  | {
      kind: 'bars';
      unit: string;
      bars: {
        name: string;
        mark: Mark | undefined;
        /** Words above the bar: how many are left out before it. */
        heading?: string;
      }[];
    }
  | {
      kind: 'multiples';
      unit: string;
      panels: {
        name: string;
        /** Newest figure and its year; empty when there is none. */ latest: string;
        lines: Line[];
      }[];
    }
  | {
      kind: 'tiles';
      unit: string;
      tiles: {
        name: string;
        column: number;
        row: number;
        mark: Mark | undefined;
        /** Figures of sources that contradict each other: written, and shaded by none. */
        said?: string;
      }[];
    };

/** A chart as data: what it says in words, what is drawn, and every figure in it. */
export interface ChartView {
  /** The indicator whose page holds the files of the chart; with `id` its address. */
  indicator: string;
  /** Unique within the indicator, ASCII. */
  id: string;
  /** The unit whose course over time it is. */
  course?: string;
  /** A sentence. */
  title: string;
  /** Of several lines, the one that the title speaks of. */
  spoken?: number;
  /** Reads the chart aloud; also its accessible name. */
  sentence: string;
  notes: string[];
  drawing: Drawing;
  rows: Observation[];
}

/** What views are made from. */
export interface Data {
  observations: readonly Observation[];
  indicators: ReadonlyMap<string, Indicator>;
}
export type Places = ReadonlyMap<string, Place>;

export function markOf(observation: Observation): Mark {
  const { value, valueMax } = observation;
  return {
    value,
    upper: valueMax,
    bound: boundOf(observation),
    label: `${figureText(observation)}${isComputed(observation) ? '*' : ''}${numberText.standing[observation.status]}`,
  };
}

function boundOf({ comparator }: Observation): Mark['bound'] {
  switch (comparator) {
    case '>':
    case '>=':
      return 'above';
    case '<':
    case '<=':
      return 'below';
    case '~':
    case '~<':
      return 'about';
    default:
      return 'exact';
  }
}

/** “6,84% (cuối 2023)”. */
export function figureAt(row: Observation): string {
  return chartText.figureAt(figureText(row), whenOf(row));
}

/** “huyện Giọng”. */
export function placeName(places: Places, id: string): string {
  return fullName(places.get(id)!);
}

/** Things that a sentence or a drawing names one by one; of more, the first are named and the others counted. */
export const MOST_NAMED = 40;

/** “xã A 3%, xã B 4% và 290 nơi khác”. */
export function namedList(words: readonly string[]): string {
  if (words.length <= MOST_NAMED) return words.join(', ');
  return chartText.andOthers(words.slice(0, FEW_NAMED).join(', '), words.length - FEW_NAMED);
}
const FEW_NAMED = 12;

/** Every mark of a drawing, by what it stands for. */
export function marksIn(drawing: Drawing): { targets: Mark[]; results: Mark[] } {
  const known = (marks: (Mark | undefined)[]): Mark[] => marks.filter((mark) => mark !== undefined);
  const pointsOf = (lines: readonly Line[]): Mark[] => lines.flatMap(({ points }) => points);
  switch (drawing.kind) {
    case 'lines':
      return { targets: drawing.targets, results: pointsOf(drawing.lines) };
    case 'pairs':
      return {
        targets: known(drawing.rows.map(({ target }) => target)),
        results: known(drawing.rows.map(({ result }) => result)),
      };
    case 'targets':
      return {
        targets: known(drawing.groups.flatMap(({ rows }) => rows.map(({ target }) => target))),
        results: [],
      };
    case 'bars':
      return { targets: [], results: known(drawing.bars.map(({ mark }) => mark)) };
    case 'multiples':
      return { targets: [], results: drawing.panels.flatMap(({ lines }) => pointsOf(lines)) };
    case 'tiles':
      return { targets: [], results: known(drawing.tiles.map(({ mark }) => mark)) };
  }
}
