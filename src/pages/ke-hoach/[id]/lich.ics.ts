import type { APIRoute } from 'astro';
import { calendarFile } from '../../../kinds/plan/calendar/calendar-file.ts';
import { planIndex } from '../../../kinds/plan/plan-index.ts';
import { portal } from '../../../portal.ts';

/** Calendar of one plan; plans without a term have none. */
export function getStaticPaths() {
  const { scheduledItems } = planIndex(portal());
  return [...new Set(scheduledItems.map(({ plan }) => plan.id))].map((id) => ({ params: { id } }));
}

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) => {
  const content = portal();
  const own = planIndex(content).setBy(params.id).scheduledItems;
  return new Response(
    calendarFile(own, { name: own[0]!.plan.data.shortTitle, address: content.site.address }),
    {
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
    },
  );
};
