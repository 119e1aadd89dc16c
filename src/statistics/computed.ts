import type { Indicator } from '../schemas/indicator.ts';
import type { Observation } from '../schemas/observation.ts';
import type { Place } from '../schemas/place.ts';
import { numberText, shownNumber } from '../text/number.ts';
import { formatNumber } from '../vietnamese/number.ts';
import { withUnit } from './figure.ts';
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
  const exact = withoutSuperseded(
    data.observations.filter((row) => row.kind !== 'target' && row.period !== '' && isExact(row)),
  );
  const wholes = exact.filter(({ indicator }) => indicator === ratio.whole);
  return exact
    .filter(({ indicator }) => indicator === ratio.part)
    .flatMap((part) => {
      const whole = wholeOf(part, wholes);
      if (!whole || whole.value <= 0 || isPublished(data, id, part)) return [];
      const how = numberText.divided(amountOf(part), amountOf(whole));
      return [
        computed(part, id, Math.round((part.value / whole.value) * 1000) / 10, '%', how, [part, whole]),
      ];
    });
}

/**
 * What a part is a part of: counted at one place and moment, in one measure. Of sources that contradict each other, the one that gives the part;
 * where that is none, there is no telling.
 */
function wholeOf(part: Observation, wholes: readonly Observation[]): Observation | undefined {
  const able = wholes.filter(
    (row) =>
      row.place === part.place &&
      row.period === part.period &&
      row.group === part.group &&
      isSameMeasure(row.unit, part.unit),
  );
  const own = able.filter(({ reference }) => reference === part.reference);
  const [whole, ...others] = own.length > 0 ? own : able;
  return whole && others.every(({ value }) => value === whole.value) ? whole : undefined;
}

/**
 * Sum over all units right below a place, where the definition allows it (`additive`), every unit has an exact figure of one
 * moment, and no source gives the sum itself. One figure missing and there is no sum.
 */
export function computedSums(
  data: Data,
  places: ReadonlyMap<string, Place>,
  id: string,
  above: string,
): Computed[] {
  const parts = [...places.values()].filter(({ parent }) => parent === above);
  if (!data.indicators.get(id)?.additive || parts.length < 2) return [];
  const rows = data.observations.filter(
    (row) =>
      row.indicator === id &&
      row.kind !== 'target' &&
      row.period !== '' &&
      parts.some((part) => part.id === row.place),
  );
  const moments = Map.groupBy(rows, ({ period, standard, unit, group }) =>
    JSON.stringify([period, standard, unit, group]),
  );
  return [...moments.values()].flatMap((same) => {
    const covered = parts.every((part) => same.filter(({ place }) => place === part.id).length === 1);
    const first = { ...same[0]!, place: above };
    if (!covered || !same.every(isExact) || isPublished(data, id, first)) return [];
    const sum = same.reduce((total, { value }) => total + value, 0);
    return [
      computed(first, id, Math.round(sum * 1e6) / 1e6, first.unit, numberText.added(parts.length), same),
    ];
  });
}

function amountOf({ value, unit }: Observation): string {
  return withUnit(shownNumber(value), unit);
}

function isPublished(data: Data, indicator: string, at: Observation): boolean {
  return data.observations.some(
    (row) =>
      row.indicator === indicator &&
      row.place === at.place &&
      row.period === at.period &&
      row.group === at.group &&
      row.kind !== 'target',
  );
}

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
