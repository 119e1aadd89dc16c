import type { Lexicon } from './lexicon.ts';
import type { Neighbours } from './neighbours.ts';
import type { Fragment, Passage } from './passages.ts';
import type { Match } from './rank.ts';
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
export interface Site {
  index: Index;
  vocabulary: Vocabulary;
  lexicon: Lexicon;
  /** Loaded when first needed. Rejects when it does not come. */
  neighbours(): Promise<Neighbours>;
}
