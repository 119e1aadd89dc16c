import type { APIRoute } from 'astro';
import { standaloneSvg } from '../../../charts/standalone.ts';
import { everyChart } from '../../../kinds/indicator/charts.ts';
import { chartFoot, observationsCsv } from '../../../kinds/indicator/downloads.ts';
import { portal } from '../../../portal.ts';
import { paletteOf } from '../../../schemas/palette.ts';
import type { ChartView } from '../../../statistics/views/view.ts';

/** Every chart as a picture that can be pasted into a report, and its figures as a table. */
export function getStaticPaths() {
  return everyChart(portal()).flatMap((view) =>
    ['svg', 'csv'].map((ending) => ({
      params: { indicator: view.indicator, file: `${view.id}.${ending}` },
      props: { view },
    })),
  );
}

export const GET: APIRoute<{ view: ChartView }> = ({ props: { view }, params, site }) =>
  params.file?.endsWith('.csv')
    ? new Response(observationsCsv(portal(), view.rows), {
        headers: { 'content-type': 'text/csv; charset=utf-8' },
      })
    : new Response(
        standaloneSvg(view, chartFoot(portal(), view, site!), paletteOf(portal().site.look?.colours).light),
        {
          headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
        },
      );
