import type { Source } from '../schemas/common.ts';
import type { FeaturedChart, Indicator } from '../schemas/indicator.ts';
import type { Observation, PullRecord } from '../schemas/observation.ts';
import type { StatisticsSource } from '../schemas/statistics-source.ts';
import { orderOf } from './period.ts';

/** All figures of the portal, with what they mean and where they come from. */
export interface Statistics {
  indicators: Map<string, Indicator>;
  references: Map<string, Source>;
  sources: { source: StatisticsSource; record: PullRecord }[];
  observations: Observation[];
  featured: FeaturedChart[];
}

/** Figures of one indicator, oldest first; those without a moment last. */
export function observationsOf(
  statistics: { observations: readonly Observation[] },
  filter: { indicator?: string; place?: string },
): Observation[] {
  return inOrder(statistics.observations).filter(
    (item) =>
      (!filter.indicator || item.indicator === filter.indicator) &&
      (!filter.place || item.place === filter.place),
  );
}

/** Sorted once: every page of a place, an indicator or a chart asks. */
function inOrder(observations: readonly Observation[]): readonly Observation[] {
  let sorted = known.get(observations);
  if (!sorted) {
    const order = new Map(observations.map((item) => [item, orderOf(item.period) || '9999']));
    sorted = observations.toSorted((a, b) => compare(order.get(a)!, order.get(b)!));
    known.set(observations, sorted);
  }
  return sorted;
}
const known = new WeakMap<readonly Observation[], readonly Observation[]>();

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
