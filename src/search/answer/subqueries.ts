import { LARGE_SITE } from './candidate-set.ts';
import { pairKeys } from '../index/frequent.ts';
import type { Query, Slot, Wording } from '../query/query.ts';
import { codeKey, foldedKey, indexKey, numberKeys } from '../spelling.ts';
import { isRounded, isYear, type Token, tokenize } from '../tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { ANSWER_WORDS } from '../query/intent.ts';

/** One question put to Pagefind: all these words in one bundle. */
export interface Subquery {
  /** Words in index spelling; a bare word ending in the stop sign or without it is completed by Pagefind. */
  terms: string[];
  /** Words whose index files must be there first, so that Pagefind can complete. */
  preload: string[];
  /** How far the answer can be trusted: 1 for the whole query as typed. */
  trust: number;
}

/** How marks are taken. */
export type Marks = 'typed' | 'any';

/** Which other wordings are asked for: those that mean the same, or those that only may be meant too. */
export type Wordings = 'same' | 'near';

/** The whole query: its document numbers by themselves, then as typed, then with other wordings of its parts. */
export function wholeSubqueries(
  query: Query,
  vocabulary: Vocabulary,
  marks: Marks,
  wordings: Wordings,
): Subquery[] {
  const how = { query, vocabulary, marks, trust: 1, numbers: 0 };
  const whole = asked(query.slots);
  const closed = whole.filter((slot) => !slot.open);
  // An unfinished word is checked in the passages; asking for its completions would load half the index.
  const variants = closed.length === whole.length || closed.length === 0 ? [whole] : [whole, closed];
  const codes = query.codes.map((code) => ({
    terms: [codeKey(code)],
    preload: [],
    trust: 1,
  }));
  return [
    ...codes,
    ...(wordings === 'same' ? [...intentSubqueries(whole, how), ...asTyped(query, whole, how)] : []),
    ...variants.flatMap((slots) => subqueriesOf(slots, how, wordings)),
  ].slice(0, MOST_SUBQUERIES);
}

/** The page with this title, or those whose titles begin so: they come before all that only hold the words. */
export function titleSubqueries({ title, countTitle }: Query): Subquery[] {
  const titles = [title, countTitle].filter((one) => one !== null);
  return titles.map((one) => ({ terms: [one], preload: [], trust: OF_TITLE }));
}

/** The query with the words that an answer to such a question says: “vì sao nghèo” with “nguyên nhân”. */
function intentSubqueries(slots: Slot[], how: How): Subquery[] {
  const typed = slots.map((slot) => slot.wordings[0]);
  return how.query.intents.flatMap((intent) => {
    const tokens = tokenize(ANSWER_WORDS[intent] ?? '');
    const ask =
      tokens.length > 0 && subqueryOf(slots, [...typed, { tokens, share: 1 }], { ...how, trust: OF_ANSWER });
    return ask ? [ask] : [];
  });
}

/**
 * A few words with their small ones: “chi tiêu cho” stands side by side in one clause, its words alone in a hundred. On a large
 * site, the index does not say where small words stand; pairs do.
 */
function asTyped({ slots }: Query, whole: readonly Slot[], how: How): Subquery[] {
  const words = slots.flatMap(({ wordings }) => wordings[0]?.tokens ?? []);
  const large = how.vocabulary.size >= LARGE_SITE;
  if (large || whole.length === slots.length || words.length > MOST_WITH_SMALL) return [];
  const ask = subqueryOf(
    slots,
    slots.map(({ wordings }) => wordings[0]),
    how,
  );
  return ask ? [ask] : [];
}

