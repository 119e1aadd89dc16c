import type { APIRoute } from 'astro';
import { portal } from '../../portal.ts';
import { previewPicture } from '../../pictures/sharing-picture.ts';

/** Preview pictures: one for the site, one for each text. */
export function getStaticPaths() {
  const { site, handbook, stories, plans } = portal();
  const of = (name: string, section: string, title: string) => ({
    params: { name },
    props: { section, title },
  });
  return [
    of('trang-chu', site.campaignShort, site.description),
    ...handbook.map((entry) => of(`so-tay-${entry.id}`, site.menu.handbook, entry.data.title)),
    ...stories
      .filter((entry) => !entry.data.withdrawn)
      .map((entry) => of(`dien-hinh-${entry.id}`, site.menu.stories, entry.data.title)),
    ...plans.map((entry) => of(`ke-hoach-${entry.id}`, site.menu.plans, entry.data.shortTitle)),
  ];
}

export const GET: APIRoute<{ section: string; title: string }> = async ({ props }) =>
  new Response(new Uint8Array(await previewPicture({ ...props, site: portal().site.name })), {
    headers: { 'content-type': 'image/png' },
  });
