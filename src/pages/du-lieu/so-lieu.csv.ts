import type { APIRoute } from 'astro';
import { observationsCsv } from '../../kinds/indicator/downloads.ts';
import { portal } from '../../portal.ts';

export const GET: APIRoute = () => {
  const content = portal();
  return new Response(observationsCsv(content, content.statistics.observations), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
