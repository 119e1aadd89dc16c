import type { APIRoute } from 'astro';
import { scriptFormResponse, scriptForms } from '../../spoken/script-routes.ts';

/** The form that browsers fill in when a reader asks for the Word file of a script of a plan. */
export const getStaticPaths = () => scriptForms('plan');

export const GET: APIRoute = () => scriptFormResponse();
