import type { APIRoute } from 'astro';
import { link } from '../../link.ts';
import * as routes from '../../routes.ts';
import { portal } from '../../portal.ts';
import { catalogueOf } from '../../statistics/catalogue.ts';
import { statisticsText as text } from '../../text/statistics.ts';

/** Catalogue of the downloads: DCAT. */
export const GET: APIRoute = ({ site: address }) => {
  const { site, statistics } = portal();
  const files = Object.entries(text.downloads)
    .filter(([file]) => /\.(?:csv|json)$/.test(file) && !file.endsWith('metadata.json'))
    .map(([file, title]) => ({ file, title }));
  const catalogue = catalogueOf(site, statistics, files, new URL(link(routes.data), address).href);
  return new Response(JSON.stringify(catalogue), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
};
