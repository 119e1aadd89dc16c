import type { Observation } from '../../schemas/observation.ts';
import { chartText as text } from '../../text/charts.ts';
import { numberText } from '../../text/number.ts';
import { extent } from '../agreement.ts';
import { computedShares, isComputed } from '../computed.ts';
import { figureText, whenOf } from '../figure.ts';
import { ALL } from '../labels.ts';
import { isExact, withoutSuperseded } from '../series.ts';
import { observationsOf } from '../statistics.ts';
import {
  markOf,
  MOST_NAMED,
  namedList,
  placeName,
  type ChartView,
  type Data,
  type Drawing,
  type Mark,
  type Places,
} from './view.ts';

/**
 * Figures of one indicator at one moment, those worked out included, of the administrative level that most places have:
 * sums of a higher level never stand beside their parts. Largest first; one figure a place, but where sources contradict each other.
 */
export function figuresAt(data: Data, places: Places, indicator: string, period: string): Observation[] {
  const meaning = data.indicators.get(indicator)!;
  const all = [...observationsOf(data, { indicator }), ...computedShares(data, indicator)].filter(
    (row) => row.period === period && row.kind !== 'target' && row.unit === meaning.unit && row.group === '',
  );
  const byLevel = [
    ...Map.groupBy(
      withoutParts(withoutSuperseded(all), places),
      ({ place }) => places.get(place)!.level,
    ).values(),
  ].sort((a, b) => b.length - a.length);
  // A count at the begin of a period and a result, or two standards, are no figures of one kind.
  const kinds = Map.groupBy(byLevel[0] ?? [], ({ standard, kind }) => `${standard}|${kind}`);
  const [rows = []] = [...kinds.values()].sort((a, b) => b.length - a.length);
  return saidOnce(rows).toSorted((a, b) => b.value - a.value);
}

/** What two sources say alike of one place or group is said once. */
function saidOnce(rows: readonly Observation[]): Observation[] {
  const key = (row: Observation): string => JSON.stringify([keyOf(row), figureText(row), row.status]);
  return [...new Map(rows.toReversed().map((row) => [key(row), row])).values()].toReversed();
}

const keyOf = ({ place, group }: Observation): string => `${place}|${group}`;

/** How many places or groups the figures are of. */
export function countOf(rows: readonly Observation[]): number {
  return new Set(rows.map(keyOf)).size;
}

/** A former unit lies in the one that took its ground: where both have a figure, counted again by the new borders, it is a part of it. */
function withoutParts(rows: readonly Observation[], places: Places): Observation[] {
  const present = new Set(rows.map(({ place }) => place));
  return rows.filter(({ place }) => {
    const { successors, level } = places.get(place)!;
    return !successors.some((id) => present.has(id) && places.get(id)!.level === level);
  });
}

/**
 * Is the first of these figures surely the largest, and is there one moment, one standard and one kind of number? “Trên 26%” may be more
 * than 30%, and the newest figures of several places may be years apart.
 */
export function isLargest(rows: readonly Observation[]): boolean {
  const [first, ...rest] = rows;
  if (!first) return false;
  const alike = (row: Observation): boolean =>
    row.period === first.period &&
    row.standard === first.standard &&
    row.kind === first.kind &&
    row.status === first.status;
  return rest.every((row) => alike(row) && extent(row).high <= extent(first).low);
}

/** Most that are named as the largest together; where more are, nobody stands out. */
const MOST_EQUALS = 3;

/**
 * The figures that are surely the largest: one, or few that are equal; none where that is open, where all are equal, or where sources contradict
 * each other.
 */
export function largestOf(rows: readonly Observation[]): readonly Observation[] {
  return isLargest(rows) && countOf(rows) === rows.length ? outstanding(rows, rows[0]!) : [];
}

/** The same from below, for “thấp nhất”. */
function smallestOf(rows: readonly Observation[]): readonly Observation[] {
  const last = rows.at(-1);
  const isSmallest =
    last !== undefined && rows.slice(0, -1).every((row) => extent(row).low >= extent(last).high);
  return isSmallest ? outstanding(rows, last) : [];
}

function outstanding(rows: readonly Observation[], one: Observation): readonly Observation[] {
  const equals = rows.filter(
    (row) => row === one || (isExact(row) && isExact(one) && row.value === one.value),
  );
  return equals.length === rows.length || equals.length > MOST_EQUALS ? [] : equals;
}

