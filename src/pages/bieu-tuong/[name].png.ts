import type { APIRoute } from 'astro';
import { appIcon } from '../../pictures/app-icon.ts';

/** Icons of the web app; `-tron` keeps clear of the corners that a telephone cuts off. */
export function getStaticPaths() {
  return [
    { params: { name: '192' }, props: { size: 192, safe: false } },
    { params: { name: '512' }, props: { size: 512, safe: false } },
    { params: { name: '512-tron' }, props: { size: 512, safe: true } },
  ];
}

export const GET: APIRoute<{ size: number; safe: boolean }> = async ({ props }) =>
  new Response(new Uint8Array(await appIcon(props)), { headers: { 'content-type': 'image/png' } });
