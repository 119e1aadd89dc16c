import { once } from '../../content/once.ts';
import type { Agency } from '../agency/schema.ts';
import type { Plan } from './schema.ts';
import { dayOf } from './calendar.ts';
import { clausePlace, shortPlace } from './citation-string.ts';
import {
  findMentions,
  mergeMentions,
  numberKey,
  tellApart,
  type CitedDocument,
  type Mention,
} from './citations.ts';
import { walk, type Clause, type ClauseTree } from './clauses.ts';
import { titledByFootnote } from './footnote-titles.ts';
import { findAnchors } from './footnotes.ts';
import { findTargets, tellsPurpose, tellsState, type Target } from './targets.ts';
import { agencyFinder, findTasks, tellsDuties, type Task } from './tasks.ts';
import { timesOfRow } from './table-times.ts';
import { termContext } from './term-context.ts';
import { type WhyUndated, findTerms } from './terms.ts';
import { type Period, lastDay, readRoadmapHeading } from './time.ts';
import { plansText } from '../../text/plans.ts';

/** A plan with its clause tree. */
export interface PlanText {
  id: string;
  data: Plan;
  tree: ClauseTree;
}

/** A clause of a plan, as other pages point at it. */
export interface ClausePlace {
  plan: PlanText;
  clause: Clause;
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
  /** The document a mention in a plan stands for. */
  documentOf: (plan: string, mention: Mention) => CitedDocument<ClausePlace> | undefined;
  /** The plan of this portal that is a cited document itself. */
  planOf: (document: CitedDocument<unknown>) => PlanText | undefined;
  /** Documents a plan cites. */
  documentsOf: (plan: PlanText) => CitedDocument<ClausePlace>[];
  /** Clauses of any plan that cite a plan of this portal by its number. */
  citing: (plan: PlanText) => ClausePlace[];
  /** Tasks of a body, by its id. */
  tasksOf: (agency: string) => PlacedTask[];
  /** What one plan sets, by its id. */
  setBy: (plan: string) => Pick<PlanIndex, 'targets' | 'scheduledItems' | 'undated'>;
}

/** Reads every plan once. Withdrawn plans give nothing. */
export function makePlanIndex(all: readonly PlanText[], agencies: Iterable<Agency>): PlanIndex {
  const plans = all.filter((plan) => !plan.data.withdrawn);
  const agencyOf = agencyFinder(agencies);
  const cited = plans.flatMap((plan) => mentionsOf(plan));
  const documents = mergeMentions(cited);
  tellApart(documents, ({ plan }) => plan.data.shortTitle);
  const byMention = new Map(
    documents.flatMap((document) =>
      document.places.map(({ place, mention }) => [mentionKey(place.plan.id, mention), document] as const),
    ),
  );
  const places = new Map(plans.map((plan) => [plan, placesOf(plan)]));
  const place = (plan: PlanText, clause: string): ClausePlace => places.get(plan)!.get(clause)!;
  const tasks = plans.flatMap((plan) =>
    findTasks(plan.tree.clauses, agencyOf).map((task) => ({ ...task, place: place(plan, task.clause) })),
  );
  const tasksByPlan = Map.groupBy(tasks, (task) => task.place.plan);
  const tasksByAgency = Map.groupBy(tasks, ({ agency }) => agency);
  const citedBy = new Map<PlanText, CitedDocument<ClausePlace>[]>(plans.map((plan) => [plan, []]));
  for (const document of documents)
    for (const plan of new Set(document.places.map(({ place: at }) => at.plan)))
      citedBy.get(plan)!.push(document);
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
  const times = plans.map((plan) => timesOf(plan, places.get(plan)!, tasksByPlan.get(plan) ?? []));
  const targets = plans.flatMap((plan) =>
    findTargets(plan.tree.clauses, plan.data.year).map((target) => ({
      ...target,
      place: place(plan, target.clause),
    })),
  );
  const scheduledItems = times
    .flatMap((each) => each.scheduledItems)
    .sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(lastDay(a.end), lastDay(b.end)));
  const undated = times.flatMap((each) => each.undated);
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
    documentOf: (plan, mention) => byMention.get(mentionKey(plan, mention)),
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

