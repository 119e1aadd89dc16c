import * as routes from '../routes.ts';
import type { Facet, FacetValue } from './facets.ts';

/** A value that can be chosen further: how many entries it leaves, and where they stand. */
export interface FilterChoice {
  label: string;
  count: number;
  path: string;
}

/** A list as some chosen values leave it: an address of its own, no script. */
export interface FilterState<T> {
  path: string;
  entries: T[];
  /** Values chosen, in the order of the facets, each with the address of the list without it. */
  chosen: { slug: string; label: string; without: string }[];
  /** What can be chosen besides, with what it would leave. */
  groups: { key: string; title: string; choices: FilterChoice[] }[];
}

export interface FilterRules<T> {
  /** Address of the whole list. */
  root: string;
  /** Page of one entry: where a choice that leaves nothing else leads, when it has no list of its own. */
  pathOf: (entry: T) => string;
  /** Entries that a list of two values or more must hold to have a page; more is asked where there would be too many pages. */
  fewest: number;
  /** Pages of two values and more that a portal may have. */
  mostPages: number;
  /** Values chosen together at most. */
  deepest: number;
}

/** A list with more entries than this can be narrowed once more when two values are chosen already. */
const ENOUGH = 6;

interface Found<T> {
  values: { facet: number; value: FacetValue<T> }[];
  entries: T[];
}

/**
 * Every state of a list that has a page: the whole list, each value, and values of different facets together. Pages grow with what the
 * list holds, not with what could be combined: nothing stands on an empty page, short lists are not divided for a third time, and
 * when there would be more pages than `mostPages` only the combinations that leave most have one.
 */
export function filterStates<T>(
  facets: readonly Facet<T>[],
  entries: readonly T[],
  rules: FilterRules<T>,
): FilterState<T>[] {
  const members = membersOf(facets);
  const tally = tallies(members);
  let fewest = rules.fewest;
  const combined = (): Map<string, Found<T>> =>
    combine(facets, { members, tally, deepest: rules.deepest, fewest });
  let found = combined();
  while (together(found) > rules.mostPages) {
    fewest *= 2;
    found = combined();
  }
  const paths = new Map([...found].map(([key, { values }]) => [key, pathOf(rules.root, values)]));
  const whole: Found<T> = { values: [], entries: [...entries] };
  return [whole, ...found.values()].map((state) => ({
    path: pathOf(rules.root, state.values),
    entries: state.entries,
    chosen: state.values.map((each) => ({
      slug: each.value.slug,
      label: each.value.label,
      without: pathOf(
        rules.root,
        state.values.filter((other) => other !== each),
      ),
    })),
    groups: facets.flatMap(({ key, title, values }, facet) => {
      if (state.values.some((each) => each.facet === facet)) return [];
      const choices = values.flatMap((value) => {
        const left = tally(state.entries).get(value);
        if (!left || (state.values.length > 0 && left.count === state.entries.length)) return [];
        const own = paths.get(keyOf([...state.values, { facet, value }]));
        const path = own ?? (left.count === 1 ? rules.pathOf(left.first) : undefined);
        return path === undefined ? [] : [{ label: value.label, count: left.count, path }];
      });
      return choices.length > 0 ? [{ key, title, choices }] : [];
    }),
  }));
}

type Members<T> = ReadonlyMap<FacetValue<T>, ReadonlySet<T>>;

function membersOf<T>(facets: readonly Facet<T>[]): Members<T> {
  return new Map(
    facets.flatMap(({ values }) => values.map((value) => [value, new Set(value.entries)] as const)),
  );
}

/** What each value leaves of a list, but for values that leave nothing. */
type Tally<T> = (entries: readonly T[]) => ReadonlyMap<FacetValue<T>, { count: number; first: T }>;

/** A list is gone through once for all values together: they are many, and an entry has few. */
function tallies<T>(members: Members<T>): Tally<T> {
  const valuesOf = new Map<T, FacetValue<T>[]>();
  for (const [value, entries] of members)
    for (const entry of entries) {
      const values = valuesOf.get(entry);
      if (values) values.push(value);
      else valuesOf.set(entry, [value]);
    }
  const known = new Map<readonly T[], Map<FacetValue<T>, { count: number; first: T }>>();
  return (entries) => {
    let left = known.get(entries);
    if (left) return left;
    known.set(entries, (left = new Map()));
    for (const entry of entries)
      for (const value of valuesOf.get(entry) ?? []) {
        const own = left.get(value);
        if (own) own.count++;
        else left.set(value, { count: 1, first: entry });
      }
    return left;
  };
}

/** States by their key: single values always, more together by the rules. */
function combine<T>(
  facets: readonly Facet<T>[],
  {
    members,
    tally,
    deepest,
    fewest,
  }: { members: Members<T>; tally: Tally<T>; deepest: number; fewest: number },
): Map<string, Found<T>> {
  const found = new Map<string, Found<T>>();
  let last: Found<T>[] = facets.flatMap(({ values }, facet) =>
    values.map((value) => ({ values: [{ facet, value }], entries: value.entries })),
  );
  for (const state of last) found.set(keyOf(state.values), state);
  for (let depth = 2; depth <= deepest; depth++) {
    const next = new Map<string, Found<T>>();
    for (const state of last) {
      if (depth > 2 && state.entries.length <= ENOUGH) continue;
      for (const [facet, { values }] of facets.entries()) {
        if (state.values.some((each) => each.facet === facet)) continue;
        for (const value of values) {
          const left = tally(state.entries).get(value)?.count ?? 0;
          if (left === 0 || left < fewest) continue;
          const combined = [...state.values, { facet, value }].sort((a, b) => a.facet - b.facet);
          const key = keyOf(combined);
          if (next.has(key)) continue;
          next.set(key, { values: combined, entries: narrow(state.entries, members.get(value)!) });
        }
      }
    }
    for (const [key, state] of next) found.set(key, state);
    last = [...next.values()];
  }
  return found;
}

const narrow = <T>(entries: readonly T[], members: ReadonlySet<T>): T[] =>
  entries.filter((entry) => members.has(entry));

const keyOf = <T>(values: Found<T>['values']): string =>
  values
    .toSorted((a, b) => a.facet - b.facet)
    .map(({ value }) => value.slug)
    .join('/');

const pathOf = <T>(root: string, values: Found<T>['values']): string =>
  values.length === 0 ? root : routes.filter(root, keyOf(values));

const together = <T>(found: ReadonlyMap<string, Found<T>>): number =>
  [...found.values()].filter(({ values }) => values.length > 1).length;
