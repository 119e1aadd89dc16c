import type { Place } from '../schemas/place.ts';

/** Kinds of units, the most frequent first: “xã”, “phường”. A city of today has no “xã”, a district none since it ended. */
export function typesOf(units: Iterable<Pick<Place, 'type'>>): string[] {
  return [...Map.groupBy(units, ({ type }) => type)]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([type]) => type);
}

/** The most frequent kind of each level among units, from above: “tỉnh”, “huyện”, “xã”. */
export function typesByLevel(units: Iterable<Pick<Place, 'type' | 'level'>>): string[] {
  const byLevel = Map.groupBy(units, ({ level }) => level);
  return (['country', 'province', 'district', 'commune'] as const).flatMap((level) =>
    typesOf(byLevel.get(level) ?? []).slice(0, 1),
  );
}
