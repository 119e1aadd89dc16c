import type { APIRoute } from 'astro';
import { calendarFile, yearFiles } from '../../kinds/plan/calendar/calendar-file.ts';
import { yearOf } from '../../kinds/plan/calendar/calendar-lists.ts';
import { planIndex, type ScheduledItem } from '../../kinds/plan/plan-index.ts';
import { portal } from '../../portal.ts';
import * as routes from '../../routes.ts';
import { plansText } from '../../text/plans.ts';

/** Steps and terms of all plans in one year. */
export function getStaticPaths() {
  return yearFiles(planIndex(portal()).scheduledItems, yearOf).map(({ year, part, scheduledItems }) => ({
    params: { file: routes.yearCalendarFile(year, part).split('/').at(-1)!.replace('.ics', '') },
    props: { year, scheduledItems },
  }));
}

export const GET: APIRoute<{ year: string; scheduledItems: ScheduledItem[] }> = ({ props }) => {
  const { site } = portal();
  return new Response(
    calendarFile(props.scheduledItems, {
      name: `${site.name}: ${plansText.yearHeading(props.year)}`,
      address: site.address,
    }),
    { headers: { 'content-type': 'text/calendar; charset=utf-8' } },
  );
};
