import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One judged query of tests/search/. */
export interface JudgedQuery {
  id: string;
  query: string;
  /** Addresses that may come first, “*” at the end for a page and all its clauses; none when the site has no answer. */
  expect: string[];
  /** For the exact words of official texts only. */
  full?: boolean;
  /** The last word is unfinished. */
  typing?: boolean;
}

export function readQueries(file: string): JudgedQuery[] {
  return parse(readFileSync(file, 'utf8')) as JudgedQuery[];
}

/** Whether a query is kept out of tuning: a third, by a hash of its id (FNV-1a). */
export function heldOut({ id }: JudgedQuery): boolean {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash % 3 === 0;
}

/** Whether this address is one of those that may come first. */
export const isExpected = ({ expect }: JudgedQuery, address: string): boolean =>
  expect.some((wanted) =>
    wanted.endsWith('*') ? address.startsWith(wanted.slice(0, -1)) : address === wanted,
  );

/** “abbreviation-07” → “abbreviation”. */
export const categoryOf = ({ id }: JudgedQuery): string => id.replace(/-\d+$/, '');

/** How one system did on some queries. */
export interface Score {
  queries: number;
  /** Share with a right answer first, and among the first three. */
  first: number;
  firstThree: number;
  /** Mean of 1 / place of the first right answer among ten. */
  reciprocal: number;
  /** Queries that have an answer, and got no result at all. */
  none: number;
}

/** `places`: place of the first right answer from 0, or -1; `counts`: number of results. */
export function scoreOf(places: readonly number[], counts: readonly number[]): Score {
  const share = (test: (place: number) => boolean): number =>
    places.filter(test).length / (places.length || 1);
  return {
    queries: places.length,
    first: share((place) => place === 0),
    firstThree: share((place) => place >= 0 && place < 3),
    reciprocal:
      places.reduce((sum, place) => sum + (place >= 0 && place < 10 ? 1 / (place + 1) : 0), 0) /
      (places.length || 1),
    none: counts.filter((count) => count === 0).length,
  };
}
