import { expect, test } from '@playwright/test';
import { pageKinds } from './pages.ts';

// What readers come for, on a telephone: at most three taps from home, or from one answer of the search.
test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

const kinds = pageKinds();

test('home → documents → one of them: what it is about', async ({ page }) => {
  await page.goto('/');
  await page.locator('.door-look-up').getByRole('link', { name: 'Văn bản viện dẫn', exact: true }).tap();
  await page.locator('table.documents th a').first().tap();
  await expect(page.getByText('Về việc', { exact: true })).toBeVisible();
});

test('home → “Xã tôi” → the commune → its figures', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Chọn xã, phường của tôi' }).tap();
  await page.locator('.unit-list a').first().tap();
  await page.locator('summary', { hasText: /^Tất cả \d+ số liệu$/ }).first().tap();
  await expect(page.locator('.observations .how-much').first()).toBeVisible();
}); // prettier-ignore

test('home → “Xã tôi” → the commune → a story of it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Chọn xã, phường của tôi' }).tap();
  await page.locator('.unit-list li', { hasText: 'chuyện' }).locator('a').first().tap();
  await page.locator('.entries a[href^="/dien-hinh/"]').first().tap();
  await expect(page.locator('.story-head h1')).toBeVisible();
});

test('one search → the clause → “Chép câu trích dẫn”', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(kinds.plan!);
  const clause = page.locator('.clauses .clause p').nth(8);
  const words = (await clause.innerText()).replace(/^\W*\d*[.)]?\s*/u, '').split(/\s+/).slice(0, 12).join(' ');
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(words)}`);
  await page.locator(`[data-search-results] a[href*="/ke-hoach/"][href*="#"]`).first().tap();
  await page.getByRole('button', { name: 'Chép câu trích dẫn' }).tap();
  await expect(page.getByRole('status')).toHaveText('Đã chép câu trích dẫn.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/ke-hoach/');
}); // prettier-ignore
