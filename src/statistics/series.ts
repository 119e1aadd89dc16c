import type { Observation } from '../schemas/observation.ts';
import { isCumulative, positionOf } from './period.ts';

/** Figures that may be joined by one line: same place, standard, unit and group. */
export interface Series {
  place: string;
  standard: string;
  unit: string;
  group: string;
  /** Oldest first; only single moments, no sums over years. */
  points: Observation[];
}

/**
 * Cuts the results of one indicator into series that may be joined. A new standard, unit, group or place starts another series;
 * targets, sums over several years and figures without a moment belong to none.
 */
export function seriesOf(observations: readonly Observation[]): Series[] {
  const joined = observations.filter(
    ({ kind, period }) => kind !== 'target' && period !== '' && !isCumulative(period),
  );
  const groups = Map.groupBy(joined, ({ place, standard, unit, group }) =>
    JSON.stringify([place, standard, unit, group]),
  );
  return [...groups.values()]
    .map((points) => {
      const { place, standard, unit, group } = points[0]!;
      return { place, standard, unit, group, points: points.toSorted(byMoment) };
    })
    .sort((a, b) => byMoment(a.points[0]!, b.points[0]!));
}

function byMoment(a: Observation, b: Observation): number {
  return positionOf(a.period)! - positionOf(b.period)!;
}

/** Moments where a source contradicts another: same series, same moment, different figures. */
export function contradictions(series: Series): Observation[][] {
  return [...Map.groupBy(series.points, ({ period }) => period).values()].filter(
    (same) => new Set(same.map(({ value, comparator }) => `${value}${comparator ?? ''}`)).size > 1,
  );
}

/** Change from the first to the last exact figure, in the unit of the series (percentage points for %); undefined for fewer than two. */
export function change({ points }: Series): { from: Observation; to: Observation; by: number } | undefined {
  const exact = points.filter(
    ({ comparator, valueMax }) => comparator === undefined && valueMax === undefined,
  );
  const [from, to] = [exact[0], exact.at(-1)];
  if (!from || !to || from === to) return undefined;
  return { from, to, by: Math.round((to.value - from.value) * 1e6) / 1e6 };
}
