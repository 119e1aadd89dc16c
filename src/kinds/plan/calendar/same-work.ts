import { dayOf } from './calendar.ts';
import { taskNames } from './engagement.ts';
import type { PlanText, ScheduledItem, UndatedTerm } from '../plan-index.ts';

/** One thing to be done at one time by the same bodies, as one plan or many of them say it in the same words. */
export interface SameWork<Entry> {
  works: string[];
  agencies: readonly string[];
  /** Every clause that says it, in the order they came. */
  entries: Entry[];
}

/** What stands under one time of a calendar. */
export interface SameTime<Entry> {
  /** Words of the first clause that give the time, small where a heading has them in capitals; the others differ in capitals at most. */
  words: string;
  first: Entry;
  /** How many clauses say something for this time. */
  count: number;
  works: SameWork<Entry>[];
}

/**
 * Entries of a calendar with each time told once, and what many plans say in the same words told once for all of them: sixty communes
 * that write one sentence are one line to read and sixty places to go to. Nothing is left out; the order is that of the first of each.
 */
export function sameTimes<Entry extends ScheduledItem | UndatedTerm>(
  entries: readonly Entry[],
): SameTime<Entry>[] {
  return [...Map.groupBy(entries, timeKey).values()].map((members) => {
    const works = new Map<string, SameWork<Entry>>();
    for (const entry of members) {
      const named = taskNames(entry);
      const key = JSON.stringify([named, entry.agencies]);
      const same = works.get(key);
      if (same) same.entries.push(entry);
      else works.set(key, { works: named, agencies: entry.agencies, entries: [entry] });
    }
    const first = members[0]!;
    return { words: lowered(first.words), first, count: members.length, works: [...works.values()] };
  });
}

/** “ĐẾN NĂM 2026”, “QUÝ IV/2026” of a heading as they stand in a sentence; Roman numbers stay. */
function lowered(words: string): string {
  if (/\p{Ll}/u.test(words)) return words;
  return words.replace(/\p{L}+/gu, (word) => (/^[IVX]+$/.test(word) ? word : word.toLowerCase()));
}

/** Works of one time when they are too many to read through: what several plans say, and behind it those of each plan. */
export interface WorksByPlan<Entry> {
  together: SameWork<Entry>[];
  plans: { plan: PlanText; works: SameWork<Entry>[] }[];
}

export function byPlan<Entry extends ScheduledItem | UndatedTerm>(
  works: readonly SameWork<Entry>[],
): WorksByPlan<Entry> {
  const planOf = ({ entries }: SameWork<Entry>): PlanText | undefined => {
    const plans = new Set(entries.map(({ plan }) => plan));
    return plans.size === 1 ? entries[0]!.plan : undefined;
  };
  const groups = Map.groupBy(works, planOf);
  const together = groups.get(undefined) ?? [];
  return {
    together,
    plans: [...groups].flatMap(([plan, own]) => (plan ? [{ plan, works: own }] : [])),
  };
}

/** Equal words may mean two days (“trước tháng 6” of two years): the day counts as well. */
function timeKey(entry: ScheduledItem | UndatedTerm): string {
  const when = 'why' in entry ? entry.why : `${dayOf(entry)} ${entry.start} ${entry.end} ${entry.kind}`;
  return `${when} ${entry.words.toLowerCase()}`;
}
