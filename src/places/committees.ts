import type { Place } from '../schemas/place.ts';
import { lineage, unitsToday } from './lineage.ts';

/**
 * Units whose people's committee answers for a unit today: those that have its ground, or it; for a village, and for what has ended
 * without a successor, the unit around it that goes on. A country has none.
 */
export function committeesOf(places: ReadonlyMap<string, Place>, id: string): Place[] {
  const today = unitsToday(places, id);
  const seats = (today.length > 0 ? today : [places.get(id)!]).flatMap((unit) =>
    lineage(places, unit.id).filter(hasCommittee).slice(0, 1),
  );
  return [...new Set(seats)];
}

const hasCommittee = ({ level, validTo }: Place): boolean =>
  level !== 'country' && level !== 'village' && validTo === undefined;
