import type { Observation } from '../schemas/observation.ts';
import { endOf, orderOf } from './period.ts';

/**
 * The newest figure that has a moment: a result where there is one, else a target. What ends later is newer, a year than its first half; a
 * quarter comes after the month it ends with.
 */
export function newestOf(rows: readonly Observation[]): Observation | undefined {
  const told = rows.filter(({ kind }) => kind !== 'target');
  const moment = ({ period }: Observation): string =>
    `${endOf(period)} ${orderOf(period.split('/').at(-1)!)}`;
  return (told.length > 0 ? told : rows)
    .filter(({ period }) => period !== '')
    .toSorted((a, b) => (moment(a) < moment(b) ? 1 : moment(a) > moment(b) ? -1 : 0))[0];
}
