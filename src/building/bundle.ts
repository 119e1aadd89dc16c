import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { PathWithRoute, StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Configuration } from '../config.ts';
import type { Site } from '../schemas/site.ts';
import { filesBelow } from '../files/below.ts';
import type { Put } from '../files/put.ts';
import { keepNewest } from '../files/keep-newest.ts';
import { makeFolder } from '../files/make-folder.ts';
import * as routes from '../routes.ts';

/**
 * What Astro and Vite make of the generator for one campaign: modules that make its pages, and the styles and scripts that these load. Of
 * the content only language and look of the portal are part of it: a build with the same code uses the bundle that another has made.
 */
export interface Bundle {
  folder: string;
  /** Style sheets of each page, by Astro's key of its route. */
  styles: [route: string, styles: unknown[]][];
}

/** Names a bundle by all that goes into it. */
export function bundleKey(
  { address, base }: Configuration,
  { language, look }: Site,
  program: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify([program, address, base, language, look]))
    .digest('hex')
    .slice(0, 16);
}

/** The newest bundle of this name, if some build has made one. */
export function findBundle(cache: string, key: string): Bundle | undefined {
  const bundles = join(cache, BUNDLES);
  const made = existsSync(bundles) ? readdirSync(bundles).filter((name) => name.startsWith(`${key}.`)) : [];
  for (const name of made.sort().reverse()) {
    const folder = join(bundles, name);
    try {
      const { styles } = JSON.parse(readFileSync(join(folder, MADE), 'utf8')) as Pick<Bundle, 'styles'>;
      utimesSync(folder, Date.now() / 1000, Date.now() / 1000);
      return { folder, styles };
    } catch {
      // Damaged, or being cleared away: another one, or it is made anew.
    }
  }
  return undefined;
}

/** Has Astro stop where its pages would be made, and keeps what it has made till then. */
export function bundleKeeper(cache: string, key: string, output: string): AstroIntegration {
  return {
    name: 'portal-bundle',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const made = join(output, '.prerender');
        let internals: Internals | undefined;
        setPrerenderer((standard): AstroPrerenderer => ({
          ...standard,
          async setup() {
            const { app } = await importEntry(made);
            const set = app.setInternals.bind(app);
            app.setInternals = (given) => set((internals = given));
            await standard.setup?.();
            const { scripts } = app.getSettings();
            if (scripts.some(({ stage }) => stage === 'page' || stage === 'head-inline'))
              throw new Error('Pages of the portal load scripts of their own only');
          },
          async getStaticPaths() {
            const styles = [...internals!.pagesByKeys].map(([route, page]) => [route, page.styles]);
            keepBundle(join(cache, BUNDLES), key, { made, assets: join(output, routes.assets), styles });
            return Promise.resolve([]);
          },
        }));
      },
    },
  };
}

/**
 * Lays a bundle beside those of the same name that are there: a build of another campaign with the same texts may be reading one, and
 * loads parts of it until its end.
 */
function keepBundle(
  bundles: string,
  key: string,
  { made, assets, styles }: { made: string; assets: string; styles: unknown },
): void {
  const name = `${key}.${Date.now()}.${process.pid}`;
  const fresh = join(bundles, `new.${name}`);
  makeFolder(fresh);
  cpSync(made, join(fresh, PAGES), { recursive: true });
  cpSync(assets, join(fresh, ASSETS), { recursive: true });
  writeFileSync(join(fresh, MADE), JSON.stringify({ styles }));
  renameSync(fresh, join(bundles, name));
  // Those of the campaigns built last stay; one that a build may be reading now stays too.
  keepNewest(bundles, MOST_BUNDLES, IN_USE);
}

/** A bundle that was loaded: what makes pages of it. @throws when it is not whole */
export async function openBundle({ folder, styles }: Bundle): Promise<PageMaker> {
  const { app } = await importEntry(join(folder, PAGES));
  app.setInternals({
    pagesByKeys: new Map(styles.map(([route, own]) => [route, { styles: own }])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: tellErrors } } } });
  // In one process, a second build of other content may use it again.
  app.routeCache.clearAll();
  return app;
}

/** Lays the styles and scripts of a bundle into a new site. */
export function layAssets({ folder }: Bundle, put: Put): void {
  const assets = join(folder, ASSETS);
  for (const file of filesBelow(assets)) put(routes.assets.slice(1) + file, readFileSync(join(assets, file)));
}

async function importEntry(folder: string): Promise<{ app: PageMaker }> {
  const entry = readdirSync(folder).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  if (!entry) throw new Error(`Astro left no entry in ${folder}`);
  return (await import(pathToFileURL(join(folder, entry)).href)) as { app: PageMaker };
}

/** What is wrong with the content is thrown on, and told in words by the command: here it would be a stack before them. */
function tellErrors({ level, message }: { level: string; message: string }): boolean {
  if (level === 'error' && !message.startsWith('ProblemsError: ')) console.error(message);
  return true;
}

/** What the portal uses of `BuildApp` (Astro 7.3, core/build/app.js) and of what it is handed. */
export interface PageMaker extends Required<ConstructorParameters<typeof StaticPaths>[0]> {
  setInternals(internals: Internals): void;
  setOptions(options: object): void;
  getSettings(): { scripts: { stage: string }[] };
  render(request: Request, options: { routeData: PathWithRoute['route'] }): Promise<Response>;
}

interface Internals {
  pagesByKeys: Map<string, { styles: unknown[] }>;
  entrySpecifierToBundleMap: Map<string, string>;
}

const BUNDLES = 'bundles';
const MADE = 'made.json';
const PAGES = 'pages';
const ASSETS = 'assets';
const MOST_BUNDLES = 6;
/** Milliseconds that a build may take. */
const IN_USE = 3_600_000;
