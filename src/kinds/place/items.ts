import type { Content } from '../../content/content.ts';
import { once } from '../../content/once.ts';
import { formerUnits } from '../../places/former.ts';
import { fullName, lineage, unitsToday } from '../../places/lineage.ts';
import type { Observation } from '../../schemas/observation.ts';
import type { Place } from '../../schemas/place.ts';
import { observationsOf } from '../../statistics/statistics.ts';
import { planIndex, type PlanText } from '../plan/plan-index.ts';
import { listedStories, type StoryEntry } from '../story/facets.ts';

/** What the portal has of a unit. */
export interface Holdings {
  plans: readonly PlanText[];
  stories: readonly StoryEntry[];
  figures: readonly Observation[];
}

/** Plans, listed stories and figures that belong to a unit, to units inside it, and to former units on its ground. */
export function holdingsOf(content: Content, id: string): Holdings {
  const ground = new Set(groundOf(content).get(id));
  return choose(content, (place) => ground.has(place));
}

/** Units by the unit that they belong to: to themselves, to those above them, and to those that have their ground today. */
const groundOf = once('ground of units', ({ places }) => {
  const ground = new Map<string, string[]>();
  for (const place of places.keys())
    for (const id of new Set(
      [...lineage(places, place), ...unitsToday(places, place)].map((unit) => unit.id),
    ))
      ground.set(id, [...(ground.get(id) ?? []), place]);
  return ground;
});

export function countOf({ plans, stories, figures }: Holdings): number {
  return plans.length + stories.length + figures.length;
}

/** What a former unit had, for the page of the unit that has its ground today. */
export interface FormerHoldings extends Holdings {
  unit: Place;
  /** Names of the other units of today that got a part of its ground. */
  shared: string[];
}

/** Former units of a unit that had anything, the smallest first: a reader of today looks under the name of today. */
export function formerHoldings(content: Content, id: string): FormerHoldings[] {
  const { places } = content;
  return formerUnits(places, id)
    .map((unit) => ({
      unit,
      shared: unit.successors.filter((other) => other !== id).map((other) => fullName(places.get(other)!)),
      ...choose(content, (place) => place === unit.id),
    }))
    .filter((one) => countOf(one) > 0);
}

/** How much there is to read of a unit, for the shade of its tile: nothing, figures or a plan, a story, stories and a plan. */
export type Level = 0 | 1 | 2 | 3;

export function levelOf(holdings: Holdings): Level {
  if (holdings.stories.length > 0) return holdings.plans.length > 0 ? 3 : 2;
  return countOf(holdings) > 0 ? 1 : 0;
}

function choose(content: Content, concerns: (place: string) => boolean): Holdings {
  return {
    plans: planIndex(content).plans.filter(({ data }) => concerns(data.place)),
    stories: listedStories(content).filter(({ data }) => concerns(data.place)),
    figures: observationsOf(content.statistics, {}).filter(({ place }) => concerns(place)),
  };
}
