// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { MARKDOWN_FEATURES } from './src/content/gate/markdown.ts';
import { BROWSER_FLOOR } from './src/building/floor.ts';
import { judgedText } from './src/building/judged-text.ts';
import { reloadOnContentChange } from './src/building/live-preview.ts';
import { configuration } from './src/config.ts';
import { asciiHeadingIds } from './src/content/heading-ids.ts';

const { address, base, content, output, store } = configuration();
// Addresses of src/routes.ts are written where scripts use them: they cost a reader no file of their own.
const rolldownOptions = { optimization: { inlineConst: true } };

// A variable of this name in the environment would win over `base` in every link.
delete process.env['BASE_URL'];

export default defineConfig({
  ...(address ? { site: address } : {}),
  base,
  outDir: output,
  cacheDir: store,
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
    plugins: [judgedText(content), reloadOnContentChange({ content })],
    server: { fs: { allow: ['.', content] } },
    worker: { format: 'es', rolldownOptions },
    build: { assetsInlineLimit: 0, target: BROWSER_FLOOR, cssTarget: BROWSER_FLOOR, rolldownOptions },
  },
});
