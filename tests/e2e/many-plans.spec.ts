import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { provinceTexts } from '../../scripts/bench/plan-texts.ts';
import { accessibilityFaultsInEveryLook } from './axe.ts';
import { serveCampaign, type ServedCampaign } from './campaign.ts';

/** More than stand on one page of a list, and more than a thumb wants to go through. */
const PLANS = 70;
const SCREEN = 740;

/** What seventy bodies of a province write when they copy one model: the same target, the same task, the same day, which is still to come. */
const BODY = `I. MỤC TIÊU

1. Đến hết năm 2098, có từ 80% trở lên hộ dân dùng nước hợp vệ sinh.

II. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế: Lấy mẫu nước giếng ở các thôn trước ngày 30/11/2098.`;

/** A table of as many columns as take a sheet lengthwise, below its heading and the lines that name it. Its names are long, its figures short. */
const WIDE = (() => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const columns = Array.from({ length: 11 }, (_, at) => (at === 0 ? 'Thôn' : `Cột ${at}`));
  const rows = ['Một', 'Hai', 'Ba'].map((name, nth) =>
    columns.map((_, at) =>
      at === 0
        ? `Đường liên thôn từ nhà văn hóa thôn ${name} đến ngã ba cầu treo, cả đoạn qua suối`
        : String(10 * nth + at),
    ),
  );
  return [
    'III. PHÂN BỔ THEO THÔN',
    'Biểu số 01',
    'Đơn vị tính: mét',
    [columns, columns.map(() => '---'), ...rows].map(row).join('\n'),
  ].join('\n\n');
})();

/** One of the plans is not issued yet. */
const DRAFT = 'kh-xa-1-2-2024';

let campaign: ServedCampaign;
let room: string;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(600_000);
  mkdirSync('.cache/test', { recursive: true });
  room = mkdtempSync('.cache/test/many-plans-');
  cpSync('tests/sites/nuoc-sach', room, { recursive: true });
  const { places, agencies, plans } = provinceTexts(PLANS);
  appendFileSync(join(room, 'places.yaml'), places.map((item) => `  - ${item}\n`).join(''));
  appendFileSync(join(room, 'agencies.yaml'), agencies.map((item) => `- ${item}\n`).join(''));
  for (const { id, agency, place, level, number, date, year, title, shortTitle } of plans) {
    const body = id === plans[0]!.id ? `${BODY}\n\n${WIDE}` : BODY;
    mkdirSync(join(room, 'plans', id));
    writeFileSync(
      join(room, 'plans', id, 'index.md'),
      `---
title: ${title}
shortTitle: ${shortTitle}
summary: Kế hoạch đặt ra để thử danh sách dài.
edition: full
issuer: ${agency}
place: ${place}
level: ${level}
number: ${id === DRAFT ? null : number}
date: ${id === DRAFT ? null : date}
year: ${year}
campaign: nuoc-sach
signer: { name: null, role: CHỦ TỊCH, onBehalf: TM. ỦY BAN NHÂN DÂN }
recipients: [Trạm Y tế (t/h)]
legalBases: []
status: ${id === DRAFT ? 'draft' : 'in-force'}
source: { description: Văn bản đặt ra để thử }
updated: 2026-11-23
---

${body}
`,
    );
  }
  campaign = await serveCampaign(room);
});

test.afterAll(() => {
  campaign?.close();
  rmSync(room, { recursive: true, force: true });
});

test.use({ viewport: { width: 360, height: SCREEN } });

for (const [path, screens] of [
  ['lich/', 5],
  ['ke-hoach/', 16],
  ['chi-tieu/', 10],
  ['co-quan/tram-y-te/', 10],
] as const)
  test(`of many plans alike, /${path} is at most ${screens} screens of a telephone, without fault for any reader`, async ({
    page,
  }) => {
    await page.goto(campaign.address + path);
    const { height, width } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
    }));
    expect(width).toBe(360);
    expect(height / SCREEN).toBeLessThanOrEqual(screens);
    expect(await accessibilityFaultsInEveryLook(page)).toEqual([]);
  });

test('a deadline that many plans set in the same words is read once, and leads to every plan', async ({
  page,
}) => {
  await page.goto(`${campaign.address}lich/`);
  const tasks = page.locator('.engagement', { hasText: 'ở các thôn trước ngày 30/11/2098' });
  // Once for all that bind, and once for the draft, behind them.
  await expect(tasks).toHaveCount(2);
  await expect(tasks.last().locator('a[href*="/ke-hoach/"]')).toHaveCount(1);
  const task = tasks.first();
  const clauses = task.locator('a[href*="/ke-hoach/"]');
  await expect(clauses).toHaveCount(PLANS - 1);
  await expect(clauses.first()).toBeHidden();
  await task.getByText(`Cùng ghi trong ${PLANS - 1} kế hoạch`).click();
  await expect(clauses.last()).toBeVisible();
});

