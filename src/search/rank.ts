import { isPartlyMarked } from '../vietnamese/diacritics.ts';
import type { SearchWeights } from './weights.ts';
import type { Passage } from './passages.ts';
import type { Query, Slot, Wording } from './query.ts';
import { placeKey } from './lexicon.ts';
import { type RecordKind, withoutNumber } from './record.ts';
import { bareText, type Token } from './tokens.ts';
import { answers } from './wants.ts';

/** How well one passage answers. */
export interface Match {
  score: number;
  /** What the score is made of. */
  signs: Signs;
  /** Share of the query, by weight, that text and titles hold together: 1 is all of it. */
  coverage: number;
  /** Longest part of the query, by weight, that stands word by word as typed; of a clause, without what the titles above say. */
  phrase: number;
  /** The same in text or title, whichever holds more. */
  together: number;
  /** Every quoted phrase stands in the text as typed. */
  phrases: boolean;
  /** Some word was found only with other marks than typed. */
  otherMarks: boolean;
  /** Token ranges to mark: [first, end). */
  marks: [number, number][];
}

/** A wording of slot `slot` stands at tokens `from` to `to` (exclusive). */
interface Hit {
  slot: number;
  from: number;
  to: number;
  share: number;
}

/** What speaks for a passage, before it is known how much each sign counts. */
export interface Signs {
  /** Share of the query that it holds, less for words in a title only, of other marks or without their neighbour. */
  effective: number;
  /** See `Match`. */
  phrase: number;
  /** How often the whole query stands word by word. */
  runs: number;
  /** How near to each other the words stand: 1 is side by side. */
  closeness: number;
  /** Share of what the titles above leave open that its own heading holds. */
  heading: number;
  /** Share of its heading's words that the query asks for. */
  precision: number;
  /** It stands below that heading, and does not say it itself. */
  below: boolean;
  /** How many things that the question wants it says. */
  wanted: number;
  /** Number of words. */
  length: number;
  kind: RecordKind;
  /** It speaks of a whole plan. */
  overview: boolean;
}

/** Scores one passage; null when neither text nor titles hold anything of the query. */
export function match(passage: Passage, query: Query, weights: SearchWeights): Match | null {
  const { slots } = query;
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0) || 1;
  const hits = findHits(passage.tokens, slots, weights);
  const best = slots.map((_, k) =>
    Math.max(0, ...hits.filter((hit) => hit.slot === k).map((hit) => hit.share)),
  );
  const inTitle = slots.map((slot) =>
    Math.max(heldShare(slot, passage.titleWords, passage.titleTokens), ISSUER * issuerShare(slot, passage)),
  );
  const inHeading = slots.map((slot) => heldShare(slot, passage.headingWords, passage.titleTokens));
  const share = (values: readonly number[]): number =>
    values.reduce((sum, value, k) => sum + value * (slots[k]?.weight ?? 0), 0) / total;

  const coverage = share(best.map((value, k) => value || inTitle[k]!));
  if (coverage === 0) return null;
  const titleHits = findHits(passage.titleTokens, slots, weights);
  const paired = pairedSlots(hits, titleHits, slots);
  const effective = share(
    best.map((value, k) => (value || weights.context * inTitle[k]!) * (paired[k] ? 1 : weights.alone)),
  );
  const asked = heldAbove(passage, slots, inHeading, inTitle);
  const begun = typedShare(passage, query);
  const heading = begun > 0 ? 1 : asked.open > 0 ? (share(inHeading) * total) / asked.open : 0;
  const precision = Math.max(begun, headingPrecision(passage, slots));
  // A heading typed whole says whose clauses are asked for: below it, only the rest can stand word by word.
  const ofClause = inHeading.map((value) => value * (1 - precision ** weights.exactness));
  const askedBelow = passage.opens ? asked : heldAbove(passage, slots, ofClause, inTitle);
  const { phrase, runs } = longestRun(hits, slots, askedBelow);
  const kind = (passage.filters['kind']?.[0] ?? 'plan') as RecordKind;
  const signs = {
    effective,
    phrase,
    runs,
    closeness: closeness(hits, best),
    heading,
    precision,
    below: !passage.opens,
    wanted: query.wants.filter((want) => answers(want, passage)).length,
    length: passage.tokens.length,
    kind,
    overview: kind === 'plan' && !passage.url.includes('#'),
  };
  return {
    score: weigh(signs, weights),
    signs,
    coverage,
    phrase,
    together: Math.max(phrase, longestRun(titleHits, slots, { total, open: total, above: [] }).phrase),
    phrases: query.phrases.every((words) => holdsPhrase(passage.tokens, words)),
    otherMarks: best.some(
      (value, k) => value > 0 && value <= weights.otherMarks && !slots[k]?.open && !slots[k]?.stop,
    ),
    marks: hits.map((hit) => [hit.from, hit.to]),
  };
}

