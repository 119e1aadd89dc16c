import type { Agency } from '../schemas/agency.ts';
import type { Plan } from '../schemas/plan.ts';
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
import { findAnchors } from './footnotes.ts';
import { findTargets, tellsPurpose, tellsState, type Target } from './targets.ts';
import { agencyFinder, findTasks, tellsDuties, type Task } from './tasks.ts';
import {
  findDeadlines,
  findUndated,
  findYearTerms,
  lastDay,
  readRoadmapHeading,
  type Period,
} from './time.ts';

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
export interface Engagement extends ClausePlace {
  kind: 'step' | 'before' | 'by' | 'window';
  start: Period;
  end: Period;
  /** Words that give the time: “chậm nhất ngày 10/3/2018”. */
  words: string;
  /** Bodies that the clause charges, ids in agencies.yaml. */
  agencies: string[];
}

/** A term without a day: “hằng năm”, “trước ngày 25/12” of no year. Shown in the words of the plan, never turned into a date. */
export interface UndatedTerm extends ClausePlace {
  words: string;
  agencies: string[];
}

export type PlacedTask = Task & { place: ClausePlace };

/** What all plans of a portal hold together: whom they charge, what they cite, what they aim at, and when. */
export interface PlanLibrary {
  plans: PlanText[];
  documents: CitedDocument<ClausePlace>[];
  tasks: PlacedTask[];
  targets: (Target & { place: ClausePlace })[];
  engagements: Engagement[];
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
}

/** Reads every plan once. Withdrawn plans give nothing. */
export function readLibrary(all: readonly PlanText[], agencies: Iterable<Agency>): PlanLibrary {
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
  const planOf: PlanLibrary['planOf'] = (document) =>
    byNumber
      .get(numberKey(document.number))
      ?.find(({ data }) => !data.date || !document.date || data.date === document.date);
  const citing = new Map<PlanText, ClausePlace[]>();
  for (const document of documents) {
    const plan = planOf(document);
    if (plan) citing.set(plan, [...(citing.get(plan) ?? []), ...document.places.map(({ place: at }) => at)]);
  }
  const times = plans.map((plan) => timesOf(plan, places.get(plan)!, tasksByPlan.get(plan) ?? []));
  return {
    plans,
    documents,
    tasks,
    targets: plans.flatMap((plan) =>
      findTargets(plan.tree.clauses).map((target) => ({ ...target, place: place(plan, target.clause) })),
    ),
    engagements: times
      .flatMap(({ engagements }) => engagements)
      .sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(lastDay(a.end), lastDay(b.end))),
    undated: times.flatMap(({ undated }) => undated),
    documentOf: (plan, mention) => byMention.get(mentionKey(plan, mention)),
    planOf,
    documentsOf: (plan) => citedBy.get(plan) ?? [],
    citing: (plan) => citing.get(plan) ?? [],
    tasksOf: (agency) => tasksByAgency.get(agency) ?? [],
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
        name: `${place.name}, chú thích ${number}`,
        short: `${place.short}, chú thích ${number}`,
      })),
    ];
    return texts.flatMap(({ text, name, short }) =>
      findMentions(text).map((mention) => ({
        place: { ...place, name, short },
        mention,
        scope: plan.data.place,
      })),
    );
  });
}

function mentionKey(plan: string, mention: Mention): string {
  return `${plan} ${numberKey(mention.number)} ${mention.date ?? ''} ${mention.issuer ?? ''}`;
}

/** Steps and terms of one plan, dated and undated. */
function timesOf(
  plan: PlanText,
  places: ReadonlyMap<string, ClausePlace>,
  tasks: readonly PlacedTask[],
): { engagements: Engagement[]; undated: UndatedTerm[] } {
  const engagements: Engagement[] = [];
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
    const step = clause.heading === undefined ? undefined : readRoadmapHeading(clause.heading);
    if (step)
      engagements.push({
        ...place,
        kind: 'step',
        ...step,
        words: clause.heading!,
        agencies: charged(clause.id),
      });
    if (!speaks) continue;
    for (const deadline of [...findDeadlines(clause.text), ...findYearTerms(clause.text)])
      engagements.push({
        ...place,
        kind: deadline.kind,
        start: deadline.start ?? deadline.date,
        end: deadline.date,
        words: deadline.words,
        agencies: charged(clause.id),
      });
    if (!step && chain.some(tellsDuties))
      for (const words of findUndated(clause.text))
        undated.push({ ...place, words, agencies: charged(clause.id) });
  }
  return { engagements, undated };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
