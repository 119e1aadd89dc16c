import type { APIRoute } from 'astro';
import { configuration } from '../config.ts';
import { calendarFile, mostWanted } from '../kinds/plan/calendar/calendar-file.ts';
import { planIndex } from '../kinds/plan/plan-index.ts';
import { portal } from '../portal.ts';

/** Steps and terms of all plans; where they are thousands, those that lie ahead. */
export const GET: APIRoute = () => {
  const content = portal();
  const { site } = content;
  return new Response(
    calendarFile(mostWanted(planIndex(content).scheduledItems, configuration().today), {
      name: site.name,
      address: site.address,
    }),
    {
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
    },
  );
};
