import type { SearchText } from '../text/search.ts';
import type { Connection } from './connection.client.ts';
import { element, pieces } from './render.client.ts';
import type { ResultView } from './view.ts';

/**
 * The box in the header: a combobox over the first results (WAI-ARIA “editable combobox with list autocomplete”).
 * Nothing is loaded before the box has the focus; when loading fails it stays the plain form that it is without script.
 */
export function startSearchBox(form: HTMLFormElement, connection: Connection, text: SearchText): void {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (!input) return;
  const id = `${input.id}-suggestions`;
  const list = element('ul', {
    id,
    role: 'listbox',
    'aria-label': text.suggestions,
    class: 'search-suggestions',
    hidden: '',
  });
  const status = element('p', { role: 'status', class: 'visually-hidden' });
  form.append(list, status);
  setAttributes(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': id,
  });
  let results: ResultView[] = [];
  let active = -1;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const open = (found: ResultView[]): void => {
    close();
    results = found;
    list.replaceChildren(...results.map((result, i) => option(`${id}-${i}`, result)));
    list.hidden = results.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = results.length > 0 ? text.found(results.length, false) : text.empty(input.value);
  };
  const choose = (next: number): void => {
    active = (next + results.length + 1) % (results.length + 1);
    const chosen = active < results.length ? `${id}-${active}` : '';
    for (const item of list.children) item.setAttribute('aria-selected', String(item.id === chosen));
    if (chosen) input.setAttribute('aria-activedescendant', chosen);
    else input.removeAttribute('aria-activedescendant');
    document.getElementById(chosen)?.scrollIntoView({ block: 'nearest' });
  };
  const look = async (): Promise<void> => {
    const mine = ++turn;
    const query = input.value.trim();
    if (query.length < 2) return close();
    const answer = await connection.search({
      query,
      filters: {},
      sort: 'best',
      typing: true,
      limit: SUGGESTIONS,
    });
    if (mine === turn && document.activeElement === input) open(answer.results);
  };

  input.addEventListener('focus', () => void connection.open().catch(() => undefined), { once: true });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look().catch(close), DEBOUNCE);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const chosen = results[active];
    if (event.key === 'Escape' && !list.hidden) close();
    else if (event.key === 'ArrowDown' && !list.hidden) choose(active < 0 ? 0 : active + 1);
    else if (event.key === 'ArrowUp' && !list.hidden) choose(active < 0 ? results.length - 1 : active - 1);
    else if (event.key === 'Enter' && chosen && !list.hidden) location.assign(chosen.href);
    else return;
    event.preventDefault();
  });
  // Pressing must not take the focus from the box, or the list would be gone before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const chosen = results[[...list.children].findIndex((child) => child === item)];
    if (chosen) location.assign(chosen.href);
  });
}

function option(id: string, result: ResultView): HTMLLIElement {
  return element(
    'li',
    { id, role: 'option', 'aria-selected': 'false' },
    element('span', { class: 'search-suggestion-title' }, ...pieces(result.title)),
    element('span', { class: 'search-suggestion-excerpt' }, ...pieces(result.excerpt)),
  );
}

function setAttributes(target: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}

const SUGGESTIONS = 6;
const DEBOUNCE = 180;
