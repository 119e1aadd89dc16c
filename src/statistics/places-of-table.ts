import type { StatisticsSource } from '../schemas/statistics-source.ts';
import { plainMark } from './read-figure.ts';
import type { Lookups, NamedPlace } from './row.ts';
import { asideOf } from './totals.ts';

/** What an office writes around a name: “1. Bến Đá”, “a) …”, “- …”, “IV. …”. */
export const COUNTER = /^(?:(?:\d{1,3}|[ivx]{1,5}|[a-zđ])[.)/]\s*|[-–+•*]\s+)/iu;
const MARK = /\s?([⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ⁽⁾*]+|\((?:\d|[a-e]|\*+)\))$/u;

/** The place that a row of a table speaks of; undefined when the gazetteer has none of that name. */
export function placeOfTable(
  written: string,
  { placePrefix, within }: Pick<StatisticsSource, 'placePrefix' | 'within'>,
  lookups: Pick<Lookups, 'placesOf' | 'spellingsOf'>,
): NamedPlace | undefined {
  const one = (name: string): string | undefined => {
    const found = lookups.placesOf(name, within);
    return found.length === 1 ? found[0] : undefined;
  };
  const find = (name: string): string | undefined =>
    name && (one(name) ?? (placePrefix ? one(`${placePrefix} ${name}`) : undefined));
  const mark = MARK.exec(written)?.[1];
  const unmarked = written.replace(MARK, '');
  for (const name of new Set([written, unmarked, written.replace(COUNTER, ''), unmarked.replace(COUNTER, '')])) {
    const id = find(name);
    // Names are looked up without their marks, and without them “Tổng” is the village of Tống.
    if (id && asideOf(name) && !lookups.spellingsOf(id).some((own) => key(own) === key(name))) continue;
    if (id) return { id, ...(mark && !name.endsWith(mark) && { mark: plainMark(mark) }) };
  }
  return undefined;
} // prettier-ignore

function key(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
