import { fold } from '../../../vietnamese/fold.ts';
import type { Clause } from '../clauses/clauses.ts';

/** A clause of one edition beside the clause of the other that says the same; one of them alone where the other has none. */
export interface ClausePair {
  left: Clause | undefined;
  right: Clause | undefined;
  /** How deep it stands, 0 for the outermost. */
  depth: number;
}

/** Below this share of words in common two clauses are different ones. */
const SAME = 0.5;

/**
 * Lays two editions of a plan side by side, each in its own order, level by level: of all ways to do so, the one in which most words
 * agree. What only one edition has stands alone where it stood.
 */
export function pairClauses(left: readonly Clause[], right: readonly Clause[], depth = 0): ClausePair[] {
  return aligned(left, right).flatMap(([a, b]) => [
    { left: a, right: b, depth },
    ...pairClauses(a?.children ?? [], b?.children ?? [], depth + 1),
  ]);
}

function aligned(
  left: readonly Clause[],
  right: readonly Clause[],
): [Clause | undefined, Clause | undefined][] {
  const [a, b] = [left, right].map((clauses) =>
    clauses.map((clause) => ({ clause, bag: bagOf(clause.text) })),
  );
  const shares = a!.map((one) => b!.map((other) => share(one, other)));
  const best = Array.from({ length: a!.length + 1 }, () => Array.from({ length: b!.length + 1 }, () => 0));
  for (let i = a!.length - 1; i >= 0; i--)
    for (let j = b!.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        shares[i]![j]! && shares[i]![j]! + best[i + 1]![j + 1]!,
      );
  const pairs: [Clause | undefined, Clause | undefined][] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const here = shares[i]?.[j] ?? 0;
    if (here && best[i]![j] === here + best[i + 1]![j + 1]!) pairs.push([left[i++], right[j++]]);
    else if (i < left.length && (j === right.length || best[i]![j] === best[i + 1]![j]))
      pairs.push([left[i++], undefined]);
    else pairs.push([undefined, right[j++]]);
  }
  return pairs;
}

interface Entry {
  clause: Clause;
  bag: Map<string, number>;
}

/** Share of words in common, 0 where two clauses cannot be the same. */
function share(one: Entry, other: Entry): number {
  if (one.clause.kind !== other.clause.kind) return 0;
  let [common, all] = [0, 0];
  for (const [word, times] of one.bag) common += Math.min(times, other.bag.get(word) ?? 0);
  for (const { bag } of [one, other]) for (const times of bag.values()) all += times;
  const found = all ? (2 * common) / all : 1;
  return found >= SAME ? found : 0;
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of fold(text)
    .toLowerCase()
    .split(/[^a-z0-9%]+/u))
    if (word) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Words of a text in a row, those marked that the other text does not have there. */
export interface Marked {
  words: string;
  changed: boolean;
}

/** Longer texts are shown without marks: comparing every word with every other would cost more than it tells. */
const MOST_WORDS = 500;

/** What differs between two texts, word by word. */
export function markChanges(left: string, right: string): { left: Marked[]; right: Marked[] } {
  const [a, b] = [left.split(' '), right.split(' ')];
  if (left === right || a.length > MOST_WORDS || b.length > MOST_WORDS)
    return { left: [{ words: left, changed: false }], right: [{ words: right, changed: false }] };
  const kept = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      kept[i]![j] = a[i] === b[j] ? kept[i + 1]![j + 1]! + 1 : Math.max(kept[i + 1]![j]!, kept[i]![j + 1]!);
  const [first, second]: [Marked[], Marked[]] = [[], []];
  const put = (list: Marked[], word: string, changed: boolean): void => {
    const last = list.at(-1);
    if (last?.changed === changed) last.words += ` ${word}`;
    else list.push({ words: word, changed });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put(first, a[i++]!, false);
      put(second, b[j++]!, false);
    } else if (i < a.length && (j === b.length || kept[i + 1]![j]! >= kept[i]![j + 1]!))
      put(first, a[i++]!, true);
    else put(second, b[j++]!, true);
  return { left: first, right: second };
}
