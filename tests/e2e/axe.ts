import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong on the page as it stands on a phone and on a wide screen, in light and in dark, one line a rule. The open page is
 * laid out anew for each: opening it again costs more than looking. Open it narrow, as a phone does: a page may unfold when it grows wide.
 */
export async function accessibilityFaultsInEveryLook(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${width} px, light: ${fault}`));
    faults.push(...(await faultsInDark(page)).map((fault) => `${width} px, dark: ${fault}`));
  }
  return faults;
}

/** Dark is the same page in other colours (`tests/unit/source/dark.test.ts`): what has nothing to do with them was found in light. */
export async function faultsInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  return look(builder(page).withRules(['color-contrast', 'link-in-text-block']));
}

/** What axe finds wrong on the page, one line a rule: rules of WCAG 2.2 A and AA, and good practice. */
export function accessibilityFaults(page: Page): Promise<string[]> {
  return look(
    builder(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
  );
}

/**
 * It runs in the page itself and reports faults alone: none of our pages has frames, and a list of all that passed takes longer than the
 * looking.
 */
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

async function look(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
