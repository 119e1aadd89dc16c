import type { Found } from './numbers.ts';
import { matchesOf } from '../../vietnamese/matches.ts';

/** “K’Brôi” and “H’Mai” have a capital within. */
const UPPER = '\\p{Lu}(?:[’\']\\p{Lu})?[\\p{Ll}\\p{M}’\']*';
/** Family names of the Kinh and of neighbours who write theirs alike; and those by which the peoples of the Central Highlands begin. */
const FAMILIES =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Trịnh|Mai|Đào|Cao|Hà|Lương|Lưu|Phùng|Tô|Trương|Tạ|Thái|Tống|Triệu|Vương|Chu|Châu|Quách|Nông|Vi|Lò|Lường|Giàng|Thào|Sùng|Vàng|Hạng|Mùa|Ksor|Rơ Châm|Rơ Mah|Rmah|Siu|Kpă|Kpuih|Nay|Rah Lan|Rơ Lan|Puih|Ralan|Hiao|Niê|Ayun|Êban|Mlô|Y|A|H[’\']\\p{L}+';
/** Of these the ones that are no word and no place. */
const HIGHLANDS = 'Ksor|Siu|Rơ Châm|Rơ Mah|Rmah|Kpă|Kpuih|Rah Lan|Rơ Lan|Puih|Ralan|Niê|Mlô|Giàng (?:A|Thị)|Thào (?:A|Thị)|Sùng (?:A|Thị)|Hạng (?:A|Thị)';
/** “H’Mẫu”, “K’Mẫu”: one word that is a name of a person. */
const ONE_WORD = '[HK][’\']\\p{Lu}[\\p{Ll}\\p{M}]+(?![\\p{L}])';
const NAME = `(?:(?:${FAMILIES})(?: ${UPPER}){1,4}|${UPPER}(?: ${UPPER}){1,4}|${ONE_WORD})`;
const FAMILY_NAME = `(?:${FAMILIES})(?: ${UPPER}){1,4}`;
const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';

/** Said before the name of one person. */
const TITLE =
  '(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]háu|[Cc]ụ|[Mm]ế|[Gg]ià làng|[Nn]ghệ nhân|[Bb]ạn|[Vv]ợ chồng|[Ee]m bé|[Bb]é(?: trai| gái)?|[Tt]hầy|[Dd]ì|[Cc]on (?:trai|gái))';
const TITLED = new RegExp(`${START}${TITLE} (${NAME})${END}`, 'gu');
/** Said before whoever stands for a household: a family name must follow, for places and peoples stand there too. */
const HOUSEHOLD = new RegExp(
  `${START}(?:[Hh]ộ|[Hh]ộ (?:nghèo|cận nghèo|mới thoát nghèo|thoát nghèo)|[Gg]ia đình|[Nn]hà|[Bb]ệnh nhân|[Đđ]ối tượng|[Hh]ọc sinh)(?: (?:ông|bà|anh|chị|em))? (${FAMILY_NAME})${END}`,
  'gu',
);
/** Nobody but a person is called so, without a title as in a list. */
const CERTAIN = `(?:(?:${FAMILIES}) (?:Văn|Thị) ${UPPER}(?: ${UPPER}){0,2}|(?:${HIGHLANDS})(?: ${UPPER}){1,3})`;
/** At the head of a line, of an item or of a cell. */
const HEADING_A_LINE = new RegExp(`^[^\\p{L}]*(${CERTAIN})${END}`, 'u');
/** An item of a list that is a name and no more. */
const ALONE = new RegExp(`^[^\\p{L}]*(${CERTAIN})[^\\p{L}]*$`, 'gu');
/** Between commas in a list that says it is one. */
const LISTED = new RegExp(`danh sách[^:]*:.*?(?<=[:,;] )(${CERTAIN})${END}`, 'iu');
/** A cell that holds a name alone, beside one that says what is nobody's business. */
const NAME_CELL = new RegExp(`^${FAMILY_NAME}$`, 'u');
const TELLING_CELL = /^(?:hộ |diện )?(?:cận )?nghèo$|^(?:khuyết tật|tâm thần|mồ côi|neo đơn|hiv)/iu;

const PEOPLES =
  /^(?:Ba Na|Bahnar|Gia Rai|Jrai|Xơ Đăng|Xê Đăng|Giẻ Triêng|Rơ Măm|Ê Đê|Cơ Ho|Mnông|M’Nông|Ra Glai|Bru Vân Kiều|Cơ Tu|Tà Ôi|Khơ Mú|Sán Dìu|Sán Chay|Sán Chỉ|La Chí|Pà Thẻn|Cao Lan)$/u;
/** Whom everybody knows; the portal names none of its own. */
const KNOWN = /^(?:Hồ|Hồ Chí Minh|Võ Nguyên Giáp|Tôn Đức Thắng)$/u;
const PLACED = /(?:xã|phường|thị trấn|huyện|tỉnh|thành phố|thôn|làng|bản|đường|phố|trường|sông|núi|chợ|khu|tổ) $/iu;

const ILL =
  /(?:mắc|bị|nhiễm|chữa|mang) (?:bệnh|chứng|tật|lao|phong|hiv|ung thư|tâm thần|sốt rét|viêm gan|suy thận|tai biến|động kinh)|bệnh (?:lao|phong|tâm thần|hiểm nghèo|tim|thận|hiv)|(?<!\p{L})(?:hiv|aids|ung thư|tâm thần|khuyết tật|tàn tật|thiểu năng|trầm cảm|nghiện (?:ma t(?:úy|uý)|rượu|hút)|nát rượu|câm điếc|bại liệt|bại não|liệt nửa người|điếc bẩm sinh|mù bẩm sinh|suy dinh dưỡng|chậm phát triển|chất độc da cam)(?!\p{L})/iu;
const POOR = /(?<!\p{L})(?:hộ (?:cận )?nghèo|diện (?:cận )?nghèo|(?<!thoát )nghèo (?:khó|túng|đói|nhất (?:thôn|làng|bản|xã|buôn|vùng))|thiếu đói|mù chữ|không biết chữ)(?!\p{L})/iu;
/** What a neighbour may know and nobody may print. */
const LIFE =
  /(?<!\p{L})(?:tảo hôn|ly hôn|ly dị|ngoại tình|mang thai|phá thai|vô sinh|mồ côi|bỏ học|bạo hành|bạo lực gia đình|bị (?:chồng|vợ|cha|bố|mẹ|con) (?:đánh|đuổi|bỏ)|đánh vợ|xâm hại|tiền án|tiền sự|mãn hạn tù|ra tù|đi tù|phạt tù|bị bắt|cai nghiện|tự tử|nợ (?:nặng lãi|xấu|nần)|vay nặng lãi|cờ bạc|đánh bạc|trộm cắp|theo đạo|(?:lấy|cưới) (?:chồng|vợ) (?:[^\s.,]+ ){0,3}1\d tuổi)(?!\p{L})/iu;
/** Said before it, the matter is one of the village and not of the person. */
const SPOKEN_OF =
  /(?<!\p{L})(?:không|chống|phòng|ngăn|nạn|tục|chuyện|khuyên|vận động|tuyên truyền|x(?:óa|oá)|giảm|tránh|về)(?!\p{L})/iu;
/** Papers of one person or house. */
const PAPERS =
  /(?<!\p{L})(?:[Gg]iấy khai sinh|[Gg]iấy chứng sinh|[Ss]ổ đỏ|[Ss]ổ hồng|[Tt]hửa đất|[Gg]iấy chứng nhận quyền sử dụng đất|[Ss]ổ hộ nghèo|[Gg]iấy chứng nhận hộ) ?(?:số )?[\p{Lu}\d]/u;
const AGE = /(?:^ ?[,(] ?|(?<!\p{L})(?:năm nay|nay|đã|mới|khi|lúc|năm) )(?:mới |đã |nay |gần |hơn )?\d{1,3} tuổi/u;
/** So many letters after a name may lie before an age that is that person's. */
const NEAR_AGE = 30;
/** An official may be named who works for the poor, the ill or a people; not so with a word that ties it to the person. */
const OFFICE =
  /^ ?[,(–-] ?(?:nguyên |quyền )?(?:phó )?(?:chủ tịch|bí thư|giám đốc|trưởng|trạm trưởng|hiệu trưởng|tổ trưởng|thôn trưởng|cán bộ|công chức|đại biểu|ủy viên|thành viên|chuyên viên|nhân viên|công an|quân sự|chỉ huy|phụ trách|đại diện|kế toán|bác sĩ|y sĩ|cô giáo|thầy giáo)(?!\p{L})/iu;
const HANDLES = /(?<!\p{L})(?:xử lý|h(?:òa|oà) giải|can thiệp)(?!\p{L})/iu;
const TIED = /(?<!\p{L})(?:thuộc|là|diện|mắc|bị|nhiễm|mang)(?!\p{L})/iu;

const PEOPLE = /(?:dân tộc|người) (?!thiểu số|Kinh)(?:\p{Lu}[\p{Ll}\p{M}’]+(?: \p{Lu}[\p{Ll}\p{M}’]+)?)/u;
const BORN = /(?:ngày sinh|sinh(?: ngày)?)[: ]{1,3}(?:mồng |mùng )?\d{1,2}(?: ?[/.-] ?| tháng )\d{1,2}(?: ?[/.-] ?| năm )(?:19|20)\d{2}/iu;
const BORN_IN = /(?:sinh (?:năm )?|\(|năm sinh:? ?|(?<!\p{L})sn:? ?)(?:19|20)\d{2}/iu;
const HOME = /(?<!\p{L})(?:số(?: nhà)?|nhà số) ?\d+[\p{L}\d/]*,? ?(?:phố|đường|ngõ|ngách|hẻm|kiệt|tổ) ?[\p{Lu}\d]/iu;

/** Who agreed to be named, and to what of theirs to be told. */
export interface Agreed {
  names: readonly string[];
  scope?: readonly string[] | undefined;
}
const NOBODY: Agreed = { names: [] };

/** Names in capitals throughout, as in lists: “NGUYỄN VĂN MẪU”. */
const IN_CAPITALS = new RegExp(`(?<!\\p{L})(?:${FAMILIES.toUpperCase().replaceAll('\\P{L}', '\\p{L}')}) (?:VĂN|THỊ)(?: \\p{Lu}{2,}){1,3}(?!\\p{L})`, 'gu');
const inSmall = (line: string): string =>
  line.replace(IN_CAPITALS, (name) => name.replace(/\p{L}+/gu, (word) => word[0]! + word.slice(1).toLowerCase()));

/** Single persons named on a line, with the word before the name, but for those that may stand there. */
export function namesOf(line: string, allowed: readonly string[]): string[] {
  const mayStand = (name: string, before: string): boolean =>
    PEOPLES.test(name) ||
    KNOWN.test(name) ||
    PLACED.test(before) ||
    allowed.some((each) => each.includes(name) || name.includes(each));
  return [TITLED, HOUSEHOLD, ALONE].flatMap((pattern) =>
    matchesOf(line, pattern)
      .filter(({ 1: name, index }) => !mayStand(name!, line.slice(0, index)))
      .map(([words]) => words),
  );
}

/** What ties a named person, or a birthday, to what is nobody's business: illness, poverty, a people, a birth, a home. */
export function personsOf(written: string, agreed: Agreed = NOBODY): Found[] {
  const line = inSmall(written);
  const born = BORN.exec(line)?.[0];
  if (born) return [{ what: 'ngày sinh', words: born }];
  // A name of one of its sentences is one of the line.
  if (!matchesOf(line, TITLED).length && !matchesOf(line, HOUSEHOLD).length && untitled(line) === undefined) return [];
  return sentences(line).flatMap((sentence) => {
    const beyond = beyondScope(sentence, agreed);
    if (beyond) return [beyond];
    const words = namesOf(sentence, agreed.names)[0] ?? untitled(sentence, agreed.names);
    if (words === undefined) return [];
    const after = sentence.slice(sentence.indexOf(words) + words.length);
    const inOffice = OFFICE.test(after) && !TIED.test(after);
    if (!inOffice && (ILL.test(sentence) || /^bệnh nhân/iu.test(words)))
      return [{ what: 'bệnh tật gắn với tên', words }];
    if (!inOffice && POOR.test(sentence)) return [{ what: 'cảnh nghèo gắn với tên', words }];
    const life = LIFE.exec(sentence);
    const handled = inOffice && HANDLES.test(after);
    if (life && !handled && !SPOKEN_OF.test(sentence.slice(0, life.index)))
      return [{ what: 'đời tư gắn với tên', words }];
    if (PAPERS.test(sentence)) return [{ what: 'giấy tờ gắn với tên', words }];
    const age = AGE.exec(after);
    if (age && age.index < NEAR_AGE) return [{ what: 'tuổi gắn với tên', words }];
    if (!inOffice && PEOPLE.test(sentence.replace(words, ''))) return [{ what: 'dân tộc gắn với tên', words }];
    if (BORN_IN.test(sentence)) return [{ what: 'năm sinh gắn với tên', words }];
    if (HOME.test(sentence)) return [{ what: 'nhà ở gắn với tên', words }];
    return [];
  });
}

/** What is told of who agreed to be named, and to no more. */
function beyondScope(sentence: string, { names, scope }: Agreed): Found | undefined {
  const words = scope && names.find((name) => sentence.includes(name));
  if (!words) return undefined;
  if (!scope.includes('health') && ILL.test(sentence)) return { what: 'bệnh tật (chưa có “health” trong scope) gắn với tên', words };
  if (!scope.includes('poverty') && POOR.test(sentence)) return { what: 'cảnh nghèo (chưa có “poverty” trong scope) gắn với tên', words };
  if (!scope.includes('ethnicity') && PEOPLE.test(sentence.replace(words, ''))) return { what: 'dân tộc (chưa có “ethnicity” trong scope) gắn với tên', words };
  return undefined;
}

const sentences = (line: string): string[] => line.split(/(?<=[.!?…;])\s+(?=\p{Lu})|(?<=\|)/u);

/** A name without a title that stands where lists of persons have it. */
function untitled(line: string, allowed: readonly string[] = []): string | undefined {
  const name = HEADING_A_LINE.exec(line)?.[1] ?? LISTED.exec(line)?.[1];
  return name === undefined || allowed.some((each) => each.includes(name) || name.includes(each)) ? undefined : name;
}

const PERSON_COLUMN = /^\W*(?:họ (?:và )?tên|họ tên|tên (?:chủ )?hộ|chủ hộ|tên người)/iu;
const TELLING_COLUMN =
  /(?:năm sinh|ngày sinh|cccd|cmnd|căn cước|điện thoại|sđt|tài khoản|dân tộc|hộ nghèo|cận nghèo|bệnh|khuyết tật|bhyt|địa chỉ)/iu;

/** A row that names a person beside what is nobody's business. */
export function rowsOfPersons(line: string): Found[] {
  const cells = line.split('|').map((cell) => cell.trim());
  const person = cells.length > 3 ? cells.find((cell) => NAME_CELL.test(cell)) : undefined;
  return person !== undefined && cells.some((cell) => TELLING_CELL.test(cell))
    ? [{ what: 'điều riêng gắn với tên', words: person }]
    : [];
}

/** A row of a table whose headings are names of persons beside what tells of them. */
export function listsPersons(line: string): Found[] {
  const cells = line.split('|').map((cell) => cell.trim());
  const person = cells.length > 2 && cells.find((cell) => PERSON_COLUMN.test(cell));
  return person && cells.some((cell) => cell !== person && TELLING_COLUMN.test(cell))
    ? [{ what: 'danh sách họ tên cùng điều riêng', words: person }]
    : [];
}

/** One person of a village, told apart by an age, initials or “the only one”. */
const ONE_OF_A_VILLAGE = /(?<!\p{L})(?:thôn|làng|bản|buôn|plei|sóc|ấp|tổ dân phố) (?:\p{Lu}|\d)/u;
const TOLD_APART = /(?<!\p{L})\d{1,3} tuổi(?!\p{L})|(?<!\p{L})duy nhất(?!\p{L})|(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Bb]é|[Cc]ụ) \p{Lu}\.(?:\p{Lu}\.){0,3}/u;
const ONE_PERSON = /(?<!\p{L})(?:người (?:phụ nữ|đàn ông|mẹ|cha|con)|ông|bà(?! con)|anh(?! em)|chị(?! em)|em|cháu|bé|cụ|một người)(?!\p{L})/iu;

/** “nhà chị ở số 15, hẻm 27”: whose house it is. */
const HOUSE_OF = /(?<!\p{L})nhà (?:của )?(?:ông(?! bà)|bà(?! con)|anh(?! em)|chị(?! em)|em|cô|chú|bác|cụ|cháu)(?!\p{L})/iu;

/** Sentences that name nobody and tell who it is all the same: a house with its number; a village, what tells one apart, and an illness or a private matter. */
export function knownByTheirLot(line: string): string[] {
  return sentences(line).filter(
    (sentence) =>
      (HOME.test(sentence) && HOUSE_OF.test(sentence)) ||
      (ONE_OF_A_VILLAGE.test(sentence) &&
        TOLD_APART.test(sentence) &&
        ONE_PERSON.test(sentence) &&
        (ILL.test(sentence) || LIFE.test(sentence))),
  ).map((sentence) => sentence.trim().slice(0, SHOWN));
}
const SHOWN = 80;
