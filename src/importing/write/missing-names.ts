import { stringify } from 'yaml';
import type { Agency } from '../../kinds/agency/schema.ts';
import { UNTOLD } from '../../schemas/common.ts';
import type { Place } from '../../schemas/place.ts';
import { fold } from '../../vietnamese/fold.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { ResultMetadata } from '../import-result.ts';
import { typeOfProvince } from '../../places/central-cities.ts';
import type { LevelName } from '../understand/administrative-units.ts';
import type { Known } from './front-matter.ts';
import { freeId } from './identity.ts';

/** Names of a document that the portal does not have yet, as entries of its lists: to be looked over and copied, never added unseen. */
export interface MissingNames {
  places: NewPlace[];
  agencies: NewAgency[];
}

/** `parent` is null where the document does not tell in what the unit lies. */
type NewPlace = Pick<Place, 'id' | 'name' | 'type' | 'level' | 'parent'>;
type NewAgency = Pick<Agency, 'id' | 'name' | 'kind' | 'level' | 'place'>;

/** An administrative unit as a document names it. */
export interface Unit {
  name: string;
  type: Place['type'];
  level: Place['level'];
}

export const LEVELS: Record<LevelName, NonNullable<Agency['level']>> = {
  xã: 'xa',
  huyện: 'huyen',
  tỉnh: 'tinh',
  'trung ương': 'trung-uong',
};

/** The unit that a document is of; undefined for the country, and where it is not told. */
export function ownUnit(metadata: ResultMetadata): Unit | undefined {
  return unitsOf(metadata).find(({ level }) => level === LEVEL_OF[metadata.level ?? 'trung ương']);
}

/** Known units of its name and level. */
export function unitsCalled({ name, level }: Unit, { places }: Pick<Known, 'places'>): Place[] {
  return places.filter(
    (place) =>
      place.level === level && [place.name, ...place.variants].some((form) => fold(form) === fold(name)),
  );
}

/** Id for a unit that is not known, which no known one has: a commune with the district of its time, since many share a name. */
export function newPlaceId(
  { type, name, level }: Unit,
  { district, province }: ResultMetadata,
  { places }: Pick<Known, 'places'>,
): string {
  const isTaken = (id: string): boolean => places.some((place) => place.id === id);
  const outer = level === 'commune' && district ? `-huyen-${slugify(district)}` : '';
  const own = `${slugify(`${type} ${name}`)}${outer}`;
  const wider =
    province && level !== 'province' ? `${own}-${slugify(`${typeOfProvince(province)} ${province}`)}` : own;
  return freeId(isTaken(own) ? wider : own, isTaken);
}

/** The unit of a document and those around it, as far as they are not known, the outermost first. */
export function missingPlaces(metadata: ResultMetadata, known: Known): NewPlace[] {
  const own = ownUnit(metadata);
  const missing: NewPlace[] = [];
  let above: { id: string | null; level: Place['level'] } = {
    id: known.places.find(({ level }) => level === 'country')?.id ?? null,
    level: 'country',
  };
  for (const unit of unitsOf(metadata)) {
    const isOwn = unit.level === own?.level;
    const called = isOwn ? [] : unitsCalled(unit, known);
    const isInside =
      above.level === ABOVE[unit.level] || (above.level === 'province' && isOfTwoTiers(metadata));
    const parent = isInside ? above.id : null;
    let id: string | null;
    if (called.length === 0) {
      id = newPlaceId(unit, metadata, known);
      missing.push({ id, ...unit, parent });
    } else {
      // Many districts share a name: which of those that are known is meant, the unit above it tells, or nobody.
      const meant = called.length > 1 ? called.filter((place) => place.parent === parent) : called;
      id = meant.length === 1 ? meant[0]!.id : null;
    }
    above = { id, level: unit.level };
    if (isOwn) break;
  }
  return missing;
}

/** The body that issued a document, when it is named. */
export function missingAgency({ issuer, level }: ResultMetadata, id: string, place: string): NewAgency[] {
  if (!issuer) return [];
  const kind = KINDS.find(([, names]) => names.test(issuer))?.[0] ?? 'other';
  return [{ id, name: issuer, kind, level: level ? LEVELS[level] : null, place }];
}

