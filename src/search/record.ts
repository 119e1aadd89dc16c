/** Id of a kind of content; also the value of the filter “kind”. */
export type RecordKind = string;

/**
 * One thing that can be found: a clause, a heading of the handbook with what stands under it, a story, an indicator,
 * a cited document, a body, a place. Records of one page share `url` and are given in reading order.
 */
export interface SearchRecord {
  /** Address of the page inside the site, without base and anchor: `/ke-hoach/a/`. */
  url: string;
  /** Id on the page: `m2-k1`; left out when the page as a whole is the result. */
  anchor?: string | undefined;
  /** What and where, parts joined by “ › ”: “Kế hoạch UBND huyện A 2022 › IV.2 Phòng Dân tộc”. */
  title: string;
  /** Title of the page: the first part of `title`. */
  pageTitle: string;
  kind: RecordKind;
  /** Words of this place on the page, without those of the records below it. */
  text: string;
  year?: number | undefined;
  /** Name of the place as the filter shows it. */
  place?: string | undefined;
  /** Administrative level as the filter shows it. */
  level?: string | undefined;
  /** Body as the filter shows it. */
  body?: string | undefined;
  /** “digest” or “full”. */
  edition?: string | undefined;
  /** Day `YYYY-MM-DD`, for sorting. */
  date?: string | undefined;
}

/** Names of the filters, in the order the search page shows them. */
export const FILTERS = ['kind', 'year', 'place', 'level', 'body', 'edition'] as const;
export type FilterName = (typeof FILTERS)[number];

/** Id of the sources at the end of a page. */
export const SOURCES_ID = 'nguon';

/** Separates the parts of a title. */
export const TITLE_JOIN = ' › ';

/** “xã Ví Dụ (huyện Giọng)” → “xã Ví Dụ”: what follows in brackets only tells things of one name apart. */
export const withoutBracket = (title: string): string =>
  title.endsWith(')') ? title.replace(/(?<=\S)\s+\([^()]*\)$/u, '') : title;

/** “IV.2 Phòng Dân tộc” → “Phòng Dân tộc”. */
export const withoutNumber = (heading: string): string =>
  heading.replace(/^[\p{L}\d.]+ (?=\p{L})/u, (number) => (/^[IVXLC\d]/.test(number) ? '' : number));

/** Sentences one after the other, each with one full stop at most; empty ones left out. */
export const sentences = (...parts: (string | undefined | null)[]): string =>
  parts
    .filter((part) => part?.trim())
    .map((part, at, all) => (at + 1 < all.length && !/[.?!…]\s*$/u.test(part!) ? `${part}.` : part))
    .join(' ');
