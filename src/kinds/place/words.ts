import { placesText as text } from '../../text/places.ts';
import type { Holdings } from './items.ts';

/** “2 chuyện, 1 kế hoạch, 35 số”; says that there is nothing where nothing is. */
export function saidOf({ stories, plans, figures }: Holdings): string {
  const parts = [
    ...(stories.length > 0 ? [text.stories(stories.length)] : []),
    ...(plans.length > 0 ? [text.plans(plans.length)] : []),
    ...(figures.length > 0 ? [text.figures(figures.length)] : []),
  ];
  return parts.join(', ') || text.noHoldings;
}

/** The same in a word or two, for a tile: what a reader wants most of it. */
export function shortOf({ stories, plans, figures }: Holdings): string {
  if (stories.length > 0) return text.stories(stories.length);
  if (plans.length > 0) return text.plans(plans.length);
  return figures.length > 0 ? text.onlyFigures : text.nothing;
}
