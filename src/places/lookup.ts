import type { Place } from '../schemas/place.ts';
import { fold } from '../vietnamese/fold.ts';
import { fullName } from './lineage.ts';

/**
 * Looks a place up by id, by full name in any known spelling (“huyện Giọng”, “H. Ngọc Hồi” no, “Đắk Tô” for Đăk Tô yes).
 * A name that several units share is no answer, unless only one of them existed before its successors.
 */
export function placeLookup(places: ReadonlyMap<string, Place>): (written: string) => string | undefined {
  const byName = new Map<string, string[]>();
  for (const place of places.values())
    for (const name of [place.name, ...place.variants]) {
      const full = name.toLowerCase().startsWith(place.type) ? name : fullName({ ...place, name });
      const key = spellingKey(full);
      byName.set(key, [...new Set([...(byName.get(key) ?? []), place.id])]);
    }
  byName.set(
    'ca nuoc',
    [...places.values()].filter((place) => place.level === 'country').map((place) => place.id),
  );
  return (written) => {
    if (places.has(written)) return written;
    const found = byName.get(spellingKey(written)) ?? [];
    if (found.length < 2) return found[0];
    const old = found.filter((id) => places.get(id)!.validTo !== undefined);
    return old.length === 1 ? old[0] : undefined;
  };
}

function spellingKey(name: string): string {
  return fold(name.normalize('NFC'))
    .toLowerCase()
    .replace(/[’'ʼ]/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}
