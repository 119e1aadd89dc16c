import { join } from 'node:path';
import type { AstroInlineConfig, AstroUserConfig } from 'astro';
import type { EnvironmentOptions } from 'vite';
import type { Configuration } from '../config.ts';
import { campaignColours } from './campaign-colours.ts';
import { BROWSER_FLOOR } from './floor.ts';
import { oneLanguage } from './one-language.ts';
import { reloadOnContentChange } from './live-preview.ts';

/** What Astro is told, whichever of its commands runs. */
export function astroConfig({
  address,
  base,
  content,
  output,
  program,
  store,
}: Configuration): AstroUserConfig {
  // A variable of this name in the environment would win over `base` in every link.
  delete process.env['BASE_URL'];
  // Addresses of src/routes.ts are written where scripts use them: they cost a reader no file of their own.
  const rolldownOptions = { optimization: { inlineConst: true } };
  return {
    ...(address ? { site: address } : {}),
    base,
    srcDir: join(program, 'src'),
    outDir: output,
    cacheDir: store,
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
    compressHTML: true,
    devToolbar: { enabled: false },
    vite: {
      plugins: [
        campaignColours(program),
        oneLanguage(program),
        reloadOnContentChange({ content }),
        { name: 'portal-newest-syntax', configEnvironment: newestSyntax },
      ],
      server: { fs: { allow: [program, process.cwd(), content] } },
      worker: { format: 'es', plugins: () => [oneLanguage(program)], rolldownOptions },
      build: { assetsInlineLimit: 0, target: BROWSER_FLOOR, cssTarget: BROWSER_FLOOR, rolldownOptions },
    },
  };
}

/**
 * The same for a command of ours. Astro keeps lists of modules in its root (`.astro/`): each content folder, and the preview beside the
 * build, has a root of its own, so that none overwrites the list that another is reading.
 */
export function astroCommand(configuration: Configuration, task: 'build' | 'dev'): AstroInlineConfig {
  return { ...astroConfig(configuration), root: join(configuration.store, task), configFile: false };
}

/**
 * Pages are made by the Node that runs this. Written for the oldest browsers, the code that makes them would be slower: patterns that look
 * behind are compiled anew wherever they are used, private fields become maps. Changed in place: lists that Vite merges grow longer.
 */
function newestSyntax(environment: string, options: EnvironmentOptions): void {
  if (environment !== 'client') options.build = { ...options.build, target: 'esnext' };
}
