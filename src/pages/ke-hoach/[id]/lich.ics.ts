import type { APIRoute } from 'astro';
import { calendarFile } from '../../../plans/calendar-file.ts';
import { library } from '../../../portal/library.ts';
import { portal } from '../../../portal/load.ts';

/** Calendar of one plan; plans without a term have none. */
export function getStaticPaths() {
  const { engagements } = library(portal());
  return [...new Set(engagements.map(({ plan }) => plan.id))].map((id) => ({ params: { id } }));
}

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) => {
  const content = portal();
  const own = library(content).engagements.filter(({ plan }) => plan.id === params.id);
  return new Response(
    calendarFile(own, { name: own[0]!.plan.data.shortTitle, address: content.site.address }),
    {
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
    },
  );
};
