// @ts-check
import { defineConfig } from 'astro/config';
import { astroConfig } from './src/building/astro.ts';
import { configuration } from './src/config.ts';

// For Astro's own commands (`astro check`); ours hand the same over with a root for each campaign.
export default defineConfig(astroConfig(configuration()));
