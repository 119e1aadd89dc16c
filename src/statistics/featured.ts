import type { FeaturedChart } from '../schemas/indicator.ts';
import type { Place } from '../schemas/place.ts';
import type { Statistics } from './statistics.ts';
import { rankingView, seriesView, targetResultView, targetsView, type ChartView } from './views.ts';

/** The chart an editor chose in `charts.yaml`; undefined when the data do not carry it. */
export function featuredView(
  statistics: Pick<Statistics, 'observations' | 'indicators'>,
  places: ReadonlyMap<string, Place>,
  chart: FeaturedChart,
  ownPlace: string,
): ChartView | undefined {
  const [indicator = ''] = chart.indicators;
  const place = chart.place ?? ownPlace;
  switch (chart.kind) {
    case 'series':
      return seriesView(statistics, places, indicator, place);
    case 'targets':
      return targetsView(statistics, places, chart.indicators);
    case 'target-result':
      return targetResultView(statistics, places, chart.indicators, place);
    case 'ranking':
      return rankingView(statistics, places, indicator, chart.period ?? '');
  }
}
