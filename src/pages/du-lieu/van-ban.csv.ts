import type { APIRoute } from 'astro';
import { documentsCsv } from '../../kinds/document/downloads.ts';
import { portal } from '../../portal.ts';

export const GET: APIRoute = () => {
  const content = portal();
  return new Response(documentsCsv(content), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
