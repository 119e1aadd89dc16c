import { readdirSync, existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { writeAtomic } from '../files/atomic.ts';
import { chromium, type Browser, type Page } from '@playwright/test';
import { bookFiles, sectionFiles } from '../kinds/handbook/files.ts';
import { CHROMIUM_FLAGS } from './chromium.ts';
import { chapterPages, withoutTraces } from './pdf-file.ts';
import { serve } from '../building/serve.ts';
import * as routes from '../routes.ts';

export interface PdfOptions {
  /** Folder of the built site; the files go beside the pages they are made from. */
  site: string;
  base: string;
  /** Public address of the site, `https://vi-du.vn`: links on paper lead there. */
  address: string;
  /** Path of a Chromium. */
  browser: string;
  tick?: (state: string) => void;
}

/** How a page is set on paper, on top of its own print style. */
const PAPER = {
  a4: '',
  // Large type for tired eyes: 15 pt on A5, margins a hand can hold.
  a5: `@page { size: A5; margin: 14mm 13mm 16mm } html { font-size: 15pt !important } .book-cover { min-height: 140mm !important; font-size: 11pt !important } .book-cover > svg.cover-mark { width: 14mm !important; height: 14mm !important } .book-cover h1 { margin-block: 3mm !important } .book-cover p { margin-block: 2mm !important } .book-cover .qr { width: 22mm !important; height: 22mm !important } .chapter table { break-inside: avoid !important } .book-cover h1 { font-size: 34pt !important } .chapter > h2:first-of-type { font-size: 20pt !important } .chapter .chart-wide { display: none !important } .chapter .chart-narrow { display: block !important }`,
} as const;

/** Prints every section and the whole handbook (A4, and A5 in large type): tagged, with bookmarks and page numbers. Returns how many files. */
export async function printHandbook({
  site,
  base,
  address,
  browser: executablePath,
  tick,
}: PdfOptions): Promise<number> {
  const server = await serve({ folder: site, port: 0, base });
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base.replace(/\/$/, '')}`;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const sections = readdirSync(join(site, routes.handbook), { withFileTypes: true })
      .filter((item) => item.isDirectory() && existsSync(join(site, routes.section(item.name), 'index.html')))
      .map((item) => item.name)
      .filter((name) => routes.section(name) !== routes.handbookPrint)
      .sort();
    const [bookA4, bookA5] = Object.keys(bookFiles());
    const jobs = [
      ...sections.map((id) => ({
        from: routes.section(id),
        to: Object.keys(sectionFiles(id))[0]!,
        paper: PAPER.a4,
      })),
      { from: routes.handbookPrint, to: bookA4!, paper: PAPER.a4 },
      { from: routes.handbookPrint, to: bookA5!, paper: PAPER.a5 },
    ];
    for (const [index, job] of jobs.entries()) {
      tick?.(`${index + 1}/${jobs.length}`);
      const bytes = await print(browser, root + job.from, job.paper, address);
      writeAtomic(join(site, job.to), bytes);
    }
    return jobs.length;
  } finally {
    await browser.close();
    server.close();
  }
}

async function print(browser: Browser, from: string, paper: string, address: string): Promise<Uint8Array> {
  // The page's policy forbids the style that sets the paper; nothing of the network is reached here.
  const context = await browser.newContext({ bypassCSP: true, locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    await page.goto(from);
    await page.evaluate(leadHome, address);
    if (paper) await page.addStyleTag({ content: paper });
    const first = await toPdf(page);
    const contents = page.locator('.book-contents li');
    if ((await contents.count()) === 0) return withoutTraces(first);
    const pages = await chapterPages(first);
    for (const [index, item] of (await contents.all()).entries())
      await item.evaluate((element, number) => {
        const mark = element.ownerDocument.createElement('span');
        mark.className = 'page-number';
        mark.textContent = ` ${number}`;
        element.append(mark);
      }, pages[index]);
    return withoutTraces(await toPdf(page));
  } finally {
    await context.close();
  }
}

/** Runs in the page: links to this loopback server become links to the public site; anchors of the page itself stay. */
function leadHome(address: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (link.origin === location.origin && !link.getAttribute('href')!.startsWith('#'))
      link.href = new URL(link.pathname + link.search + link.hash, address).href;
}

function toPdf(page: Page): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: false });
}
