import type { Content } from '../../content/content.ts';
import { fits, listPages, type ListPage, sectionName, type SectionName } from '../../content/long-list.ts';
import { once } from '../../content/once.ts';
import { fullName } from '../../places/lineage.ts';
import { typesOf } from '../../places/types.ts';
import * as routes from '../../routes.ts';
import type { Place } from '../../schemas/place.ts';
import { capitalise } from '../../text/sentence.ts';
import { shortDate } from '../../text/date.ts';
import { placesText as text } from '../../text/places.ts';
import { compareVietnamese } from '../../vietnamese/collate.ts';

/** A province with the units inside, each list in Vietnamese order. */
export interface UnitsOfProvince {
  province: Place;
  heading: string;
  districts: { district: Place; inside: Place[] }[];
  /** Right below the province. */
  communes: Place[];
  /** Of these, those that ended while the province goes on. */
  former: Place[];
}

export interface UnitLists {
  provinces: UnitsOfProvince[];
  /** Provinces, when all units are too many for one page. */
  sections: SectionName[];
  pages: ListPage<UnitsOfProvince>[];
}

export function communesOfToday({ places }: Pick<Content, 'places'>): Place[] {
  return [...places.values()].filter(({ level, validTo }) => level === 'commune' && validTo === undefined);
}

/** Units of the gazetteer: provinces of today first, for theirs are what a reader calls home. */
export const unitLists = once('lists of units', layUnits);

function layUnits({ places }: Content): UnitLists {
  const inside = Map.groupBy([...places.values()], ({ parent }) => parent);
  const below = (id: string): Place[] =>
    (inside.get(id) ?? []).toSorted((a, b) => compareVietnamese(a.name, b.name));
  const provinces = [...places.values()]
    .filter(({ level }) => level === 'province')
    .sort((a, b) => (a.validTo ?? '9999').localeCompare(b.validTo ?? '9999') * -1)
    .map((province): UnitsOfProvince => {
      const name = capitalise(fullName(province));
      const units = below(province.id);
      const right = units.filter(({ level }) => level !== 'district');
      const communes = right.filter((unit) => !isFormer(unit, province));
      return {
        province,
        heading: province.validTo
          ? text.before(name, shortDate(province.validTo))
          : text.today(name, typesOf(communes)),
        districts: units
          .filter(({ level }) => level === 'district')
          .map((district) => ({ district, inside: below(district.id) })),
        communes,
        former: right.filter((unit) => isFormer(unit, province)),
      };
    });
  const sections = fits(provinces, weigh)
    ? []
    : provinces.map((units) => ({
        slug: units.province.id,
        label: capitalise(fullName(units.province)),
        entries: [units],
      }));
  return {
    provinces,
    sections: sections.map((section) => ({ ...sectionName(section), count: countOf(section.entries[0]!) })),
    pages: listPages(routes.places, sections, weigh),
  };
}

/** A unit that ended while the province goes on: where there are no districts, old communes stood right below it. */
const isFormer = (unit: Place, province: Place): boolean =>
  unit.validTo !== undefined && unit.validTo !== province.validTo;

function countOf({ districts, communes, former }: UnitsOfProvince): number {
  return communes.length + former.length + districts.reduce((sum, { inside }) => sum + 1 + inside.length, 0);
}

/** Characters of HTML, measured on built pages: a link for each unit, and two squares in the maps for each of today. */
function weigh(units: UnitsOfProvince): number {
  return 700 + 120 * countOf(units) + 1000 * units.communes.length;
}
