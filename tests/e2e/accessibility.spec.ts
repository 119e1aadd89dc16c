import { expect, test } from '@playwright/test';
import { accessibilityFaults, accessibilityFaultsInEveryLook } from './axe.ts';
import { pageKinds } from './pages.ts';

// As on a phone first: a page that grows wide may unfold, and stays so.
test.use({ viewport: { width: 320, height: 800 } });

for (const [kind, path] of Object.entries(pageKinds()))
  test(`the ${kind} page has no accessibility fault on a phone and a wide screen, light, dark and in forced colours`, async ({
    page,
  }) => {
    // Five looks at the whole handbook on one page take their time.
    test.setTimeout(600_000);
    await page.goto(path);
    // Colours of the reader's own, as Windows gives them to people who see badly.
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    expect(await accessibilityFaultsInEveryLook(page)).toEqual([]);
  });
