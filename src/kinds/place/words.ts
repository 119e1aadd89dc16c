import { namesakes, postalName } from '../../places/lineage.ts';
import type { Place } from '../../schemas/place.ts';
import { shortDate } from '../../text/date.ts';
import { placesText as text } from '../../text/places.ts';
import type { Holdings } from './items.ts';

/** “2 chuyện, 1 kế hoạch, 35 số liệu”; says that there is nothing where nothing is. */
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

/** “xã Ví Dụ, huyện Giọng, tỉnh Ví Dụ”; with its time where another unit has or had that very name: “tỉnh Ví Dụ (từ 01/07/2025)”. */
export function titleOf(
  places: ReadonlyMap<string, Place>,
  { id, name, level, validFrom, validTo }: Place,
): string {
  const whole = level === 'country' ? name : postalName(places, id);
  if (namesakes(places, id).length === 0) return whole;
  return text.inItsTime(whole, validFrom && shortDate(validFrom), validTo && shortDate(validTo));
}
