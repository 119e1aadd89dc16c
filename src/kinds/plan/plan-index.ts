import { once } from '../../content/once.ts';
import { madeFrom, originOf, printedAs, remembered } from '../../remembered.ts';
import type { Agency } from '../agency/schema.ts';
import { dayOf } from './calendar/calendar.ts';
import {
  mergeMentions,
  numberKey,
  tellApart,
  type CitedDocument,
  type Mention,
} from './citations/citations.ts';
import type { Clause } from './clauses/clauses.ts';
import { layColumns, type FactColumns } from './fact-columns.ts';
import { toldPlan, type PlanText } from './outline.ts';
import { placeFacts, type PlacedFacts } from './placed.ts';
import { issuedFrom, planFacts } from './plan-facts.ts';
import type { Target } from './targets/targets.ts';
import { agencyFinder, type AgencyFinder, type Task } from './tasks/tasks.ts';
import type { WhyUndated } from './terms/terms.ts';
import { type Period, lastDay } from './terms/time.ts';

export type { PlanText };

/** A clause of a plan, as other pages point at it. */
export interface ClausePlace {
  plan: PlanText;
  clauseId: string;
  /** Found in the tree when somebody asks: the id is all that most need, and the tree of a plan nobody changed is not made for it. */
  readonly clause: Clause;
  /** “mục II.2.1”; says at length which one when the printed number is doubled. */
  name: string;
  /** The same for lists: “mục III (thứ năm), khoản 2”. */
  short: string;
}

/** Something to be done at a time: a step of a roadmap, or a term set by a clause. */
export interface ScheduledItem extends ClausePlace {
  kind: 'step' | 'before' | 'by' | 'window';
  start: Period;
  end: Period;
  /** Words that give the time: “chậm nhất ngày 10/3/2018”. */
  words: string;
  /** Bodies that the clause charges, ids in agencies.yaml. */
  agencies: string[];
}

/** A term without a day: “hằng năm”, “trước ngày 31/9”. Shown in the words of the plan with the reason, never turned into a date. */
export interface UndatedTerm extends ClausePlace {
  words: string;
  why: WhyUndated;
  agencies: string[];
}

export type PlacedTask = Task & { place: ClausePlace };

/** What all plans of a portal hold together: whom they charge, what they cite, what they aim at, and when. */
export interface PlanIndex {
  plans: PlanText[];
  documents: CitedDocument<ClausePlace>[];
  tasks: PlacedTask[];
  targets: (Target & { place: ClausePlace })[];
  scheduledItems: ScheduledItem[];
  undated: UndatedTerm[];
  /** The plan of this id, unless it is withdrawn. */
  planWith: (id: string) => PlanText | undefined;
  /** The plan of this portal that is a cited document itself. */
  planOf: (document: Pick<CitedDocument<unknown>, 'number' | 'date'>) => PlanText | undefined;
  /** Documents a plan cites. */
  documentsOf: (plan: PlanText) => CitedDocument<ClausePlace>[];
  /** Clauses of any plan that cite a plan of this portal by its number. */
  citing: (plan: PlanText) => ClausePlace[];
  /** Tasks of a body, by its id. */
  tasksOf: (agency: string) => PlacedTask[];
  /** What one plan sets, by its id. */
  setBy: (plan: string) => Pick<PlanIndex, 'targets' | 'scheduledItems' | 'undated'>;
}

/**
 * Reads every plan once. Withdrawn plans give nothing.
 * @param columnsOf what one plan says
 */
export function makePlanIndex(
  all: readonly PlanText[],
  agencies: Iterable<Agency>,
  columnsOf: (plan: PlanText, agencyOf: AgencyFinder) => FactColumns = readColumns,
): PlanIndex {
  const plans = all.filter((plan) => !plan.data.withdrawn);
  const agencyOf = agencyFinder(agencies);
  return indexOf(
    plans,
    plans.map((plan) => placeFacts(plan, columnsOf(plan, agencyOf))),
  );
}

const readColumns = (plan: PlanText, agencyOf: AgencyFinder): FactColumns =>
  layColumns(plan, planFacts(plan, agencyOf));

