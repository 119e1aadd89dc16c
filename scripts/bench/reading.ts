import type { AddressInfo } from 'node:net';
import { readdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { serve } from '../../src/building/serve.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../../src/pdf/chromium.ts';

/** A weak link in a village and a cheap phone: 400 kbit/s both ways, 400 ms round trip, a processor four times slower. */
const LINK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const ROUNDS = 5;

/** Milliseconds until the largest words of a page stand (LCP), medians: first visit, next visit, with the handbook kept. */
export async function benchReading(print: (line: string) => void): Promise<void> {
  const server = await serve({ folder: 'dist', port: 0 });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    executablePath: await ensureChromium(print),
  });
  print('\n## Đọc trên mạng yếu (400 kbit/s, 400 ms, máy chậm 4 lần): LCP, giây, trung vị 5 lần');
  for (const [name, path] of Object.entries(pages())) {
    const cold: number[] = [];
    const warm: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext(PHONE);
      cold.push(await paint(context, address + path));
      warm.push(await paint(context, address + path));
      await context.close();
    }
    print(`${name} ${path}: lần đầu ${seconds(cold)}, lần sau ${seconds(warm)}`);
  }
  print(`mục sổ tay đã lưu: ${seconds(await paintKept(browser, address))}`);
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/** The handbook is kept over a good link, then read over the weak one. */
async function paintKept(browser: Browser, address: string): Promise<number[]> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(`${address}/ngoai-tuyen/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.locator('[data-set="so-tay"] [data-save]').click();
  await page.locator('[data-set="so-tay"][data-state="saved"]').waitFor();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await paint(context, address + section()));
  await context.close();
  return times;
}

async function paint(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await weaken(page);
  await page.goto(address, { waitUntil: 'load' });
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await page.close();
  return time;
}

async function weaken(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

function pages(): Record<string, string> {
  return {
    'trang chủ': '/',
    'mục sổ tay': section(),
    'điển hình': first('dien-hinh', ['chuong-trinh-tuan']),
    'kế hoạch': first('ke-hoach'),
    'số liệu': first('so-lieu'),
  };
}

const section = (): string => first('so-tay');

/** First built page of a kind: the bench must not name the content. */
function first(kind: string, except: readonly string[] = []): string {
  const names = readdirSync(`dist/${kind}`, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !['loc', 'so-sanh', 'ban-in', ...except].includes(item.name))
    .map(({ name }) => name)
    .sort();
  return `/${kind}/${names[0]}/`;
}

function seconds(times: readonly number[]): string {
  const middle = times.toSorted((a, b) => a - b)[times.length >> 1]!;
  return (middle / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 2 });
}
