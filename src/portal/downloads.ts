import { postalName } from '../places/lineage.ts';
import type { Observation } from '../schemas/observation.ts';
import { DOWNLOAD_COLUMNS, downloadRow, writeCsv } from '../statistics/download.ts';
import type { ChartView } from '../statistics/views/view.ts';
import { statisticsText as text } from '../text/statistics.ts';
import { described } from './documents.ts';
import { library } from './library.ts';
import { link } from './link.ts';
import type { Content } from './portal.ts';
import { targetTable } from './target-table.ts';

type Rows = Record<string, string | number | undefined>[];

/** Figures in the long form. */
export function observationRows(
  content: Content,
  observations: readonly Observation[],
): ReturnType<typeof downloadRow>[] {
  const { statistics, places } = content;
  return observations.map((row) =>
    downloadRow(row, {
      indicator: statistics.indicators.get(row.indicator)!.name,
      place: postalName(places, row.place) || places.get(row.place)!.name,
      reference: statistics.references.get(row.reference)!,
    }),
  );
}

export function observationsCsv(content: Content, observations: readonly Observation[]): string {
  return writeCsv(DOWNLOAD_COLUMNS, observationRows(content, observations));
}

/** Lines below a chart that leaves the portal: its sources, the page it comes from, the licence. */
export function chartFoot({ statistics, site }: Content, view: ChartView, address: URL): string[] {
  const publishers = new Set(view.rows.map((row) => statistics.references.get(row.reference)!.publisher));
  return [
    `${text.columns.source}: ${[...publishers].join('; ')}.`,
    `${site.name}, ${new URL(link(`/so-lieu/${view.indicator}/`), address).href}. ${site.licence}.`,
  ];
}

/** Targets of all plans; `clause` is an address below the site. */
export function targetsCsv(content: Content): string {
  const rows: Rows = targetTable(content).all.map((target) => ({
    plan: target.place.plan.id,
    place: target.place.plan.data.place,
    level: target.place.plan.data.level,
    year: target.place.plan.data.year,
    indicator: target.observation?.indicator,
    value: target.value,
    value_max: target.upper,
    comparator: target.comparator,
    unit: target.unit,
    sense: target.sense,
    standard: target.observation?.standard || target.place.plan.data.standard,
    figure: target.printed,
    words: target.words,
    clause_name: target.place.name,
    clause: `/ke-hoach/${target.place.plan.id}/#${target.clause}`,
  }));
  return writeCsv(
    [
      'plan',
      'place',
      'level',
      'year',
      'indicator',
      'value',
      'value_max',
      'comparator',
      'unit',
      'sense',
      'standard',
      'figure',
      'words',
      'clause_name',
      'clause',
    ],
    rows,
  );
}

export function tasksCsv(content: Content): string {
  const rows: Rows = library(content).tasks.map((task) => ({
    agency: task.agency,
    name: task.name,
    plan: task.place.plan.id,
    place: task.place.plan.data.place,
    year: task.place.plan.data.year,
    mode: task.mode,
    role: task.role,
    text: task.text,
    clause_name: task.place.name,
    clause: `/ke-hoach/${task.place.plan.id}/#${task.clause}`,
  }));
  return writeCsv(
    ['agency', 'name', 'plan', 'place', 'year', 'mode', 'role', 'text', 'clause_name', 'clause'],
    rows,
  );
}

/** One row for each clause that cites a document. */
export function documentsCsv(content: Content): string {
  const rows: Rows = library(content).documents.flatMap((document) => {
    const { date, issuer, titles, facts } = described(content, document);
    return document.places.map(({ place }) => ({
      document: document.slug,
      type: document.type,
      number: document.number,
      date,
      issuer,
      plan: place.plan.id,
      clause_name: place.name,
      clause: `/ke-hoach/${place.plan.id}/#${place.clause.id}`,
      title: titles[0],
      state: facts?.state,
    }));
  });
  return writeCsv(
    ['document', 'type', 'number', 'date', 'issuer', 'plan', 'clause_name', 'clause', 'title', 'state'],
    rows,
  );
}
