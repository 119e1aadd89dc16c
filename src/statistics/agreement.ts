import type { Observation } from '../schemas/observation.ts';

/**
 * Figures that cannot all be true: same indicator, place, moment, standard, unit, group, kind and standing, yet different. Each list holds
 * figures to be shown side by side. “trên 13,6%” and “13,61%” do not contradict each other; “khoảng” leaves 5 % to either side,
 * “gần” below only.
 */
export function contradictions(observations: readonly Observation[]): Observation[][] {
  const same = Map.groupBy(
    observations.filter(({ period }) => period !== ''),
    ({ indicator, place, period, standard, unit, group, kind, status }) =>
      JSON.stringify([indicator, place, period, standard, unit, group, kind, status]),
  );
  return [...same.values()].filter((figures) =>
    figures.some((one, index) => figures.slice(index + 1).some((other) => !agree(one, other))),
  );
}

/**
 * What sources say of one thing and moment: one figure where they agree, the exact one before “trên …”; all of them where they contradict each
 * other, for nobody knows which is true.
 */
export function saidOf(rows: readonly Observation[]): readonly Observation[] {
  const figures = [...new Map(rows.toReversed().map((row) => [JSON.stringify(extent(row)), row])).values()].toReversed();
  const isDisputed = figures.some((one, at) => figures.slice(at + 1).some((other) => !agree(one, other)));
  const exact = figures.find(({ comparator, valueMax }) => comparator === undefined && valueMax === undefined);
  return isDisputed ? figures : [exact ?? figures[0]].filter((row) => row !== undefined);
} // prettier-ignore

/** Whether both may be true of one thing. */
export function agree(one: Figure, other: Figure): boolean {
  const [a, b] = [extent(one), extent(other)];
  return a.low <= b.high && b.low <= a.high && !(touches(a, b) && (a.open || b.open));
}

const touches = (a: Extent, b: Extent): boolean => a.low === b.high || b.low === a.high;

type Figure = Pick<Observation, 'value' | 'valueMax' | 'comparator'>;

export interface Extent {
  low: number;
  high: number;
  /** The end itself does not belong to it. */
  open: boolean;
}

/** Where the true figure lies, by the word of its source. */
export function extent({ value, valueMax, comparator }: Figure): Extent {
  switch (comparator) {
    case '>':
    case '>=':
      return { low: value, high: Infinity, open: comparator === '>' };
    case '<':
    case '<=':
      return { low: -Infinity, high: value, open: comparator === '<' };
    case '~': {
      const about = Math.abs(value) * 0.05;
      return { low: value - about, high: (valueMax ?? value) + about, open: false };
    }
    case '~<':
      return { low: value - Math.abs(value) * 0.05, high: value, open: true };
    default:
      return { low: value, high: valueMax ?? value, open: false };
  }
}
