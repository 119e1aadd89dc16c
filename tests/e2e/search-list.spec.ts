import { expect, test, type Page } from '@playwright/test';

const list = (page: Page) => page.locator('[data-search-results]');
const results = (page: Page) => page.locator('[data-search-results] > [data-result]');
const kinds = (page: Page) => page.getByRole('navigation', { name: 'Kết quả theo nhóm' });

async function ask(page: Page, address: string): Promise<void> {
  await page.goto(`/tim-kiem/?${address}`);
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
}

test('the way to more is a link that appends, and its address opens as many again', async ({ page }) => {
  await ask(page, 'q=hộ nghèo');
  await expect(results(page)).toHaveCount(10);
  const first = await results(page).first().locator('a').getAttribute('href');
  const more = page.locator('a[data-search-more]');
  await expect(more).toHaveAttribute('href', /[?&]trang=2$/);
  await more.click();
  await expect(results(page)).toHaveCount(20);
  await expect(results(page).nth(10).locator('a')).toBeFocused();
  await expect(results(page).first().locator('a')).toHaveAttribute('href', first!);
  await expect(page).toHaveURL(/trang=2/);
  await page.reload();
  await expect(results(page)).toHaveCount(20);
});

test('the kinds are links with counts that narrow the list to as many', async ({ page }) => {
  await ask(page, 'q=bảo hiểm');
  const tab = kinds(page).getByRole('link', { name: /^Sổ tay \d+$/ });
  const count = Number((await tab.textContent())!.replace(/\D/g, ''));
  await expect(kinds(page).getByRole('link', { name: /^Tất cả/ })).toHaveAttribute('aria-current', 'true');
  await tab.click();
  await expect(page).toHaveURL(/kind=handbook/);
  await expect(page.locator('[data-search-status]')).toHaveText(`Có ${count} kết quả.`);
  await expect(results(page)).toHaveCount(Math.min(10, count));
  await expect(tab).toHaveAttribute('aria-current', 'true');
});

test('the last searches stay on the device and can be forgotten', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await page.locator('[data-search-input]').fill('vay vốn');
  await page.keyboard.press('Enter');
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await page.goto('/tim-kiem/');
  const last = page.locator('[data-search-last]');
  await expect(last.getByRole('link', { name: 'vay vốn' })).toBeVisible();
  await last.getByRole('button', { name: 'Xóa' }).click();
  await page.reload();
  await expect(last).toBeHidden();
});

test('what only comes near stands below a line that says so', async ({ page }) => {
  await ask(page, 'q=nuôi dê');
  const line = list(page).locator(':scope > [data-search-near]');
  await expect(line).toHaveText(/^Gần với điều bạn tìm/);
  const held = await line.evaluate((node) =>
    [node.previousElementSibling, node.nextElementSibling].map((beside) =>
      beside?.hasAttribute('data-result'),
    ),
  );
  expect(held).toEqual([true, true]);
});

test('a query longer than any server takes is cut, which the reader is told and the address shows', async ({
  page,
}) => {
  await page.goto('/tim-kiem/');
  await page.locator('[data-search-input]').evaluate((box: HTMLInputElement) => {
    box.value = 'hộ nghèo vay vốn '.repeat(1_200);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.locator('[data-search-form] button').click();
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await expect(page.locator('[data-search-notice]')).toContainText('Câu hỏi dài quá');
  expect(new URL(page.url()).search.length).toBeLessThan(4_000);
});
