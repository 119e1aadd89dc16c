import type { Content } from '../../../content/content.ts';
import { once } from '../../../content/once.ts';
import { bareLabel, type Clause } from '../clauses/clauses.ts';
import type { ComparedHeading, ComparedPlan } from './compare.ts';
import { timesIn } from '../lists/due.ts';
import { nameWithState } from '../lists/life.ts';
import { planIndex, type PlanText } from '../plan-index.ts';
import { targetLists } from '../lists/target-lists.ts';
import { subjectIn, targetTable } from '../lists/target-table.ts';

/** What of a plan is laid beside another. */
export function comparedPlan(content: Content, plan: PlanText): ComparedPlan {
  const times = timesIn(planIndex(content), plan.id);
  return {
    id: plan.id,
    title: nameWithState(plan.data),
    sections: plan.tree.clauses
      .filter(({ kind }) => kind === 'section')
      .flatMap((clause) =>
        headed(clause).map((heading) => ({ ...heading, below: clause.children.flatMap(headed) })),
      ),
    targets: (targetsByPlan(content).get(plan.id) ?? []).map((target) => {
      const { observation, place, words, printed, sense, clause } = target;
      const indicator = observation?.indicator;
      return {
        indicator,
        subject: subjectIn(content, target, times),
        name: indicator ? content.statistics.indicators.get(indicator)!.name : words,
        printed,
        change: sense === 'change',
        clause,
        place: place.short,
      };
    }),
  };
}

function headed({ id, label, heading }: Clause): ComparedHeading[] {
  return heading === undefined ? [] : [{ label: bareLabel(label), heading, clause: id }];
}

const targetsByPlan = once('compared targets by plan', (content) =>
  Map.groupBy(targetTable(content).all, ({ place }) => place.plan.id),
);

/** Names to choose from: id, short title, year; newest first. */
export type ComparedName = readonly [id: string, title: string, year: number];

export function comparedNames(content: Content): ComparedName[] {
  return planIndex(content)
    .plans.map(({ id, data }) => [id, nameWithState(data), data.year] as const)
    .sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
}

/** Pairs told on the page at most. */
const MOST_PAIRS = 12;

/**
 * Pairs of plans that set targets of the same indicators, most first. Within an indicator each plan is paired with the next one only:
 * the work grows with the targets, not with the pairs.
 */
export function pairsThatShare(content: Content): { a: PlanText; b: PlanText; count: number }[] {
  const pairs = new Map<string, { a: PlanText; b: PlanText; count: number }>();
  for (const { targets } of targetLists(content).shared) {
    const plans = [...new Set(targets.map(({ place }) => place.plan))];
    for (let at = 1; at < plans.length; at++) {
      const [a, b] = [plans[at - 1]!, plans[at]!];
      const key = `${a.id} ${b.id}`;
      pairs.set(key, { a, b, count: (pairs.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...pairs.values()].sort((x, y) => y.count - x.count).slice(0, MOST_PAIRS);
}
