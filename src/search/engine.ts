import { normalize } from '../vietnamese/normalize.ts';
import type { SearchWeights } from './weights.ts';
import { type Ask, type Marks, pairAsks, partialAsks, titleAsks, wholeAsks, type Wordings } from './asks.ts';
import { corrections } from './correct.ts';
import { wordsToMark } from './excerpt.ts';
import { frequentWords } from './frequent.ts';
import type { Lexicon } from './lexicon.ts';
import type { Neighbours } from './neighbours.ts';
import { type Fragment, type Passage, passagesOf } from './passages.ts';
import { type Query, understand } from './query.ts';
import { type Match, match } from './rank.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the engine needs of Pagefind. */
export interface Index {
  /** Bundles that hold all terms. Rejects when a file of the index cannot be loaded. */
  ask(terms: readonly string[], preload: readonly string[], options: AskOptions): Promise<IndexHit[]>;
  /** Number of such bundles by filter and value. */
  count(
    terms: readonly string[],
    preload: readonly string[],
    filters: AskOptions['filters'],
  ): Promise<FilterCounts>;
}
/** Numbers by filter and value. */
export type FilterCounts = Record<string, Record<string, number>>;
export interface AskOptions {
  filters: Readonly<Record<string, readonly string[]>>;
  newestFirst: boolean;
}
export interface IndexHit {
  id: string;
  score: number;
  /** Places of the terms in the bundle. */
  words: readonly number[];
  load(): Promise<Fragment>;
}

export interface SearchRequest {
  query: string;
  /** Chosen values by filter. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** By fitness, or by date. */
  sort: 'best' | 'newest';
  /** The reader is still typing. */
  typing: boolean;
  /** The words are meant as typed: nothing is corrected. */
  exact?: boolean | undefined;
  /** How many results are wanted. */
  limit: number;
}

export interface Found {
  passage: Passage;
  match: Match;
}

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

export interface Site {
  index: Index;
  vocabulary: Vocabulary;
  lexicon: Lexicon;
  /** Loaded when first needed. Rejects when it does not come. */
  neighbours(): Promise<Neighbours>;
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
    words: wordsToMark(query.slots),
  };
}

/** Passages that answer, best first. */
async function find(site: Site, query: Query, request: SearchRequest): Promise<Found[]> {
  const { weights } = site.lexicon;
  const gathered = new Gathered(site, query, request);
  const asks = (marks: Marks, wordings: Wordings): Ask[] =>
    wholeAsks(query, site.vocabulary, marks, wordings);
  await gathered.ask([...titleAsks(query), ...asks('typed', 'same')]);
  await gathered.askPairs(pairAsks(query, site.vocabulary));
  await gathered.read(FIRST_READ);
  const few = site.vocabulary.size >= LARGE_SITE ? FEW : ENOUGH;
  if (gathered.whole() < few) await gathered.ask(asks('typed', 'near'));
  if (query.marked && gathered.whole() < few)
    await gathered.ask([...asks('any', 'same'), ...asks('any', 'near')]);
  if (gathered.whole() < FEW)
    await gathered.ask(partialAsks(query, site.vocabulary, query.marked ? 'any' : 'typed'));
  await gathered.readEnough();
  return related(gathered.found(), query, weights, request);
}

/** Keeps what is related: nothing is better than a page that only shares a word with the query. */
function related(found: Found[], query: Query, weights: SearchWeights, request: SearchRequest): Found[] {
  const ordered = found.toSorted((a, b) => b.match.score - a.match.score);
  const best = ordered[0]?.match;
  if (!best) return [];
  const quoted = query.phrases.length > 0 ? ordered.filter(({ match: { phrases } }) => phrases) : ordered;
  const least = Math.max(weights.leastCoverage, best.coverage * 0.7);
  const kept = quoted.filter(
    ({ match: { coverage, together, score } }) =>
      (coverage >= least || together >= TOGETHER) &&
      score >= best.score * 0.2 &&
      (coverage > 0.85 || together >= LEAST_PHRASE),
  );
  if (request.sort === 'best') return kept;
  const date = ({ passage }: Found): string =>
    passage.filters['date']?.[0] ?? passage.filters['year']?.[0] ?? '';
  return kept.toSorted((a, b) => date(b).localeCompare(date(a)));
}

/** Bundles that were found so far, and the passages of those that were read. */
class Gathered {
  readonly #index: Index;
  readonly #query: Query;
  readonly #weights: SearchWeights;
  readonly #request: SearchRequest;
  readonly #bundles = new Map<string, { hit: IndexHit; score: number }>();
  readonly #read = new Map<string, Found[]>();
  readonly #asked = new Set<string>();
  /** For each pair of neighbours, the bundles that hold it. */
  readonly #pairs: Map<string, IndexHit>[] = [];
  /** Places of frequent words, before the text of each bundle. */
  readonly #head: number;
  readonly #mostRead: number;

  constructor({ index, vocabulary, lexicon: { weights } }: Site, query: Query, request: SearchRequest) {
    this.#index = index;
    this.#head = frequentWords(vocabulary).slots.size;
    this.#mostRead = vocabulary.size >= LARGE_SITE ? MOST_READ_LARGE : MOST_READ;
    this.#query = query;
    this.#weights = weights;
    this.#request = request;
  }

