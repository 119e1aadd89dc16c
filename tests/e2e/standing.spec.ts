import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveCampaign, type ServedCampaign } from './campaign.ts';

// A commune with a plan that was amended, the one it took the place of and a draft beside it: what binds nobody is told, and stands behind what binds.

let campaign: ServedCampaign;
let room: string;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  mkdirSync('.cache/test', { recursive: true });
  room = mkdtempSync('.cache/test/standing-');
  cpSync('tests/sites/lang-so', room, { recursive: true });
  appendFileSync(
    join(room, 'places.yaml'),
    '  - { id: xa-nuoc-mau, name: Nước Chè Trong Mẫu, type: xã, level: commune, parent: tinh-mau, validFrom: 2025-07-01, sources: [mau] }\n' +
      '  - { id: huyen-cu-mau, name: Cũ Mẫu, type: huyện, level: district, parent: tinh-mau, validTo: 2025-06-30, successors: [xa-nuoc-mau], sources: [mau] }\n',
  );
  appendFileSync(
    join(room, 'agencies.yaml'),
    '- { id: ubnd-xa-nuoc-mau, name: Ủy ban nhân dân xã Nước Chè Trong Mẫu, kind: state, level: xa, place: xa-nuoc-mau, aliases: [] }\n' +
      '- { id: to-loa, name: Tổ phát loa, kind: other, level: xa, aliases: [], endedOn: 2026-06-30 }\n',
  );
  writePlan('cu', { number: '3/KH-UBND', date: '2025-08-01', year: 2025, status: 'replaced', more: 'replacedBy: nay' }, [
    'Từ 60% trở lên hộ có sóng điện thoại trong nhà.',
    'Công an xã: Lập danh sách trước ngày 20/12/2097.',
  ]); // prettier-ignore
  writePlan('nay', { number: '8/KH-UBND', date: '2026-02-03', year: 2026, status: 'in-force' }, [
    'Đến hết năm 2098, ít nhất 80% hộ có sóng điện thoại trong nhà.',
    'Công an xã: Bàn giao danh sách trước ngày 15/12/2098.',
    'Tổ phát loa: Đọc bản tin hằng tuần; báo cáo trước ngày 05 hằng tháng.',
  ]);
  writePlan('sua', { number: '40/KH-UBND', date: '2026-09-15', year: 2026, status: 'in-force', more: 'amends: [nay]' }, [
    'Đến hết năm 2098, ít nhất 90% hộ có sóng điện thoại trong nhà.',
  ]); // prettier-ignore
  writePlan('nhap', { number: null, date: null, year: 2027, status: 'draft' }, [
    '95% hộ có sóng điện thoại trong nhà.',
    'Công an xã: Soát lại danh sách trước ngày 10/01/2098.',
    'Tổ công nghệ số cộng đồng: Làm tiếp việc của Kế hoạch số 8/KH-UBND ngày 03/02/2026.',
  ]);
  campaign = await serveCampaign(room);
});

test.afterAll(() => {
  campaign?.close();
  rmSync(room, { recursive: true, force: true });
});

interface Head {
  number: string | null;
  date: string | null;
  year: number;
  status: string;
  more?: string;
}

function writePlan(id: string, { number, date, year, status, more }: Head, [aim, ...tasks]: string[]): void {
  mkdirSync(join(room, 'plans', id));
  const head = [
    `title: Phủ sóng đến từng nhà (${id})`,
    `shortTitle: Kế hoạch ${id}`,
    'summary: Kế hoạch đặt ra để thử.',
    'edition: full',
    'issuer: ubnd-xa-nuoc-mau',
    'place: xa-nuoc-mau',
    'level: xa',
    `number: ${number}`,
    `date: ${date}`,
    `year: ${year}`,
    'campaign: lang-so',
    'signer: { name: null, role: CHỦ TỊCH, onBehalf: TM. ỦY BAN NHÂN DÂN }',
    'recipients: []',
    'legalBases: []',
    `status: ${status}`,
    'source: { description: Văn bản đặt ra để thử }',
    'updated: 2026-11-23',
    ...(more ? [more] : []),
  ];
  writeFileSync(
    join(room, 'plans', id, 'index.md'),
    `---\n${head.join('\n')}\n---\n\nI. MỤC TIÊU\n\n1. ${aim}\n\nII. TỔ CHỨC THỰC HIỆN\n\n${tasks.map((task, at) => `${at + 1}. ${task}`).join('\n\n')}\n`,
  );
}

test('what several plans aim at in the same words stands side by side, with its time and with what became of each plan', async ({
  page,
}) => {
  await page.goto(`${campaign.address}chi-tieu/`);
  const group = page.locator('section', {
    has: page.getByRole('heading', { level: 3, name: '…% hộ có sóng điện thoại trong nhà' }),
  });
  await expect(group.last().getByRole('row')).toHaveText([
    /Chỉ tiêu|Nơi/,
    /xã Nước Chè Trong Mẫu,\s+năm 2025, đã thay thế\s+từ 60% trở lên\s+mục I\.1/,
    /xã Nước Chè Trong Mẫu,\s+năm 2026, đã có kế hoạch sửa đổi\s+Đến hết năm 2098\s+ít nhất 80%\s+mục I\.1/,
    /xã Nước Chè Trong Mẫu,\s+năm 2026, kế hoạch sửa đổi\s+Đến hết năm 2098\s+ít nhất 90%\s+mục I\.1/,
    /xã Nước Chè Trong Mẫu,\s+năm 2027, dự thảo, chưa ban hành\s+95%\s+mục I\.1/,
  ]);
});

