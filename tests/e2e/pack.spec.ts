import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';

let folder: string;
let front: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'the-nho-'));
  const files = unzipSync(new Uint8Array(readFileSync('dist/du-lieu/goi-ngoai-tuyen/so-tay.zip')));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  front = pathToFileURL(join(folder, 'so-tay/index.html')).href;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every link of the pack opened from a memory card leads to a page and an anchor that exist', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('requestfailed', (request) => faults.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const waiting = [front];
  const seen = new Set(waiting);
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    await page.goto(address);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a')].map((link) => link.href).filter((href) => href.startsWith('file:')),
    );
    for (const link of links) {
      const [file = '', anchor] = link.split('#');
      if (!seen.has(file)) waiting.push(file);
      seen.add(file);
      if (anchor && file === address && (await page.locator(`[id="${anchor}"]`).count()) !== 1)
        faults.push(link);
    }
    for (const picture of await page.locator('img').all())
      if ((await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)) === 0)
        faults.push(`${address}: picture`);
  }
  expect(faults).toEqual([]);
  expect(seen.size).toBeGreaterThan(2);
});

test('the pack is searched without network and without tone marks', async ({ page }) => {
  await page.goto(front);
  const first = await page.locator('main > ol a').first().innerText();
  const bare = first.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  await page.getByRole('searchbox').fill(bare);
  await expect(page.locator('#ket-qua li a').first()).toHaveText(first);
  await page.locator('#ket-qua li a').first().click();
  await expect(page.locator('h1')).toHaveText(first);
  await page.goto(front);
  await page.getByRole('searchbox').fill('khongcotunao');
  await expect(page.locator('#ket-qua')).toContainText('Không thấy mục nào');
});
