import { fullName, lineage } from '../places/lineage.ts';
import { usefulPairs } from '../plans/compare.ts';
import type { PlanText } from '../plans/library.ts';
import { plansText } from '../text/plans.ts';
import { text } from '../text/vi.ts';
import { divide, type Facet } from './facets.ts';
import { library } from './library.ts';
import type { Content } from './portal.ts';

/** How the list of plans can be divided. */
export function planFacets(content: Content): Facet<PlanText>[] {
  const { facets } = plansText;
  return divide(library(content).plans, [
    { key: 'nam', title: facets.year, labels: ({ data }) => [String(data.year)] },
    { key: 'cap', title: facets.level, labels: ({ data }) => [text.level[data.level]] },
    {
      key: 'dia-ban',
      title: facets.place,
      labels: ({ data }) => [fullName(content.places.get(data.place)!)],
    },
    { key: 'co-quan', title: facets.issuer, labels: ({ data }) => [content.agencies.get(data.issuer)!.name] },
    { key: 'hieu-luc', title: facets.status, labels: ({ data }) => [text.status[data.status]] },
  ]);
}

/** Pairs that have a comparison page. */
export function comparedPairs(content: Content): [PlanText, PlanText][] {
  return usefulPairs(library(content).plans, (place) =>
    lineage(content.places, place)
      .slice(1)
      .map(({ id }) => id),
  );
}

export interface FamilyNode {
  plan: PlanText;
  below: FamilyNode[];
}

/** Plans as a tree: a plan stands under the plans it carries out, else under those of the nearest place above. */
export function planFamily(content: Content): FamilyNode[] {
  const { plans } = library(content);
  const planned = new Set(plans.map(({ data }) => data.place));
  const parentOf = (plan: PlanText): PlanText | undefined => {
    const named = plans.find(({ id }) => plan.data.implements.includes(id));
    if (named) return named;
    const place = lineage(content.places, plan.data.place)
      .slice(1)
      .find(({ id }) => planned.has(id));
    return place && plans.find(({ data }) => data.place === place.id && data.campaign === plan.data.campaign);
  };
  const nodes = new Map(plans.map((plan) => [plan.id, { plan, below: [] as FamilyNode[] }]));
  const roots: FamilyNode[] = [];
  for (const node of nodes.values()) {
    const parent = parentOf(node.plan);
    (parent ? nodes.get(parent.id)!.below : roots).push(node);
  }
  return roots;
}
