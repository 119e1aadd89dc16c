import type { Indicator } from '../schemas/indicator.ts';
import type { Observation } from '../schemas/observation.ts';
import { wasThere } from '../places/lookup.ts';
import type { Place } from '../schemas/place.ts';
import { numberText, shownNumber } from '../text/number.ts';
import { formatNumber } from '../vietnamese/number.ts';
import { withUnit } from './figure.ts';
import { endOf, startOf } from './period.ts';
import { isSameMeasure } from './said-units.ts';
import { isExact, withoutSuperseded } from './series.ts';

/** A figure no source has published: worked out here from published ones, and marked “tính thêm” wherever it is shown. */
export interface Computed extends Observation {
  computed: { from: Observation[]; how: string };
}

type Data = { observations: readonly Observation[]; indicators: ReadonlyMap<string, Indicator> };

/** True for a figure that was worked out here. */
export function isComputed(figure: Observation): figure is Computed {
  return 'computed' in figure;
}

/**
 * Figures of an indicator that may be worked out because its definition says how (`ratio` in `indicators.yaml`): part / whole
 * in percent, one decimal. Only from exact figures of one place, moment, group and measure, and only where no source gives the figure itself.
 */
export function computedShares(data: Data, id: string): Computed[] {
  const ratio = data.indicators.get(id)?.ratio;
  if (!ratio) return [];
  const exactOf = (indicator: string): Observation[] =>
    withoutSuperseded(resultsOf(data, indicator).filter(isExact));
  const wholes = Map.groupBy(exactOf(ratio.whole), whereAndWhen);
  const published = new Set(resultsOf(data, id).map(whereAndWhen));
  return exactOf(ratio.part).flatMap((part) => {
    const whole = wholeOf(part, wholes.get(whereAndWhen(part)) ?? []);
    // A part is never more than its whole: one of the two is of something else.
    if (!whole || whole.value <= 0 || part.value > whole.value || published.has(whereAndWhen(part)))
      return [];
    const how = numberText.divided(amountOf(part), amountOf(whole));
    return [computed(part, id, Math.round((part.value / whole.value) * 1000) / 10, '%', how, [part, whole])];
  });
}

/**
 * What a part is a part of, among what was counted at its place and moment: in one measure. Of sources that contradict each other, the one
 * that gives the part; where that is none, there is no telling.
 */
function wholeOf(part: Observation, wholes: readonly Observation[]): Observation | undefined {
  const able = wholes.filter((row) => isSameMeasure(row.unit, part.unit));
  const own = able.filter(({ reference }) => reference === part.reference);
  const [whole, ...others] = own.length > 0 ? own : able;
  return whole && others.every(({ value }) => value === whole.value) ? whole : undefined;
}

/**
 * Sum over all units right below a place, where the definition allows it (`additive`), every unit that was there then has an exact figure of
 * one moment, and no source gives the sum itself. One figure missing and there is no sum; nor where units of two levels, or a former unit and
 * the one on its ground, lie side by side: their figures hold the same people twice.
 */
export function computedSums(
  data: Data,
  places: ReadonlyMap<string, Place>,
  id: string,
  above: string,
): Computed[] {
  if (!data.indicators.get(id)?.additive) return [];
  const below = [...places.values()].filter(({ parent }) => parent === above);
  if (below.length < 2) return [];
  const ids = new Set(below.map((part) => part.id));
  const results = resultsOf(data, id);
  const published = new Set(results.map(whereAndWhen));
  const rows = results.filter(({ place }) => ids.has(place));
  const moments = Map.groupBy(rows, ({ period, standard, unit, group }) =>
    JSON.stringify([period, standard, unit, group]),
  );
  return [...moments.values()].flatMap((same) => {
    const { period } = same[0]!;
    const parts = below.filter(({ validFrom, validTo }) =>
      wasThere({ from: validFrom, to: validTo }, [startOf(period), endOf(period)]),
    );
    if (parts.length < 2 || overlap(parts)) return [];
    const there = new Set(parts.map((part) => part.id));
    const own = same.filter(({ place }) => there.has(place));
    // Each part once: as many figures as parts, and no part among them twice.
    const covered = own.length === there.size && new Set(own.map(({ place }) => place)).size === there.size;
    const first = { ...same[0]!, place: above };
    if (!covered || !own.every(isExact) || published.has(whereAndWhen(first))) return [];
    const sum = own.reduce((total, { value }) => total + value, 0);
    return [
      computed(first, id, Math.round(sum * 1e6) / 1e6, first.unit, numberText.added(parts.length), own),
    ];
  });
}

function overlap(parts: readonly Place[]): boolean {
  const ids = new Set(parts.map(({ id }) => id));
  const isTwice = parts.some(({ successors }) => successors.some((id) => ids.has(id)));
  return isTwice || new Set(parts.map(({ level }) => level)).size > 1;
}

function amountOf({ value, unit }: Observation): string {
  return withUnit(shownNumber(value), unit);
}

/** Figures of an indicator that are no targets and have a moment, in the order of the content: asked for again for every unit above. */
function resultsOf({ observations }: Data, id: string): readonly Observation[] {
  let byIndicator = known.get(observations);
  if (!byIndicator) {
    const results = observations.filter(({ kind, period }) => kind !== 'target' && period !== '');
    known.set(observations, (byIndicator = Map.groupBy(results, ({ indicator }) => indicator)));
  }
  return byIndicator.get(id) ?? [];
}
const known = new WeakMap<readonly Observation[], Map<string, Observation[]>>();

const whereAndWhen = ({ place, period, group }: Observation): string =>
  JSON.stringify([place, period, group]);

function computed(
  at: Observation,
  indicator: string,
  value: number,
  unit: string,
  how: string,
  from: Observation[],
): Computed {
  // What is worked out from an estimate is one.
  const status = (['E', 'P'] as const).find((one) => from.some((row) => row.status === one)) ?? 'A';
  return {
    ...at,
    status,
    indicator,
    value,
    unit,
    written: formatNumber(value),
    note: numberText.computed(how),
    computed: { from, how },
  };
}