function indexOf(plans: PlanText[], facts: readonly PlacedFacts[]): PlanIndex {
  const documents = mergeMentions(facts.flatMap(({ mentions }) => mentions));
  for (const { places } of documents) for (const at of places) printedAs(at, originOf(at.place));
  tellApart(documents, ({ plan }) => plan.data.shortTitle);
  const tasks = facts.flatMap((each) => each.tasks);
  const tasksByAgency = Map.groupBy(tasks, ({ agency }) => agency);
  const citedBy = new Map<PlanText, CitedDocument<ClausePlace>[]>(plans.map((plan) => [plan, []]));
  for (const document of documents)
    for (const plan of new Set(document.places.map(({ place: at }) => at.plan)))
      citedBy.get(plan)!.push(document);
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const byNumber = Map.groupBy(
    plans.filter(({ data }) => data.number !== null),
    ({ data }) => numberKey(data.number!),
  );
  const planOf: PlanIndex['planOf'] = (document) =>
    byNumber
      .get(numberKey(document.number))
      ?.find(({ data }) => !data.date || !document.date || data.date === document.date);
  const citing = new Map<PlanText, ClausePlace[]>();
  for (const document of documents) {
    const plan = planOf(document);
    if (plan) citing.set(plan, [...(citing.get(plan) ?? []), ...document.places.map(({ place: at }) => at)]);
  }
  const targets = facts.flatMap((each) => each.targets);
  const scheduledItems = facts
    .flatMap(({ scheduled }) => scheduled)
    // Worked out once each: they are compared many times.
    .map((item) => ({ item, day: dayOf(item), last: lastDay(item.end) }))
    .sort((a, b) => compare(a.day, b.day) || compare(a.last, b.last))
    .map(({ item }) => item);
  const undated = facts.flatMap((each) => each.undated);
  const byPlan = {
    targets: Map.groupBy(targets, (target) => target.place.plan.id),
    scheduledItems: Map.groupBy(scheduledItems, ({ plan }) => plan.id),
    undated: Map.groupBy(undated, ({ plan }) => plan.id),
  };
  return {
    plans,
    documents,
    tasks,
    targets,
    scheduledItems,
    undated,
    planWith: (id) => byId.get(id),
    planOf,
    documentsOf: (plan) => citedBy.get(plan) ?? [],
    citing: (plan) => citing.get(plan) ?? [],
    tasksOf: (agency) => tasksByAgency.get(agency) ?? [],
    setBy: (plan) => ({
      targets: byPlan.targets.get(plan) ?? [],
      scheduledItems: byPlan.scheduledItems.get(plan) ?? [],
      undated: byPlan.undated.get(plan) ?? [],
    }),
  };
}

/** Tells the mentions of documents of a plan apart. */
export function mentionKey(plan: string, mention: Mention): string {
  return `${plan} ${numberKey(mention.number)} ${mention.date ?? ''} ${mention.issuer ?? ''}`;
}

/** The day the newest of some plans was last edited. */
export function newest(plans: readonly PlanText[]): string | undefined {
  return plans.reduce<string | undefined>(
    (day, { data }) => (day === undefined || data.updated > day ? data.updated : day),
    undefined,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What all plans of the portal hold together, read once for each reading of the content. */
export const planIndex = once('plan index', (content) => {
  const { plans, agencies, site } = content;
  const names = [...agencies.values()].map(({ id, name, aliases }) => [id, name, aliases]);
  const index = makePlanIndex(
    plans.map(({ id, data }) => toldPlan(content, id, data)),
    agencies.values(),
    (plan, agencyOf) => {
      const { title, year } = plan.data;
      const about = [plan.tree, title, year, issuedFrom(plan.data) ?? null, names, site.language];
      return remembered('facts of a plan', about, () => readColumns(plan, agencyOf));
    },
  );
  const setBy: PlanIndex['setBy'] = (id) => {
    const plan = index.planWith(id);
    const about = [id, plan?.tree, plan?.data, names, site.language];
    return madeFrom(index.setBy(id), 'what a plan sets', about);
  };
  return { ...index, setBy };
});
