import { expect, test, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { firstPage, pageKinds } from './pages.ts';

const PHONE = { width: 360, height: 740 };

/** Screens of a telephone that a page fills. */
async function screens(page: Page, path: string): Promise<number> {
  await page.setViewportSize(PHONE);
  await page.goto(path);
  return page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight);
}

test('home is read in four screens of a telephone, the overview of figures in six', async ({ page }) => {
  expect(await screens(page, '/')).toBeLessThanOrEqual(4);
  expect(await screens(page, '/so-lieu/')).toBeLessThanOrEqual(6);
});

test('no list of the shipped portal is a wall on a telephone', async ({ page }) => {
  const most = { '/chi-tieu/': 7, '/van-ban/': 10, '/so-do/': 6, '/du-lieu/': 5 };
  for (const [path, bound] of Object.entries(most))
    expect(await screens(page, path), path).toBeLessThanOrEqual(bound);
});

test('on paper the overview of figures takes ten sheets at most, a province of many figures twelve, a story one, the tasks of an agency four', async ({
  page,
}) => {
  const kinds = pageKinds();
  for (const [path, most] of [
    ['/so-lieu/', 10],
    ['/dia-ban/tinh-kon-tum/', 12],
    [kinds.story!, 1],
    [kinds.agency!, 4],
  ] as const) {
    await page.goto(path);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect((await getDocumentProxy(new Uint8Array(paper))).numPages, path).toBeLessThanOrEqual(most);
  }
});

test('the first numbered section of every plan begins within two screens of a telephone', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto('/ke-hoach/');
  const plans = await page.locator('.entries h2 a').evaluateAll((links) =>
    links.map((each) => each.getAttribute('href')!),
  ); // prettier-ignore
  for (const path of plans) {
    await page.goto(path);
    const top = await page.locator('.clauses section h2').first().evaluate((title) =>
      title.getBoundingClientRect().bottom + window.scrollY,
    ); // prettier-ignore
    expect(top / PHONE.height, path).toBeLessThanOrEqual(2);
  }
});

test('on a telephone every figure is a card: nothing of a table of figures is cut or scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  for (const path of [pageKinds().indicator!, firstPage('dia-ban', ['viet-nam'])]) {
    await page.goto(path);
    const cut = await page.locator('.scroll:has(table.observations)').evaluateAll((boxes) =>
      boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).length,
    ); // prettier-ignore
    expect(cut, path).toBe(0);
  }
});

test('names on the map of units are read at arm’s length on a telephone: twelve pixels, less what the frame takes', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto('/dia-ban/');
  const heights = await page.locator('.chart-narrow .unit-map g').evaluateAll((groups) =>
    groups.map((group) => {
      const { width } = group.closest('svg')!.getBoundingClientRect();
      return (parseFloat(group.getAttribute('font-size')!) * width) / group.closest('svg')!.viewBox.baseVal.width;
    }),
  ); // prettier-ignore
  expect(heights.length).toBeGreaterThan(0);
  for (const height of heights) expect(height).toBeGreaterThanOrEqual(11.4);
});

test('nothing moves while a page is read: what a browser can do besides has its room from the start', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  const kinds = pageKinds();
  for (const path of ['/', kinds.section!, kinds.story!, kinds.storyScript!, kinds.plan!, kinds.place!, '/so-lieu/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(moved, path).toBeLessThanOrEqual(0.01);
  }
}); // prettier-ignore

test('the three doors stand on the home page, each with a way in', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.door h2')).toHaveText(['Tôi muốn …', 'Xã tôi', 'Tra cứu']);
  for (const door of await page.locator('.door').all()) expect(await door.getByRole('link').count()).toBeGreaterThan(0);
  await expect(page.locator('.door [data-my-commune=""]')).toHaveAttribute('href', '/dia-ban/');
}); // prettier-ignore

test('the commune that is chosen on its page is the one that home leads to, until it is pressed again', async ({
  page,
}) => {
  await page.goto('/dia-ban/');
  await page.locator('.unit-list a').first().click();
  const name = await page.locator('h1').innerText();
  const address = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Đây là xã tôi' }).click();
  await page.goto('/');
  await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('href', address);
  await page.goto(address);
  await page.getByRole('button', { name: 'Đây là xã tôi' }).click();
  await page.goto('/');
  await expect(page.locator('.door [data-my-commune=""]')).toHaveAttribute('href', '/dia-ban/');
});

test('each square of the map of units leads to the page of its unit', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/dia-ban/');
  const square = page.locator('.chart-wide .unit-map a').first();
  const name = (await square.getAttribute('aria-label'))!.split(':')[0]!;
  await square.click();
  await expect(page.locator('h1')).toHaveText(name.replace(/^./u, (first) => first.toUpperCase()));
});
