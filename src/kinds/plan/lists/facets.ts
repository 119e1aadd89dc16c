import { fullName } from '../../../places/lineage.ts';
import { typesByLevel } from '../../../places/types.ts';
import { documentName, numberKey } from '../citations/citations.ts';
import type { PlanText } from '../plan-index.ts';
import type { Place } from '../../../schemas/place.ts';
import { plansText } from '../../../text/plans.ts';
import { text } from '../../../text/common.ts';
import { compareVietnamese } from '../../../vietnamese/collate.ts';
import { divide, type Facet } from '../../../content/facets.ts';
import { planIndex } from '../plan-index.ts';
import type { Content } from '../../../content/content.ts';
import { once } from '../../../content/once.ts';
import * as routes from '../../../routes.ts';

/** How the list of plans can be divided. */
export function planFacets(content: Content): Facet<PlanText>[] {
  const { facets } = plansText;
  return divide(newestFirst(planIndex(content).plans), [
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

export function newestFirst(plans: readonly PlanText[]): PlanText[] {
  return plans.toSorted((a, b) => b.data.year - a.data.year || (a.id < b.id ? -1 : 1));
}

/** A place with its own plans and the places below it that have some, in Vietnamese order. */
export interface FamilyNode {
  place: Place;
  plans: FamilyPlan[];
  below: FamilyNode[];
}

/** A plan with what it carries out: plans of this portal where they are here, else the documents of its bases. */
export interface FamilyPlan {
  plan: PlanText;
  carriesOut: { label: string; path: string }[];
}

/**
 * Plans along the line province → district → commune. Standing below says only where; what a plan carries out comes from its legal
 * bases (and `implements`), never from the place alone.
 */
export const planFamily = once('family of plans', layFamily);

/** Kinds of the places of the family, from above: “tỉnh”, “xã”. */
export function familyLevels(content: Content): string[] {
  const placesOf = (nodes: readonly FamilyNode[]): Place[] =>
    nodes.flatMap(({ place, below }) => [place, ...placesOf(below)]);
  return typesByLevel(placesOf(planFamily(content)));
}

function layFamily(content: Content): FamilyNode[] {
  const { plans } = planIndex(content);
  const byPlace = Map.groupBy(plans, ({ data }) => data.place);
  const nodes = new Map<string, FamilyNode>();
  const roots: FamilyNode[] = [];
  const nodeOf = (place: Place): FamilyNode => {
    const known = nodes.get(place.id);
    if (known) return known;
    const node: FamilyNode = {
      place,
      plans: newestFirst(byPlace.get(place.id) ?? []).map((plan) => ({
        plan,
        carriesOut: carriedOut(content, plan),
      })),
      below: [],
    };
    nodes.set(place.id, node);
    const parent = place.parent ? content.places.get(place.parent) : undefined;
    if (parent && parent.level !== 'country') nodeOf(parent).below.push(node);
    else roots.push(node);
    return node;
  };
  for (const id of byPlace.keys()) nodeOf(content.places.get(id)!);
  const inOrder = (list: FamilyNode[]): FamilyNode[] => {
    for (const { below } of list) inOrder(below);
    return list.sort((a, b) => compareVietnamese(a.place.name, b.place.name));
  };
  return inOrder(roots);
}

const entryById = once('plans by id', ({ plans }) => new Map(plans.map((entry) => [entry.id, entry])));

function carriedOut(content: Content, plan: PlanText): FamilyPlan['carriesOut'] {
  const { planOf, documentsOf } = planIndex(content);
  const based = documentsOf(plan).filter((document) =>
    plan.data.legalBases.some((number) => numberKey(number) === numberKey(document.number)),
  );
  const plans = [
    ...plan.data.implements.toSorted().flatMap((id) => entryById(content).get(id) ?? []),
    ...based.flatMap((document) => planOf(document) ?? []),
  ];
  return [
    ...new Map(plans.map(({ id, data }) => [id, { label: data.shortTitle, path: routes.plan(id) }])).values(),
    ...based
      .filter((document) => !planOf(document))
      .map((document) => ({ label: documentName(document), path: routes.document(document.slug) })),
  ];
}