  async ask(asks: readonly Ask[]): Promise<void> {
    const options = { filters: this.#request.filters, newestFirst: this.#request.sort === 'newest' };
    for (const { terms, preload, trust } of asks) {
      const key = terms.join(' ');
      if (this.#asked.has(key)) continue;
      this.#asked.add(key);
      const hits = await this.#index.ask(terms, preload, options);
      const most = hits[0]?.score || 1;
      for (const hit of hits) {
        const places = hit.words.filter((place) => place >= this.#head);
        const fitness = 0.6 * (hit.score / most) + 0.9 * adjacency(places, terms.length);
        const rare = this.#head > 0 ? 1 / Math.log2(1 + hits.length) : 0;
        const score = trust * fitness + rare;
        const known = this.#bundles.get(hit.id);
        if (!known) this.#bundles.set(hit.id, { hit, score });
        else known.score = Math.max(known.score, score) + AGAIN;
      }
    }
  }

  /** Notes which bundles hold each of these pairs of neighbours. */
  async askPairs(pairs: readonly string[]): Promise<void> {
    const options = { filters: this.#request.filters, newestFirst: false };
    for (const pair of pairs) {
      const hits = await this.#index.ask([pair], [], options);
      if (hits.length > 0) this.#pairs.push(new Map(hits.map((hit) => [hit.id, hit])));
    }
    for (const hits of this.#pairs)
      for (const [id, hit] of hits) if (!this.#bundles.has(id)) this.#bundles.set(id, { hit, score: 0 });
  }

  /** How likely each bundle is to hold the answer: fitness to the questions, and pairs by rarity. */
  #ranked(): { id: string; hit: IndexHit; score: number }[] {
    const most = Math.max(...this.#pairs.map((hits) => hits.size));
    const pairs = this.#pairs.map((hits) => ({
      hits,
      best: hits.values().next().value?.score || 1,
      weight: Math.log2(1 + most / hits.size),
    }));
    const total = pairs.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const share = (id: string): number =>
      pairs.reduce((sum, { hits, best, weight }) => {
        const hit = hits.get(id);
        return hit ? sum + weight * (0.3 + 0.7 * (hit.score / best)) : sum;
      }, 0) / total;
    return [...this.#bundles]
      .map(([id, { hit, score }]) => ({ id, hit, score: score + PAIRS * share(id) }))
      .sort((a, b) => b.score - a.score);
  }

  /** Reads the `count` best bundles not read yet. */
  async read(count: number): Promise<void> {
    const ranked = this.#ranked();
    const best = ranked[0]?.score ?? 1;
    const next = ranked.filter(({ id }) => !this.#read.has(id)).slice(0, count);
    await Promise.all(
      next.map(async ({ id, hit, score }) => {
        const passages = passagesOf(await hit.load());
        const found = passages.flatMap((passage) => {
          const scored = match(passage, this.#query, this.#weights);
          return scored ? [{ passage, match: scored }] : [];
        });
        for (const one of found)
          one.match.score += this.#weights.firstOrder * (score / best) * one.match.coverage;
        this.#read.set(id, found);
      }),
    );
  }

  /** Reads on until there is a good answer and enough of them, or too much was read. */
  async readEnough(): Promise<void> {
    while (this.#read.size < Math.min(this.#mostRead, this.#bundles.size)) {
      if (this.whole() >= Math.min(ENOUGH, this.#request.limit) && this.#read.size >= LEAST_READ) return;
      await this.read(NEXT_READ);
    }
  }

  /** Number of passages read that hold the whole query. */
  whole(): number {
    const apart = this.#head > 0 && this.#query.slots.length > 1;
    return this.found().filter(
      ({ match: { coverage, otherMarks, together } }) =>
        coverage > WHOLE && !otherMarks && (!apart || together >= LEAST_PHRASE),
    ).length;
  }

  found(): Found[] {
    return [...this.#read.values()].flat();
  }
}

/** Longest run of neighbouring places, as a share of the words asked for; a little more when it repeats. */
function adjacency(words: readonly number[], width: number): number {
  if (width < 2) return 1;
  let longest = 1;
  let run = 1;
  let whole = 0;
  for (let i = 1; i < words.length; i++) {
    run = words[i] === (words[i - 1] ?? 0) + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    if (run === width) whole++;
  }
  return Math.min(1, (longest - 1) / (width - 1)) + Math.min(0.3, whole * 0.1);
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
    ({ match: { coverage, phrase } }) => coverage > 0.9 && (words === 1 || phrase >= LEAST_PHRASE),
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

/** Least part of a query, by weight, that stands together when not all of it is there. */
const LEAST_PHRASE = 0.25;
/** Coverage from which a passage holds the whole query, but for small words. */
const WHOLE = 0.97;
/** Part of a query that, standing together, makes up for words that are missing: “làm nhà vệ sinh” of “làm nhà vệ sinh tốn bao nhiêu tiền”. */
const TOGETHER = 0.55;
/** A bundle found by several questions is a little more likely. */
const AGAIN = 0.02;
const FIRST_READ = 6;
const NEXT_READ = 4;
const LEAST_READ = 5;
/** Bundles of a small site are about a kilobyte each. */
const MOST_READ = 24;
const MOST_READ_LARGE = 20;
/** Worth of all pairs of neighbours, against the whole query in any order. */
const PAIRS = 1;
/** Records of a site whose bundles are long. */
const LARGE_SITE = 8_000;
const ENOUGH = 8;
/** With fewer passages that hold the whole query, parts of it are asked for too. */
const FEW = 3;

/** How many bundles hold the whole query, by filter and value: what each choice of a filter would leave. */
export async function countResults(site: Site, request: SearchRequest): Promise<FilterCounts> {
  const query = understand(request.query, site.vocabulary, site.lexicon, request.typing);
  const [ask] = (['typed', 'any'] as const).flatMap((marks) =>
    wholeAsks(query, site.vocabulary, marks, 'same'),
  );
  return ask ? site.index.count(ask.terms, ask.preload, request.filters) : {};
}
