import type { SearchText } from '../text/search.ts';
import { readState, type SearchState, writeState } from './address.ts';
import type { Connection } from './connection.client.ts';
import { fillFilters, readFilters } from './filters.client.ts';
import { element, notices, resultItem } from './render.client.ts';
import type { AnswerView } from './view.ts';

type State = 'idle' | 'loading' | 'done' | 'empty' | 'error';

/** The search page. `root` holds the markup described in the search guide; `siteMap` is offered when nothing helps. */
export function startSearchPage(
  root: HTMLElement,
  connection: Connection,
  text: SearchText,
  { siteMap }: { siteMap: string },
): void {
  const part = <T extends HTMLElement>(name: string): T => {
    const found = root.querySelector<T>(`[data-search-${name}]`);
    if (!found) throw new Error(`search page lacks data-search-${name}`);
    return found;
  };
  const form = part<HTMLFormElement>('form');
  const input = part<HTMLInputElement>('input');
  const list = part<HTMLOListElement>('results');
  const status = part('status');
  const notice = part('notice');
  const filters = part<HTMLFieldSetElement>('filters');
  const more = part<HTMLButtonElement>('more');
  let state: SearchState = readState(new URLSearchParams(location.search));
  let limit = PAGE;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (name: State, message: string): void => {
    list.dataset['searchState'] = name;
    list.setAttribute('aria-busy', String(name === 'loading'));
    status.textContent = message;
    // Choices stand where there is something to choose from, or a choice to take back.
    if (name !== 'loading') filters.hidden = name !== 'done' && Object.keys(state.filters).length === 0;
  };

  const run = async (typing: boolean): Promise<void> => {
    const mine = ++turn;
    const query = state.query.trim();
    history.replaceState(null, '', address(state));
    if (!query) {
      list.replaceChildren();
      notice.replaceChildren();
      more.hidden = true;
      return show('idle', '');
    }
    show('loading', text.loading);
    try {
      const request = { ...state, query, typing, limit };
      const answer = await connection.search(request);
      if (mine !== turn) return;
      render(answer, query);
      const counts = await connection.counts(request);
      if (mine === turn) fillFilters(filters, counts, state, text);
    } catch {
      if (mine === turn) fail();
    }
  };

  const render = (answer: AnswerView, query: string): void => {
    list.replaceChildren(...answer.results.map((result) => resultItem(result, text)));
    notice.replaceChildren(...notices(answer, query, text).map((line) => element('p', {}, line)));
    more.hidden = answer.results.length < limit;
    if (answer.results.length > 0) return show('done', text.found(answer.results.length, !more.hidden));
    show('empty', text.empty(query));
    const filtered = Object.keys(state.filters).length > 0;
    notice.replaceChildren(
      element('p', {}, filtered ? text.emptyFiltered : text.emptyAdvice),
      filtered
        ? button(text.clearFilters, () => change({ filters: {} }, 0))
        : element('a', { href: siteMap }, text.siteMap),
    );
  };

  const fail = (): void => {
    list.replaceChildren();
    more.hidden = true;
    show('error', navigator.onLine ? text.error : text.offline);
    notice.replaceChildren(
      button(text.retry, () => void run(false)),
      ' ',
      element('a', { href: siteMap }, text.siteMap),
    );
  };

  const change = (changed: Partial<SearchState>, delay: number): void => {
    state = { ...state, ...changed };
    limit = PAGE;
    clearTimeout(timer);
    timer = setTimeout(() => void run(delay > 0), delay);
  };

  input.value = state.query;
  input.addEventListener('focus', () => void connection.open().catch(() => undefined), { once: true });
  input.addEventListener('input', () => change({ query: input.value }, DEBOUNCE));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change({ query: input.value }, 0);
  });
  filters.addEventListener('change', () => change(readFilters(filters), 0));
  more.addEventListener('click', () => {
    const shown = list.children.length;
    limit += PAGE;
    void run(false).then(() => list.children[shown]?.querySelector('a')?.focus());
  });
  moveByArrows(root, input, list);
  fillFilters(filters, {}, state, text);
  if (state.query) void run(false);
  else show('idle', '');
}

/** ↓ from the box into the results, ↑ ↓ among them, Esc back to the box. */
function moveByArrows(root: HTMLElement, input: HTMLInputElement, list: HTMLOListElement): void {
  root.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll<HTMLAnchorElement>('[data-result] > a:first-child')];
    const at = links.findIndex((link) => link === document.activeElement);
    const inBox = document.activeElement === input;
    if (event.key === 'Escape' && at >= 0) input.focus();
    else if (event.key === 'ArrowDown' && (inBox || at >= 0))
      links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input).focus();
    else return;
    event.preventDefault();
  });
}

/** “/” anywhere on the page goes to the box, unless somebody is typing. */
export function focusOnSlash(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    input.focus();
  });
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}

function address(state: SearchState): string {
  const parameters = writeState(state).toString();
  return location.pathname + (parameters ? `?${parameters}` : '');
}

/** Results at a time. */
const PAGE = 10;
/** Milliseconds of rest after which what was typed is looked up. */
const DEBOUNCE = 180;
