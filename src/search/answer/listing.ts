import { CandidateSet, ENOUGH, LARGE_SITE } from './candidate-set.ts';
import { countFacets, type Facets, facetsOf, isFiltered, passes } from './facets.ts';
import { passageHolds, recordsHolding } from './holders.ts';
import type { Query } from '../query/query.ts';
import { HELP, isShare } from './rank.ts';
import type { RecordTable, TableBundle } from './record-table.ts';
import { related } from './related.ts';
import type { FilterCounts, Found, SearchRequest, Site } from './site.ts';
import {
  type Marks,
  neighbourPairs,
  partialSubqueries,
  type Subquery,
  titleSubqueries,
  wholeSubqueries,
  withoutYears,
  type Wordings,
} from './subqueries.ts';

/** What one reading of a query finds, in order: first all that holds the whole of it, then what comes near. */
export interface Listing {
  /** At most as many as were asked for. */
  found: Found[];
  /** How many there are in all, and by filter and value; null as long as that is not known. */
  total: number | null;
  counts: FilterCounts | null;
  /** What was read for it, best first, whether or not it is near enough to be a result. */
  read: readonly Found[];
}

/**
 * The first results of a reading. What holds the query is complete, however long: first the best of what the index ranks
 * highest, then the others in parts, so that the list stays as it is when more of it is asked for. What only comes near is
 * looked for when there is little else.
 */
export async function list(site: Site, query: Query, request: SearchRequest): Promise<Listing> {
  const lister = new Lister(site, query, request);
  // On a large site, postings of frequent words cost as much as an answer: it does not wait for them.
  const eager = site.vocabulary.size < LARGE_SITE || isFiltered(request.filters) || request.sort === 'newest';
  if (eager) await lister.load();
  await lister.readFirst();
  if (request.count || request.limit > ENOUGH || lister.held().length < ENOUGH) await lister.load();
  return lister.listing();
}

class Lister {
  readonly #site: Site;
  readonly #query: Query;
  readonly #request: SearchRequest;
  readonly #candidates: CandidateSet;
  #table: RecordTable | null = null;
  /** Numbers of the records that hold the query, one for each address, and bundles that hold any. */
  #holding: ReadonlySet<number> = new Set();
  #addresses: ReadonlySet<number> = new Set();
  /** Whether the records are known to hold all of it; else some of its words are only known once a record is read. */
  #isExact = false;
  /** A short form is asked for, whose long form must stand side by side; and so few bundles hold its words that all are read. */
  #isOfTerms = false;
  /** What only comes near was asked for. */
  #isWide = false;

  constructor(site: Site, query: Query, request: SearchRequest) {
    this.#site = site;
    this.#query = query;
    this.#request = request;
    this.#candidates = new CandidateSet(site, query, {
      holds: (passage, id) =>
        (!this.#table || this.#holding.has(this.#table.withId(id)!.first + passage.place)) &&
        (this.#isExact || passageHolds(passage, query, site.vocabulary)),
      allows: (id) => !this.#table || this.#isLookedAt(this.#table.withId(id)!.facets),
    });
  }

