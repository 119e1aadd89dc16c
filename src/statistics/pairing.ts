import type { Observation } from '../schemas/observation.ts';
import { endOf, isCumulative } from './period.ts';

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
 * first, then a sum over years that spans the target's year, then the first later moment. An earlier figure answers no target.
 */
export function pairTargets(observations: readonly Observation[]): Pair[] {
  const results = Map.groupBy(
    observations.filter(({ kind, period }) => kind === 'actual' && period !== ''),
    measured,
  );
  return observations
    .filter(({ kind }) => kind === 'target')
    .map((target) => {
      const able = results.get(measured(target)) ?? [];
      const same = able.find(({ period }) => period === target.period);
      if (same) return { target, result: same, fit: 'same' };
      const spanning = able.find(({ period }) => isCumulative(period) && spans(period, target.period));
      if (spanning) return { target, result: spanning, fit: 'spans' };
      const later = able
        .filter(({ period }) => !isCumulative(period) && endOf(period) >= endOf(target.period))
        .sort((a, b) => (endOf(a.period) < endOf(b.period) ? -1 : 1))[0];
      return { target, result: later, fit: later && 'later' };
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
