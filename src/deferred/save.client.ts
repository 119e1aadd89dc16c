import { tell, wordsFor } from './tell.client.ts';

/**
 * Shows `button[data-save-pages]` where this browser keeps pages. Pressed, the pages named in it (addresses with spaces between) stay
 * on this device until it is pressed again. The worker answers the window that asked; a channel would have to be shared with the page
 * that keeps whole sets, and would cost every reader a second file.
 */
export function offerSaving(root: ParentNode): void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const button = root.querySelector<HTMLButtonElement>('button[data-save-pages]');
  if (!button || !serviceWorker) return;
  const paths = button.dataset['savePages']!.split(' ');
  const ask = async (act: 'choose' | 'unchoose' | 'chosen'): Promise<void> =>
    (await serviceWorker.ready).active?.postMessage({ act, paths });
  serviceWorker.addEventListener('message', ({ data: { state, asked } }) => {
    button.setAttribute('aria-pressed', String(state === 'saved'));
    if (asked !== 'chosen') tell(wordsFor(state));
  });
  button.hidden = false;
  button.addEventListener('click', () => {
    void ask(button.getAttribute('aria-pressed') === 'true' ? 'unchoose' : 'choose');
  });
  void ask('chosen');
}

/** Takes the offer back: no worker came, and whoever pressed would wait for ever. */
export function withdrawSaving(root: ParentNode): void {
  const button = root.querySelector<HTMLButtonElement>('button[data-save-pages]');
  if (button) button.hidden = true;
}
