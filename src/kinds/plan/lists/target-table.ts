import { lineage } from '../../../places/lineage.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { Observation } from '../../../schemas/observation.ts';
import { planIndex } from '../plan-index.ts';
import type { Content } from '../../../content/content.ts';
import { once } from '../../../content/once.ts';
import { originOf, printedAs } from '../../../remembered.ts';

export type PlacedTarget = PlanIndex['targets'][number] & {
  /** The same figure among the statistics, which knows indicator, group and standard. */
  observation: Observation | undefined;
};

export interface TargetGroup {
  indicator: string;
  name: string;
  targets: PlacedTarget[];
}

/** Targets of all plans: side by side by indicator (province before district before commune, then by year), and all of them. */
export const targetTable = once('target table', (content): { shared: TargetGroup[]; all: PlacedTarget[] } => {
  const all = withObservations(content);
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
});

function plansIn({ targets }: TargetGroup): number {
  return new Set(targets.map(({ place }) => place.plan.id)).size;
}

/**
 * Pairs each target with its figure among the statistics. A clause may set the same figure for several things (“100% … 100% …”):
 * figures of one clause are taken in the order in which they stand, each once; one of the same unit before one whose unit is said otherwise,
 * and never a share for a count (“10 hộ … 10%”).
 */
function withObservations(content: Content): PlacedTarget[] {
  const open = Map.groupBy(
    content.statistics.observations.filter(({ kind, clause }) => kind === 'target' && clause !== undefined),
    ({ clause }) => clause!,
  );
  const { targets } = planIndex(content);
  const paired = new Map<(typeof targets)[number], Observation>();
  for (const fits of [isSameUnit, isOneShare])
    for (const target of targets) {
      const figures = paired.has(target) ? [] : (open.get(`${target.place.plan.id}#${target.clause}`) ?? []);
      const index = figures.findIndex(({ value, unit }) => value === target.value && fits(unit, target.unit));
      if (index >= 0) paired.set(target, figures.splice(index, 1)[0]!);
    }
  return targets.map((target) => {
    const observation = paired.get(target);
    return observation ? { ...target, observation } : printedAs({ ...target, observation }, originOf(target));
  });
}

const isSameUnit = (one: string, other: string): boolean => one === other;
/** Both are shares, or neither: “mô hình” and “mô hình/khu dân cư” are said of one thing, “hộ” and “%” never. */
const isOneShare = (one: string, other: string): boolean => /[%‰]/u.test(one) === /[%‰]/u.test(other);
