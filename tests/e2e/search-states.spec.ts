import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { siteRecords } from '../../src/building/records.ts';
import { readContent } from '../../src/portal.ts';

const input = (page: Page) => page.locator('[data-search-input]');
const list = (page: Page) => page.locator('[data-search-results]');
const results = (page: Page) => page.locator('[data-search-results] > [data-result]');
const first = (page: Page) => results(page).first().locator(':scope > a');

async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(query)}`);
  await expect(list(page)).toHaveAttribute('data-search-state', /^(?:done|empty)$/);
}

test('every place that search can lead to is there', () => {
  const pages = new Map<string, string>();
  const lost = siteRecords(readContent('content')).filter(({ url, anchor }) => {
    const html = pages.get(url) ?? readFileSync(join('dist', url, 'index.html'), 'utf8');
    pages.set(url, html);
    return anchor !== undefined && !html.includes(`id="${anchor}"`);
  });
  expect(lost.map(({ url, anchor }) => `${url}#${anchor}`)).toEqual([]);
});

test('who signed a plan in office is found at the plan', async ({ page }) => {
  await ask(page, 'nghiem xuan bang');
  await expect(first(page)).toHaveAttribute('href', /^\/ke-hoach\/ldld-/);
});

test('a figure asked for by name and place comes first', async ({ page }) => {
  await ask(page, 'tỷ lệ hộ nghèo Ngọc Hồi');
  await expect(first(page)).toHaveAttribute('href', '/so-lieu/ty-le-ho-ngheo/');
});

test('a cited document is found by its date, however the date is written', async ({ page }) => {
  for (const date of ['22/02/2024', 'ngày 22 tháng 2 năm 2024', '22-2-2024']) {
    await ask(page, date);
    await expect(list(page).locator('a[href="/van-ban/48-kh-ubnd/"]')).toBeVisible();
  }
});

test('every kind among the results can be chosen, though they write a date otherwise than the query', async ({
  page,
}) => {
  await ask(page, 'ngày 24 tháng 2 năm 2021');
  const kind = page.locator('select[name="kind"]');
  await expect(kind.locator('option', { hasText: 'Văn bản' })).toHaveCount(1);
  await kind.selectOption('document');
  await expect(first(page)).toHaveAttribute('href', /^\/van-ban\//);
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await expect(results(page).first()).toBeVisible();
});

test('a former unit leads to what it belongs to now', async ({ page }) => {
  await ask(page, 'xã Đăk Dục nay thuộc xã nào');
  await expect(first(page)).toHaveAttribute('href', /^\/dia-ban\/xa-d[au]/);
});

test('found words are marked in the excerpt, and no result names an abbreviation as missing', async ({
  page,
}) => {
  await ask(page, 'thẻ BHYT');
  await expect(results(page).first().locator('.search-excerpt mark').first()).toBeVisible();
  await expect(page.locator('[data-search-notice]')).toBeEmpty();
});

test('what a word means is told above the results, for who asks just that', async ({ page }) => {
  await ask(page, 'tín chấp là gì');
  await expect(page.locator('[data-search-meaning]')).toHaveText(/^tín chấp: Vay mà không phải thế chấp/);
  await expect(results(page).first()).toContainText('tín chấp');
  await input(page).fill('tín chấp');
  await expect(page.locator('[data-search-meaning]')).toHaveCount(0);
});

test('a slip that makes another word is asked back, and leads to what was meant', async ({ page }) => {
  await ask(page, 'hồ cận nghèo');
  const meant = page.locator('[data-search-offered]');
  await expect(meant).toHaveText('Có phải bạn tìm “hộ cận nghèo”?');
  await meant.click();
  await expect(input(page)).toHaveValue('hộ cận nghèo');
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await expect(meant).toHaveCount(0);
});

test('on a wide screen the order of the results stands in one line with the filters', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await ask(page, 'kế hoạch');
  const shown = page.locator('.search-filters label:visible');
  await expect.poll(() => shown.count()).toBeGreaterThan(4);
  const tops = await shown.evaluateAll((labels) => labels.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test('sorting by date puts the newest plan first and stands in the address', async ({ page }) => {
  await ask(page, 'chỉ tiêu hộ nghèo');
  await page.locator('select[name="sort"]').selectOption('newest');
  await expect(page).toHaveURL(/sort=newest/);
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await page.reload();
  await expect(page.locator('select[name="sort"]')).toHaveValue('newest');
});

test('going back from a result shows the same results again', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await input(page).fill('vay vốn nuôi bò');
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  const href = await first(page).getAttribute('href');
  await first(page).click();
  await expect(page).not.toHaveURL(/tim-kiem/);
  await page.goBack();
  await expect(input(page)).toHaveValue('vay vốn nuôi bò');
  await expect(first(page)).toHaveAttribute('href', href!);
});

test('on paper stand the question and its results, and nothing to press or to learn', async ({ page }) => {
  await ask(page, 'vay vốn nuôi bò');
  await page.emulateMedia({ media: 'print' });
  await expect(input(page)).toBeVisible();
  await expect(first(page)).toBeVisible();
  const controls = page.locator('main').locator('button, .search-hint, .search-examples, #cach-tim');
  expect(await controls.count()).toBeGreaterThan(3);
  for (const control of await controls.all()) await expect(control).toBeHidden();
});

test('three example queries in plain words lead to results', async ({ page }) => {
  await page.goto('/tim-kiem/');
  const examples = page.locator('.search-examples a');
  expect(await examples.count()).toBe(3);
  for (const href of await examples.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) {
    await page.goto(href);
    await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the box of any page is a plain form that says where to go on', async ({ page }) => {
    await page.goto('/so-tay/');
    await page.locator('.site-search input').fill('vay vốn');
    await page.locator('.site-search button').click();
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=vay/);
    await expect(page.locator('main a[href="/so-do/"]').first()).toBeVisible();
  });
});
