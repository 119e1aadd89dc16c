import type { Holdings } from './holders.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Neighbours } from '../index/neighbours.ts';
import type { Fragment, Passage } from '../index/passages.ts';
import type { Meaning } from './meanings.ts';
import type { Match } from './rank.ts';

/** What the engine needs of an index. */
export interface Index {
  /** Bundles that hold all terms. Rejects when a file of the index cannot be loaded. */
  ask(terms: readonly string[], preload: readonly string[]): Promise<IndexHit[]>;
  /** Every bundle, by portal; loads no text. */
  all(): Promise<AllPages[]>;
}

/** Bundles of one portal. */
export interface AllPages {
  /** File of the first, by which one index is told from another; empty when there is none. */
  first: string;
  /** In the order in which the index was made. */
  hits: IndexHit[];
}
/** Numbers by filter and value. */
export type FilterCounts = Record<string, Record<string, number>>;
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
  /** How many results are wanted, from the first on. */
  limit: number;
  /** All results are to be counted, also where that costs more than to answer. */
  count?: boolean | undefined;
}

export interface Found {
  passage: Passage;
  /** Id of the bundle that it stands in. */
  bundle: string;
  match: Match;
  /** It holds the whole query, in wordings that mean the same and with the diacritics typed. */
  holds: boolean;
}
export interface Site extends Holdings {
  index: Index;
  lexicon: Lexicon;
  /** Worth of results by what their address begins with: those of other portals searched along. */
  portals: readonly { base: string; weight: number }[];
  /** Loaded when first needed. Rejects when it does not come. */
  neighbours(): Promise<Neighbours>;
  /** The same. */
  meanings(): Promise<Meaning[]>;
}
