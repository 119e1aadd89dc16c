import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { cut, test, type Portal } from './offline-portal.ts';
import { firstPage } from './pages.ts';

const section = firstPage('so-tay');
async function open(page: Page, portal: Portal): Promise<void> {
  await page.goto(`${portal.address}/ngoai-tuyen/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Opens a page of the site and waits until the device remembers it: that comes after the page stands. */
async function read(page: Page, portal: Portal, path: string): Promise<void> {
  await page.goto(portal.address + path);
  await expect.poll(() => page.evaluate(async (url) => Boolean(await caches.match(url)), path)).toBe(true);
}

const row = (page: Page, set: string) => page.locator(`[data-set="${set}"]`);
async function save(page: Page, set: string): Promise<void> {
  await row(page, set).getByRole('button', { name: /^Lưu/ }).click();
  await expect(row(page, set)).toContainText('Đã lưu', { timeout: 30_000 });
}

test('a page that was opened reads again without network, and an unknown one says what is kept', async ({
  page,
  portal,
}) => {
  await open(page, portal);
  await read(page, portal, section);
  const title = await page.locator('h1').innerText();
  await page.goto(`${portal.address}/hoi-dap/`);
  await cut(page, portal);
  await page.goto(portal.address + section);
  await expect(page.locator('h1')).toHaveText(title);
  // With its styles: the header keeps its colour.
  await expect(page.locator('.site-header')).toHaveCSS('background-color', 'rgb(28, 35, 80)');
  await page.goto(`${portal.address}/gioi-thieu/`);
  await expect(page.getByText('chưa được lưu trong máy')).toBeVisible();
});

test('the handbook tells its size, is kept, reads without network on every page, and can be removed', async ({
  page,
  portal,
}) => {
  await open(page, portal);
  await expect(row(page, 'so-tay').locator('[data-size]')).toHaveText(/^\(\d+(?:,\d)? (?:KB|MB)\)$/);
  await save(page, 'so-tay');
  await cut(page, portal);
  await page.goto(`${portal.address}/so-tay/`);
  const links = await page
    .locator('.entries h2 a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    await page.goto(link);
    await expect(page.locator('#hoi-ai')).toBeVisible();
  }
  await page.goto(`${portal.address}/ngoai-tuyen/`);
  await expect(row(page, 'so-tay')).toContainText('Đã lưu');
  await row(page, 'so-tay').getByRole('button', { name: /^Xóa/ }).click();
  await expect(row(page, 'so-tay')).toContainText('Đã xóa khỏi máy');
  await page.goto(`${portal.address}/hoi-dap/`);
  await expect(page.getByText('chưa được lưu trong máy')).toBeVisible();
});

test('a kept search answers without network', async ({ page, portal }) => {
  await open(page, portal);
  await save(page, 'tim-kiem');
  await cut(page, portal);
  await page.goto(`${portal.address}/tim-kiem/?q=vay+von`);
  await expect(page.locator('[data-search-results] li').first()).toBeVisible({ timeout: 30_000 });
});

test('an interrupted download says so, is not read from, and goes on where it stopped', async ({
  page,
  portal,
}) => {
  await open(page, portal);
  let served = 0;
  let broken = true;
  await page.context().route('**/so-tay/*/', (route) => {
    served++;
    return broken && served > 5 ? route.abort('internetdisconnected') : route.continue();
  });
  await row(page, 'so-tay').getByRole('button', { name: /^Lưu/ }).click();
  await expect(row(page, 'so-tay')).toContainText('Mạng bị đứt giữa chừng', { timeout: 30_000 });
  const seals = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('kept:'));
    return Promise.all(names.map(async (name) => Boolean(await (await caches.open(name)).match('/__seal'))));
  });
  expect(seals).toEqual([false]);
  broken = false;
  served = 0;
  await save(page, 'so-tay');
  // Those that had come were not asked for again.
  expect(served).toBeLessThan(readdirSync(join(portal.folder, 'so-tay')).length - 1);
});

test('a version published in the middle of a download is never mixed with the one before', async ({
  page,
  portal,
}) => {
  portal.publish('bản một');
  await open(page, portal);
  let published = false;
  await page.context().route('**/so-tay/*/', async (route) => {
    if (!published && !route.request().url().endsWith('/so-tay/')) {
      published = true;
      await route.fetch();
      portal.publish('bản hai');
    }
    return route.continue();
  });
  await save(page, 'so-tay');
  expect(published).toBe(true);
  await cut(page, portal);
  const versions = new Set<string>();
  for (const name of readdirSync(join(portal.folder, 'so-tay')).filter((item) => !item.includes('.'))) {
    await page.goto(`${portal.address}/so-tay/${name}/`);
    versions.add(await page.locator('[data-version]').innerText());
  }
  expect([...versions]).toEqual(['bản hai']);
});

test('a kept handbook follows a new version by itself when there is network', async ({ page, portal }) => {
  portal.publish('bản một');
  await open(page, portal);
  await save(page, 'so-tay');
  portal.publish('bản hai');
  await page.goto(`${portal.address}/ngoai-tuyen/`);
  await expect
    .poll(
      () =>
        page.evaluate(async (path) => {
          const names = (await caches.keys()).filter((name) => name.startsWith('kept:so-tay:'));
          const copy = await caches.match(path, { cacheName: names[0]! });
          const words = (await copy?.text()) ?? '';
          return `${names.length} ${/bản (?:một|hai)/.exec(words)?.[0]}`;
        }, section),
      { timeout: 30_000 },
    )
    .toBe('1 bản hai');
  await cut(page, portal);
  await page.goto(portal.address + section);
  await expect(page.locator('[data-version]')).toHaveText('bản hai');
});

test('a full disk is told in plain words and leaves nothing half kept', async ({ page, portal }) => {
  await open(page, portal);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: portal.address, quotaSize: 60_000 });
  await row(page, 'so-tay').getByRole('button', { name: /^Lưu/ }).click();
  await expect(row(page, 'so-tay')).toContainText('Máy hết chỗ trống', { timeout: 30_000 });
  expect(
    await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('kept:'))),
  ).toEqual([]);
});

test('a kept page stands at once, without a word from the network', async ({ page, portal }) => {
  await open(page, portal);
  await save(page, 'so-tay');
  // The server hears nothing of the pages any more: who waited for it would wait for ever.
  let asked = 0;
  await page.context().route('**/so-tay/**', () => void asked++);
  await page.goto(portal.address + section);
  await expect(page.locator('#hoi-ai')).toBeVisible();
  expect(asked).toBe(0);
});

test('a set whose copy the device has thrown away counts as not kept, and can be kept again', async ({
  page,
  portal,
}) => {
  await open(page, portal);
  await save(page, 'so-tay');
  // What a browser does when the disk runs short.
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name.startsWith('kept:')) await caches.delete(name);
  });
  await page.reload();
  await expect(row(page, 'so-tay').getByRole('button', { name: /^Lưu/ })).toBeVisible();
  await expect(row(page, 'so-tay')).not.toContainText('Đã lưu');
  await page.goto(portal.address + section);
  await expect(page.locator('#hoi-ai')).toBeVisible();
  await page.goto(`${portal.address}/ngoai-tuyen/`);
  await save(page, 'so-tay');
});

test('stories and plans of one district are kept together and read without network', async ({
  page,
  portal,
}) => {
  await open(page, portal);
  const sets = await page
    .locator('[data-set^="dia-ban-"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['set']!));
  expect(sets.length).toBeGreaterThan(0);
  const list = JSON.parse(readFileSync(join(portal.folder, 'ngoai-tuyen/bo.json'), 'utf8')) as {
    sets: { id: string; files: { path: string }[] }[];
  };
  await save(page, sets[0]!);
  await cut(page, portal);
  const paths = list.sets.find(({ id }) => id === sets[0])!.files.map(({ path }) => path);
  const pages = paths.filter((path) => path.endsWith('/'));
  expect(pages.some((path) => /^\/(?:dien-hinh|ke-hoach)\/./.test(path))).toBe(true);
  for (const path of pages) {
    await page.goto(portal.address + path);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.getByText('chưa được lưu trong máy')).toHaveCount(0);
  }
});
