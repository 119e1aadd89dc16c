import * as routes from '../routes.ts';
import type { FilterState } from './filter-states.ts';
import { cut, ROOM, type Weigh } from './long-list.ts';

/** One page of a list as chosen values leave it. */
export interface FilteredPage<T> {
  state: FilterState<T>;
  part: number;
  parts: number;
  entries: T[];
  /** Address below which its further pages stand. */
  rest: string;
}

/** All pages of a list and its filters; the first is the list page itself. */
export function filteredPages<T>(
  root: string,
  states: readonly FilterState<T>[],
  weigh: Weigh<T>,
  room = ROOM,
): FilteredPage<T>[] {
  return states.flatMap((state) => {
    const pieces = state.entries.length > 0 ? cut(state.entries, weigh, room) : [[]];
    // The list page itself has entries below it: its further pages stand beside the filters.
    const rest = state.chosen.length > 0 ? state.path : routes.filter(root, 'tat-ca');
    return pieces.map((entries, index) => ({
      state,
      part: index + 1,
      parts: pieces.length,
      entries,
      rest,
    }));
  });
}

/** What Astro wants to know of all but the list page, where their file is called `loc/[...state].astro`. */
export function filteredPaths<T>(
  root: string,
  pages: readonly FilteredPage<T>[],
): { params: { state: string }; props: { page: FilteredPage<T> } }[] {
  return pages.slice(1).map((page) => ({
    params: { state: routes.listPart(page.rest, page.part).slice(routes.filters(root).length, -1) },
    props: { page },
  }));
}