test('in the calendar what drafts and replaced plans set is folded behind what lies ahead, and none of it is lost', async ({
  page,
}) => {
  await page.goto(`${campaign.address}lich/`);
  const ahead = page.locator('section.calendar-year').first();
  const folded = ahead.locator('details.calendar-past');
  await expect(folded.locator('summary')).toContainText('Trong dự thảo và kế hoạch đã thay thế 2 việc');
  await expect(folded).toContainText('Lập danh sách');
  await expect(folded).toContainText('Soát lại danh sách');
  const behind = (await folded.textContent()) ?? '';
  const before = ((await ahead.textContent()) ?? '').replace(behind, '');
  expect(before).toContain('Bàn giao danh sách');
  expect(before).not.toMatch(/Soát lại|Lập danh sách/);
});

test('a clause with several terms that have no day is told once, with the words of each', async ({
  page,
}) => {
  await page.goto(`${campaign.address}lich/`);
  const undated = page.locator('#khong-ghi-ngay').locator('..');
  await expect(undated.getByText('Đọc bản tin hằng tuần')).toHaveCount(1);
  await expect(undated).toContainText('trước ngày 05 hằng tháng');
});

test('an amendment is laid beside what it amends; what it does not name is no difference', async ({
  page,
}) => {
  await page.goto(`${campaign.address}ke-hoach/so-sanh/nay/sua/tung-khoan/`);
  const rows = page.locator('.editions tbody');
  await expect(rows.locator('del')).toHaveText('80%');
  await expect(rows.locator('ins')).toHaveText('90%');
  await expect(rows).not.toContainText('không có khoản tương ứng');
  await expect(page.locator('.lead')).toContainText('2 khoản mà kế hoạch sửa đổi không nhắc đến');
  await expect(page.locator('details', { hasText: 'không nhắc đến' })).toContainText('Bàn giao danh sách');
});

test('new words of a comparison are told by a line where the reader has colours of his own', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${campaign.address}ke-hoach/so-sanh/nay/sua/tung-khoan/`);
  await expect(page.locator('.editions ins')).toHaveCSS('text-decoration-line', 'underline');
});

test('tasks of plans that bind stand before those of drafts and replaced plans, and say who amended the plan', async ({
  page,
}) => {
  await page.goto(`${campaign.address}co-quan/cong-an-xa/`);
  const names = await page.locator('.plan-tasks h2').allInnerTexts();
  expect(names.filter((name) => /Kế hoạch (?:cu|nay|nhap)/.test(name))).toEqual([
    'Kế hoạch nay',
    'Kế hoạch nhap (dự thảo, chưa ban hành)',
    'Kế hoạch cu (đã thay thế)',
  ]);
  const own = page.locator('.plan-tasks', { has: page.getByRole('heading', { name: 'Kế hoạch nay' }) });
  await expect(own).toContainText('Được sửa đổi, bổ sung bởi: Kế hoạch sua');
});

test('the tables to download say of each row what became of its plan', async ({ request }) => {
  for (const [file, words] of [
    ['chi-tieu.csv', /^cu,.*,replaced$/m],
    ['chi-tieu.csv', /^nhap,.*,draft$/m],
    ['viec.csv', /^cong-an-xa,.*,nay,.*,in-force$/m],
    ['viec.csv', /^cong-an-xa,.*,nhap,.*,draft$/m],
  ] as const)
    expect(
      (await (await request.get(`${campaign.address}du-lieu/${file}`)).text()).replaceAll('\r', ''),
    ).toMatch(words);
});

test('a document that is a plan of this portal says by itself whose it is and what it is about', async ({
  page,
}) => {
  await page.goto(`${campaign.address}van-ban/8-kh-ubnd/`);
  const facts = page.locator('dl.facts');
  await expect(facts).toContainText(
    /Cơ quan ban hành\s+Ủy ban nhân dân xã Nước Chè Trong Mẫu\s+Về việc\s+phủ sóng đến từng nhà \(nay\)/,
  );
});

test('of a body that is gone its tasks and its last day are told apart', async ({ page }) => {
  await page.goto(`${campaign.address}co-quan/`);
  await expect(page.locator('li', { hasText: 'Tổ phát loa' })).toHaveText(
    /Tổ phát loa\s+\d+ việc\s+·\s+hoạt động đến hết 30\/6\/2026/,
  );
});

test('a place of today does not consist of units that are gone', async ({ page }) => {
  await page.goto(`${campaign.address}dia-ban/tinh-mau/`);
  const facts = page.locator('dl.facts');
  await expect(facts.locator('dt', { hasText: /^Gồm$/ }).locator('+ dd')).not.toContainText('Cũ Mẫu');
  await expect(facts.locator('dt', { hasText: 'Trước đây gồm' }).locator('+ dd')).toContainText(
    'huyện Cũ Mẫu',
  );
});

test('in letters twice as large on a narrow telephone the name of a place breaks between its words', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${campaign.address}dia-ban/xa-nuoc-mau/`);
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  const torn = await page.locator('h1').evaluate((heading) => {
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (walker.nextNode())
      for (const { 0: word, index } of walker.currentNode.textContent!.matchAll(/[\p{L}\d]+/gu)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        if (range.getClientRects().length > 1) words.push(word);
      }
    return words;
  });
  expect(torn).toEqual([]);
  await context.close();
});

test('on a narrow telephone a trail is read whole', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${campaign.address}dien-hinh/to-cong-nghe-so-thon-hai/ban-doc/`);
  const cut = await page
    .locator('.breadcrumbs a')
    .evaluateAll((links) => links.filter((link) => link.scrollWidth > link.clientWidth + 1).length);
  expect(cut).toBe(0);
  await context.close();
});
