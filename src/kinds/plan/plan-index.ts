import { once } from '../../content/once.ts';
import {
  MADE_FROM,
  madeFrom,
  originOf,
  printedAs,
  printOf,
  printOfPlain,
  remembered,
} from '../../remembered.ts';
import type { Agency } from '../agency/schema.ts';
import { dayOf } from './calendar.ts';
import { mergeMentions, numberKey, tellApart, type CitedDocument, type Mention } from './citations.ts';
import { walk, type Clause, type ClauseTree } from './clauses.ts';
import { toldPlan, type PlanText } from './outline.ts';
import { planFacts, type FactList, type FactPrints, type PlanFacts } from './plan-facts.ts';
import type { Target } from './targets.ts';
import { agencyFinder, type AgencyFinder, type Task } from './tasks.ts';
import type { WhyUndated } from './terms.ts';
import { type Period, lastDay } from './time.ts';

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
 * @param factsOf what one plan says
 */
export function makePlanIndex(
  all: readonly PlanText[],
  agencies: Iterable<Agency>,
  factsOf: (plan: PlanText, agencyOf: AgencyFinder) => PlanFacts = planFacts,
): PlanIndex {
  const plans = all.filter((plan) => !plan.data.withdrawn);
  const agencyOf = agencyFinder(agencies);
  const facts = new Map(plans.map((plan) => [plan, factsOf(plan, agencyOf)]));
  for (const plan of plans) inIndex.set(plan, { tree: plan.tree, prints: facts.get(plan)!.prints?.clauses });
  const from = <List extends FactList, U>(
    list: List,
    make: (item: PlanFacts[List][number], at: Named, origin: string | undefined) => U,
  ): U[] =>
    plans.flatMap((plan) => {
      const { names, prints, [list]: items } = facts.get(plan)!;
      const whole = prints && printOf(plan);
      return (items as PlanFacts[List][number][]).map((item, at) => {
        const [name, short] = names[item.clause]!;
        const origin = whole && prints[list][at]! + whole;
        return make(item, { plan, clauseId: item.clause, name, short }, origin);
      });
    });
  const cited = from('mentions', ({ name, short, mention }, at, origin) => ({
    place: placed({ ...at, name, short }, origin),
    mention,
    scope: at.plan.data.place,
  }));
  const documents = mergeMentions(cited);
  for (const { places } of documents) for (const at of places) printedAs(at, originOf(at.place));
  tellApart(documents, ({ plan }) => plan.data.shortTitle);
  const tasks = from('tasks', (task, at, origin) => printedAs({ ...task, place: placed(at) }, origin));
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
  const targets = from('targets', (target, at, origin) =>
    printedAs({ ...target, place: placed(at) }, origin),
  );
  const scheduledItems = from('scheduled', ({ clause: _clause, ...item }, at, origin): ScheduledItem =>
    placed({ ...item, ...at }, origin),
  )
    // Worked out once each: they are compared many times.
    .map((item) => ({ item, day: dayOf(item), last: lastDay(item.end) }))
    .sort((a, b) => compare(a.day, b.day) || compare(a.last, b.last))
    .map(({ item }) => item);
  const undated = from('undated', ({ clause: _clause, ...term }, at, origin): UndatedTerm =>
    placed({ ...term, ...at }, origin),
  );
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

type Named = Omit<ClausePlace, 'clause'>;

/** Of the plans of an index: a page that shows a clause of one has not read the whole plan. */
const inIndex = new WeakMap<PlanText, { tree: ClauseTree; prints: Record<string, string> | undefined }>();
const clausesById = new WeakMap<ClauseTree, ReadonlyMap<string, Clause>>();

/** One for all places, so that they stay alike. */
const CLAUSE = {
  enumerable: true,
  get(this: Named): Clause {
    const { tree } = inIndex.get(this.plan)!;
    let clauses = clausesById.get(tree);
    if (!clauses)
      clausesById.set(
        tree,
        (clauses = new Map([...walk(tree.clauses)].map(({ clause }) => [clause.id, clause]))),
      );
    return clauses.get(this.clauseId)!;
  },
};

/** A place is told apart by the print of its clause: to look whether it is another than in the last build, no tree is made. */
const ORIGIN = {
  get(this: Named): unknown {
    const print = inIndex.get(this.plan)!.prints?.[this.clauseId];
    return print && ['place', print, this.plan, this.name, this.short];
  },
};

const PLACED = { clause: CLAUSE, [MADE_FROM]: ORIGIN };

/** @param origin what tells it apart from all others, in a build that remembers */
function placed<T extends Named>(at: T, origin?: string): T & ClausePlace {
  const own = origin === undefined ? PLACED : { clause: CLAUSE, [MADE_FROM]: { value: origin } };
  return Object.defineProperties(at, own) as T & ClausePlace;
}

/** With prints, where a build remembers: things by the hundred thousand are told apart without looking through them. */
function printed(plan: PlanText, facts: PlanFacts): PlanFacts {
  const clauses: Record<string, string> = {};
  for (const { clause } of walk(plan.tree.clauses)) {
    const print = facts.names[clause.id] && printOf(clause);
    if (print !== undefined) clauses[clause.id] = print;
  }
  const printsOf = (list: readonly { clause: string }[]): string[] =>
    list.map((item) => printOfPlain([item, facts.names[item.clause], clauses[item.clause]]) ?? '');
  const prints: FactPrints = {
    clauses,
    mentions: printsOf(facts.mentions),
    tasks: printsOf(facts.tasks),
    targets: printsOf(facts.targets),
    scheduled: printsOf(facts.scheduled),
    undated: printsOf(facts.undated),
  };
  return Object.keys(clauses).length > 0 ? { ...facts, prints } : facts;
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
      const about = [plan.tree, title, year, names, site.language];
      return remembered('facts of a plan', about, () => printed(plan, planFacts(plan, agencyOf)));
    },
  );
  const setBy: PlanIndex['setBy'] = (id) => {
    const plan = index.planWith(id);
    const about = [id, plan?.tree, plan?.data, names, site.language];
    return madeFrom(index.setBy(id), 'what a plan sets', about);
  };
  return { ...index, setBy };
});
