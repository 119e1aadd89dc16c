import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { addressOf } from '../checking/page.ts';
import type { SiteReader } from '../checking/site-reader.ts';
import { redirectPaths } from '../content/redirects.ts';
import { emptyPages, keptNotices } from '../kinds/living.ts';
import type { Configuration } from '../config.ts';
import type { Content } from '../content/content.ts';
import { astroCommand } from './astro.ts';
import { bundleKeeper, bundleKey, findBundle, layAssets, openBundle, type Bundle } from './bundle.ts';
import { offersFiles } from './downloads.ts';
import type { LastSite } from './kept/last-site.ts';
import type { PageKeeper } from './kept/page-keeper.ts';
import { PageStyles } from './page-styles.ts';
import * as routes from '../routes.ts';

export interface PagesWanted {
  content: Content;
  /** Fingerprint of the generator. */
  program: string;
  keeper: PageKeeper;
  /** Where they go. */
  site: LastSite;
  /** Follows pages that no later step changes. */
  reader: SiteReader;
  /** Use no bundle that another build has made. */
  clean: boolean;
  tick: (state: string) => void;
}

/** Makes every page and file of the portal into its output, but for those that can be taken over from the last build. */
export async function makePages(
  configuration: Configuration,
  { content, program, keeper, site, reader, clean, tick }: PagesWanted,
): Promise<void> {
  const { base, output } = configuration;
  const key = bundleKey(configuration, content.site, program);
  const bundle =
    (clean ? undefined : findBundle(configuration.cache, key)) ?? (await newBundle(configuration, key));
  layAssets(bundle, (file, data) => site.put(file, data));
  const styles = new PageStyles(output, base);
  const app = await openBundle(bundle);
  const moved = redirectPaths(content.redirects);
  const empty = emptyPages(content);
  const notices = new Set(keptNotices(content).map((path) => `${path.slice(1)}index.html`));
  const made = new Set<string>();
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const file = fileOf(pathname);
    // The first route that claims an address has it.
    if (made.has(file)) continue;
    made.add(file);
    if (!notices.has(file) && empty.some((path) => liesBelow(file, path))) continue;
    const props = app.routeCache.get(route)?.staticPaths.keyed.get(pathname)?.props ?? {};
    await keeper.page(file, props, async () => {
      const url = new URL(
        `${base}${pathname.replace(/^\//, '')}${file.endsWith('.html') && !pathname.endsWith('/') ? '/' : ''}`,
        ORIGIN,
      );
      const made = await app.render(new Request(url), { routeData: route });
      if (file.endsWith('.html')) {
        const html = await made.text();
        // Offers are filled in later; what has moved is tried by no check.
        if (offersFiles(html) || moved.has(addressOf(file))) return styles.into(html);
        return reader.follow(file, (listener) => styles.into(html, listener));
      }
      return made.body ? Buffer.from(await made.arrayBuffer()) : undefined;
    });
    if (made.size % 50 === 0) tick(`${made.size} tệp`);
  }
  // What pages were handed is most of what the process holds.
  app.routeCache.clearAll();
}

/** Has Astro make the bundle of this name. */
async function newBundle(configuration: Configuration, key: string): Promise<Bundle> {
  const { cache, output, verbose } = configuration;
  const { build } = await import('astro');
  const command = astroCommand(configuration, 'build');
  await build({
    ...command,
    integrations: [...(command.integrations ?? []), bundleKeeper(cache, key, output)],
    logLevel: verbose ? 'info' : 'error',
  });
  return findBundle(cache, key)!;
}

/** Where what stands at an address is written; a file whose name an entry gives has a slash behind it. */
function fileOf(pathname: string): string {
  const path = decodeURI(pathname).replace(/^\/|\/$/g, '');
  if (`${path}.html` === NOT_FOUND) return NOT_FOUND;
  if (path === '') return 'index.html';
  return path.includes('.', path.lastIndexOf('/') + 1) ? path : `${path}/index.html`;
}

/** @param address of a page or a file of a kind that the campaign has nothing of */
function liesBelow(file: string, address: string): boolean {
  return `/${file}` === address || `/${file}`.startsWith(address.endsWith('/') ? address : `${address}/`);
}

const NOT_FOUND = routes.notFoundFile.slice(1);
/** Pages know the address of the portal from its configuration. */
const ORIGIN = 'http://localhost';
