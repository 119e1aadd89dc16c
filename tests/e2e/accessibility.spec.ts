import { expect, test } from '@playwright/test';
import { accessibilityFaults } from './axe.ts';
import { pageKinds } from './pages.ts';

const VIEWS = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  // Colours of the reader's own, as Windows gives them to people who see badly.
  { width: 320, colorScheme: 'dark', forcedColors: 'active' },
] as const;

for (const [kind, path] of Object.entries(pageKinds()))
  for (const { width, ...colours } of VIEWS)
    test(`the ${kind} page has no accessibility fault at ${width} px, ${Object.values(colours).join(', forced colours ')}`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, ...colours });
      const page = await context.newPage();
      await page.goto(path);
      expect(await accessibilityFaults(page)).toEqual([]);
      await context.close();
    });
