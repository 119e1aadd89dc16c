import { dateOf, falseDays, type TermTimes } from './term-dates.ts';
import { comesBack, isForeignYear, yearToldFrom } from './borrowed-year.ts';
import { namedIn } from './listed.ts';
import { isLater, laterDays, leadAfterIssue } from './after-issue.ts';
import { followsOn, LABELS } from './following.ts';
import { isOver, setsEnd, tellsHappened, tellsOrigin } from './happened.ts';
import { looseTerms } from './loose-terms.ts';
import { findMoments, REPORT_OF, type Moment } from './moments.ts';
import { isOpenEnd, widen } from './open-ends.ts';
import type { Period } from './period.ts';
import { AGAIN, AT_HOUR, BEGINS, BESIDE, BLANK_DAY, COUNTED_UP_TO, DAYS_LONG, DONE_WORK, EVENT, GOES_ON, HAD_DONE, LABEL, LASTS, LEAD, LEADS, LUNAR, MEASURES, MOVED_ON, MOVES, OPENS, OPENS_SENTENCE, RANGE, SINCE, SPAN_SIGNS, STAGE, STARTS, UNTIL, WITH_WORK, WORK } from './term-words.ts'; // prettier-ignore
import { setsNone, tellsNone } from './no-terms.ts';
import { unreadTerms } from './unread-terms.ts';
import { withoutWithdrawn } from '../clauses/withdrawn.ts';
import { endsAt } from '../../../vietnamese/matches.ts';
import { isOtherWeekday } from '../../../vietnamese/weekday.ts';

/** What a clause says must be done by when. */
export interface Deadline {
  /** The words of the clause, from the lead word to the date. */
  words: string;
  /** `before` excludes the day itself; `by` includes it; `window` runs from `start` to `date`. */
  kind: 'before' | 'by' | 'window';
  /** Last day or period that still counts: “trước tháng 6/2024” → `2024-05-31`. A day after “trước” stays as it is written. */
  date: Period;
  start?: Period;
}

/**
 * Why a term has no day: it comes back, leaves out its year or month, names no day of the calendar, hangs on something else, names a day of
 * the week that its date is not, was over before the plan was issued, or is written in no form that is known.
 */
export type WhyUndated =
  | 'recurring'
  | 'no-year'
  | 'no-such-day'
  | 'relative'
  | 'lunar'
  | 'weekday'
  | 'past'
  | 'unread';

/** A term that cannot be dated, in the words of the text. */
export interface UndatedWords {
  words: string;
  why: WhyUndated;
}

/** What the headings above a clause say of its time. */
export interface TermContext {
  year?: number;
  /** Month, where the heading is one month: “trước ngày 15” below “Tháng 3”. */
  month?: number;
  /** Begin of the step: a day without a year that lies before it belongs to another year, nobody says which. */
  from?: Period;
  /** Day on which the plan was issued, or before which it cannot have been: what was over in the year before it is told, not asked for. */
  issued?: string | undefined;
}

export interface Terms {
  deadlines: (Deadline & { lead: Lead })[];
  undated: UndatedWords[];
}

/** What makes a time a term: “trước”, “chậm nhất”, “trước khi hết”, “trong”, “từ”, “đến”, or that a sentence begins with it. */
export type Lead = 'before' | 'by' | 'until' | 'in' | 'from' | 'to' | 'opens';

/** Where a time or a stretch between two stands that a word makes a term. */
interface Term extends TermTimes {
  index: number;
  end: number;
}

/**
 * The terms of a text: those with a day, and those whose day cannot be told. A year that is not written comes from the time right
 * behind (“từ tháng 3 đến tháng 5/2024”), else from the headings; it is never made up.
 */
