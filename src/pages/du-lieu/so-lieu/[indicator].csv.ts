import type { APIRoute } from 'astro';
import { observationsCsv } from '../../../kinds/indicator/downloads.ts';
import { portal } from '../../../portal.ts';
import { observationsOf } from '../../../statistics/statistics.ts';

export function getStaticPaths() {
  return [...portal().statistics.indicators.keys()].map((indicator) => ({ params: { indicator } }));
}

/** Figures of one indicator. */
export const GET: APIRoute<Record<string, never>, { indicator: string }> = ({ params }) => {
  const content = portal();
  return new Response(observationsCsv(content, observationsOf(content.statistics, params)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