test('what is folded in a long list is on paper', async ({ page }) => {
  await page.goto(`${campaign.address}lich/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.engagement a[href*="/ke-hoach/"]').last()).toBeVisible();
});

test('the heading of a table that takes a sheet lengthwise is on that sheet', async ({ page }) => {
  await page.goto(`${campaign.address}ke-hoach/`);
  await page.locator('.entries h2 a').first().click();
  await page.emulateMedia({ media: 'print' });
  for (const part of [
    page.getByRole('heading', { name: 'PHÂN BỔ THEO THÔN' }),
    page.locator('.clause.paragraph', { hasText: 'Biểu số 01' }),
    page.locator('.clause.paragraph', { hasText: 'Đơn vị tính: mét' }),
    page.locator('.clause.table'),
  ])
    await expect(part).toHaveCSS('page', 'lengthwise');
});

test('on paper a name of many words gets more of a wide table than figures of two digits do', async ({
  page,
}) => {
  // The width of a sheet lengthwise between its margins.
  await page.setViewportSize({ width: 975, height: 700 });
  await page.goto(`${campaign.address}ke-hoach/`);
  await page.locator('.entries h2 a').first().click();
  await page.emulateMedia({ media: 'print' });
  const widths = await page
    .locator('.plan-table.wide thead th')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
  expect(widths[0]).toBeGreaterThan(3 * Math.max(...widths.slice(1)));
});

test('on paper the calendar begins below its title, not on a sheet of its own', async ({ page }) => {
  await page.goto(`${campaign.address}lich/`);
  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(paper);
  expect(text[0]).toContain('30/11/2098');
});

test('a list of plans says the number and the day of each, and has a search of its own', async ({ page }) => {
  await page.goto(`${campaign.address}ke-hoach/`);
  const said = await page.locator('.entries .meta').allTextContents();
  expect(said.length).toBeGreaterThan(20);
  for (const words of said)
    expect(words).toMatch(/\d+\/KH-\p{Lu}+, \d{1,2}\/\d{1,2}\/\d{4}|Dự thảo, chưa ban hành/u);
  await expect(page.getByRole('search', { name: 'Tìm trong các kế hoạch' })).toBeVisible();
});

test('the page of a commune begins with what its plan sets for the days to come; a draft sets nothing', async ({
  page,
}) => {
  const soon = page.getByRole('heading', { name: 'Việc sắp tới' });
  await page.goto(`${campaign.address}dia-ban/xa-1-1/`);
  await expect(soon).toBeVisible();
  await expect(page.locator('section', { has: soon })).toContainText('trước ngày 30/11/2098');
  await page.goto(`${campaign.address}dia-ban/xa-1-2/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(soon).toHaveCount(0);
});

test('wherever tasks, terms and targets of plans are gathered, those of a draft are told from the others', async ({
  page,
}) => {
  for (const path of ['lich/', 'chi-tieu/', 'co-quan/tram-y-te/', 'ke-hoach/so-sanh/']) {
    await page.goto(campaign.address + path);
    const named = page.locator('main').getByText('2024 (dự thảo, chưa ban hành)');
    await expect(named.first(), path).toBeAttached();
  }
});

test('where the script of the comparison does not come, the page says so instead of asking for a choice it does not offer', async ({
  page,
}) => {
  await page.route(/\.js$/u, (route) => route.abort());
  await page.goto(`${campaign.address}ke-hoach/so-sanh/`);
  const late = page.locator('[data-compare-late]');
  await late.evaluate((words) => words.getAnimations().forEach((animation) => animation.finish()));
  await expect(late).toBeVisible();
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByLabel('Kế hoạch thứ nhất')).toBeVisible();
  await expect(late).toHaveCount(0);
});

test('tasks of a body stand under the names of their plans, no two alike', async ({ page }) => {
  await page.goto(`${campaign.address}co-quan/tram-y-te/`);
  const names = await page.locator('.plan-tasks h2').allTextContents();
  expect(names.length).toBeGreaterThan(2);
  expect(new Set(names).size).toBe(names.length);
});

test('a country is told what its places hold, and sends to no people’s committee of its own', async ({
  page,
}) => {
  await page.goto(`${campaign.address}dia-ban/viet-nam/`);
  await expect(page.locator('.place-sum')).toContainText('kể cả ở các nơi bên trong');
  await expect(page.getByText('Ủy ban nhân dân Việt Nam')).toHaveCount(0);
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a long list of plans goes on over the page, and none of them is lost', async ({ page }) => {
  const seen = new Set<string>();
  await page.goto(`${campaign.address}ke-hoach/`);
  for (;;) {
    for (const address of await page
      .locator('.entries h2 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)))
      seen.add(address);
    const next = page.locator('.list-parts a[rel="next"]');
    if ((await next.count()) === 0) break;
    await next.click();
  }
  // The plan of the campaign itself is among them.
  expect(seen.size).toBe(PLANS + 1);
});
