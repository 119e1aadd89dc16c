import { predecessors } from '../../places/lineage.ts';
import type { Observation } from '../../schemas/observation.ts';
import { chartText as text } from '../../text/charts.ts';
import { figureText, whenOf, withUnit } from '../figure.ts';
import { shownNumber } from '../../text/number.ts';
import { isCumulative, positionOf } from '../period.ts';
import {
  breaksOf,
  change,
  comparable,
  isExact,
  lengthOf,
  missingYears,
  newestSaid,
  seriesOf,
  turn,
  unitOfChange,
  type Break,
  type Series,
} from '../series.ts';
import { observationsOf } from '../statistics.ts';
import {
  figureAt,
  markOf,
  placeName,
  type ChartView,
  type Data,
  type Line,
  type Moment,
  type Places,
} from './view.ts';

/**
 * Time series of one indicator in one place, one line for each standard, way of counting and former unit on the same ground.
 * Undefined when no series has two moments.
 */
export function overTimeView(
  data: Data,
  places: Places,
  indicator: string,
  place: string,
): ChartView | undefined {
  const meaning = data.indicators.get(indicator)!;
  const ground = [
    place,
    ...predecessors(places, place)
      .filter(({ level }) => level === places.get(place)!.level)
      .map(({ id }) => id),
  ];
  const found = ground.flatMap((id) => observationsOf(data, { indicator, place: id }));
  const all = found.filter(({ unit }) => unit === meaning.unit);
  const every = seriesOf(all);
  const breaks = breaksOf(every);
  // Groups that run beside each other (peoples) are no development: they belong to the chart of groups.
  const series = every.filter((one) => one.group === '' || breaks.length === every.length - 1);
  if (!series.some(({ points }) => new Set(points.map(({ period }) => period)).size > 1)) return undefined;
  const targets = all.filter(
    ({ kind, period, group }) => kind === 'target' && period !== '' && group === '' && !isCumulative(period),
  );
  const nameOf = (id: string): string =>
    id === place ? placeName(places, id) : text.former(placeName(places, id));
  const what = text.at(meaning.name, nameOf(place));
  // A rise of a former unit is none of the unit that took its ground.
  const spoken = series.some((one) => one.place === place)
    ? series.filter((one) => one.place === place)
    : series;
  const lead = spoken.findLast((one) => change(one) !== undefined);
  const newest = lead ?? spoken.at(-1)!;
  const whose = ofGroup(text.at(meaning.name, nameOf(newest.place)), newest);
  const isShared = series.some((one) => one.place !== series[0]!.place) || newest.place !== place;
  const named = (one: Series): string => (isShared ? nameOf(one.place) : '');
  const own = breaksOf(series).flatMap((one) => withNames(one, series, places, nameOf));
  return {
    indicator,
    id: `theo-thoi-gian-${place}`,
    course: place,
    title: lead ? headline(whose, lead) : text.plainTitle(whose, newestSaid(newest).map(figureAt).join('; ')),
    spoken: series.indexOf(newest),
    sentence: `${what}: ${[...series.map((one) => told(one, named(one))), ...targets.map((row) => text.target(whenOf(row), figureText(row)))].join('; ')}.${missing(series)}`,
    notes: [
      ...own.flatMap(breakNotes),
      ...(series.some(isDotted) ? [text.dotted] : []),
      ...(series.some(isOfSeveralLengths) ? [text.severalLengths] : []),
      ...[...new Set(found.map(({ unit }) => unit))]
        .filter((unit) => unit !== meaning.unit)
        .map(text.unplaced),
    ],
    drawing: {
      kind: 'lines',
      unit: meaning.unit,
      lines: linesOf(series, named),
      targets: targets.map(momentOf),
      breaks: own.map((one) => ({
        x: one.position,
        label: `${one.name}: ${one.reasons.map(({ what: changed }) => text.breakLabel[changed]).join(', ')}`,
      })),
    },
    rows: [...series.flatMap(({ points }) => points), ...targets],
  };
}

/** Months, quarters or halves beside whole years: what was added up over each of them is no rise and no fall. */
function isOfSeveralLengths({ points }: Series): boolean {
  return new Set(points.map(lengthOf)).size > 1;
}

