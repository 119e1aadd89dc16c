import type { Content } from '../../content/content.ts';
import { asked, once } from '../../content/once.ts';
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

/** All that a page can make out of them: the texts of plans and stories are not among it. */
const shownOf = ({ plans, stories, figures }: Holdings): unknown => [
  plans.map(({ id, data }) => [id, data]),
  stories.map(({ id, data }) => [id, data]),
  figures,
];

/** Plans, listed stories and figures that belong to a unit, to units inside it, and to former units on its ground. */
export const holdingsOf = asked(
  'holdings of a unit',
  (content, id: string) => gather(content, groundOf(content).get(id) ?? []),
  shownOf,
);

/** Whether there is any of it: all that a page asks which only leads there. */
export const holdsAnything = asked(
  'whether a unit holds anything',
  (content, id: string): boolean => countOf(holdingsOf(content, id)) > 0,
);

/** The same of the unit alone; a commune and a district have the stories of all units inside. */
export const ownHoldings = asked(
  'own holdings of a unit',
  (content, id: string): Holdings => {
    const { level } = content.places.get(id)!;
    const inside = level === 'commune' || level === 'district' ? insideOf(content).get(id)! : [id];
    return { ...gather(content, [id]), stories: gather(content, inside).stories };
  },
  shownOf,
);

/** Units by the unit that they belong to: to themselves, to those above them, and to those that have their ground today. */
const groundOf = once('ground of units', ({ places }) =>
  unitsBelow(places, (id) => [...lineage(places, id), ...unitsToday(places, id)]),
);

/** Units by the unit inside of which they lie, itself among them. */
const insideOf = once('units inside units', ({ places }) => unitsBelow(places, (id) => lineage(places, id)));

function unitsBelow(
  places: Content['places'],
  above: (id: string) => readonly Place[],
): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const place of places.keys())
    for (const id of new Set(above(place).map((unit) => unit.id)))
      if (below.has(id)) below.get(id)!.push(place);
      else below.set(id, [place]);
  return below;
}

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
export const formerHoldings = asked(
  'holdings of former units',
  (content, id: string): FormerHoldings[] => {
    const { places } = content;
    return formerUnits(places, id)
      .map((unit) => ({
        unit,
        shared: unit.successors.filter((other) => other !== id).map((other) => fullName(places.get(other)!)),
        ...gather(content, [unit.id]),
      }))
      .filter((one) => countOf(one) > 0);
  },
  (all) => all.map(({ unit, shared, ...held }) => [unit, shared, shownOf(held)]),
);

/** How much there is to read of a unit, for the shade of its tile: nothing, figures or a plan, a story, stories and a plan. */
export type Level = 0 | 1 | 2 | 3;

export function levelOf(holdings: Holdings): Level {
  if (holdings.stories.length > 0) return holdings.plans.length > 0 ? 3 : 2;
  return countOf(holdings) > 0 ? 1 : 0;
}

/** What belongs to these units, each kind in the order of the content. */
function gather(content: Content, places: readonly string[]): Holdings {
  const { plans, stories, figures } = byPlace(content);
  return { plans: plans(places), stories: stories(places), figures: figures(places) };
}

/** Looked up by place: every unit asks, and those around it ask for it again. */
const byPlace = once('things by place', (content) => ({
  plans: inPlaces(planIndex(content).plans, ({ data }) => data.place),
  stories: inPlaces(listedStories(content), ({ data }) => data.place),
  figures: inPlaces(observationsOf(content.statistics, {}), ({ place }) => place),
}));

function inPlaces<T>(
  things: readonly T[],
  placeOf: (thing: T) => string,
): (places: readonly string[]) => T[] {
  const numbers = Map.groupBy(things.keys(), (at) => placeOf(things[at]!));
  return (places) =>
    places
      .flatMap((place) => numbers.get(place) ?? [])
      .sort((a, b) => a - b)
      .map((at) => things[at]!);
}
