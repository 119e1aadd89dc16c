import type { Content } from '../content/content.ts';
import type { SiteLink } from '../content/kind.ts';
import { offlineText } from '../text/offline.ts';
import { pagesText } from '../text/pages.ts';
import { kinds } from './index.ts';

/** Pages besides the sections of the menu, for the foot of every page or for the site map: those of the kinds and the portal's own. */
export function siteLinks(content: Content, where: 'foot' | 'map'): SiteLink[] {
  const { links } = pagesText;
  const own: SiteLink[] = [
    { path: '/du-lieu/', label: links.data, weight: 70, where: 'foot and map' },
    { path: '/ngoai-tuyen/', label: offlineText.title, weight: 80, where: 'foot' },
    { path: '/tim-kiem/', label: content.site.menu.search, weight: 110, where: 'foot' },
    { path: '/tim-kiem/', label: links.search, weight: 85, where: 'map' },
    { path: '/gioi-thieu/', label: links.about, weight: 90, where: 'foot and map' },
    { path: '/so-do/', label: links.map, weight: 100, where: 'foot' },
  ];
  return [...kinds.flatMap((kind) => kind.links?.(content) ?? []), ...own]
    .filter((link) => link.where.includes(where))
    .sort((a, b) => a.weight - b.weight);
}
