import { slugify } from '../vietnamese/slug.ts';

/** One way of dividing a list: by district, by kind… */
export interface FacetDefinition<T> {
  /** First part of the address: `huyen` in `/dien-hinh/loc/huyen-sa-thay/`. */
  key: string;
  title: string;
  /** Labels an entry belongs under; none leaves it out of this facet. */
  labels: (entry: T) => string[];
  /** Labels that have an order of their own, from the first to the last; else they stand as in a dictionary. */
  order?: readonly string[];
}

export interface FacetValue<T> {
  /** `huyen-sa-thay`; unique among all facets of a list. */
  slug: string;
  label: string;
  entries: T[];
}

export interface Facet<T> {
  key: string;
  title: string;
  values: FacetValue<T>[];
}

const dictionary = new Intl.Collator('vi', { numeric: true });

/** Divides `entries` by every definition; values in their own order or that of a dictionary, facets with a single value left out. */
export function divide<T>(entries: readonly T[], definitions: readonly FacetDefinition<T>[]): Facet<T>[] {
  return definitions
    .map(({ key, title, labels, order = [] }) => {
      const byLabel = new Map<string, T[]>();
      for (const entry of entries)
        for (const label of new Set(labels(entry)))
          byLabel.set(label, [...(byLabel.get(label) ?? []), entry]);
      const values = [...byLabel]
        .map(([label, members]) => ({ slug: `${key}-${slugify(label)}`, label, entries: members }))
        .sort(
          (a, b) =>
            order.indexOf(a.label) - order.indexOf(b.label) || dictionary.compare(a.label, b.label),
        );
      return { key, title, values };
    })
    .filter((facet) => facet.values.length > 1);
}
