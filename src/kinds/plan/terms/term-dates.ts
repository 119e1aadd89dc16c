import { findMoments, periodsOf, type Moment } from './moments.ts';
import { dayBefore, firstDay, lastDay, type Period } from './period.ts';
import type { Deadline, Lead, TermContext, UndatedWords, WhyUndated } from './terms.ts';

/** A time, or the two ends of a stretch, and what makes it a term. */
export interface TermTimes {
  from: Moment;
  to: Moment;
  lead: Lead;
}

/**
 * The day or stretch that a term sets, or why it sets none.
 * @param beside year of the terms beside it, where it leaves its own out
 */
export function dateOf(
  term: TermTimes,
  words: string,
  beside: number | undefined,
  context: TermContext,
): Deadline | WhyUndated {
  const { lead } = term;
  const to = withMonth(term.to, context);
  const from = term.from === term.to ? to : withMonth({ month: to.month!, ...term.from }, context);
  const written = to.year ?? beside ?? (ordered(from, to) ? from.year : undefined);
  const year = written ?? context.year;
  // The calendar is the same every year but for 29 February: a day or month that no year has is none in this one either.
  if (!exists(to, year) || !exists(from, from.year ?? year)) return 'no-such-day';
  if (to.unit !== 'year' && to.first > to.last) return 'no-year';
  if (year === undefined || (to.unit === 'day' && to.month === undefined)) return 'no-year';
  const last = periodsOf(to, year)!;
  const first = periodsOf(from, from.year ?? year);
  if (!first) return 'no-such-day';
  if (written === undefined && context.from && lastDay(last.end) < firstDay(context.from)) return 'no-year';
  if (lead === 'before')
    return { words, kind: 'before', date: to.unit === 'day' ? last.end : dayBefore(first.start) };
  if (from !== to)
    return firstDay(first.start) > lastDay(last.end)
      ? 'no-year'
      : { words, kind: 'window', start: first.start, date: wholeOf(to, year, 'to') };
  if (lead === 'by' || lead === 'until' || lead === 'to')
    return { words, kind: 'by', date: wholeOf(to, year, lead) };
  // What begins in a month goes on behind it: the plan sets no end.
  if (lead === 'from' && to.unit !== 'day' && to.first === to.last)
    return { words, kind: 'window', start: firstDay(last.start), date: firstDay(last.start) };
  if (to.unit === 'year' && lead === 'in') return { words, kind: 'by', date: last.end };
  return { words, kind: 'window', start: last.start, date: last.end };
}

/** “ngày 5 đến ngày 9/8/2025”: the first day leaves its month to the last; “ngày 15” below “Tháng 3” to the heading. */
function withMonth(moment: Moment, { month }: TermContext): Moment {
  return moment.unit !== 'day' || moment.month !== undefined || month === undefined
    ? moment
    : { ...moment, month };
}

function ordered(from: Moment, to: Moment): boolean {
  const place = ({ unit, month, first }: Moment): number =>
    unit === 'day' ? (month ?? 0) * 100 + first : first;
  return from.unit === to.unit && place(from) <= place(to);
}

function exists(moment: Moment, year: number | undefined): boolean {
  // A leap year, where nothing names the year: 29 February may be meant.
  if (moment.unit === 'day' && moment.month === undefined) return moment.first >= 1 && moment.last <= 31;
  const numbers = moment.first === moment.last ? [moment.first] : [moment.first, moment.last];
  return numbers.every((first) => periodsOf({ ...moment, first, last: first }, year ?? 2024) !== undefined);
}

/** “đến cuối năm 2022” ends with the year; the last part of it has no end of its own. */
function wholeOf(moment: Moment, year: number, lead: Lead): Period {
  const { part, ...whole } = moment;
  if (part === 'cuối' || part === 'nửa cuối') return periodsOf(whole, year)!.end;
  // “đến giữa năm” is the middle itself, not the last of the days around it.
  const middle = part === 'giữa' && lead === 'to';
  return periodsOf(middle ? { ...whole, part: 'nửa đầu' } : moment, year)!.end;
}

/** Days that the calendar does not have, wherever they stand: “họp ngày 31/9/2024”. */
export function falseDays(
  text: string,
  moments: readonly Moment[] = findMoments(text),
): (UndatedWords & { index: number })[] {
  return moments
    .filter((moment) => moment.unit === 'day' && moment.month !== undefined && moment.year !== undefined)
    .filter((moment) => moment.year! > 1900 && periodsOf(moment, moment.year!) === undefined)
    .map(({ index, length }) => ({ words: text.slice(index, index + length), why: 'no-such-day', index }));
}
