import type { APIRoute } from 'astro';
import { link } from '../../portal/link.ts';
import { portal } from '../../portal/load.ts';
import { statisticsText as text } from '../../text/statistics.ts';

/** Catalogue of the downloads: DCAT. */
export const GET: APIRoute = ({ site: address }) => {
  const { site } = portal();
  const files = Object.entries(text.downloads).filter(
    ([file]) => !file.endsWith('.jsonld') && !file.endsWith('metadata.json'),
  );
  return new Response(
    JSON.stringify({
      '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
      '@type': 'dcat:Catalog',
      'dct:title': site.name,
      'dct:language': 'vi',
      'dct:license': site.licence,
      'dcat:dataset': files.map(([file, title]) => ({
        '@type': 'dcat:Dataset',
        'dct:title': title,
        'dcat:distribution': {
          '@type': 'dcat:Distribution',
          'dcat:downloadURL': new URL(link(`/du-lieu/${file}`), address).href,
          'dcat:mediaType': file.endsWith('.csv') ? 'text/csv' : 'application/json',
        },
      })),
    }),
    { headers: { 'content-type': 'application/ld+json; charset=utf-8' } },
  );
};
