import { lineage, unitsToday } from '../../places/lineage.ts';
import { listedStories } from '../story/facets.ts';
import type { Content } from '../../content/content.ts';

/** How many plans, listed stories and figures belong to a unit, to units inside it, and to former units on its ground. */
export function itemsOf(content: Content, id: string): number {
  const { places } = content;
  const concerns = (place: string): boolean =>
    lineage(places, place).some((unit) => unit.id === id) ||
    unitsToday(places, place).some((unit) => unit.id === id);
  const own = [
    ...content.plans.map(({ data }) => data.place),
    ...listedStories(content).map(({ data }) => data.place),
    ...content.statistics.observations.map(({ place }) => place),
  ];
  return own.filter(concerns).length;
}
