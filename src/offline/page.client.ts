import type { OfflineText } from '../text/offline.ts';
import { say, type Message } from './worker-link.client.ts';
import * as routes from '../routes.ts';

/** The page “đọc khi không có mạng”: shows sizes, saves, removes. `base` is the root of the site, with a slash at the end. */
export async function startOfflinePage(root: HTMLElement, base: string, text: OfflineText): Promise<void> {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-set]')].map((element) => new Row(element, text));
  const missing = root.querySelector<HTMLElement>('[data-missing]')!;
  missing.hidden = location.pathname === `${base}${routes.OFFLINE_PAGE}`;
  const hasPack = 'pack' in root.dataset;
  const without = (reason: string): void => rows.forEach((row) => row.disable(reason));
  if (!isSecureContext) return without(text.insecure(hasPack));
  if (!('serviceWorker' in navigator) || !document.querySelector('[data-keep="true"]'))
    return without(text.unsupported(hasPack));
  void showSizes(rows, base);
  if (!(await isWorking(base))) return without(text.noWorker(hasPack));
  await say({ act: 'list' }, (message) => {
    if (message.state !== 'list') return;
    for (const row of rows) row.know(message.sets!.includes(row.set));
  });
}

/** Whether a worker keeps pages for this portal: one that is there already does without network too. Where none comes, waiting has no end. */
async function isWorking(base: string): Promise<boolean> {
  const { serviceWorker } = navigator;
  try {
    await serviceWorker.register(`${base}${routes.SERVICE_WORKER}`, { scope: base });
  } catch {
    const known = await serviceWorker.getRegistration(base).catch(() => undefined);
    if (!known?.active) return false;
  }
  await serviceWorker.ready;
  return true;
}

async function showSizes(rows: readonly Row[], base: string): Promise<void> {
  try {
    const response = await fetch(`${base}${routes.OFFLINE_LIST}`);
    const list = (await response.json()) as { sets: { id: string; bytes: number }[] };
    for (const row of rows) row.size(list.sets.find(({ id }) => id === row.set)?.bytes);
  } catch {
    // Without network there is nothing to save; what is saved already shows.
  }
}

/** One set: its size, its buttons, what is happening to it. */
class Row {
  readonly set: string;
  readonly #element: HTMLElement;
  readonly #text: OfflineText;
  #asked = false;

  constructor(element: HTMLElement, text: OfflineText) {
    this.set = element.dataset['set']!;
    this.#element = element;
    this.#text = text;
    this.#part('save').addEventListener('click', () => void this.#ask('save'));
    this.#part('remove').addEventListener('click', () => void this.#ask('remove'));
  }

  /** Unknown or nothing says nothing: “0 MB” would be a lie either way. */
  size(bytes: number | undefined): void {
    if (bytes) this.#part('size').textContent = this.#text.size(bytes);
  }

  disable(reason: string): void {
    this.#part<HTMLButtonElement>('save').disabled = true;
    this.#part('state').textContent = reason;
  }

  /** What was kept before. A reader who was quicker than this answer has asked for something else meanwhile. */
  know(kept: boolean): void {
    if (!this.#asked) this.show({ state: kept ? 'saved' : 'none' });
  }

  show(message: Message): void {
    const bar = this.#part<HTMLProgressElement>('bar');
    const moving = message.state === 'progress';
    bar.hidden = !moving;
    this.#element.dataset['state'] = message.state;
    if (moving) {
      const percent = Math.floor((100 * message.bytes!) / message.size!);
      bar.value = percent;
      this.#part('state').textContent = this.#text.progress(percent);
      return;
    }
    this.#part('state').textContent = this.#text.states[message.state] ?? this.#text.states['error']!;
    const save = this.#part<HTMLButtonElement>('save');
    save.disabled = false;
    save.hidden = message.state === 'saved';
    save.textContent = message.state === 'interrupted' ? this.#text.saveAgain : this.#text.save;
    this.#part('remove').hidden = message.state !== 'saved';
  }

  async #ask(act: 'save' | 'remove'): Promise<void> {
    this.#asked = true;
    this.#part<HTMLButtonElement>('save').disabled = true;
    try {
      await say({ act, set: this.set }, (message) => this.show(message));
    } catch {
      this.show({ state: 'error' });
    }
  }

  #part<T extends HTMLElement>(name: string): T {
    return this.#element.querySelector<T>(`[data-${name}]`)!;
  }
}
