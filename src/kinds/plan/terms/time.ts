import { namedIn } from './listed.ts';
import { findMoments, periodsOf } from './moments.ts';
import { asQuarters, isoDay, runsForward, type Period } from './period.ts';
import { termsAlone } from './terms-alone.ts';
import type { Deadline, Lead } from './terms.ts';

export { firstDay, isoDay, lastDay, type Period } from './period.ts';
export type { Deadline } from './terms.ts';

/** A time found in a text. */
export interface TimeMention {
  start: Period;
  /** Same as `start` for a single day, month, quarter or year. */
  end: Period;
  index: number;
  length: number;
}

const QUARTER: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

/** A calendar day: `24-02-2021`, `05/4/2017`, `ngày 14 tháng 10 năm 2021`. Days that do not exist are no dates. */
export function findDates(text: string): TimeMention[] {
  const found: TimeMention[] = [];
  const put = (match: RegExpMatchArray, [day, month, year]: [string, string, string]): void => {
    const iso = isoDay(Number(year), Number(month), Number(day));
    if (iso) found.push({ start: iso, end: iso, index: match.index!, length: match[0].length });
  };
  for (const match of text.matchAll(/(?<![\d/.,-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/gu))
    put(match, [match[1]!, match[3]!, match[4]!]);
  for (const match of text.matchAll(/ngày\s+(\d{1,2})\s+tháng\s*(\d{1,2})\s+năm\s+(\d{4})/giu))
    put(match, [match[1]!, match[2]!, match[3]!]);
  return found.sort((a, b) => a.index - b.index);
}

/** `Quý II và III/2021`, `Quý IV/2024`, `quý I năm 2024`, `Quý 2/2024`. */
export function findQuarters(text: string): TimeMention[] {
  const pattern =
    /[Qq]uý\s+(IV|I{1,3}|[1-4])(?:\s*(?:và|,|-|–)\s*(?:quý\s+)?(IV|I{1,3}|[1-4]))?\s*(?:\/|\s+năm\s+)\s*(\d{4})/gu;
  return [...text.matchAll(pattern)].map((match) => {
    const quarter = (label: string): number => QUARTER[label] ?? Number(label);
    const start = `${match[3]}-Q${quarter(match[1]!)}`;
    return {
      start,
      end: match[2] ? `${match[3]}-Q${quarter(match[2])}` : start,
      index: match.index,
      length: match[0].length,
    };
  });
}

/** `tháng 4/2023`, `tháng 4 năm 2023`. */
export function findMonths(text: string): TimeMention[] {
  return [...text.matchAll(/(?<!ngày\s+\d{1,2}\s+)tháng\s+(\d{1,2})\s*(?:\/|\s+năm\s+)\s*(\d{4})(?!\d)/giu)]
    .filter((match) => Number(match[1]) >= 1 && Number(match[1]) <= 12)
    .map((match) => {
      const start = `${match[2]}-${match[1]!.padStart(2, '0')}`;
      return { start, end: start, index: match.index, length: match[0].length };
    });
}

/** `Từ 2022 đến 2025`, `giai đoạn 2021-2025`, `2021 -2030`. */
export function findYearSpans(text: string): TimeMention[] {
  return [
    ...text.matchAll(/(?<![\d/.,])((?:19|20)\d{2})\s*(?:-|–|đến(?: năm)?)\s*((?:19|20)\d{2})(?![\d/])/gu),
  ].map((match) => ({
    start: match[1]!,
    end: match[2]!,
    index: match.index,
    length: match[0].length,
  }));
}

/**
 * A heading that is only a period opens a step of the roadmap: “Quý I/2024”, “2.3- Từ 2022 đến 2025”, “Năm 2025”.
 * @param year the year of the plan, for headings that leave it out (“Tháng 3”, “6 tháng đầu năm”)
 */
export function readRoadmapHeading(
  heading: string,
  year?: number,
): { start: Period; end: Period } | undefined {
  const time = readWhole(heading, year);
  return time && runsForward(time) ? time : undefined;
}

function readWhole(heading: string, year: number | undefined): { start: Period; end: Period } | undefined {
  if (!TELLS_TIME.test(heading)) return undefined;
  const text = asQuarters(heading.replace(/\s*[:.]+$/u, '').trim());
  const whole = (mention: TimeMention | undefined, lead: RegExp): boolean =>
    mention !== undefined &&
    lead.test(text.slice(0, mention.index)) &&
    text.slice(mention.index + mention.length).trim() === '';
  const quarter = findQuarters(text)[0];
  if (whole(quarter, /^(?:Trong\s+|Từ\s+)?$/u)) return { start: quarter!.start, end: quarter!.end };
  const month = findMonths(text);
  if (month.length === 1 && whole(month[0], /^(?:Trong\s+)?$/iu))
    return { start: month[0]!.start, end: month[0]!.end };
  const span = findYearSpans(text)[0];
  if (whole(span, /^(?:Từ(?: năm)?|Giai đoạn(?:\s+(?:\d|I{1,3}|từ|từ năm)\s*[:,]?)?|Các năm|Năm)?\s*$/u))
    return { start: span!.start, end: span!.end };
  const named = /^(?:Trong\s+|Đến\s+)?[Nn]ăm\s+((?:19|20)\d{2})$/u.exec(text)?.[1];
  if (named) return { start: named, end: named };
  return readDaySpan(text) ?? readPartOfYear(text, year) ?? readMoment(text, year);
}

/** The same, each by itself where the heading leaves some out: “Quý II và quý IV/2024” is no half of a year. */
export function readRoadmapSteps(heading: string, year?: number): { start: Period; end: Period }[] {
  const whole = readWhole(heading, year);
  const listed = whole && findMoments(heading).find(({ apart }) => apart);
  const of = listed?.year ?? year;
  const named = listed && of !== undefined ? namedIn(listed).map((moment) => periodsOf(moment, of)) : [whole];
  return named.filter((each) => each !== undefined).filter(runsForward);
}

/** Without any of these a heading is no period, and most are none. */
const TELLS_TIME = /\d|tháng|qu[ýí]|năm|q\.?\s?[IV]/iu;

/** No time that fills a heading is longer; headings that tell of work are, and are many. */
const LONGEST_MOMENT = 120;

/** “Đầu tháng 6/2024”, “Nửa cuối năm 2024”, “Ngày 15/6/2024”: one time that fills the heading. */
function readMoment(text: string, year: number | undefined): { start: Period; end: Period } | undefined {
  if (text.length > LONGEST_MOMENT) return undefined;
  const [moment, more] = findMoments(text);
  if (!moment || more || !/^(?:(?:trong|vào|từ)\s+)?$/iu.test(text.slice(0, moment.index))) return undefined;
  const of = moment.year ?? year;
  const whole = moment.index + moment.length === text.length;
  const dayOnly = moment.unit === 'day' && moment.month === undefined;
  return whole && of !== undefined && !dayOnly ? periodsOf(moment, of) : undefined;
}

/** “Từ ngày 01/3 đến ngày 31/3/2024”: the first day may leave its year to the last. */
function readDaySpan(text: string): { start: Period; end: Period } | undefined {
  const match =
    /^(?:Từ\s+)?(?:ngày\s+)?(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\s*(?:đến(?: hết)?|-|–)\s*(?:ngày\s+)?(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/iu.exec(
      text,
    );
  if (!match) return undefined;
  const start = isoDay(Number(match[3] ?? match[6]), Number(match[2]), Number(match[1]));
  const end = isoDay(Number(match[6]), Number(match[5]), Number(match[4]));
  return start && end && start <= end ? { start, end } : undefined;
}

/** “Tháng 02 và tháng 3”, “Từ tháng 4 đến tháng 6/2024”, “Quý IV”, “6 tháng đầu năm 2024”. */
function readPartOfYear(text: string, year: number | undefined): { start: Period; end: Period } | undefined {
  const half = /^(?:Sáu|0?6) tháng (đầu|cuối) năm(?:\s+(\d{4}))?$/iu.exec(text);
  const months =
    /^(?:Trong |Từ )?tháng\s+(\d{1,2})(?:\s*(?:và|,|đến(?: hết)?|-|–)\s*(?:tháng\s+)?(\d{1,2}))?(?:\s*(?:\/|năm)\s*(\d{4}))?$/iu.exec(
      text,
    );
  const quarters =
    /^(?:Trong |Từ )?quý\s+(IV|I{1,3}|[1-4])(?:\s*(?:và|,|đến|-|–)\s*(?:quý\s+)?(IV|I{1,3}|[1-4]))?$/iu.exec(
      text,
    );
  const of = half?.[2] ?? months?.[3] ?? year;
  if (of === undefined) return undefined;
  if (half)
    return half[1] === 'đầu'
      ? { start: `${of}-01`, end: `${of}-06` }
      : { start: `${of}-07`, end: `${of}-12` };
  if (months) {
    const [first, last] = [Number(months[1]), Number(months[2] ?? months[1])];
    if (first < 1 || last > 12 || first > last) return undefined;
    return {
      start: `${of}-${String(first).padStart(2, '0')}`,
      end: `${of}-${String(last).padStart(2, '0')}`,
    };
  }
  if (!quarters) return undefined;
  const quarter = (label: string): number => QUARTER[label.toUpperCase()] ?? Number(label);
  return { start: `${of}-Q${quarter(quarters[1]!)}`, end: `${of}-Q${quarter(quarters[2] ?? quarters[1]!)}` };
}

/** `trước ngày D`, `chậm nhất tháng M`, `đến hết quý Q`, `từ X đến Y`: terms finer than a year that a text sets with these words. */
export function findDeadlines(text: string): Deadline[] {
  return termsAlone(text)
    .deadlines.filter(
      ({ date, start, lead }) =>
        !isYear(date) && (SETS[lead] || ((lead === 'from' || lead === 'in') && start !== date)),
    )
    .map(({ lead: _lead, ...deadline }) => deadline);
}

const SETS: Partial<Record<Lead, true>> = { before: true, by: true, until: true };

function isYear(date: Period): boolean {
  return /^\d{4}$/.test(date);
}
