import { lineage } from '../places/lineage.ts';
import type { PlanLibrary } from '../plans/library.ts';
import type { Observation } from '../schemas/observation.ts';
import { figureText } from '../statistics/figure.ts';
import { formatNumber } from '../statistics/number.ts';
import { library } from './library.ts';
import type { Content } from './portal.ts';

export type PlacedTarget = PlanLibrary['targets'][number] & {
  /** The same figure among the statistics, which knows indicator, group and standard. */
  observation: Observation | undefined;
};

export interface TargetGroup {
  indicator: string;
  name: string;
  targets: PlacedTarget[];
}

/** Targets of all plans: side by side by indicator (province before district before commune, then by year), and all of them. */
export function targetTable(content: Content): { shared: TargetGroup[]; all: PlacedTarget[] } {
  const all = library(content).targets.map((target) => ({
    ...target,
    observation: observationOf(content, target),
  }));
  const groups = Map.groupBy(
    all.filter(({ observation }) => observation),
    ({ observation }) => observation!.indicator,
  );
  const depth = (target: PlacedTarget): number =>
    lineage(content.places, target.place.plan.data.place).length;
  const shared = [...groups].map(([indicator, targets]) => ({
    indicator,
    name: content.statistics.indicators.get(indicator)!.name,
    targets: targets.toSorted(
      (a, b) => depth(a) - depth(b) || a.place.plan.data.year - b.place.plan.data.year,
    ),
  }));
  return { shared: shared.sort((a, b) => plansIn(b) - plansIn(a)), all };
}

function plansIn({ targets }: TargetGroup): number {
  return new Set(targets.map(({ place }) => place.plan.id)).size;
}

function observationOf(
  { statistics }: Content,
  target: PlanLibrary['targets'][number],
): Observation | undefined {
  return statistics.observations.find(
    (observation) =>
      observation.kind === 'target' &&
      observation.clause === `${target.place.plan.id}#${target.clause}` &&
      observation.value === target.value,
  );
}

const WORDS = { '>=': '>=', '>': '>', '<=': '<=', '<': '<', '=': undefined, approx: '~' } as const;

/** “từ 15% trở lên”, “trên 5%”, “từ 3 đến 4 điểm %”. */
export function targetText(target: PlanLibrary['targets'][number]): string {
  return figureText({
    value: target.value,
    valueMax: target.upper,
    comparator: WORDS[target.comparator],
    unit: target.unit,
    written: target.written || formatNumber(target.value),
  });
}
