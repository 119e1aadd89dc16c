import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { serve } from '../../src/building/serve.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../src/pdf/chromium.ts';

/** What a reader waits for on the built site. */
export interface BrowserFigures {
  /** Milliseconds from the press of “Tìm” to the results, files in the cache. */
  latency: number[];
  /** Bytes on the wire from the focus to the first results, with the counts of the filters. */
  first: number;
  /** Bytes on the wire of each further query of the same reader. */
  later: number[];
  typing: Typing[];
}

/** Tasks of the page while somebody types, the processor slowed down four times, from the click into the box on. */
export interface Typing {
  /** Milliseconds between two letters. */
  pace: number;
  letters: number;
  /** Milliseconds on the clock of each task above 50 ms: what a reader feels, and what else the machine was doing. */
  clock: number[];
  /** Milliseconds of processor time of the longest task: what the page itself is to blame for. */
  longest: number;
  /** Tasks above 50 ms of processor time. */
  blocking: number;
}

/** Asks each query twice on the built site in Chromium, the second time measured; then types some of them, slowed down. */
export async function measureBrowser(folder: string, queries: readonly string[]): Promise<BrowserFigures> {
  const server = await serve({ folder, port: 0 });
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath ? { executablePath } : {}),
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tim-kiem/`;
  const sent = countBytes(server);
  try {
    const page = await open(browser, address);
    const before = sent();
    const [opening = '', ...others] = queries;
    await page.locator('[data-search-input]').focus();
    await timeOne(page, opening);
    await page.waitForTimeout(1000);
    const first = sent() - before;
    const later: number[] = [];
    for (const query of others) {
      const start = sent();
      await timeOne(page, query);
      // The counts of the filters come after the answer.
      await page.waitForTimeout(300);
      later.push(sent() - start);
    }
    const latency: number[] = [];
    for (const query of queries) latency.push(await timeOne(page, query));
    await page.close();
    const typed = queries.filter((_, index) => index % TYPED === 0);
    const typing: Typing[] = [];
    for (const pace of PACES) typing.push(await typeSlowly(await open(browser, address), typed, pace));
    return { latency, first, later, typing };
  } finally {
    await browser.close();
    server.close();
  }
}

async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Bytes that left the server so far, head lines and all: a browser does not tell the size of what its workers load. */
function countBytes(server: Server): () => number {
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  return () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
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

/**
 * Types with the mouse and keys of the browser alone: a driver that looks into the page meanwhile would be measured as
 * part of it.
 */
async function typeSlowly(page: Page, queries: readonly string[], pace: number): Promise<Typing> {
  const box = (await page.locator('[data-search-input]').boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const tasks = await watchTasks(client);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  for (const query of queries) {
    for (const letter of query) {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(pace);
    }
    // Results, and then the counts of the filters.
    await page.waitForTimeout(1500);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Backspace');
  }
  const seen = await tasks();
  await page.close();
  return {
    pace,
    letters: queries.join('').length,
    clock: seen.map(({ clock }) => clock).filter((task) => task > LONG),
    longest: Math.max(0, ...seen.map(({ processor }) => processor)),
    blocking: seen.filter(({ processor }) => processor > LONG).length,
  };
}

interface Task {
  clock: number;
  processor: number;
}

/** Starts a trace; what is returned ends it and gives the tasks of the page's own thread above 16 ms. */
async function watchTasks(client: CDPSession): Promise<() => Promise<Task[]>> {
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (event.name === 'thread_name' || (event.name.endsWith('RunTask') && (event.dur ?? 0) > 16_000))
        events.push(event);
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => client.once('Tracing.tracingComplete', () => resolve()));
    await client.send('Tracing.end');
    await complete;
    const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
    const pages = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(threadOf),
    );
    return events
      .filter((event) => event.dur !== undefined && pages.has(threadOf(event)))
      .map(({ dur = 0, tdur = 0 }) => ({ clock: dur / 1000, processor: tdur / 1000 }));
  };
}

/** The Trace Event Format of Chromium; times in microseconds, `tdur` of the thread's processor time. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** A task longer than this many milliseconds is felt (W3C Long Tasks). */
const LONG = 50;
/** Milliseconds between letters: a quick hand, whose words are looked up at its end, and one that is answered at each letter. */
const PACES = [80, 260];
/** One query in so many is also typed. */
const TYPED = 6;
