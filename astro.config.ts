import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { contentFolder } from './src/config.ts';
import { asciiHeadingIds } from './src/content/heading-ids.ts';
import { reloadOnContentChange } from './src/building/live-preview.ts';

const folder = contentFolder();
const { address } = parse(readFileSync(join(folder, 'site.yaml'), 'utf8')) as { address: string };

// A variable of this name in the environment would win over `base` in every link.
delete process.env.BASE_URL;

// Astro's store remembers entries by id: two content folders must not share one.
const store = createHash('sha256').update(folder).digest('hex').slice(0, 12);

export default defineConfig({
  site: address,
  base: process.env.PORTAL_BASE ?? '/',
  outDir: process.env.PORTAL_OUT ?? './dist',
  cacheDir: `./.cache/astro/${store}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx({ optimize: true }), sitemap()],
  markdown: {
    syntaxHighlight: false,
    // Smart punctuation would rewrite quoted official text.
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [asciiHeadingIds()] }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "object-src 'none'",
      ],
    },
  },
  vite: {
    plugins: [reloadOnContentChange(folder)],
    server: { fs: { allow: ['.', folder] } },
    worker: { format: 'es', rolldownOptions: { optimization: { inlineConst: true } } },
    // Addresses stand in src/routes.ts: written where scripts use them, they cost no file of their own.
    build: { assetsInlineLimit: 0, rolldownOptions: { optimization: { inlineConst: true } } },
  },
});
