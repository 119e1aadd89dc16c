import type { Content } from '../content/content.ts';
import type { SiteLink } from '../content/kind.ts';
import { offlineText } from '../text/offline.ts';
import { pagesText } from '../text/pages.ts';
import * as routes from '../routes.ts';
import { dataTables, emptyPages, livingKinds } from './living.ts';

/** Pages besides the sections of the menu, for the foot of every page or for the site map: those of the kinds and the portal's own. */
export function siteLinks(content: Content, where: 'foot' | 'map'): SiteLink[] {
  const { links } = pagesText;
  const own: SiteLink[] = [
    ...(dataTables(content).length > 0
      ? [{ path: routes.data, label: links.data, weight: 70, where: 'foot and map' as const }]
      : []),
    { path: routes.offline, label: offlineText.title, weight: 80, where: 'foot' },
    { path: routes.search, label: content.site.menu.search, weight: 110, where: 'foot' },
    { path: routes.search, label: links.search, weight: 85, where: 'map' },
    { path: routes.about, label: links.about, weight: 90, where: 'foot and map' },
    ...(content.site.shards.length > 0
      ? [{ path: routes.portals, label: pagesText.portals.title, weight: 95, where: 'foot and map' as const }]
      : []),
    { path: routes.siteMap, label: links.map, weight: 100, where: 'foot' },
  ];
  return [...livingKinds(content).flatMap((kind) => kind.links?.(content) ?? []), ...own]
    .filter((link) => link.where.includes(where) && !emptyPages(content).includes(link.path))
    .sort((a, b) => a.weight - b.weight);
}
