import type { FeaturedChart } from '../../schemas/indicator.ts';
import type { Observation } from '../../schemas/observation.ts';
import { computedShares } from '../computed.ts';
import { observationsOf } from '../statistics.ts';
import { mapView, multiplesView } from './by-place.ts';
import { overTimeView } from './over-time.ts';
import { groupsView, rankingView } from './ranking.ts';
import { pairsView, targetsView } from './targets.ts';
import type { ChartView, Data, Places } from './view.ts';

/** The charts that suit one indicator: over time in every place that has a series, fullest first, every district, by place, on the map, by group, targets. */
export function viewsOf(data: Data, places: Places, indicator: string): ChartView[] {
  const own = [...observationsOf(data, { indicator }), ...computedShares(data, indicator)].filter(
    ({ period, kind }) => period !== '' && kind !== 'target',
  );
  const most = (key: (row: (typeof own)[number]) => string): string[] =>
    [...Map.groupBy(own, key)].sort((a, b) => b[1].length - a[1].length).map(([value]) => value);
  const first = (make: (key: string) => ChartView | undefined, keys: string[]): ChartView | undefined =>
    keys.map(make).find((view) => view !== undefined);
  const byPlace = most(({ place }) => place);
  const byPeriod = fullestFirst(own);
  const above = [...new Set(byPlace.flatMap((id) => places.get(id)!.parent ?? []))];
  const map = first((period) => first((id) => mapView(data, places, indicator, period, id), above), byPeriod);
  return [
    ...byPlace.map((place) => overTimeView(data, places, indicator, place)),
    first((id) => multiplesView(data, places, indicator, id), above),
    map,
    first((period) => rankingView(data, places, indicator, period), byPeriod),
    first((place) => groupsView(data, places, indicator, place), byPlace),
    targetsOfSeveral(data, places, indicator),
  ].filter((view) => view !== undefined);
}

/** The charts of one place: what the editor chose for the place, and every other indicator over time. */
export function viewsOfPlace(
  data: Data,
  places: Places,
  place: string,
  featured: readonly FeaturedChart[],
): ChartView[] {
  const chosen = featured.filter((chart) => chart.place === place);
  const indicators = new Set(observationsOf(data, { place }).map(({ indicator }) => indicator));
  for (const { kind, indicators: drawn } of chosen) if (kind === 'series') indicators.delete(drawn[0]!);
  return [
    ...chosen.map((chart) => chosenView(data, places, chart, place)),
    ...[...indicators].map((indicator) => overTimeView(data, places, indicator, place)),
  ].filter((view) => view !== undefined);
}

/** Targets of one indicator side by side, where two places or years set it. */
function targetsOfSeveral(data: Data, places: Places, indicator: string): ChartView | undefined {
  const view = targetsView(data, places, [indicator]);
  return view && view.rows.length > 1 ? view : undefined;
}

/** The chart an editor chose in `charts.yaml` or in a text; undefined when the data do not carry it. */
export function chosenView(
  data: Data,
  places: Places,
  chart: Pick<FeaturedChart, 'kind' | 'indicators' | 'place' | 'period'>,
  ownPlace: string,
): ChartView | undefined {
  const [indicator = ''] = chart.indicators;
  const place = chart.place ?? ownPlace;
  switch (chart.kind) {
    case 'series':
      return overTimeView(data, places, indicator, place);
    case 'targets':
      return targetsView(data, places, chart.indicators);
    case 'target-result':
      return pairsView(data, places, chart.indicators, place);
    case 'districts':
      return multiplesView(data, places, indicator, place);
    case 'ranking':
      return rankingView(data, places, indicator, chart.period ?? fullest(data, indicator));
    case 'map':
      return mapView(data, places, indicator, chart.period ?? fullest(data, indicator), place);
    case 'groups':
      return groupsView(data, places, indicator, place);
  }
}

/** The charts an editor chose for a page, as far as the data carry them. */
export function featuredViews(
  data: Data & { featured: readonly FeaturedChart[] },
  places: Places,
  where: FeaturedChart['where'][number],
  ownPlace: string,
): ChartView[] {
  return data.featured
    .filter((chart) => chart.where.includes(where))
    .flatMap((chart) => chosenView(data, places, chart, ownPlace) ?? []);
}

/** The moment of which most figures of an indicator are; the newest of several such. */
function fullest(data: Data, indicator: string): string {
  const rows = [...observationsOf(data, { indicator }), ...computedShares(data, indicator)];
  return fullestFirst(rows.filter(({ period, kind }) => period !== '' && kind !== 'target'))[0] ?? '';
}

/** Moments by the number of figures there are of them; the newest of equals first. */
function fullestFirst(rows: readonly Observation[]): string[] {
  return [...Map.groupBy(rows, ({ period }) => period)]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? 1 : -1))
    .map(([period]) => period);
}
