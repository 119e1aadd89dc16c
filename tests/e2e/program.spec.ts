import { expect, test } from '@playwright/test';

const PAGE = '/dien-hinh/chuong-trinh-tuan/';

// The worker that keeps opened pages asks for files when it likes.
test.use({ serviceWorkers: 'block' });

test('a broadcaster picks two stories, sees the total at once and finds both again after coming back', async ({
  page,
}) => {
  await page.goto(PAGE);
  const total = page.locator('main').getByRole('status');
  await expect(total).toHaveText('Chưa chọn chuyện nào.');
  const boxes = page.locator('input[name=chon]');
  // One after the other: two clicks at once would share the one mouse.
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  const seconds = await boxes.evaluateAll((all: HTMLInputElement[]) =>
    all.filter((box) => box.checked).map((box) => Number(box.dataset['seconds'])),
  );
  const sum = seconds.reduce((a, b) => a + b, 0);
  const words = `2 câu chuyện, ${Math.floor(sum / 60)} phút`;
  await expect(total).toContainText(words);
  await page.reload();
  await expect(total).toContainText(words);
  await page.getByRole('button', { name: 'Bỏ chọn hết' }).click();
  await expect(total).toHaveText('Chưa chọn chuyện nào.');
});

test('what is picked never leaves the device', async ({ page }) => {
  await page.goto(PAGE);
  const asked: string[] = [];
  // The browser fetches the page’s icon when it likes; everything else counts.
  page.on('request', (request) => !request.url().endsWith('/icon.svg') && asked.push(request.url()));
  await page.locator('input[name=chon]').first().check();
  await expect(page.locator('main').getByRole('status')).toContainText('1 câu chuyện');
  expect(asked).toEqual([]);
});

test('without script the list shows, counts and prints only what is picked', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(PAGE);
  await page.locator('input[name=chon]').nth(1).check();
  await page.getByLabel('Chỉ hiện chuyện đã chọn').check();
  await expect(page.locator('.program li:visible')).toHaveCount(1);
  await page.getByLabel('Chỉ hiện chuyện đã chọn').uncheck();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.program li:visible')).toHaveCount(1);
  await expect(page.locator('.program button:visible')).toHaveCount(0);
  await context.close();
});
