import type { APIRoute } from 'astro';
import { calendarFile } from '../plans/calendar-file.ts';
import { library } from '../portal/library.ts';
import { portal } from '../portal/load.ts';

/** Steps and terms of all plans. */
export const GET: APIRoute = () => {
  const content = portal();
  const { site } = content;
  return new Response(
    calendarFile(library(content).engagements, { name: site.name, address: site.address }),
    {
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
    },
  );
};
