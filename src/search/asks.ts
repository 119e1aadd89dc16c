import type { Query, Slot, Wording } from './query.ts';
import { codeKey, foldedKey, indexKey, numberKeys } from './spelling.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One question put to Pagefind: all these words in one bundle. */
export interface Ask {
  /** Words in index spelling; a bare word ending in the stop sign or without it is completed by Pagefind. */
  terms: string[];
  /** Words whose index files must be there first, so that Pagefind can complete. */
  preload: string[];
  /** Index words it needs, each with about the number of records whose places are loaded with it. */
  loads: Map<string, number>;
  /** How far the answer can be trusted: 1 for the whole query as typed. */
  trust: number;
}

/** How marks are taken. */
type Marks = 'typed' | 'any';

/** The whole query: its document numbers by themselves, then as typed, then with each other wording of its parts. */
export function wholeAsks(query: Query, vocabulary: Vocabulary, marks: Marks): Ask[] {
  const whole = affordable(asked(query.slots), vocabulary);
  const closed = whole.filter((slot) => !slot.open);
  // An unfinished word is checked in the passages; asking for its completions would load half the index.
  const variants = closed.length === whole.length || closed.length === 0 ? [whole] : [whole, closed];
  const codes = query.codes.map((code) => ({
    terms: [codeKey(code)],
    preload: [],
    loads: new Map(),
    trust: 1,
  }));
  return [...codes, ...variants.flatMap((slots) => asksOf(slots, query, vocabulary, marks))].slice(
    0,
    MOST_ASKS,
  );
}

function asksOf(slots: Slot[], query: Query, vocabulary: Vocabulary, marks: Marks): Ask[] {
  const typed = slots.map((slot) => slot.wordings[0]);
  const ask = (wordings: (Wording | undefined)[], numbers = 0): Ask | null =>
    askOf(slots, wordings, { query, vocabulary, marks, trust: 1, numbers });
  const asks = [ask(typed)];
  for (const [k, slot] of slots.entries()) {
    for (const wording of slot.wordings.slice(1, 1 + MOST_WORDINGS)) asks.push(ask(typed.with(k, wording)));
  }
  if (slots.filter((slot) => slot.wordings.length > 1).length > 1) {
    asks.push(ask(slots.map((slot) => slot.wordings[1] ?? slot.wordings[0])));
  }
  if (typed.some((wording) => wording?.tokens.some((token) => token.number)))
    asks.push(ask(typed, 1), ask(typed, 2));
  return asks.filter((one) => one !== null);
}

/** Parts of the query, the heaviest first: used when nothing holds all of it. */
export function partialAsks(query: Query, vocabulary: Vocabulary, marks: Marks): Ask[] {
  const slots = asked(query.slots).filter((slot) => !slot.unknown);
  const heaviest = slots.toSorted((a, b) => b.weight - a.weight);
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0) || 1;
  const subsets: Slot[][] = [];
  for (const out of heaviest.toReversed()) subsets.push(slots.filter((slot) => slot !== out));
  for (let i = 0; i + 1 < slots.length; i++) subsets.push(slots.slice(i, i + 2));
  for (const slot of heaviest.slice(0, 3)) subsets.push([slot]);
  const asks = subsets
    .filter((subset) => subset.length > 0)
    .map((subset) => {
      const trust = subset.reduce((sum, slot) => sum + slot.weight, 0) / total;
      const typed = subset.map((slot) => slot.wordings[0]);
      return askOf(subset, typed, { query, vocabulary, marks, trust, numbers: 0 });
    });
  const distinct = new Map(asks.filter((ask) => ask !== null).map((ask) => [ask.terms.join(' '), ask]));
  return [...distinct.values()].sort((a, b) => b.trust - a.trust).slice(0, MOST_ASKS);
}

/** Slots worth asking for: not the small words, unless there is nothing else. */
function asked(slots: readonly Slot[]): Slot[] {
  const content = slots.filter((slot) => !slot.stop);
  return content.length > 0 ? content : [...slots];
}

/** On a large site, only the rarest slots: frequent words have long lists, and the passage is checked afterwards. */
function affordable(slots: Slot[], vocabulary: Vocabulary): Slot[] {
  if (vocabulary.size < LARGE_SITE || slots.length <= 1) return slots;
  const rarest = slots.toSorted((a, b) => b.weight - a.weight).slice(0, 3);
  let cost = 0;
  const kept = rarest.filter((slot, at) => {
    cost += places(slot, vocabulary);
    return at === 0 || cost <= FIRST_COST;
  });
  return slots.filter((slot) => kept.includes(slot));
}

/** About how many records hold the words of a slot, one after the other. */
const places = ({ wordings }: Slot, vocabulary: Vocabulary): number =>
  (wordings[0]?.tokens ?? []).reduce((sum, token) => sum + vocabulary.foldedFrequency(token.fold), 0);

interface How {
  query: Query;
  vocabulary: Vocabulary;
  marks: Marks;
  trust: number;
  /** Which way of writing numbers is tried. */
  numbers: number;
}

function askOf(slots: readonly Slot[], wordings: readonly (Wording | undefined)[], how: How): Ask | null {
  const ask: Ask = { terms: [], preload: [], loads: new Map(), trust: how.trust };
  for (const [k, wording] of wordings.entries()) {
    const open = slots[k]?.open === true && slots.length === 1;
    for (const token of telling(wording?.tokens ?? [], how.vocabulary))
      if (!addToken(ask, token, open, how)) return null;
  }
  return ask.terms.length > 0 ? ask : null;
}

/** On a large site, a long name is asked for by its rarest words; the passage is checked for all of them. */
function telling(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  if (vocabulary.size < LARGE_SITE || tokens.length <= MOST_TOKENS) return tokens;
  const records = (token: Token): number => (token.number ? 0 : vocabulary.foldedFrequency(token.fold));
  const rarest = tokens.toSorted((a, b) => records(a) - records(b)).slice(0, MOST_TOKENS);
  return tokens.filter((token) => rarest.includes(token));
}

/** Adds one word to the question; false when the site cannot hold it. */
function addToken(
  ask: Ask,
  token: Token,
  open: boolean,
  { query, vocabulary, marks, numbers }: How,
): boolean {
  if (token.number) {
    const choices = numberKeys(token.written);
    const keys = choices[numbers] ?? (numbers > 0 ? choices[0] : undefined);
    ask.terms.push(...(keys ?? []));
    return true;
  }
  if (open) {
    const words = vocabulary.completions(token.fold).slice(0, MOST_COMPLETIONS);
    ask.preload.push(...words.flatMap((word) => vocabulary.markings(word).slice(0, 2)).map(indexKey));
    ask.terms.push(token.fold);
    return words.length > 0;
  }
  if (marks === 'any' || !query.marked || vocabulary.frequency(token.form) === 0) {
    const markings = vocabulary.markings(token.fold);
    ask.preload.push(...markings.map(indexKey));
    for (const word of markings) ask.loads.set(indexKey(word), vocabulary.frequency(word));
    ask.terms.push(foldedKey(token.fold));
    return markings.length > 0;
  }
  ask.loads.set(indexKey(token.form), vocabulary.frequency(token.form));
  ask.terms.push(indexKey(token.form));
  return true;
}

const MOST_WORDINGS = 4;
const MOST_ASKS = 10;
/** Words of one name that are asked for on a large site. */
const MOST_TOKENS = 3;
const MOST_COMPLETIONS = 8;
/** Records whose places the first question may load on a large site: about two bytes each. */
const FIRST_COST = 42_000;
/** Records from which frequent words are no longer asked for. */
export const LARGE_SITE = 8_000;