/** The line goes over a year without a figure. */
function isDotted({ points }: Series): boolean {
  const joined = Map.groupBy(points.filter(isJoined), lengthOf);
  return [...joined.values()].some((chain) => missingYears(chain).length > 0);
}

/** A bound lies on no line, so no line goes over the years beside it. */
function isJoined({ comparator }: Observation): boolean {
  return comparator === undefined || comparator.startsWith('~');
}

/** The change between the ends, or from the largest turn in between, which the ends alone would hide. */
function headline(what: string, series: Series): string {
  const { from, to, by } = change(series)!;
  const at = turn(series);
  if (!at) return text.trendTitle(what, direction(by), figureAt(to), figureAt(from));
  const since = to.value - at.value;
  return text.turnTitle(
    what,
    direction(since),
    figureAt(to),
    since < 0 ? text.reached : text.sank,
    figureAt(at),
  );
}

/** “Không có số của các năm 2014–2022.”; nothing when every year between has a figure. */
function missing(series: readonly Series[]): string {
  const runs = series.flatMap(({ points }) => missingYears(points));
  return runs.length > 0
    ? ` ${text.missingYears(runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', '))}`
    : '';
}

/** Lines with the name that sets each apart. */
export function linesOf(series: readonly Series[], placeOf: (one: Series) => string = () => ''): Line[] {
  return series.map((one) => ({
    name: [placeOf(one), text.standard(one.standard), one.group].filter(Boolean).join(', '),
    points: one.points.map(momentOf),
  }));
}

function momentOf(observation: Observation): Moment {
  const part = text.partOfYear(observation.period);
  const length = lengthOf(observation);
  return {
    ...markOf(observation),
    x: positionOf(observation.period)!,
    ...(part && { part }),
    ...(length && { length }),
  };
}

/** Territory changes only from a unit to one that took its ground: units that stood beside each other are no break. */
function withNames(one: Break, series: readonly Series[], places: Places, nameOf: (id: string) => string): Break[] {
  const reasons = one.reasons.flatMap((reason) => {
    if (reason.what !== 'territory') return [reason];
    const before = new Set(series.map((each) => each.place).filter((id) => places.get(id)!.successors.includes(reason.to)));
    return before.has(reason.from) ? [{ ...reason, from: [...before].map(nameOf).join(', '), to: nameOf(reason.to) }] : [];
  });
  return reasons.length > 0 ? [{ ...one, reasons }] : [];
} // prettier-ignore

function breakNotes(one: Break): string[] {
  return one.reasons.map(({ what, from, to }) => text.breakNote(one.name, text.breakLabel[what], from, to));
}

/** Whose a series is: a rate of women is none of all. */
function ofGroup(what: string, { group }: Series): string {
  return group ? `${what}, ${group}` : what;
}

/** One series in words: its change between exact figures, and the figures that are only bounds. */
function told(series: Series, where: string): string {
  const trend = change(series);
  const standard = [where, series.standard && text.byStandard(series.standard), series.group]
    .filter(Boolean)
    .map((part) => `${part}, `)
    .join('');
  const say = (row: Observation): string => text.was(whenOf(row), figureText(row));
  if (!trend) return `${standard}${series.points.map(say).join(', ')}`;
  const rough = series.points.filter((row) => !isExact(row));
  const held = comparable(series.points);
  const others = series.points.filter((row) => isExact(row) && !held.includes(row));
  const at = turn(series);
  const way = (from: Observation, to: Observation): string => {
    const by = Math.round((to.value - from.value) * 1e6) / 1e6;
    return text.trend(figureAt(from), direction(by), figureAt(to), amount(by, series.unit));
  };
  const main = at ? text.turned(way(trend.from, at), way(at, trend.to)) : way(trend.from, trend.to);
  const more = [
    ...(rough.length > 0 ? [text.also(rough.map(say).join(', '))] : []),
    ...(others.length > 0 ? [text.beside(others.map(say).join(', '))] : []),
  ];
  return `${standard}${main}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

function direction(by: number): string {
  if (by === 0) return text.stayed;
  return by > 0 ? text.rose : text.fell;
}

/** “giảm 8,48 điểm phần trăm”. */
export function amount(by: number, unit: string): string {
  if (by === 0) return text.unchanged;
  const size = withUnit(shownNumber(Math.abs(by)), unitOfChange(unit));
  return by > 0 ? text.up(size) : text.down(size);
}
