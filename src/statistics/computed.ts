import type { Indicator } from '../schemas/indicator.ts';
import type { Observation } from '../schemas/observation.ts';
import { wasThere } from '../places/lookup.ts';
import type { Place } from '../schemas/place.ts';
import { numberText, shownNumber } from '../text/number.ts';
import { formatNumber } from '../vietnamese/number.ts';
import { withUnit } from './figure.ts';
import { endOf, startOf } from './period.ts';
import { isExact } from './series.ts';

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
 * in percent, one decimal. Only from exact figures of one place, moment and group, and only where no source gives the figure itself.
 */
export function computedShares(data: Data, id: string): Computed[] {
  const ratio = data.indicators.get(id)?.ratio;
  if (!ratio) return [];
  const exact = data.observations.filter((row) => row.kind !== 'target' && row.period !== '' && isExact(row));
  const wholes = exact.filter(({ indicator }) => indicator === ratio.whole);
  return exact
    .filter(({ indicator }) => indicator === ratio.part)
    .flatMap((part) => {
      const whole = wholes.find(
        (row) => row.place === part.place && row.period === part.period && row.group === part.group,
      );
      if (!whole || whole.value <= 0 || isPublished(data, id, part)) return [];
      const how = numberText.divided(amountOf(part), amountOf(whole));
      return [
        computed(part, id, Math.round((part.value / whole.value) * 1000) / 10, '%', how, [part, whole]),
      ];
    });
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
  const below = [...places.values()].filter(({ parent }) => parent === above);
  if (!data.indicators.get(id)?.additive || below.length < 2) return [];
  const rows = data.observations.filter(
    (row) =>
      row.indicator === id &&
      row.kind !== 'target' &&
      row.period !== '' &&
      below.some((part) => part.id === row.place),
  );
  const moments = Map.groupBy(rows, ({ period, standard, unit, group }) =>
    JSON.stringify([period, standard, unit, group]),
  );
  return [...moments.values()].flatMap((same) => {
    const { period } = same[0]!;
    const parts = below.filter(({ validFrom, validTo }) =>
      wasThere({ from: validFrom, to: validTo }, [startOf(period), endOf(period)]),
    );
    if (parts.length < 2 || overlap(parts)) return [];
    const own = same.filter(({ place }) => parts.some(({ id: part }) => part === place));
    const covered = parts.every((part) => own.filter(({ place }) => place === part.id).length === 1);
    const first = { ...same[0]!, place: above };
    if (!covered || !own.every(isExact) || isPublished(data, id, first)) return [];
    const sum = own.reduce((total, { value }) => total + value, 0);
    return [
      computed(first, id, Math.round(sum * 1e6) / 1e6, first.unit, numberText.added(parts.length), own),
    ];
  });
}

function overlap(parts: readonly Place[]): boolean {
  const isTwice = parts.some(({ successors }) => parts.some(({ id }) => successors.includes(id)));
  return isTwice || new Set(parts.map(({ level }) => level)).size > 1;
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
