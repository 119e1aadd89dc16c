import { fold } from '../vietnamese/fold.ts';
import type { Clause } from './clauses.ts';
import type { PlanText } from './library.ts';

/** Sections of two plans side by side; a section without a counterpart stands alone. */
export interface AlignedSection {
  left: Clause | undefined;
  right: Clause | undefined;
}

/**
 * Lays the sections of two plans side by side, in the order of the first; what only the second has follows where it stood.
 * Two sections belong together when their titles share at least half of the shorter one's words.
 */
export function alignSections(left: readonly Clause[], right: readonly Clause[]): AlignedSection[] {
  const sections = (clauses: readonly Clause[]): Clause[] =>
    clauses.filter(({ heading, kind }) => kind === 'section' && heading);
  const rest = sections(right);
  const rows: AlignedSection[] = [];
  for (const section of sections(left)) {
    const scored = rest
      .map((candidate, index) => ({
        candidate,
        index,
        score: likeness(section.heading!, candidate.heading!),
      }))
      .filter(({ score }) => score >= 0.5)
      .sort((a, b) => b.score - a.score || a.index - b.index)[0];
    if (scored) {
      for (const earlier of rest.splice(0, scored.index)) rows.push({ left: undefined, right: earlier });
      rest.shift();
    }
    rows.push({ left: section, right: scored?.candidate });
  }
  return [...rows, ...rest.map((alone) => ({ left: undefined, right: alone }))];
}

/** Share of the shorter title's words that the other has too. */
function likeness(a: string, b: string): number {
  const words = (text: string): Set<string> =>
    new Set(
      fold(text)
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length > 1),
    );
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(1, Math.min(x.size, y.size));
}

/** Sister plans each plan is laid beside: a year in which two hundred communes plan must not make twenty thousand pages. */
const SISTERS = 3;

/**
 * Pairs of plans worth comparing: same campaign, and either the same place, or one place directly above the other among places
 * that have plans, or one of the next sister places in the same year. Grows with the number of plans, not with its square.
 * @param above ids of the places above a place, nearest first
 */
export function usefulPairs(
  plans: readonly PlanText[],
  above: (place: string) => string[],
): [PlanText, PlanText][] {
  const sorted = [...plans].sort((a, b) => (a.id < b.id ? -1 : 1));
  const planned = new Set(plans.map(({ data }) => data.place));
  const parent = (plan: PlanText): string | undefined =>
    above(plan.data.place).find((place) => planned.has(place));
  return sorted.flatMap((a, index) => {
    const later = sorted.slice(index + 1).filter((b) => a.data.campaign === b.data.campaign);
    const kin = later.filter(
      (b) => a.data.place === b.data.place || parent(a) === b.data.place || parent(b) === a.data.place,
    );
    const sisters = later
      .filter(
        (b) =>
          !kin.includes(b) &&
          a.data.level === b.data.level &&
          a.data.year === b.data.year &&
          parent(a) === parent(b),
      )
      .slice(0, SISTERS);
    return [...kin, ...sisters].map((b): [PlanText, PlanText] => [a, b]);
  });
}
