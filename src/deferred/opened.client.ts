import { link } from '../link.ts';
import * as routes from '../routes.ts';

/** Pages read in this tab before a worker saw them. */
const KEY = 'opened';

/**
 * Registers the service worker when the page has come to rest, and tells it which pages were opened before it was there: from then on
 * it sees them itself.
 */
export function keepOpened(): void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  // Where the portal wants no worker, its pages say so.
  if (!serviceWorker || !document.querySelector('[data-keep="true"]')) return;
  const waiting = serviceWorker.controller ? [] : addToWaiting(location.pathname);
  whenIdle(async () => {
    try {
      await serviceWorker.register(link(routes.serviceWorker), { scope: link(routes.home) });
      const { active } = await serviceWorker.ready;
      if (waiting.length) active!.postMessage({ act: 'opened', paths: waiting });
    } catch {
      // Without network, or in the preview, which has no worker, reading goes on all the same.
    }
  });
}

function addToWaiting(path: string): string[] {
  try {
    const paths = new Set(JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[]).add(path);
    sessionStorage.setItem(KEY, JSON.stringify([...paths]));
    return [...paths];
  } catch {
    return [path]; // Storage is refused: at least this page.
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
