import type { SearchWeights } from '../weights.ts';
import { frequentWords } from '../index/frequent.ts';
import { type Passage, passagesOf } from '../index/passages.ts';
import type { Query } from '../query/query.ts';
import { match, scattered } from './rank.ts';
import type { Found, Index, IndexHit, Site } from './site.ts';
import { portalOf } from './shards.ts';
import type { Subquery } from './subqueries.ts';

/** What is known of passages and bundles besides what the index says. */
export interface Judge {
  /** Whether a passage, of the bundle with this id, holds the whole query. */
  holds(passage: Passage, bundle: string): boolean;
  /** Whether the bundle with this id is looked at. */
  allows(bundle: string): boolean;
}

/** Bundles that were found so far, and the passages of those that were read. */
export class CandidateSet {
  readonly #index: Index;
  readonly #query: Query;
  readonly #weights: SearchWeights;
  readonly #judge: Judge;
  readonly #portals: Site['portals'];
  readonly #bundles = new Map<string, { hit: IndexHit; score: number }>();
  readonly #read = new Map<string, Found[]>();
  readonly #asked = new Set<string>();
  /** For each pair of neighbours, the bundles that hold it. */
  readonly #pairs: Map<string, IndexHit>[] = [];
  /** Places of frequent words, before the text of each bundle. */
  readonly #head: number;
  readonly #reads: { least: number; most: number };

  constructor({ index, vocabulary, lexicon: { weights }, portals }: Site, query: Query, judge: Judge) {
    this.#index = index;
    this.#portals = portals;
    this.#head = frequentWords(vocabulary).slots.size;
    this.#reads = vocabulary.size >= LARGE_SITE ? READS_LARGE : READS;
    this.#query = query;
    this.#weights = weights;
    this.#judge = judge;
  }

  async ask(subqueries: readonly Subquery[]): Promise<void> {
    for (const { terms, preload, trust } of subqueries) {
      const key = terms.join(' ');
      if (this.#asked.has(key)) continue;
      this.#asked.add(key);
      const hits = (await this.#index.ask(terms, preload)).filter(({ id }) => this.#judge.allows(id));
      const most = hits[0]?.score || 1;
      for (const hit of hits) {
        const places = hit.words.filter((place) => place >= this.#head);
        const fitness = OWN_SCORE * (hit.score / most) + ADJACENCY * adjacency(places, terms.length);
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
    for (const pair of pairs) {
      const hits = (await this.#index.ask([pair], [])).filter(({ id }) => this.#judge.allows(id));
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
        return hit ? sum + weight * (PAIR_HELD + (1 - PAIR_HELD) * (hit.score / best)) : sum;
      }, 0) / total;
    return [...this.#bundles]
      .map(([id, { hit, score }]) => ({ id, hit, score: score + PAIRS * share(id) }))
      .sort((a, b) => b.score - a.score);
  }

  /** Reads the `count` best bundles not read yet. */
  async read(count: number): Promise<void> {
    const next = this.#ranked()
      .filter(({ id }) => !this.#read.has(id))
      .slice(0, count);
    await Promise.all(next.map((one) => this.#readOne(one)));
  }

  /** Reads these bundles, whether or not a question found them, and gives what was found in them, best first. */
  async readThese(ids: readonly string[]): Promise<Found[]> {
    if (!ids.every((id) => this.#bundles.has(id))) {
      for (const hit of (await this.#index.all()).flatMap(({ hits }) => hits))
        if (!this.#bundles.has(hit.id) && ids.includes(hit.id)) this.#bundles.set(hit.id, { hit, score: 0 });
    }
    const found = await Promise.all(
      ids.map(async (id) => {
        const one = this.#bundles.get(id);
        if (one && !this.#read.has(id)) await this.#readOne({ id, ...one });
        return this.#read.get(id) ?? [];
      }),
    );
    return found.flat().sort(byScore);
  }

  /** Number of bundles that hold a part asked for; those that only share a pair of neighbours with the query are many on a large site. */
  size(): number {
    return [...this.#bundles.values()].filter(({ score }) => score > 0).length;
  }

  /** Ids of the bundles known so far, likeliest first. */
  ranked(): string[] {
    return this.#ranked().map(({ id }) => id);
  }

  isRead(id: string): boolean {
    return this.#read.has(id);
  }

  async #readOne({ id, hit }: { id: string; hit: IndexHit }): Promise<void> {
    const passages = passagesOf(await hit.load());
    const found = passages.flatMap((passage): Found[] => {
      const holds = this.#judge.holds(passage, id);
      const scored = match(passage, this.#query, this.#weights) ?? (holds ? scattered() : null);
      return scored ? [{ passage, bundle: id, match: scored, holds }] : [];
    });
    for (const { passage, match: scored } of found)
      scored.score *= portalOf(passage.url, this.#portals)?.weight ?? 1;
    this.#read.set(id, found);
  }

  /** Reads on until there is a good answer and enough of them, or too much was read. */
  async readEnough(): Promise<void> {
    const { least } = this.#reads;
    // So few that the best of them is not left to the order that the index gives.
    const most = this.size() <= READS.most ? READS.most : this.#reads.most;
    while (this.#read.size < Math.min(most, this.#bundles.size)) {
      if (this.whole() >= ENOUGH && this.#read.size >= least) return;
      await this.read(NEXT_READ);
    }
  }

  /** Number of addresses read that hold the whole query. */
  whole(): number {
    const apart = this.#head > 0 && this.#query.slots.length > 1;
    const whole = this.found().filter(
      ({ match: { coverage, otherMarks, together } }) =>
        coverage > WHOLE && !otherMarks && (!apart || together >= LEAST_PHRASE),
    );
    return new Set(whole.map(({ passage: { url } }) => url)).size;
  }

  /** Everything read, best first. */
  found(): Found[] {
    return [...this.#read.values()].flat().sort(byScore);
  }
}

/** Best first; what is worth the same stands by its words, whichever of several indexes it comes from. */
const byScore = (a: Found, b: Found): number =>
  b.match.score - a.match.score ||
  compare(a.passage.title, b.passage.title) ||
  compare(a.passage.text, b.passage.text);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

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
  return Math.min(1, (longest - 1) / (width - 1)) + Math.min(MOST_REPEATED, whole * REPEATED);
}
/** Worth of the index's own score against that of words standing side by side, which tells more of Vietnamese. */
const OWN_SCORE = 0.6;
const ADJACENCY = 0.9;
/** Added for each time that the whole query stands side by side, and the most of it: the third time says little more. */
const REPEATED = 0.1;
const MOST_REPEATED = 0.3;
/** Least worth of a pair of neighbours in a bundle; the rest goes by the score that the index gives it there. */
const PAIR_HELD = 0.3;
/** A bundle found by several questions is a little more likely. */
const AGAIN = 0.02;
const NEXT_READ = 4;
/** Bundles of a small site are about a kilobyte each: the best is not missed for the first dozen that hold every word. */
const READS = { least: 14, most: 20 };
const READS_LARGE = { least: 5, most: 12 };
/** Worth of all pairs of neighbours, against the whole query in any order. */
const PAIRS = 1;
/** Records of a site whose bundles are long. */
export const LARGE_SITE = 8_000;
/** Passages that hold the whole query after which no more are looked for. */
export const ENOUGH = 10;
/** Coverage from which a passage holds the whole query, but for small words. */
export const WHOLE = 0.97;
/** Least part of a query, by weight, that stands together when not all of it is there. */
export const LEAST_PHRASE = 0.25;