export function findTerms(printed: string, context: TermContext = {}): Terms {
  const text = withoutWithdrawn(printed).replace(SPAN_SIGNS, '–');
  const moments = findMoments(text);
  const terms = termsIn(text, moments, context.issued);
  const deadlines: Terms['deadlines'] = [];
  const undated: (UndatedWords & { index: number; end: number })[] = [];
  terms.forEach((term, at) => {
    // “trước ngày 15/3, 15/6 và 15/9/2024”, “15/6 và 15/12 hằng năm”: what stands behind the last belongs to all.
    const final = lastBeside(text, terms, at);
    const behind = text.slice(final.end);
    const bare = final.to.year === undefined && final.to.unit !== 'year';
    const told = bare || final.to.first === 0 ? yearToldFrom(behind, final.to.unit === 'year') : undefined;
    const again = final.to.year === undefined && told === undefined ? AGAIN.exec(behind)?.[0] : undefined;
    const tail = told ?? again ?? LUNAR.exec(behind)?.[0];
    const length = tail && final === term ? tail.length : 0;
    const words = text.slice(term.index, term.end + length).trim();
    const leave = (why: WhyUndated): void =>
      void undated.push({ words, why, index: term.index, end: term.end + length });
    if (tail) return leave(told ? 'relative' : again ? 'recurring' : 'lunar');
    const head = yearAtHead(text, terms, at);
    const around = head === undefined ? context : { year: head };
    const before = text.slice(0, term.index);
    if (bare && term.from.year === undefined && comesBack(before, text.slice(term.end)))
      return leave('recurring');
    const each = term.from === term.to ? namedIn(term.to) : [term.to];
    const found = each.map((to) =>
      dateOf(
        term.from === term.to ? { ...term, from: to, to } : term,
        words,
        final === term ? undefined : final.to.year,
        around,
      ),
    );
    const lacking = found.find((dated) => typeof dated === 'string');
    if (lacking) return leave(lacking);
    for (const dated of found as Deadline[]) {
      if (bare && final === term && term.from.year === undefined && head === undefined && isForeignYear(before, dated.date, context.year!)) return leave('no-year'); // prettier-ignore
      if (isOtherDay(text, term, dated)) return leave('weekday');
    }
    const after = text.slice(term.end);
    if (term.lead !== 'before' && tellsHappened(after)) return;
    for (const dated of found as Deadline[]) {
      const deadline = { ...widen(dated, after), lead: term.lead };
      if (!isOver(deadline, after, context.issued, endsAt(text, term.index, OPENS))) deadlines.push(deadline);
      else if (setsEnd(term.lead) && !tellsOrigin(text, term.index, deadline, context.issued))
        return leave('past');
    }
  });
  const taken: { index: number; end: number }[] = [...terms, ...undated];
  for (const loose of [
    ...falseDays(text, moments),
    ...looseTerms(text),
    ...unreadTerms(text),
    ...laterDays(text, moments, context.issued),
  ]) {
    const placed = { ...loose, end: loose.index + loose.words.length };
    // What no rule reads may reach into what one has read; other words stand beside it.
    const until = loose.why === 'unread' ? placed.end - 1 : loose.index;
    if (taken.some(({ index, end }) => until >= index && loose.index < end)) continue;
    if (loose.why === 'unread' && tellsNone(text, loose)) continue;
    taken.push(placed);
    undated.push(placed);
  }
  return {
    deadlines,
    undated: undated.sort((a, b) => a.index - b.index).map(({ words, why }) => ({ words, why })),
  };
}

/** Plans of today ask for nothing before it. */
const FIRST_YEAR = 2000;

function isOtherDay(text: string, { from, to }: Term, { start, date }: Deadline): boolean {
  return [
    [from, start ?? date],
    [to, date],
  ].some(
    ([moment, day]) =>
      (moment as Moment).unit === 'day' &&
      (moment as Moment).first === (moment as Moment).last &&
      isOtherWeekday(text, (moment as Moment).index, (moment as Moment).length, day as Period),
  );
}

