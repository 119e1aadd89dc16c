import { isReferred } from '../query/clause-references.ts';
import type { SearchWeights } from '../weights.ts';
import { closeness, findHits, type Hit, longestRun, OTHER_UNIT, pairedSlots } from './hits.ts';
import { answered, type Intent } from '../query/intent.ts';
import type { Passage } from '../index/passages.ts';
import type { Query, Slot } from '../query/query.ts';
import { type RecordKind, SOURCES_ID } from '../record.ts';
import { headingPrecision, heldAbove, heldShare, issuerShare, typedShare } from './titles.ts';
import type { Token } from '../tokens.ts';

/** How well one passage answers. */
export interface Match {
  score: number;
  /** What the score is made of. */
  features: Features;
  /** Share of the query, by weight, that text and titles hold together: 1 is all of it. */
  coverage: number;
  /** The same where a syllable without the neighbour that it has in the query counts half: it is likely another word. */
  paired: number;
  /** Longest part of the query, by weight, that stands word by word as typed; of a clause, without what the titles above say. */
  phrase: number;
  /** The same in text or title, whichever holds more. */
  together: number;
  /** Every quoted phrase stands in the text as typed. */
  phrases: boolean;
  /** Every day and month asked for stands there. */
  dates: boolean;
  /** Every number asked for stands there, shares as shares. */
  numbers: boolean;
  /** Some word was found only with other marks than typed. */
  otherMarks: boolean;
  /** Token ranges to highlight: [first, end). */
  highlights: [number, number][];
}

/** What speaks for a passage, before it is known how much each sign counts. */
export interface Features {
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
  /** How much of what the question wants it says (`intent.ts`). */
  wanted: number;
  /** Number of words. */
  length: number;
  kind: RecordKind;
  /** It speaks of a whole plan. */
  overview: boolean;
  /** It is the document whose number is asked for, or one about what is asked where the question is for documents. */
  numbered: boolean;
  /** It is the clause that is asked for by its number. */
  referred: boolean;
  /** It lists sources. */
  sources: boolean;
  /** It is written to help, and the query asks for help: a bare everyday word, or how something is done. */
  helps: boolean;
  /** It is of the larger of the units that the name typed may mean. */
  larger: boolean;
}

/** Scores one passage; null when neither text nor titles hold anything of the query. */
export function match(passage: Passage, query: Query, weights: SearchWeights): Match | null {
  const { slots } = query;
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0) || 1;
  const found = findHits(passage.tokens, slots, weights);
  const titleHits = findHits(passage.titleTokens, slots, weights);
  const paired = pairedSlots(found, titleHits, slots);
  // A slip in a mark leaves the word beside its neighbour: “hỗ nghèo”. Elsewhere the same letters are another word, “Xơ” for “xổ số”.
  const hits = found.filter(({ slot, otherMarks }) => !otherMarks || paired[slot]);
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
  const whole = { total, open: total, above: [] };
  const telling = hits.filter(({ slot }) => !slots[slot]?.stop);
  const features = {
    effective,
    phrase,
    runs,
    closeness: closeness(hits, best),
    heading,
    precision,
    below: !passage.opens,
    wanted: query.intents.reduce((sum, intent) => sum + answered(intent, passage, telling), 0),
    length: passage.tokens.length,
    kind,
    overview: kind === 'plan' && !passage.url.includes('#'),
    numbered:
      kind === 'document' &&
      (query.intents.includes('document')
        ? coverage >= WHOLE_HEADING
        : asksForNumber(passage, slots) && share(inHead(passage, hits, slots)) >= WHOLE_HEADING),
    referred: isReferred(passage, query.clause),
    sources: passage.url.endsWith(`#${SOURCES_ID}`),
    helps: (HELP.has(kind) && query.everyday) || query.intents.some((one) => HELPS[one] === kind),
    larger: query.bareName && LARGER_UNIT.test(passage.filters['place']?.[0] ?? ''),
  };
  return {
    score: weigh(features, weights),
    features,
    coverage,
    paired: share(best.map((value, k) => (value || inTitle[k]!) * (paired[k] ? 1 : HALF))),
    phrase,
    together: Math.max(
      phrase,
      // A small word of a question need not stand there: “nhà tiêu phải cách giếng”, “nhà tiêu cách giếng”.
      ...[hits, titleHits].map((some) => longestRun(some, slots, whole, ({ stop }) => stop).phrase),
    ),
    dates: slots.every((slot, k) => !slot.dated || best[k]! + inTitle[k]! > 0),
    numbers: slots.every((slot, k) =>
      isShare(slot) ? best[k]! > OTHER_UNIT : !isNumber(slot) || slot.stop || best[k]! + inTitle[k]! > 0,
    ),
    phrases: query.phrases.every((words) => holdsPhrase(passage.tokens, words)),
    otherMarks: best.some(
      (value, k) => value > 0 && isOtherMarks(hits, k) && !slots[k]?.open && !slots[k]?.stop,
    ),
    // A word of other diacritics is marked only where there is none as typed; a small word only beside one that tells.
    highlights: besideTelling(hits, slots)
      .filter(({ slot, otherMarks }) => !otherMarks || isOtherMarks(hits, slot))
      .map((hit) => [hit.from, hit.to]),
  };
}

