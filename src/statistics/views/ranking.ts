import type { Observation } from '../../schemas/observation.ts';
import { chartText as text } from '../../text/charts.ts';
import { computedShares, isComputed } from '../computed.ts';
import { figureText } from '../figure.ts';
import { observationsOf } from '../statistics.ts';
import { markOf, placeName, type ChartView, type Data, type Places } from './view.ts';

/** Word by which the group of a total is called in tables of a yearbook. */
const TOTAL = 'Tổng số';

/**
 * Figures of one indicator at one moment, those worked out included, of the administrative level that most places have:
 * sums of a higher level never stand beside their parts. Largest first; one figure a place.
 */
export function figuresAt(data: Data, places: Places, indicator: string, period: string): Observation[] {
  const meaning = data.indicators.get(indicator)!;
  const all = [...observationsOf(data, { indicator }), ...computedShares(data, indicator)].filter(
    (row) => row.period === period && row.kind !== 'target' && row.unit === meaning.unit && row.group === '',
  );
  const byLevel = [...Map.groupBy(all, ({ place }) => places.get(place)!.level).values()].sort(
    (a, b) => b.length - a.length,
  );
  const standards = Map.groupBy(byLevel[0] ?? [], ({ standard }) => standard);
  const [rows = []] = [...standards.values()].sort((a, b) => b.length - a.length);
  return rows.toSorted((a, b) => b.value - a.value);
}

/** Places ranked by one indicator at one moment, largest first. Undefined for fewer than three. */
export function rankingView(
  data: Data,
  places: Places,
  indicator: string,
  period: string,
): ChartView | undefined {
  const rows = figuresAt(data, places, indicator, period);
  if (rows.length < 3) return undefined;
  const { name, unit } = data.indicators.get(indicator)!;
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const nameOf = (row: Observation): string => placeName(places, row.place);
  return {
    indicator,
    id: `xep-hang-${period.replace('/', '-den-')}`,
    title: text.rankTitle(name, nameOf(first), rows.length, figureText(first)),
    sentence: text.rankSentence(
      name,
      first.periodLabel,
      rows.length,
      nameOf(first),
      figureText(first),
      nameOf(last),
      figureText(last),
    ),
    notes: computedNote(rows),
    drawing: { kind: 'bars', unit, bars: rows.map((row) => ({ name: nameOf(row), mark: markOf(row) })) },
    rows,
  };
}

/** Says how many figures of a chart were worked out; nothing when all are published. */
export function computedNote(rows: readonly Observation[]): string[] {
  const count = rows.filter(isComputed).length;
  return count > 0 ? [`* ${text.computed(count)}`] : [];
}

/** Groups (peoples, kinds) of one indicator in one place at its latest moment, largest first; the total is left out. */
export function groupsView(
  data: Data,
  places: Places,
  indicator: string,
  place: string,
): ChartView | undefined {
  const { name, unit } = data.indicators.get(indicator)!;
  const all = observationsOf(data, { indicator, place }).filter(
    (row) => row.group !== '' && row.kind !== 'target' && row.period !== '' && row.unit === unit,
  );
  const period = all.at(-1)?.period;
  const rows = all
    .filter((row) => row.period === period && row.group !== TOTAL)
    .toSorted((a, b) => b.value - a.value);
  if (rows.length < 3) return undefined;
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const what = `${name}, ${placeName(places, place)}, ${first.periodLabel}`;
  return {
    indicator,
    id: `nhom-${place}`,
    title: text.groupTitle(what, first.group, rows.length, figureText(first)),
    sentence: text.rankSentence(
      `${name}, ${placeName(places, place)}`,
      first.periodLabel,
      rows.length,
      first.group,
      figureText(first),
      last.group,
      figureText(last),
    ),
    notes: [],
    drawing: { kind: 'bars', unit, bars: rows.map((row) => ({ name: row.group, mark: markOf(row) })) },
    rows,
  };
}
