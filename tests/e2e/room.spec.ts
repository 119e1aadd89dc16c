import { expect, test, type Page } from '@playwright/test';
import { pageKinds } from './pages.ts';

// Where words and buttons stand: nothing too small to be pressed, nothing hidden behind something else, no hole beside a thing alone.
const kinds = pageKinds();
const TABLET = { width: 768, height: 900 };
const PHONE = { width: 360, height: 740 };

/** Least height of what a finger presses, in pixels (WCAG 2.2, 2.5.8). */
const FINGER = 24;

/** Links and folds that stand alone in their line and are lower than that; a link in the middle of a sentence is as high as its line. */
const low = (page: Page): Promise<string[]> =>
  page.evaluate(
    (least) =>
      [...document.querySelectorAll<HTMLElement>('main a, main summary, footer a')]
        .filter((element) => element.checkVisibility() && !element.closest('svg, .visually-hidden'))
        .filter(({ previousSibling: before, nextSibling: after }) =>
          [before, after].every((node) => !/[\p{L}\d]/u.test((node?.nodeType === 3 && node.nodeValue) || '')),
        )
        .filter((element) => Math.min(...[...element.getClientRects()].map(({ height }) => height)) < least)
        .map((element) => element.textContent!.trim()),
    FINGER - 0.5,
  );

for (const kind of ['home', 'data', 'documents', 'agency', 'indicator', 'place', 'section', 'targets', 'calendar', 'map'])
  test(`a link alone in its line is as high as a finger: ${kind}`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(kinds[kind]!);
    expect(await low(page)).toEqual([]);
  }); // prettier-ignore

test('on a tablet the doors of the home page fill their rows, and the search its own', async ({ page }) => {
  await page.setViewportSize(TABLET);
  await page.goto('/');
  const right = await page
    .locator('.doors')
    .evaluate((doors) => Math.round(doors.getBoundingClientRect().right));
  const doors = await page.locator('.door').evaluateAll((all) =>
    all.map((door) => {
      const { top, right } = door.getBoundingClientRect();
      return { top: Math.round(top), right: Math.round(right) };
    }),
  );
  for (const row of Map.groupBy(doors, ({ top }) => top).values())
    expect(Math.max(...row.map((door) => door.right))).toBeCloseTo(right, -1);
  // A name of several words takes so much of the first row that the search stands in the second.
  await page.locator('.site-name').evaluate((name) => name.append(' ở nơi xa'));
  const holes = await page.locator('.site-header .wrap').evaluate((wrap) => {
    const boxes = [...wrap.children].map((child) => child.getBoundingClientRect());
    const search = boxes.at(-1)!;
    const { paddingLeft, paddingRight } = getComputedStyle(wrap);
    const inside = wrap.getBoundingClientRect();
    const beside = boxes.slice(0, -1).filter(({ bottom }) => bottom > search.top);
    const left = Math.max(inside.left + parseFloat(paddingLeft), ...beside.map(({ right }) => right));
    return [search.left - left, inside.right - parseFloat(paddingRight) - search.right].map(Math.round);
  });
  for (const hole of holes) expect(hole).toBeLessThanOrEqual(40);
});

test('in letters twice as large no figure of a tile is broken within its digits', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(kinds['statistics']!);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '36px'));
  const broken = await page.locator('.tiles strong').evaluateAll((all) =>
    all
      .filter((figure) => {
        const digits = /\d[\d.,]*/.exec(figure.textContent!);
        if (!digits) return false;
        const range = document.createRange();
        range.setStart(figure.firstChild!, digits.index);
        range.setEnd(figure.firstChild!, digits.index + digits[0].length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      })
      .map((figure) => figure.textContent),
  );
  expect(broken).toEqual([]);
});

test('in colours of the reader’s own every button has an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize(PHONE);
  for (const kind of ['home', 'search', 'offline', 'section', 'program']) {
    await page.goto(kinds[kind]!);
    const bare = await page.locator('button:visible').evaluateAll((all) =>
      all
        // A word that explains itself is underlined.
        .filter((button) => !getComputedStyle(button).textDecorationLine.includes('underline'))
        .filter((button) => parseFloat(getComputedStyle(button).borderBottomWidth) < 1)
        .map((button) => button.textContent!.trim()),
    );
    expect(bare, kind).toEqual([]);
  }
});

test('what the keyboard reaches in the running order is never behind its total', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(kinds['program']!);
  for (let stop = 0; stop < 50; stop++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const { activeElement: at } = document;
      const total = document.querySelector('[data-program-total]')!;
      return !!at?.closest('form.program li') && at.getBoundingClientRect().bottom > total.getBoundingClientRect().top;
    }); // prettier-ignore
    expect(covered).toBe(false);
  }
});

test('plans that set no targets are named together, below one heading', async ({ page }) => {
  await page.goto(kinds['targets']!);
  await expect(page.getByRole('heading', { name: 'Không đặt chỉ tiêu bằng con số' })).toHaveCount(1);
  await expect(page.locator('.plan-targets:not(:has(table, ul))')).toHaveCount(0);
});

test('on paper nothing is said of downloads', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const kind of ['indicator', 'documents', 'agencies', 'targets', 'calendar', 'statistics']) {
    await page.goto(kinds[kind]!);
    await expect(page.locator('main a:visible', { hasText: /\.(?:csv|ics)\)?$/ }), kind).toHaveCount(0);
  }
});
