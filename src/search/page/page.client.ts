import './older-browsers.client.ts';
import type { SearchText } from '../../text/search.ts';
import { addressOf, readState, type SearchState } from './address.ts';
import { Combobox } from './combobox.client.ts';
import type { Connection } from './connection.client.ts';
import { cutQuery, LONGEST_QUERY } from '../query/cut.ts';
import { fillFilters, readFilters } from './filters.client.ts';
import { FrameScheduler, pause } from './frame-scheduler.client.ts';
import { showKinds, stateOfKind } from './kinds.client.ts';
import { LastSearches } from './last-searches.client.ts';
import { helpFor } from './nothing-found.client.ts';
import type { Counted } from './protocol.ts';
import { element, meaningsTold, notices, showResults } from './render.client.ts';
import { keepPlace } from './place.client.ts';
import type { AnswerView } from './view.ts';

/** States of the list, beside “loading”. */
type State = 'idle' | 'done' | 'empty' | 'error';

/**
 * The search page. `root` holds the markup described in the search guide; `siteMap` is offered when nothing helps, and a letter
 * to `operator` when there is an address.
 */
export function startSearchPage(
  root: HTMLElement,
  connection: Connection,
  text: SearchText,
  { siteMap, operator }: { siteMap: string; operator: string | undefined },
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
  const last = part('last');
  const status = part('status');
  const notice = part('notice');
  const kinds = part('kinds');
  const fold = part<HTMLDetailsElement>('fold');
  const filters = part<HTMLFieldSetElement>('filters');
  const more = part<HTMLAnchorElement>('more');
  const lastSearches = new LastSearches();
  let state: SearchState = readState(new URLSearchParams(location.search));
  let isCut = new URLSearchParams(location.search).get('q') !== null && state.query.length >= LONGEST_QUERY;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  const combobox = new Combobox(root, input, part('popup'), list);
  const restorePlace = keepPlace();
  document.querySelector('[data-search-late]')?.remove();

  const show = (name: State, message: string): void => {
    clearTimeout(slow);
    list.dataset['searchState'] = name;
    list.setAttribute('aria-busy', 'false');
    delete list.dataset['searchSlow'];
    say(status, message);
    // Choices stand where there is something to choose from, or a choice to take back.
    fold.hidden = name !== 'done' && Object.keys(state.filters).length === 0;
    // On a telephone the results need the room.
    examples.hidden = name === 'done';
    last.hidden = name !== 'idle' || last.childElementCount === 0;
    combobox.expanded = name === 'done';
  };

  /** What stood there stays while the next answer comes; only a wait that is felt is said and shown. */
  const load = (): void => {
    clearTimeout(slow);
    list.dataset['searchState'] = 'loading';
    list.setAttribute('aria-busy', 'true');
    slow = setTimeout(() => {
      list.dataset['searchSlow'] = '';
      say(status, text.loading);
    }, FELT);
  };

  const run = async (typing: boolean): Promise<void> => {
    const mine = ++turn;
    const current = (): boolean => mine === turn;
    const query = state.query.trim();
    list.dataset['searchFor'] = query;
    if (!query) {
      clear();
      notify();
      showLast();
      show('idle', '');
      return setAddress();
    }
    load();
    const request = { ...state, query, typing, limit: state.pages * PAGE };
    let answer: AnswerView;
    try {
      answer = await connection.search(request);
      if (!current()) return;
      if (answer.results.length === 0) sayEmpty(answer, query);
      else await render(answer, query, current);
    } catch {
      if (current()) fail();
      return;
    }
    if (!current()) return;
    if (answer.counts) return showCounts(answer, answer.results.length, current);
    // Counting may cost more than answering: it waits until the reader rests.
    await pause(typing ? REST : 0);
    if (!current()) return;
    const counted = await connection
      .counts({ ...request, query: answer.corrected ?? query })
      .catch((): Counted => ({ total: null, counts: null }));
    if (current()) await showCounts(counted, answer.results.length, current);
  };

  const render = async (answer: AnswerView, query: string, current: () => boolean): Promise<void> => {
    const lines = notices(answer, query, text).map((line) => element('p', {}, line));
    if (isCut) lines.unshift(element('p', {}, text.cut(LONGEST_QUERY)));
    const asTyped = button(text.asTyped, () => change({ exact: true }, 0));
    asTyped.className = 'search-as-typed';
    const meant = (offered: string): HTMLElement =>
      element(
        'a',
        { href: addressOf({ ...NEW, query: offered }), 'data-search-offered': '', class: 'search-offered' },
        text.offered(offered),
      );
    notify(
      ...meaningsTold(answer, list.lang, text),
      ...lines,
      ...(answer.corrected !== null && answer.typedFinds ? [asTyped] : []),
      ...(answer.offered === null ? [] : [element('p', {}, meant(answer.offered))]),
    );
    // Opened first, filled then: what is filled while it is hidden would be laid out all at once.
    combobox.expanded = true;
    const scheduler = new FrameScheduler();
    await showResults(list, answer.results, text, scheduler, current);
    await scheduler.step(REST_OF_PAGE);
    if (!current()) return;
    setAddress();
    showMore(answer, answer.results.length);
    show('done', statusOf(answer, answer.results.length));
    restorePlace();
  };

  const statusOf = ({ total }: Counted, shown: number): string =>
    total === null ? text.foundAtLeast(text.number(shown)) : text.found(text.number(total));

  /** The way to more has an address of its own, where as many results stand below each other. */
  const showMore = ({ total }: Counted, shown: number): void => {
    more.hidden = total === null ? shown < state.pages * PAGE : shown >= total;
    more.href = addressOf({ ...state, pages: state.pages + 1 });
  };

  const showCounts = async (counted: Counted, shown: number, current: () => boolean): Promise<void> => {
    if (list.dataset['searchState'] === 'done') {
      say(status, statusOf(counted, shown));
      showMore(counted, shown);
    }
    if (!counted.counts) return;
    showKinds(kinds, counted.counts, state, text);
    await fillFilters(filters, counted.counts, state, text, current);
  };

  const sayEmpty = (answer: AnswerView, query: string): void => {
    clear();
    setAddress();
    show('empty', text.empty(query));
    const filtered = Object.keys(state.filters).length > 0;
    notify(
      ...(isCut ? [element('p', {}, text.cut(LONGEST_QUERY))] : []),
      ...meaningsTold(answer, list.lang, text),
      ...notices(answer, query, text).map((line) => element('p', {}, line)),
      element('p', {}, filtered ? text.emptyFiltered : text.emptyAdvice),
      ...(filtered ? [button(text.clearFilters, () => change({ filters: {} }, 0))] : []),
      ...(filtered ? [] : helpFor(answer, query, { text, siteMap, operator, state })),
    );
  };

  const fail = (): void => {
    clear();
    setAddress();
    show('error', navigator.onLine ? text.error : text.offline);
    notify(
      button(text.retry, () => void run(false)),
      element('a', { href: siteMap }, text.siteMap),
    );
  };

  const clear = (): void => {
    list.replaceChildren();
    more.hidden = true;
    kinds.parentElement!.hidden = true;
  };

  /** What is said already is not said again: the notice is read aloud when it changes. */
  const notify = (...parts: HTMLElement[]): void => {
    if (notice.textContent !== parts.map((one) => one.textContent).join('')) notice.replaceChildren(...parts);
  };

  const showLast = (): void => {
    const queries = lastSearches.all();
    const links = queries.flatMap((query) => [
      element('a', { href: addressOf({ ...NEW, query }) }, query),
      ' · ',
    ]);
    const forget = button(text.forget, () => {
      lastSearches.clear();
      showLast();
      last.hidden = true;
      input.focus();
    });
    last.replaceChildren(...(queries.length > 0 ? [`${text.lastSearches}: `, ...links, forget] : []));
  };

  const setAddress = (): void => history.replaceState(history.state, '', addressOf(state));

  const change = (changed: Partial<SearchState>, delay: number): void => {
    state = { ...state, pages: 1, ...changed };
    clearTimeout(timer);
    timer = setTimeout(() => void run(delay > 0), delay);
  };

  const ask = (changed: Partial<SearchState>, delay: number): void => {
    const query = cutQuery(input.value);
    isCut = input.value.length > LONGEST_QUERY || (isCut && query === state.query);
    // The box shows what is asked for, so that nobody takes the answer for that of the whole.
    if (input.value !== query) input.value = query;
    change({ ...changed, query }, delay);
  };

  input.value = state.query;
  // After the click: starting the engine must not hold up the cursor.
  const open = (): Promise<void> => connection.open().catch(() => undefined);
  input.addEventListener('focus', () => void pause(0).then(open), { once: true });
  input.addEventListener('input', () => ask({ exact: false }, DEBOUNCE));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim()) lastSearches.add(cutQuery(input.value.trim()));
    ask({}, 0);
  });
  filters.addEventListener('change', () => change(readFilters(filters), 0));
  kinds.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || opensElsewhere(event)) return;
    event.preventDefault();
    change(stateOfKind(state, link.dataset['searchKind'] ?? ''), 0);
  });
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) lastSearches.add(state.query.trim());
  });
  more.addEventListener('click', (event) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    const shown = list.querySelectorAll(':scope > [data-result]').length;
    state = { ...state, pages: state.pages + 1 };
    void run(false).then(() => list.querySelectorAll('[data-result]')[shown]?.querySelector('a')?.focus());
  });
  const wide = matchMedia('(min-width: 48rem)');
  const unfold = (): void => void (fold.open ||= wide.matches || Object.keys(state.filters).length > 0);
  wide.addEventListener('change', unfold);
  unfold();
  combobox.onClear = () => change({ query: '', exact: false }, 0);
  void fillFilters(filters, {}, state, text, () => true);
  showLast();
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

const opensElsewhere = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey;

function say(status: HTMLElement, message: string): void {
  if (status.textContent !== message) status.textContent = message;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}

const NEW: SearchState = { query: '', filters: {}, sort: 'best', exact: false, pages: 1 };
/** Results at a time. */
const PAGE = 10;
/** What the page changes around the results when they are there, counted in results. */
const REST_OF_PAGE = 2;
/** Milliseconds of rest after which what was typed is looked up. */
const DEBOUNCE = 180;
/** Milliseconds without a key after which results are counted that an answer could not count. */
const REST = 400;
/** Milliseconds after which a wait is said. */
const FELT = 300;
