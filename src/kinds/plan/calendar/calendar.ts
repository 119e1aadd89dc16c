import type { ScheduledItem } from '../plan-index.ts';
import { workOfRow } from '../tasks/table-tasks.ts';
import { firstDay, lastDay, type Period } from '../terms/time.ts';

/** ScheduledItems of one year, by the part of the year they fall in, in order of time. */
export interface CalendarYear {
  year: string;
  parts: CalendarPart[];
}

export interface CalendarPart {
  /** Quarter 1 to 4, or the years that a text names without a quarter. */
  when: { quarter: number } | { from: string; to: string };
  scheduledItems: ScheduledItem[];
}

/** Lays scheduledItems by year and quarter: a step where it begins, a term where it ends, at the precision the plan gives. */
export function layCalendar(scheduledItems: readonly ScheduledItem[]): CalendarYear[] {
  const placed = scheduledItems
    .map((scheduledItem) => ({ scheduledItem, anchor: anchorOf(scheduledItem) }))
    .sort((a, b) => compare(dayOf(a.scheduledItem), dayOf(b.scheduledItem)));
  return [...Map.groupBy(placed, ({ anchor }) => anchor.slice(0, 4))].map(([year, ofYear]) => ({
    year,
    parts: [
      ...Map.groupBy(ofYear, ({ anchor, scheduledItem }) => partKey(anchor, scheduledItem)).values(),
    ].map((members) => ({
      when: partOf(members[0]!.anchor, members[0]!.scheduledItem),
      scheduledItems: members.map(({ scheduledItem }) => scheduledItem),
    })),
  }));
}

/** The day an scheduledItem stands on in the order of time: a step or window on its first, a term on its last. */
export function dayOf({ kind, start, end }: Pick<ScheduledItem, 'kind' | 'start' | 'end'>): string {
  return kind === 'step' || kind === 'window' ? firstDay(start) : lastDay(end);
}

/** What lies ahead or goes on today, soonest first, and what is over. Days are whole: a term that ends today is not over. */
export function splitAtDay(
  scheduledItems: readonly ScheduledItem[],
  today: string,
): { upcoming: ScheduledItem[]; past: ScheduledItem[] } {
  const { true: past = [], false: upcoming = [] } = Object.groupBy(
    scheduledItems,
    ({ end }) => String(lastDay(end) < today) as 'true' | 'false',
  );
  return {
    upcoming: upcoming.sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(lastDay(a.end), lastDay(b.end))),
    past,
  };
}

/** Whether it has begun and is not over. */
export function goesOn({ kind, start, end }: ScheduledItem, today: string): boolean {
  return (kind === 'step' || kind === 'window') && firstDay(start) <= today && today <= lastDay(end);
}

/** What is to be done: the tasks below a step or a heading, else the words of the clause itself. */
export function workOf({ clause }: Pick<ScheduledItem, 'clause'>): string[] {
  if (clause.kind === 'row') return [workOfRow(clause)];
  if (clause.children.length > 0)
    return clause.children.flatMap((child) =>
      child.kind === 'table' ? child.children.map(workOfRow) : [child.text],
    );
  const own =
    clause.heading === undefined
      ? clause.text
      : clause.text.slice(clause.heading.length).replace(/^\s*:\s*/u, '');
  return own ? [own] : [];
}

function anchorOf({ kind, start, end }: ScheduledItem): Period {
  return kind === 'step' || kind === 'window' ? start : end;
}

function partOf(anchor: Period, { kind, start, end }: ScheduledItem): CalendarPart['when'] {
  if (!/^\d{4}$/.test(anchor)) return { quarter: Math.ceil(Number(firstDay(anchor).slice(5, 7)) / 3) };
  return kind === 'step' ? { from: start.slice(0, 4), to: end.slice(0, 4) } : { from: anchor, to: anchor };
}

function partKey(anchor: Period, scheduledItem: ScheduledItem): string {
  return JSON.stringify(partOf(anchor, scheduledItem));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
