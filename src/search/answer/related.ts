import { LARGE_SITE, LEAST_PHRASE } from './candidate-set.ts';
import { findHits, isAmount, wordsHeld } from './hits.ts';
import { HELP, isNumber, type Match } from './rank.ts';
import type { Passage } from '../index/passages.ts';
import type { Query, Slot } from '../query/query.ts';
import type { Found, Site } from './site.ts';
import type { SearchWeights } from '../weights.ts';
import { tokenize } from '../tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { hasMarks } from '../../vietnamese/fold.ts';

/** Keeps what is related, in its order: nothing is better than a page that only shares a word with the query. */
export function related(
  ordered: readonly Found[],
  query: Query,
  { lexicon: { weights }, vocabulary }: Pick<Site, 'lexicon' | 'vocabulary'>,
): Found[] {
  const best = ordered[0]?.match;
  if (!best) return [];
  const quoted = ordered.filter(
    ({ passage, match: { phrases, coverage, features } }) =>
      (phrases || query.phrases.length === 0) &&
      holdsNumberOf(passage, query.codes) &&
      holdsName(passage, query.elsewhere) &&
      // Titles of sources share words with anything; who types a number may mean the rule.
      (!features.sources || coverage > NEARLY_WHOLE || query.slots.some(isNumber)),
  );
  const parts = query.slots.filter((slot) => !slot.stop);
  const isForeign = parts.some((slot) => slot.foreign);
  const most = parts.length > 1 && parts.every(isTerm) ? OF_TERMS : TOGETHER;
  // Two syllables are one word: of four, the two that stand there are half, and the word that is missing is what is asked, “kết quả xổ số”.
  const isTwoWords = parts.length === TWO_WORDS && parts.every(isSyllable);
  const lacksWord = isTwoWords && parts.some((slot) => isNowhere(slot, vocabulary));
  // Beside a name, two syllables are all that is asked: no text has their word, “xổ số Ví Dụ”.
  const syllables = parts.filter(isSyllable);
  const [half, other] = syllables;
  const lacksMatter =
    syllables.length === PAIR &&
    parts.length > PAIR &&
    query.slots.indexOf(half!) + 1 === query.slots.indexOf(other!) &&
    syllables.some((slot) => isNowhere(slot, vocabulary)) &&
    parts.every((slot) => syllables.includes(slot) || isTerm(slot));
  if (lacksMatter) return [];
  const joined = query.joined > 0 ? Math.min(most, query.joined * NEARLY_WHOLE) : most;
  const side = isForeign || lacksWord ? MOSTLY : joined;
  const telling = parts.length;
  // One word that the site has as typed is not another.
  const isAlone = telling <= 1 && !parts.some(isExact);
  const hasUnknown = query.slots.some((slot) => slot.unknown || isNowhere(slot, vocabulary));
  const known = telling > FEW_WORDS && !hasUnknown;
  const least = Math.max(isForeign ? MOSTLY : weights.leastCoverage, best.coverage * NEAR_BEST);
  const enough = quoted.filter(
    ({ match: { coverage, paired, together, score, otherMarks } }) =>
      (!otherMarks || isAlone || (coverage >= WITH_OTHER_MARKS && together > 0)) &&
      ((hasUnknown ? paired : coverage) >= least || together >= side) &&
      score >= best.score * NEAR_BEST_SCORE,
  );
  const isTogether = ({ match: { coverage, together } }: Found): boolean =>
    (coverage > NEARLY_WHOLE && (telling !== PAIR || together > 0)) ||
    together >= LEAST_PHRASE ||
    (known && coverage >= MOSTLY);
  // What is better than one that is kept is kept as well.
  const kept = enough.slice(0, enough.findLastIndex(isTogether) + 1);
  if (kept.length > 0) return kept;
  return quoted.filter(
    isNear(query, { weights, vocabulary }, { telling, isTwoWords, hasUnknown, isForeign }),
  );
}

/** What is known of the words that a query tells by. */
interface Telling {
  telling: number;
  /** They are four syllables: two words, most likely. */
  isTwoWords: boolean;
  hasUnknown: boolean;
  isForeign: boolean;
}

/** Whether a passage is about a query although much of it is missing. */
function isNear(
  query: Query,
  { weights, vocabulary }: { weights: SearchWeights; vocabulary: Vocabulary },
  { telling, isTwoWords, hasUnknown, isForeign }: Telling,
): (one: Found) => boolean {
  const isLarge = vocabulary.size >= LARGE_SITE;
  const isLong = telling >= LONG;
  const leastPaired = isLong && !isLarge ? SOME_PAIRED : HALF_PAIRED;
  const words = ({ passage }: Found): number => wordsIn(passage, query, weights);
  const isHelp = (one: Found): boolean =>
    HELP.has(one.match.features.kind) &&
    (!isTwoWords || one.match.coverage > MORE_THAN_HALF) &&
    (isLong || !hasUnknown || one.match.features.heading >= SOME_HEADING) &&
    // On a large site everyday words tell more than they should.
    (!isLarge || one.match.score >= HELPFUL) &&
    mayHelp(one.match) &&
    words(one) > 0;
  const isWorry = telling > FEW_WORDS && !isForeign;
  const isQuestion = query.intents.length > 0 && !isForeign;
  const amounts = query.slots.filter(isAmount).length;
  const isOfAmount = ({ match: { coverage, numbers, otherMarks } }: Found): boolean =>
    amounts > 0 && numbers && !otherMarks && coverage >= HALF_HELD;
  return (one) =>
    (one.match.paired >= leastPaired && words(one) >= SEVERAL) ||
    (isLong && !hasUnknown && isLikely(one)) ||
    (isWorry && isHelp(one)) ||
    (!isForeign && isOfAmount(one)) ||
    (isQuestion && answers(one));
}

