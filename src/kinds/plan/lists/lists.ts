import type { Content } from '../../../content/content.ts';
import { filteredPages, type FilteredPage } from '../../../content/filtered-pages.ts';
import { filterStates } from '../../../content/filter-states.ts';
import { THUMB } from '../../../content/long-list.ts';
import { once } from '../../../content/once.ts';
import { newestFirst, planFacets } from './facets.ts';
import { planIndex, type PlanText } from '../plan-index.ts';
import * as routes from '../../../routes.ts';

/**
 * The list of plans and every filter of it that has a page, laid out once for each reading of the content. A choice that leaves one plan
 * leads straight to it: a commune has one plan a year, and a page for each would be more pages than plans.
 */
export const planPages = once('pages of the list of plans', layPages);

function layPages(content: Content): FilteredPage<PlanText>[] {
  const states = filterStates(planFacets(content), newestFirst(planIndex(content).plans), {
    root: routes.plans,
    pathOf: ({ id }) => routes.plan(id),
    fewest: 2,
    mostPages: 200,
    deepest: 2,
  });
  return filteredPages(
    routes.plans,
    states,
    ({ data }) => 800 + data.shortTitle.length + data.summary.length,
    THUMB,
  );
}
