import { plansText } from '../../text/plans.ts';
import { clausePlace, shortPlace } from './citations/citation-string.ts';
import { findMentions, type Mention } from './citations/citations.ts';
import { walk, type Clause } from './clauses/clauses.ts';
import { titledByFootnote } from './citations/footnote-titles.ts';
import { findAnchors } from './clauses/footnotes.ts';
import type { PlanText, ScheduledItem, UndatedTerm } from './plan-index.ts';
import { withPartners } from './tasks/partners.ts';
import { timesOfRow } from './terms/table-times.ts';
import { findTargets, tellsPurpose, tellsState, type Target } from './targets/targets.ts';
import { findTasks, type AgencyFinder, type Task } from './tasks/tasks.ts';
import { tellsDuties } from './agency-names.ts';
import { termContext } from './terms/term-context.ts';
import { findTerms, type TermContext } from './terms/terms.ts';
import { readRoadmapSteps } from './terms/time.ts';

/** Something that a clause says, by the clause's id. */
type Said<T> = Omit<T, 'plan' | 'clauseId' | 'clause' | 'name' | 'short'> & { clause: string };

type Names = readonly [name: string, short: string];

/** What one plan says by itself, in plain data: worked out from its text, its title, its year, its day of issue and the names of agencies alone. */
export interface PlanFacts {
  /** Printed place, at length and short, of each clause that something of this is told of, by its id. */
  names: Record<string, Names>;
  /** Documents that it cites, at the clause or at its footnote. */
  mentions: { clause: string; name: string; short: string; mention: Mention }[];
  tasks: Task[];
  targets: Target[];
  /** Steps and terms with a day, in document order. */
  scheduled: Said<ScheduledItem>[];
  undated: Said<UndatedTerm>[];
}

/** Reads one plan. */
export function planFacts(plan: PlanText, agencyOf: AgencyFinder): PlanFacts {
  const { clauses } = plan.tree;
  const charged = findTasks(clauses, agencyOf);
  const tasks = withPartners(charged, agencyOf);
  const targets = findTargets(clauses, plan.data.year);
  // Who takes part is not who has the deadline.
  const times = timesOf(plan, charged);
  const told = new Set([tasks, targets, times.scheduled, times.undated].flat().map(({ clause }) => clause));
  const names: PlanFacts['names'] = {};
  const mentions: PlanFacts['mentions'] = [];
  const notes = notesOf(plan);
  for (const { clause, ancestors } of walk(clauses)) {
    const cited = citedIn(clause, notes);
    if (!cited.length && !told.has(clause.id)) continue;
    const chain = [...ancestors, clause];
    const own = [clausePlace(clauses, chain), shortPlace(clauses, chain)] as const;
    names[clause.id] = own;
    for (const { mention, note } of cited) {
      const [name, short] = own.map((words) => (note ? `${words}, ${plansText.footnote(note)}` : words)) as [string, string]; // prettier-ignore
      mentions.push({ clause: clause.id, name, short, mention });
    }
  }
  return { names, mentions, tasks, targets, ...times };
}

/** Footnotes of a plan by their number. */
const notesOf = ({ tree }: PlanText): Map<number, string> =>
  new Map(tree.footnotes.map(({ number, text }) => [number, text]));

/** Mentions in a clause, and those in its footnotes with their number. */
function citedIn(
  clause: Clause,
  notes: ReadonlyMap<number, string>,
): { mention: Mention; note: number | undefined }[] {
  const texts = [
    { text: clause.text, note: undefined },
    ...findAnchors(clause.text, notes).map(({ number }) => ({ text: notes.get(number)!, note: number })),
  ];
  return texts.flatMap(({ text, note }) =>
    findMentions(text).map((mention, index, all) => ({
      mention: titledByFootnote(mention, all[index + 1], text, notes),
      note,
    })),
  );
}

