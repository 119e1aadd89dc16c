import type { Observation } from '../schemas/observation.ts';
import { numberText } from '../text/number.ts';
import { saidOf } from './agreement.ts';
import { isOccurrence } from './count.ts';
import { isCumulative, isWithin, positionOf } from './period.ts';

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
  const groups = Map.groupBy(withoutSuperseded(joined), ({ place, standard, unit, group }) =>
    JSON.stringify([place, standard, unit, group]),
  );
  return [...groups.values()]
    .map((points) => {
      const { place, standard, unit, group } = points[0]!;
      return { place, standard, unit, group, points: points.toSorted(byMoment) };
    })
    .sort((a, b) => byMoment(a.points[0]!, b.points[0]!));
}

/** Standings short of final ones, the surer first: provisional figures are made after their time, estimates before it has passed. */
const UNSURE: readonly string[] = ['P', 'E'];

/** An estimate gives way to the provisional figure of the same thing and moment, and both to the final one. */
export function withoutSuperseded<T extends Observation>(observations: readonly T[]): T[] {
  const key = ({ indicator, place, period, standard, unit, group, kind }: Observation): string =>
    JSON.stringify([indicator, place, period, standard, unit, group, kind]);
  const surest = new Map<string, number>();
  for (const row of observations)
    surest.set(key(row), Math.min(UNSURE.indexOf(row.status), surest.get(key(row)) ?? UNSURE.length));
  return observations.filter((row) => UNSURE.indexOf(row.status) === surest.get(key(row)));
}

function byMoment(a: Observation, b: Observation): number {
  return positionOf(a.period)! - positionOf(b.period)!;
}

/** What changed where one series ends and the next begins. */
export interface Break {
  /** On the time axis, in years. */
  position: number;
  /** `2021/22`: the turn of the year before a new standard; else the years of the two figures, `2018–2020`. */
  name: string;
  reasons: { what: 'standard' | 'unit' | 'definition' | 'territory'; from: string; to: string }[];
}

/**
 * Breaks between series that follow one another in time. Series that run beside each other (peoples, several places) have none.
 * `definition` is another way or population of counting (`group`); `territory` is another unit on the same ground.
 */
export function breaksOf(series: readonly Series[]): Break[] {
  return series.slice(1).flatMap((next, index) => {
    const before = series[index]!;
    const [last, first] = [before.points.at(-1)!, next.points[0]!];
    if (byMoment(last, first) > 0) return [];
    const reasons = [
      { what: 'standard', from: before.standard, to: next.standard },
      { what: 'unit', from: before.unit, to: next.unit },
      { what: 'definition', from: before.group, to: next.group },
      { what: 'territory', from: before.place, to: next.place },
    ] as const;
    const position = (positionOf(last.period)! + positionOf(first.period)!) / 2;
    return [
      {
        position,
        name: breakName(next.standard !== before.standard ? next.standard : '', last, first),
        reasons: reasons.filter(({ from, to }) => from !== to),
      },
    ];
  });
}

