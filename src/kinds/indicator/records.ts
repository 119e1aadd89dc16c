import type { Content } from '../../content/content.ts';
import { fullName } from '../../places/lineage.ts';
import { TITLE_JOIN, type SearchRecord } from '../../search/record.ts';
import { figureText, whenOf } from '../../statistics/figure.ts';
import { observationsOf } from '../../statistics/statistics.ts';
import * as routes from '../../routes.ts';

/**
 * One record for the indicator, and one for each place it is known of, “Tỷ lệ hộ nghèo, huyện Giọng”; where figures are of several
 * groups, for each of them, so that no part is taken for the whole: “Dân số theo dân tộc, tỉnh Ví Dụ › Gia Rai”.
 */
export function indicatorRecords({ statistics, places }: Content): SearchRecord[] {
  return [...statistics.indicators.values()].flatMap((indicator) => {
    const figures = observationsOf(statistics, { indicator: indicator.id });
    const facets = {
      url: routes.indicator(indicator.id),
      pageTitle: indicator.name,
      kind: 'indicator' as const,
    };
    const byPlace = Map.groupBy(figures, ({ place }) => place);
    const own = [...byPlace].flatMap(([id, here]) =>
      [...Map.groupBy(here, ({ group }) => group)].map(([group, some]) => {
        const place = fullName(places.get(id)!);
        // Whoever asks for a figure wants the newest result: the excerpt begins with it.
        const [targets = [], results = []] = [true, false].map((target) =>
          some.filter(({ kind }) => (kind === 'target') === target).reverse(),
        );
        const values = [...results, ...targets].map((figure) => `${whenOf(figure)}: ${figureText(figure)}`);
        const pageTitle = `${indicator.name}, ${place}`;
        const whole = [indicator.name, group, place].filter(Boolean).join(', ');
        return {
          ...facets,
          title: group ? pageTitle + TITLE_JOIN + group : pageTitle,
          pageTitle,
          place,
          text: `${whole}. ${values.join('. ')}`,
        };
      }),
    );
    const known = [...byPlace.keys()].map((id) => fullName(places.get(id)!)).join(', ');
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
