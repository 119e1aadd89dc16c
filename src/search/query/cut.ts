/** The longest query that is looked at, in UTF-16 units: longer addresses are refused by some servers. */
export const LONGEST_QUERY = 200;

/** A query as long as one is looked at, never ending in half a letter. */
export const cutQuery = (query: string): string =>
  query.length <= LONGEST_QUERY ? query : query.slice(0, LONGEST_QUERY).replace(/[\uD800-\uDBFF]$/, '');
