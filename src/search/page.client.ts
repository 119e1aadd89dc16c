import type { SearchText } from '../text/search.ts';
import { readState, type SearchState, writeState } from './address.ts';
import { Combobox } from './combobox.client.ts';
import type { Connection } from './connection.client.ts';
import { fillFilters, readFilters, withShown } from './filters.client.ts';
import type { SearchRequest } from './site.ts';
import { FrameScheduler, pause } from './frame-scheduler.client.ts';
import { element, notices, showResults } from './render.client.ts';
import type { AnswerView, ResultView } from './view.ts';

/** States of the list, beside “loading”. */
type State = 'idle' | 'done' | 'empty' | 'error';

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
  const examples = part('examples');
  const status = part('status');
  const notice = part('notice');
  const fold = part<HTMLDetailsElement>('fold');
  const filters = part<HTMLFieldSetElement>('filters');
  const more = part<HTMLButtonElement>('more');
  let state: SearchState = readState(new URLSearchParams(location.search));
  let limit = PAGE;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let putOff: (() => void) | null = null;
  const combobox = new Combobox(root, input, part('popup'), list);

  const show = (name: State, message: string): void => {
    clearTimeout(slow);
    list.dataset['searchState'] = name;
    list.setAttribute('aria-busy', 'false');
    delete list.dataset['searchSlow'];
    if (status.textContent !== message) status.textContent = message;
    // Choices stand where there is something to choose from, or a choice to take back.
    fold.hidden = name !== 'done' && Object.keys(state.filters).length === 0;
    // On a telephone the results need the room.
    examples.hidden = name === 'done';
    combobox.expanded = name === 'done';
  };

  /** What stood there stays while the next answer comes; only a wait that is felt is said and shown. */
  const load = (): void => {
    clearTimeout(slow);
    list.dataset['searchState'] = 'loading';
    list.setAttribute('aria-busy', 'true');
    slow = setTimeout(() => {
      list.dataset['searchSlow'] = '';
      status.textContent = text.loading;
    }, FELT);
  };

  const run = async (typing: boolean): Promise<void> => {
    const mine = ++turn;
    const current = (): boolean => mine === turn;
    const query = state.query.trim();
    list.dataset['searchFor'] = query;
    if (!query) {
      clear();
      say();
      show('idle', '');
      return setAddress();
    }
    load();
    const request = { ...state, query, typing, limit };
    let answer: AnswerView;
    try {
      answer = await connection.search(request);
      if (!current()) return;
      if (answer.results.length === 0) sayEmpty(query);
      else await render(answer, query, current);
    } catch {
      if (current()) fail();
      return;
    }
    // Counting may cost more than answering: it waits until the reader rests.
    const counted = { ...request, query: answer.corrected ?? query };
    if (current()) void pause(typing ? REST : 0).then(() => count(counted, answer.results, current));
  };

  const render = async (answer: AnswerView, query: string, current: () => boolean): Promise<void> => {
    const lines = notices(answer, query, text).map((line) => element('p', {}, line));
    const asTyped = button(text.asTyped, () => change({ exact: true }, 0));
    asTyped.className = 'search-as-typed';
    say(...lines, ...(answer.corrected !== null && answer.typedFinds ? [asTyped] : []));
    // Opened first, filled then: what is filled while it is hidden would be laid out all at once.
    combobox.expanded = true;
    const scheduler = new FrameScheduler();
    await showResults(list, answer.results, text, scheduler, current);
    await scheduler.step(REST_OF_PAGE);
    if (!current()) return;
    setAddress();
    more.hidden = answer.results.length < limit;
    show('done', text.found(answer.results.length, !more.hidden));
  };

  const count = async (
    request: SearchRequest,
    results: readonly ResultView[],
    current: () => boolean,
  ): Promise<void> => {
    if (!current()) return;
    // Nobody sees the counts of choices that are folded away.
    putOff = fold.open ? null : () => void count(request, results, current);
    if (putOff) return;
    // Without counts the choices stay as they were; the answer is good all the same.
    const counts = await connection.counts(request).catch(() => null);
    if (counts) await fillFilters(filters, withShown(counts, results), state, text, current);
  };

  const sayEmpty = (query: string): void => {
    clear();
    setAddress();
    show('empty', text.empty(query));
    const filtered = Object.keys(state.filters).length > 0;
    say(
      element('p', {}, filtered ? text.emptyFiltered : text.emptyAdvice),
      filtered
        ? button(text.clearFilters, () => change({ filters: {} }, 0))
        : element('a', { href: siteMap }, text.siteMap),
    );
  };

  const fail = (): void => {
    clear();
    setAddress();
    show('error', navigator.onLine ? text.error : text.offline);
    say(
      button(text.retry, () => void run(false)),
      element('a', { href: siteMap }, text.siteMap),
    );
  };

  const clear = (): void => {
    list.replaceChildren();
    more.hidden = true;
  };

  /** What is said already is not said again: the notice is read aloud when it changes. */
  const say = (...parts: HTMLElement[]): void => {
    if (notice.textContent !== parts.map((one) => one.textContent).join('')) notice.replaceChildren(...parts);
  };

  const setAddress = (): void => history.replaceState(null, '', address(state));

  const change = (changed: Partial<SearchState>, delay: number): void => {
    state = { ...state, ...changed };
    limit = PAGE;
    clearTimeout(timer);
    timer = setTimeout(() => void run(delay > 0), delay);
  };

  input.value = state.query;
  // After the click: starting the engine must not hold up the cursor.
  const open = (): Promise<void> => connection.open().catch(() => undefined);
  input.addEventListener('focus', () => void pause(0).then(open), { once: true });
  input.addEventListener('input', () => change({ query: input.value, exact: false }, DEBOUNCE));
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
  const wide = matchMedia('(min-width: 48rem)');
  const unfold = (): void => void (fold.open ||= wide.matches || Object.keys(state.filters).length > 0);
  wide.addEventListener('change', unfold);
  fold.addEventListener('toggle', () => putOff?.());
  unfold();
  combobox.onClear = () => change({ query: '', exact: false }, 0);
  void fillFilters(filters, {}, state, text, () => true);
  if (state.query) void run(false);
  else show('idle', '');
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
/** What the page changes around the results when they are there, counted in results. */
const REST_OF_PAGE = 2;
/** Milliseconds of rest after which what was typed is looked up. */
const DEBOUNCE = 180;
/** Milliseconds without a key after which the filters are counted. */
const REST = 400;
/** Milliseconds after which a wait is said. */
const FELT = 300;
