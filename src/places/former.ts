import type { Place } from '../schemas/place.ts';
import { predecessors, rankOf } from './lineage.ts';

/**
 * Units whose ground went, wholly or in part, to a unit, and those before them: smaller units first, for they say most of it. A unit that still
 * exists beside the new one is none.
 */
export function formerUnits(places: ReadonlyMap<string, Place>, id: string): Place[] {
  const found = new Map<string, Place>();
  const visit = (current: string): void => {
    for (const unit of predecessors(places, current))
      if (unit.validTo !== undefined && unit.id !== id && !found.has(unit.id)) {
        found.set(unit.id, unit);
        visit(unit.id);
      }
  };
  visit(id);
  return [...found.values()].sort((a, b) => rankOf(b) - rankOf(a));
}
