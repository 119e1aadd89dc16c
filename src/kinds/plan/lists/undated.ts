import type { UndatedTerm } from '../plan-index.ts';

/** “Hằng năm trước ngày 31/01; báo cáo trước ngày 05 hằng tháng” are terms of one clause that want one reason: it is told once, with the words of each. */
export function oncePerClause(undated: readonly UndatedTerm[]): UndatedTerm[] {
  const clauses = Map.groupBy(undated, ({ plan, clauseId, why }) => `${plan.id}#${clauseId} ${why}`);
  return [...clauses.values()].map((terms) =>
    terms.length > 1 ? { ...terms[0]!, words: terms.map(({ words }) => words).join('; ') } : terms[0]!,
  );
}
