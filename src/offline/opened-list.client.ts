import type { OfflineText } from '../text/offline.ts';
import { ownName } from '../own-name.client.ts';

/** As many as a reader would look through. */
const SHOWN = 40;

/** Lists the pages that lie on this device because they were opened, the last first; says how many there are in all. */
export async function showOpened(root: HTMLElement, text: OfflineText): Promise<void> {
  const cache = await caches.open(ownName('opened'));
  const paths = (await cache.keys())
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => path.endsWith('/'));
  const list = root.querySelector('ul')!;
  for (const path of paths.reverse().slice(0, SHOWN)) {
    const page = (await (await cache.match(path))?.text()) ?? '';
    const title = new DOMParser().parseFromString(page, 'text/html').title.split(' · ')[0];
    if (!title) continue;
    const link = Object.assign(document.createElement('a'), { href: path, textContent: title });
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  root.querySelector('[data-count]')!.textContent = text.openedCount(paths.length, SHOWN);
  root.hidden = paths.length === 0;
}
