import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { putInto, type Put } from '../files/put.ts';
import { escapeHtml } from '../html/escape.ts';
import { kinds } from '../kinds/index.ts';
import type { Content } from '../content/content.ts';
import * as routes from '../routes.ts';

/** Addresses one file may hold; the protocol allows 50 000. */
const MOST_ADDRESSES = 40_000;

/**
 * Writes the site map for search engines: every built page that may be found, with the day its content last changed where the content
 * tells one. Pages that say `noindex` (scripts in another length, combined filters, moved pages) are left out.
 * Returns the number of addresses.
 */
export function writeSiteMap({
  site,
  base,
  content,
  pages = pagesOf(site),
  put = putInto(site),
}: {
  site: string;
  base: string;
  content: Content;
  /** Whoever has read the pages knows them already. */
  pages?: readonly { path: string; hidden: boolean }[];
  put?: Put;
}): number {
  const changed = lastChanges(content);
  const found = pages.filter(({ path, hidden }) => path.endsWith('/') && !hidden).map(({ path }) => path);
  const addresses = found.sort().map((path) => {
    const day = changed.get(path);
    const location = new URL(routes.below(base, encodeURI(path)), content.site.address).href;
    return `<url><loc>${escapeHtml(location)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`;
  });
  const files: string[] = [];
  for (let from = 0; from < Math.max(1, addresses.length); from += MOST_ADDRESSES) {
    const file = routes.siteMapPart(files.length);
    put(file.slice(1), document('urlset', addresses.slice(from, from + MOST_ADDRESSES)));
    files.push(
      `<sitemap><loc>${new URL(routes.below(base, file), content.site.address).href}</loc></sitemap>`,
    );
  }
  put(routes.siteMapFile.slice(1), document('sitemapindex', files));
  return addresses.length;
}

/** Every page with its address, and whether it says `noindex`. */
function pagesOf(site: string): { path: string; hidden: boolean }[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/'),
      hidden: readFileSync(join(site, file), 'utf8').includes('<meta name="robots" content="noindex"'),
    }));
}

/** The day the content of a page last changed: of an entry its own, of a list that of its newest entry. */
export function lastChanges(content: Content): Map<string, string> {
  const days = new Map<string, string>();
  const note = (path: string, day: string | undefined): void => {
    if (day && day > (days.get(path) ?? '')) days.set(path, day);
  };
  for (const kind of kinds) {
    const list = kind.section(content).path;
    for (const { makes, updated, withdrawn } of kind.entries(content)) {
      for (const path of makes) note(path, updated);
      if (withdrawn) continue;
      note(list, updated);
      note(routes.home, updated);
    }
  }
  return days;
}

function document(root: 'urlset' | 'sitemapindex', items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${root}>\n`;
}
