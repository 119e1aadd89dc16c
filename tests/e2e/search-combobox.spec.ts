import { expect, test, type Page } from '@playwright/test';

const box = (page: Page) => page.getByRole('combobox', { name: 'Tìm trong toàn trang' });
const popup = (page: Page) => page.getByRole('dialog', { name: 'Kết quả tìm kiếm' });
const list = (page: Page) => page.locator('[data-search-results]');
const links = (page: Page) => popup(page).getByRole('listitem').getByRole('link');

async function type(page: Page, query: string): Promise<void> {
  await page.goto('/tim-kiem/');
  await box(page).click();
  await page.keyboard.type(query);
  await expect(list(page)).toHaveAttribute('data-search-for', query);
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
}

test('the box is a combobox, closed as long as there are no results', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).toHaveAttribute('aria-haspopup', 'dialog');
  await expect(box(page)).toHaveAccessibleDescription(/↓ ↑ để chọn kết quả/);
  await expect(popup(page)).toHaveCount(0);
});

test('it opens what it controls, a list of links that keeps its roles', async ({ page }) => {
  await type(page, 'vay vốn');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator(`#${await box(page).getAttribute('aria-controls')}`)).toBeVisible();
  await expect(popup(page)).toHaveAttribute('id', (await box(page).getAttribute('aria-controls'))!);
  await expect(page.getByRole('search')).toMatchAriaSnapshot(`
    - search:
      - combobox "Tìm trong toàn trang" [expanded]: vay vốn
      - button "Tìm"
  `);
  await expect(popup(page)).toMatchAriaSnapshot(`
    - dialog "Kết quả tìm kiếm":
      - list:
        - listitem:
          - link /vay|vốn/
          - paragraph
          - paragraph
  `);
});

test('it closes when nothing is found', async ({ page }) => {
  await type(page, 'vay vốn');
  await box(page).fill('xyzzy quuxfoo');
  await expect(list(page)).toHaveAttribute('data-search-state', 'empty');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(popup(page)).toHaveCount(0);
});

test('it stays closed when the index does not come', async ({ page, context }) => {
  await page.goto('/tim-kiem/');
  await context.setOffline(true);
  await box(page).fill('vay vốn');
  await expect(list(page)).toHaveAttribute('data-search-state', 'error');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
});

test('the arrows move the focus through box and results, Esc leads back and then clears', async ({
  page,
}) => {
  await type(page, 'hộ nghèo');
  const count = await links(page).count();
  for (let at = 0; at < count; at++) {
    await page.keyboard.press('ArrowDown');
    await expect(links(page).nth(at)).toBeFocused();
    await expect(links(page).nth(at)).toBeInViewport();
  }
  await page.keyboard.press('ArrowDown');
  await expect(links(page).nth(count - 1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('hộ nghèo');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(list(page)).toHaveAttribute('data-search-state', 'idle');
  await expect(page).toHaveURL(/\/tim-kiem\/$/);
});

test('Tab goes through the results as through any links, and out again', async ({ page }) => {
  await type(page, 'vay vốn nuôi bò');
  await links(page).first().focus();
  const count = await links(page).count();
  for (let at = 1; at < count; at++) {
    await page.keyboard.press('Tab');
    await expect(links(page).nth(at)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(popup(page).locator(':focus')).toHaveCount(0);
});

test('Enter in the box asks, Enter on a result opens it', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await page.keyboard.press('/');
  await page.keyboard.type('vay vốn');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=vay\+v/);
  await expect(list(page)).toHaveAttribute('data-search-for', 'vay vốn');
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await page.keyboard.press('ArrowDown');
  const href = (await links(page).first().getAttribute('href'))!;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === href.split('#')[0]);
});

test('the number of results and every note on them are said aloud', async ({ page }) => {
  await type(page, 'tỷ lệ hộ nghhèo');
  await expect(page.locator('main').getByRole('status')).toHaveText(/^Có .*kết quả/);
  const note = page.locator('[aria-live="polite"]', { hasText: 'Ý bạn là “tỷ lệ hộ nghèo”' });
  await expect(note).toBeVisible();
});

test('a corrected query can be narrowed like any other', async ({ page }) => {
  await page.goto('/tim-kiem/?q=tr%E1%BB%93ng s%C3%A2m ng%E1%BB%8Dc lnih');
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await expect(page.locator('select[name="kind"]')).toBeVisible();
});

test('on a telephone the filters are folded, so that the first result is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await type(page, 'hộ nghèo');
  await expect(links(page).first()).toBeInViewport();
  await expect(page.getByLabel('Loại')).toBeHidden();
  await page.getByText('Lọc kết quả').first().click();
  await expect(page.getByLabel('Loại').locator('option[value="handbook"]')).toContainText(/\d/);
  await page.getByLabel('Loại').selectOption('handbook');
  await expect(links(page).first()).toHaveAttribute('href', /^\/so-tay\//);
});

test('the words typed while an answer comes are answered, and the address says them', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await box(page).pressSequentially('hộ nghèo huyện Ngọc Hồi', { delay: 190 });
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === 'hộ nghèo huyện Ngọc Hồi');
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await expect(links(page).first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the box is a plain search field, not a combobox that never opens', async ({ page }) => {
    await page.goto('/tim-kiem/');
    await expect(page.getByRole('searchbox', { name: 'Tìm trong toàn trang' })).toBeVisible();
    await expect(box(page)).toHaveCount(0);
  });
});