  async load(): Promise<void> {
    if (this.#table) return;
    const table = await this.#site.table();
    const few = this.#isLarge() ? FEW_BUNDLES : 0;
    const { records, isExact } = await recordsHolding(this.#query, this.#site, few);
    this.#holding = records;
    this.#isExact = isExact;
    this.#addresses = new Set([...this.#holding].map((record) => table.addressOf(record)));
    this.#table = table;
    const bundles = new Set([...this.#holding].map((record) => table.bundleOf(record)));
    this.#isOfTerms = bundles.size <= MOST_OF_TERMS && isTerm(this.#query);
  }

  /** Asks the index and reads what it ranks highest. */
  async readFirst(): Promise<void> {
    const [query, candidates, { vocabulary }] = [this.#query, this.#candidates, this.#site];
    await candidates.ask([...titleSubqueries(query), ...wholeSubqueries(query, vocabulary, 'typed', 'same')]);
    await candidates.askPairs(neighbourPairs(query, vocabulary));
    // What only shares pairs of neighbours with the query waits for the parts of it that are asked for next.
    await candidates.read(Math.min(FIRST_READ, candidates.size()));
    if (!this.#table || this.#isScarce()) await this.#askWider();
    if (this.#isQuestion()) await candidates.ask(partialSubqueries(query, vocabulary, 'typed')[0]!);
    await candidates.readEnough();
    if (query.everyday) await this.#readKinds(HELP);
    if (query.intents.includes('how')) await this.#readKinds(HANDBOOK);
    if (query.intents.includes('story')) await this.#readKinds(STORIES);
    if (query.intents.includes('document')) await this.#readKinds(DOCUMENTS);
  }

  /** The same where only reading has told that little holds all of the query. */
  async #readWider(): Promise<void> {
    if (this.#isWide) return;
    await this.#askWider();
    await this.#candidates.readEnough();
  }

  /** Asks for what only comes near. */
  async #askWider(): Promise<void> {
    this.#isWide = true;
    const [query, candidates, { vocabulary }] = [this.#query, this.#candidates, this.#site];
    const subqueries = (marks: Marks, wordings: Wordings): Subquery[] =>
      wholeSubqueries(query, vocabulary, marks, wordings);
    const few = vocabulary.size >= LARGE_SITE ? FEW : ENOUGH;
    if (candidates.whole() < few) await candidates.ask(subqueries('typed', 'near'));
    if (query.marked && candidates.whole() < few)
      await candidates.ask([...subqueries('any', 'same'), ...subqueries('any', 'near')]);
    if (candidates.whole() >= FEW) return;
    for (const marks of query.marked ? (['typed', 'any'] as const) : (['typed'] as const)) {
      await candidates.ask(withoutYears(query, vocabulary, marks));
      for (const round of partialSubqueries(query, vocabulary, marks))
        if (candidates.size() < ENOUGH) await candidates.ask(round);
    }
  }

  /** What helps comes first for an everyday word, and documents for who asks for one: read whatever the index thinks of them. */
  async #readKinds(kinds: ReadonlySet<string>): Promise<void> {
    const left = this.#bundlesLeft().filter(({ facets: { kind } }) => kinds.has(kind ?? ''));
    await this.#candidates.readThese(left.slice(0, PART).map(({ id }) => id));
  }

  /** What was read and holds the query, best first. */
  held(): Found[] {
    return distinct(this.#candidates.found().filter((one) => this.#isHeld(one)));
  }

  async listing(): Promise<Listing> {
    const { limit, filters } = this.#request;
    const better = this.#better();
    const { held, all } = await this.#wholeList();
    const isScarce = this.#isScarce() || (all && this.#mustBeRead() && held.length < ENOUGH);
    if (isScarce) await this.#readWider();
    const near = isScarce ? this.#near(held) : better.filter((one) => !this.#isAddress(one));
    const listed = isScarce ? this.#inOrder(held, near) : distinct([...better, ...held]);
    const found = listed.filter((one) => this.#passes(one)).slice(0, limit);
    const read = this.#candidates.found();
    if (!this.#table || (this.#mustBeRead() && !all)) return { found, total: null, counts: null, read };
    const facets = this.#mustBeRead()
      ? held.map(({ passage }) => facetsOf(passage))
      : [...this.#addresses].map((record) => this.#table!.bundles[this.#table!.bundleOf(record)]!.facets);
    return {
      found,
      read,
      ...countFacets([...facets, ...near.map(({ passage }) => facetsOf(passage))], filters),
    };
  }

  /** What holds the query, as many as are asked for; of what must be read to be told, all there are. */
  async #wholeList(): Promise<{ held: Found[]; all: boolean }> {
    const { limit, sort, count } = this.#request;
    const left = this.#bundlesLeft();
    const everything = this.#mustBeRead() && left.length <= MOST_COUNTED && (count || !this.#isLarge());
    const wanted = everything ? Number.POSITIVE_INFINITY : limit;
    const isNewest = sort === 'newest';
    let held = isNewest ? [] : this.held();
    while (left.length > 0 && held.filter((one) => this.#passes(one)).length < wanted) {
      // The first ten are the best of all that was read for them; what follows is in parts, so that it stays as it is.
      const first = !isNewest && held.length < ENOUGH;
      const part = left.splice(0, PART).map(({ id }) => id);
      const more = (await this.#candidates.readThese(part)).filter((one) => this.#isHeld(one));
      if (first) held = this.held();
      else held = distinct([...held, ...(isNewest ? newestFirst(more) : more)]);
    }
    return { held, all: left.length === 0 };
  }

  /** Bundles that hold the query and are still to be read, in the order in which they are listed. */
  #bundlesLeft(): TableBundle[] {
    if (!this.#table) return [];
    const { bundles, bundleOf } = this.#table;
    const holding = [...new Set([...this.#holding].map(bundleOf))].map((at) => bundles[at]!);
    const left = holding.filter(({ facets }) => this.#isLookedAt(facets));
    if (this.#request.sort === 'newest') return left.sort((a, b) => b.date.localeCompare(a.date));
    const rank = new Map(this.#candidates.ranked().map((id, at) => [id, at]));
    const place = ({ id }: TableBundle): number => rank.get(id) ?? rank.size;
    return left.filter(({ id }) => !this.#candidates.isRead(id)).sort((a, b) => place(a) - place(b));
  }

  /** What comes near: other diacritics, other words, or not all of them. */
  #near(held: readonly Found[]): Found[] {
    const shown = new Set(held.map(({ passage }) => passage.url));
    const near = related(this.#candidates.found(), this.#query, this.#site);
    const others = distinct(near.filter((one) => !one.holds && !shown.has(one.passage.url)));
    if (this.#request.sort === 'newest') return newestFirst(others);
    // Who types a number means that one, but not of something else: “tỷ lệ hộ nghèo xã Ví Dụ 2021”.
    const least = MUCH_WORSE * Math.max(0, ...others.map(({ match: { score } }) => score));
    const hasNumbers = ({ match: { numbers, score } }: Found): boolean => numbers && score >= least;
    return [...others.filter(hasNumbers), ...others.filter((one) => !hasNumbers(one))];
  }

  /** What comes near comes after; but a question often has its answer where one of its words is missing. */
  #inOrder(held: readonly Found[], near: readonly Found[]): Found[] {
    const before = this.#request.sort === 'best' ? betterThan(held[0], near) : [];
    const shown = new Set(before.map(({ passage }) => passage));
    return [...before, ...held, ...near.filter(({ passage }) => !shown.has(passage))];
  }

  /** Such answers to a long question which many texts hold, of what was read first: the same however long the list and whatever the filters. */
  #better(): Found[] {
    if (!this.#isQuestion() || this.#isScarce() || this.#mustBeRead() || this.#request.sort !== 'best')
      return [];
    const [best] = this.held();
    const near = related(this.#candidates.found(), this.#query, this.#site);
    return betterThan(best, distinct(near.filter(({ holds }) => !holds)));
  }

  #isQuestion(): boolean {
    const { intents, slots } = this.#query;
    return intents.length > 0 || slots.filter(({ stop }) => !stop).length >= LONG;
  }

  /** Whether another record at its address holds the query. */
  #isAddress({ passage, bundle }: Found): boolean {
    const first = this.#table?.withId(bundle)?.first;
    return first !== undefined && this.#addresses.has(this.#table!.addressOf(first + passage.place));
  }

  /** So little holds the query that what comes near is looked for, and counted along whatever the filters leave of it. */
  #isScarce(): boolean {
    return this.#table !== null && this.#addresses.size < ENOUGH;
  }

  #isLookedAt(facets: Facets): boolean {
    return (
      this.#isScarce() || this.#mustBeRead() || this.#isQuestion() || passes(facets, this.#request.filters)
    );
  }

  /** Postings do not tell all of it: a quoted phrase, a date or a share must be read side by side; or they were too long to be loaded. */
  #mustBeRead(): boolean {
    return (
      !this.#isExact ||
      this.#query.phrases.length > 0 ||
      this.#query.slots.some((slot) => slot.dated || isShare(slot)) ||
      this.#isOfTerms
    );
  }

  #isLarge(): boolean {
    return this.#site.vocabulary.size >= LARGE_SITE;
  }

  #isHeld({ holds, match: { phrases, dates, numbers, coverage } }: Found): boolean {
    const { phrases: quoted, slots } = this.#query;
    return (
      holds &&
      (phrases || quoted.length === 0) &&
      (dates || !slots.some((slot) => slot.dated)) &&
      (numbers || !slots.some(isShare)) &&
      (coverage > 0 || !this.#isOfTerms)
    );
  }

  #passes({ passage }: Found): boolean {
    return passes(facetsOf(passage), this.#request.filters);
  }
}

/**
 * What comes near and is better than the best that holds the query: clearly so, where it does not say what a question asks for. Who
 * types a number or a year means that one.
 */
function betterThan(best: Found | undefined, near: readonly Found[]): Found[] {
  if (!best) return [];
  const isBetter = ({ match: { score, otherMarks, numbers, features } }: Found): boolean =>
    score > best.match.score * (features.wanted > 0 ? 1 : CLEARLY) && numbers && !otherMarks;
  return near.filter(isBetter).map((one) => ({ ...one, holds: true }));
}

/** Several records may stand for one address: the figures of one indicator by place. The first stands for it. */
function distinct(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ passage: { url } }) => !seen.has(url) && seen.add(url));
}

/** Whether the query is a short form and nothing else. */
function isTerm({ slots: [slot, ...others] }: Query): boolean {
  const [typed, ...long] = slot?.wordings ?? [];
  return others.length === 0 && typed?.tokens.length === 1 && long.some(({ tokens }) => tokens.length > 1);
}

const newestFirst = (found: readonly Found[]): Found[] =>
  found.toSorted((a, b) => b.passage.date.localeCompare(a.passage.date));

const HANDBOOK: ReadonlySet<string> = new Set(['handbook']);
const STORIES: ReadonlySet<string> = new Set(['story']);
const DOCUMENTS: ReadonlySet<string> = new Set(['document']);
/** Share of the best score below which what holds the numbers of a query is about something else. */
const MUCH_WORSE = 0.5;
/** How much better what lacks a word must be than what holds all. */
const CLEARLY = 1.2;
/** Telling words of a question from which one may be missing. */
const LONG = 4;
/** Bundles read before it is judged whether more must be asked. */
const FIRST_READ = 6;
/** With fewer passages that hold the whole query, parts of it are asked for too. */
const FEW = 3;
/** Bundles in each later part of a list: some ten results of a usual query. */
const PART = 12;
/** Bundles of a large site whose reading costs less than the long postings of frequent words. */
const FEW_BUNDLES = 30;
/** The same for the long form of an abbreviation: “HĐND” is not “hội … đồng … nhân dân”. */
const MOST_OF_TERMS = 40;
/** Bundles that are read to count how many hold a quoted phrase or a date. */
const MOST_COUNTED = 300;
