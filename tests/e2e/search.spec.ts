import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { openIndex } from '../../scripts/bench/search-node.ts';
import { serve } from '../../src/building/serve.ts';
import { readContent } from '../../src/portal.ts';
import { search } from '../../src/search/answer/engine.ts';
import { accessibilityFaultsInEveryLook } from './axe.ts';

const input = (page: Page) => page.locator('[data-search-input]');
const list = (page: Page) => page.locator('[data-search-results]');
const results = (page: Page) => page.locator('[data-search-results] > [data-result]');

/** Waits until the list answers what stands in the box, and no earlier beginning of it. */
async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const box = document.querySelector<HTMLInputElement>('[data-search-input]')!;
    const { searchFor, searchState } = document.querySelector<HTMLElement>('[data-search-results]')!.dataset;
    return searchFor === box.value.trim() && searchState !== 'loading';
  });
}

async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(query)}`);
  await expect(list(page)).toHaveAttribute('data-search-state', /^(?:done|empty)$/);
}

for (const query of ['ho ngheo', 'hộ nghèo', 'đăk tô', 'dak to', '08-KL/TU'])
  test(`“${query}” finds something, its link first in each result`, async ({ page }) => {
    await ask(page, query);
    await expect(results(page).first()).toBeVisible();
    expect(
      await results(page)
        .first()
        .locator(':scope > :first-child')
        .evaluate((first) => first.tagName),
    ).toBe('A');
  });

test('a document number leads to its own page, then to the clauses that cite it', async ({ page }) => {
  await ask(page, '1719 qđ ttg');
  await expect(results(page).first().locator('a')).toHaveAttribute('href', '/van-ban/1719-qd-ttg/');
  await expect(results(page).nth(1).locator('a')).toHaveAttribute('href', /^\/ke-hoach\/[^/]+\/#m/);
});

test('nothing of the engine is loaded before the box has the focus', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => request.url().includes('/pagefind/') && loaded.push(request.url()));
  await page.goto('/tim-kiem/');
  await page.waitForLoadState('networkidle');
  expect(loaded).toEqual([]);
  await input(page).focus();
  await expect.poll(() => loaded.length).toBeGreaterThan(0);
});

test('the first answer costs at most 150 KB over the wire, script and all', async ({ browser }) => {
  // Without the worker that keeps opened pages: it comes when the page is idle, once for all pages.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  // Counted where it leaves the server, head lines and all: a browser does not tell the size of what its workers load.
  const server = await serve({ folder: 'dist', port: 0 });
  let bytes = 0;
  server.on('request', (request, response) => {
    const before = request.socket.bytesWritten;
    if (/^\/pagefind\/|\.js$/.test(new URL(request.url!, 'http://127.0.0.1').pathname))
      response.on('close', () => (bytes += request.socket.bytesWritten - before));
  });
  const { port } = server.address() as AddressInfo;
  await page.goto(
    `http://127.0.0.1:${port}/tim-kiem/?q=${encodeURIComponent('muốn vay vốn nuôi bò thì hỏi ai')}`,
  );
  await expect(results(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  server.close();
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(150 * 1024);
});

test('results follow what is typed, the last words win, and the address tells them', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await input(page).pressSequentially('ho ngheo thanh pho', { delay: 5 });
  await answered(page);
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await expect(page).toHaveURL(/\?q=ho\+ngheo\+thanh\+pho$/);
  await expect(page.locator('[data-search-status]')).toContainText('kết quả');
});

test('the keyboard alone goes from “/” through the results and back', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(input(page)).toBeFocused();
  await page.keyboard.type('vay vốn');
  await answered(page);
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first().locator('a')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1).locator('a')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(input(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/tim-kiem/);
});

test('a result opens at its clause, with a plain address to copy', async ({ page }) => {
  await ask(page, 'Phòng Dân tộc huyện Ngọc Hồi');
  const link = results(page).first().locator('a');
  const href = (await link.getAttribute('href'))!;
  expect(href).toMatch(/^\/ke-hoach\/[a-z0-9-]+\/#m[a-z0-9-]+$/);
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator('.clause:target')).toBeVisible();
});

