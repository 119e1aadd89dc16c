import { matchesOf } from '../../vietnamese/matches.ts';

/** A person named on a line. */
export interface Named {
  /** The name with the word before it that tells it is one: “chị Y Mẫu”. */
  words: string;
  /** What follows on the line. */
  after: string;
  /** Named for an office held: its words stand beside the name. */
  inOffice: boolean;
}

/** “K’Brôi” and “H’Mai” have a capital within. */
const UPPER = '\\p{Lu}(?:[’\']\\p{Lu})?[\\p{Ll}\\p{M}’\']*';
/** Family names that are no word and no beginning of a place: three words with one of them in front are a person. */
const SURE =
  'Nguyễn|Trần|Lê|Phạm|Huỳnh|Võ|Đặng|Bùi|Đỗ|Ngô|Trịnh|Trương|Lò|Lường|Quàng|Giàng|Thào|Sùng|Tráng|Lầu|Vừ|Tẩn|Chảo|Hạng|Điểu|Alăng|Bling|Bhling|Zơrâm|Pơloong';
/** Family names of the Kinh and of their neighbours; and those by which the peoples of the Central Highlands begin. */
const FAMILIES = `${SURE}|Hoàng|Phan|Vũ|Hồ|Dương|Lý|Đinh|Đoàn|Lâm|Mai|Đào|Cao|Hà|Lương|Lưu|Phùng|Tô|Tạ|Thái|Tống|Triệu|Vương|Chu|Châu|Quách|Nông|Vi|Vàng|Mùa|Thạch|Danh|Kim|Ksor|Rơ Châm|Rơ Mah|Rmah|Siu|Kpă|Kpuih|Nay|Rah Lan|Rơ Lan|Puih|Ralan|Hiao|Niê|Ayun|Êban|Mlô|Y|A|H[’']\\p{L}+`;
/** Of these the ones that two words are enough for. */
const HIGHLANDS = 'Ksor|Siu|Rơ Châm|Rơ Mah|Rmah|Kpă|Kpuih|Rah Lan|Rơ Lan|Puih|Ralan|Niê|Mlô';
/** “H’Mẫu”, “K’Mẫu”: one word that is a name of a person. */
const ONE_WORD = '[HK][’\']\\p{Lu}[\\p{Ll}\\p{M}]+(?![\\p{L}])';
const FAMILY_NAME = `(?:${FAMILIES})(?: ${UPPER}){1,4}`;
const NAME = `(?:${FAMILY_NAME}|${UPPER}(?: ${UPPER}){1,4}|${ONE_WORD})`;
const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
/** The same of all peoples: “Thị” within a name of a woman, “A” within one of a man; not “Thị Xã”, nor “Châu Thành A”. */
const WITHIN = `${UPPER} Thị(?! (?:Xã|Trấn|Trường)${END})|(?<!\\p{Lu}[\\p{Ll}\\p{M}]* )\\p{Lu}[\\p{Ll}\\p{M}]+ A`;
/** Nobody but a person is called so, wherever it stands. */
const CERTAIN = `(?:(?:(?:${FAMILIES}) Văn|${WITHIN}) ${UPPER}(?: ${UPPER}){0,2}|(?:${SURE})(?: ${UPPER}){2,4}|(?:${HIGHLANDS})(?: ${UPPER}){1,3})`;

/** Said before the name of one person; “các em”, “anh em”, “thầy cô” are many. */
const TITLE =
  '(?<!(?:[Cc]ác|[Nn]hững|[Aa]nh|[Cc]hị|[Tt]hầy|[Ôô]ng|[Cc]ô) )(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]háu|[Cc]ụ|[Mm]ế|[Mm]ợ|[Tt]hím|[Dd]ượng|[Gg]ià làng|[Nn]ghệ nhân|[Bb]ạn|[Vv]ợ chồng|[Ee]m bé|[Bb]é(?: trai| gái)?|[Tt]hầy|[Dd]ì|[Cc]on (?:trai|gái))';
