import type { Found } from './numbers.ts';
import { atWork, inSmall, NAME_CELL, named } from './names.ts';

/** A cell beside a name that says what is nobody's business. */
const TELLING_CELL = /^(?:hộ |diện )?(?:cận )?nghèo$|^(?:khuyết tật|tâm thần|mồ côi|neo đơn|hiv)/iu;

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
/** Matters that an official handles, and the words that tie one to whoever is named. */
const HANDLES = /(?<!\p{L})(?:xử lý|h(?:òa|oà) giải|can thiệp)(?!\p{L})/iu;
const TIED = /(?<!\p{L})(?:thuộc|là|diện|mắc|bị|nhiễm|mang)(?!\p{L})/iu;

const PEOPLE = /(?:dân tộc|người) (?!thiểu số|Kinh)(?:\p{Lu}[\p{Ll}\p{M}’]+(?: \p{Lu}[\p{Ll}\p{M}’]+)?)/u;
const BORN = /(?:ngày sinh(?: (?:của )?(?:ông|bà|anh|chị|em|cô|chú|cháu|cụ|con)(?!\p{L})[^:\d]{0,30})?|sinh(?: ngày)?)[: ]{1,3}(?:mồng |mùng )?\d{1,2}(?: ?[/.-] ?| tháng )\d{1,2}(?: ?[/.-] ?| năm )(?:19|20)\d{2}/iu;
const BORN_IN = /(?:sinh (?:năm )?|\(|năm sinh:? ?|(?<!\p{L})sn:? ?)(?:19|20)\d{2}/iu;
const HOME = /(?<!\p{L})(?:số(?: nhà)?|nhà số) ?\d+[\p{L}\d/]*,? ?(?:phố|đường|ngõ|ngách|hẻm|kiệt|tổ) ?[\p{Lu}\d]/iu;

/** Who agreed to be named, and to what of theirs to be told. */
export interface Agreed {
  names: readonly string[];
  scope?: readonly string[] | undefined;
}
const NOBODY: Agreed = { names: [] };

/** What ties a named person, or a birthday, to what is nobody's business: illness, poverty, a people, a birth, a home. */
export function personsOf(written: string, agreed: Agreed = NOBODY): Found[] {
  const line = inSmall(written);
  const born = BORN.exec(line)?.[0];
  if (born) return [{ what: 'ngày sinh', words: born }];
  // A name of one of its sentences is one of the line.
  if (!named(line).length) return [];
  return sentences(line).flatMap((sentence) => {
    const beyond = beyondScope(sentence, agreed);
    if (beyond) return [beyond];
    const person = named(sentence, agreed.names)[0];
    if (!person) return [];
    const { words, after } = person;
    const inOffice = atWork(person) && !TIED.test(after);
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
