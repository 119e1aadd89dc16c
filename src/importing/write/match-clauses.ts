import { walk, type Clause } from '../../kinds/plan/clauses/clauses.ts';
import { fold } from '../../vietnamese/fold.ts';

/** A clause of the new text and the one of the old text that it continues. */
export interface Match {
  clause: Clause;
  old: Clause;
  /** The words differ so much that a person should look. */
  unsure: boolean;
}

/** Below this share of words in common two clauses are different ones; below the second a person should look. */
const SAME = 0.6;
const SURE = 0.8;

/**
 * Finds each clause again by its words and by where it stands, never by its number or place in the order. Equal words first, then,
 * below parents that match, the clause of the same kind with most words in common, then titles whose clauses below were found.
 */
export function matchClauses(before: readonly Clause[], after: readonly Clause[]): Match[] {
  const olds = [...walk(before)].map(({ clause, ancestors }) => entryOf(clause, ancestors));
  const news = [...walk(after)].map(({ clause, ancestors }) => entryOf(clause, ancestors));
  const matches = new Map<Clause, Match>();
  const taken = new Set<Clause>();
  const put = (now: Entry, old: Entry, unsure: boolean): void => {
    matches.set(now.clause, { clause: now.clause, old: old.clause, unsure });
    taken.add(old.clause);
  };
  const parentFits = (now: Entry, old: Entry): boolean =>
    now.parent === undefined || old.parent === undefined
      ? now.parent === old.parent
      : matches.get(now.parent)?.old === old.parent;
  // Equal words under equal titles, then equal words anywhere; of several alike the order decides.
  for (const key of [
    (entry: Entry): string => `${entry.way} ${entry.words}`,
    (entry: Entry): string => entry.words,
  ]) {
    const left = Map.groupBy(
      olds.filter(({ clause }) => !taken.has(clause)),
      (entry) => `${entry.kind} ${key(entry)}`,
    );
    for (const now of news) {
      if (matches.has(now.clause)) continue;
      const old = left.get(`${now.kind} ${key(now)}`)?.shift();
      if (old) put(now, old, false);
    }
  }
  for (const now of news) {
    if (matches.has(now.clause)) continue;
    const best = bestOf(olds, now, (old) => !taken.has(old.clause) && parentFits(now, old), SAME);
    if (best) put(now, best.old, best.share < SURE);
  }
  for (const now of news) {
    if (matches.has(now.clause)) continue;
    const below = now.clause.children.flatMap((child) => matches.get(child)?.old ?? []);
    const old = olds.find(
      (entry) =>
        !taken.has(entry.clause) &&
        entry.kind === now.kind &&
        below.filter((child) => entry.clause.children.includes(child)).length * 2 >
          entry.clause.children.length,
    );
    if (old && below.length) put(now, old, true);
  }
  for (const now of news) {
    if (matches.has(now.clause)) continue;
    const best = bestOf(olds, now, (old) => !taken.has(old.clause), SURE);
    if (best) put(now, best.old, false);
  }
  return [...matches.values()];
}

interface Entry {
  clause: Clause;
  parent: Clause | undefined;
  /** Paragraphs before and after the sections are of another kind than those within. */
  kind: string;
  words: string;
  /** Words of all titles above. */
  way: string;
  bag: Map<string, number>;
  count: number;
}

function entryOf(clause: Clause, ancestors: readonly Clause[]): Entry {
  const words = wordsOf(clause.text);
  const list = words.split(' ');
  const bag = new Map<string, number>();
  for (const word of list) bag.set(word, (bag.get(word) ?? 0) + 1);
  return {
    clause,
    parent: ancestors.at(-1),
    kind: ancestors.length ? clause.kind : `outer ${clause.kind}`,
    words,
    way: ancestors.map(({ text }) => wordsOf(text)).join(' / '),
    bag,
    count: list.length,
  };
}

function wordsOf(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

function bestOf(
  olds: readonly Entry[],
  now: Entry,
  allowed: (old: Entry) => boolean,
  least: number,
): { old: Entry; share: number } | undefined {
  let best: { old: Entry; share: number } | undefined;
  for (const old of olds) {
    // Lengths alone rule most pairs out.
    if (old.kind !== now.kind || (2 * Math.min(old.count, now.count)) / (old.count + now.count) < least)
      continue;
    if (!allowed(old)) continue;
    const share = inCommon(old, now);
    if (share >= least && (!best || share > best.share)) best = { old, share };
  }
  return best;
}

/** Share of words that two texts have in common, 0 to 1. */
function inCommon(a: Entry, b: Entry): number {
  let common = 0;
  for (const [word, times] of a.bag) common += Math.min(times, b.bag.get(word) ?? 0);
  return (2 * common) / (a.count + b.count);
}

/** The same measure for two short texts. */
export function likeness(a: string, b: string): number {
  const entry = (text: string): Entry =>
    entryOf(
      { id: '', kind: 'paragraph', label: '', heading: undefined, text, line: 0, children: [], warnings: [] },
      [],
    );
  return inCommon(entry(a), entry(b));
}
