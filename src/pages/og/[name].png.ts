import type { APIRoute } from 'astro';
import { kinds } from '../../kinds/index.ts';
import { portal } from '../../portal.ts';
import * as routes from '../../routes.ts';
import { previewPicture } from '../../pictures/sharing-picture.ts';

/** Preview pictures: one for the site, one for each text or for all texts that share it. */
export function getStaticPaths() {
  const content = portal();
  const { site } = content;
  return [
    {
      params: { name: routes.sharingName.home },
      props: { section: site.campaignShort, title: site.description },
    },
    ...kinds.flatMap((kind) => {
      const shown = kind.entries(content).filter(({ picture, withdrawn }) => picture && !withdrawn);
      const { label } = kind.section(content);
      return [...Map.groupBy(shown, ({ picture }) => picture)].map(([name, entries]) => ({
        params: { name },
        props: { section: label, title: entries[0]!.pictureSays ?? entries[0]!.title },
      }));
    }),
  ];
}

export const GET: APIRoute<{ section: string; title: string }> = async ({ props }) =>
  new Response(new Uint8Array(await previewPicture({ ...props, site: portal().site.name })), {
    headers: { 'content-type': 'image/png' },
  });
