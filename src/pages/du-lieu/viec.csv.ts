import type { APIRoute } from 'astro';
import { tasksCsv } from '../../kinds/plan/lists/downloads.ts';
import { portal } from '../../portal.ts';

export const GET: APIRoute = () => {
  const content = portal();
  return new Response(tasksCsv(content), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
