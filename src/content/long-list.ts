import * as routes from '../routes.ts';
import { listText } from '../text/lists.ts';

/** What belongs together in a long list: the entries of a year, a letter, a kind. */
export interface ListSection<T> {
  /** Last part of its address: `nam-2024`. */
  slug: string;
  label: string;
  entries: T[];
}

/** A section as pages name it beside the others. They are handed no more of it: what changes in its entries changes none of them. */
export interface SectionName {
  slug: string;
  label: string;
  /** How many entries it has. */
  count: number;
}

export const sectionName = ({ slug, label, entries }: ListSection<unknown>): SectionName => ({
  slug,
  label,
  count: entries.length,
});

/** One page of a long list. */
export interface ListPage<T> {
  /** Address below the base. */
  path: string;
  section: SectionName;
  /** Which page of the section this is, from 1. */
  part: number;
  parts: number;
  entries: T[];
}

/** How much one entry adds to a page: characters of its HTML, as near as can be told without making it. */
export type Weigh<T> = (entry: T) => number;

/**
 * Characters of HTML that a list on one page may hold. Such lists shrink to a fifth when compressed; with the frame and the styles
 * a page stays below the 60 KB that `checking/weight.ts` allows.
 */
export const ROOM = 180_000;

/**
 * The same for entries of which each is a good part of a telephone's screen: some sixty of them. Twice as many would weigh little more, but
 * nobody's thumb goes through ninety screens; sections, filters and the search find among all.
 */
export const THUMB = 55_000;

/** Entries above which a list has a search of its own. */
export const SEARCHED = 20;

/** Whether a list stands on one page. */
export function fits<T>(entries: readonly T[], weigh: Weigh<T>, room = ROOM): boolean {
  let weight = 0;
  return entries.every((entry) => (weight += weigh(entry)) <= room);
}

/** The entries in their order, in pieces of which each fits on a page; an entry that fits on none has a piece of its own. */
export function cut<T>(entries: readonly T[], weigh: Weigh<T>, room = ROOM): T[][] {
  const pieces: T[][] = [];
  let weight = Infinity;
  for (const entry of entries) {
    weight += weigh(entry);
    if (weight > room) {
      pieces.push([]);
      weight = weigh(entry);
    }
    pieces.at(-1)!.push(entry);
  }
  return pieces;
}

/** A list by year, newest first; what has no year stands last. */
export function byYear<T>(
  entries: readonly T[],
  yearOf: (entry: T) => string | undefined,
): ListSection<T>[] {
  return [...Map.groupBy(entries, (entry) => yearOf(entry) ?? '')]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, members]) =>
      year
        ? { slug: `nam-${year}`, label: listText.year(year), entries: members }
        : { slug: 'khong-ro-nam', label: listText.noYear, entries: members },
    );
}

/** Pages of every section of a list, each as long as a page may be. */
export function listPages<T>(
  list: string,
  sections: readonly ListSection<T>[],
  weigh: Weigh<T>,
  room = ROOM,
): ListPage<T>[] {
  return sections.flatMap((section) => {
    const pieces = cut(section.entries, weigh, room);
    return pieces.map((entries, index) => ({
      path: routes.filter(list, section.slug, index + 1),
      section: sectionName(section),
      part: index + 1,
      parts: pieces.length,
      entries,
    }));
  });
}

/** What Astro wants to know of such pages, where their file is called `loc/[...part].astro`. */
export function partPaths<Page extends Pick<ListPage<unknown>, 'section' | 'part'>>(
  pages: readonly Page[],
): { params: { part: string }; props: { page: Page } }[] {
  return pages.map((page) => ({
    params: { part: routes.listPart(`${page.section.slug}/`, page.part).slice(0, -1) },
    props: { page },
  }));
}
