import { fullName, postalName, predecessors, unitsToday } from '../../places/lineage.ts';
import type { Place } from '../../schemas/place.ts';
import type { SearchRecord } from '../../search/record.ts';
import { shortDate } from '../../text/date.ts';
import { searchText } from '../../text/search.ts';
import * as routes from '../../routes.ts';

type Places = ReadonlyMap<string, Place>;

/**
 * One record for each place: its name with what it lies in (many communes of before and after a reorganisation share one
 * name), other spellings, what became of it and what it was made of.
 */
export function placeRecords(places: Places): SearchRecord[] {
  return [...places.values()]
    .filter((place) => place.level !== 'country')
    .map((place) => ({
      url: routes.place(place.id),
      title: titleOf(places, place),
      pageTitle: titleOf(places, place),
      kind: 'place',
      place: fullName(place),
      text: [postalName(places, place.id), ...place.variants, ...changes(places, place), place.note ?? '']
        .filter(Boolean)
        .join('. '),
    }));
}

/** “Nay thuộc xã Dục Nông, tỉnh Quảng Ngãi”, “Trước đây là xã Đăk Ang, xã Đăk Dục”. */
function changes(places: Places, place: Place): string[] {
  const today = unitsToday(places, place.id).filter(({ id }) => id !== place.id);
  const before = predecessors(places, place.id);
  const units = today.map(({ id }) => postalName(places, id)).join('; ');
  return [
    ...(place.validTo && units ? [searchText.placeNow(units, shortDate(place.validTo))] : []),
    ...(before.length > 0 ? [searchText.placeBefore(before.map(fullName).join(', '))] : []),
  ];
}

/** “xã Ví Dụ (huyện Giọng, tỉnh Mẫu)”; the bracket tells units of one name apart. */
function titleOf(places: Places, place: Place): string {
  const above = place.parent ? postalName(places, place.parent) : '';
  return above ? `${fullName(place)} (${above})` : fullName(place);
}
