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

test('the keyboard alone narrows to a kind, keeps its place there, and comes back', async ({ page }) => {
  await ask(page, 'q=bảo hiểm');
  const tab = kinds(page).getByRole('link', { name: /^Sổ tay \d+$/ });
  const all = kinds(page).getByRole('link', { name: /^Tất cả \d+$/ });
  await all.focus();
  await page.keyboard.press('Tab');
  await expect(tab).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tab).toHaveAttribute('aria-current', 'true');
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await expect(tab).toBeFocused();
  await page.goBack();
  await expect(all).toHaveAttribute('aria-current', 'true');
  await expect(page).not.toHaveURL(/kind=/);
});

test('back from a result leads to where the reader was among the results', async ({ page }) => {
  await ask(page, 'q=hộ nghèo&trang=2');
  await expect(results(page)).toHaveCount(20);
  const far = results(page).nth(17).locator(':scope > a');
  await far.click();
  await expect(page).not.toHaveURL(/tim-kiem/);
  await page.goBack();
  await expect(results(page)).toHaveCount(20);
  await expect(far).toBeInViewport();
});

test('a result opens with its words marked by the browser, and keeps its plain address', async ({ page }) => {
  await ask(page, 'q=vay vốn nuôi bò');
  const handbook = results(page).locator(':scope > a[href^="/so-tay/"]').first();
  const href = (await handbook.getAttribute('href'))!;
  expect(href).not.toContain(':~:');
  const opened = page.waitForRequest((request) => request.isNavigationRequest());
  await handbook.click();
  await opened;
  await expect(page).toHaveURL(new RegExp(`${href.replace(/#.*$/, '')}`));
  // Chromium takes the directive off the address before any script can see it, and paints what it names.
  await expect(page).not.toHaveURL(/:~:/);
});

test('what is found only otherwise stands below its own line, and all of it is counted', async ({ page }) => {
  await ask(page, `q=${encodeURIComponent('Hội Phụ nữ và Phòng Y tế')}`);
  const count = Number((await page.locator('[data-search-status]').textContent())!.replace(/\D/g, ''));
  expect(count).toBeGreaterThan(0);
  await expect(results(page)).toHaveCount(Math.min(10, count));
});

test('who finds nothing can tell the operator, by a letter that is ready and sent by nobody else', async ({
  page,
}) => {
  await page.route('**/tim-kiem/**', async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      'data-search-page',
      'data-search-page data-operator="gop-y@vi-du.example"',
    );
    await route.fulfill({ response, body: html });
  });
  await page.goto(`/tim-kiem/?q=${encodeURIComponent('xyzzy & quuxfoo')}`);
  await expect(list(page)).toHaveAttribute('data-search-state', 'empty');
  const letter = page.locator('a[href^="mailto:"]').filter({ visible: true }).first();
  const address = new URL((await letter.getAttribute('href'))!);
  expect(address.pathname).toBe('gop-y@vi-du.example');
  expect(`${address.searchParams.get('subject')}${address.searchParams.get('body')}`).toContain(
    'xyzzy & quuxfoo',
  );
});
