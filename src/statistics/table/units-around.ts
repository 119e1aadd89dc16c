import { markOfName, namesOf, placeOfTable } from './places-of-table.ts';
import type { StatisticsSource } from '../../schemas/statistics-source.ts';
import type { Cell } from './grid.ts';
import type { Lookups, NamedPlace } from './row.ts';

/** A row by what stands in place of a name, and the other cells of it under their headings. */
interface NamedRow {
  written: string;
  place: NamedPlace | undefined;
  cells: readonly Cell[];
}

/** Kinds of units from the largest to the smallest. */
const RANKS = ['quốc gia', 'tỉnh', 'thành phố|huyện|thị xã', 'xã|phường|thị trấn|đặc khu', '.*'].map(
  (kinds) => new RegExp(`^(?:${kinds})(?: |$)`, 'u'),
);
/** A unit that a row names, whether or not the gazetteer has it. */
export const UNIT =
  /^(?:[^\p{L}]*|[ivx]+[.)]?\s+)(?:tỉnh|thành phố|huyện|thị xã|xã|phường|thị trấn|đặc khu)(?!\p{L})/iu;
/** Rows looked at above one whose name is not enough. */
const FARTHEST = 500;

/**
 * The place of a row whose name several units bear, settled by the table itself: by the unit in another cell of its row (“Huyện: Giọng”), or by
 * the nearest row above it of a larger unit (“HUYỆN GIỌNG”). Undefined where that unit has none of the name, or several.
 */
export function placeWithin(
  rows: readonly NamedRow[],
  at: number,
  { source, lookups, headings, during }: { source: StatisticsSource; lookups: Lookups; headings: readonly string[]; during?: readonly [string, string] },
): NamedPlace | undefined {
  const { written, cells } = rows[at]!;
  const { name, ids } = bearersOf(written, source, lookups);
  const mark = markOfName(written);
  const inside = (unit: string): NamedPlace | undefined => {
    const [id, ...others] = lookups.placesOf(name, unit, during);
    return id === undefined || others.length ? undefined : { id, ...(mark && !name.endsWith(mark) && { mark }) };
  };
  for (const [column, { text }] of cells.entries()) {
    if (!/\p{L}/u.test(text) || text === written) continue;
    const kind = headings[column]?.split(' / ').at(-1) ?? '';
    const units = [`${kind} ${text}`, text].map((name) => lookups.placesOf(name, source.within, during)).find((ids) => ids.length > 0) ?? [];
    const found = units.length === 1 ? inside(units[0]!) : undefined;
    if (found) return found;
  }
  const rank = rankOf(ids[0], lookups);
  for (let above = at - 1; above >= Math.max(0, at - FARTHEST); above--) {
    const { written: name } = rows[above]!;
    // The row above is of the same time: an old and a new unit may share its name.
    const place = (during && placeOfTable(name, source, lookups, during)) ?? rows[above]!.place;
    if (!place && UNIT.test(name)) return undefined;
    if (place && rankOf(place.id, lookups) < rank) return inside(place.id);
  }
  return undefined;
} // prettier-ignore

/** The name of a row that several places bear, with the word before bare names or without it, and these places; none where it is no such name. */
export function bearersOf(written: string, { placePrefix, within }: StatisticsSource, { placesOf }: Pick<Lookups, 'placesOf'>, during?: readonly [string, string]): { name: string; ids: readonly string[] } {
  const names = namesOf(written).flatMap((name) => [name, `${placePrefix ?? ''} ${name}`.trim()]);
  return names.map((name) => ({ name, ids: placesOf(name, within, during) })).find(({ ids }) => ids.length > 1) ?? { name: written, ids: [] };
} // prettier-ignore

/** How far below the country the kind of a place is. */
export function rankOf(id: string | undefined, { spellingsOf }: Pick<Lookups, 'spellingsOf'>): number {
  const [, full = ''] = id === undefined ? [] : spellingsOf(id);
  return RANKS.findIndex((kinds) => kinds.test(full));
}
