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
import { MARKDOWN_FEATURES } from './src/content/gate/markdown.ts';
import { judgedText } from './src/building/judged-text.ts';
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
    // The gate judges content with the same features. Smart punctuation would rewrite quoted official text.
    processor: satteri({ features: MARKDOWN_FEATURES, hastPlugins: [asciiHeadingIds()] }),
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
    plugins: [judgedText(folder), reloadOnContentChange(folder)],
    server: { fs: { allow: ['.', folder] } },
    worker: { format: 'es' },
    build: { assetsInlineLimit: 0 },
  },
});
