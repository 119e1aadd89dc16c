import type { APIRoute } from 'astro';
import { observationRows } from '../../kinds/indicator/downloads.ts';
import { portal } from '../../portal.ts';

export const GET: APIRoute = () => {
  const content = portal();
  return Response.json({
    licence: content.site.licence,
    indicators: [...content.statistics.indicators.values()],
    observations: observationRows(content, content.statistics.observations),
  });
};
