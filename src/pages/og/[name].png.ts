import type { APIRoute } from 'astro';
import { portal } from '../../portal.ts';
import { previewPicture } from '../../pictures/sharing-picture.ts';
import * as routes from '../../routes.ts';

/** Preview pictures: one for the site, one for each text. */
export function getStaticPaths() {
  const { site, handbook, stories, plans } = portal();
  const of = (name: string, section: string, title: string) => ({
    params: { name },
    props: { section, title },
  });
  return [
    of(routes.sharingName.home, site.campaignShort, site.description),
    ...handbook.map((entry) =>
      of(routes.sharingName.section(entry.id), site.menu.handbook, entry.data.title),
    ),
    ...stories
      .filter((entry) => !entry.data.withdrawn)
      .map((entry) => of(routes.sharingName.story(entry.id), site.menu.stories, entry.data.title)),
    ...plans.map((entry) => of(routes.sharingName.plan(entry.id), site.menu.plans, entry.data.shortTitle)),
  ];
}

export const GET: APIRoute<{ section: string; title: string }> = async ({ props }) =>
  new Response(new Uint8Array(await previewPicture({ ...props, site: portal().site.name })), {
    headers: { 'content-type': 'image/png' },
  });