/**
 * The score that signs make together. A page that lists or retells stands back, unless its name is just what is asked.
 */
export function weigh(signs: Signs, weights: SearchWeights): number {
  const exact = signs.precision ** weights.exactness;
  const bonus =
    weights.phrase * signs.phrase +
    weights.proximity * signs.closeness +
    (signs.below ? weights.below : 1) * signs.heading * (weights.heading + weights.exactHeading * exact) +
    weights.wanted * signs.wanted +
    weights.repetition * Math.log2(1 + signs.runs) -
    weights.length * Math.log2(1 + signs.length / 60);
  const named = signs.heading * exact;
  const kind = weights.kinds[signs.kind] * (1 - named) + weights.named[signs.kind] * named;
  return signs.effective ** weights.coverage * (1 + bonus) * kind * (signs.overview ? weights.overview : 1);
}

function findHits(tokens: readonly Token[], slots: readonly Slot[], weights: SearchWeights): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (const [k, slot] of slots.entries()) {
      let found: Hit | null = null;
      for (const wording of slot.wordings) {
        const share = wording.share * agreement(tokens, from, wording, weights);
        if (share > (found?.share ?? 0)) found = { slot: k, from, to: from + wording.tokens.length, share };
      }
      if (!found && slot.open && opens(tokens[from], slot)) {
        found = { slot: k, from, to: from + 1, share: weights.beginning };
      }
      if (found) hits.push(found);
    }
  }
  return hits;
}

/** 1 when the wording stands at `from` as typed, less when only its letters do, 0 when it does not. */
function agreement(tokens: readonly Token[], from: number, wording: Wording, weights: SearchWeights): number {
  let least = 1;
  for (let i = 0; i < wording.tokens.length; i++) {
    const asked = wording.tokens[i];
    const given = tokens[from + i];
    if (!asked || !given || asked.fold !== given.fold) return 0;
    if (asked.percent && !given.percent) least = Math.min(least, OTHER_UNIT);
    if (asked.form === given.form) continue;
    // A word typed without marks, or with some, means any marking that has them; otherwise it is another word.
    least = Math.min(least, leavesOutMarks(asked.form, given.form) ? BARE : weights.otherMarks);
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
function pairedSlots(hits: readonly Hit[], titleHits: readonly Hit[], slots: readonly Slot[]): boolean[] {
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
      !slot.wordings[0].tokens[0]?.number;
    return !needs || pairs.has(k) || pairs.has(k + 1);
  });
}

/** Weights that a run is measured against. */
interface Asked {
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
 * so.
 */
function longestRun(
  hits: readonly Hit[],
  slots: readonly Slot[],
  { total, open, above }: Asked,
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
      if (!next) break;
      weight += (slots[k]?.weight ?? 0) * next.share;
      whole += above[k] ?? 0;
      length++;
      last = next;
    }
    if (length > 1 || slots.length === 1)
      phrase = Math.max(phrase, weight / Math.max(whole, total * LEAST_ASKED));
    if (length === slots.length) runs++;
  }
  return { phrase, runs };
}

