import type { Observation } from '../../schemas/observation.ts';
import { placesText } from '../../text/places.ts';
import { statisticsText as text } from '../../text/statistics.ts';
import { figureText, whenOf } from '../figure.ts';
import type { Summary } from './summary.ts';
import { placeName, type Places } from './view.ts';

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

/** The figure of a summary as it stands alone, and what goes with it: of sources that contradict each other, each; of many units alike, the least and the most. */
export function headlineOf(
  { figure, others, spread }: Pick<Summary, 'figure' | 'others' | 'spread'>,
  places: Places,
): { said: string; standing: string } | undefined {
  if (!figure) return undefined;
  if (!spread)
    return { said: [figure, ...others].map(figureText).join('; '), standing: standingOf(figure, places) };
  const { least, most, places: count } = spread;
  const of = (row: Observation): string => text.atPlace(figureText(row), placeName(places, row.place));
  return {
    said: least.value === most.value ? figureText(least) : text.spread(of(least), of(most)),
    standing: [figure.group, placesText.places(count), whenOf(figure) || text.noPeriod]
      .filter(Boolean)
      .join(', '),
  };
}
