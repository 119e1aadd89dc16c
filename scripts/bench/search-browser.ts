import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import { serve } from '../../src/building/serve.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../src/testing/chromium.ts';

/** What a reader waits for on the built site. Milliseconds. */
export interface BrowserFigures {
  /** From the press of “Tìm” to the results, files in the cache. */
  latency: number[];
  /** Tasks of the page longer than 50 ms while somebody types, the processor slowed down four times. */
  longTasks: number[];
}

/** Asks each query twice on the built site in Chromium, the second time measured; then types one, slowed down. */
export async function measureBrowser(folder: string, queries: readonly string[]): Promise<BrowserFigures> {
  const server = await serve({ folder, port: 0 });
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/tim-kiem/`);
    for (const query of queries) await timeOne(page, query);
    const latency: number[] = [];
    for (const query of queries) latency.push(await timeOne(page, query));
    return { latency, longTasks: await typeSlowly(page, 'muon vay von nuoi bo thi hoi ai') };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Measured inside the page: what the driver takes to look is not part of it. */
async function timeOne(page: Page, query: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const list = document.querySelector<HTMLElement>('[data-search-results]')!;
        const input = document.querySelector<HTMLInputElement>('[data-search-input]')!;
        const watcher = new MutationObserver(() => {
          if (!/^(?:done|empty)$/.test(list.dataset['searchState'] ?? '')) return;
          watcher.disconnect();
          resolve(performance.now() - started);
        });
        input.value = text;
        // “loading” comes in between, so the state changes even when the same query is asked again.
        watcher.observe(list, { attributeFilter: ['data-search-state'] });
        const started = performance.now();
        document.querySelector<HTMLFormElement>('[data-search-form]')!.requestSubmit();
      }),
    query,
  );
}

async function typeSlowly(page: Page, query: string): Promise<number[]> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((seen) =>
      tasks.push(...seen.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.locator('[data-search-input]').fill('');
  await page.locator('[data-search-input]').pressSequentially(query, { delay: 80 });
  await page.locator('[data-search-results][data-search-state="done"]').waitFor();
  return page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
}
