import type { Clause } from '../clauses/clauses.ts';
import { findMoments } from './moments.ts';
import { firstDay } from './period.ts';
import type { TermContext } from './terms.ts';
import { readRoadmapHeading } from './time.ts';

/**
 * What the title of a plan and the headings above a clause say of its time, the nearest first: “Hoàn thành trong quý IV” below
 * “Năm 2024” is quý IV/2024. A heading of several years says none.
 */
export function termContext(title: string | undefined, chain: readonly Clause[]): TermContext {
  let context: TermContext = yearIn(title ?? '');
  const month = monthOfWork(title ?? '');
  if (month) context.month = month;
  for (const { heading: own, table } of chain) {
    const heading = own ?? table?.model.caption ?? undefined;
    if (heading === undefined) continue;
    const step = readRoadmapHeading(heading, context.year);
    const inYear = step && firstDay(step.start).slice(0, 4) === step.end.slice(0, 4) ? step.start : undefined;
    if (inYear) {
      context = { year: Number(inYear.slice(0, 4)), from: inYear };
      const month = /^\d{4}-(\d{2})/.exec(inYear)?.[1];
      if (month && step!.start.slice(0, 7) === step!.end.slice(0, 7)) context.month = Number(month);
    } else {
      const years = yearsIn(heading);
      if (years.size > 0) context = yearIn(heading);
      const month = monthOfWork(heading);
      if (month) context = { ...context, month };
    }
  }
  return context;
}

/** “NHIỆM VỤ TRỌNG TÂM THÁNG 6”: the one month whose work is told. */
function monthOfWork(heading: string): number | undefined {
  const month =
    /(?<!\p{L})(?:(?:nhiệm vụ|công tác|lịch)(?:\s\p{L}+){0,4}?|(?:kế hoạch|chương trình)(?: hoạt động| làm việc)?)\stháng\s+(\d{1,2})(?!\d|\s*(?:,|-|–|và|đến)\s*(?:tháng\s+)?\d)/iu.exec(
      heading,
    );
  return month && [...heading.matchAll(/tháng\s+\d/giu)].length === 1 ? Number(month[1]) : undefined;
}

/** The year that headings give the words below them, the nearest first; none where one of them names several. */
export function yearBelow(headings: readonly string[], otherwise: number | undefined): number | undefined {
  for (const heading of headings.toReversed()) {
    const years = yearsIn(heading);
    if (years.size > 0) return years.size === 1 ? [...years][0] : undefined;
  }
  return otherwise;
}

function yearIn(words: string): TermContext {
  const years = yearsIn(words);
  return years.size === 1 ? { year: [...years][0]! } : {};
}

const known = new Map<string, ReadonlySet<number>>();

/** Years that a heading is about. Each is asked for by every clause below it, and most plans have the same ones. */
function yearsIn(words: string): ReadonlySet<number> {
  let years = known.get(words);
  if (!years) known.set(words, (years = readYears(words)));
  return years;
}

/** The year of a cited document is none. */
function readYears(words: string): ReadonlySet<number> {
  const years = findMoments(words)
    .filter(({ unit }) => unit !== 'day')
    .flatMap((moment) =>
      moment.unit === 'year' ? [moment.first, moment.last] : moment.year === undefined ? [] : [moment.year],
    );
  const spans = [...words.matchAll(/(?<![\d/])((?:19|20)\d{2})\s?[-–]\s?((?:19|20)\d{2})(?!\d)/gu)];
  return new Set(
    [...years, ...spans.flatMap(([, from, to]) => [Number(from), Number(to)])].filter((year) => year > 0),
  );
}
