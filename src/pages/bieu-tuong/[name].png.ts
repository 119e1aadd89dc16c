import type { APIRoute } from 'astro';
import { configuration } from '../../config.ts';
import { readLogo } from '../../content/logo.ts';
import { appIcon } from '../../pictures/app-icon.ts';
import { markSvg } from '../../pictures/mark.ts';
import { portal } from '../../portal.ts';
import { paletteOf } from '../../schemas/palette.ts';

/** Icons of the web app; `-tron` keeps clear of the corners that a telephone cuts off. */
export function getStaticPaths() {
  return [
    { params: { name: '192' }, props: { size: 192, safe: false } },
    { params: { name: '512' }, props: { size: 512, safe: false } },
    { params: { name: '512-tron' }, props: { size: 512, safe: true } },
  ];
}

export const GET: APIRoute<{ size: number; safe: boolean }> = async ({ props }) => {
  const { look } = portal().site;
  const colours = paletteOf(look?.colours).light;
  const mark = readLogo(look, configuration().content) ?? markSvg(colours);
  const icon = await appIcon(props, mark, colours['--paper']!);
  return new Response(new Uint8Array(icon), { headers: { 'content-type': 'image/png' } });
};
