import type { SearchText } from '../../text/search.ts';
import type { Piece } from '../answer/excerpt.ts';
import type { FrameScheduler } from './frame-scheduler.client.ts';
import { FILTERS } from '../record.ts';
import type { AnswerView, ResultView } from './view.ts';

/** Elements from plain data. Everything goes in as text: no result can bring HTML into the page. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Brings the list to these results, each item a step of `scheduler`. Items stay and only change what they show: what is thrown away
 * must be collected, and on a slow telephone that is felt while typing. Stops half-way when `current` says that something
 * else is wanted by then.
 */
export async function showResults(
  list: HTMLOListElement,
  results: readonly ResultView[],
  text: SearchText,
  scheduler: FrameScheduler,
  current: () => boolean,
): Promise<void> {
  const items = [...list.querySelectorAll(':scope > [data-result]')];
  for (const item of items.splice(results.length)) item.remove();
  for (const [index, result] of results.entries()) {
    const old = items[index];
    if (old && JSON.stringify(shown.get(old)) === JSON.stringify(result)) continue;
    await scheduler.step();
    if (!current()) return;
    const item = old ?? emptyItem();
    fillItem(item, result, text);
    if (!old) list.append((items[index] = item));
  }
  markNear(list, items, results, text);
}

/** The line between what holds the query and what only comes near. */
function markNear(
  list: HTMLOListElement,
  items: readonly Element[],
  results: readonly ResultView[],
  text: SearchText,
): void {
  const line = list.querySelector(':scope > [data-search-near]');
  const first = results.findIndex(({ near }) => near);
  if (first <= 0) line?.remove();
  else
    items[first]!.before(line ?? element('li', { 'data-search-near': '', class: 'search-near' }, text.near));
}

/** What each item shows. */
const shown = new WeakMap<Element, ResultView>();

export function emptyItem(): HTMLLIElement {
  const item = element(
    'li',
    { 'data-result': '', class: 'search-result' },
    element('a'),
    element('p', { class: 'search-facets' }),
    element('p', { class: 'search-excerpt' }),
  );
  const link = item.querySelector('a')!;
  // The link keeps its plain, citable address; only the click carries the words for the browser to mark.
  link.addEventListener('click', () => {
    const { href, textFragment } = shown.get(item)!;
    if (!textFragment) return;
    link.href = `${href}${href.includes('#') ? '' : '#'}:~:${textFragment}`;
    // Back to the address to copy, after the browser has followed it; by then the item may show another result.
    setTimeout(() => (link.href = shown.get(item)!.href));
  });
  return item;
}

export function fillItem(item: Element, result: ResultView, text: SearchText): void {
  const [link, facets, excerpt] = item.children as unknown as [HTMLAnchorElement, Element, Element];
  shown.set(item, result);
  link.setAttribute('href', result.href);
  fill(link, result.title);
  const values = FILTERS.flatMap((name) => {
    const value = result.facets[name];
    return value === undefined ? [] : [text.filterValues[value] ?? value];
  });
  // What another portal says is told from what this one says before anything else.
  const told = result.portal === null ? values : [result.portal, ...values];
  fill(facets, [{ text: told.join(' · '), highlighted: false }]);
  fill(excerpt, result.excerpt);
}

/** Brings the content of an element to these pieces. Everything goes in as text: no result can bring HTML into the page. */
function fill(parent: Element, pieces: readonly Piece[]): void {
  for (const [index, { text, highlighted }] of pieces.entries()) {
    const old = parent.childNodes[index];
    if (old && (old.nodeName === 'MARK') === highlighted) {
      const words = highlighted ? old.firstChild! : old;
      if (words.nodeValue !== text) words.nodeValue = text;
      continue;
    }
    const words = document.createTextNode(text);
    const made = highlighted ? element('mark', {}, words) : words;
    if (old) old.replaceWith(made);
    else parent.append(made);
  }
  while (parent.childNodes.length > pieces.length) parent.lastChild!.remove();
}

/** What the word means whose meaning was asked for; `language`: of the content, where the page has another. */
export const meaningsTold = ({ meanings }: AnswerView, language: string, text: SearchText): HTMLElement[] =>
  meanings.map(({ word, plain, scope }) =>
    element(
      'p',
      { 'data-search-meaning': '', ...(language ? { lang: language } : {}) },
      element('strong', {}, word),
      scope ? ` (${text.meaningScopes[scope]}): ${plain}` : `: ${plain}`,
    ),
  );

/** What must be said about an answer: how the query was read, and what the results lack. */
export function notices(answer: AnswerView, typed: string, text: SearchText): string[] {
  if (answer.results.length === 0) return unreached(answer, text);
  const isExplained = answer.missing.length > 0 || answer.otherMarks || answer.corrected !== null;
  return [
    ...unreached(answer, text),
    ...(answer.decoded === null ? [] : [text.decoded(answer.decoded)]),
    ...(answer.corrected === null ? [] : [correction(typed, answer.corrected, answer.typedFinds, text)]),
    ...(answer.missing.length === 0
      ? []
      : [text.missing(answer.missing.map((word) => `“${word}”`).join(', '))]),
    ...(answer.otherMarks && answer.corrected === null ? [text.otherMarks] : []),
    // No line parts what comes near from the rest where there is no rest.
    ...(!isExplained && answer.results.every(({ near }) => near) ? [`${text.near}.`] : []),
  ];
}

/** The other portals' silence is said: what they have is missing from the list. */
const unreached = ({ unreached: names }: AnswerView, text: SearchText): string[] =>
  names.length === 0 ? [] : [text.unreached(names.join(', '))];

/** A corrected word keeps the quotation marks of the query; without them, only those were left out. */
function correction(typed: string, corrected: string, typedFinds: boolean, text: SearchText): string {
  if (/["“”]/.test(typed) && !corrected.includes('"')) return text.unquoted(corrected);
  return typedFinds ? text.better(corrected) : text.corrected(typed, corrected);
}
