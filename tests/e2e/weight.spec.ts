import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pageKinds } from './pages.ts';

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);

test('half of all pages weigh at most 9 KB as they travel, with their styles', () => {
  const weights = pages.map((file) => gzipSync(readFileSync(`dist/${file}`)).length).sort((a, b) => a - b);
  expect(weights[weights.length >> 1]).toBeLessThanOrEqual(9000);
});

test('a page carries no rule for a chart, a plan or the home page where it has none', () => {
  const about = readFileSync('dist/gioi-thieu/index.html', 'utf8');
  const [, styles] = /<style>([^<]*)<\/style>/.exec(about)!;
  expect(styles).toContain('.site-header');
  expect(styles!.match(/\.(?:chart|figure|observations|clauses|door|home-head|tiles)\b/g) ?? []).toEqual([]);
});

test.describe('on a network that answers once', () => {
  // What a worker has kept of one page must not help the next.
  test.use({ serviceWorkers: 'block' });
  test('every kind of page shows its words', async ({ page }) => {
    // Whatever else a page asks for never comes.
    await page.route(/./, (route) => (route.request().isNavigationRequest() ? route.continue() : undefined));
    for (const path of Object.values(pageKinds())) {
      await page.goto(path, { waitUntil: 'commit' });
      await expect(page.locator('h1'), path).toBeVisible();
      await expect(page.locator('body'), path).toHaveCSS('background-color', 'rgb(250, 246, 236)');
      await expect
        .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length), path)
        .toBe(1);
    }
  });
});
