import type { Clause } from './clauses.ts';
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
    }
  }
  return context;
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