function termsIn(text: string, moments: readonly Moment[], issued: string | undefined): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < moments.length; at++) {
    const from = moments[at]!;
    const next = moments[at + 1];
    const joined = next && RANGE.test(text.slice(from.index + from.length, next.index)) ? next : undefined;
    const to = joined ?? from;
    const end = to.index + to.length;
    const stretch = joined !== undefined || from.first !== from.last;
    const led =
      leadOf(text, from, end, stretch) ??
      (isLater(from, issued) ? leadAfterIssue(text, from, end, stretch) : undefined);
    const found = led && setsNone(text, led, from) ? undefined : led;
    const last = terms.at(-1);
    if (joined) at++;
    else if (next && MOVED_ON.test(text.slice(end)) && endsAt(text, from.index, MOVES)) {
      const lead = /hạn[^;.]*$/iu.test(text.slice(0, from.index)) ? 'by' : 'in';
      terms.push({
        from: next,
        to: next,
        index: found?.index ?? from.index,
        end: next.index + next.length,
        lead,
      });
      at++;
      continue;
    }
    // “Hộ có đất trước ngày 15/10/1993”: no plan asks for what is long past.
    if ([from, to].some(({ year = FIRST_YEAR }) => year > 0 && year < FIRST_YEAR)) continue;
    if (found?.lead === 'opens' && isAnniversary(from, to)) continue;
    // “Báo cáo quý I: 25/3”, “quý I trước ngày 15/3”: the quarter is what is told of, the day behind it the term.
    if (!joined && next?.unit === 'day' && from.unit !== 'day' && namesReport(text, from, next)) continue;
    // “ngày … tháng 6 năm 2026”: the month of a day that nobody filled in.
    if (from.unit === 'month' && !from.part && endsAt(text, from.index, BLANK_DAY)) continue;
    if (found) terms.push({ from, to, end, ...found });
    else if (last && (areAlike(last.to, from) || last.to.unit === 'year')) {
      // “trước ngày 15/6 và ngày 15/12/2024”: the lead word goes on.
      const beside = areAlike(last.to, from) && BESIDE.test(text.slice(last.end, from.index));
      const next = beside ? { lead: last.lead, index: from.index } : followsOn(text, last, from, end);
      const own = from === to ? ofYear(from, last.to, text.slice(end)) : from;
      if (next) terms.push({ from: own, to: from === to ? own : to, end, ...next });
    }
  }
  return terms;
}

/** “Quý I/2024: khảo sát, quý III: nghiệm thu”: a label behind another is of its year. */
function ofYear(moment: Moment, last: Moment, after: string): Moment {
  return moment.year === undefined && last.year !== undefined && LABELS.test(after)
    ? { ...moment, year: last.year }
    : moment;
}

