import { isPartlyMarked } from '../../vietnamese/diacritics.ts';
import { makesVietnameseSyllable } from '../../vietnamese/reading/syllable.ts';
import type { SearchWeights } from '../weights.ts';
import type { Slot, Wording } from '../query/query.ts';
import { isRounded, isYear, type Token } from '../tokens.ts';

/** A wording of slot `slot` stands at tokens `from` to `to` (exclusive). */
export interface Hit {
  slot: number;
  from: number;
  to: number;
  share: number;
  /** Only the letters are those of the wording: “dường” for “đường”. */
  otherMarks: boolean;
}
export function findHits(tokens: readonly Token[], slots: readonly Slot[], weights: SearchWeights): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (const [k, slot] of slots.entries()) {
      let found: Hit | null = null;
      for (const wording of slot.wordings) {
        const agreed = agreement(tokens, from, wording, weights);
        const share = wording.share * agreed;
        const otherMarks = agreed <= weights.otherMarks;
        if (otherMarks && isWholeTerm(wording)) continue;
        if (share > (found?.share ?? 0))
          found = { slot: k, from, to: from + wording.tokens.length, share, otherMarks };
      }
      if (!found && slot.open && opens(tokens[from], slot)) {
        found = { slot: k, from, to: from + 1, share: weights.beginning, otherMarks: false };
      }
      if (found) hits.push(found);
    }
  }
  return hits;
}

/** A term of several words with all its marks, put beside what was typed: with others it is none, “lý đô” for “lý do”. */
export const isWholeTerm = ({ tokens }: Wording): boolean =>
  tokens.length > 1 && tokens.every(({ exact }) => exact === true);

/** 1 when the wording stands at `from` as typed, less when only its letters do, 0 when it does not. */
function agreement(tokens: readonly Token[], from: number, wording: Wording, weights: SearchWeights): number {
  let least = 1;
  for (let i = 0; i < wording.tokens.length; i++) {
    const asked = wording.tokens[i];
    const given = tokens[from + i];
    if (!asked || !given) return 0;
    if (isRoundedFrom(asked, given)) {
      least = Math.min(least, ROUNDED);
      continue;
    }
    if (asked.fold !== given.fold) return 0;
    if (asked.month && wording.tokens.length === 1 && !given.month) return 0;
    if (asked.percent && !given.percent) least = Math.min(least, OTHER_UNIT);
    // “1 tỷ” is not said by “1% tỷ lệ”.
    if (asked.number && given.percent && !asked.percent && wording.tokens.length > 1) return 0;
    if (asked.form === given.form) continue;
    // A word typed without marks, or with some, means any marking that has them; otherwise it is another word.
    least = Math.min(
      least,
      !asked.exact && leavesOutDiacritics(asked.form, given.form) ? BARE : weights.otherMarks,
    );
  }
  return least;
}

const opens = (token: Token | undefined, slot: Slot): boolean => {
  const typed = slot.wordings[0]?.tokens[0];
  return Boolean(
    token && typed && (typed.fold.length > 1 || typed.number) && token.fold.startsWith(typed.fold),
  );
};

/**
 * Which slots stand beside a neighbour they have in the query, in the text or in a title. Most words have two syllables: one
 * found without its neighbour is likely another word. Slots without a neighbour to stand beside count as paired.
 */
export function pairedSlots(
  hits: readonly Hit[],
  titleHits: readonly Hit[],
  slots: readonly Slot[],
): boolean[] {
  const pairs = new Set<number>();
  for (const list of [hits, titleHits]) {
    const ends = new Set(list.map((hit) => `${hit.slot} ${hit.to}`));
    for (const hit of list) if (ends.has(`${hit.slot - 1} ${hit.from}`)) pairs.add(hit.slot);
  }
  return slots.map((slot, k) => {
    const needs =
      slots.length > 1 &&
      !slot.stop &&
      slot.wordings[0]?.tokens.length === 1 &&
      !slot.wordings[0].tokens[0]?.number &&
      !isShortForm(slot);
    return !needs || pairs.has(k) || pairs.has(k + 1);
  });
}

/**
 * How many words of the query stand in the text, or in a title, as words: two neighbours side by side, for most words have two syllables;
 * a name or term of several, or its short form; an amount in digits. Letters with other marks are none.
 */
export function wordsHeld(hits: readonly Hit[], titleHits: readonly Hit[], slots: readonly Slot[]): number {
  const whole = new Set<number>();
  const beside = new Set<number>();
  for (const list of [hits, titleHits]) {
    const telling = list.filter((hit) => !hit.otherMarks && !slots[hit.slot]?.stop);
    const ends = new Set(telling.map((hit) => `${hit.slot} ${hit.to}`));
    for (const hit of telling) {
      const slot = slots[hit.slot]!;
      if (hit.to - hit.from > 1 || isAmount(slot) || isShortForm(slot)) whole.add(hit.slot);
      if (ends.has(`${hit.slot - 1} ${hit.from}`)) beside.add(hit.slot);
    }
  }
  let words = 0;
  for (let k = 0; k < slots.length; k++) {
    if (!whole.has(k) && !beside.has(k + 1)) continue;
    words++;
    if (!whole.has(k)) k++;
  }
  return words;
}

