import type { Place } from '../schemas/place.ts';
import { fold } from '../vietnamese/fold.ts';
import { canonicalTones } from '../vietnamese/tones.ts';
import { fullName, lineage, predecessors } from './lineage.ts';

type Places = ReadonlyMap<string, Place>;

/** First and last day of the time that something is said of. */
export type During = readonly [first: string, last: string];

/** First and last day of a unit, where known. */
export interface Life {
  from: string | undefined;
  to: string | undefined;
}

/** Whether a unit was there in some part of a time. */
export function wasThere({ from, to }: Life, [first, last]: During): boolean {
  return (from === undefined || from <= last) && (to === undefined || to >= first);
}

/** Ids of the places that a written name may mean; `within` leaves those that lie in that unit, `during` those that were there then. */
export type PlaceLookup = (written: string, within?: string, during?: During) => readonly string[];

/** How tables shorten the kind of a unit whose name is mostly a number. */
const SHORT: Record<string, string> = { 'tổ dân phố': 'TDP', 'khu phố': 'KP' };

/** A place in one of its spellings, marks and all. */
interface Spelled {
  id: string;
  name: string;
}

/**
 * Looks places up by id, by the official code of a commune (“23311”), by full name in any known spelling (“huyện Giọng”, “H. Ngọc Hồi” no,
 * “Đắk Tô” for Đăk Tô yes, “TDP 3”). A name in its very marks means its bearers alone: “Hòa Thụy” is not Hòa Thủy. Of units that share a
 * name or a code, those that were there at the time are meant; where no time is told, the one that existed before its successors, if there is
 * only one such.
 */
export function placesLookup(places: Places): PlaceLookup {
  const byName = new Map<string, Spelled[]>();
  const add = (name: string, id: string): void => {
    const key = spellingKey(name);
    byName.set(key, [...(byName.get(key) ?? []), { id, name: exactKey(name) }]);
  };
  for (const place of places.values())
    for (const name of [place.name, ...place.variants]) {
      add(name.toLowerCase().startsWith(place.type) ? name : fullName({ ...place, name }), place.id);
      const short = SHORT[place.type];
      if (short) add(`${short} ${name}`, place.id);
    }
  // Fewer digits may be the number of a village.
  for (const { id, code } of places.values()) if (code && /^\d{5}$/u.test(code)) add(code, id);
  for (const place of places.values()) if (place.level === 'country') add('cả nước', place.id);
  const over = new Map<string, ReadonlySet<string>>();
  const unitsOver = (id: string): ReadonlySet<string> => {
    const units = over.get(id) ?? new Set(lineage(places, id).map((unit) => unit.id));
    over.set(id, units);
    return units;
  };
  const look: PlaceLookup = (written, within, during) => {
    if (places.has(written)) return [written];
    const found = byName.get(spellingKey(written)) ?? [];
    const inside = within ? found.filter(({ id }) => unitsOver(id).has(within)) : found;
    const { ids, isOneName } = asWritten(inside, exactKey(written));
    if (ids.length < 2 || !isOneName) return ids;
    if (during) return thenThere(places, ids, during);
    const old = ids.filter((id) => places.get(id)!.validTo !== undefined);
    return old.length === 1 ? old : ids;
  };
  // A long table names its places again and again.
  const known = new Map<string, readonly string[]>();
  return (written, within, during) => {
    const key = JSON.stringify([written, within, during]);
    const ids = known.get(key) ?? look(written, within, during);
    known.set(key, ids);
    return ids;
  };
}

/** Places that carry the name as it is written, and those that share a spelling with them; all where none is written so. */
function asWritten(found: readonly Spelled[], written: string): { ids: string[]; isOneName: boolean } {
  const idsOf = (some: readonly Spelled[]): string[] => [...new Set(some.map(({ id }) => id))];
  const alike = (id: string): string[] => {
    const names = new Set(found.filter((one) => one.id === id).map(({ name }) => name));
    return idsOf(found.filter(({ name }) => names.has(name)));
  };
  const exact = idsOf(found.filter(({ name }) => name === written));
  if (exact.length) return { ids: [...new Set(exact.flatMap(alike))], isOneName: true };
  const ids = idsOf(found);
  return { ids, isOneName: ids.every((id) => alike(id).length === ids.length) };
}

/** Units that were there in some part of the time; all where none was. */
function thenThere(places: Places, ids: readonly string[], during: During): readonly string[] {
  const there = ids.filter((id) => wasThere(lifeOf(places, id), during));
  return there.length ? there : ids;
}

/** First and last day of a unit; one whose first day nobody wrote down begins behind the unit of its name that went into it. */
export function lifeOf(places: Places, id: string): Life {
  const place = places.get(id);
  if (!place) return { from: undefined, to: undefined };
  const own = exactKey(fullName(place));
  const before = predecessors(places, id).find((old) => old.validTo !== undefined && exactKey(fullName(old)) === own); // prettier-ignore
  return { from: place.validFrom ?? (before && dayAfter(before.validTo!)), to: place.validTo };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function spellingKey(name: string): string {
  return plain(fold(name.normalize('NFC')));
}

/** The same with its marks, wherever the tones stand. */
function exactKey(name: string): string {
  return plain(canonicalTones(name.normalize('NFC').toLowerCase()));
}

function plain(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[’'ʼ]/g, '')
      .replace(/[\s-]+/g, ' ')
      .trim()
      // “thôn số 02” is “thôn 2”.
      .replace(/(?<=\p{L} )(?:s[oố] )?0*(\d+)$/u, '$1')
  );
}
