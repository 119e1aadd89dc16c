import type { APIRoute } from 'astro';
import { link } from '../link.ts';
import * as routes from '../routes.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(link(routes.siteMapFile), site).href}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
