import { freeNumber, type ClauseIds } from '../../kinds/plan/clauses/clause-ids.ts';
import { walk, type Clause } from '../../kinds/plan/clauses/clauses.ts';
import { matchClauses } from './match-clauses.ts';

/** Ids of a text that was imported again. */
export interface Assigned {
  /** Id by order → kept id, where they differ. */
  ids: ClauseIds;
  /** Clauses of before that no clause continues, with the id of what stands nearest to where they stood. */
  lost: { clause: Clause; near: string | undefined }[];
  /** Clauses found again though their words changed much. */
  unsure: { id: string; before: string; now: string }[];
  /** Ids given to clauses that are new. */
  fresh: string[];
}

/**
 * Gives every clause of the new text the id of the clause it continues; new clauses get numbers that nothing has ever had.
 * @param before clauses of the text before, with the ids they have
 * @param after clauses of the new text, with their ids by order
 * @param used every id that was ever given, also to clauses that are gone
 */
export function assignIds(
  before: readonly Clause[],
  after: readonly Clause[],
  used: Iterable<string>,
): Assigned {
  const matches = matchClauses(before, after);
  const kept = new Map(matches.map(({ clause, old }) => [clause, old.id] as const));
  const taken = new Set([...used, ...[...walk(before)].map(({ clause }) => clause.id)]);
  const final = new Map<Clause, string>();
  const fresh: string[] = [];
  for (const { clause, ancestors } of walk(after)) {
    let id = kept.get(clause);
    if (id === undefined) {
      // A table is numbered through the whole plan, not below its parent.
      const parent = clause.kind === 'table' ? undefined : ancestors.at(-1);
      const own = clause.id.split('-').at(-1)!;
      id = freeNumber(parent ? `${final.get(parent)}-${own}` : clause.id, taken);
      fresh.push(id);
    }
    taken.add(id);
    final.set(clause, id);
  }
  const continued = new Set(matches.map(({ old }) => old));
  const nowOf = new Map(matches.map(({ clause, old }) => [old, final.get(clause)!] as const));
  return {
    ids: Object.fromEntries(
      [...final].filter(([clause, id]) => id !== clause.id).map(([clause, id]) => [clause.id, id]),
    ),
    lost: [...walk(before)]
      .filter(({ clause }) => !continued.has(clause))
      .map(({ clause, ancestors }) => ({ clause, near: nearestOf(clause, ancestors, before, nowOf) })),
    unsure: matches
      .filter(({ unsure }) => unsure)
      .map(({ clause, old }) => ({ id: old.id, before: old.text, now: clause.text })),
    fresh,
  };
}

/** The part a lost clause stood in, else the sibling before or after it. */
function nearestOf(
  clause: Clause,
  ancestors: readonly Clause[],
  roots: readonly Clause[],
  nowOf: ReadonlyMap<Clause, string>,
): string | undefined {
  const above = ancestors.findLast((ancestor) => nowOf.has(ancestor));
  if (above) return nowOf.get(above);
  const siblings = ancestors[0]?.children ?? roots;
  const at = siblings.indexOf(clause);
  const near = [...siblings.slice(0, Math.max(0, at)).reverse(), ...siblings.slice(at + 1)];
  return near.map((sibling) => nowOf.get(sibling)).find((id) => id !== undefined);
}
