import type { Content } from '../../content/content.ts';
import { link } from '../../link.ts';
import { postalName } from '../../places/lineage.ts';
import type { Observation } from '../../schemas/observation.ts';
import { DOWNLOAD_COLUMNS, downloadRow, writeCsv } from '../../statistics/download.ts';
import type { ChartView } from '../../statistics/views/view.ts';
import { statisticsText as text } from '../../text/statistics.ts';
import * as routes from '../../routes.ts';
import { meaningOf, referenceOf } from './questions.ts';

/** Figures in the long form. */
export function observationRows(
  content: Content,
  observations: readonly Observation[],
): ReturnType<typeof downloadRow>[] {
  const { places } = content;
  return observations.map((row) =>
    downloadRow(row, {
      indicator: meaningOf(content, row.indicator).name,
      place: postalName(places, row.place) || places.get(row.place)!.name,
      reference: referenceOf(content, row.reference),
    }),
  );
}

export function observationsCsv(content: Content, observations: readonly Observation[]): string {
  return writeCsv(DOWNLOAD_COLUMNS, observationRows(content, observations));
}

/** Lines below a chart that leaves the portal: its sources, the page it comes from, the licence. */
export function chartFoot(content: Content, view: ChartView, address: URL): string[] {
  const { site } = content;
  const publishers = new Set(view.rows.map((row) => referenceOf(content, row.reference).publisher));
  return [
    `${text.columns.source}: ${[...publishers].join('; ')}.`,
    `${site.name}, ${new URL(link(routes.indicator(view.indicator)), address).href}. ${site.licence}.`,
  ];
}