function namesReport(text: string, { index, length }: Moment, day: Moment): boolean {
  const sentence = text.slice(0, index);
  return (
    /^\s*[:,(]?\s*(?:(?:trước|chậm nhất|vào|hạn|ngày|là)\s+)*$/iu.test(
      text.slice(index + length, day.index),
    ) && /(?<!\p{L})(?:báo cáo|số liệu|thống kê)(?!\p{L})/iu.test(sentence)
  );
}

/** “03/02/2005 - 03/02/2025”: a day and its anniversary, between which nothing goes on. */
function isAnniversary(from: Moment, to: Moment): boolean {
  const sameDay = from.unit === 'day' && from.month === to.month && from.first === to.first;
  return sameDay && (to.year ?? 0) - (from.year ?? Infinity) >= ANNIVERSARY;
}

/** Years; a lease or a project may run from a day to the same day some years later. */
const ANNIVERSARY = 10;

/** Days beside days, months and quarters beside one another: “quý I và 6 tháng đầu năm 2024”. */
function areAlike(one: Moment, other: Moment): boolean {
  return one.unit === other.unit || [one, other].every(({ unit }) => unit === 'month' || unit === 'quarter');
}

/** “Năm 2025: hoàn thành trước 30/6; …”: the year at the head of a sentence is that of the terms behind it. */
function yearAtHead(text: string, terms: readonly Term[], at: number): number | undefined {
  const head = terms
    .slice(0, at)
    .findLast(
      ({ from, to, index, lead }) =>
        (lead === 'opens' || lead === 'in') &&
        from.unit === 'year' &&
        from === to &&
        endsAt(text, index, OPENS_SENTENCE),
    );
  if (!head || head.from.first !== head.from.last || head.from.year === undefined) return undefined;
  const between = text.slice(head.end, terms[at]!.index);
  return /^\s*[:,]/u.test(between) && !/[.\n]\s/u.test(between) ? head.from.year : undefined;
}

function lastBeside(text: string, terms: readonly Term[], at: number): Term {
  const [term, next] = [terms[at]!, terms[at + 1]];
  const goesOn =
    next &&
    term.to.year === undefined &&
    BESIDE.test(text.slice(term.end, Math.min(next.index, next.from.index)));
  return goesOn ? lastBeside(text, terms, at + 1) : term;
}

/** “Báo cáo quý I: 25/3; …; năm: 15/12/2024”, “báo cáo 6 tháng (ngày 15/6)”. */
const REPORT_DUE = new RegExp(String.raw`(?<=báo cáo[^.]*)${REPORT_OF}\s*[:(]\s*$`, 'iu');

/** The word before a time that makes it a term, or the place where it stands. */
function leadOf(
  text: string,
  moment: Moment,
  end: number,
  joined: boolean,
): { lead: Lead; index: number } | undefined {
  const before = text.slice(Math.max(0, moment.index - 120), moment.index);
  const match = LEAD.exec(before);
  const after = text.slice(end);
  if (match) {
    const index = moment.index - before.length + match.index;
    const lead = LEADS.find(([name]) => match.groups![name] !== undefined)![0];
    const opens = endsAt(text, index, OPENS);
    // “Hoàn thành việc khắc phục mưa lũ tháng 11/2025 trước tháng 6/2026”: the first names the work.
    if (WITH_WORK.test(match[0]) && GOES_ON.test(after)) return undefined;
    if (moment.unit !== 'day' && EVENT.test(match[0])) return undefined;
    if (moment.unit === 'year' && WORK.test(match[0])) return undefined;
    if (lead === 'from' && endsAt(text, index, SINCE)) return { lead, index: index - 3 };
    // “12 tháng, từ tháng 7/2024” says how long from then.
    if (lead === 'from' && endsAt(text, index, LASTS)) return joined ? { lead, index } : undefined;
    if (endsAt(text, index, MEASURES) || /^\s*(?:đến|tới) nay/iu.test(after)) return undefined;
    if (lead === 'before' && endsAt(text, index, HAD_DONE)) return undefined;
    if (measuresFrom(lead, match[0]) && endsAt(text, index, COUNTED_UP_TO)) return undefined;
    if (lead === 'from' && !joined && !opens && !endsAt(text, index, BEGINS)) return undefined;
    // Years in the middle of a sentence tell of plans and sources of money; only “trong năm 2024” is a term.
    const begins = [OPENS_SENTENCE, LABEL, STARTS, STAGE].some((pattern) => endsAt(text, index, pattern));
    if (
      moment.unit === 'year' &&
      !begins &&
      ((lead === 'from' && !isOpenEnd(after)) || (lead === 'in' && !/^trong/iu.test(match[0])))
    )
      return undefined;
    // “trước cuối năm 2024”: with the year, not before its last months.
    return { lead: lead === 'before' && moment.part === 'cuối' ? 'until' : lead, index };
  }
  // In brackets a whole date may be that of the report.
  if (
    moment.unit === 'day' &&
    !joined &&
    REPORT_DUE.test(before) &&
    (moment.year === undefined || /:\s*$/u.test(before))
  )
    return { lead: 'by', index: moment.index };
  if (moment.part && moment.unit !== 'year' && endsAt(text, moment.index, DONE_WORK))
    return { lead: 'by', index: moment.index };
  const until = UNTIL.exec(before);
  const goals = moment.unit === 'year' && /\s(?:và|,)\s/u.test(text.slice(moment.index, end));
  if (until && (!joined || goals || moment.apart)) {
    const index = moment.index - until[0].length;
    const aim = moment.unit === 'year' && !moment.part && !endsAt(text, index, OPENS);
    return aim || endsAt(text, index, MEASURES) || endsAt(text, index, COUNTED_UP_TO)
      ? undefined
      : { lead: 'to', index };
  }
  const bracketed = before.endsWith('(') && after.startsWith(')') && (joined || moment.unit !== 'day');
  if (bracketed || endsAt(text, moment.index, DAYS_LONG)) return { lead: 'opens', index: moment.index };
  const head = text.slice(0, moment.index).replace(AT_HOUR, '');
  if (!endsAt(head, head.length, OPENS)) return undefined;
  const asks =
    moment.unit === 'year' && !moment.part && !endsAt(text, moment.index, LABEL)
      ? /^\s*[,:]/u.test(after)
      : !/^\s*(?:của|so với|là(?! hạn)|có|còn|đạt|giảm|tăng)\s/iu.test(after);
  return asks ? { lead: 'opens', index: moment.index } : undefined;
}

/** Words that may say from when or up to when is counted: “đến hết”, “từ”, “trong”, no bound of work. */
function measuresFrom(lead: Lead, words: string): boolean {
  return lead === 'from' || lead === 'in' || /^(?:(?:đến|tới) )?hết/iu.test(words);
}
