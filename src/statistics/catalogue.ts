import { indicatorTable } from '../routes.ts';
import type { Indicator } from '../schemas/indicator.ts';
import type { Site } from '../schemas/site.ts';
import { observationsOf, type Statistics } from './statistics.ts';

/** One file of the catalogue: name below the folder of downloads, and what it holds. */
export interface Download {
  file: string;
  title: string;
}

/**
 * Catalogue of the downloads in the vocabulary of DCAT-AP 2: a catalogue with title, description and publisher; a data set for each
 * table and for each indicator, with the days it reaches over; a distribution for each file.
 * @param address absolute address of the folder of downloads, with a slash at its end
 */
export function catalogueOf(
  site: Pick<Site, 'name' | 'description' | 'licence' | 'address'>,
  statistics: Pick<Statistics, 'observations' | 'indicators' | 'sources'>,
  files: readonly Download[],
  address: string,
): Record<string, unknown> {
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': site.name };
  const modified = statistics.sources
    .map(({ record }) => record.pulledAt)
    .sort()
    .at(-1);
  const common = {
    'dct:publisher': publisher,
    'dct:language': 'vi',
    'dct:license': site.licence,
    ...(modified ? { 'dct:modified': modified } : {}),
  };
  const distribution = (file: string): Record<string, unknown> => ({
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': new URL(file, address).href },
    'dcat:downloadURL': { '@id': new URL(file, address).href },
    'dcat:mediaType': file.endsWith('.csv') ? 'text/csv' : 'application/json',
    'dct:license': site.licence,
    ...(file.startsWith('so-lieu') && file.endsWith('.csv')
      ? { 'dct:conformsTo': { '@id': new URL(`${file}-metadata.json`, address).href } }
      : {}),
  });
  const dataset = (id: string, title: string, description: string, file: string, more = {}) => ({
    '@id': `${address}#${id}`,
    '@type': 'dcat:Dataset',
    'dct:title': title,
    'dct:description': description,
    ...common,
    ...more,
    'dcat:distribution': [distribution(file)],
  });
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@id': address,
    '@type': 'dcat:Catalog',
    'dct:title': site.name,
    'dct:description': site.description,
    ...common,
    'dcat:dataset': [
      ...files.map(({ file, title }) => dataset(file.replaceAll('.', '-'), title, title, file)),
      ...[...statistics.indicators.values()].map((indicator) =>
        dataset(indicator.id, indicator.name, indicator.definition, indicatorTable(indicator.id), {
          'dcat:keyword': [indicator.topic],
          ...temporal(statistics, indicator),
        }),
      ),
    ],
  };
}

/** First and last year for which the indicator has a figure. */
function temporal(statistics: Pick<Statistics, 'observations'>, { id }: Indicator): Record<string, unknown> {
  const years = observationsOf(statistics, { indicator: id })
    .flatMap(({ period }) => period.match(/\d{4}/g) ?? [])
    .sort();
  if (years.length === 0) return {};
  return {
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': `${years[0]}-01-01`,
      'dcat:endDate': `${years.at(-1)}-12-31`,
    },
  };
}
