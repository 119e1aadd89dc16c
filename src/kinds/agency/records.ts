import type { Content } from '../../content/content.ts';
import type { SearchRecord } from '../../search/record.ts';
import { planIndex } from '../plan/plan-index.ts';
import * as routes from '../../routes.ts';

/** One record for each body, with the plans that charge it. */
export function agencyRecords(content: Content): SearchRecord[] {
  const { tasksOf } = planIndex(content);
  return [...content.agencies.values()].map((agency) => ({
    url: routes.agency(agency.id),
    title: agency.name,
    pageTitle: agency.name,
    kind: 'agency',
    body: agency.name,
    level: agency.level ?? undefined,
    text: [
      agency.name,
      ...agency.aliases,
      agency.note ?? '',
      ...new Set(tasksOf(agency.id).map((task) => task.place.plan.data.shortTitle)),
    ].join('. '),
  }));
}
