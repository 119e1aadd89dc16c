import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { printHandbook } from '../../src/pdf/print.ts';
import { findChromium } from '../../src/pdf/chromium.ts';
import { firstPage } from './pages.ts';

const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0;
const section = firstPage('so-tay').split('/')[2]!;
let site: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = mkdtempSync(join(tmpdir(), 'pdf-'));
  cpSync('dist', site, { recursive: true, filter: (path) => !/\.pdf$|\/og\/|\/pagefind\//.test(path) });
  await printHandbook({
    site,
    base: '/',
    address: 'https://vi-du.example',
    browser: (await findChromium())!,
  });
});
test.afterAll(() => rmSync(site, { recursive: true, force: true }));

const files = {
  'one section': ['so-tay', section, `${section}.pdf`],
  'the handbook on A4': ['so-tay', 'ban-in', 'so-tay-a4.pdf'],
  'the handbook on A5 in large type': ['so-tay', 'ban-in', 'so-tay-a5-chu-lon.pdf'],
} as const;

for (const [what, path] of Object.entries(files)) {
  test(`the PDF of ${what} has pages, bookmarks and tags`, async () => {
    const document = await getDocumentProxy(new Uint8Array(readFileSync(join(site, ...path))));
    expect(document.numPages).toBeGreaterThan(0);
    const outline = await document.getOutline();
    expect(outline).toHaveLength(1);
    expect(outline[0]!.items.length).toBeGreaterThan(3);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const metadata = await document.getMetadata();
    expect((metadata.info as { Language?: string }).Language).toBe('vi');
  });

  test(`the PDF of ${what} holds exactly the words of the page`, async ({ page }) => {
    test.skip(!hasPdftotext, 'pdftotext is not installed (package poppler-utils)');
    // Charts take the drawing that fits the paper.
    await page.setViewportSize({ width: 650, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`/so-tay/${path[1]}/`);
    const shown = await page.locator('body').innerText();
    const printed = execFileSync('pdftotext', ['-raw', join(site, ...path), '-'], { encoding: 'utf8' });
    expect(letters(printed)).toEqual(letters(shown));
  });
}

test('the contents name the pages on which the chapters begin', async () => {
  const document = await getDocumentProxy(
    new Uint8Array(readFileSync(join(site, 'so-tay/ban-in/so-tay-a4.pdf'))),
  );
  const chapters = (await document.getOutline())[0]!.items.slice(1);
  const text = async (number: number): Promise<string> =>
    (await (await document.getPage(number)).getTextContent()).items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replace(/\s+/g, '')
      .normalize('NFC');
  const contents = await text(2);
  for (const [index, chapter] of chapters.entries()) {
    const title = chapter.title.normalize('NFC').replace(/^\d+\. |\s/g, '');
    // The mark of the next item, “2.”, follows the number at once.
    const after = contents.slice(contents.indexOf(title) + title.length);
    const number = Number(after.split(`${index + 2}.`)[0]!.match(/^\d+/)![0]);
    expect(await text(number), `${index + 1}. ${title}`).toContain(title);
  }
});

test('links on paper lead to the public address', () => {
  const bytes = readFileSync(join(site, ...files['one section']), 'latin1');
  expect(bytes).toContain('https://vi-du.example/');
  expect(bytes).not.toContain('127.0.0.1');
});

test('printing the same page again gives the same bytes', async () => {
  const path = join(site, 'so-tay/ban-in/so-tay-a4.pdf');
  const first = readFileSync(path);
  // The book is printed from its own page: the sections need not be printed once more.
  for (const name of readdirSync(join(site, 'so-tay')))
    if (name !== 'ban-in' && name !== section) rmSync(join(site, 'so-tay', name), { recursive: true });
  await printHandbook({
    site,
    base: '/',
    address: 'https://vi-du.example',
    browser: (await findChromium())!,
  });
  expect(readFileSync(path).equals(first)).toBe(true);
});

/**
 * How often each letter stands in a text. Order is left out, since columns of a table come in another order on paper; spaces, since kerning
 * parts “Ố m”; digits, since pages, lists and chapters are numbered on paper.
 */
function letters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const letter of text.normalize('NFC').match(/\p{L}/gu)!.sort())
    counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}
