import type { SearchText } from '../../text/search.ts';
import { addressOf, type SearchState } from './address.ts';
import { element } from './render.client.ts';
import type { FilterCounts } from '../answer/site.ts';

/**
 * The kinds of what was found, each with its number, as links that narrow the list to it: “Tất cả 46 · Sổ tay 9”. Kinds of
 * which nothing was found are left out, but for the one chosen. Links stay and only change what they say, so that one that
 * has the focus keeps it.
 */
export function showKinds(
  list: HTMLElement,
  counts: FilterCounts,
  state: SearchState,
  text: SearchText,
): void {
  const numbers = counts['kind'] ?? {};
  const [chosen] = state.filters['kind'] ?? [];
  const all = Object.values(numbers).reduce((sum, count) => sum + count, 0);
  const kinds = [...new Set([...KINDS, ...Object.keys(numbers).sort()])].filter(
    (kind) => (numbers[kind] ?? 0) > 0 || kind === chosen,
  );
  const tabs = [
    { kind: '', name: text.all, count: all },
    ...kinds.map((kind) => ({ kind, name: text.filterValues[kind] ?? kind, count: numbers[kind] ?? 0 })),
  ];
  list.parentElement!.hidden = kinds.length < 2 && chosen === undefined;
  while (list.children.length > tabs.length) list.lastElementChild!.remove();
  for (const [at, { kind, name, count }] of tabs.entries()) {
    const item = list.children[at] ?? list.appendChild(element('li', {}, element('a')));
    const link = item.firstElementChild!;
    link.setAttribute('href', addressOf(stateOfKind(state, kind)));
    link.setAttribute('data-search-kind', kind);
    if (kind === (chosen ?? '')) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    const words = `${name} ${text.number(count)}`;
    if (link.textContent !== words) link.textContent = words;
  }
}

/** The state with another kind chosen; none for the empty name. */
export function stateOfKind(state: SearchState, kind: string): SearchState {
  const { kind: _, ...others } = state.filters;
  return { ...state, filters: kind ? { ...others, kind: [kind] } : others, pages: 1 };
}

/** In the order in which most readers want them; kinds that a portal adds come after these. */
const KINDS: readonly string[] = ['handbook', 'story', 'plan', 'indicator', 'document', 'agency', 'place'];
