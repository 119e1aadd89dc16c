import type { APIRoute } from 'astro';
import { calendarFile } from '../kinds/plan/calendar-file.ts';
import { planIndex } from '../kinds/plan/plan-index.ts';
import { portal } from '../portal.ts';

/** Steps and terms of all plans. */
export const GET: APIRoute = () => {
  const content = portal();
  const { site } = content;
  return new Response(
    calendarFile(planIndex(content).scheduledItems, { name: site.name, address: site.address }),
    {
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
    },
  );
};
