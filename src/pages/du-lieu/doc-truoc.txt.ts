import type { APIRoute } from 'astro';
import { dataTables } from '../../kinds/living.ts';
import { link } from '../../link.ts';
import * as routes from '../../routes.ts';
import { portal } from '../../portal.ts';
import { readMe } from '../../text/read-me.ts';

/** What someone who only has the files must know. */
export const GET: APIRoute = ({ site: address }) => {
  const content = portal();
  const { site, statistics } = content;
  const home = new URL(link(routes.home), address).href;
  return new Response(readMe(site, statistics, dataTables(content), home), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
