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
  return [...(ordered(statistics.observations).get(keyOf(filter)) ?? [])];
}

/** Sorted once, and laid out by what is asked for: every page of a place, an indicator or a chart asks. */
function ordered(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  let found = known.get(observations);
  if (!found) {
    found = new Map<string, Observation[]>();
    const order = new Map(observations.map((item) => [item, orderOf(item.period) || '9999']));
    for (const item of observations.toSorted((a, b) => compare(order.get(a)!, order.get(b)!))) {
      const { indicator, place } = item;
      for (const key of [{}, { indicator }, { place }, { indicator, place }].map(keyOf))
        if (found.has(key)) found.get(key)!.push(item);
        else found.set(key, [item]);
    }
    known.set(observations, found);
  }
  return found;
}
const known = new WeakMap<readonly Observation[], Map<string, Observation[]>>();

/** Ids hold no blank. */
const keyOf = ({ indicator = '', place = '' }: { indicator?: string; place?: string }): string =>
  `${indicator} ${place}`;

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
