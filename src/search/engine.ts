import { normalize } from '../vietnamese/normalize.ts';
import type { SearchWeights } from '../schemas/search-weights.ts';
import { CandidateSet, ENOUGH, LARGE_SITE, LEAST_PHRASE, WHOLE } from './candidate-set.ts';
import { corrections } from './correct.ts';
import { wordsToHighlight } from './excerpt.ts';
import { type Query, understand } from './query.ts';
import type { FilterCounts, Found, SearchRequest, Site } from './site.ts';
import {
  type Marks,
  neighbourPairs,
  partialSubqueries,
  type Subquery,
  titleSubqueries,
  wholeSubqueries,
  type Wordings,
} from './subqueries.ts';
import type { Token } from './tokens.ts';

/** What the reader is told besides the results. */
export interface Answer {
  results: Found[];
  /** The query as read, when keystrokes were decoded: shown, never silent. */
  decoded: string | null;
  /** The results are for this query, which is answered better than the one typed. */
  corrected: string | null;
  /** The query as typed has results too, only worse ones. */
  typedFinds: boolean;
  /** Words that no result holds. */
  missing: string[];
  /** Results differ from the query in marks only. */
  otherMarks: boolean;
  /** Bare words to mark in titles. */
  words: ReadonlySet<string>;
}

/** Answers one query. Rejects when the index cannot be loaded; never for what was typed. */
export async function search(site: Site, request: SearchRequest): Promise<Answer> {
  const { vocabulary, lexicon } = site;
  const query = understand(request.query, vocabulary, lexicon, request.typing);
  const found = query.slots.length > 0 ? await find(site, query, request) : [];
  const asTyped = quality(found);
  if (asTyped >= GOOD || request.exact) return answer(query, found, request);
  const language = { vocabulary, neighbours: await site.neighbours(), lexicon };
  // Words that stand nowhere side by side as quoted may still stand near each other.
  const unquoted = query.phrases.length > 0 ? [normalize(request.query).replaceAll('"', ' ').trim()] : [];
  let best: { text: string; query: Query; found: Found[]; quality: number } | null = null;
  for (const text of [...corrections(request.query, query, language, request.typing), ...unquoted]) {
    const again = understand(text, vocabulary, lexicon, request.typing);
    const better = await find(site, again, request);
    const worth = convincing(again, better) ? quality(better) : 0;
    if (worth > (best?.quality ?? asTyped) + BETTER)
      best = { text, query: again, found: better, quality: worth };
    if (worth >= GOOD) break;
  }
  return best
    ? { ...answer(best.query, best.found, request), corrected: best.text, typedFinds: found.length > 0 }
    : answer(query, found, request);
}

function answer(query: Query, found: Found[], { limit }: SearchRequest): Answer {
  // Several records may stand for one address: the figures of one indicator by place. The best stands for it.
  const seen = new Set<string>();
  const pages = found.filter(({ passage: { url } }) => !seen.has(url) && seen.add(url));
  const results = pages.slice(0, limit);
  const top = results[0]?.match;
  return {
    results,
    decoded: query.decoded,
    corrected: null,
    typedFinds: found.length > 0,
    missing: top && top.coverage < WHOLE ? missingWords(query, results) : [],
    otherMarks: top?.otherMarks ?? false,
    words: wordsToHighlight(query.slots),
  };
}

/** Passages that answer, best first. */
async function find(site: Site, query: Query, request: SearchRequest): Promise<Found[]> {
  const { weights } = site.lexicon;
  const candidates = new CandidateSet(site, query, request);
  const subqueries = (marks: Marks, wordings: Wordings): Subquery[] =>
    wholeSubqueries(query, site.vocabulary, marks, wordings);
  await candidates.ask([...titleSubqueries(query), ...subqueries('typed', 'same')]);
  await candidates.askPairs(neighbourPairs(query, site.vocabulary));
  await candidates.read(FIRST_READ);
  const few = site.vocabulary.size >= LARGE_SITE ? FEW : ENOUGH;
  if (candidates.whole() < few) await candidates.ask(subqueries('typed', 'near'));
  if (query.marked && candidates.whole() < few)
    await candidates.ask([...subqueries('any', 'same'), ...subqueries('any', 'near')]);
  if (candidates.whole() < FEW)
    await candidates.ask(partialSubqueries(query, site.vocabulary, query.marked ? 'any' : 'typed'));
  await candidates.readEnough();
  return related(candidates.found(), query, weights, request);
}

/** Keeps what is related: nothing is better than a page that only shares a word with the query. */
function related(found: Found[], query: Query, weights: SearchWeights, request: SearchRequest): Found[] {
  const ordered = found.toSorted((a, b) => b.match.score - a.match.score);
  const best = ordered[0]?.match;
  if (!best) return [];
  const quoted = query.phrases.length > 0 ? ordered.filter(({ match: { phrases } }) => phrases) : ordered;
  const least = Math.max(weights.leastCoverage, best.coverage * NEAR_BEST);
  const kept = quoted.filter(
    ({ match: { coverage, together, score } }) =>
      (coverage >= least || together >= TOGETHER) &&
      score >= best.score * NEAR_BEST_SCORE &&
      (coverage > NEARLY_WHOLE || together >= LEAST_PHRASE),
  );
  if (request.sort === 'best') return kept;
  const date = ({ passage }: Found): string =>
    passage.filters['date']?.[0] ?? passage.filters['year']?.[0] ?? '';
  return kept.toSorted((a, b) => date(b).localeCompare(date(a)));
}

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

/** Whether results of a corrected query may be shown: they hold all of it, and the words belong together. */
function convincing(query: Query, found: readonly Found[]): boolean {
  const words = query.slots.filter((slot) => !slot.stop).length;
  return found.some(
    ({ match: { coverage, phrase } }) => coverage > CONVINCING && (words === 1 || phrase >= LEAST_PHRASE),
  );
}

/** How well a query is answered by the best passage: 1 when it holds all of it, word by word. */
const quality = (found: readonly Found[]): number =>
  Math.max(
    0,
    ...found.map(({ match: { coverage, together } }) => coverage * (0.5 + 0.5 * Math.min(1, together))),
  );

/** Quality from which nothing else is looked for. */
const GOOD = 0.8;
/** How much better the answer to another query must be. */
const BETTER = 0.1;

/** Part of a query that, standing together, makes up for words that are missing: “làm nhà vệ sinh” of “làm nhà vệ sinh tốn bao nhiêu tiền”. */
const TOGETHER = 0.55;
/** Least coverage and score against those of the best passage: what falls further behind is about something else. */
const NEAR_BEST = 0.7;
const NEAR_BEST_SCORE = 0.2;
/** Coverage from which the words that are there need not stand together. */
const NEARLY_WHOLE = 0.85;
/** Coverage from which a corrected query may replace the one typed: it must hold all but a small word. */
const CONVINCING = 0.9;
/** Bundles read before it is judged whether more must be asked. */
const FIRST_READ = 6;
/** With fewer passages that hold the whole query, parts of it are asked for too. */
const FEW = 3;

/** How many bundles hold the whole query, by filter and value: what each choice of a filter would leave. */
export async function countResults(site: Site, request: SearchRequest): Promise<FilterCounts> {
  const query = understand(request.query, site.vocabulary, site.lexicon, request.typing);
  const [ask] = (['typed', 'any'] as const).flatMap((marks) =>
    wholeSubqueries(query, site.vocabulary, marks, 'same'),
  );
  return ask ? site.index.count(ask.terms, ask.preload, request.filters) : {};
}
