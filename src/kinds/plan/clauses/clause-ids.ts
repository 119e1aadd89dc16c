import type { Clause } from './clauses.ts';

/** Ids that differ from the order of the text: id by order → the id the clause has had since it was first published. */
export type ClauseIds = Readonly<Record<string, string>>;

/** Gives clauses the ids they have kept. An id by order that a kept one has taken goes on to the next free number. */
export function keepIds(clauses: readonly Clause[], ids: ClauseIds): void {
  if (!Object.keys(ids).length) return;
  const all = [...every(clauses)];
  const taken = new Set(all.flatMap(({ id }) => ids[id] ?? []));
  for (const clause of all) {
    const kept = ids[clause.id];
    const id = kept ?? freeNumber(clause.id, taken);
    if (!kept) taken.add(id);
    clause.id = id;
  }
}

/** `m1-k2` → the first of `m1-k2`, `m1-k3` … that is free; tables `bang-1`, `bang-2` … alike. */
export function freeNumber(id: string, taken: ReadonlySet<string>): string {
  const [, stem, number] = /^(.*\D)(\d+)$/u.exec(id)!;
  let next = Number(number);
  while (taken.has(`${stem}${next}`)) next++;
  return `${stem}${next}`;
}

function* every(clauses: readonly Clause[]): Generator<Clause> {
  for (const clause of clauses) {
    yield clause;
    yield* every(clause.children);
  }
}
