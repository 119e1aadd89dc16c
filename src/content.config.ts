import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { configuration } from './config.ts';
import { handbookSection } from './kinds/handbook/schema.ts';
import { story } from './kinds/story/schema.ts';

// Only texts that a person composes with components pass through MDX. Plans and data are read by src/portal, which
// has checked every file before Astro starts, with line numbers and in Vietnamese.
const { content: folder } = configuration();

export const collections = {
  handbook: defineCollection({
    loader: glob({
      base: join(folder, 'handbook'),
      pattern: '*.{md,mdx}',
      generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx?$/g, ''),
    }),
    schema: handbookSection,
  }),
  stories: defineCollection({
    loader: glob({
      base: join(folder, 'stories'),
      pattern: '*/index.{md,mdx}',
      generateId: ({ entry }) => entry.split('/')[0]!,
    }),
    schema: story,
  }),
};
