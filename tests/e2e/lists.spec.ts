import { expect, test, type Page } from '@playwright/test';
import { pageKinds } from './pages.ts';

const kinds = pageKinds();

async function withoutScript(browser: import('@playwright/test').Browser, width = 360): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 740 } });
  return context.newPage();
}

test.describe('comparing two plans', () => {
  test('any two plans are chosen, laid side by side, and kept in the address', async ({ page }) => {
    await page.goto('/ke-hoach/so-sanh/');
    const [first, second] = [page.getByLabel('Kế hoạch thứ nhất'), page.getByLabel('Kế hoạch thứ hai')];
    await first.selectOption({ index: 1 });
    await second.selectOption({ index: 2 });
    await expect(page.locator('[data-compare-status]')).toContainText('đặt được cạnh nhau');
    await expect(page.getByRole('heading', { name: 'Đề mục giống nhau' })).toBeVisible();
    const [a, b] = [await first.inputValue(), await second.inputValue()];
    expect(page.url()).toContain(`?a=${a}&b=${b}`);
    await page.reload();
    await expect(page.locator('[data-compare-status]')).toContainText('đặt được cạnh nhau');
    expect(await first.inputValue()).toBe(a);
  });

  test('every row of a comparison has words on both sides, and stands one below the other on a phone', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/ke-hoach/so-sanh/');
    // Pairs show once the script can lay them side by side; till then only a link of the foot has such a name.
    await page.locator('[data-compare-pairs]').getByRole('link', { name: / và / }).first().click();
    await expect(page.locator('[data-compare-status]')).toContainText('đặt được cạnh nhau');
    const rows = page.locator('.compare-pair');
    expect(await rows.count()).toBeGreaterThan(0);
    for (const row of await rows.all()) {
      const sides = await row.locator('.compare-side').all();
      expect(sides).toHaveLength(2);
      for (const side of sides) expect((await side.locator('a').count()) > 1).toBe(true);
      const [upper, lower] = await Promise.all(sides.map((side) => side.boundingBox()));
      expect(lower!.y).toBeGreaterThanOrEqual(upper!.y + upper!.height);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('choosing the same plan twice, or an address with a plan that is not there, is said in words', async ({
    page,
  }) => {
    await page.goto('/ke-hoach/so-sanh/?a=khong-co&b=khong-co-nua');
    await expect(page.locator('[data-compare-status]')).toContainText('không có trên trang này');
    await page.getByLabel('Kế hoạch thứ nhất').selectOption({ index: 1 });
    await page.getByLabel('Kế hoạch thứ hai').selectOption({ index: 1 });
    await expect(page.locator('[data-compare-status]')).toContainText('cùng một kế hoạch');
  });

  test('without script the targets that plans share are read all the same', async ({ browser }) => {
    const page = await withoutScript(browser);
    await page.goto('/ke-hoach/so-sanh/');
    await expect(page.getByRole('heading', { name: 'Chỉ tiêu nhiều kế hoạch cùng đặt' })).toBeVisible();
    await expect(page.locator('.targets.beside .figure').first()).toBeVisible();
    await expect(page.getByLabel('Kế hoạch thứ nhất')).toBeHidden();
  });

  test('an old address of a pair leads to the pair', async ({ page }) => {
    await page.goto('/ke-hoach/so-sanh/mttq-tinh-kon-tum-2023/ubnd-huyen-ngoc-hoi-2022/');
    await expect(page).toHaveURL(
      /\/ke-hoach\/so-sanh\/\?a=mttq-tinh-kon-tum-2023&b=ubnd-huyen-ngoc-hoi-2022$/,
    );
    await expect(page.locator('[data-compare-status]')).toContainText('đặt được cạnh nhau');
  });
});

test.describe('filters of stories without script', () => {
  test('two choices combine, each number is what stands behind it, and each can be left out', async ({
    browser,
  }) => {
    const page = await withoutScript(browser);
    await page.goto('/dien-hinh/');
    const stories = page.locator('.entries > li');
    const all = await stories.count();
    let shown = all;
    for (let choices = 0; choices < 2; choices++) {
      await page.locator('.filter-box > summary').click();
      // The largest part of what is shown; what leaves one story leads straight to it.
      const links = page.locator('.filters > details ul a');
      const counts = (await links.locator('.muted').allTextContents()).map(Number);
      const count = Math.max(...counts.filter((each) => each < shown));
      expect(count).toBeGreaterThan(1);
      const choice = links.nth(counts.indexOf(count));
      const group = choice.locator('xpath=ancestor::details[1]');
      if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
      await choice.click();
      await expect(stories).toHaveCount(count);
      shown = count;
    }
    await expect(page.locator('.filters-chosen a')).toHaveCount(3);
    await page.getByRole('link', { name: 'Bỏ hết' }).click();
    await expect(stories).toHaveCount(all);
  });

  test('once something is chosen the box is folded and the first story stands on the first screen', async ({
    browser,
  }) => {
    const page = await withoutScript(browser);
    await page.goto(kinds['storiesOfTwo']!);
    await expect(page.locator('.filters').first()).toBeHidden();
    const first = await page.locator('.entries > li').first().boundingBox();
    expect(first!.y).toBeLessThan(740);
  });

  test('feeds stand below the list', async ({ browser }) => {
    const page = await withoutScript(browser);
    await page.goto('/dien-hinh/');
    const last = await page.locator('.entries > li').last().boundingBox();
    const feed = await page.getByRole('link', { name: 'JSON Feed' }).boundingBox();
    expect(feed!.y).toBeGreaterThan(last!.y);
  });
});

for (const kind of ['targets', 'documents', 'agency', 'calendar', 'comparison', 'storiesOfTwo'])
  test(`nothing of the ${kind} page is cut at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(kinds[kind]!);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((element) => element.closest('.visually-hidden, thead') === null)
        .filter(
          (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().right > 360.5,
        )
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });

test('the calendar begins with what lies ahead', async ({ page }) => {
  await page.goto('/lich/');
  const headings = await page.locator('main h2').allTextContents();
  expect(headings[0]).toBe('Sắp tới');
});

test('what goes with a time of the calendar stands a word off from it, however the words are read or copied', async ({
  page,
}) => {
  await page.goto('/lich/');
  const times = await page.locator('.engagement-when:has(.engagement-why)').allTextContents();
  expect(times.length).toBeGreaterThan(0);
  expect(times.filter((words) => !/\s\(/u.test(words))).toEqual([]);
});

test('a document whose subject no plan gives still says where it is named and how to find it', async ({
  page,
}) => {
  await page.goto('/van-ban/08-kl-tu/');
  await expect(page.locator('.cited-in')).toContainText('08-KL/TU');
  await expect(page.getByText('Tìm văn bản ở đâu')).toBeVisible();
  await expect(page.getByText('các kế hoạch không ghi')).toHaveCount(0);
});