/** Hits without the small words that stand alone: “có”, “ở” of a question are in every text. */
function besideTelling(hits: readonly Hit[], slots: readonly Slot[]): Hit[] {
  if (!slots.some(({ stop }) => stop)) return [...hits];
  const telling = hits.filter(({ slot }) => !slots[slot]?.stop);
  const [starts, ends] = [new Set(telling.map(({ from }) => from)), new Set(telling.map(({ to }) => to))];
  return hits.filter(({ slot, from, to }) => !slots[slot]?.stop || ends.has(from) || starts.has(to));
}

/** It asks for a percentage. */
export const isShare = ({ wordings }: Slot): boolean =>
  wordings[0]?.tokens.some(({ percent }) => percent) === true;

export const isNumber = ({ wordings }: Slot): boolean =>
  wordings[0]?.tokens.some(({ number }) => number) === true;

/** Whether a slot is found with other marks than typed, and nowhere else as typed. */
const isOtherMarks = (hits: readonly Hit[], slot: number): boolean =>
  hits.every((hit) => hit.slot !== slot || hit.otherMarks);

/** What stands for the match of a passage that holds all words of a name or term, but nowhere together. */
export function scattered(): Match {
  const features: Features = {
    effective: 0,
    phrase: 0,
    runs: 0,
    closeness: 0,
    heading: 0,
    precision: 0,
    below: false,
    wanted: 0,
    length: 0,
    kind: 'plan',
    overview: false,
    numbered: false,
    referred: false,
    sources: false,
    helps: false,
    larger: false,
  };
  const nothing = {
    coverage: 0,
    paired: 0,
    phrase: 0,
    together: 0,
    phrases: false,
    dates: false,
    numbers: false,
    otherMarks: false,
  };
  return { score: 0, features, ...nothing, highlights: [] };
}

/**
 * The score that features make together. A page that lists or retells stands back, unless its name is just what is asked.
 */
export function weigh(features: Features, weights: SearchWeights): number {
  const exact = features.precision ** weights.exactness;
  const bonus =
    weights.phrase * features.phrase +
    weights.proximity * features.closeness +
    (features.below ? weights.below : 1) *
      features.heading *
      (weights.heading + weights.exactHeading * exact) +
    weights.wanted * features.wanted +
    weights.repetition * Math.log2(1 + features.runs) -
    weights.length * Math.log2(1 + features.length / USUAL_LENGTH);
  const named = features.heading * exact;
  const usual =
    ofKind(weights.kinds, features.kind) * (1 - named) + ofKind(weights.named, features.kind) * named;
  const kind = features.numbered ? weights.numbered : usual;
  return (
    features.effective ** weights.coverage *
    (1 + bonus) *
    kind *
    (features.referred ? weights.referred : 1) *
    (features.overview ? weights.overview * (1 - named) + named : 1) *
    (features.sources ? weights.sources : 1) *
    (features.helps ? weights.everyday : 1) *
    (features.larger ? weights.larger : 1)
  );
}

/** How far each slot stands where a document says its number, its day and who issued it: “Kết luận 08-KL/TU ngày 24 tháng 02 năm 2021. Tỉnh ủy Ví Dụ”. */
function inHead({ text, tokens }: Passage, hits: readonly Hit[], slots: readonly Slot[]): number[] {
  const [head] = HEAD.exec(text) ?? [text];
  const words = tokens.findIndex(({ start }) => start >= head.length);
  const end = words < 0 ? tokens.length : words;
  return slots.map((_, k) =>
    Math.max(0, ...hits.filter(({ slot, to }) => slot === k && to <= end).map(({ share }) => share)),
  );
}

/** Whether the number that a document is known by is among what is asked for. */
function asksForNumber({ titleTokens }: Passage, slots: readonly Slot[]): boolean {
  const own = titleTokens.find(({ number }) => number);
  return slots.some(({ wordings }) => wordings[0]?.tokens.some(({ form }) => form === own?.form));
}

/** The kind that is written to answer such a question. */
const HELPS: Partial<Record<Intent, RecordKind>> = {
  how: 'handbook',
  office: 'handbook',
  body: 'agency',
  story: 'story',
};
/** Kinds written for the people, in plain words. */
export const HELP: ReadonlySet<RecordKind> = new Set(['handbook', 'story']);
const LARGER_UNIT = /^tỉnh /u;

function holdsPhrase(tokens: readonly Token[], words: readonly Token[]): boolean {
  return tokens.some((_, at) => words.every((word, i) => sameWord(word, tokens[at + i])));
}

const sameWord = (asked: Token, given: Token | undefined): boolean =>
  asked.form === given?.form || (asked.form === asked.fold && asked.fold === given?.fold);
/** What only the name of the issuing body says is less than what the title says: other passages are still looked for. */
const ISSUER = 0.9;
const HALF = 0.5;
/** Share of the query from which a heading holds it, but for a small word. */
const WHOLE_HEADING = 0.9;
/** Number, day if it is known, and body; the index sets a full stop after the number. */
const HEAD = /^.*?\. (?:[^.]{0,40}(?:19|20)\d\d\. )?.*?(?:\. |$)/u;
/** Words of a passage of usual length: shorter ones lose nothing. */
const USUAL_LENGTH = 60;

/** Weight of a kind; one that a portal adds, and that no judged query has weighed, stands in the middle of the others. */
function ofKind(weights: Readonly<Record<string, number>>, kind: string): number {
  const known = Object.values(weights);
  return weights[kind] ?? known.reduce((sum, weight) => sum + weight, 0) / known.length;
}
