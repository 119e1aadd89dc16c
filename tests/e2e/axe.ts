import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Screens and colours in which pages are looked at; the narrow ones first, since a page may unfold when it grows wide. */
const LOOKS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/**
 * What axe finds wrong on the page as it stands on a phone and on a wide screen, in light and in dark, one line a rule. The open page is
 * laid out anew for each: opening it again costs more than looking. Open it narrow, as a phone does.
 */
export async function accessibilityFaultsInEveryLook(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const fault of await accessibilityFaults(page)) faults.push(`${width} px, ${colorScheme}: ${fault}`);
  }
  return faults;
}

/**
 * What axe finds wrong on the page, one line a rule: rules of WCAG 2.2 A and AA, and good practice. It runs in the page itself and
 * reports faults alone: none of our pages has frames, and a list of all that passed takes longer than the looking.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
