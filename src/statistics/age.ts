import type { PullRecord } from '../schemas/observation.ts';
import type { StatisticsSource } from '../schemas/statistics-source.ts';

/** Why the figures of a source may be out of date. */
export type Staleness =
  /** The source cannot be had since that day (`YYYY-MM-DD`); these are the figures of the last good pull. */
  | { kind: 'failing'; title: string; since: string }
  /** Nothing new came for longer than `maxAge` days. */
  | { kind: 'old'; title: string; days: number };

/** Sources whose figures may be out of date on `today` (`YYYY-MM-DD`). */
export function staleSources(
  sources: readonly { source: StatisticsSource; record: PullRecord }[],
  today: string,
): Staleness[] {
  return sources.flatMap(({ source: { title, maxAge }, record: { failing, pulledAt } }): Staleness[] => {
    if (failing) return [{ kind: 'failing', title, since: failing.since }];
    const days = (Date.parse(today) - Date.parse(pulledAt)) / 86_400_000;
    return days > maxAge ? [{ kind: 'old', title, days: maxAge }] : [];
  });
}
