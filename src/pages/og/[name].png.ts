import type { APIRoute } from 'astro';
import { kinds } from '../../kinds/index.ts';
import { portal } from '../../portal.ts';
import { paletteOf } from '../../schemas/palette.ts';
import * as routes from '../../routes.ts';
import { previewPicture } from '../../pictures/sharing-picture.ts';

/** Preview pictures: one for the site, one for each text. */
export function getStaticPaths() {
  const content = portal();
  const { site } = content;
  return [
    {
      params: { name: routes.sharingName.home },
      props: { section: site.campaignShort, title: site.description },
    },
    ...kinds.flatMap((kind) =>
      kind
        .entries(content)
        .filter(({ picture, withdrawn }) => picture && !withdrawn)
        .map(({ picture, title }) => ({
          params: { name: picture },
          props: { section: kind.section(content).label, title },
        })),
    ),
  ];
}

export const GET: APIRoute<{ section: string; title: string }> = async ({ props }) => {
  const { look, name } = portal().site;
  const colours = paletteOf(look?.colours).light;
  const picture = await previewPicture({ ...props, site: name, colours });
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
