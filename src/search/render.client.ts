import type { SearchText } from '../text/search.ts';
import type { Piece } from './excerpt.ts';
import type { Pacer } from './pace.client.ts';
import { FILTERS } from './record.ts';
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

export function pieces(list: readonly Piece[]): (Node | string)[] {
  return list.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/**
 * Brings the list to these results, each item a step of `pacer`; items that stay the same are not touched. Stops half-way
 * when `current` says that something else is wanted by then.
 */
export async function showResults(
  list: HTMLOListElement,
  results: readonly ResultView[],
  text: SearchText,
  pacer: Pacer,
  current: () => boolean,
): Promise<void> {
  while (list.children.length > results.length) list.lastElementChild!.remove();
  for (const [index, result] of results.entries()) {
    const old = list.children[index];
    const key = JSON.stringify(result);
    if (old && shown.get(old) === key) continue;
    await pacer.step();
    if (!current()) return;
    const item = resultItem(result, text);
    shown.set(item, key);
    const held = old?.contains(document.activeElement);
    if (old) old.replaceWith(item);
    else list.append(item);
    if (held) item.querySelector('a')?.focus();
  }
}

/** What each item shows. */
const shown = new WeakMap<Element, string>();

export function resultItem(result: ResultView, text: SearchText): HTMLLIElement {
  const facets = FILTERS.flatMap((name) => {
    const value = result.facets[name];
    return value === undefined ? [] : [text.filterValues[value] ?? value];
  });
  return element(
    'li',
    { 'data-result': '', class: 'search-result' },
    resultLink(result),
    element('p', { class: 'search-facets' }, facets.join(' · ')),
    element('p', { class: 'search-excerpt' }, ...pieces(result.excerpt)),
  );
}

/** The link keeps its plain, citable address; only the click carries the words for the browser to mark. */
function resultLink({ href, textFragment, title }: ResultView): HTMLAnchorElement {
  const link = element('a', { href }, ...pieces(title));
  link.addEventListener('click', () => {
    if (!textFragment) return;
    link.href = `${href}${href.includes('#') ? '' : '#'}:~:${textFragment}`;
    // Back to the address to copy, after the browser has followed it.
    setTimeout(() => (link.href = href));
  });
  return link;
}

/** What must be said about an answer: how the query was read, and what the results lack. */
export function notices(answer: AnswerView, typed: string, text: SearchText): string[] {
  if (answer.results.length === 0) return [];
  return [
    ...(answer.decoded === null ? [] : [text.decoded(answer.decoded)]),
    ...(answer.corrected === null ? [] : [correction(typed, answer.corrected, answer.typedFinds, text)]),
    ...(answer.missing.length === 0
      ? []
      : [text.missing(answer.missing.map((word) => `“${word}”`).join(', '))]),
    ...(answer.otherMarks && answer.corrected === null ? [text.otherMarks] : []),
  ];
}

/** A corrected word keeps the quotation marks of the query; without them, only those were left out. */
function correction(typed: string, corrected: string, typedFinds: boolean, text: SearchText): string {
  if (/["“”]/.test(typed) && !corrected.includes('"')) return text.unquoted(corrected);
  return typedFinds ? text.better(corrected) : text.corrected(typed, corrected);
}
