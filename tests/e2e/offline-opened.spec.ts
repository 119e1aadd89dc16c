import { expect, type Page, type Route } from '@playwright/test';
import { cut, test, type Portal } from './offline-portal.ts';
import { firstPage } from './pages.ts';

const section = firstPage('so-tay');
const story = firstPage('dien-hinh', ['chuong-trinh-tuan']);

const stored = (page: Page, path: string): Promise<string | undefined> =>
  page.evaluate(async (url) => (await caches.match(url, { cacheName: 'opened' }))?.text(), path);

/** Waits until the device remembers the page: that comes after the page stands. */
async function remembered(page: Page, path: string): Promise<void> {
  await expect.poll(async () => Boolean(await stored(page, path))).toBe(true);
}

/** Opens the page and waits until the worker has taken over and remembers it. */
async function read(page: Page, portal: Portal, path: string): Promise<void> {
  await page.goto(portal.address + path);
  await remembered(page, path);
}

/** An answer as the page itself gives it, with one word changed. */
async function answerWith(route: Route, word: string): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()).replace('</h1>', ` ${word}</h1>`) });
}

test('whoever goes from home to a list to a section reads all three again without network, though none was saved', async ({
  page,
  portal,
}) => {
  const titles = new Map<string, string>();
  await page.goto(portal.address);
  titles.set('/', await page.title());
  await page.getByRole('navigation', { name: 'Các phần chính' }).getByRole('link').first().click();
  await expect(page.locator('.entries h2 a').first()).toBeVisible();
  titles.set(new URL(page.url()).pathname, await page.title());
  await page.locator('.entries h2 a').first().click();
  await expect(page.locator('#hoi-ai')).toBeVisible();
  titles.set(new URL(page.url()).pathname, await page.title());
  expect(titles.size).toBe(3);
  for (const path of titles.keys()) await remembered(page, path);
  await cut(page, portal);
  for (const [path, title] of titles) {
    await page.goto(portal.address + path);
    await expect(page).toHaveTitle(title);
    // With its styles: the header keeps its colour.
    await expect(page.locator('.site-header')).toHaveCSS('background-color', 'rgb(28, 35, 80)');
  }
});

test('an answer that comes too late for this reading is there at the next', async ({ page, portal }) => {
  await read(page, portal, section);
  let release = (): void => {};
  const slow = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(`**${section}`, async (route) => {
    await slow;
    await answerWith(route, 'bản mới');
  });
  // The link is slow: the old page is shown after a while, and the new one still on its way.
  await page.goto(portal.address + section);
  await expect(page.locator('h1')).not.toContainText('bản mới');
  release();
  await expect.poll(() => stored(page, section)).toContain('bản mới');
  await page.context().unroute(`**${section}`);
  await cut(page, portal);
  await page.goto(portal.address + section);
  await expect(page.locator('h1')).toContainText('bản mới');
});

test('what a network says in the portal’s name is not stored: neither its page nor its styles', async ({
  page,
  portal,
}) => {
  await read(page, portal, section);
  const before = await stored(page, section);
  await page.context().route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><title>Trả tiền</title><h1>Nạp thêm tiền</h1>',
    }),
  );
  // A page that lies on the device is read as if there were no network; one that does not, shows what the network says.
  await page.goto(portal.address + section);
  await expect(page.locator('#hoi-ai')).toBeVisible();
  await page.goto(portal.address + story);
  await expect(page.locator('h1')).toHaveText('Nạp thêm tiền');
  await page.context().unroute('**/*');
  await page.goto(portal.address + section);
  expect(await stored(page, section)).toBe(before);
  expect(await stored(page, story)).toBeUndefined();
  const bodies = await page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys())
      for (const key of await (await caches.open(name)).keys())
        all.push((await (await caches.match(key, { cacheName: name }))?.text()) ?? '');
    return all;
  });
  expect(bodies.filter((body) => body.includes('Nạp thêm tiền'))).toEqual([]);
});