/** Every clause of a plan by id. */
export function placesOf(plan: PlanText): Map<string, ClausePlace> {
  return new Map(
    [...walk(plan.tree.clauses)].map(({ clause, ancestors }) => [
      clause.id,
      {
        plan,
        clause,
        name: clausePlace(plan.tree.clauses, [...ancestors, clause]),
        short: shortPlace(plan.tree.clauses, [...ancestors, clause]),
      },
    ]),
  );
}

/** Mentions in clauses, and those in footnotes at the clause that carries the footnote. */
function mentionsOf(plan: PlanText): { place: ClausePlace; mention: Mention; scope: string }[] {
  const notes = new Map(plan.tree.footnotes.map((note) => [note.number, note.text]));
  const defined = new Set(notes.keys());
  return [...placesOf(plan).values()].flatMap((place) => {
    const texts = [
      { text: place.clause.text, name: place.name, short: place.short },
      ...findAnchors(place.clause.text, defined).map(({ number }) => ({
        text: notes.get(number)!,
        name: `${place.name}, ${plansText.footnote(number)}`,
        short: `${place.short}, ${plansText.footnote(number)}`,
      })),
    ];
    return texts.flatMap(({ text, name, short }) =>
      findMentions(text).map((mention, index, all) => ({
        place: { ...place, name, short },
        mention: titledByFootnote(mention, all[index + 1], text, notes),
        scope: plan.data.place,
      })),
    );
  });
}

/** Tells the mentions of documents of a plan apart. */
export function mentionKey(plan: string, mention: Mention): string {
  return `${plan} ${numberKey(mention.number)} ${mention.date ?? ''} ${mention.issuer ?? ''}`;
}

/** Steps and terms of one plan, dated and undated. */
function timesOf(
  plan: PlanText,
  places: ReadonlyMap<string, ClausePlace>,
  tasks: readonly PlacedTask[],
): { scheduledItems: ScheduledItem[]; undated: UndatedTerm[] } {
  const scheduledItems: ScheduledItem[] = [];
  const undated: UndatedTerm[] = [];
  const charged = (id: string): string[] => [
    ...new Set(
      tasks
        .filter(({ clause }) => clause === id || id.startsWith(`${clause}-`) || clause.startsWith(`${id}-`))
        .flatMap(({ agency }) => agency ?? []),
    ),
  ];
  for (const { clause, ancestors } of walk(plan.tree.clauses)) {
    const place = places.get(clause.id)!;
    const chain = [...ancestors, clause];
    // The opening and the closing of a plan tell of other documents; “Mục đích” says why, “Thực trạng” tells of the past.
    const speaks = ancestors.length > 0 && !chain.some((each) => tellsState(each) || tellsPurpose(each));
    const context = termContext(plan.data.title, ancestors);
    const step = clause.heading === undefined ? undefined : readRoadmapHeading(clause.heading, context.year);
    if (step)
      scheduledItems.push({
        ...place,
        kind: 'step',
        ...step,
        words: clause.heading!,
        agencies: charged(clause.id),
      });
    if (!speaks || clause.kind === 'table') continue;
    if (clause.kind === 'row') {
      const times = timesOfRow(clause, context);
      const agencies = charged(clause.id);
      scheduledItems.push(...times.dated.map((time) => ({ ...place, ...time, agencies })));
      undated.push(
        ...times.undated
          .filter(({ why }) => why !== 'recurring' || agencies.length || chain.some(tellsDuties))
          .map((term) => ({ ...place, ...term, agencies })),
      );
      continue;
    }
    // A time that heads a step of the roadmap is no term once more.
    const terms = findTerms(
      step ? clause.text.slice(clause.heading!.length).replace(/^[\s:.]+/u, '') : clause.text,
      step ? termContext(plan.data.title, chain) : context,
    );
    for (const deadline of terms.deadlines)
      scheduledItems.push({
        ...place,
        kind: deadline.kind,
        start: deadline.start ?? deadline.date,
        end: deadline.date,
        words: deadline.words,
        agencies: charged(clause.id),
      });
    for (const { words, why } of terms.undated)
      // “Hằng năm” in aims and ways of working is a habit; among the duties it is work for a body.
      if (why !== 'recurring' || chain.some(tellsDuties))
        undated.push({ ...place, words, why, agencies: charged(clause.id) });
  }
  return { scheduledItems, undated };
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
export const planIndex = once('plan index', ({ plans, trees, agencies }) =>
  makePlanIndex(
    plans.map(({ id, data }) => ({ id, data, tree: trees.get(id)! })),
    agencies.values(),
  ),
);
