import type { APIRoute } from 'astro';
import { dataTables } from '../../kinds/living.ts';
import { link } from '../../link.ts';
import * as routes from '../../routes.ts';
import { portal } from '../../portal.ts';
import { catalogueOf } from '../../statistics/catalogue.ts';
import { statisticsText as text } from '../../text/statistics.ts';

/** Catalogue of the downloads: DCAT. */
export const GET: APIRoute = ({ site: address }) => {
  const content = portal();
  const { site, statistics } = content;
  const files = dataTables(content)
    .filter((file) => /\.(?:csv|json)$/.test(file) && !file.endsWith('metadata.json'))
    .map((file) => ({ file, title: text.downloads[file] }));
  const catalogue = catalogueOf(site, statistics, files, new URL(link(routes.data), address).href);
  return new Response(JSON.stringify(catalogue), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
};