function breakName(standard: string, last: Observation, first: Observation): string {
  const start = /^\d{4}/.exec(standard)?.[0];
  if (start) return `${Number(start) - 1}/${start.slice(2)}`;
  const [from, to] = [last.period.slice(0, 4), first.period.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}

export interface Change {
  from: Observation;
  to: Observation;
  /** In the unit of the figures; percentage points where that is %. */
  by: number;
}

/**
 * Length of the time that a figure may have been added up over: a half, a quarter, and of what happens (visits, meetings) a month; empty for
 * years and for what is counted on a day.
 */
export function lengthOf({ period, unit }: Pick<Observation, 'period' | 'unit'>): string {
  return /-([SQ])/u.exec(period)?.[1] ?? (isOccurrence(unit) && /^\d{4}-\d\d$/u.test(period) ? 'M' : '');
}

/**
 * The exact figures of a series that may be held against one another. What was added up over a quarter or a half is less than that of a year
 * without anything having fallen: only figures of the length that most have. A moment within the time of another figure (the end of 2023, and
 * 2023) is no later one: of such two, that of the spelling that most have. Where two sources give one moment two figures, nobody knows from
 * which of them anything rose or fell: neither.
 */
export function comparable(points: readonly Observation[]): Observation[] {
  const exact = undisputed(points.filter(isExact));
  const length = commonest(exact, lengthOf);
  const alike = exact.filter((one) => lengthOf(one) === length);
  const spelling = commonest(alike, ({ period }) => String(period.length));
  const overlaps = (one: Observation): boolean => alike.some(({ period }) => period !== one.period && isWithin(one.period, period) !== isWithin(period, one.period)); // prettier-ignore
  return alike.filter((one) => String(one.period.length) === spelling || !overlaps(one));
}

function undisputed(points: readonly Observation[]): Observation[] {
  const moments = Map.groupBy(points, ({ period }) => period);
  return points.filter(({ period, value }) => moments.get(period)!.every((other) => other.value === value));
}

/** What most figures have; of equals, what the newest has. */
function commonest(points: readonly Observation[], of: (point: Observation) => string): string {
  const groups = [...Map.groupBy(points.toReversed(), of)];
  return groups.reduce(
    (best, next) => (next[1].length > best[1].length ? next : best),
    groups[0] ?? ['', []],
  )[0];
}

/** Change from the first to the last exact figure of a series; undefined for fewer than two moments. */
export function change({ points }: Series): Change | undefined {
  const exact = comparable(points);
  return between(exact[0], exact.at(-1));
}

/** Share of the whole reach of a series that a turn must have to be told. */
const TURN = 0.1;

/**
 * The largest turn of a series: the exact figure between its ends that lies furthest beyond both, a peak or a hollow. Undefined where
 * the series only wavers on its way.
 */
export function turn({ points }: Series): Observation | undefined {
  const exact = comparable(points);
  const [from, to] = [exact[0], exact.at(-1)];
  if (!from || !to || exact.length < 3) return undefined;
  const values = exact.map(({ value }) => value);
  const reach = Math.max(...values) - Math.min(...values);
  const beyond = ({ value }: Observation): number => {
    const [a, b] = [value - from.value, value - to.value];
    return a * b > 0 ? Math.min(Math.abs(a), Math.abs(b)) : 0;
  };
  const [most] = exact.slice(1, -1).toSorted((a, b) => beyond(b) - beyond(a));
  return most && beyond(most) > 0 && beyond(most) >= reach * TURN ? most : undefined;
}

/** Whole years between figures in order of time that have none, in runs: `[[2014, 2022]]`. */
export function missingYears(points: readonly Observation[]): [from: number, to: number][] {
  const years = [...new Set(points.map(({ period }) => Number(period.slice(0, 4))))];
  return years.slice(1).flatMap((year, index): [number, number][] => {
    const before = years[index]!;
    return year - before > 1 ? [[before + 1, year - 1]] : [];
  });
}

/** The newest figure of a series; those of all sources where these contradict each other. */
export function newestSaid({ points }: Series): readonly Observation[] {
  return saidOf(points.filter(({ period }) => period === points.at(-1)!.period));
}

/** Newest figure of a series and, where both are exact, its change against the exact figure before it. */
export function latest({ points }: Series): { figure: Observation; change: Change | undefined } {
  const figure = points.at(-1)!;
  const exact = comparable(points);
  const before = exact.findLast(({ period }) => period !== figure.period);
  return { figure, change: exact.includes(figure) ? between(before, figure) : undefined };
}

function between(from: Observation | undefined, to: Observation | undefined): Change | undefined {
  // Two sources that say the same of one moment tell of no course.
  if (!from || !to || from.period === to.period) return undefined;
  return { from, to, by: Math.round((to.value - from.value) * 1e6) / 1e6 };
}

/** A figure that is no bound, no range and no “about”: only such may be subtracted or added. */
export function isExact({ comparator, valueMax }: Observation): boolean {
  return comparator === undefined && valueMax === undefined;
}

/** Unit of a difference: *điểm phần trăm* between two percentages. */
export function unitOfChange(unit: string): string {
  return unit === '%' || unit === 'điểm %' ? numberText.points : unit;
}
