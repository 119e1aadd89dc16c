import { ICalCalendar } from 'ical-generator';
import type { ScheduledItem } from './plan-index.ts';
import { splitAtDay } from './calendar.ts';
import { taskNames } from './engagement.ts';
import { firstDay, lastDay } from './time.ts';
import * as routes from '../../routes.ts';
import { text } from '../../text/common.ts';

/** Events one file holds at most: phones refuse calendars of more than a megabyte, and an event takes up to 800 bytes. */
export const MOST_EVENTS = 1_200;

/** What the file of all plans holds: everything, and where that is too much, what lies ahead before what is over. */
export function mostWanted(scheduledItems: readonly ScheduledItem[], today: string): ScheduledItem[] {
  if (scheduledItems.length <= MOST_EVENTS) return [...scheduledItems];
  const { upcoming, past } = splitAtDay(scheduledItems, today);
  const ahead = upcoming.slice(0, MOST_EVENTS);
  return [...(ahead.length < MOST_EVENTS ? past.slice(ahead.length - MOST_EVENTS) : []), ...ahead];
}

/** Files of the years: one each, more where one would be too long. */
export function yearFiles(
  scheduledItems: readonly ScheduledItem[],
  yearOf: (item: ScheduledItem) => string,
): { year: string; part: number; scheduledItems: ScheduledItem[] }[] {
  return [...Map.groupBy(scheduledItems, yearOf)].flatMap(([year, items]) =>
    Array.from({ length: Math.ceil(items.length / MOST_EVENTS) }, (_, index) => ({
      year,
      part: index + 1,
      scheduledItems: items.slice(index * MOST_EVENTS, (index + 1) * MOST_EVENTS),
    })),
  );
}

/**
 * Calendar (RFC 5545) of steps and terms, as whole-day events. A term stands on the day its plan names, a step
 * covers its period. Same scheduledItems, same bytes: every event is stamped with the day its plan was last edited.
 */
export function calendarFile(
  scheduledItems: readonly ScheduledItem[],
  { name, address }: { name: string; address: string },
): string {
  const host = new URL(address).host;
  const calendar = new ICalCalendar({
    name,
    prodId: { company: host, product: 'ke-hoach', language: text.language.toUpperCase() },
  });
  const used = new Map<string, number>();
  for (const scheduledItem of scheduledItems) {
    const { plan, clause } = scheduledItem;
    const last = lastDay(scheduledItem.end);
    const first =
      scheduledItem.kind === 'step' || scheduledItem.kind === 'window' ? firstDay(scheduledItem.start) : last;
    const [task = '', ...further] = taskNames(scheduledItem);
    const url = new URL(routes.plan(plan.id, clause.id), address).href;
    const own = `${plan.id}-${clause.id}-${last}`;
    const count = (used.get(own) ?? 0) + 1;
    used.set(own, count);
    calendar.createEvent({
      id: `${own}${count === 1 ? '' : `-${count}`}@${host}`,
      stamp: utc(plan.data.updated),
      start: utc(first),
      // The end of a whole-day event is the first day after it.
      end: nextDay(last),
      allDay: true,
      timezone: 'UTC',
      // What has to be done: when, the calendar shows by itself.
      summary: shorten(task) + (further.length > 0 ? ` (+${further.length})` : ''),
      description: `${scheduledItem.words}. ${scheduledItem.name}, ${plan.data.shortTitle}`,
      url,
    });
  }
  return calendar.toString();
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function nextDay(day: string): Date {
  const next = utc(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return next;
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, text.lastIndexOf(' ', 117))} …` : text;
}