/** In the middle of a sentence a capital makes it part of another name: “Lễ hội Bà Chúa …”, “Cháu Ngoan Bác …”. */
const WITHIN_A_NAME = /\p{L},? $/u;
const TITLED = new RegExp(`${START}${TITLE} (${NAME})${END}`, 'gu');
/** Said before whoever stands for a household: a family name must follow, for places and peoples stand there too. */
const HOUSEHOLD = new RegExp(
  `${START}(?:[Hh]ộ|[Hh]ộ (?:nghèo|cận nghèo|mới thoát nghèo|thoát nghèo)|[Gg]ia đình|[Nn]hà|[Bb]ệnh nhân|[Đđ]ối tượng|[Hh]ọc sinh)(?: (?:ông|bà|anh|chị|em))? (${FAMILY_NAME})${END}`,
  'gu',
);
/** With no word before it. */
const BARE = new RegExp(`${START}(${CERTAIN})${END}`, 'gu');

const PEOPLES =
  /^(?:Ba Na|Bahnar|Gia Rai|Jrai|Xơ Đăng|Xê Đăng|Giẻ Triêng|Rơ Măm|Ê Đê|Cơ Ho|Mnông|M’Nông|Ra Glai|Bru Vân Kiều|Cơ Tu|Tà Ôi|Khơ Mú|Sán Dìu|Sán Chay|Sán Chỉ|La Chí|Pà Thẻn|Cao Lan)$/u;
/** A given name alone behind a word for one person: “chị Mẫu ở thôn 3”, “anh Mẫu nói”. */
const GIVEN = new RegExp(`${START}${TITLE} (\\p{Lu}[\\p{Ll}\\p{M}]+)(?= \\p{Ll}|[.,;:!?)”]|$)`, 'gu');
/** What stands there and is no given name: peoples, whom tales tell of, and the first half of an office or a body. */
const NO_GIVEN_NAME =
  /^(?:Kinh|Tày|Thái|Mường|Mông|Dao|Nùng|Hoa|Chăm|Khmer|Mạ|Co|Cống|Thổ|Giáy|Lào|Lự|Hrê|Xtiêng|Mảng|Chứt|Brâu|Bru|Hồ|Trời|Công|Táo|Mụ|Bụt|Tấm|Cuội|Tơ|Tiên|Phật|Chúa|Trưng|Triệu|Bí|Chủ|Bộ|Trưởng|Phó|Hiệu|Giám|Hội|Đội|Đoàn|Đảng|Chi|Tổ|Ban|Giáo|Đại|Ủy|Trạm|Trường|Lớp|Việt|Mặt)$/u;

