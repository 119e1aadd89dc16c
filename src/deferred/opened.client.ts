import { link } from '../link.ts';
import * as routes from '../routes.ts';
import { ownName } from './own-name.client.ts';
import { withdrawSaving } from './save.client.ts';

/** Pages read in this tab before a worker saw them, until one is told. */
const KEY = ownName('opened');

/**
 * Registers the service worker when the page has come to rest, and tells it which pages were opened before it was there: from then on
 * it sees them itself.
 */
export function keepOpened(): void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  // Where the portal wants no worker, its pages say so.
  if (!serviceWorker || !document.querySelector('[data-keep="true"]')) return;
  if (!cameThroughWorker()) write([...new Set([...read(), location.pathname])]);
  whenIdle(async () => {
    try {
      await serviceWorker.register(link(routes.serviceWorker), { scope: link(routes.home) });
      const { active } = await serviceWorker.ready;
      const paths = read();
      if (paths.length) active!.postMessage({ act: 'opened', paths });
      write([]);
    } catch {
      // In the preview, or behind a server that hands out no worker, reading goes on; what nobody would keep is not offered.
      withdrawSaving(document);
    }
  });
}

/** A worker that takes over while a page is on its way has not seen it; told of one twice, it has it already. */
function cameThroughWorker(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return Boolean(navigator.serviceWorker.controller) && (navigation?.workerStart ?? 0) > 0;
}

/** Where storage is refused, at least this page. */
function read(): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[];
  } catch {
    return [location.pathname];
  }
}

function write(paths: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(paths));
  } catch {
    // Nothing can be remembered from page to page.
  }
}

function whenIdle(work: () => Promise<void>): void {
  const rest = (): void =>
    void ('requestIdleCallback' in window
      ? requestIdleCallback(() => void work(), { timeout: 5000 })
      : setTimeout(() => void work(), 1000));
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest);
}
