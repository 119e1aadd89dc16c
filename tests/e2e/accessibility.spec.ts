import { expect, test } from '@playwright/test';
import { accessibilityFaults } from './axe.ts';
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
        expect(await accessibilityFaults(page)).toEqual([]);
        await context.close();
      });