/** 1 when all found slots stand side by side, falling with the smallest window that holds them. */
function closeness(hits: readonly Hit[], best: readonly number[]): number {
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

function holdsPhrase(tokens: readonly Token[], words: readonly Token[]): boolean {
  return tokens.some((_, at) => words.every((word, i) => sameWord(word, tokens[at + i])));
}

const sameWord = (asked: Token, given: Token | undefined): boolean =>
  asked.form === given?.form || (asked.form === asked.fold && asked.fold === given?.fold);

/** Words for kinds of unit, which a place is often asked for without. */
const KINDS_OF_PLACE = new Set([
  'tinh',
  'thanh',
  'pho',
  'huyen',
  'thi',
  'xa',
  'phuong',
  'tran',
  'dac',
  'khu',
]);

/**
 * How far these words of a title hold the slot: a former or other name counts for its share. No title tells a percentage; and
 * numbers mean a date or an amount only side by side.
 */
const heldShare = ({ wordings }: Slot, words: ReadonlySet<string>, title: readonly Token[]): number =>
  Math.max(
    0,
    ...wordings.map((wording) =>
      allIn(wording, words) &&
      (!isRunOfNumbers(wording) || bareText(title).includes(bareText(wording.tokens)))
        ? wording.share
        : 0,
    ),
  );

const isRunOfNumbers = ({ tokens }: Wording): boolean =>
  tokens.length > 1 && tokens.some(({ number }) => number);

/** How far the slot names the body that issued the plan: by a name of several words, for “uy” is part of many. */
const issuerShare = ({ wordings }: Slot, { issuer }: Passage): number =>
  Math.max(
    0,
    ...wordings
      .filter(({ tokens }) => tokens.length > 1 && issuer.includes(bareText(tokens)))
      .map(({ share }) => share),
  );

const allIn = (wording: Wording, words: ReadonlySet<string>): boolean =>
  wording.tokens.every((token) => words.has(token.fold) && !token.percent);

/**
 * What of the query the titles above a clause hold, and not its own words (`own`: shares by slot): it says whose plan is asked
 * for. “Phòng Dân tộc huyện Ví Dụ” asks for the heading “Phòng Dân tộc” in a plan of the huyện.
 */
function heldAbove(
  { title, heading }: Passage,
  slots: readonly Slot[],
  own: readonly number[],
  inTitle: readonly number[],
): Asked {
  const above = slots.map(({ weight }, k) =>
    title === heading ? 0 : weight * Math.max(0, inTitle[k]! - own[k]!),
  );
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0) || 1;
  return { total, open: total - above.reduce((sum, weight) => sum + weight, 0), above };
}

/** Share of the heading that is typed when the query is its beginning, “cải tạo vườn t”; 0 when it is not. */
function typedShare({ heading }: Passage, { title, titleBegun }: Query): number {
  if (!titleBegun || title === null) return 0;
  const key = placeKey(withoutNumber(heading));
  return key.startsWith(title) ? title.length / key.length : 0;
}

/** Share of the heading's words that the query asks for: 1 when it says nothing else. */
function headingPrecision({ headingWords }: Passage, slots: readonly Slot[]): number {
  const asked = new Set(
    slots.flatMap((slot) => slot.wordings.flatMap(({ tokens }) => tokens.map((token) => token.fold))),
  );
  const telling = [...headingWords].filter((word) => !KINDS_OF_PLACE.has(word) || asked.has(word));
  return telling.length > 0 ? telling.filter((word) => asked.has(word)).length / telling.length : 0;
}

function leavesOutMarks(asked: string, given: string): boolean {
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

/** “74%” asks for a share: the bare number 74 is likely another. */
const OTHER_UNIT = 0.75;
/** What only the name of the issuing body says is less than what the title says: other passages are still looked for. */
const ISSUER = 0.9;
/** An unmarked word that was typed without marks stands a hair above its markings. */
const BARE = 0.97;
/** Least part of a query that a run is measured against: a query of nothing but the title asks for no clause more than another. */
const LEAST_ASKED = 0.2;
