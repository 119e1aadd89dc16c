import type { APIRoute } from 'astro';
import { comparedNames } from '../../../kinds/plan/compare/compared.ts';
import { portal } from '../../../portal.ts';

/** Names of all plans, to choose two from. */
export const GET: APIRoute = () => Response.json(comparedNames(portal()));