test('every question of the handbook, asked in its own words, is answered first, in a section that shows it', async () => {
  const { site } = await openIndex('dist/pagefind');
  for (const { id, data } of readContent('content').handbook) {
    const html = readFileSync(`dist/so-tay/${id}/index.html`, 'utf8');
    for (const { question, answer } of data.questions) {
      const request = { query: question, filters: {}, sort: 'best', typing: false, limit: 10 } as const;
      const [first] = (await search(site, request)).results;
      expect(first?.passage.url).toBe(`/so-tay/${id}/`);
      expect(first?.passage.title).toBe(`${data.title} › ${question}`);
      expect(html).toContain(`<h3>${question}</h3>`);
      expect(html).toContain(`<p>${answer}</p>`);
    }
  }
});

test('in the box, too, the first question of every section is answered first', async ({ page }) => {
  await page.goto('/tim-kiem/');
  for (const { id, data } of readContent('content').handbook)
    for (const { question } of data.questions.slice(0, 1)) {
      await input(page).fill(question);
      await answered(page);
      const first = results(page).first();
      await expect(first.locator('a')).toHaveText(`${data.title} › ${question}`);
      await expect(first.locator('a')).toHaveAttribute('href', `/so-tay/${id}/`);
    }
});

test('filters narrow the results, show counts, and stand in the address', async ({ page }) => {
  await ask(page, 'hộ nghèo');
  const kind = page.locator('select[name="kind"]');
  await expect(kind).toBeVisible();
  await expect(kind.locator('option[value="handbook"]')).toContainText(/\d/);
  await kind.selectOption('handbook');
  await expect(page).toHaveURL(/kind=handbook/);
  await expect(results(page).first().locator('a')).toHaveAttribute('href', /^\/so-tay\//);
});

test('nothing found is said plainly, with the site map to go on', async ({ page }) => {
  await ask(page, 'xyzzy quuxfoo');
  await expect(list(page)).toHaveAttribute('data-search-state', 'empty');
  await expect(page.locator('[data-search-status]')).toContainText('Không thấy trang nào');
  await expect(page.locator('[data-search-notice] a')).toHaveAttribute('href', '/so-do/');
});

test('a slip of one letter is corrected aloud, never silently', async ({ page }) => {
  await ask(page, 'hộ nghéo');
  await expect(page.locator('[data-search-notice]')).not.toBeEmpty();
});

test('a query that finds something itself can be searched as typed all the same', async ({ page }) => {
  const notice = page.locator('[data-search-notice]');
  await ask(page, 'hồ nghèo bền vững');
  await expect(notice).toContainText('Ý bạn là “hộ nghèo bền vững”?');
  await notice.getByRole('button', { name: 'Tìm đúng như đã gõ' }).click();
  await expect(page).toHaveURL(/exact=1/);
  await expect(notice).not.toContainText('Ý bạn là');
  await expect(results(page).first()).toBeVisible();
  await page.reload();
  await expect(results(page).first()).toBeVisible();
  await expect(notice).not.toContainText('Ý bạn là');
  await input(page).fill('hồ nghèo chăn nuôi');
  await expect(notice).toContainText('Ý bạn là “hộ nghèo chăn nuôi”?');
  await expect(page).not.toHaveURL(/exact=1/);
});

test('words in quotation marks that stand nowhere so are looked for without them, and that is said', async ({
  page,
}) => {
  await ask(page, '"làm cách nếp nghĩ đổi"');
  await expect(page.locator('[data-search-notice]')).toContainText('ngoặc kép');
  await expect(results(page).first()).toBeVisible();
  await ask(page, '"cầm tay chỉ việc"');
  await expect(page.locator('[data-search-notice]')).toBeEmpty();
  await expect(results(page).first()).toContainText('cầm tay chỉ việc');
});

test('without network the page says so, and “Thử lại” works when it is back', async ({ page, context }) => {
  await page.goto('/tim-kiem/');
  await context.setOffline(true);
  await input(page).fill('vay vốn');
  await expect(list(page)).toHaveAttribute('data-search-state', 'error');
  await expect(page.locator('[data-search-status]')).toContainText('không có mạng');
  await expect(page.locator('[data-search-notice] a')).toHaveAttribute('href', '/so-do/');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
});

/** How to bring the page into each of its states; those of the list, and what may stand above it. */
const STATES: Record<string, { state: string; query: string; before?: (page: Page) => Promise<unknown> }> = {
  idle: { state: 'idle', query: '' },
  loading: {
    state: 'loading',
    query: 'hộ nghèo',
    before: (page) => page.route('**/pagefind/**', () => undefined),
  },
  done: { state: 'done', query: 'hộ nghèo' },
  corrected: { state: 'done', query: 'tỷ lệ hộ nghhèo' },
  decoded: { state: 'done', query: 'hooj ngheof' },
  'what a word means': { state: 'done', query: 'tín chấp là gì' },
  empty: { state: 'empty', query: 'xyzzy quuxfoo' },
  'empty by filter': { state: 'empty', query: 'xyzzy quuxfoo&kind=story' },
  error: {
    state: 'error',
    query: 'hộ nghèo',
    before: (page) => page.route('**/pagefind/**', (route) => route.abort()),
  },
};
for (const [name, { state, query, before }] of Object.entries(STATES))
  test.describe(`the search page “${name}”`, () => {
    // What a service worker loads would pass by the routes. The narrow screen comes first, where the filters are folded.
    test.use({ serviceWorkers: 'block', viewport: { width: 320, height: 800 } });
    test('has no accessibility fault on a phone and a wide screen, light and dark', async ({ page }) => {
      await before?.(page);
      await page.goto(query ? `/tim-kiem/?q=${query}` : '/tim-kiem/');
      await expect(list(page)).toHaveAttribute('data-search-state', state);
      if (state === 'loading') await expect(list(page)).toHaveAttribute('data-search-slow');
      if (['corrected', 'decoded', 'what a word means', 'error'].includes(name))
        await expect(page.locator('[data-search-notice]')).not.toBeEmpty();
      expect(await accessibilityFaultsInEveryLook(page)).toEqual([]);
    });
  });

test('the message without network has no accessibility fault on a phone and a wide screen, light and dark', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/tim-kiem/');
  await context.setOffline(true);
  await input(page).fill('vay vốn');
  await expect(page.locator('[data-search-status]')).toContainText('không có mạng');
  expect(await accessibilityFaultsInEveryLook(page)).toEqual([]);
});

