import type { Kind, Reference } from '../../content/kind.ts';
import { indicator } from '../../schemas/indicator.ts';
import type { Observation } from '../../schemas/observation.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { homeText } from '../../text/home.ts';
import { checkCharts } from './charts.ts';
import { readStatistics } from './read.ts';
import { indicatorRecords } from './records.ts';
import * as routes from '../../routes.ts';

declare module '../../content/content.ts' {
  interface Content {
    /** Indicators with their figures, sources and charts. */
    statistics: Statistics;
  }
}

/** Indicators of `statistics/`: what each measures, its figures by place and time, its charts. */
export const indicatorKind: Kind<'statistics', typeof indicator> = {
  id: 'indicator',
  collection: 'statistics',
  schema: indicator,
  noun: 'chỉ tiêu',
  where: 'statistics/indicators.yaml',
  read: (reader) => ({ statistics: readStatistics(reader) }),
  collected: ({ statistics }) => [...statistics.indicators.values()].map((data) => ({ id: data.id, data })),
  entries: ({ statistics }) =>
    [...statistics.indicators.values()].map(({ id, name, definition }) => ({
      id,
      title: name,
      summary: definition,
      path: routes.indicator(id),
      file: 'statistics/indicators.yaml',
      makes: [routes.indicator(id), routes.dataFile(routes.indicatorTable(id))],
      reads: ['place:*', 'plan:*'],
    })),
  related: {
    field: 'indicators',
    links: ({ statistics }, names) =>
      names.map((id) => ({ path: routes.indicator(id), label: statistics.indicators.get(id)!.name })),
  },
  references: ({ statistics }) => [
    ...statistics.featured.flatMap(({ indicators, place }, chart) => [
      ...indicators.map((id, index) => ({
        kind: 'indicator',
        id,
        file: 'statistics/charts.yaml',
        at: [chart, 'indicators', index],
      })),
      ...(place ? [{ kind: 'place', id: place, file: 'statistics/charts.yaml', at: [chart, 'place'] }] : []),
    ]),
    ...[...Map.groupBy(statistics.observations, ({ source }) => source).values()].flatMap((rows) =>
      rows.flatMap(observationReferences),
    ),
  ],
  check: checkCharts,
  section: ({ site }) => ({ path: routes.statistics, label: site.menu.statistics }),
  inMenu: true,
  pages: 'own',
  further: ['so-lieu.csv', 'so-lieu.json', 'so-lieu.csv-metadata.json'].map(routes.dataFile),
  door: ({ statistics, site }) => ({
    need: 'look-up',
    links:
      statistics.observations.length > 0
        ? [
            { path: routes.statistics, label: site.menu.statistics },
            { path: routes.data, label: homeText.data },
          ]
        : [],
  }),
  records: indicatorRecords,
};

/** Names in one row of the table of a source; `index` counts its rows from 0, below one line of headings. */
function observationReferences(row: Observation, index: number): Reference[] {
  const place = { file: `statistics/data/${row.source}.csv`, line: index + 2 };
  return [
    { kind: 'indicator', id: row.indicator, field: 'INDICATOR', ...place },
    { kind: 'place', id: row.place, field: 'REF_AREA', ...place },
    ...(row.clause ? [{ kind: 'plan', id: row.clause, field: 'CLAUSE', ...place }] : []),
  ];
}