/** What comes back on a day or in a month that is named: “trước ngày 25 hằng tháng”, no “6 tháng 1 lần”. */
const comesOnADay = (words: string): boolean =>
  /ngày\s+\d|\d\s?\/\s?\d|tháng\s+\d{1,2}(?!\s+lần)|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])(?!\p{L})|chủ nhật/iu.test(
    words,
  );

/** Day of issue, or the day before which a plan cannot have been issued. */
export function issuedFrom({ date, issuedNotBefore }: PlanText['data']): string | undefined {
  return date ?? issuedNotBefore?.date;
}

const OUTER: readonly Clause['kind'][] = ['part', 'chapter', 'section', 'article'];

/** Steps and terms, dated and undated. */
function timesOf(plan: PlanText, tasks: readonly Task[]): Pick<PlanFacts, 'scheduled' | 'undated'> {
  const scheduled: PlanFacts['scheduled'] = [];
  const undated: PlanFacts['undated'] = [];
  const charged = (id: string): string[] => [
    ...new Set(
      tasks
        .filter(({ clause }) => clause === id || id.startsWith(`${clause}-`) || clause.startsWith(`${id}-`))
        .flatMap(({ agency }) => agency ?? []),
    ),
  ];
  // Rows that charge a body, known or not.
  const given = new Set(tasks.map(({ clause }) => clause));
  // The same for all clauses below one heading: worked out once for each.
  const contexts = new Map<Clause | undefined, TermContext>();
  const silent = new Set<Clause>();
  const issued = issuedFrom(plan.data);
  const flat = !plan.tree.clauses.some(({ kind }) => OUTER.includes(kind));
  for (const { clause, ancestors } of walk(plan.tree.clauses)) {
    const at = { clause: clause.id };
    const chain = [...ancestors, clause];
    const above = ancestors.at(-1);
    if ((above && silent.has(above)) || tellsState(clause) || tellsPurpose(clause)) silent.add(clause);
    // The opening and the closing of a plan tell of other documents, its numbers do not where they stand below no section; “Mục đích” says why, “Thực trạng” tells of the past.
    const speaks = (above !== undefined || (flat && clause.kind !== 'paragraph')) && !silent.has(clause);
    const context = contexts.get(above) ?? { ...termContext(plan.data.title, ancestors), issued };
    contexts.set(above, context);
    const steps = clause.heading === undefined ? [] : readRoadmapSteps(clause.heading, context.year);
    const step = steps.length > 0;
    for (const each of steps)
      scheduled.push({
        ...at,
        kind: 'step',
        ...each,
        words: clause.heading!,
        agencies: charged(clause.id),
      });
    if (!speaks || clause.kind === 'table') continue;
    if (clause.kind === 'row') {
      const times = timesOfRow(clause, context);
      const agencies = charged(clause.id);
      scheduled.push(...times.dated.map((time) => ({ ...at, ...time, agencies })));
      undated.push(
        ...times.undated
          .filter(
            ({ words, why }) =>
              why !== 'recurring' || given.has(clause.id) || chain.some(tellsDuties) || comesOnADay(words),
          )
          .map((term) => ({ ...at, ...term, agencies })),
      );
      continue;
    }
    // A time that heads a step of the roadmap is no term once more.
    const terms = findTerms(
      step ? clause.text.slice(clause.heading!.length).replace(/^[\s:.]+/u, '') : clause.text,
      step ? { ...termContext(plan.data.title, chain), issued } : context,
    );
    for (const deadline of terms.deadlines)
      scheduled.push({
        ...at,
        kind: deadline.kind,
        start: deadline.start ?? deadline.date,
        end: deadline.date,
        words: deadline.words,
        agencies: charged(clause.id),
      });
    for (const { words, why } of terms.undated)
      // “Hằng năm” in aims and ways of working is a habit; among the duties it is work for a body, and “ngày 15 hằng tháng” is a term anywhere.
      if (why !== 'recurring' || chain.some(tellsDuties) || comesOnADay(words))
        undated.push({ ...at, words, why, agencies: charged(clause.id) });
  }
  return { scheduled, undated };
}
