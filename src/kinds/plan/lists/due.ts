import { asked } from '../../../content/once.ts';
import { headingsAbove } from '../outline.ts';
import {
  planIndex,
  type PlacedTask,
  type PlanIndex,
  type ScheduledItem,
  type UndatedTerm,
} from '../plan-index.ts';

/** When a task is due, in the words of its plan. */
export type Due =
  | Pick<ScheduledItem, 'kind' | 'start' | 'end' | 'words'>
  | Pick<UndatedTerm, 'words' | 'why'>;

/** Times that one plan sets, by the clause. */
export type Times = ReadonlyMap<string, readonly Due[]>;

/** Times that a plan sets, as a page asks for them. */
export const timesOfPlan = asked(
  'times that a plan sets',
  (content, plan: string) => timesIn(planIndex(content), plan),
  // Plain data by the hundred: told apart as one text.
  (times) => JSON.stringify([...times]),
  (content, plan) => planIndex(content).setBy(plan),
);

export function timesIn(index: PlanIndex, plan: string): Times {
  const { scheduledItems, undated } = index.setBy(plan);
  const times = [
    ...scheduledItems.map(({ clauseId, kind, start, end, words }) => [clauseId, { kind, start, end, words }]),
    ...undated.map(({ clauseId, words, why }) => [clauseId, { words, why }]),
  ] as [string, Due][];
  return new Map(
    [...Map.groupBy(times, ([clause]) => clause)].map(([clause, due]) => [
      clause,
      due.map(([, each]) => each),
    ]),
  );
}

/** The times a task has: those its own clause sets, else the step of the roadmap that it stands below. */
export function dueOf(times: Times, { place }: Pick<PlacedTask, 'place'>): readonly Due[] {
  const own = times.get(place.clauseId);
  if (own) return oncePerWords(own);
  for (const { id } of headingsAbove(place.plan, place.clauseId).toReversed()) {
    const steps = times.get(id)?.filter((due) => 'kind' in due && due.kind === 'step') ?? [];
    if (steps.length > 0) return oncePerWords(steps);
  }
  return [];
}

/** “Các tháng 3, 6 và 9/2026” are three times of one wording: the task is due until the last of them. */
function oncePerWords(due: readonly Due[]): Due[] {
  return [...new Map(due.map((each) => [each.words, each])).values()];
}
