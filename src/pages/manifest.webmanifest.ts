import type { APIRoute } from 'astro';
import { link } from '../link.ts';
import * as routes from '../routes.ts';
import { portal } from '../portal.ts';
import { paletteOf } from '../schemas/palette.ts';
import { text } from '../text/common.ts';

/** Web app manifest (W3C): lets a telephone put the portal on its home screen. */
export const GET: APIRoute = () => {
  const { site } = portal();
  const colours = paletteOf(site.look?.colours).light;
  const icon = (name: string, size: number, purpose: string) => ({
    src: link(routes.appIcon(name)),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: link(routes.home),
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: text.language,
    start_url: link(routes.home),
    scope: link(routes.home),
    display: 'standalone',
    background_color: colours['--paper'],
    theme_color: colours['--indigo-deep'],
    icons: [
      icon('192', 192, 'any'),
      icon('512', 512, 'any'),
      icon('512-tron', 512, 'maskable'),
      { src: link(routes.icon), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