/** Hostile queries in the normal run; all of them with `HOSTILE=200`. */
const COUNT = Number(process.env.HOSTILE ?? 60);

/** Queries nobody should be able to do harm with: each of the seeds alone, then two by two. */
function hostile(): string[] {
  const seeds = [
    'a'.repeat(10_000),
    '.*+?^${}()|[]\\',
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '\u202Ehộ nghèo\u202C',
    '👩‍🌾🐄💰',
    'hộ\u0000nghèo',
    '__proto__',
    'constructor',
    'toString hasOwnProperty',
    '\u0301\u0301\u0301\u0301',
    '%00%0d%0a',
    '"',
    '"""',
    '-----',
    '𝕙ộ 𝕟𝕘𝕙è𝕠',
    '1/0/0/0/0/0/0',
    '99999999999999999999999999',
    'https://vi-du.example/?q=<b>',
    '\uD800',
  ];
  return Array.from(
    { length: COUNT },
    (_, index) =>
      `${seeds[index % seeds.length]!}${index < 20 ? '' : ` ${seeds[(index * 7) % seeds.length]!.slice(0, 50)} ${index}`}`,
  );
}

test('hostile queries change nothing but the message', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto('/tim-kiem/');
  for (const query of hostile()) {
    await input(page).fill(query);
    await page.locator('[data-search-form] button').click();
    await answered(page);
    await expect(list(page)).toHaveAttribute('data-search-state', /^(?:done|empty|idle)$/);
  }
  expect(faults).toEqual([]);
  expect(await page.locator('main img, main script').count()).toBe(0);
  await ask(page, 'hộ nghèo');
  await expect(results(page).first()).toBeVisible();
});
