import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './offline-portal.ts';
import { firstPage } from './pages.ts';

// What a reader is told before servers that do less than they should: nothing that cannot be had is offered, and no button waits for ever.
const section = firstPage('so-tay');

test('a server without sw.js: the page of keeping says so, and no section offers to be kept', async ({
  page,
  portal,
}) => {
  portal.publish('bản không có sw.js');
  rmSync(join(portal.folder, 'sw.js'));
  await page.goto(`${portal.address}/ngoai-tuyen/`);
  const row = page.locator('[data-set="so-tay"]');
  await expect(row.getByRole('button', { name: /^Lưu/ })).toBeDisabled();
  await expect(row).toContainText('chưa lấy được tệp sw.js');
  await page.goto(portal.address + section);
  await expect(page.locator('button[data-copy]').first()).toBeVisible();
  await expect(page.locator('button[data-save-pages]')).toBeHidden({ timeout: 10_000 });
});

test('an address without https: it is the address that keeps nothing, not the browser', async ({
  page,
  portal,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
  await page.goto(`${portal.address}/ngoai-tuyen/`);
  const row = page.locator('[data-set="so-tay"]');
  await expect(row.getByRole('button', { name: /^Lưu/ })).toBeDisabled();
  await expect(row).toContainText('không có https://');
});

test('scripts that come with a wrong type: the search page says after a while where else to look', async ({
  page,
  portal,
}) => {
  await page.route('**/assets/*.js', (route) =>
    route.fulfill({ status: 200, contentType: 'application/octet-stream', body: '' }),
  );
  await page.goto(`${portal.address}/tim-kiem/`);
  const late = page.locator('[data-search-late]');
  await expect(late).toBeHidden();
  await expect(late).toBeVisible({ timeout: 12_000 });
  await expect(late.getByRole('link')).toHaveAttribute('href', '/so-do/');
});

test('where they come, those words never do', async ({ page, portal }) => {
  await page.goto(`${portal.address}/tim-kiem/`);
  await expect(page.locator('[data-search-late]')).toHaveCount(0);
});
