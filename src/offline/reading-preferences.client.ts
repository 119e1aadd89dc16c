import { ownName } from '../own-name.client.ts';

/** Where the service worker finds how this reader likes to read: ids of the comfort boxes that are to be ticked. */
const [CACHE, KEY] = [ownName('wishes'), '/__wishes'];

/** Boxes on the page of settings: what is ticked stays on this device, and the worker ticks it on every page of the handbook. */
export async function startWishes(boxes: readonly HTMLInputElement[]): Promise<void> {
  const kept = await caches.match(KEY, { cacheName: CACHE });
  const wishes = new Set<string>(kept ? ((await kept.json()) as string[]) : []);
  for (const box of boxes) {
    box.disabled = false;
    box.checked = wishes.has(box.value);
    box.addEventListener('change', async () => {
      const ticked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      const cache = await caches.open(CACHE);
      await (ticked.length ? cache.put(KEY, new Response(JSON.stringify(ticked))) : cache.delete(KEY));
    });
  }
}
