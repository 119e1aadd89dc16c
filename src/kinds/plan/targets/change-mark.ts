import { plansText } from '../../../text/plans.ts';
import { POINTS } from '../figures.ts';
import type { Target } from './targets.ts';

/** What stands below the figure of a change: that it is one, and of a rate that it counts percentage points. */
export function changeMark({ sense, unit }: Pick<Target, 'sense' | 'unit'>): string | undefined {
  if (sense !== 'change') return undefined;
  return unit === POINTS ? plansText.changeInPoints : plansText.changeMark;
}
