import { CENTRAL_CITY } from '../../places/central-cities.ts';
import { TYPES } from './sentence-case.ts';

/** The level of government a body belongs to, as the import result names it. */
export type LevelName = 'xã' | 'huyện' | 'tỉnh' | 'trung ương';

/** Administrative unit named in a text: type word and name. */
export interface Unit {
  type: string;
  name: string;
}

const NAME = "\\p{Lu}[\\p{L}]*(?:[’'-]\\p{L}+)*(?: \\p{Lu}[\\p{L}]*(?:[’'-]\\p{L}+)*){0,3}|\\d{1,2}";
/** `xã Ia Mẫu 2`: a number belongs to the name where nothing follows that it could count. */
const UNIT = new RegExp(
  `(?<![\\p{L}])(?<![Hh]ợp tác )(${TYPES}) +((?:${NAME})(?: \\d{1,2}(?=\\n|$))?)(?![\\p{L}])`,
  'gu',
);
/** Words with a capital that follow a type word without being its name. */
const NOT_NAMES =
  /^(?:(?:Đoàn|Ủy|Uỷ|Mặt|Hội|Ban|Phòng|Căn|Kế|Nghị|Quyết|Số|Trung|Báo|Năm)$|(?:Việt Nam|MTTQ|UBND|HĐND|TM|KT|Hội (?:Nông|Liên|Phụ|Cựu|Đồng|Chữ|Khuyến|Người|LHPN|ND|CCB)|Ban (?:Chỉ|Thường|Chấp|Quản|Dân|Tổ|Tuyên)|Phòng (?:Tài|Nội|Tư|Y|Kinh|Giáo|Văn|Lao|Nông)|Trung (?:Ương|Tâm)|Căn Cứ)(?:\s|$))/u;

/** What goes on with a capital behind a name: “tỉnh Ví Dụ Khóa X”. */
const NEXT_WORDS = /\s(?:Khóa|Khoá|Kỳ|Nhiệm|Lần|Năm|Số)(?=\s|$).*$/u;

/** Units named in a text, in order. */
export function unitsIn(text: string): Unit[] {
  return [...text.matchAll(UNIT)]
    .map((match) => ({ type: match[1]!, name: match[2]!.replace(NEXT_WORDS, '') }))
    .filter((unit) => !NOT_NAMES.test(unit.name));
}

/** Most frequent name of a type of unit in the first text that has one. */
export function bestName(type: string, texts: readonly string[]): string | null {
  for (const text of texts) {
    const count = new Map<string, number>();
    for (const unit of unitsIn(text))
      if (unit.type === type) count.set(unit.name, (count.get(unit.name) ?? 0) + 1);
    const ranked = [...count].sort((a, b) => b[1] - a[1]);
    if (ranked.length) return ranked[0]![0];
  }
  return null;
}

/** Level from the words of the name (Luật Tổ chức chính quyền địa phương). */
export function levelOf(name: string): LevelName | null {
  if (
    /^(?:Chính phủ|Thủ tướng|Quốc hội|Bộ\s(?!Chỉ huy|CHQS)|Ban Chấp hành Trung ương|Tổng\s)|[Tt]rung ương/u.test(
      name,
    )
  )
    return 'trung ương';
  const unit = unitsIn(name).at(-1)?.type ?? new RegExp(`(?<![\\p{L}])(${TYPES})$`, 'u').exec(name)?.[1];
  if (unit && /^(?:xã|phường|thị trấn|đặc khu)$/u.test(unit)) return 'xã';
  if (unit === 'thành phố') return CENTRAL_CITY.test(name) ? 'tỉnh' : 'huyện';
  if (unit && /^(?:huyện|thị xã|quận)$/u.test(unit)) return /^Sở\s/u.test(name) ? 'tỉnh' : 'huyện';
  if (unit === 'tỉnh' || /^(?:Sở|Tỉnh ủy|Tỉnh đoàn)(?:\s|$)|(?<!\p{L})tỉnh(?=\s[-–]\s)/u.test(name))
    return 'tỉnh';
  if (/(?:Thành đoàn|Thành ủy) (?:TP\.? ?)?(?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)/u.test(name))
    return 'tỉnh';
  if (/(?:^|\s)(?:Thị|Quận|Thành) đoàn(?:\s|$)/u.test(name)) return 'huyện';
  if (/(?:^|\s)[Xx]ã [đĐ]oàn(?:\s|$)/u.test(name)) return 'xã';
  if (/(?:^|\s)Tỉnh ủy(?:\s|$)/u.test(name)) return 'tỉnh';
  if (/^(?:Huyện đoàn|Phòng)(?:\s|$)|(?:^|\s)(?:Huyện|Thành|Thị|Quận) ủy(?:\s|$)/u.test(name)) return 'huyện';
  if (/^Đảng ủy(?:\s|$)/u.test(name)) return 'xã';
  return null;
}

/** “Huyện ủy Ví Dụ”: whose committee the text names, when it names but one. */
export function committeeOf(text: string, above: 'Tỉnh' | 'Huyện'): string | null {
  const names = new Set([...text.matchAll(COMMITTEES[above])].map((match) => match[1]!));
  return names.size === 1 ? [...names][0]! : null;
}

const COMMITTEES = {
  Tỉnh: new RegExp(`Tỉnh [uủ][ỷy] (${NAME})(?![\\p{L}])`, 'gu'),
  Huyện: new RegExp(`Huyện [uủ][ỷy] (${NAME})(?![\\p{L}])`, 'gu'),
};

/** A city below a province. @param central the one that is a province itself */
export function cityDistrict(known: readonly Unit[], central: string | null): string | null {
  return known.find((unit) => unit.type === 'thành phố' && unit.name !== central)?.name ?? null;
}

/** The name all mentions of such units agree on, or that most of them use. */
export function onlyName(text: string, types: RegExp): string | null {
  const count = new Map<string, number>();
  let all = 0;
  for (const unit of unitsIn(text)) {
    if (!types.test(unit.type)) continue;
    all++;
    count.set(unit.name, (count.get(unit.name) ?? 0) + 1);
  }
  const [best] = [...count].sort((a, b) => b[1] - a[1]);
  return best && best[1] > all / 2 ? best[0] : null;
}

/** The one city that a text names, but for those that are provinces. */
export function onlyCity(text: string): string | null {
  return onlyName(text.replace(new RegExp(CENTRAL_CITY, 'gu'), ''), /^thành phố$/u);
}
