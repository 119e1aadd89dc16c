import type { APIRoute } from 'astro';
import { link } from '../../link.ts';
import * as routes from '../../routes.ts';
import { portal } from '../../portal.ts';
import { readMe } from '../../text/read-me.ts';

/** What someone who only has the files must know. */
export const GET: APIRoute = ({ site: address }) => {
  const { site, statistics } = portal();
  return new Response(readMe(site, statistics, new URL(link(routes.home), address).href), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
