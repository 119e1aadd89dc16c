import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { markPaints, PAINTED } from './paints.ts';

/** Rules that judge colours: of words on their background, of links among words. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on the page as it stands on a phone and on a wide screen, in light and in dark, one line a rule: every word of it on
 * the phone in light; then what is new, all rules but colours on the wide screen, and each paint in each look. The open page is laid out
 * anew for each: opening it again costs more than looking. Open it narrow, as a phone does: a page may unfold when it grows wide.
 */
export async function accessibilityFaultsInEveryLook(page: Page): Promise<string[]> {
  const narrow = { width: 320, height: 800 };
  const wide = { width: 1280, height: 800 };
  await page.setViewportSize(narrow);
  await page.emulateMedia({ colorScheme: 'light' });
  const faults = [
    ...told('320 px, light', await accessibilityFaults(page)),
    ...told('320 px, dark', await faultsOfPaints(page, 'dark')),
  ];
  await page.setViewportSize(wide);
  faults.push(
    ...told('1280 px, dark', await faultsOfPaints(page, 'dark')),
    ...told('1280 px, light', await faultsOfPaints(page, 'light')),
    ...told('1280 px, light', await faultsBesideColours(page)),
  );
  return faults;
}

const told = (look: string, faults: string[]): string[] => faults.map((fault) => `${look}: ${fault}`);

/** What axe finds wrong on the page, one line a rule: rules of WCAG 2.2 A and AA, and good practice. */
export function accessibilityFaults(page: Page): Promise<string[]> {
  return look(page, 'html', { runOnly: TAGS });
}

/** The same without the rules that judge colours, which need more time than all others. */
export function faultsBesideColours(page: Page): Promise<string[]> {
  return look(page, 'html', {
    runOnly: TAGS,
    rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])),
  });
}

/**
 * Colours that axe finds wrong, each paint looked at twice. Dark and forced colours are the same page in other colours
 * (`tests/unit/source/dark.test.ts`): what has nothing to do with them was found in light.
 */
export async function faultsOfPaints(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await markPaints(page);
  return look(page, PAINTED, { runOnly: COLOURS });
}

const program = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** It reports faults alone: a list of all that passed takes longer than the looking. */
async function look(page: Page, where: string, how: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(program);
  const { violations } = await page.evaluate(
    ([context, options]) =>
      (
        window as unknown as { axe: { run(context: string, options: RunOptions): Promise<AxeResults> } }
      ).axe.run(context, options),
    [where, { ...how, resultTypes: ['violations'] }] as [string, RunOptions],
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
