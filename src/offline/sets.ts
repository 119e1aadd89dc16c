import { fullName, lineage } from '../places/lineage.ts';
import type { Content } from '../content/content.ts';
import { listedStories } from '../kinds/story/facets.ts';
import * as routes from '../routes.ts';

/** Something a reader may keep for reading without network: its pages, as addresses below the site, and folders kept whole. */
export interface OfflineSet {
  id: string;
  /** Words for the reader; `null` where the interface has its own. */
  name: string | null;
  pages: string[];
  folders: string[];
}

/** What may be kept: the handbook, the search, and for each district its stories and plans. */
export function offlineSets(content: Content): OfflineSet[] {
  const handbook = content.handbook.map(({ id }) => routes.section(id));
  return [
    {
      id: 'so-tay',
      name: null,
      pages: [routes.handbook, routes.handbookPrint, routes.questions, ...handbook],
      folders: [],
    },
    { id: 'tim-kiem', name: null, pages: [routes.search], folders: ['pagefind'] },
    ...districtSets(content),
  ];
}

function districtSets(content: Content): OfflineSet[] {
  const within = (place: string, district: string): boolean =>
    place === district || lineage(content.places, place).some(({ id }) => id === district);
  return [...content.places.values()]
    .filter(({ level }) => level === 'district')
    .map((district) => ({ id: district.id, name: fullName(district) }))
    .map(({ id, name }) => ({
      id: `dia-ban-${id}`,
      name,
      pages: [
        ...listedStories(content)
          .filter(({ data }) => within(data.place, id))
          .map((story) => routes.story(story.id)),
        ...content.plans.filter(({ data }) => within(data.place, id)).map((plan) => routes.plan(plan.id)),
      ],
      folders: [],
    }))
    .filter(({ pages }) => pages.length > 0)
    .map((set) => ({ ...set, pages: [routes.place(set.id.slice('dia-ban-'.length)), ...set.pages] }));
}
