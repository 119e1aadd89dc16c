import { readStepTime } from '../../kinds/plan/terms/periods.ts';
import { termsAlone } from '../../kinds/plan/terms/terms-alone.ts';
import { findDeadlines, type Deadline } from '../../kinds/plan/terms/time.ts';
import { tellsPurpose } from '../../kinds/plan/targets/targets.ts';
import { BRACKETED_HEAD } from './roadmap.ts';
import type { Structure } from './structure.ts';

type Place = { path: string; line: number };
/** A term in the words of the text, with the place it stands at. */
export type Recurring = Place & { words: string };
type Placed = Deadline & Place;

/** Words that make a time a term that has to be kept; “định kỳ hằng tháng” only says how often. */
const ASKS = /^(?:trước|chậm nhất|muộn nhất|trễ nhất|không quá|(?:đến|tới) hết|hết|hạn)\s/iu;

/** A day that is called by what happens on it. */
const NAMED_DAY = /^trước ngày\s+\p{L}/iu;

/**
 * Terms of the clauses and of table rows, in the order of the text.
 * @param steps lines that are steps of the roadmap: the time that heads a step is no deadline
 */
export function readDeadlines(
  clauses: Structure['clauses'],
  steps: ReadonlySet<number>,
  ofRows: readonly Placed[],
): { deadlines: Placed[]; recurring: Recurring[] } {
  // What a plan is for: “thi đua trước ngày bầu cử 23/5” says when it should be felt, “xong trước 28/02” when it is due.
  const aims = clauses.filter(({ clause }) => tellsPurpose(clause)).map(({ path }) => path);
  const isAim = (path: string): boolean => aims.some((aim) => path === aim || path.startsWith(`${aim}.`));
  const texts = clauses.map(({ clause, path }) => ({
    place: { path, line: clause.line },
    text: steps.has(clause.line) ? withoutTime(clause.text, clause.heading) : clause.text,
  }));
  return {
    deadlines: [
      ...texts.flatMap(({ text, place }) =>
        findDeadlines(text)
          .filter(({ words }) => !isAim(place.path) || !NAMED_DAY.test(words))
          .map((deadline) => ({ ...deadline, ...place })),
      ),
      ...ofRows,
    ].sort((a, b) => a.line - b.line),
    recurring: texts.flatMap(({ text, place }) =>
      termsAlone(text)
        .undated.filter(({ why, words }) => why === 'recurring' && ASKS.test(words))
        .map(({ words }) => ({ words, ...place })),
    ),
  };
}

/** What a step says behind the time it is headed by; `Giai đoạn 1: từ … đến …` says nothing more. */
function withoutTime(text: string, heading: string | undefined): string {
  if (heading !== undefined) return text.slice(heading.length);
  const head = BRACKETED_HEAD.exec(text)?.[0];
  if (head !== undefined) return text.slice(head.length);
  if (readStepTime(text)) return '';
  const inner = /\s\(([^()]{3,60})\)$/u.exec(text);
  return inner && readStepTime(inner[1]!) ? text.slice(0, inner.index) : text;
}
