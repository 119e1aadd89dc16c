import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pageKinds } from './pages.ts';
import { roomOfSearchBox } from './search-box.ts';

const kinds = pageKinds();
const FOUR = ['home', 'plan', 'search', 'stories'] as const;

test('at 360 px the head of every page takes at most 120 px', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  for (const kind of ['home', 'section', 'plan', 'search', 'missing']) {
    await page.goto(kinds[kind]!);
    const main = await page.locator('.brocade').boundingBox();
    expect(main!.y + main!.height, kind).toBeLessThanOrEqual(120);
  }
});

/** All rules of the frame: a page bears those alone that it uses. */
const frame = readdirSync('dist/assets').find((name) => /^Page\..*\.css$/.test(name))!;

for (const name of ['Làng Sạch Suối Mẫu', 'Cổng thông tin Cuộc vận động Nước sạch tỉnh Mẫu'])
  test(`at 360 px the name “${name}” stands beside the search, whose word is read whole, and the head stays within 120 px`, async ({
    browser,
  }) => {
    const page = await (
      await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true })
    ).newPage();
    for (const [word, button] of [
      ['Hỏi gì?', 'Tìm'],
      ['Ask here', 'Search'],
    ]) {
      await page.goto(kinds.about!);
      await page.addStyleTag({ path: join('dist/assets', frame) });
      await page.evaluate(
        ({ name, word, button }) => {
          const link = document.querySelector('.site-name')!;
          link.lastChild!.textContent = name;
          // As `Header.astro` says it of a name of this length.
          link.classList.add(name.length > 24 ? 'longest' : 'long');
          const input = document.querySelector<HTMLInputElement>('#site-q')!;
          input.placeholder = word!;
          document.querySelector('.site-search button')!.textContent = button!;
        },
        { name, word, button },
      );
      const band = (await page.locator('.brocade').boundingBox())!;
      expect(band.y + band.height).toBeLessThanOrEqual(120);
      const [room, wanted] = await roomOfSearchBox(page);
      expect(wanted).toBeLessThanOrEqual(room);
    }
  });

/** The ring around what has the focus: its width, and whether it is drawn at all. */
const ring = (page: Page) =>
  page.locator(':focus').evaluate((element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
  });

for (const kind of FOUR)
  test(`the ${kind} page is walked by keyboard: skip link, name, menu, search, and from the skip link into the text`, async ({
    page,
  }) => {
    await page.goto(kinds[kind]!);
    const walked: string[] = [];
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab');
      walked.push(await page.locator(':focus').innerText());
      expect(await ring(page)).toBe('solid 3px rgb(224, 162, 43)');
    }
    const menu = await page
      .getByRole('navigation', { name: 'Các phần chính' })
      .getByRole('link')
      .allInnerTexts();
    expect(walked[0]).toBe('Đến phần nội dung');
    // On a wide screen the menu stands before the search.
    expect(walked.slice(2)).toEqual(menu.slice(0, 4));
    await page.goto(kinds[kind]!);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((element) => Boolean(element.closest('main')))).toBe(true);
    expect(await ring(page)).toBe('solid 3px rgb(40, 51, 110)');
  });

for (const kind of FOUR)
  test(`the ${kind} page tells a screen reader its parts: banner, menu, main with one heading, foot`, async ({
    page,
  }) => {
    await page.goto(kinds[kind]!);
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - link "Đến phần nội dung"
      - banner:
        - navigation "Các phần chính":
          - list:
            - listitem:
              - link
      - main
      - contentinfo:
        - navigation "Các phần":
          - list
    `);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1);
    if (kind !== 'home')
      await expect(page.getByRole('navigation', { name: 'Bạn đang ở' })).toMatchAriaSnapshot(`
        - navigation "Bạn đang ở":
          - list:
            - listitem:
              - link "Trang chủ"
      `);
    if (kind !== 'search')
      await expect(page.getByRole('search')).toMatchAriaSnapshot(`
        - search:
          - searchbox "Tìm trong trang"
          - button "Tìm"
      `);
  });

test('in colours of the reader’s own the part of the portal that is open is told by a line, not by colour alone', async ({
  browser,
}) => {
  const context = await browser.newContext({ forcedColors: 'active' });
  const page = await context.newPage();
  await page.goto(kinds.section!);
  const menu = page.getByRole('navigation', { name: 'Các phần chính' });
  await expect(menu.locator('[aria-current]')).toHaveCount(1);
  await expect(menu.locator('[aria-current]')).toHaveCSS('text-decoration-line', 'underline');
  await expect(menu.locator('a:not([aria-current])').first()).toHaveCSS('text-decoration-line', 'none');
});

test('sharing stands at the top of a story and a section: plain links, and copying that is said aloud', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const kind of ['story', 'section'] as const) {
    await page.goto(kinds[kind]!);
    const address = await page.locator('link[rel=canonical]').getAttribute('href');
    for (const name of ['Zalo', 'Facebook']) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      expect(decodeURIComponent(href!)).toContain(address!);
    }
    await page.getByRole('button', { name: 'Chép địa chỉ' }).click();
    await expect(page.getByRole('status')).toHaveText('Đã chép địa chỉ.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  }
});

test('where the clipboard is refused, copying takes the older way', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    document.execCommand = () => Boolean(Object.assign(window, { copied: String(getSelection()) }));
  });
  await page.goto(kinds.story!);
  await page.getByRole('button', { name: 'Chép địa chỉ' }).click();
  await expect(page.getByRole('status')).toHaveText('Đã chép địa chỉ.');
  await expect(page.getByRole('button', { name: 'Chép địa chỉ' })).toBeFocused();
});

test('without script the top of a story has its links and no empty button', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(kinds.story!);
  await expect(page.locator('.share a:visible')).toHaveCount(5);
  await expect(page.locator('.share button:visible')).toHaveCount(0);
});
