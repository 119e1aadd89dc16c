import type { Observation } from '../schemas/observation.ts';
import { whenOf } from './figure.ts';
import { endOf, orderOf } from './period.ts';

/**
 * The newest figure that has a moment: a result where there is one, else a target. What ends later is newer, a year than its first half; a
 * quarter comes after the month it ends with.
 */
export function newestOf<T extends Pick<Observation, 'kind' | 'period'>>(rows: readonly T[]): T | undefined {
  const told = rows.filter(({ kind }) => kind !== 'target');
  const moment = ({ period }: T): string => `${endOf(period)} ${orderOf(period.split('/').at(-1)!)}`;
  return (told.length > 0 ? told : rows)
    .filter(({ period }) => period !== '')
    .toSorted((a, b) => (moment(a) < moment(b) ? 1 : moment(a) > moment(b) ? -1 : 0))[0];
}

/** What a chart says of its newest figure: when it is of, and whether all figures are of that one moment, of which newer ones may stand elsewhere. */
export function newestTold(
  rows: readonly Observation[],
): { figure: Observation; when: string; isOnly: boolean } | undefined {
  const figure = newestOf(rows);
  if (!figure) return undefined;
  const same = rows.filter(({ period }) => period === figure.period);
  const isMixed = same.some(({ status }) => status !== figure.status);
  return {
    figure,
    when: whenOf(isMixed ? { ...figure, status: 'A' } : figure),
    isOnly: same.length === rows.length,
  };
}
