import type { Content } from '../../content/content.ts';
import { fullName } from '../../places/lineage.ts';
import type { SearchRecord } from '../../search/record.ts';
import { figureText, whenOf } from '../../statistics/figure.ts';
import type { Observation } from '../../schemas/observation.ts';
import { observationsOf } from '../../statistics/statistics.ts';
import * as routes from '../../routes.ts';

/** One record for the indicator, and one for each place it is known of: “Tỷ lệ hộ nghèo, huyện Giọng”. */
export function indicatorRecords({ statistics, places }: Content): SearchRecord[] {
  return [...statistics.indicators.values()].flatMap((indicator) => {
    const figures = observationsOf(statistics, { indicator: indicator.id });
    const facets = {
      url: routes.indicator(indicator.id),
      pageTitle: indicator.name,
      kind: 'indicator' as const,
    };
    const own = [...Map.groupBy(figures, ({ place }) => place)].map(([id, some]) => {
      const place = fullName(places.get(id)!);
      // Whoever asks for a figure wants the newest result: the excerpt begins with it.
      const [targets = [], results = []] = [true, false].map((target) =>
        newestFirst(some.filter(({ kind }) => (kind === 'target') === target)),
      );
      const values = [...results, ...targets].map((figure) => `${ofWhat(figure)}: ${figureText(figure)}`);
      const title = `${indicator.name}, ${place}`;
      return { ...facets, title, pageTitle: title, place, text: `${title}. ${values.join('. ')}` };
    });
    const known = own.map(({ place }) => place).join(', ');
    return [
      {
        ...facets,
        title: indicator.name,
        text: [indicator.name, indicator.definition, indicator.topic, known].join('. '),
      },
      ...own,
    ];
  });
}

/** “31/12/2018, Gia Rai”: figures of one moment are told apart by what they are of. */
const ofWhat = (figure: Observation): string => [whenOf(figure), figure.group].filter(Boolean).join(', ');

/** Moments from the newest on; those of one moment as their table has them, the total before its parts. */
const newestFirst = (figures: readonly Observation[]): Observation[] =>
  [...Map.groupBy(figures, whenOf).values()].reverse().flat();
