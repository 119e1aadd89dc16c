import { resolveConfig, type ResolvedConfig } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { astroCommand } from '../../src/building/astro.ts';
import { BROWSER_FLOOR } from '../../src/building/floor.ts';
import { configuration } from '../../src/config.ts';

let vite: ResolvedConfig;
beforeAll(async () => {
  vite = await resolveConfig(
    { ...astroCommand(configuration(), 'build').vite, configFile: false, environments: { prerender: {} } },
    'build',
  );
});

test('scripts of pages are written for the oldest browsers', () => {
  expect(vite.environments['client']!.build.target).toEqual(BROWSER_FLOOR);
});

// For old browsers a pattern that looks behind is made anew each time it is used: readings aloud took twice as long.
test('what makes pages is written for the Node that runs it', () => {
  expect(vite.environments['prerender']!.build.target).toBe('esnext');
});
