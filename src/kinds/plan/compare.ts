import { fold } from '../../vietnamese/fold.ts';
import type { Clause } from './clauses.ts';
import type { PlanText } from './plan-index.ts';

/** Sections of two plans side by side; a section without a counterpart stands alone. */
export interface AlignedSection {
  left: Clause | undefined;
  right: Clause | undefined;
}

/**
 * Lays the sections of two plans side by side, both in their own order; what only one of them has stands alone where it stood.
 * Of all ways to do so, the one whose titles agree best. Two titles agree when they share at least half of the shorter one's words.
 */
export function alignSections(left: readonly Clause[], right: readonly Clause[]): AlignedSection[] {
  const [a, b] = [left, right].map((clauses) =>
    clauses.filter(({ heading, kind }) => kind === 'section' && heading),
  ) as [Clause[], Clause[]];
  /** Best agreement of the sections from `i` and from `j` on. */
  const best = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const pair = (i: number, j: number): number => {
    const score = likeness(a[i]!.heading!, b[j]!.heading!);
    return score < 0.5 ? 0 : score + best[i + 1]![j + 1]!;
  };
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, pair(i, j));
  const rows: AlignedSection[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const here = best[i]![j]!;
    if (i < a.length && j < b.length && here > 0 && here === pair(i, j))
      rows.push({ left: a[i++], right: b[j++] });
    else if (i < a.length && (j === b.length || here === best[i + 1]![j]))
      rows.push({ left: a[i++], right: undefined });
    else rows.push({ left: undefined, right: b[j++] });
  }
  return rows;
}

/** Words that titles of sections share without meaning the same: “Kinh phí thực hiện”, “Tổ chức thực hiện”. */
const COMMON = new Set(['thuc', 'hien', 'mot', 'so', 'cac', 'cua', 've', 'va', 'trong', 'nam']);

/** Share of the shorter title's words that the other has too. */
function likeness(a: string, b: string): number {
  const words = (text: string): Set<string> =>
    new Set(
      fold(text)
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length > 1 && !COMMON.has(word)),
    );
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(1, Math.min(x.size, y.size));
}

/** Plans of one kind of kinship each plan is laid beside: a year in which two hundred communes plan must not make twenty thousand pages. */
const OF_A_KIND = 3;

/**
 * Pairs of plans worth comparing, all of one campaign: with the plans of the same place nearest in time, with those of the nearest
 * place above that has plans, and with the next sister places of the same level and year. Grows with the number of plans, not with
 * its square.
 * @param above ids of the places above a place, nearest first
 */
export function usefulPairs(
  plans: readonly PlanText[],
  above: (place: string) => string[],
): [PlanText, PlanText][] {
  const sorted = [...plans].sort((a, b) => (a.id < b.id ? -1 : 1));
  const planned = new Set(plans.map(({ data }) => data.place));
  const upper = new Map(plans.map((plan) => [plan, above(plan.data.place).find((id) => planned.has(id))]));
  const inPlace = Map.groupBy(sorted, ({ data }) => `${data.campaign} ${data.place}`);
  const sisterhood = ({ data }: PlanText, under: string | undefined): string =>
    [data.campaign, data.level, data.year, under ?? ''].join(' ');
  const sisters = Map.groupBy(sorted, (plan) => sisterhood(plan, upper.get(plan)));
  const pairs = new Map<string, [PlanText, PlanText]>();
  for (const plan of sorted) {
    const { campaign, place } = plan.data;
    const alike = sisters.get(sisterhood(plan, upper.get(plan)))!;
    for (const other of [
      ...nearest(plan, inPlace.get(`${campaign} ${place}`)),
      ...nearest(plan, inPlace.get(`${campaign} ${upper.get(plan) ?? ''}`)),
      ...alike.slice(alike.indexOf(plan) + 1).slice(0, OF_A_KIND),
    ]) {
      const pair: [PlanText, PlanText] = plan.id < other.id ? [plan, other] : [other, plan];
      pairs.set(`${pair[0].id} ${pair[1].id}`, pair);
    }
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** The plans of a list that lie nearest in time. */
function nearest(plan: PlanText, list: readonly PlanText[] = []): PlanText[] {
  const distance = (other: PlanText): number => Math.abs(other.data.year - plan.data.year);
  return list
    .filter((other) => other !== plan)
    .sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))
    .slice(0, OF_A_KIND);
}
