import type { Observation } from '../schemas/observation.ts';
import { saidOf } from './agreement.ts';
import { endOf, isCumulative } from './period.ts';
import { withoutSuperseded } from './series.ts';

/** A target and the result that answers it. */
export interface Pair {
  target: Observation;
  /** Undefined when nothing published answers the target: shown as missing, never as zero. */
  result: Observation | undefined;
  /** `same` period; `spans` it as a sum over years; or is the first `later` one. */
  fit: 'same' | 'spans' | 'later' | undefined;
}

/**
 * For every target the result that answers it: of the same indicator, place, unit, group and standard. The same period comes
 * first, then a sum over years that spans the target's year, then the first later moment. An earlier figure answers no target. Where sources
 * contradict each other, the target has a pair for each of their results.
 */
export function pairTargets(observations: readonly Observation[]): Pair[] {
  const results = Map.groupBy(
    withoutSuperseded(observations.filter(({ kind, period }) => kind === 'actual' && period !== '')),
    measured,
  );
  return observations
    .filter(({ kind }) => kind === 'target')
    .flatMap((target): Pair[] => {
      const able = results.get(measured(target)) ?? [];
      const at = (period: string | undefined, fit: Pair['fit']): Pair[] =>
        period === undefined
          ? []
          : saidOf(able.filter((row) => row.period === period)).map((result) => ({ target, result, fit }));
      const same = able.find(({ period }) => period === target.period);
      if (same) return at(same.period, 'same');
      const spanning = able.find(({ period }) => isCumulative(period) && spans(period, target.period));
      if (spanning) return at(spanning.period, 'spans');
      const [later] = able
        .filter(({ period }) => !isCumulative(period) && endOf(period) >= endOf(target.period))
        .sort((a, b) => (endOf(a.period) < endOf(b.period) ? -1 : 1));
      return later ? at(later.period, 'later') : [{ target, result: undefined, fit: undefined }];
    });
}

/** What a figure measures, where and by which standard: a target is answered by results of the same. */
const measured = ({ indicator, place, unit, group, standard }: Observation): string =>
  JSON.stringify([indicator, place, unit, group, standard]);

/** `2021/2024` spans `2022`. A target without a moment is spanned by none. */
function spans(range: string, moment: string): boolean {
  if (moment === '') return false;
  const [from = '', to = ''] = range.split('/');
  return from.slice(0, 4) <= start(moment).slice(0, 4) && endOf(moment).slice(0, 4) <= to.slice(0, 4);
}

const start = (period: string): string => period.split('/')[0]!;
