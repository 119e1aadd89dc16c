import type { SearchText } from '../../text/search.ts';
import { compareVietnamese } from '../../vietnamese/collate.ts';
import type { SearchState } from './address.ts';
import type { FilterCounts } from '../answer/site.ts';
import { nextFrame } from './frame-scheduler.client.ts';
import { type FilterName, FILTERS } from '../record.ts';
import { element } from './render.client.ts';

/**
 * Fills the select of each filter with the values left by the query, and how many results each would leave. One select a
 * frame, and only what changed; stops when `current` says that something else is wanted by then.
 */
export async function fillFilters(
  fieldset: HTMLFieldSetElement,
  counts: FilterCounts,
  state: Pick<SearchState, 'filters' | 'sort'>,
  text: SearchText,
  current: () => boolean,
): Promise<void> {
  const sort = fieldset.querySelector<HTMLSelectElement>('select[name="sort"]');
  if (sort) sort.value = state.sort;
  for (const name of FILTERS) {
    const select = fieldset.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (!select) continue;
    const [chosen = ''] = state.filters[name] ?? [];
    const choices = choicesOf(name, counts[name] ?? {}, chosen, text);
    if (!current()) return;
    const changed = setOptions(select, [{ value: '', label: text.all }, ...choices]);
    select.value = chosen;
    const holder = select.closest<HTMLElement>('[data-search-filter]');
    if (holder) holder.hidden = choices.length < 2 && !chosen;
    if (changed) await nextFrame();
  }
}

interface Choice {
  value: string;
  label: string;
}

function choicesOf(
  name: FilterName,
  counts: Readonly<Record<string, number>>,
  chosen: string,
  text: SearchText,
): Choice[] {
  const values = Object.entries(counts).filter(([value, count]) => count > 0 || value === chosen);
  if (chosen && !values.some(([value]) => value === chosen)) values.push([chosen, 0]);
  const named = values.map(([value, count]) => ({ value, count, name: text.filterValues[value] ?? value }));
  named.sort((a, b) =>
    name === 'year' ? compareVietnamese(b.name, a.name) : compareVietnamese(a.name, b.name),
  );
  return named.map(({ value, count, name: label }) => ({
    value,
    label: count > 0 ? `${label} (${count})` : label,
  }));
}

/** Whether anything changed. */
function setOptions(select: HTMLSelectElement, choices: readonly Choice[]): boolean {
  let changed = select.options.length !== choices.length;
  select.options.length = Math.min(select.options.length, choices.length);
  for (const [index, { value, label }] of choices.entries()) {
    const option = select.options[index];
    if (!option) select.append(element('option', { value }, label));
    else if (option.value !== value || option.label !== label) {
      option.value = value;
      option.text = label;
    } else continue;
    changed = true;
  }
  return changed;
}

/** The choices in the selects. */
export function readFilters(fieldset: HTMLFieldSetElement): Pick<SearchState, 'filters' | 'sort'> {
  const value = (name: string): string =>
    fieldset.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? '';
  const filters = FILTERS.flatMap((name) => (value(name) ? [[name, [value(name)]] as const] : []));
  return { filters: Object.fromEntries(filters), sort: value('sort') === 'newest' ? 'newest' : 'best' };
}