test('a network that sends the reader elsewhere hides no page that lies on the device', async ({
  page,
  portal,
}) => {
  await read(page, portal, section);
  await page
    .context()
    .route(`**${section}`, (route) =>
      route.fulfill({ status: 302, headers: { location: `${portal.address}/gioi-thieu/` } }),
    );
  await page.goto(portal.address + section);
  await expect(page.locator('#hoi-ai')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(section);
});

test('a page that the portal has taken off leaves the device too', async ({ page, portal }) => {
  await read(page, portal, story);
  await page.context().route(`**${story}`, async (route) => {
    const gone = await route.fetch({ url: `${portal.address}/khong-co-trang-nay/` });
    await route.fulfill({ response: gone });
  });
  await page.goto(portal.address + story);
  await expect(page.locator('h1')).toHaveText('Không có trang này');
  expect(await stored(page, story)).toBeUndefined();
});

test('a kept page whose bytes were damaged comes from the network, and the set is whole again', async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.address}/ngoai-tuyen/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const row = page.locator('[data-set="so-tay"]');
  await row.getByRole('button', { name: /^Lưu/ }).click();
  await expect(row).toContainText('Đã lưu');
  const damage = (path: string) =>
    page.evaluate(async (url) => {
      const name = (await caches.keys()).find((each) => each.startsWith('kept:so-tay:'))!;
      const cache = await caches.open(name);
      const { headers } = (await cache.match(url))!;
      await cache.put(url, new Response('<!doctype html>', { headers }));
    }, path);
  await damage(section);
  await page.goto(portal.address + section);
  await expect(page.locator('#hoi-ai')).toBeVisible();
  await page.goto(`${portal.address}/ngoai-tuyen/`);
  await expect
    .poll(() =>
      page.evaluate(async (url) => {
        const name = (await caches.keys()).find((each) => each.startsWith('kept:so-tay:'))!;
        return (await (await caches.match(url, { cacheName: name }))?.text())?.includes('id="hoi-ai"');
      }, section),
    )
    .toBe(true);
});

test('“Lưu phần này” keeps the section and what announcers read of it, says so, and lets go again', async ({
  page,
  portal,
}) => {
  await page.goto(portal.address + section);
  const button = page.getByRole('button', { name: 'Lưu phần này' });
  await button.click();
  await expect(page.getByText('Đã lưu. Phần này đọc được khi không có mạng')).toBeVisible();
  const kept = page.getByRole('button', { name: 'Đã lưu trong máy' });
  await expect(kept).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(kept).toBeVisible();
  await page.goto(`${portal.address}/ngoai-tuyen/`);
  await expect(page.locator('[data-opened] a').first()).toBeVisible();
  await cut(page, portal);
  await page.goto(`${portal.address}${section}ban-doc/`);
  await expect(page.locator('.spoken').first()).toBeVisible();
  await page.goto(portal.address + section);
  await kept.click();
  await expect(page.getByText('Đã bỏ lưu.')).toBeVisible();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('the store of opened pages is bounded: the oldest go, and what the reader chose stays', async ({
  page,
  portal,
}) => {
  await page.goto(portal.address + section);
  await page.getByRole('button', { name: 'Lưu phần này' }).click();
  await expect(page.getByText('Đã lưu. Phần này')).toBeVisible();
  await page.evaluate(async () => {
    const cache = await caches.open('opened');
    for (let index = 0; index < 170; index++)
      await cache.put(
        `/cu/${index}/`,
        new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      );
  });
  await read(page, portal, story);
  const pages = () =>
    page.evaluate(async () =>
      (await (await caches.open('opened')).keys())
        .map(({ url }) => new URL(url).pathname)
        .filter((path) => path.endsWith('/')),
    );
  await expect.poll(async () => (await pages()).length).toBeLessThanOrEqual(152);
  const left = await pages();
  expect(left).toContain(section);
  expect(left).toContain(story);
  expect(left).not.toContain('/cu/0/');
});

test('`offline: false` takes the worker and all that it kept off the reader’s device at the next visit', async ({
  page,
  portal,
}) => {
  await read(page, portal, section);
  portal.takeBack();
  await page.goto(portal.address + story);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(() =>
      page
        .evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          await caches.keys(),
        ])
        .catch(() => undefined),
    )
    .toEqual([0, []]);
});