/** The heading of a section of the handbook answers a question: “con trai 19 tuổi cưới được chưa”. */
const answers = ({ match: { features, score, otherMarks } }: Found): boolean =>
  features.kind === 'handbook' && !otherMarks && features.heading >= SOME_HEADING && score >= ANSWERING;

/** Who types the number of a document with its signs means none of another number: “9876/QĐ-BYT”. */
const holdsNumberOf = ({ tokens, titleTokens }: Passage, codes: readonly string[]): boolean =>
  codes.every((code) => {
    const numbers = tokenize(code).filter(({ number }) => number);
    const held = new Set([...titleTokens, ...tokens].map(({ form }) => form));
    return numbers.every(({ form }) => held.has(form));
  });

/** Who asks for the plan of one province is not helped by that of another. */
const holdsName = ({ tokens, titleTokens }: Passage, name: string | null): boolean =>
  name === null ||
  [tokens, titleTokens].some((some) => ` ${some.map(({ form }) => form).join(' ')} `.includes(name));

const isExact = ({ wordings }: Slot): boolean =>
  wordings[0]?.tokens.every(({ exact }) => exact === true) === true;

const isLikely = ({ match: { together, score, otherMarks } }: Found): boolean =>
  !otherMarks && score >= LIKELY && together >= SOME_TOGETHER;

/** The same of what is written to help: who is worried says much around the matter that no text says, “tốn kém quá có cách nào đỡ”. */
const mayHelp = ({ coverage, paired, together, score, otherMarks }: Match): boolean =>
  !otherMarks &&
  score >= (paired >= MOSTLY_PAIRED ? HELPFUL_PAIRED : HELPFUL) &&
  together >= SOME_TOGETHER &&
  coverage >= HELPFUL_COVERAGE;

const isSyllable = ({ wordings: [typed, ...others] }: Slot): boolean =>
  others.length === 0 && typed?.tokens.length === 1 && !typed.tokens[0]!.number;

/** A name, a term or a short form, which is a word by itself. */
const isTerm = ({ wordings, unknown }: Slot): boolean => !unknown && wordings.length > 1;

/**
 * A syllable whose very marks no text has: what stands beside it in the query is another word without it, “số” of “xổ số”. A name or a term has other
 * wordings, and what is begun may become one that is there.
 */
const isNowhere = ({ wordings: [typed, ...others], open, stop }: Slot, vocabulary: Vocabulary): boolean => {
  const [token, ...rest] = typed?.tokens ?? [];
  return (
    token !== undefined &&
    rest.length + others.length === 0 &&
    !open &&
    !stop &&
    !token.number &&
    hasMarks(token.form) &&
    vocabulary.frequency(token.form) === 0
  );
};

/** How many words of the query it holds, wherever each of them stands: chance seldom puts two in one passage. */
const wordsIn = ({ tokens, titleTokens }: Passage, { slots }: Query, weights: SearchWeights): number =>
  wordsHeld(findHits(tokens, slots, weights), findHits(titleTokens, slots, weights), slots);

/** Part of a query that, standing together, makes up for words that are missing: “làm nhà vệ sinh” of “làm nhà vệ sinh tốn bao nhiêu tiền”. */
const TOGETHER = 0.55;
/** Least coverage and score against those of the best passage: what falls further behind is about something else. */
const NEAR_BEST = 0.7;
const NEAR_BEST_SCORE = 0.2;
/** Coverage from which the words that are there need not stand together. */
const NEARLY_WHOLE = 0.85;
/** The same of several words, where some are there with other marks than typed: “đăng ký” is not “đảng kỳ”. One word by itself may be nothing else. */
const WITH_OTHER_MARKS = 0.7;
/** The same of a question of several words, all of which the site has: “bán đất rẫy hỏi ai trước”. */
const MOSTLY = 0.7;
/** The same where each part of the query is a word by itself: the heavier of two is told of, “BHYT” of “BHYT cho đồng bào DTTS”. */
const OF_TERMS = 0.45;
const FEW_WORDS = 3;
/** Two syllables are one word: apart, they are two others, “yêu cầu” and “tình hình” for “tình yêu”. */
const PAIR = 2;
const TWO_WORDS = 4;
/** Words from which a question may lack one whole word of two syllables, and more: “đăng ký” is no answer to “đăng ký tạm trú”. */
const LONG = 5;
/**
 * Score, and part that stands together, from which a passage is about such a question although half of its words are missing: “làm nhà
 * vệ sinh cách giếng mấy mét”. What is asked of other things stays below in every judged set.
 */
const LIKELY = 0.31;
const SOME_TOGETHER = 0.2;
const HELPFUL = 0.3;
const MOSTLY_PAIRED = 0.45;
const HELPFUL_PAIRED = 0.25;
const HELPFUL_COVERAGE = 0.4;
/** Of four words, more than the one of two syllables that stands there: “đăng ký” is no answer to “đăng ký tạm trú”. */
const MORE_THAN_HALF = 0.55;
/** Share of a short query that the heading holds, where a word is missing: it speaks of the matter, not only with its words. */
const SOME_HEADING = 0.3;
const ANSWERING = 0.5;
/**
 * Words, and share of the query that stands paired, from which a passage speaks of the same; less of a long question, where the texts are
 * not so many that chance puts two words together somewhere.
 */
const SEVERAL = 2;
const SOME_PAIRED = 0.3;
const HALF_PAIRED = 0.5;
/** The same of a query whose heavier half is an amount that stands there: “250k một đêm”. */
const HALF_HELD = 0.5;
