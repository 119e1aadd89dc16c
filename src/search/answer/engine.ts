import { normalize } from '../../vietnamese/normalize.ts';
import { LEAST_PHRASE, WHOLE } from './candidate-set.ts';
import { corrections, isMistyped } from '../query/correct.ts';
import { cutQuery } from '../query/cut.ts';
import { wordsToHighlight } from './excerpt.ts';
import { type Hints, hintsFor, NO_HINTS } from './hints.ts';
import { list, type Listing } from './listing.ts';
import { type Meaning, meaningsOf } from './meanings.ts';
import { clauseInNamedPart } from './named-parts.ts';
import { type Query, understand } from '../query/query.ts';
import { offeredFor } from './offered.ts';
import type { Passage } from '../index/passages.ts';
import type { FilterCounts, Found, SearchRequest, Site } from './site.ts';
import { bareText, type Token, tokenize } from '../tokens.ts';

/** What the reader is told besides the results. */
export interface Answer {
  results: Found[];
  /** Number of results in all, and by filter and value; null as long as that is not known. */
  total: number | null;
  counts: FilterCounts | null;
  /** What is offered instead when there is no result. */
  hints: Hints;
  /** What the word means whose meaning is asked for, as the glossary tells it. */
  meanings: Meaning[];
  /** The query as read, when keystrokes were decoded: shown, never silent. */
  decoded: string | null;
  /** The results are for this query, which is answered better than the one typed. */
  corrected: string | null;
  /** What may have been meant, asked back while the results are for what was typed: see offered.ts. */
  offered: string | null;
  /** The query as typed has results too, only worse ones. */
  typedFinds: boolean;
  /** Words that no result holds. */
  missing: string[];
  /** Results differ from the query in marks only. */
  otherMarks: boolean;
  /** Words to mark in titles, as they were typed. */
  words: ReadonlySet<string>;
}

/** Answers one query. Rejects when the index cannot be loaded; never for what was typed. */
export async function search(site: Site, given: SearchRequest): Promise<Answer> {
  const request = { ...given, query: cutQuery(given.query) };
  const query = understand(request.query, site.vocabulary, site.lexicon, request.typing);
  const meanings = query.meaning === null ? [] : meaningsOf(query.meaning, await site.meanings());
  // A word of the glossary is no slip of another.
  const exact = request.exact || meanings.length > 0;
  return { ...(await answerTo(query, site, { ...request, exact })), meanings };
}

/** What is found, and what is told of how. */
async function answerTo(query: Query, site: Site, request: SearchRequest): Promise<Answer> {
  const { vocabulary, lexicon } = site;
  const named = request.exact ? null : await clauseInNamedPart(site, query, request);
  if (named !== null) {
    const whole = await search(site, { ...request, query: named.query });
    return { ...whole, results: firstBelow(named.heading, whole.results), decoded: named.query };
  }
  const listing = query.slots.length > 0 ? await list(site, query, request) : NOTHING;
  const mistyped = isMistyped(query, vocabulary);
  const asTyped = quality(listing.found, !mistyped);
  if (request.exact) return answer(query, listing);
  if (asTyped >= GOOD && !mistyped) return asked(answer(query, listing), query, request);
  const language = { vocabulary, neighbours: await site.neighbours(), lexicon };
  // Words that stand nowhere side by side as quoted may still stand near each other.
  const unquoted = query.phrases.length > 0 ? [normalize(request.query).replaceAll('"', ' ').trim()] : [];
  let best: { text: string; query: Query; listing: Listing; quality: number } | null = null;
  const likely = corrections(request.query, query, language, request.typing);
  for (const [at, text] of [...likely, ...unquoted].entries()) {
    const again = understand(text, vocabulary, lexicon, request.typing);
    const better = await list(site, again, request);
    const isBeside = (passage: Passage): boolean =>
      standsBeside(tokenize(text), [...tokenize(request.query), ...namesIn(again)], passage);
    const isMended = (passage: Passage): boolean => at === 0 && mends(query, again) && isBeside(passage);
    const worth = convincing(again, better.found, isBeside, isMended) ? quality(better.found) : 0;
    const isAnswered = !mistyped && listing.found[0]?.holds === true;
    if (worth > (best?.quality ?? asTyped) + (isAnswered ? MUCH_BETTER : BETTER))
      best = { text, query: again, listing: better, quality: worth };
    if (worth >= GOOD) break;
  }
  if (!best && listing.found.length === 0)
    return { ...answer(query, listing), hints: await hintsFor(site, query, request, listing.read) };
  return best
    ? { ...answer(best.query, best.listing), corrected: best.text, typedFinds: listing.found.length > 0 }
    : asked(answer(query, listing), query, request);
}

/** Two parts of a plan may be printed with one number: the clause below this heading comes first. */
const firstBelow = (heading: string, results: readonly Found[]): Found[] => {
  const isAsked = ({ passage, match }: Found): boolean =>
    match.features.referred && passage.url.startsWith(`${heading}-`);
  return results.toSorted((a, b) => Number(isAsked(b)) - Number(isAsked(a)));
};

