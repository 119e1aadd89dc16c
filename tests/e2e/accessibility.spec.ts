import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pageKinds } from './pages.ts';

for (const [kind, path] of Object.entries(pageKinds()))
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`the ${kind} page has no accessibility fault at ${width} px, ${colorScheme}`, async ({
        browser,
      }) => {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        const page = await context.newPage();
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(
          violations.map(
            (violation) =>
              `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
          ),
        ).toEqual([]);
        await context.close();
      });
