import { ownName } from './own-name.client.ts';

/** Where this device remembers the reader's commune. It is sent nowhere. */
const KEY = ownName('my-commune');

interface Commune {
  id: string;
  name: string;
  path: string;
}

/**
 * “Xã tôi”. `data-my-commune="<id>"` on a link chooses that commune on the way to its page; on a button of the page of the commune
 * itself it chooses, and pressed again forgets. `data-my-commune=""` on a link shows the chosen one: it leads there and bears its
 * name, inside `[data-name]` where it has one. The name of a choice is `data-name`, else the words of the link.
 */
export function rememberCommune(root: ParentNode): void {
  const all = [...root.querySelectorAll<HTMLElement>('a[data-my-commune], button[data-my-commune]')];
  const show = (): void => all.forEach((element) => showOn(element, read()));
  for (const element of all) {
    const id = element.dataset['myCommune'];
    if (!id) continue;
    element.addEventListener('click', () => {
      const again = element instanceof HTMLButtonElement && read()?.id === id;
      write(again ? undefined : { id, name: nameOn(element), path: pathOn(element) });
      show();
    });
  }
  show();
}

function showOn(element: HTMLElement, mine: Commune | undefined): void {
  const id = element.dataset['myCommune'];
  if (element instanceof HTMLButtonElement) {
    element.hidden = false;
    element.setAttribute('aria-pressed', String(mine?.id === id));
  } else if (!id && mine) {
    (element as HTMLAnchorElement).href = mine.path;
    (element.querySelector('[data-name]') ?? element).textContent = mine.name;
    element.hidden = false;
  }
}

function nameOn(element: HTMLElement): string {
  return element.dataset['name'] ?? element.textContent!.trim();
}

function pathOn(element: HTMLElement): string {
  return element instanceof HTMLAnchorElement ? element.pathname : location.pathname;
}

/** Browsers that keep nothing refuse even to be asked; then no commune is chosen. */
function read(): Commune | undefined {
  try {
    return (JSON.parse(localStorage.getItem(KEY)!) as Commune | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(commune: Commune | undefined): void {
  try {
    if (commune) localStorage.setItem(KEY, JSON.stringify(commune));
    else localStorage.removeItem(KEY);
  } catch {
    // Nothing is remembered on this device; the link leads to the commune all the same.
  }
}
