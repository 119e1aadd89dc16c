import { fold } from '../../vietnamese/fold.ts';
import { valueOf, WORD_OF_NUMBER } from './amounts.ts';

/**
 * Numbers of documents and days in words, as they are dictated, in digits: “khoản hai mục ba” → “khoản 2 mục 3”, “kết luận không tám” → “kết luận 08”, “chỉ thị mười ba” →
 * “chỉ thị 13”, “kế hoạch bốn bốn hai bảy” → “kế hoạch 4427”, “hai mươi hai tháng tư năm hai không hai mốt” → “22 tháng 4 năm 2021”.
 */
export const digitsOfSaid = (text: string): string =>
  text
    .replace(AFTER_DAY, (whole, day: string, between: string, month: string) => {
      const [said, named] = [written(day), written(month)];
      return said !== null && named !== null && Number(said) <= 31 && Number(named) <= 12
        ? `${said}${between}${named}`
        : whole;
    })
    .replace(YEAR_IN_WORDS, (whole, before: string, year: string) => {
      const said = written(year);
      return said !== null && /^(?:19|20)\d\d$/.test(said) ? `${before}${said}` : whole;
    })
    .replace(CLAUSE_IN_WORDS, (whole, unit: string, number: string) => {
      const said = valueOf(fold(number.toLowerCase()).split(/\s+/));
      return said === null ? whole : `${unit}${said}`;
    })
    .replace(DOCUMENT_IN_WORDS, (whole, kind: string, number: string) => {
      const said = written(number);
      return said === null || (said.length < 2 && !/ s[ốo]\s+$/iu.test(kind)) ? whole : `${kind}${said}`;
    });

/** The digits that words say, as one number, “bốn nghìn bốn trăm hai bảy”, or one by one, “không tám”; null when they say none. */
function written(words: string): string | null {
  if (/^\d+$/.test(words)) return words;
  const said = fold(words.toLowerCase()).split(/\s+/);
  if (said.length === 1 && NAMES_OF_MONTHS.has(said[0]!)) return NAMES_OF_MONTHS.get(said[0]!)!;
  const at = said.findIndex((word) => word === 'nghin' || word === 'ngan');
  if (at >= 0) return thousands(said.slice(0, at), said.slice(at + 1));
  // A year with its second half said as a number, “hai không mười tám”.
  if (said[0] === 'hai' && said[1] === 'khong' && said.includes('muoi'))
    return thousands(['hai'], said.slice(2));
  if (!said.some((word) => PLACES.has(word))) {
    const digits = said.map((word) => (word === 'khong' ? 0 : valueOf([word])));
    return digits.includes(null) ? null : digits.join('');
  }
  return valueOf(said)?.toString() ?? null;
}

function thousands(before: readonly string[], after: readonly string[]): string | null {
  const rest = after[0] === 'khong' && after[1] === 'tram' ? after.slice(2) : after;
  const units = rest[0] === 'linh' || rest[0] === 'le' ? rest.slice(1) : rest;
  const [many, few] = [valueOf(before), units.length === 0 ? 0 : valueOf(units)];
  return many === null || few === null ? null : String(many * 1000 + few);
}

/** Words that say the place of a digit. */
const PLACES: ReadonlySet<string> = new Set(['muoi', 'tram', 'linh', 'le']);
const NAMES_OF_MONTHS = new Map([
  ['gieng', '1'],
  ['chap', '12'],
]);
const WORD = `${WORD_OF_NUMBER}|không|khong|nghìn|ngàn|nghin|ngan`;
/** Several words of a number. The last is no “năm”: “kế hoạch ba năm” lasts so long, and “kế hoạch bốn bảy năm 2021” is of a year. */
const RUN = String.raw`(?:(?:${WORD})\s+)*(?!(?:năm|nam)(?![\p{L}\p{M}]))(?:${WORD})(?![\p{L}\p{M}])`;
const BEGIN = String.raw`(?<![\p{L}\p{M}])`;
/** The day of a month says so, or takes two words: “hai tháng tư” may be something else. */
const DAY = String.raw`(?<=(?:ngày|ngay|mùng|mồng|mung|mong)\s+)(?:${RUN})|(?:mười|muoi|hai|ba)\s+(?:${RUN})`;
/** “Tháng một” and “tháng năm” more often say something else; the second is May where “năm” follows. */
const MONTH =
  String.raw`\d{1,2}|giêng|gieng|chạp|chap|mười một|mười hai|muoi mot|muoi hai|mười|muoi|` +
  String.raw`hai|ba|bốn|tư|sáu|bảy|bẩy|tám|chín|bon|tu|sau|bay|tam|chin|(?:năm|nam)(?=\s+(?:năm|nam)(?![\p{L}\p{M}]))`;
const AFTER_DAY = new RegExp(
  String.raw`${BEGIN}(${DAY})(\s+(?:tháng|thang)\s+)(${MONTH})(?![\p{L}\p{M}\d])`,
  'giu',
);
const YEAR_IN_WORDS = new RegExp(String.raw`${BEGIN}((?:năm|nam)\s+)((?:hai|một|mot)\s+${RUN})`, 'giu');
/** Parts of a plan, where nothing but another part or the plan follows: “khoản tư vấn” is none. */
const CLAUSE_IN_WORDS = new RegExp(
  String.raw`${BEGIN}((?:phần|mục|khoản|điểm|phan|muc|khoan|diem)\s+)((?:${WORD_OF_NUMBER})(?:\s+(?:${WORD_OF_NUMBER}))*)` +
    String.raw`(?=\s*(?:,|$)|\s+(?:phần|mục|khoản|điểm|của|thuộc|trong|tại|ở|kế hoạch|kh|phan|muc|khoan|diem|cua|thuoc|tai|o|ke hoach)(?![\p{L}\p{M}]))`,
  'giu',
);
const KINDS =
  'kết luận|chỉ thị|nghị quyết|nghị định|quyết định|kế hoạch|chương trình|công văn|thông tư|văn bản|chương trình phối hợp';
const DOCUMENT_IN_WORDS = new RegExp(
  String.raw`${BEGIN}((?:${KINDS}|${fold(KINDS)})(?:\s+(?:số|so))?\s+)(${RUN})`,
  'giu',
);
