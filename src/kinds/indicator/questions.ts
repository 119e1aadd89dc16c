import { asked } from '../../content/once.ts';
import type { Source } from '../../schemas/common.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { summaryOf } from '../../statistics/views/summary.ts';

// What pages of figures ask, one thing at a time: who reads the statistics themselves is made anew when any figure changes.

/** What an indicator means. */
export const meaningOf = asked('meaning of an indicator', ({ statistics }, id: string): Indicator =>
  statistics.indicators.get(id)!,
);

/** What lists say of an indicator in one line. */
export const summaryOfIndicator = asked(
  'summary of an indicator',
  ({ statistics, places, site }, id: string) => summaryOf(statistics, id, site.place, places),
);

/** Where a figure comes from. */
export const referenceOf = asked('reference of a figure', ({ statistics }, key: string): Source =>
  statistics.references.get(key)!,
);

/** Sources of some figures, with what their last pull said. */
export const sourcesBehind = asked(
  'sources of figures',
  ({ statistics }, ...ids: string[]): Statistics['sources'] =>
    statistics.sources.filter(({ source }) => ids.includes(source.id)),
  // Which bytes came is told by the figures.
  (sources) => sources.map(({ source, record: { pulledAt, failing } }) => [source, pulledAt, failing]),
);
