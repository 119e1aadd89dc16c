import { expect, test as base, type Page } from '@playwright/test';
import { pageKinds } from './pages.ts';

const test = base.extend<object, { scriptless: Page }>({
  /** A small phone without script, opened once: without script nothing of one page can reach the next. */
  scriptless: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 320, height: 640 },
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const kinds = pageKinds();

for (const [kind, path] of Object.entries(kinds)) {
  test(`the ${kind} page loads without a console error and asks nothing of other sites`, async ({
    page,
    baseURL,
  }) => {
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on(
      'request',
      (request) =>
        !request.url().startsWith(baseURL!) &&
        !request.url().startsWith('data:') &&
        faults.push(request.url()),
    );
    page.on('response', (response) => {
      // The page for missing addresses is served with its own status by the host, not here.
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
  });

  test(`the ${kind} page reads without script and does not scroll sideways at 320 px`, async ({
    scriptless: page,
  }) => {
    await page.goto(path);
    await expect(page.locator('main h1')).toBeVisible();
    const width = await page
      .locator('main')
      .evaluate((main) => main.ownerDocument.documentElement.scrollWidth)
      .catch(() => undefined);
    // Without script the page cannot measure itself; the box of <body> tells the same.
    const box = await page.locator('body').boundingBox();
    expect(width ?? box!.width).toBeLessThanOrEqual(320);
  });
}

test('a content page loads one deferred module of at most 6 KB, the same on every page', async ({ page }) => {
  const scripts = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(response.url(), (await response.body()).length);
  });
  for (const kind of ['home', 'section', 'story', 'plan', 'indicator'] as const) {
    await page.goto(kinds[kind]!);
    await page.waitForLoadState('networkidle');
    // A module never stands in the way of reading: it runs when the page is whole.
    await expect(page.locator('script[src]')).toHaveAttribute('type', 'module');
  }
  expect(scripts.size).toBe(1);
  expect([...scripts.values()][0]).toBeLessThanOrEqual(6000);
});

test('the header form leads to the search page with the question kept, without script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('searchbox').fill('vay vốn');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=vay/);
  await expect(page.getByRole('link', { name: 'Sơ đồ trang' }).first()).toBeVisible();
  await context.close();
});

test('the skip link is the first thing the keyboard reaches', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Đến phần nội dung');
});
