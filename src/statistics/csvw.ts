import type { Site } from '../schemas/site.ts';
import { columnText, columnTitle } from '../text/columns.ts';
import { text } from '../text/common.ts';
import { DOWNLOAD_COLUMNS } from './download.ts';

const DATATYPES: Partial<Record<(typeof DOWNLOAD_COLUMNS)[number], string>> = {
  OBS_VALUE: 'number',
  VALUE_MAX: 'number',
  REFERENCE_URL: 'anyURI',
};

/** Columns that are never empty. */
const REQUIRED: readonly string[] = [
  'INDICATOR',
  'REF_AREA',
  'OBS_VALUE',
  'UNIT_MEASURE',
  'KIND',
  'REFERENCE',
  'INDICATOR_NAME',
  'REF_AREA_NAME',
  'REFERENCE_TITLE',
];

/** CSVW description of a table of figures at `url` (relative to the description itself). */
export function describeTable(
  url: string,
  title: string,
  site: Pick<Site, 'name' | 'licence'>,
): Record<string, unknown> {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': text.language }],
    url,
    'dc:title': title,
    'dc:publisher': site.name,
    'dc:rights': site.licence,
    dialect: { encoding: 'utf-8', delimiter: ',', header: true },
    tableSchema: {
      columns: DOWNLOAD_COLUMNS.map((name) => ({
        name,
        // The first is what stands in the table, the second what a reader calls it.
        titles: [name, columnTitle('so-lieu.csv', name)],
        'dc:description': columnText['so-lieu.csv'][name],
        datatype: DATATYPES[name] ?? 'string',
        ...(REQUIRED.includes(name) ? { required: true } : {}),
      })),
    },
  };
}