function subqueriesOf(slots: Slot[], how: How, wordings: Wordings): Subquery[] {
  const typed = slots.map((slot) => slot.wordings[0]);
  const others = slots.map((slot) =>
    slot.wordings
      .slice(1)
      .filter(({ share }) => share >= SAME === (wordings === 'same'))
      .slice(0, MOST_WORDINGS),
  );
  const asks = wordings === 'same' ? [subqueryOf(slots, typed, how)] : [];
  for (const [k, choices] of others.entries())
    for (const wording of choices)
      asks.push(subqueryOf(slots, typed.with(k, wording), { ...how, trust: how.trust * wording.share }));
  if (others.filter((choices) => choices.length > 0).length > 1)
    asks.push(
      subqueryOf(
        slots,
        typed.map((wording, k) => others[k]?.[0] ?? wording),
        how,
      ),
    );
  if (wordings === 'same' && typed.some((wording) => wording?.tokens.some((token) => token.number)))
    asks.push(
      ...[1, 2, BEGUN].map((numbers) => subqueryOf(slots, typed, { ...how, numbers, trust: OTHER_NUMBERS })),
    );
  return asks.filter((one) => one !== null);
}

/** All but its years, which may be missing however rare they are: “tỷ lệ hộ nghèo Ví Dụ 2030”. None where it has none. */
export function withoutYears(query: Query, vocabulary: Vocabulary, marks: Marks): Subquery[] {
  const slots = asked(query.slots);
  const others = slots.filter(({ wordings }) => !wordings[0]?.tokens.some(isYear));
  const typed = others.map((slot) => wordingOfSite(slot, vocabulary));
  const ask =
    others.length < slots.length &&
    subqueryOf(others, typed, { query, vocabulary, marks, trust: WITHOUT_YEARS, numbers: 0 });
  return ask ? [ask] : [];
}

/**
 * Parts of the query, used when nothing holds all of it: the heaviest first. A later round, with shorter runs of neighbours,
 * is for when the ones before found little.
 */
export function partialSubqueries(query: Query, vocabulary: Vocabulary, marks: Marks): Subquery[][] {
  const slots = asked(query.slots).filter((slot) => !slot.unknown);
  const weightOf = (subset: readonly Slot[]): number => subset.reduce((sum, slot) => sum + slot.weight, 0);
  const total = weightOf(slots) || 1;
  const heaviest = slots.toSorted((a, b) => b.weight - a.weight);
  const lightest = heaviest.toReversed().slice(0, MOST_LEFT_OUT);
  const short = [...runsOf(slots, 2), ...heaviest.slice(0, 3).map((slot) => [slot])];
  const seen = new Set<string>();
  const rounds = [
    [...lightest.map((out) => slots.filter((slot) => slot !== out)), ...short],
    runsOf(slots, LONG_RUN),
    runsOf(slots, LONG_RUN - 1),
    short,
  ].map((subsets) =>
    subsets
      .filter((subset) => subset.length > 0)
      .toSorted((a, b) => weightOf(b) - weightOf(a))
      .flatMap((subset) => {
        const typed = subset.map((slot) => wordingOfSite(slot, vocabulary));
        const trust = weightOf(subset) / total;
        return subqueryOf(subset, typed, { query, vocabulary, marks, trust, numbers: 0 }) ?? [];
      })
      .filter(({ terms }) => !seen.has(terms.join(' ')))
      .slice(0, MOST_SUBQUERIES)
      .filter(({ terms }) => !seen.has(terms.join(' ')) && seen.add(terms.join(' '))),
  );
  const how = { query, vocabulary, marks, numbers: 0 };
  const meant = heaviest.flatMap((slot) =>
    slot.wordings
      .slice(1, 1 + MOST_MEANT)
      .filter(({ tokens }) => tokens.length > 1)
      .flatMap(
        (wording) =>
          subqueryOf([slot], [wording], { ...how, trust: (wording.share * slot.weight) / total }) ?? [],
      ),
  );
  return rounds.with(0, [...rounds[0]!, ...meant.slice(0, MOST_MEANT)]);
}

/**
 * What was typed, or another wording that means the same where the site lacks that, “xkld” asks for “xuất khẩu lao động”, or has it far
 * more often: “mét” asks for “m”.
 */
