import type { APIRoute } from 'astro';
import { configuration } from '../config.ts';
import { readLogo } from '../content/logo.ts';
import { markSvg } from '../pictures/mark.ts';
import { portal } from '../portal.ts';
import { paletteOf } from '../schemas/palette.ts';

/** Mark of the portal: the logo of the campaign, else the generator’s own in its colours. */
export const GET: APIRoute = () => {
  const { look } = portal().site;
  const svg = readLogo(look, configuration().content) ?? markSvg(paletteOf(look?.colours).light);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
