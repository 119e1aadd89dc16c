import type { Indicator } from '../schemas/indicator.ts';
import type { Statistics } from './statistics.ts';

/** Indicators by what they are about, the fullest topic first. */
export function topicsOf({ indicators }: Statistics): [string, Indicator[]][] {
  const topics = Map.groupBy(indicators.values(), ({ topic }) => topic);
  return [...topics].sort((a, b) => b[1].length - a[1].length);
}