/** Whether it is one word for several: “BHYT”. It has no other half to stand beside. */
const isShortForm = ({ wordings: [typed, ...others] }: Slot): boolean =>
  typed?.tokens.length === 1 &&
  !makesVietnameseSyllable(typed.tokens[0]!.form) &&
  others.some(({ tokens }) => tokens.length > 1);

/** Whether it is one number of many digits, which tells as much as a word: 936.000. A year does not. */
export const isAmount = ({ wordings }: Slot): boolean =>
  wordings.some(
    ({ tokens: [number, ...more] }) =>
      more.length === 0 && number?.number === true && /^\d{4,}/.test(number.form) && !isYear(number),
  );

/** Weights that a run is measured against. */
export interface Asked {
  /** Of the whole query. */
  total: number;
  /** Of what the titles above leave open. */
  open: number;
  /** Of each slot that only the titles above hold; may be shorter than the query. */
  above: readonly number[];
}

/**
 * Heaviest run of slots, in order and without a gap, as a share of the query but for what the titles above hold and the run
 * does not: in a plan of the xã, “chỉ tiêu” is all that “chỉ tiêu xã Ví Dụ” asks for. And how often the whole query stands
 * so. `passes`: whether a slot that does not stand there leaves no gap.
 */
export function longestRun(
  hits: readonly Hit[],
  slots: readonly Slot[],
  { total, open, above }: Asked,
  passes: (slot: Slot) => boolean = () => false,
): { phrase: number; runs: number } {
  const at = new Map<string, Hit>();
  for (const hit of hits) {
    const key = `${hit.from} ${hit.slot}`;
    if ((at.get(key)?.share ?? 0) < hit.share) at.set(key, hit);
  }
  let phrase = 0;
  let runs = 0;
  for (const first of hits) {
    let weight = (slots[first.slot]?.weight ?? 0) * first.share;
    let whole = open + (above[first.slot] ?? 0);
    let length = 1;
    let last = first;
    for (let k = first.slot + 1; k < slots.length; k++) {
      const next = at.get(`${last.to} ${k}`);
      if (!next && passes(slots[k]!)) continue;
      if (!next) break;
      weight += (slots[k]?.weight ?? 0) * next.share;
      whole += above[k] ?? 0;
      length++;
      last = next;
    }
    // A name or term of several words, or an amount in digits, stands together by itself.
    if (length > 1 || slots.length === 1 || last.to - first.from > 1 || isAmount(slots[first.slot]!))
      phrase = Math.max(phrase, weight / Math.max(whole, total * LEAST_ASKED));
    if (length === slots.length) runs++;
  }
  return { phrase, runs };
}

/** 1 when all found slots stand side by side, falling with the smallest window that holds them. */
export function closeness(hits: readonly Hit[], best: readonly number[]): number {
  const needed = best.filter((share) => share > 0).length;
  if (needed === 0) return 0;
  if (best.length === 1) return 1;
  if (needed === 1) return 0;
  const counts = Array.from({ length: best.length }, () => 0);
  let held = 0;
  let left = 0;
  let window = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    counts[hit.slot] = (counts[hit.slot] ?? 0) + 1;
    if (counts[hit.slot] === 1) held++;
    while (held === needed) {
      const first = hits[left];
      if (!first) break;
      window = Math.min(window, hit.to - first.from);
      counts[first.slot] = (counts[first.slot] ?? 0) - 1;
      if (counts[first.slot] === 0) held--;
      left++;
    }
  }
  return (needed / best.length) * Math.min(1, needed / window);
}

export function leavesOutDiacritics(asked: string, given: string): boolean {
  const key = `${asked} ${given}`;
  let known = leftOut.get(key);
  if (known === undefined) {
    known = isPartlyMarked(asked, given);
    if (leftOut.size >= KEPT) leftOut.clear();
    leftOut.set(key, known);
  }
  return known;
}
const leftOut = new Map<string, boolean>();
const KEPT = 5_000;

/** “77%” is typed for 77,17%, and for 76,8% as well. */
const isRoundedFrom = (asked: Token, given: Token): boolean =>
  isRounded(asked) &&
  given.percent &&
  given.form.includes('.') &&
  Math.abs(Number(given.form) - Number(asked.form)) < 1;
const ROUNDED = 0.9;
/** “74%” asks for a share: the bare number 74 is likely another. */
export const OTHER_UNIT = 0.75;
/** An unmarked word that was typed without marks stands a hair above its markings. */
const BARE = 0.97;
/** Least part of a query that a run is measured against: a query of nothing but the title asks for no clause more than another. */
const LEAST_ASKED = 0.2;