/** Whom everybody knows; the portal names none of its own. */
const KNOWN = /^(?:Hồ|Hồ Chí Minh|Võ Nguyên Giáp|Tôn Đức Thắng)$/u;
const PLACED = /(?<!\p{L})(?:xã|phường|thị trấn|huyện|tỉnh|thành phố|thôn|làng|bản|buôn|ấp|đường|phố|ngõ|cầu|trường|lớp|đội|đình|đền|tượng|sông|núi|chợ|khu|tổ) [“"]?$/iu;
/** “Cháu Ngoan Bác Hồ”: a word by which people are called stands in no name of one. */
const CALLED = /(?:^| )(?:Bác|Cháu|Chị|Ông|Bà)(?: |$)/u;

/** What is named after a person: “Trường Tiểu học …”, “quỹ học bổng …”; whoever hands something on, or owns it, is no name of a thing. */
const NAMED_AFTER =
  /(?<!\p{L})(?:trường|quỹ|giải|học bổng|danh hiệu|công viên|quảng trường|bảo tàng|nhà (?:văn hóa|máy|lưu niệm|tưởng niệm)|bệnh viện|công ty|doanh nghiệp|hợp tác xã|(?<!Việt Nam )anh hùng|liệt sĩ|nhà (?:thơ|văn|báo)|nhạc sĩ|họa sĩ|vua|tướng|lãnh tụ)(?: (?!(?:do|của|mà|cho|đến|tới|về|với|và|có|từ|ở|tại|nhà|là|vì|khi|cùng|như|nên|được|bị|trao|tặng|thăm|thuộc)(?!\p{L}))[\p{L}\d]+){0,3} [“"]?$/iu;

/** Offices whose holders may be named in them, and work that is no office: whoever does it is told beside the poor and the ill as an official is. */
const HELD =
  '(?:(?:phó |quyền )?(?:chủ tịch|chủ nhiệm|bí thư|giám đốc|trưởng(?! (?:nhóm|họ|tộc|thành))|(?:trạm|hiệu|tổ|thôn|bản|làng|ấp|chi hội|đội|đoàn|viện) trưởng|chỉ huy)|cán bộ|công chức|đại biểu|ủy viên|chuyên viên|công an|quân sự|đồng chí|đ/c)';
const AFTER = (offices: string): RegExp => new RegExp(`^ ?[,(–-] ?(?:nguyên |quyền )?(?:phó )?${offices}(?!\\p{L})`, 'iu');
const HELD_AFTER = AFTER(HELD);
/** An official may be named who works for the poor, the ill or a people. */
const WORKS_AFTER = AFTER(`(?:${HELD}|thành viên|nhân viên|phụ trách|đại diện|kế toán|bác sĩ|y sĩ|cô giáo|thầy giáo)`);
/** “Bí thư chi bộ thôn 4 …”: the office, and of what, run on to the name. */
const HELD_BEFORE = new RegExp(`(?<!\\p{L})${HELD}(?: (?!(?:cho|của|thăm|tặng|trao|là|với|đến|nói|về)(?!\\p{L}))[\\p{L}\\d/]+){0,12},? (?:(?:ông|bà|bác sĩ|y sĩ) )?$`, 'iu');

/** Every person named on a line, in order of the kinds of naming; a name is told once. */
export function named(line: string, allowed: readonly string[] = []): Named[] {
  const found: (Named & { from: number; to: number })[] = [];
  for (const pattern of [TITLED, HOUSEHOLD, BARE])
    for (const { 0: words, 1: name, index } of matchesOf(line, pattern)) {
      const to = index + words.length;
      const before = line.slice(0, index);
      if (found.some((each) => index < each.to && to > each.from)) continue;
      if (PEOPLES.test(name!) || KNOWN.test(name!) || CALLED.test(name!) || PLACED.test(before)) continue;
      if (pattern === TITLED && /^\p{Lu}/u.test(words) && WITHIN_A_NAME.test(before)) continue;
      if (pattern === BARE && NAMED_AFTER.test(before)) continue;
      if (allowed.some((each) => each.includes(name!) || name!.includes(each))) continue;
      const after = line.slice(to);
      found.push({ words, after, inOffice: HELD_AFTER.test(after) || HELD_BEFORE.test(before), from: index, to });
    }
  return found;
}

/** Single persons named on a line, but for those that may stand there. */
export function namesOf(line: string, allowed: readonly string[]): string[] {
  return named(line, allowed).flatMap(({ words, inOffice }) => (inOffice ? [] : [words]));
}

/** Given names that stand alone behind a word for one person; of one letter they are none. A place may be called so: “Cô Tô”. */
export function givenNamesOf(line: string, allowed: readonly string[]): string[] {
  return matchesOf(line, GIVEN).flatMap(({ 0: words, 1: name, index }) => {
    const before = line.slice(0, index);
    const placed = /^\p{Lu}/u.test(words) && (WITHIN_A_NAME.test(before) || !/^ \p{Ll}/u.test(line.slice(index + words.length)));
    const agreed = allowed.some((each) => each.split(' ').includes(name!));
    return placed || agreed || CALLED.test(name!) || NO_GIVEN_NAME.test(name!) || PLACED.test(before) ? [] : [words];
  });
}

/** Whether the named works for those the sentence tells of. */
export const atWork = ({ after, inOffice }: Named): boolean => inOffice || WORKS_AFTER.test(after);

/** Names in capitals throughout, as in lists: “NGUYỄN VĂN MẪU”. */
const IN_CAPITALS = new RegExp(`(?<!\\p{L})(?:${FAMILIES.toUpperCase().replaceAll('\\P{L}', '\\p{L}')}) (?:VĂN|THỊ)(?: \\p{Lu}{2,}){1,3}(?!\\p{L})`, 'gu');
export const inSmall = (line: string): string =>
  line.replace(IN_CAPITALS, (name) => name.replace(/\p{L}+/gu, (word) => word[0]! + word.slice(1).toLowerCase()));

/** A cell that holds a name alone. */
export const NAME_CELL = new RegExp(`^${FAMILY_NAME}$`, 'u');
