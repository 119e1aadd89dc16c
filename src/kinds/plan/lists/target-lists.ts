import type { Content } from '../../../content/content.ts';
import {
  byYear,
  cut,
  fits,
  listPages,
  type ListPage,
  sectionName,
  type SectionName,
} from '../../../content/long-list.ts';
import { once } from '../../../content/once.ts';
import { remembered } from '../../../remembered.ts';
import { headingsAbove } from '../outline.ts';
import { planIndex, type PlanText } from '../plan-index.ts';
import { targetTable, type PlacedTarget, type TargetGroup } from './target-table.ts';
import * as routes from '../../../routes.ts';

/** Targets that several plans set, on pages of their own at most. */
const MOST_SHARED = 200;

/** Targets of one plan, as they stand below its headings. */
export interface PlanTargets {
  plan: PlanText;
  groups: { heading: string | undefined; targets: PlacedTarget[] }[];
}

/** Plans that set one target, on one of its pages. */
export interface SharedTargetPage {
  group: TargetGroup;
  part: number;
  parts: number;
  targets: PlacedTarget[];
}

export interface TargetLists {
  /** Targets that more than one plan sets. */
  shared: TargetGroup[];
  plans: PlanTargets[];
  /** Years of plans, newest first, when targets of all are too many for one page. */
  sections: SectionName[];
  pages: ListPage<PlanTargets>[];
  /** Pages of single shared targets, then. */
  sharedPages: SharedTargetPage[];
  /** Address of the targets of a plan. */
  addressOf: (plan: string) => string;
}

/** Targets of all plans as their pages show them, laid out once for each reading of the content. */
export const targetLists = once('lists of targets', layLists);

function layLists(content: Content): TargetLists {
  const table = targetTable(content);
  const several = table.shared.filter(({ targets }) => new Set(targets.map(planOf)).size > 1);
  const own = Map.groupBy(table.all, planOf);
  const { plans: all, setBy } = planIndex(content);
  const plans = all.map((plan) => {
    const targets = own.get(plan) ?? [];
    const headings = remembered('headings of the targets of a plan', setBy(plan.id), () =>
      targets.map(headingOf),
    );
    return { plan, groups: byHeading(targets, headings) };
  });
  const besides = several.flatMap(({ targets }) => targets.map(weighShared));
  const together = fits([...plans.map(weigh), ...besides], (weight) => weight);
  // Of thousands of plans thousands of sentences are alike: those that most of them say come first.
  const shared = together ? several : several.slice(0, MOST_SHARED);
  const sections = together ? [] : byYear(plans, ({ plan }) => String(plan.data.year));
  const pages = listPages(routes.targets(), sections, weigh);
  const homes = new Map(
    pages.flatMap(({ path, entries }) => entries.map(({ plan }) => [plan.id, `${path}#${plan.id}`] as const)),
  );
  return {
    shared,
    plans,
    sections: sections.map(sectionName),
    pages,
    sharedPages: together ? [] : shared.flatMap(partsOf),
    addressOf: (plan) => homes.get(plan) ?? routes.targets(plan),
  };
}

const planOf = ({ place }: PlacedTarget): PlanText => place.plan;

/** Targets one after the other below the heading they stand under in the plan. */
function byHeading(
  targets: readonly PlacedTarget[],
  headings: readonly (string | undefined)[],
): PlanTargets['groups'] {
  const groups: PlanTargets['groups'] = [];
  for (const [at, target] of targets.entries()) {
    const heading = headings[at];
    if (groups.length === 0 || groups.at(-1)!.heading !== heading) groups.push({ heading, targets: [] });
    groups.at(-1)!.targets.push(target);
  }
  return groups;
}

function headingOf({ place: { plan, clauseId } }: PlacedTarget): string | undefined {
  return headingsAbove(plan, clauseId).findLast(({ heading }) => heading !== undefined)?.heading;
}

function partsOf(group: TargetGroup): SharedTargetPage[] {
  const pieces = cut(group.targets, weighShared);
  return pieces.map((targets, index) => ({ group, part: index + 1, parts: pieces.length, targets }));
}

/** Characters of a plan's targets on a page. */
function weigh({ groups }: PlanTargets): number {
  return groups.reduce(
    (sum, { heading = '', targets }) =>
      sum + 200 + heading.length + targets.reduce((all, { words }) => all + 420 + words.length, 0),
    200,
  );
}

function weighShared({ place }: PlacedTarget): number {
  return 480 + place.plan.data.shortTitle.length;
}
