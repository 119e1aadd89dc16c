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
    // Colours of the reader's own, as Windows gives them to people who see badly: chosen before the page is opened, as there.
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await page.goto(path);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.goto(path);
    expect(await accessibilityFaultsInEveryLook(page)).toEqual([]);
  });
