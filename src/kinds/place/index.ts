import type { Content } from '../../content/content.ts';
import type { Kind } from '../../content/kind.ts';
import type { Problem } from '../../content/problem.ts';
import { fullName, lineage } from '../../places/lineage.ts';
import { gazetteer, place, type Gazetteer, type Place } from '../../schemas/place.ts';
import { homeText } from '../../text/home.ts';
import { pagesText } from '../../text/pages.ts';
import { compareVietnamese } from '../../vietnamese/collate.ts';
import { holdingsOf } from './items.ts';
import { placeRecords } from './records.ts';
import { communesOfToday } from './units.ts';
import { typesOf } from '../../places/types.ts';
import * as routes from '../../routes.ts';
import { capitalise } from '../../text/sentence.ts';

const FILE = 'places.yaml';

declare module '../../content/content.ts' {
  interface Content {
    gazetteer: Gazetteer;
    /** Units of the gazetteer by id. */
    places: Map<string, Place>;
  }
}

/** Whether both existed at one time. */
function living(a: Place, b: Place): boolean {
  return (
    !(a.validTo && b.validFrom && a.validTo < b.validFrom) &&
    !(b.validTo && a.validFrom && b.validTo < a.validFrom)
  );
}

/** Whether a unit that ended went, wholly or in part, into another, whose first day nobody may have written down. */
const follows = (after: Place, before: Place): boolean =>
  before.validTo !== undefined && before.successors.includes(after.id);

const LEVELS = place.shape.level.options;

function isAbove(above: Place | undefined, unit: Place): boolean {
  return !above || LEVELS.indexOf(above.level) < LEVELS.indexOf(unit.level);
}

/** Whether the units above lead back to it. */
function isWithin(places: ReadonlyMap<string, Place>, unit: Place): boolean {
  return unit.parent !== null && lineage(places, unit.parent).includes(unit);
}

