import type { Content } from '../content/content.ts';
import { kinds } from '../kinds/index.ts';
import { areaOf, fullName, lineage } from '../places/lineage.ts';
import * as routes from '../routes.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import type { OfflineSet } from './offline-set.ts';

/** What may be kept: the sets of each kind, the search, and for each district what belongs to it, or for each commune where there are no districts. */
export function offlineSets(content: Content): OfflineSet[] {
  return [
    ...kinds.flatMap((kind) => kind.offline?.(content) ?? []),
    { id: 'tim-kiem', name: null, pages: [routes.search], folders: ['pagefind'] },
    ...districtSets(content),
  ];
}

function districtSets(content: Content): OfflineSet[] {
  const placed = kinds
    .filter(({ inMenu }) => inMenu)
    .flatMap((kind) => kind.entries(content).filter(({ place, withdrawn }) => place && !withdrawn));
  const within = (place: string, district: string): boolean =>
    place === district || lineage(content.places, place).some(({ id }) => id === district);
  return [...content.places.values()]
    .filter(({ id }) => areaOf(content.places, id)?.id === id)
    .sort((a, b) => compareVietnamese(a.name, b.name))
    .map((district) => ({
      district,
      pages: placed.filter(({ place }) => within(place!, district.id)).map(({ path }) => path),
    }))
    .filter(({ pages }) => pages.length > 0)
    .map(({ district, pages }) => ({
      id: `dia-ban-${district.id}`,
      name: fullName(district),
      pages: [routes.place(district.id), ...pages],
      folders: [],
    }));
}
