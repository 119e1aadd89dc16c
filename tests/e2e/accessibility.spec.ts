import { expect, test as base, type Page } from '@playwright/test';
import { accessibilityFaultsInEveryLook, faultsOfPaints } from './axe.ts';
import { pageKinds } from './pages.ts';

const test = base.extend<object, { reader: Page }>({
  /** Opened once: of what one page leaves on the device, the next shows what it shows to a reader who comes from there. */
  reader: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        baseURL: base.info().project.use.baseURL!,
        locale: 'vi-VN',
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

for (const [kind, path] of Object.entries(pageKinds()))
  test(`the ${kind} page has no accessibility fault on a phone and a wide screen, light, dark and in forced colours`, async ({
    reader: page,
  }) => {
    // Five looks at the whole handbook on one page take their time.
    test.setTimeout(600_000);
    // As on a phone first: a page that grows wide may unfold, and stays so.
    await page.setViewportSize({ width: 320, height: 800 });
    // Colours of the reader's own, as Windows gives them to people who see badly: chosen before the page is opened, as there.
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await page.goto(path);
    expect(await faultsOfPaints(page, 'dark')).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(250, 246, 236)');
    expect(await accessibilityFaultsInEveryLook(page)).toEqual([]);
  });

test('of words painted alike two are looked at, and no paint is passed over', async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="vi"><title>Màu</title><style>
    body { color: #000; background: #fff } .box { background: #777; padding: 1em }
    @media (prefers-color-scheme: dark) { b { color: #eee } }</style>
    <main><h1>Màu</h1>${'<p>Rõ</p>'.repeat(9)}
    <p id="mo" style="color: #aaa">Mờ</p><div class="box"><p>Rõ</p><p id="tren" style="color: #888">Mờ</p></div>
    <p>Rõ <b id="toi">khi sáng</b></p><p style="color: #aaa" hidden>Không hiện</p></main>`);
  expect(await faultsOfPaints(page, 'light')).toEqual(['color-contrast: #mo, #tren']);
  expect(await faultsOfPaints(page, 'dark')).toEqual(['color-contrast: #mo, #tren, #toi']);
  // The heading, the words of the page first and last, the bold ones, and the three in or on grey.
  await expect(page.locator('[data-painted]')).toHaveCount(7);
});