/** The entries of several documents, each once, as lines of the two files; empty when nothing is missing. */
export function missingText(all: readonly MissingNames[]): string {
  // One document may tell in what a unit lies where another does not.
  const places = onceEach(
    all.flatMap((one) => one.places).sort((a, b) => Number(!a.parent) - Number(!b.parent)),
    ({ id }) => id,
  );
  // Bodies of two places that share a name share an id too: both are told, and the portal refuses them until somebody has set them apart.
  const agencies = onceEach(
    all.flatMap((one) => one.agencies),
    ({ id, place }) => `${id} ${place}`,
  );
  if (places.length === 0 && agencies.length === 0) return '';
  const seen = new Set<string>();
  const lines = (file: string, indent: string, entries: readonly (NewAgency | NewPlace)[]): string[] =>
    entries.length ? ['', `  ${file}`, ...entries.map((entry) => `${indent}${lineOf(entry, seen)}`)] : [];
  return [
    '',
    '  Tên chưa có trong nội dung cổng. Xem lại từng dòng, chép vào cuối danh sách của hai tệp, rồi dựng:',
    ...lines('places.yaml', '  ', places),
    ...lines('agencies.yaml', '', agencies),
  ].join('\n');
}

/** The first entry of each key. */
function onceEach<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  return [...new Map(entries.toReversed().map((entry) => [keyOf(entry), entry])).values()].reverse();
}

/** @param seen ids of the lines before, to which that of this one is added */
function lineOf(entry: NewAgency | NewPlace, seen: Set<string>): string {
  // A level that is not told is told as such; the unit in which a place lies has to be.
  const told = Object.entries(entry).filter(
    ([name, value]) => value !== undefined && !(name === 'parent' && value === null),
  );
  const line = stringify([Object.fromEntries(told)], { collectionStyle: 'flow', lineWidth: 0 }).trim();
  // What is not told in full is refused, in words, until somebody has written it.
  const asks = [
    ...('parent' in entry && entry.parent === null ? ['thêm parent: mã của đơn vị cấp trên'] : []),
    ...('place' in entry && entry.place === UNTOLD.place ? ['thay place: mã của địa bàn'] : []),
    ...(seen.has(entry.id) ? ['trùng mã với dòng trên: đặt mã khác, sửa cả issuer của kế hoạch nơi ấy'] : []),
  ];
  seen.add(entry.id);
  return `- ${line.replace(/^\[\s*|\s*\]$/g, '')}${asks.length ? `   # ${asks.join('; ')}` : ''}`;
}

/** Units that a document names around its own, the outermost first. */
function unitsOf(metadata: ResultMetadata): Unit[] {
  return (['province', 'district', 'commune'] as const).flatMap((level) => {
    const name = metadata[level];
    return name ? [{ name, type: typeOf(level, name, metadata), level }] : [];
  });
}

function typeOf(
  level: 'commune' | 'district' | 'province',
  name: string,
  metadata: ResultMetadata,
): Unit['type'] {
  const isOwn = LEVEL_OF[metadata.level ?? 'trung ương'] === level;
  const said = isOwn ? NAMED.exec(metadata.issuer ?? '')?.[1] : undefined;
  if (said) return said as Unit['type'];
  if (level !== 'province') return level === 'district' ? 'huyện' : 'xã';
  return typeOfProvince(name);
}

/** Since 1 July 2025 there are no districts (Nghị quyết 203/2025/QH15). */
const isOfTwoTiers = ({ date, year }: ResultMetadata): boolean =>
  date ? date >= '2025-07-01' : year !== null && year > 2025;

const NAMED = /(xã|phường|thị trấn|đặc khu|huyện|thị xã|quận|thành phố|tỉnh)\s+\S+(?:\s\S+)*$/u;
const LEVEL_OF: Record<LevelName, Place['level']> = {
  xã: 'commune',
  huyện: 'district',
  tỉnh: 'province',
  'trung ương': 'country',
};
const ABOVE: Partial<Record<Place['level'], Place['level']>> = {
  commune: 'district',
  district: 'province',
  province: 'country',
};
/** What a body is, by the words with which its name begins. */
const KINDS: [Agency['kind'], RegExp][] = [
  ['front', /Mặt trận|MTTQ/u],
  [
    'union',
    /(?:Liên đoàn|Công đoàn|Đoàn (?:Thanh niên|TNCS)|(?:Tỉnh|Thành|Huyện|Thị|Quận|Xã) đoàn|Hội (?!đồng))/u,
  ],
  [
    'party',
    /^(?:Ban (?:Thường vụ|Chấp hành) )?(?:Đảng|Chi bộ|(?:Tỉnh|Thành|Huyện|Thị|Quận) [uủ][ỷy])|^Ban (?:Dân vận|Tuyên giáo|Tổ chức)/u,
  ],
  ['bank', /Ngân hàng/u],
  ['service', /^(?:Trường|Trạm|Trung tâm|Bệnh viện|Đài|Bảo hiểm)/u],
  [
    'state',
    /^(?:[UỦ][ỷy] ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Chính phủ|Thủ tướng|Bộ|Sở|Phòng|Chi cục|Cục|Tổng cục|Công an|Văn phòng|Ban (?:Chỉ đạo|Quản lý))/u,
  ],
];