/** Administrative units of `places.yaml`, of today and of before. */
export const placeKind: Kind<'places', typeof place> = {
  id: 'place',
  collection: 'places',
  schema: place,
  noun: 'địa bàn',
  where: FILE,
  read(reader) {
    const read = reader.yaml(FILE, gazetteer);
    return read ? { gazetteer: read, places: reader.byId(FILE, read.places, 'places') } : {};
  },
  collected: ({ places }) => [...places.values()].map((data) => ({ id: data.id, data })),
  entries: ({ places }) =>
    [...places.values()].map((unit) => ({
      id: unit.id,
      title: fullName(unit),
      summary: unit.note ?? '',
      path: routes.place(unit.id),
      file: FILE,
      makes: [routes.place(unit.id)],
      reads: ['place:*', 'plan:*', 'story:*', 'indicator:*'],
    })),
  references: ({ places }) =>
    // By their ids: with one laid down twice, the order in the file is another.
    [...places.values()].flatMap(({ id, parent, successors }) => [
      ...(parent ? [{ kind: 'place', id: parent, file: FILE, at: [id, 'parent'] }] : []),
      ...successors.map((successor, at) => ({
        kind: 'place',
        id: successor,
        file: FILE,
        at: [id, 'successors', at],
        field: `${id}.successors`,
      })),
    ]),
  check: ({ places, gazetteer: { sources } }) => {
    const squares = new Map<string, Place>();
    const codes = new Map<string, Place[]>();
    const names = new Map<string, Place[]>();
    return [...places.values()].flatMap((unit): Problem[] => {
      const square = unit.grid && `${unit.parent} ${unit.grid.join(' ')}`;
      const there = square === undefined ? undefined : squares.get(square);
      if (square !== undefined) squares.set(square, unit);
      const { id, validFrom, validTo, code, successors } = unit;
      const sharing = code === undefined ? [] : (codes.get(code) ?? []);
      if (code !== undefined) codes.set(code, [...sharing, unit]);
      const same = sharing.find((other) => other.level === unit.level && living(other, unit));
      const spelled = JSON.stringify([unit.parent, fullName(unit).toLowerCase()]);
      const named = names.get(spelled) ?? [];
      names.set(spelled, [...named, unit]);
      const namesake = named.find(
        (other) =>
          other.level === unit.level && living(other, unit) && !follows(other, unit) && !follows(unit, other),
      );
      return [
        ...(successors.includes(id)
          ? [
              {
                file: FILE,
                field: `${id}.successors`,
                message: `địa bàn “${id}” ghi chính nó là nơi kế tiếp`,
                hint: 'ghi mã của đơn vị mới; đơn vị còn nguyên thì bỏ “successors” và “validTo”',
              },
            ]
          : []),
        ...(namesake
          ? [
              {
                file: FILE,
                field: `${id}.name`,
                message: `“${fullName(unit)}” đã có ở trên với mã “${namesake.id}”, cùng đơn vị cấp trên và cùng thời gian`,
                hint: 'chỉ giữ một mục; nếu là đơn vị cũ và đơn vị mới cùng tên thì ghi “validTo” cho đơn vị cũ, “validFrom” cho đơn vị mới',
              },
            ]
          : []),
        ...(same
          ? [
              {
                file: FILE,
                field: `${id}.code`,
                message: `mã số “${code}” đã là của “${same.id}” trong cùng thời gian`,
                hint: 'xem lại mã số; đơn vị cũ đã hết thì ghi “validTo” cho nó',
              },
            ]
          : []),
        ...unit.sources
          .filter((key) => !Object.hasOwn(sources, key))
          .map((key) => ({
            file: FILE,
            field: `${id}.sources`,
            message: `nguồn “${key}” chưa được khai trong “sources” ở đầu tệp`,
            hint: `các nguồn đã khai: ${Object.keys(sources).join(', ')}`,
          })),
        ...(there && living(there, unit)
          ? [
              {
                file: FILE,
                field: `${id}.grid`,
                message: `ô [${unit.grid!.join(', ')}] trên bản đồ đã là của “${there.id}”`,
                hint: 'chọn ô khác: mỗi đơn vị một ô',
              },
            ]
          : []),
        ...(isWithin(places, unit)
          ? [
              {
                file: FILE,
                field: `${id}.parent`,
                message: `địa bàn “${id}” nằm trong chính nó: “parent” đi vòng tròn`,
                hint: 'ghi mã đơn vị cấp trên; cả nước thì parent: null',
              },
            ]
          : []),
        ...(isAbove(places.get(unit.parent ?? ''), unit)
          ? []
          : [
              {
                file: FILE,
                field: `${id}.parent`,
                message: `“${id}” là cấp ${unit.level} mà “parent” không phải cấp trên của nó`,
                hint: `xem lại “level” và “parent”; các cấp từ trên xuống: ${LEVELS.join(', ')}`,
              },
            ]),
        ...misnamed(unit),
        ...(successors.length > 0 && validTo === undefined
          ? [
              {
                file: FILE,
                field: `${id}.successors`,
                message: `địa bàn “${id}” có nơi kế tiếp mà chưa có ngày hết: trang vẫn coi là đang còn`,
                hint: 'thêm “validTo”: ngày cuối cùng của đơn vị cũ, ví dụ validTo: 2025-06-30',
              },
            ]
          : []),
        ...endedBefore(places.get(unit.parent ?? ''), unit),
        ...(validFrom && validTo && validTo < validFrom
          ? [
              {
                file: FILE,
                field: `${id}.validTo`,
                message: `ngày hết ${validTo} đứng trước ngày bắt đầu ${validFrom}`,
                hint: 'xem lại “validFrom” và “validTo”',
              },
            ]
          : []),
      ];
    });
  },
  section: () => ({ path: routes.places, label: pagesText.links.places }),
  inMenu: false,
  pages: 'own',
  links: () => [{ path: routes.places, label: pagesText.links.places, weight: 60, where: 'foot and map' }],
  door: (content) => {
    const communes = communesOfToday(content);
    const told = communes
      .map((unit) => ({ unit, count: holdingsOf(content, unit.id).stories.length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || compareVietnamese(a.unit.name, b.unit.name));
    return {
      need: 'commune',
      links: [
        ...(communes.length > 1
          ? [{ path: routes.places, label: homeText.chooseCommune(typesOf(communes)), mine: true }]
          : communes
              .filter((unit) => !told.some((one) => one.unit === unit))
              .map((unit) => ({ path: routes.place(unit.id), label: capitalise(fullName(unit)) }))),
        ...told.slice(0, 4).map(({ unit, count }) => ({
          path: routes.place(unit.id),
          label: homeText.commune(fullName(unit), count),
        })),
      ],
    };
  },
  records: ({ places }) => placeRecords(places),
};

/** Short forms of types, as signs and lists write them before a name: “TP. Ví Dụ”, “P. 5”. */
const SHORT_TYPE = /^(?:TP|TX|TT|P|X|H)\.\s*(?=\p{Lu}|\d)/u;

/** Pages put the type before every name: with it in the name they would say “xã Xã Ví Dụ”. Villages may be called so: “làng Làng Mới”. */
function misnamed({ id, name, type, level }: Place): Problem[] {
  const typed = name.toLowerCase().startsWith(`${type} `)
    ? type.length + 1
    : SHORT_TYPE.exec(name)?.[0].length;
  if (level === 'village' || level === 'country' || !typed) return [];
  return [
    {
      file: FILE,
      field: `${id}.name`,
      message: `tên “${name}” có cả loại: trang sẽ hiện “${type} ${name}”`,
      hint: `chỉ ghi tên: name: "${name.slice(typed).trim()}"; loại đã ghi ở “type”`,
    },
  ];
}

/** A unit that began when the one above it had ended: mostly of the time when there were districts. */
function endedBefore(above: Place | undefined, { id, validFrom }: Place): Problem[] {
  if (!above?.validTo || !validFrom || validFrom <= above.validTo) return [];
  return [
    {
      file: FILE,
      field: `${id}.parent`,
      message: `“${id}” có từ ${validFrom} mà đơn vị trên nó, “${above.id}”, đã hết ngày ${above.validTo}`,
      hint: `ghi ở “parent” mã của đơn vị cấp trên lúc ấy${above.parent ? `, ví dụ ${above.parent}` : ''}`,
    },
  ];
}

/** Units that ended, of which nothing tells where their people belong now: their pages lead nowhere. Nothing stops for it: it may not be known. */
export function endedForNobody({ places }: Pick<Content, 'places'>): Problem[] {
  return [...places.values()].flatMap(({ id, level, validTo, successors }) =>
    validTo === undefined || successors.length > 0 || level === 'village'
      ? []
      : [
          {
            file: FILE,
            field: `${id}.validTo`,
            message: `“${id}” đã hết ngày ${validTo} mà chưa ghi nay thuộc đâu`,
            hint: 'thêm “successors: [mã đơn vị mới]”; đất chia cho nhiều đơn vị thì ghi cả',
          },
        ],
  );
}
