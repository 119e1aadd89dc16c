import type { APIRoute } from 'astro';
import { comparedPlan } from '../../../kinds/plan/compare/compared.ts';
import { planIndex, type PlanText } from '../../../kinds/plan/plan-index.ts';
import { portal } from '../../../portal.ts';

/** What of a plan is laid beside any other. */
export function getStaticPaths() {
  return planIndex(portal()).plans.map((plan) => ({ params: { id: plan.id }, props: { plan } }));
}

export const GET: APIRoute<{ plan: PlanText }> = ({ props }) =>
  Response.json(comparedPlan(portal(), props.plan));
