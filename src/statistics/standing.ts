import type { Observation } from '../schemas/observation.ts';
import { statisticsText as text } from '../text/statistics.ts';
import { whenOf } from './figure.ts';
import { placeName, type Places } from './views/view.ts';

/** What goes with a figure that stands alone: whose it is, where, when, and that it is a target if it is one. */
export function standingOf(figure: Observation, places: Places): string {
  return [
    figure.group,
    placeName(places, figure.place),
    whenOf(figure) || text.noPeriod,
    figure.kind === 'target' ? text.kind.target : '',
  ]
    .filter(Boolean)
    .join(', ');
}
