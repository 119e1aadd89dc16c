import { expect, test, type Page } from '@playwright/test';
import { firstPage } from './pages.ts';

const place = firstPage('dia-ban');

// The worker would bring pages past the elements that these tests put into them.
test.use({ serviceWorkers: 'block' });

/** The page with a few more elements at the top of its text, as pages of places and home have them. */
async function openWith(page: Page, path: string, html: string): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<h1>', `${html}<h1>`) });
  });
  await page.goto(path);
}

const OWN =
  '<button type="button" data-my-commune="xa-vi-du" data-name="Xã Ví Dụ" id="mine" hidden>Đây là xã tôi</button>';
const SHOWN = '<a data-my-commune="" id="shown" href="/dia-ban/" hidden>Xã tôi: <b data-name></b></a>';

test('a commune chosen on its page is shown elsewhere on this device, and forgotten when it is pressed again', async ({
  page,
}) => {
  await openWith(page, place, OWN);
  const mine = page.locator('#mine');
  await expect(mine).toHaveAttribute('aria-pressed', 'false');
  await mine.click();
  await expect(mine).toHaveAttribute('aria-pressed', 'true');
  await openWith(page, '/gioi-thieu/', SHOWN);
  await expect(page.locator('#shown')).toHaveText('Xã tôi: Xã Ví Dụ');
  await expect(page.locator('#shown')).toHaveAttribute('href', place);
  await page.goto(place);
  await mine.click();
  await page.goto('/gioi-thieu/');
  await expect(page.locator('.site-name')).toBeVisible();
  await expect(page.locator('#shown')).toBeHidden();
});

test('following a link to a commune chooses it on the way', async ({ page }) => {
  await openWith(
    page,
    '/gioi-thieu/',
    `<a id="choice" data-my-commune="xa-vi-du" href="${place}">Xã Ví Dụ</a>${SHOWN}`,
  );
  await expect(page.locator('#shown')).toBeHidden();
  await page.locator('#choice').click();
  await expect(page).toHaveURL(new RegExp(`${place}$`));
  await page.goto('/gioi-thieu/');
  await expect(page.locator('#shown')).toHaveText('Xã tôi: Xã Ví Dụ');
});

test('where the browser keeps nothing, the link to a commune leads there all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await openWith(
    page,
    '/gioi-thieu/',
    `<a id="choice" data-my-commune="xa-vi-du" href="${place}">Xã Ví Dụ</a>`,
  );
  await page.locator('#choice').click();
  await expect(page).toHaveURL(new RegExp(`${place}$`));
});
