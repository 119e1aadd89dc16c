import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { faultsBesideColours, faultsOfPaints } from './axe.ts';
import { serveCampaign, type ServedCampaign } from './campaign.ts';
import { downloaded, scriptsOnDemand } from './made-files.ts';
import { unzipSync } from 'fflate';

// Campaigns beside the shipped one, each built into a folder of its own: tiny; in English, other colours, below /cvd/; without stories and figures.
const SECTION = 'so-tay/be-loc-cat/';
const PLAN = 'ke-hoach/ubnd-xa-vi-du-2024/';
const COMMON = 'so-tay/ ke-hoach/ chi-tieu/ lich/ co-quan/ van-ban/ dia-ban/ tim-kiem/ hoi-dap/ ngoai-tuyen/ gioi-thieu/ so-do/'; // prettier-ignore
const CAMPAIGNS = [
  {
    name: 'nuoc-sach',
    base: '/',
    pages: `${COMMON} ${SECTION} ${PLAN} dien-hinh/ dien-hinh/nhom-giu-giong/ so-lieu/ so-lieu/ty-le-ho-dung-nuoc-sach/ du-lieu/`,
  },
  {
    name: 'lang-sach',
    base: '/cvd/',
    pages: `${COMMON} so-tay/u-rac-bep/ so-tay/u-rac-bep/en/ so-tay/u-rac-bep/ban-doc/ ke-hoach/ubnd-xa-suoi-mau-2026/ ke-hoach/so-sanh/ co-quan/tram-y-te-suoi-mau/ dia-ban/xa-suoi-mau/ dien-hinh/ dien-hinh/nhom-phan-loai-rac/ dien-hinh/chuong-trinh-tuan/ so-lieu/ so-lieu/so-bep-it-cui/ du-lieu/ so-tay/ban-in/ 404.html`,
  },
  { name: 'suoi-trong', base: '/suoi/', pages: `${COMMON} ${SECTION} ${PLAN}` },
];

test.use({ viewport: { width: 360, height: 800 } });

for (const { name, base, pages } of CAMPAIGNS)
  test.describe(`the campaign ${name}`, () => {
    let campaign: ServedCampaign;

    test.describe.configure({ mode: 'serial' });
    test.beforeAll(async () => {
      test.setTimeout(300_000);
      campaign = await serveCampaign(join('tests/sites', name), base);
    });
    test.afterAll(() => campaign?.close());

    test('has no accessibility fault and nothing wider than a phone, in light and in dark', async ({
      page,
    }) => {
      test.setTimeout(600_000);
      const faults: string[] = [];
      for (const path of ['', ...pages.split(' ')]) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(campaign.address + path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        faults.push(
          ...(wide ? [`${path}: wider than the screen`] : []),
          ...(await faultsBesideColours(page)).map((fault) => `${path}: ${fault}`),
          ...(await faultsOfPaints(page, 'light')).map((fault) => `${path}, light: ${fault}`),
          ...(await faultsOfPaints(page, 'dark')).map((fault) => `${path}, dark: ${fault}`),
        );
      }
      expect(faults).toEqual([]);
    });

    test('a script of a full-text plan comes as Word and SSML from the browser, as the build would write them', async ({
      page,
    }) => {
      const scripts = await scriptsOnDemand(join('tests/sites', name));
      expect(scripts.length).toBeGreaterThan(1);
      for (const script of scripts) {
        await page.goto(campaign.address + script.page);
        const text = await page.request.get(
          `${page.url().replace(/ban-doc\/.*/, 'ban-doc/')}${script.file}.txt`,
        );
        expect(await text.text()).toBe(script.txt);
        const ssml = await downloaded(page, 'ssml');
        expect(ssml).toEqual({ name: `${script.file}.ssml`, bytes: Buffer.from(script.ssml) });
        const docx = await downloaded(page, 'docx');
        expect(docx.name).toBe(`${script.file}.docx`);
        expect(docx.bytes.equals(script.docx)).toBe(true);
        const parts = unzipSync(docx.bytes);
        expect(Object.keys(parts)).toEqual(Object.keys(script.docxParts));
        for (const [part, bytes] of Object.entries(script.docxParts))
          expect(Buffer.compare(parts[part]!, bytes), part).toBe(0);
      }
    });

    test('a script of a full-text plan says without JavaScript how to get its words, and offers no button', async ({
      browser,
    }) => {
      const [script] = await scriptsOnDemand(join('tests/sites', name));
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(campaign.address + script!.page);
      await expect(page.getByText(/JavaScript.*\.txt/)).toBeVisible();
      await expect(page.getByRole('link', { name: '.txt' })).toBeVisible();
      await expect(page.getByRole('button', { name: /\.(?:docx|ssml)/ })).toHaveCount(0);
      await context.close();
    });

    test('a form that cannot be loaded is told, and the button can be pressed again', async ({ browser }) => {
      const [script] = await scriptsOnDemand(join('tests/sites', name));
      // What a service worker fetches for a page passes by the page's own routes.
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(campaign.address + script!.page);
      await page.route('**/mau-ban-doc.json', (route) => route.abort());
      await page.getByRole('button', { name: '.docx' }).click();
      await expect(page.getByRole('status')).toContainText('.txt');
      await page.unroute('**/mau-ban-doc.json');
      expect((await downloaded(page, 'docx')).bytes.equals(script!.docx)).toBe(true);
      await context.close();
    });

    if (name === 'lang-sach')
      test('answers a search in English, with results in Vietnamese', async ({ page }) => {
        await page.goto(`${campaign.address}tim-kiem/?q=phan+loai+rac`);
        await expect(page.getByText(/^\d+ results\.$/)).toBeVisible();
        await expect(page.getByRole('heading', { name: 'Search', level: 1 })).toBeVisible();
        const results = page.locator('[data-search-results]');
        await expect(results.locator('a').first()).toBeVisible();
        await expect(results).toHaveAttribute('lang', 'vi');
      });
  });
