import { programTotal } from './program.ts';

/** Running order of the week: total at once, and what was picked stays on this device. The page works without it. */
const { BASE_URL } = import.meta.env;
const KEY = `${BASE_URL === '/' ? '' : BASE_URL}chuong-trinh-tuan`;
const form = document.querySelector<HTMLFormElement>('[data-program]');
const total = form?.querySelector<HTMLElement>('[data-program-total]');

if (form && total) {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="chon"]')];
  const show = (): void => {
    const seconds = boxes.filter((box) => box.checked).map((box) => Number(box.dataset.seconds));
    total.textContent = seconds.length ? programTotal(seconds) : (total.dataset.none ?? '');
  };
  const keep = (): void => remember(boxes.filter((box) => box.checked).map((box) => box.value));
  const asked = new URLSearchParams(location.search).getAll('chon');
  const chosen = new Set(asked.length ? asked : recall());
  for (const box of boxes) if (chosen.has(box.value)) box.checked = true;
  total.setAttribute('role', 'status');
  total.classList.add('counted');
  form.addEventListener('change', () => {
    keep();
    show();
  });
  form.addEventListener('reset', (event) => {
    // The browser would clear the boxes only after this listener, too late to count.
    event.preventDefault();
    for (const box of boxes) box.checked = false;
    keep();
    show();
  });
  show();
}

function recall(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    // Storage may be switched off or hold something else: start with nothing picked.
    return [];
  }
}

function remember(ids: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Storage switched off: the address of the form still keeps the choice.
  }
}
