import type { Content } from '../../../content/content.ts';
import {
  byYear,
  fits,
  listPages,
  type ListPage,
  type ListSection,
  sectionName,
  type SectionName,
} from '../../../content/long-list.ts';
import { asked, once } from '../../../content/once.ts';
import { plansText } from '../../../text/plans.ts';
import { splitAtDay } from './calendar.ts';
import { yearFiles } from './calendar-file.ts';
import { taskNames } from './engagement.ts';
import { binds } from '../lists/life.ts';
import { oncePerClause } from '../lists/undated.ts';
import { footnoteNumbers } from '../outline.ts';
import { planIndex, type PlanIndex, type ScheduledItem, type UndatedTerm } from '../plan-index.ts';
import { remembered } from '../../../remembered.ts';
import * as routes from '../../../routes.ts';

/** What stands in the calendar: with a day, or with the reason why it has none. */
export type CalendarEntry = ScheduledItem | UndatedTerm;

export interface CalendarLists {
  upcoming: ScheduledItem[];
  /** What lies ahead in plans that bind nobody: drafts, and plans that others have replaced. */
  unbinding: ScheduledItem[];
  /** Years that hold anything that is over, newest first. */
  past: ListSection<ScheduledItem>[];
  undated: UndatedTerm[];
  /** All years, newest first, and what has no day: on pages of their own when all together is too long for one. */
  sections: SectionName[];
  /** Calendar files of each section. */
  files: Record<string, { year: string; part: number }[]>;
  pages: ListPage<CalendarEntry>[];
}

const byDay = once('calendar lists by day', () => new Map<string, CalendarLists>());

/** The calendar of all plans as it stands on a day, laid out once for each reading of the content. */
export function calendarLists(content: Content, today: string): CalendarLists {
  const days = byDay(content);
  let lists = days.get(today);
  if (!lists) days.set(today, (lists = layLists(content, today)));
  return lists;
}

function layLists(content: Content, today: string): CalendarLists {
  const index = planIndex(content);
  const { scheduledItems } = index;
  const undated = oncePerClause(index.undated);
  const lengths = lengthsOf(index);
  const weigh = (entry: CalendarEntry): number => weighWith(lengths.get(entry) ?? lengthOf(entry), entry);
  const { upcoming: ahead, past } = splitAtDay(scheduledItems, today);
  const { true: upcoming = [], false: unbinding = [] } = Object.groupBy(
    ahead,
    ({ plan }) => String(binds(plan.data)) as 'true' | 'false',
  );
  const all: CalendarEntry[] = [...scheduledItems, ...undated];
  const sections: ListSection<CalendarEntry>[] = fits(all, weigh)
    ? []
    : [
        ...byYear(scheduledItems, yearOf),
        ...(undated.length > 0
          ? [{ slug: 'khong-ghi-ngay', label: plansText.undated, entries: undated }]
          : []),
      ];
  return {
    upcoming,
    unbinding,
    past: byYear(past, yearOf),
    undated,
    sections: sections.map(sectionName),
    files: Object.fromEntries(sections.map(({ slug, entries }) => [slug, filesOf(entries)])),
    pages: listPages(routes.calendar, sections, weigh),
  };
}

/** What lies ahead in some plans, the nearest first, and how much that is in all. */
export interface Ahead {
  soonest: ScheduledItem[];
  count: number;
}

/** Tasks named where a calendar is only looked into. */
const SOONEST = 8;

/**
 * What plans that bind somebody set for a day and those after it.
 * @param ids of the plans, with spaces between
 */
export const aheadIn = asked(
  'what lies ahead in some plans',
  (content, ids: string, today: string): Ahead => {
    const { planWith, setBy } = planIndex(content);
    const items = ids.split(' ').flatMap((id) => {
      const plan = planWith(id);
      return plan && binds(plan.data) ? setBy(id).scheduledItems : [];
    });
    const { upcoming } = splitAtDay(items, today);
    return { soonest: upcoming.slice(0, SOONEST), count: upcoming.length };
  },
  ({ soonest, count }) => [
    count,
    soonest.map((item) => {
      const { clauseId, clause, kind, start, end, words, short, agencies, plan } = item;
      const { shortTitle, status } = plan.data;
      return [clauseId, clause.kind, kind, start, end, words, short, agencies, plan.id, shortTitle, status, taskNames(item), [...footnoteNumbers(plan)]];
    }),
  ], // prettier-ignore
  (content, ids, today) => [today, ...ids.split(' ').map((id) => planIndex(content).planWith(id))],
);

/** What the page of one year shows of all of them. */
export const calendarSections = asked(
  'sections of the calendar',
  (content, today: string) => calendarLists(content, today).sections,
);

export const calendarFiles = asked(
  'calendar files of a section',
  (content, today: string, slug: string) => calendarLists(content, today).files[slug] ?? [],
);

function filesOf(entries: readonly CalendarEntry[]): { year: string; part: number }[] {
  const dated = entries.filter((entry) => 'kind' in entry);
  return yearFiles(dated, yearOf).map(({ year, part }) => ({ year, part }));
}

/** Characters of an entry on the page: its words, and the frame of an entry around them. */
export function weigh(entry: CalendarEntry): number {
  return weighWith(lengthOf(entry), entry);
}

function weighWith(length: number, { words, agencies }: CalendarEntry): number {
  return 420 + length + words.length + agencies.length * 120;
}

/** Characters of what is to be done. */
function lengthOf(entry: CalendarEntry): number {
  return taskNames(entry).reduce((sum, name) => sum + name.length + 12, 0);
}

/** The same of every entry, plan by plan: a build knows those of a plan that nobody changed, and does not look into its clauses. */
function lengthsOf({ plans, setBy }: PlanIndex): Map<CalendarEntry, number> {
  return new Map(
    plans.flatMap(({ id }) => {
      const set = setBy(id);
      const entries: CalendarEntry[] = [...set.scheduledItems, ...set.undated];
      const lengths = remembered('lengths of what a plan schedules', set, () => entries.map(lengthOf));
      return entries.map((entry, at): [CalendarEntry, number] => [entry, lengths[at]!]);
    }),
  );
}

/** The year an entry stands in: a step where it begins, a term where it ends. */
export function yearOf({ kind, start, end }: ScheduledItem): string {
  return (kind === 'step' || kind === 'window' ? start : end).slice(0, 4);
}
