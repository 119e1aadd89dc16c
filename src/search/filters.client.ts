import type { SearchText } from '../text/search.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import type { SearchState } from './address.ts';
import type { FilterCounts } from './engine.ts';
import { FILTERS } from './record.ts';
import { element } from './render.client.ts';

/** Fills the select of each filter with the values left by the query, and how many results each would leave. */
export function fillFilters(
  fieldset: HTMLFieldSetElement,
  counts: FilterCounts,
  state: SearchState,
  text: SearchText,
): void {
  for (const name of FILTERS) {
    const select = fieldset.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (!select) continue;
    const [chosen = ''] = state.filters[name] ?? [];
    const values = Object.entries(counts[name] ?? {}).filter(
      ([value, count]) => count > 0 || value === chosen,
    );
    const present = values.some(([value]) => value === chosen);
    if (chosen && !present) values.push([chosen, 0]);
    const options = values.map(([value, count]) => ({
      value,
      count,
      label: text.filterValues[value] ?? value,
    }));
    options.sort((a, b) =>
      name === 'year' ? compareVietnamese(b.label, a.label) : compareVietnamese(a.label, b.label),
    );
    select.replaceChildren(
      element('option', { value: '' }, text.all),
      ...options.map(({ value, count, label }) =>
        element('option', { value }, count > 0 ? `${label} (${count})` : label),
      ),
    );
    select.value = chosen;
    const holder = select.closest<HTMLElement>('[data-search-filter]');
    if (holder) holder.hidden = options.length < 2 && !chosen;
  }
  const sort = fieldset.querySelector<HTMLSelectElement>('select[name="sort"]');
  if (sort) sort.value = state.sort;
}

/** The choices in the selects. */
export function readFilters(fieldset: HTMLFieldSetElement): Pick<SearchState, 'filters' | 'sort'> {
  const value = (name: string): string =>
    fieldset.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? '';
  const filters = FILTERS.flatMap((name) => (value(name) ? [[name, [value(name)]] as const] : []));
  return { filters: Object.fromEntries(filters), sort: value('sort') === 'newest' ? 'newest' : 'best' };
}
