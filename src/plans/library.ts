import type { Agency } from '../schemas/agency.ts';
import type { Plan } from '../schemas/plan.ts';
import { clausePlace } from './citation-string.ts';
import { findMentions, mergeMentions, numberKey, type CitedDocument, type Mention } from './citations.ts';
import { walk, type Clause, type ClauseTree } from './clauses.ts';
import { findAnchors } from './footnotes.ts';
import { findTargets, type Target } from './targets.ts';
import { agencyFinder, findTasks, type Task } from './tasks.ts';
import { findDeadlines, readRoadmapHeading, type Period } from './time.ts';

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
  /** “mục II.2.1”. */
  name: string;
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

/** What all plans of a portal hold together: whom they charge, what they cite, what they aim at, and when. */
export interface PlanLibrary {
  plans: PlanText[];
  documents: CitedDocument<ClausePlace>[];
  tasks: (Task & { place: ClausePlace })[];
  targets: (Target & { place: ClausePlace })[];
  engagements: Engagement[];
  /** The document a mention in a plan stands for. */
  documentOf: (plan: string, mention: Mention) => CitedDocument<ClausePlace> | undefined;
  /** The plan of this portal that is a cited document itself. */
  planOf: (document: CitedDocument<unknown>) => PlanText | undefined;
}

/** Reads every plan once. Withdrawn plans give nothing. */
export function readLibrary(all: readonly PlanText[], agencies: Iterable<Agency>): PlanLibrary {
  const plans = all.filter((plan) => !plan.data.withdrawn);
  const agencyOf = agencyFinder(agencies);
  const cited = plans.flatMap((plan) => mentionsOf(plan));
  const documents = mergeMentions(cited);
  const byMention = new Map(
    documents.flatMap((document) =>
      document.places.map(({ place, mention }) => [mentionKey(place.plan.id, mention), document] as const),
    ),
  );
  const tasks = plans.flatMap((plan) => {
    const places = placesOf(plan);
    return findTasks(plan.tree.clauses, agencyOf).map((task) => ({
      ...task,
      place: places.get(task.clause)!,
    }));
  });
  return {
    plans,
    documents,
    tasks,
    targets: plans.flatMap((plan) => {
      const places = placesOf(plan);
      return findTargets(plan.tree.clauses).map((target) => ({
        ...target,
        place: places.get(target.clause)!,
      }));
    }),
    engagements: plans
      .flatMap((plan) => engagementsOf(plan, tasks))
      .sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end)),
    documentOf: (plan, mention) => byMention.get(mentionKey(plan, mention)),
    planOf: (document) =>
      plans.find(
        ({ data }) =>
          data.number !== null &&
          numberKey(data.number) === numberKey(document.number) &&
          (!data.date || !document.date || data.date === document.date),
      ),
  };
}

/** Every clause of a plan by id. */
export function placesOf(plan: PlanText): Map<string, ClausePlace> {
  return new Map(
    [...walk(plan.tree.clauses)].map(({ clause, ancestors }) => [
      clause.id,
      { plan, clause, name: clausePlace(plan.tree.clauses, [...ancestors, clause]) },
    ]),
  );
}

/** Mentions in clauses, and those in footnotes at the clause that carries the footnote. */
function mentionsOf(plan: PlanText): { place: ClausePlace; mention: Mention; scope: string }[] {
  const notes = new Map(plan.tree.footnotes.map((note) => [note.number, note.text]));
  const defined = new Set(notes.keys());
  return [...placesOf(plan).values()].flatMap((place) => {
    const texts = [
      { text: place.clause.text, name: place.name },
      ...findAnchors(place.clause.text, defined).map(({ number }) => ({
        text: notes.get(number)!,
        name: `${place.name}, chú thích ${number}`,
      })),
    ];
    return texts.flatMap(({ text, name }) =>
      findMentions(text).map((mention) => ({ place: { ...place, name }, mention, scope: plan.data.place })),
    );
  });
}

function mentionKey(plan: string, mention: Mention): string {
  return `${plan} ${numberKey(mention.number)} ${mention.date ?? ''}`;
}

function engagementsOf(plan: PlanText, tasks: PlanLibrary['tasks']): Engagement[] {
  const places = placesOf(plan);
  const found: Engagement[] = [];
  const charged = (id: string): string[] => [
    ...new Set(
      tasks
        .filter(({ place, clause }) => place.plan === plan && (clause === id || id.startsWith(`${clause}-`)))
        .flatMap(({ agency }) => agency ?? []),
    ),
  ];
  for (const { clause } of walk(plan.tree.clauses)) {
    const place = places.get(clause.id)!;
    const step = clause.heading === undefined ? undefined : readRoadmapHeading(clause.heading);
    if (step) found.push({ ...place, kind: 'step', ...step, words: clause.heading!, agencies: [] });
    for (const deadline of findDeadlines(clause.text))
      found.push({
        ...place,
        kind: deadline.kind,
        start: deadline.start ?? deadline.date,
        end: deadline.date,
        words: deadline.words,
        agencies: charged(clause.id),
      });
  }
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
