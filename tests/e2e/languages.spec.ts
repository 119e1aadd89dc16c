import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { accessibilityFaults } from './axe.ts';
import { serveCampaign, type ServedCampaign } from './campaign.ts';

// The small site with two languages is built into a folder of its own; its texts are placeholders.
let campaign: ServedCampaign;
let room: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  mkdirSync('.cache/test', { recursive: true });
  room = mkdtempSync('.cache/test/hai-tieng-');
  cpSync('tests/sites/hai-tieng', room, { recursive: true });
  // The shipped portal is searched along, and one that nobody serves.
  const along = [
    { name: 'Nếp Mới', address: test.info().project.use.baseURL! },
    { name: 'Cổng Vắng', address: 'http://127.0.0.1:9/' },
  ];
  appendFileSync(join(room, 'site.yaml'), `shards: ${JSON.stringify(along)}\n`);
  campaign = await serveCampaign(room);
});
test.afterAll(() => {
  campaign?.close();
  rmSync(room, { recursive: true, force: true });
});

test('a translation says its language, and Vietnamese words in it say theirs', async ({ page }) => {
  await page.goto(`${campaign.address}so-tay/be-loc-cat/bdq/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'bdq');
  await expect(page.locator('h1')).toHaveText('VÍ DỤ bdq ƀơ̆k ŏm');
  await expect(page.getByText('Câu tiếng Việt trong bản dịch.')).toHaveAttribute('lang', 'vi');
  for (const ours of ['#hoi-ai', '.comfort', '.keep', '#outline'])
    await expect(page.locator(ours)).toHaveAttribute('lang', 'vi');
  await expect(page.locator('aside').getByText('Hỏi ai')).toHaveAttribute('lang', 'vi');
  await expect(page.locator('header').locator('xpath=..')).toHaveAttribute('lang', 'vi');
  await expect(page.getByText('Người dịch: Nguyễn Văn Ví Dụ.')).toBeVisible();
});

test('the switch leads from Vietnamese to a translation and back', async ({ page }) => {
  await page.goto(`${campaign.address}so-tay/be-loc-cat/`);
  const languages = page.getByRole('navigation', { name: 'Đọc bằng tiếng khác' });
  await languages.getByRole('link', { name: 'Tiếng Ba Na' }).click();
  await expect(page).toHaveURL(/\/be-loc-cat\/bdq\/$/);
  await expect(languages.getByRole('link', { name: 'Tiếng Ba Na' })).toHaveAttribute('aria-current', 'true');
  await languages.getByRole('link', { name: 'Tiếng Việt' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});

test('a section without a translation falls back to Vietnamese with a notice and is kept from search engines', async ({
  page,
}) => {
  await page.goto(`${campaign.address}so-tay/rua-tay/bdq/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.getByText('Mục này chưa có bản tiếng Ba Na')).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

test('a translation older than its source says so', async ({ page }) => {
  await page.goto(`${campaign.address}so-tay/rua-tay/jra/`);
  await expect(page.getByText('Bản dịch này cũ hơn bản tiếng Việt')).toBeVisible();
});

test('a translated page has no accessibility fault', async ({ page }) => {
  await page.goto(`${campaign.address}so-tay/be-loc-cat/bdq/`);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a word of a translation is found when typed without its marks', async ({ page }) => {
  await page.goto(`${campaign.address}tim-kiem/?q=boh`);
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute(
    'href',
    /\/be-loc-cat\/bdq\//,
  );
});

test('a screen reader meets the landmarks and headings of a section in the order they are read', async ({
  page,
}) => {
  await page.goto(`${campaign.address}so-tay/be-loc-cat/`);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Đến phần nội dung"
    - banner:
      - navigation "Các phần chính"
      - search:
        - searchbox "Tìm trong trang"
        - button "Tìm"
    - navigation "Bạn đang ở"
    - main:
      - article:
        - navigation "Đọc bằng tiếng khác"
        - heading "Làm bể lọc cát" [level=1]
        - region "Đọc nhanh":
          - heading "Đọc nhanh" [level=2]
          - paragraph: Bể lọc cát gồm ba lớp. Lớp sỏi ở dưới, lớp cát ở giữa, lớp than ở trên.
        - heading "Các bước" [level=2]
        - list:
          - listitem: Rửa sạch sỏi, cát và than.
          - listitem: Xếp từng lớp vào bể.
          - listitem: Đổ nước và chờ nước trong.
        - paragraph:
          - text: Mỗi hộ cần ít nhất 4 m² sân.
          - superscript:
            - link "Nguồn 1"
        - heading "Hỏi ai" [level=2]
        - list:
          - listitem:
            - link "Trạm Y tế"
            - text: ": lấy mẫu nước"
            - link "xem điều khoản"
        - heading "Giấy tờ" [level=2]
        - region "Xem thêm":
          - heading "Xem thêm" [level=2]
        - region "Nguồn":
          - heading "Nguồn" [level=2]
        - region "Đối chiếu với nguồn lần cuối":
          - heading "Đối chiếu với nguồn lần cuối" [level=2]
        - region "In, giữ lại, chia sẻ":
          - img "Quét mã để mở trang này"
          - heading "In, giữ lại, chia sẻ" [level=2]
          - list:
            - listitem:
              - link "Báo lỗi trang này"
        - navigation "Mục trước và mục sau"
    - contentinfo
  `);
});

test('links of languages and words of a translation are announced in their own language', async ({
  page,
}) => {
  await page.goto(`${campaign.address}so-tay/be-loc-cat/bdq/`);
  const spoken = await page.evaluate(() =>
    ['h1', '#hoi-ai', 'main h2', 'header'].map((selector) => [
      selector,
      document.querySelector(selector)!.closest('[lang]')!.getAttribute('lang'),
    ]),
  );
  expect(spoken).toEqual([
    ['h1', 'bdq'],
    ['#hoi-ai', 'vi'],
    ['main h2', 'vi'],
    ['header', 'vi'],
  ]);
});

test('one box searches several portals, says where each result stands and which portal did not answer', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${campaign.address}tim-kiem/?q=${encodeURIComponent('vay vốn nuôi bò')}`);
  const results = page.locator('[data-search-results][data-search-state="done"] [data-result]');
  await expect(results.first()).toBeVisible({ timeout: 20_000 });
  const first = results.filter({ hasText: 'Nếp Mới' }).first();
  await expect(first.locator('.search-facets')).toHaveText(/^Nếp Mới · /);
  await expect(first.getByRole('link')).toHaveAttribute('href', new RegExp(`^${baseURL}/`));
  await expect(page.locator('[data-search-notice]')).toContainText('Chưa hỏi được: Cổng Vắng.');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the portals searched together have a page that names them', async ({ page, baseURL }) => {
  await page.goto(`${campaign.address}tim-kiem/`);
  await page.getByRole('link', { name: 'Tìm cả ở 2 cổng khác' }).click();
  await expect(page.locator('h1')).toHaveText('Các cổng cùng tìm');
  await expect(page.locator('[data-portals] a').nth(1)).toHaveText('Nếp Mới');
  await expect(page.locator('[data-portals] a').nth(1)).toHaveAttribute('href', `${baseURL}/`);
});
