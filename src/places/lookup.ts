import type { Place } from '../schemas/place.ts';
import { fold } from '../vietnamese/fold.ts';
import { fullName, lineage } from './lineage.ts';

/** Ids of the places that a written name may mean; `within` leaves those that lie in that unit. */
export type PlaceLookup = (written: string, within?: string) => readonly string[];

/** How tables shorten the kind of a unit whose name is mostly a number. */
const SHORT: Record<string, string> = { 'tổ dân phố': 'TDP', 'khu phố': 'KP' };

/**
 * Looks places up by id, by full name in any known spelling (“huyện Giọng”, “H. Ngọc Hồi” no, “Đắk Tô” for Đăk Tô yes, “TDP 3”).
 * Of units that share a name, the one that existed before its successors is meant where there is only one such.
 */
export function placesLookup(places: ReadonlyMap<string, Place>): PlaceLookup {
  const byName = new Map<string, string[]>();
  const add = (name: string, id: string): void => {
    const key = spellingKey(name);
    byName.set(key, [...new Set([...(byName.get(key) ?? []), id])]);
  };
  for (const place of places.values())
    for (const name of [place.name, ...place.variants]) {
      add(name.toLowerCase().startsWith(place.type) ? name : fullName({ ...place, name }), place.id);
      const short = SHORT[place.type];
      if (short) add(`${short} ${name}`, place.id);
    }
  byName.set(
    'ca nuoc',
    [...places.values()].filter((place) => place.level === 'country').map((place) => place.id),
  );
  return (written, within) => {
    if (places.has(written)) return [written];
    const found = byName.get(spellingKey(written)) ?? [];
    const inside = within ? found.filter((id) => lineage(places, id).some((unit) => unit.id === within)) : found;
    if (inside.length < 2) return inside;
    const old = inside.filter((id) => places.get(id)!.validTo !== undefined);
    return old.length === 1 ? old : inside;
  }; // prettier-ignore
}

/** The one place that a written name means; undefined for a name that nothing or too much carries. */
export function placeLookup(places: ReadonlyMap<string, Place>): (written: string) => string | undefined {
  const lookup = placesLookup(places);
  return (written) => {
    const found = lookup(written);
    return found.length === 1 ? found[0] : undefined;
  };
}

function spellingKey(name: string): string {
  return (
    fold(name.normalize('NFC'))
      .toLowerCase()
      .replace(/[’'ʼ]/g, '')
      .replace(/[\s-]+/g, ' ')
      .trim()
      // “thôn số 02” is “thôn 2”.
      .replace(/(?<=\p{L} )(?:so )?0*(\d+)$/u, '$1')
  );
}
