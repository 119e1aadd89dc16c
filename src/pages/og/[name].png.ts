import type { APIRoute } from 'astro';
import { sharingCards } from '../../kinds/sharing-cards.ts';
import type { Card } from '../../pictures/card.ts';
import { previewPicture } from '../../pictures/sharing-picture.ts';
import { portal } from '../../portal.ts';
import { paletteOf } from '../../schemas/palette.ts';

/** Preview pictures: one for the site, one for each part of it, one for each text that has its own. */
export function getStaticPaths() {
  return [...sharingCards(portal())].map(([name, card]) => ({ params: { name }, props: { card } }));
}

export const GET: APIRoute<{ card: Card }> = async ({ props }) => {
  const colours = paletteOf(portal().site.look?.colours).light;
  const picture = await previewPicture(props.card, colours);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
