import { romanValue } from './roman.ts';
import { applyRules, type Rule } from './rules.ts';
import { SHORT_FORMS } from './short-forms.ts';
import { SPACING } from './slips.ts';
import { dropSums } from './sums.ts';
import { makesVietnameseSyllable } from './syllable.ts';

/** A space that is not one plain space between two words. */
const ODD_SPACE = /\s\s|[^\S ]/;
const ELLIPSIS = /…|\.\.\./;

/** A short form behind its long one: “(DTTS)”, “(NN&PTNT)”, “(QH14)”, “(b/c)”; never a figure, a month (“T9-T10”) or a road (“QL14”). */
const SHORT_FORM =
  /\s*\((?:(?=(?:[^()]*\p{Lu}){2})(?!(?:QL|TL|ĐT|ĐH|HL|KM)\d)(\p{Lu}+(?:(?:\s?[&.-]\s?|\s)\p{Lu}+)*\d{0,2}\.?)|\p{Ll}\/\p{Ll})\)/gu;

/** A number that counts nothing before a year; months, quarters and all that is numbered have their own rules. */
const NUMBER_THEN_YEAR =
  /(?<=(?<!(?:tháng|quý|và|đến|tới|từ|ngày|mùng|kỳ|lần|đợt|khóa|số|thứ|trong|sau|trước|qua|hơn|gần|khoảng|cả|suốt|hết|quyết|định|quyết định|nghị|lệnh|luận|tư|báo|văn|luật)\s)(?<=\p{L}\s)\d{1,3})(?=\snăm\s(?:19|20)\d{2}(?![\d\s]*[-–]))/giu;

