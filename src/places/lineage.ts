import { behind } from '../reads.ts';
import type { Place } from '../schemas/place.ts';

type Places = ReadonlyMap<string, Place>;

/** The unit itself and every unit above it at its time, nearest first. */
export function lineage(places: Places, id: string): Place[] {
  const chain: Place[] = [];
  for (
    let place = places.get(id);
    place && !chain.includes(place);
    place = place.parent ? places.get(place.parent) : undefined
  )
    chain.push(place);
  return chain;
}

/** “xã Ví Dụ”, “tỉnh Ví Dụ”; a country has no type before its name. */
export function fullName(place: Place): string {
  return place.level === 'country' ? place.name : `${place.type} ${place.name}`;
}

/** “xã Ví Dụ, huyện Giọng, tỉnh Ví Dụ”, without the country. */
export function postalName(places: Places, id: string): string {
  return lineage(places, id)
    .filter((place) => place.level !== 'country')
    .map(fullName)
    .join(', ');
}

/** Other units of the same kind and name below the same units: of another time, such as a province before and after others joined it. */
export function namesakes(places: Places, id: string): Place[] {
  const units = places.values();
  const own = behind(places);
  let found = knownNames.get(own);
  if (!found) {
    found = Map.groupBy(units, (unit) => `${unit.level} ${postalName(own, unit.id)}`);
    knownNames.set(own, found);
  }
  const unit = places.get(id)!;
  return (found.get(`${unit.level} ${postalName(places, id)}`) ?? []).filter((other) => other.id !== id);
}
const knownNames = new WeakMap<Places, Map<string, Place[]>>();

/** The same without the unit `within` and what stands above it, as said to a reader who knows where the portal is. */
export function nearName(places: Places, id: string, within: string): string {
  const chain = lineage(places, id).filter(({ level }) => level !== 'country');
  const known = chain.findIndex((place) => place.id === within);
  return (known > 0 ? chain.slice(0, known) : chain).map(fullName).join(', ');
}

/** How far below the country the level of a unit is: 0 for the country itself. */
export function rankOf({ level }: Place): number {
  return LEVELS.indexOf(level);
}

const LEVELS: readonly Place['level'][] = ['country', 'province', 'district', 'commune', 'village'];

/** The unit of the given level that `id` is or lies in. */
export function unitOf(places: Places, id: string, level: Place['level']): Place | undefined {
  return lineage(places, id).find((place) => place.level === level);
}

/** The district that `id` is or lies in; where there are two levels of government only, the commune right below the province. */
export function areaOf(places: Places, id: string): Place | undefined {
  const chain = lineage(places, id);
  const province = chain.findIndex(({ level }) => level === 'province');
  return chain.find(({ level }) => level === 'district') ?? chain[province - 1];
}

/** Units that hold the territory of `id` today: successors of successors, until units without an end. */
export function unitsToday(places: Places, id: string): Place[] {
  const today = new Map<string, Place>();
  const seen = new Set<string>();
  const visit = (current: string): void => {
    const place = places.get(current);
    if (!place || seen.has(current)) return;
    seen.add(current);
    if (place.validTo === undefined) today.set(current, place);
    else place.successors.forEach(visit);
  };
  visit(id);
  return [...today.values()];
}

/** Units whose territory went, wholly or in part, to `id`. */
export function predecessors(places: Places, id: string): Place[] {
  // All units are looked at, also where they were laid out before: a page that asks is made anew when one of them changes.
  const units = places.values();
  const own = behind(places);
  let found = known.get(own);
  if (!found) {
    found = new Map<string, Place[]>();
    for (const unit of units)
      for (const successor of new Set(unit.successors))
        if (found.has(successor)) found.get(successor)!.push(unit);
        else found.set(successor, [unit]);
    known.set(own, found);
  }
  return [...(found.get(id) ?? [])];
}
/** A province has thousands of former units, and each chart of a unit asks. */
const known = new WeakMap<Places, Map<string, Place[]>>();
