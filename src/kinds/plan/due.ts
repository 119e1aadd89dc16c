import { ancestorsOf } from './engagement.ts';
import { behind } from '../../reads.ts';
import type { PlacedTask, PlanIndex, ScheduledItem, UndatedTerm } from './plan-index.ts';

/** When a task is due, in the words of its plan. */
export type Due = ScheduledItem | UndatedTerm;

const known = new WeakMap<PlanIndex, Map<string, Due[]>>();

/** The times a task has: those its own clause sets, else the step of the roadmap that it stands below. */
export function dueOf(index: PlanIndex, { place }: Pick<PlacedTask, 'place'>): readonly Due[] {
  const times = timesByClause(index);
  const at = (clause: string): Due[] => times.get(`${place.plan.id} ${clause}`) ?? [];
  const own = at(place.clause.id);
  if (own.length > 0) return own;
  for (const { id } of ancestorsOf(place).toReversed()) {
    const steps = at(id).filter((due) => 'kind' in due && due.kind === 'step');
    if (steps.length > 0) return steps;
  }
  return [];
}

function timesByClause(index: PlanIndex): Map<string, Due[]> {
  // Read each time: every page that asks rests on them.
  const { scheduledItems, undated } = index;
  let times = known.get(behind(index));
  if (!times) {
    times = Map.groupBy<string, Due>(
      [...scheduledItems, ...undated],
      ({ plan, clause }) => `${plan.id} ${clause.id}`,
    );
    known.set(behind(index), times);
  }
  return times;
}