/** Largest and smallest in words; every figure where a bound leaves open which that is. */
function rankWords(name: string, rows: readonly Observation[], nameOf: (row: Observation) => string): string {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const [largest, smallest] = [largestOf(rows), smallestOf(rows)];
  const isMixed = rows.some(({ status }) => status !== first.status);
  if (!largest.length || !smallest.length)
    return text.listSentence(
      name,
      whenOf(isMixed ? { ...first, status: 'A' } : first),
      namedList(
        rows.map(
          (row) => `${nameOf(row)} ${figureText(row)}${isMixed ? numberText.standing[row.status] : ''}`,
        ),
      ),
    );
  return text.rankSentence(
    name,
    whenOf(first),
    rows.length,
    largest.map(nameOf),
    figureText(first),
    smallest.map(nameOf),
    figureText(last),
  );
}

/** Places ranked by one indicator at one moment, largest first. Undefined for fewer than three. */
export function rankingView(
  data: Data,
  places: Places,
  indicator: string,
  period: string,
): ChartView | undefined {
  const rows = figuresAt(data, places, indicator, period);
  if (countOf(rows) < 3) return undefined;
  const { name, unit } = data.indicators.get(indicator)!;
  const first = rows[0]!;
  const nameOf = (row: Observation): string => placeName(places, row.place);
  return {
    indicator,
    id: `xep-hang-${period.replace('/', '-den-')}`,
    title: largestOf(rows).length
      ? text.rankTitle(
          name,
          largestOf(rows).map(nameOf),
          rows.length,
          `${figureText(first)}${numberText.standing[first.status]}`,
        )
      : text.rankTitlePlain(name, whenOf({ ...first, status: 'A' }), countOf(rows)),
    sentence: rankWords(name, rows, nameOf),
    notes: computedNote(rows),
    drawing: { kind: 'bars', unit, bars: barsOf(rows, nameOf) },
    rows,
  };
}

/** A bar for each figure; of more than can be taken in, the highest and the lowest, and in between how many are not drawn. */
function barsOf(
  rows: readonly Observation[],
  nameOf: (row: Observation) => string,
): Extract<Drawing, { kind: 'bars' }>['bars'] {
  const bar = (row: Observation): { name: string; mark: Mark } => ({ name: nameOf(row), mark: markOf(row) });
  if (rows.length <= MOST_NAMED) return rows.map(bar);
  const between = rows.slice(DRAWN_AT_ENDS, -DRAWN_AT_ENDS);
  const [lowest, ...others] = rows.slice(-DRAWN_AT_ENDS).map(bar);
  const left = text.betweenEnds(between.length, figureText(between.at(-1)!), figureText(between[0]!));
  return [...rows.slice(0, DRAWN_AT_ENDS).map(bar), { ...lowest!, heading: left }, ...others];
}
const DRAWN_AT_ENDS = 12;

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
  const now = all.filter((row) => row.period === period && !ALL.test(row.group));
  const kinds = Map.groupBy(now, ({ standard, kind }) => `${standard}|${kind}`);
  const [alike = []] = [...kinds.values()].sort((a, b) => b.length - a.length);
  const rows = saidOnce(alike).toSorted((a, b) => b.value - a.value);
  if (countOf(rows) < 3) return undefined;
  const first = rows[0]!;
  const what = `${name}, ${placeName(places, place)}, ${whenOf(first)}`;
  return {
    indicator,
    id: `nhom-${place}`,
    title: groupTitle(what, rows),
    sentence: rankWords(`${name}, ${placeName(places, place)}`, rows, ({ group }) => group),
    notes: [],
    drawing: { kind: 'bars', unit, bars: barsOf(rows, ({ group }) => group) },
    rows,
  };
}

/** Only people and households are many; a rate is high. */
function groupTitle(what: string, rows: readonly Observation[]): string {
  const first = rows[0]!;
  const largest = largestOf(rows);
  if (!largest.length) return `${what}`;
  const title = /^(?:người|hộ|khẩu)$/u.test(first.unit) ? text.groupTitle : text.mostTitle;
  return title(
    what,
    largest.map(({ group }) => group),
    rows.length,
    figureText(first),
  );
}
