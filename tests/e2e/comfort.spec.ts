import { expect, test, type Page } from '@playwright/test';
import { firstPage, pageKinds } from './pages.ts';
import { roomOfSearchBox } from './search-box.ts';

const section = firstPage('so-tay');
const script = `${section}ban-doc/`;

for (const [box, property, value] of [
  ['Chữ lớn', 'font-size', '24px'],
  ['Nền tối', 'color-scheme', 'dark'],
  ['Đậm nét, nền trắng', 'color-scheme', 'light'],
] as const)
  test(`“${box}” works without script`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(section);
    await page.getByText('Cỡ chữ, màu nền').click();
    await page.getByLabel(box).check();
    await expect(page.locator('html')).toHaveCSS(property, value);
    await context.close();
  });

test('a way of reading chosen once is remembered on this device, on pages that carry no script', async ({
  page,
}) => {
  await page.goto('/ngoai-tuyen/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByLabel('Chữ lớn').check();
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/__wishes'))?.json()))
    .toEqual(['chu-lon']);
  await page.goto(section);
  await expect(page.locator('#chu-lon')).toBeChecked();
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
  await page.goto('/ngoai-tuyen/');
  // What is remembered is read first; a box that is not ticked yet cannot be unticked.
  await expect(page.getByLabel('Chữ lớn')).toBeChecked();
  await page.getByLabel('Chữ lớn').uncheck();
  await expect.poll(() => page.evaluate(async () => (await caches.match('/__wishes')) ?? null)).toBeNull();
  await page.goto(section);
  await expect(page.locator('#chu-lon')).not.toBeChecked();
});

test('the address of a section goes into a message by the phone’s own application, and an error report names the page', async ({
  page,
}) => {
  await page.goto(section);
  const title = await page.locator('h1').innerText();
  const href = async (name: string) =>
    decodeURIComponent((await page.getByRole('link', { name }).getAttribute('href'))!);
  expect(await href('Gửi địa chỉ này bằng tin nhắn')).toMatch(
    new RegExp(`^sms:.*${title}: https?://.*${section}$`),
  );
  const report = page.getByRole('link', { name: 'Báo lỗi trang này' });
  if (await report.count()) expect(await href('Báo lỗi trang này')).toContain(section);
});

/** Headless Chromium has no voices and no sheet for sharing: the test says what the device would offer. */
async function device(
  page: Page,
  voices: { lang: string; localService: boolean }[],
  shares = false,
): Promise<void> {
  await page.addInitScript(
    ({ voices, shares }) => {
      const told: string[] = [];
      Object.assign(window, { told });
      speechSynthesis.getVoices = () => voices as SpeechSynthesisVoice[];
      speechSynthesis.speak = (utterance) => void told.push(utterance.text);
      // A made voice is no real one, and the browser takes none else.
      Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set: () => {} });
      if (shares) navigator.share = async (data) => void told.push(data!.url!);
    },
    { voices, shares },
  );
}

test('hearing is offered where a Vietnamese voice lives on the device, and says the script sentence for sentence', async ({
  page,
}) => {
  await device(page, [{ lang: 'vi-VN', localService: true }]);
  await page.goto(script);
  const listen = page.getByRole('button', { name: 'Nghe bằng giọng đọc của máy' });
  await listen.click();
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told).toEqual(await page.locator('.spoken > span:last-child').allTextContents());
});

for (const [what, voices] of [
  ['no voice', []],
  ['a voice of another language', [{ lang: 'en-US', localService: true }]],
  ['a Vietnamese voice on a server', [{ lang: 'vi-VN', localService: false }]],
] as const)
  test(`hearing does not show where there is ${what}`, async ({ page }) => {
    await device(page, [...voices]);
    await page.goto(script);
    await expect(page.getByRole('button', { name: 'Chép địa chỉ' })).toBeVisible();
    await expect(page.locator('[data-listen]')).toBeHidden();
  });

test('sharing hands the address of the text to the system, and copying puts it on the clipboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await device(page, [], true);
  await page.goto(script);
  await page.getByRole('button', { name: 'Chia sẻ' }).click();
  const [shared] = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(shared).toMatch(new RegExp(`${section}$`));
  await page.getByRole('button', { name: 'Chép địa chỉ' }).click();
  await expect(page.getByText('Đã chép địa chỉ.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shared);
});

test('without script the tools of a script page leave no empty button behind', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(script);
  await expect(page.locator('[data-script-tools] button:visible')).toHaveCount(0);
  await context.close();
});

test('no space stands before a comma, a colon or a full stop on any kind of page', async ({ page }) => {
  const found: string[] = [];
  for (const path of Object.values(pageKinds())) {
    await page.goto(path);
    const words = await page.locator('main').innerText();
    for (const [alone] of words.matchAll(/\S+[^\S\n]+[,.;:?!)](?=\s|$)/gu)) found.push(`${path}: ${alone}`);
  }
  expect(found).toEqual([]);
});

test('on a telephone no mark of a source or of a clause stands alone on a line, and the box to ask in says all of its word', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [section, pageKinds().plan!, pageKinds().story!]) {
    await page.goto(path);
    const alone = await page.locator('main :is(.src, .permalink)').evaluateAll((marks) =>
      marks.flatMap((mark) => {
        // The last letter before the mark, wherever it stands in the tree.
        const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        let before: Text | undefined;
        while (walker.nextNode() && !mark.contains(walker.currentNode))
          if (walker.currentNode.textContent!.trim()) before = walker.currentNode as Text;
        if (!before || before.parentElement!.closest('.cite, .cite-tools')) return [];
        const range = document.createRange();
        const end = before.data.trimEnd().length;
        range.setStart(before, end - 1);
        range.setEnd(before, end);
        const [letter, own] = [range.getBoundingClientRect(), mark.getBoundingClientRect()];
        return own.top > letter.bottom ? [`${before.data.trim().slice(-40)} ${mark.textContent}`] : [];
      }),
    );
    expect(alone, path).toEqual([]);
    const [room, wanted] = await roomOfSearchBox(page);
    expect(wanted, path).toBeLessThanOrEqual(room);
  }
});
