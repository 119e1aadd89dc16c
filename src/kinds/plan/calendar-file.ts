import { ICalCalendar } from 'ical-generator';
import type { ScheduledItem } from './plan-index.ts';
import { workOfRow } from './table-tasks.ts';
import { firstDay, lastDay } from './time.ts';
import * as routes from '../../routes.ts';

/**
 * Calendar (RFC 5545) of steps and terms, as whole-day events. A term stands on the day its plan names, a step
 * covers its period. Same scheduledItems, same bytes: every event is stamped with the day its plan was last edited.
 */
export function calendarFile(
  scheduledItems: readonly ScheduledItem[],
  { name, address }: { name: string; address: string },
): string {
  const host = new URL(address).host;
  const calendar = new ICalCalendar({ name, prodId: { company: host, product: 'ke-hoach', language: 'VI' } });
  const used = new Map<string, number>();
  for (const scheduledItem of scheduledItems) {
    const { plan, clause } = scheduledItem;
    const last = lastDay(scheduledItem.end);
    const first =
      scheduledItem.kind === 'step' || scheduledItem.kind === 'window' ? firstDay(scheduledItem.start) : last;
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
      summary: `${scheduledItem.words}: ${clause.heading ?? shorten(clause.kind === 'row' ? workOfRow(clause) : clause.text)}`,
      description: `${scheduledItem.name}, ${plan.data.shortTitle}`,
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