/** An answer to what was typed, with what may have been meant. */
const asked = (given: Answer, query: Query, request: SearchRequest): Answer => ({
  ...given,
  offered: offeredFor(request.query, query, given.results),
});

function answer(query: Query, { found, total, counts }: Listing): Answer {
  const top = found[0]?.match;
  return {
    results: found,
    total,
    counts,
    hints: NO_HINTS,
    meanings: [],
    decoded: query.decoded,
    corrected: null,
    offered: null,
    typedFinds: found.length > 0,
    missing: top && top.coverage < WHOLE ? missingWords(query, found) : [],
    otherMarks: top?.otherMarks ?? false,
    words: wordsToHighlight(query.slots),
  };
}

const NOTHING: Listing = { found: [], total: 0, counts: {}, read: [] };

/** Words typed that no result holds, in none of their wordings. */
function missingWords(query: Query, results: readonly Found[]): string[] {
  const held = new Set(
    results.flatMap(({ passage }) => [...passage.titleWords, ...passage.tokens.map(({ fold }) => fold)]),
  );
  const holds = (tokens: readonly Token[]): boolean => tokens.every((token) => held.has(token.fold));
  const lacking = query.slots.filter(
    (slot) => !slot.stop && !slot.wordings.some(({ tokens }) => holds(tokens)),
  );
  const typed = lacking.flatMap((slot) => slot.wordings[0]?.tokens ?? []);
  return typed.filter((token) => !held.has(token.fold)).map((token) => token.written);
}

/**
 * Whether results of a corrected query may be shown: they hold all of it, and the words belong together. `isMended`: where the
 * site does not have a word as typed, it is enough that most of the query stands together with the likeliest in its place.
 */
function convincing(
  query: Query,
  found: readonly Found[],
  isBeside: (passage: Passage) => boolean,
  isMended: (passage: Passage) => boolean,
): boolean {
  const words = telling(query);
  return found.some(
    ({ passage, match: { coverage, phrase } }) =>
      (coverage > CONVINCING && (words === 1 || (phrase >= LEAST_PHRASE && isBeside(passage)))) ||
      (coverage >= MOSTLY && phrase >= MENDED && isMended(passage)),
  );
}

/** Whether each word put in another's place stands beside a neighbour that it has in the query. */
function standsBeside(mended: readonly Token[], typed: readonly Token[], passage: Passage): boolean {
  const known = new Set(typed.map(({ form }) => form));
  const text = bareText(passage.titleTokens) + sentences(passage).map(bareText).join('.');
  return mended.every((token, at) => {
    const pairs = [mended.slice(at - 1, at + 1), mended.slice(at, at + 2)].filter(
      (pair) => pair.length === 2,
    );
    return known.has(token.form) || pairs.some((pair) => text.includes(bareText(pair)));
  });
}

/** Words of names and short forms: those may stand in a text written otherwise. */
const namesIn = ({ slots }: Query): Token[] =>
  slots.flatMap(({ wordings }) => (wordings.length > 1 ? wordings[0]!.tokens : []));

/** Words on the two sides of a full stop do not belong together: “… trạm y tế xã. Số điện thoại …”. */
function sentences({ text, tokens }: Passage): Token[][] {
  const parts: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (before && /[.;:?!]/.test(text.slice(before.end, token.start))) parts.push([]);
    parts.at(-1)!.push(token);
  }
  return parts;
}

/** Every word that the site does not have has another in its place, and none that merely says less. */
const mends = (typed: Query, corrected: Query): boolean =>
  typed.slots.some((slot) => slot.unknown) &&
  !corrected.slots.some((slot) => slot.unknown) &&
  telling(corrected) >= telling(typed);

const telling = ({ slots }: Query): number => slots.filter((slot) => !slot.stop).length;

/**
 * How well a query is answered by the best passage: 1 when it holds all of it, word by word. `otherMarks`: words with other marks than
 * typed are an answer where nothing stands before them.
 */
function quality(found: readonly Found[], otherMarksCount = true): number {
  const isTop = otherMarksCount && found[0]?.match.otherMarks === true;
  const counted = found.filter(({ match: { otherMarks } }) => isTop || !otherMarks);
  const worth = counted.map(
    ({ match: { coverage, together } }) => coverage * (0.5 + 0.5 * Math.min(1, together)),
  );
  return Math.max(0, ...worth);
}

/** Quality from which nothing else is looked for. */
const GOOD = 0.8;
/** How much better the answer to another query must be. */
const BETTER = 0.1;
/** The same where every word typed is one of the site and the first answer holds them all. */
const MUCH_BETTER = 0.3;
/** Coverage from which a corrected query may replace the one typed: it must hold all but a small word. */
const CONVINCING = 0.9;
/** The same, and the part of it that stands together, where a word typed is none of the site. */
const MOSTLY = 0.6;
const MENDED = 0.45;