function wordingOfSite({ wordings }: Slot, vocabulary: Vocabulary): Wording | undefined {
  const [typed, ...others] = wordings;
  const countOf = ({ tokens }: Wording): number =>
    Math.min(...tokens.map(({ number, fold }) => (number ? Infinity : vocabulary.foldedFrequency(fold))));
  const least = typed ? PREFERRED * countOf(typed) : 0;
  return others.find((one) => (least === 0 || one.share >= SAME) && countOf(one) > least) ?? typed;
}

/** Every part of so many neighbours, the whole left out. */
const runsOf = (slots: readonly Slot[], length: number): Slot[][] =>
  length < slots.length ? slots.slice(length - 1).map((_, at) => slots.slice(at, at + length)) : [];

/** On a large site: neighbours in the query that the index holds as pairs, as typed first, then inside other wordings. */
export function neighbourPairs({ slots }: Query, vocabulary: Vocabulary): string[] {
  const closed = slots.filter((slot) => !slot.open);
  const typed = closed.flatMap((slot) => slot.wordings[0]?.tokens ?? []);
  const others = closed.flatMap(({ wordings }) => wordings.slice(1, 1 + MOST_WORDINGS));
  const keys = [typed, ...others.map(({ tokens }) => tokens)].flatMap((tokens) =>
    pairKeys(tokens, vocabulary),
  );
  return [...new Set(keys)].slice(0, MOST_PAIRS);
}

/** Slots worth asking for: not the small words, unless there is nothing else. */
function asked(slots: readonly Slot[]): Slot[] {
  const content = slots.filter((slot) => !slot.stop);
  return content.length > 0 ? content : [...slots];
}

interface How {
  query: Query;
  vocabulary: Vocabulary;
  marks: Marks;
  trust: number;
  /** Which way of writing numbers is tried. */
  numbers: number;
}

function subqueryOf(
  slots: readonly Slot[],
  wordings: readonly (Wording | undefined)[],
  how: How,
): Subquery | null {
  const ask: Subquery = { terms: [], preload: [], trust: how.trust };
  for (const [k, wording] of wordings.entries()) {
    const open = slots[k]?.open === true && slots.length === 1;
    for (const token of wording?.tokens ?? []) if (!addToken(ask, token, open, how)) return null;
  }
  return ask.terms.length > 0 ? ask : null;
}

/** Adds one word to the question; false when the site cannot hold it. */
function addToken(
  ask: Subquery,
  token: Token,
  open: boolean,
  { query, vocabulary, marks, numbers }: How,
): boolean {
  if (token.number) {
    if (numbers === BEGUN && isRounded(token)) {
      // Pagefind completes it: “77%” to 77,17%.
      ask.terms.push(token.form);
      return true;
    }
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
    ask.terms.push(foldedKey(token.fold));
    return markings.length > 0;
  }
  ask.terms.push(indexKey(token.form));
  return true;
}

const MOST_WORDINGS = 4;
/** How many times as often the site must have another wording. */
const PREFERRED = 2;
/** The way of writing numbers in which a share has decimals that were not typed. */
const BEGUN = 3;
/** Longer queries tell enough by their other words. */
const MOST_WITH_SMALL = 4;
/** Share from which a wording means the same as the words typed. */
export const SAME = 0.8;
/** Trust in another way of writing the same number. */
const OTHER_NUMBERS = 0.7;
const WITHOUT_YEARS = 0.8;
const OF_TITLE = 2;
/** Of what says the word of the answer besides all that is asked: read among the first, whatever else holds the words more often. */
const OF_ANSWER = 1.5;
const MOST_SUBQUERIES = 10;
/** Other words for one part of the query, asked for by themselves: “tiêm chủng” of “trẻ con mấy tháng thì đi tiêm phòng”. */
const MOST_MEANT = 3;
/** Lightest words of which one may be missing. */
const MOST_LEFT_OUT = 5;
/** Two words of the language, mostly. */
const LONG_RUN = 4;
const MOST_COMPLETIONS = 8;
/** Pairs are small files, but each is one. */
const MOST_PAIRS = 8;
