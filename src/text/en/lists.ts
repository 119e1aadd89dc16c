import type { ListWords } from '../lists.ts';

export const listText: ListWords = {
  parts: 'Pages of this list',
  previous: 'Previous page',
  next: 'Next page',
  partOf: (part, parts) => `Page ${part} of ${parts}`,
  partTitle: (title, part) => (part > 1 ? `${title}, page ${part}` : title),
  searchPlaceholder: 'a few words will do',
  year: (year) => year,
  noYear: 'Year not known',
};