const BEFORE: readonly Rule[] = [
  // “lớp năm năm học …” would be five years of school.
  [/\d năm học/i, /(?<=(?<!\p{L})lớp \d{1,2})(?= năm học)/giu, ','],
  // “giảm 15 năm 2024” would be fifteen years.
  [/\d\snăm\s/i, NUMBER_THEN_YEAR, '$&,'],
  [/[‘’']/, /(?<!\p{L})[‘’']|[‘’'](?!\p{L})/gu, ''],
  [/\.\/\./, /\.\/\./g, '.'],
  // Short forms only: “(DTTS)”, “(QH14)”; “(1975-2025)” is said.
  [
    /\(/,
    SHORT_FORM,
    (whole, form?: string, at?: string, text?: string) =>
      form && (isWord(form) || !standsFor(form, text!.slice(0, Number(at)))) ? whole : '',
  ],
  // “ngày 7/12 (CN)”, “14/6/2025 (T7)”: the day of the week.
  [
    /\((?:T[2-7]|CN)\)/,
    /(?<=\d\/\d{1,2}(?:\/\d{4})?\s?)\((?:T([2-7])|CN)\)/gu,
    (_whole, number) => (number ? `(thứ ${number})` : '(Chủ nhật)'),
  ],
  [/^\(/, /^\((?:[a-zđ]|\d{1,2})\)\s+(?=\p{L})/u, ''],
  [/\(/, /\s*\((gọi tắt là|gọi là|viết tắt là)\s([^()]*)\)/giu, ', $1 $2,'],
  [
    /\(/,
    /\((i{1,3}|iv|vi{0,3}|ix|x)\)(?=\s\p{L})/gu,
    (_whole, numeral) => `(${romanValue(numeral!.toUpperCase())})`,
  ],
  [/\)/, /(?<=[:;]\s)[a-zđ]\)\s+(?=\p{L})/gu, ''],
  // “gồm: 1. Đơn; 2. Ảnh”.
  [/[:;]\s\d/, /(?<=[:;]\s)(\d{1,2})[.)]\s+(?=\p{L})/gu, '$1, '],
  [/\(/, /\s*\(([^()]*)\)/gu, sayBracket],
  [/°/, /(?<=\d)\s?°(?=\s(?!C)|[.,;:)]|$)/gu, ' độ'],
  // “TP.Ví Dụ” is two words.
  [/T[PX]/i, /(?<!\p{L})(T[PX])(?:\.\s*|\s+)(?=\p{Lu})/giu, (_whole, form) => `${form!.toUpperCase()} `],
  [/\.\p{Lu}/u, /(?<=(?<!\p{L})\p{Lu}{1,3}\.)(?=\p{Lu}\p{Ll})/gu, ' '],
  [ODD_SPACE, /\s+/g, ' '],
];

/** What stands in brackets is said between pauses; “theo chuẩn mới (1).” may be the mark of a note, and a person says. */
function sayBracket(whole: string, ...[words, at, text]: string[]): string {
  const behind = text!.slice(Number(at) + whole.length);
  const note = /^\d{1,2}$/.test(words!) && (whole.startsWith('(') || /^\s*(?:[.,;]|$)/.test(behind));
  return note ? whole : `, ${words},`;
}

/** A little picture among words, of one sign or several: nobody reads it out. Those that say yes, no, more or a question are words. */
const PICTURE =
  /\s?(?![\u2705\u274C\u274E\u2753-\u2757\u2795-\u2797])\p{Emoji_Presentation}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic}\uFE0F?|\p{Regional_Indicator})*/gu;

/** Before the rules: NFC, no footnote marks, emphasis or quotation marks, no bracketed short forms, no heading label. */
export function prepare(text: string): string {
  const signs: readonly Rule[] = [
    [ODD_SPACE, /[\u00A0\u2000-\u200A\u202F]/g, ' '],
    // “10⁶” is a power, whatever else is raised is a mark of a note.
    [/[¹²³⁰⁴-⁹[]/, /(?<!(?<!\p{L})[kcdm]?m|(?<![\d.,])10)[¹²³⁰⁴-⁹]+|\[\d+\]/gu, ''],
    [/\(0\d/, /\((0\d{2,3})\)\s?(?=\d)/gu, '$1 '],
    [/\p{Emoji_Presentation}/u, PICTURE, ''],
    [/~/, /(?<![\p{L}\d])~\s?(?=\d)/gu, 'khoảng '],
    [/[*_“”"„«»]/, opensEmphasis(text) ? /[*_“”"„«»]/gu : /(?<!\d)\*|[_“”"„«»]/gu, ''],
  ];
  return applyRules(dropSums(sayMinuteSigns(text.normalize('NFC'))), [
    ...signs,
    ...SPACING,
    ...SHORT_FORMS,
    ...BEFORE,
  ])
    .trim()
    .replace(LABEL, '');
}

/** The number of a heading or an item: “I.”, “II-”, “I/”, “B.”, “2.1-”, “1/”, “a)”, “c,”. */
const LABEL =
  /^(?:[IVXLC]+(?:[./]|[-–](?=\s\p{Lu}))|[A-DĐ][./](?=\s\p{Lu})|\d+(?:\.\d+)*(?:\.|\)|-|\.-|\.\)|\/)|[a-zđ](?:\)|[.,/](?=\s\p{Lu}))|o(?=\s\p{Lu})|[-–+•●○▪■◦➢➤✓✔→])\s+/u;

/** Emphasis has a star that opens it; a star that only stands behind a figure (“OCOP 4*”) is a word of the text. */
function opensEmphasis(text: string): boolean {
  return text.includes('*') && /(?:^|[\s(“"])\*{1,3}[^\s*]/u.test(text);
}

/** “dân tộc thiểu số (DTTS)”: the letters begin words right before; “ngày 7/12 (CN)” tells something new. */
function standsFor(form: string, before: string): boolean {
  const letters = [...form.replace(/[^\p{Lu}]/gu, '')];
  const initials = (/[\p{L}\s,&–-]*$/u.exec(before)![0].match(/\p{L}+/gu) ?? [])
    .slice(-2 * letters.length - 2)
    .map((word) => plain(word[0]!));
  let next = 0;
  for (const initial of initials) if (initial === plain(letters[next] ?? '')) next += 1;
  return next === letters.length;
}

/** “ủ” → “U”; Đ is a letter of its own. */
function plain(letter: string): string {
  return letter.toUpperCase().normalize('NFD')[0] ?? '';
}

/** A word in capitals is no short form: “(KHẨN)”, “(NAM)”. */
function isWord(form = ''): boolean {
  const word = form.trim();
  return (
    /[\u0300\u0301\u0303\u0309\u0323]/u.test(word.normalize('NFD')) ||
    (word.length > 2 && /^\p{Lu}+$/u.test(word) && makesVietnameseSyllable(word))
  );
}

/** “nghỉ 5'” → “nghỉ 5 phút”; other marks behind a figure that close no quotation (5'30, 14°21', 32") stay for a person. */
function sayMinuteSigns(text: string): string {
  if (!/\d['’′"″]/u.test(text)) return text;
  const quoted = /(?:^|[\s(])['‘’]\S/u.test(text);
  const odd = (text.match(/"/g) ?? []).length % 2 === 1;
  return text
    .replace(/(?<=\d)['’′](?=[\d'’′])/gu, '′')
    .replace(
      /(?<=(?<![\d.,°′])\d{1,3})['’′](?![\p{L}\d'’′])/gu,
      quoted || text.includes('°') ? '$&' : ' phút',
    )
    .replace(/(?<=[°\d′]\d{0,3})['’](?=\s?[NSEWBNĐT])/gu, '′')
    .replace(/(?<=\d)"(?=[\s.,;)NSEW]|$)/gu, odd ? '″' : '$&');
}

const AFTER: readonly Rule[] = [
  [/&/, /\s*&\s*/g, ' và '],
  // “lần thứ năm năm hai nghìn …”: a pause tells the number from the year.
  [/năm năm/, /(?<=(?<!\p{L})năm)(?= năm (?:hai nghìn|hai ngàn|một nghìn chín|một ngàn chín))/gu, ','],
  [ELLIPSIS, /\s*(?:…|\.{3,})(?=\s+\p{Ll})/gu, ','],
  [ELLIPSIS, /\s*(?:…|\.{3,})/gu, ''],
  [/\s[.,;:!?]/, /\s+([.,;:!?])/g, '$1'],
  [/,[.,;:!?]/, /,(?=[.,;:!?])/g, ''],
  [/\p{L}[,;]\p{L}/u, /(?<=\p{L}[,;])(?=\p{L})/gu, ' '],
  [/[;:.!?],/, /([;:.!?]),/g, '$1'],
  [ODD_SPACE, /\s+/g, ' '],
  [/[.!?]\s/, /(?<=\p{L}{2}[.!?]\s)\p{Ll}/gu, (letter) => letter.toUpperCase()],
];

/** After the rules: signs between words, then spaces and commas. */
export function tidy(text: string): string {
  return applyRules(text, AFTER)
    .replace(/^[,;:\s]+|[,\s]+$/g, '')
    .normalize('NFC');
}
