import {
  foldLines,
  ICalCalendar,
  ICalEvent,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import type { ScheduledItem } from '../plan-index.ts';
import { splitAtDay } from './calendar.ts';
import { taskNames } from './engagement.ts';
import { withoutAnchors } from '../clauses/footnotes.ts';
import { bindingWords, nameWithState } from '../lists/life.ts';
import { footnoteNumbers } from '../outline.ts';
import { firstDay, lastDay } from '../terms/time.ts';
import * as routes from '../../../routes.ts';
import { capitalise } from '../../../text/sentence.ts';
import { text } from '../../../text/common.ts';
import { plansText } from '../../../text/plans.ts';

/** Events one file holds at most: phones refuse calendars of more than a megabyte, and an event takes up to 1 200 bytes. */
export const MOST_EVENTS = 800;

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
  let events = '';
  for (const scheduledItem of scheduledItems) {
    const { plan, clause } = scheduledItem;
    const own = `${plan.id}-${clause.id}-${lastDay(scheduledItem.end)}`;
    const count = (used.get(own) ?? 0) + 1;
    used.set(own, count);
    events += eventOf(scheduledItem, {
      id: `${own}${count === 1 ? '' : `-${count}`}@${host}`,
      address,
      calendar,
    });
  }
  const empty = calendar.toString();
  // The library leaves the last line without its end, which the standard asks for (RFC 5545, 3.4).
  return `${empty.slice(0, -END.length)}${events}${END}\r\n`;
}

/** What the file of any calendar ends with. */
const END = 'END:VCALENDAR';

interface EventWanted {
  id: string;
  address: string;
  calendar: ICalCalendar;
}

/**
 * Events as they were written, till they are wanted again: each stands in the file of its plan and in that of its year. All of them together
 * are too much to be held for longer.
 */
const written = new WeakMap<ScheduledItem, { id: string; address: string; lines: string }>();

/** Lines of an event. They are the same in every calendar: none has a time zone of its own. */
function eventOf(scheduledItem: ScheduledItem, { id, address, calendar }: EventWanted): string {
  const known = written.get(scheduledItem);
  if (known?.id === id && known.address === address) {
    written.delete(scheduledItem);
    return known.lines;
  }
  const event = new ICalEvent({ id, ...shownIn(scheduledItem, address) }, calendar);
  const lines = foldLines(event.toString());
  written.set(scheduledItem, { id, address, lines });
  return lines;
}

function shownIn(scheduledItem: ScheduledItem, address: string): ICalEventData {
  const { plan, clause, kind, words, name } = scheduledItem;
  const last = lastDay(scheduledItem.end);
  const first = kind === 'step' || kind === 'window' ? firstDay(scheduledItem.start) : last;
  const defined = footnoteNumbers(plan);
  const tasks = taskNames(scheduledItem).map((task) => withoutAnchors(task, defined));
  const [task = '', ...further] = tasks;
  const summary = shorten(partFor(task, words), NAME_ROOM);
  const state = capitalise(bindingWords(plan.data));
  return {
    stamp: utc(plan.data.updated),
    start: utc(first),
    // The end of a whole-day event is the first day after it.
    end: nextDay(last),
    allDay: true,
    timezone: 'UTC',
    // A term of months keeps nobody from other appointments: it is shown and takes no time.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    // What has to be done: when, the calendar shows by itself.
    summary:
      (state ? `${state}: ` : '') +
      summary +
      (further.length > 0 ? plansText.furtherTasks(further.length) : ''),
    description: [
      // What the name of the event leaves out; the rest stands where it leads to.
      ...(summary === task && further.length === 0 ? [] : [shorten(tasks.join('\n'), TASK_ROOM)]),
      `${capitalise(words)}. ${name}, ${nameWithState(plan.data)}`,
    ].join('\n'),
    url: new URL(routes.plan(plan.id, clause.id), address).href,
  };
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function nextDay(day: string): Date {
  const next = utc(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return next;
}

/** Letters of the name of an event, which calendars show on one line, and of its tasks below it. */
const NAME_ROOM = 120;
const TASK_ROOM = 300;

/** Of a task with several terms, too long to be shown whole, the part that this one is the term of. */
function partFor(task: string, words: string): string {
  if (task.length <= NAME_ROOM) return task;
  const part = task.split(/(?<=[;.])\s+(?=\p{L})/u).find((each) => each.includes(words));
  // “…; xong trước ngày 30/9” alone says nothing of what has to be done.
  return part && part.length > words.length + MEANINGFUL ? capitalise(part.replace(/;$/, '.')) : task;
}

const MEANINGFUL = 30;

function shorten(text: string, room: number): string {
  return text.length > room
    ? `${/^[^]*(?=\s)/u.exec(text.slice(0, room - 2))?.[0] ?? text.slice(0, room - 2)} …`
    : text;
}
