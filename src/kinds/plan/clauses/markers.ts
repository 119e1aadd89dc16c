/**
 * Kinds of clause, from the outermost in. The letters are part of permanent addresses (`m1-k2-t1-g3`):
 * phần, chương, mục, điều, khoản, tiểu mục, bước (mục tiêu, giai đoạn … có số), sao, điểm, gạch, cộng, đoạn; a table is `bang-1`
 * wherever it stands, and its rows (dòng) `bang-1-d1`.
 */
export type ClauseKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'clause'
  | 'subclause'
  | 'named'
  | 'star'
  | 'point'
  | 'dash'
  | 'plus'
  | 'paragraph'
  | 'table'
  | 'row';

export const LETTER: Record<ClauseKind, string> = {
  part: 'n', chapter: 'h', section: 'm', article: 'u', clause: 'k', subclause: 't', named: 'b', star: 's', point: 'd', dash: 'g', plus: 'c', paragraph: 'p', table: 'bang-', row: 'd',
}; // prettier-ignore

/** How deep a kind stands; a clause closes every open one that is not shallower. */
export const DEPTH: Record<ClauseKind, number> = {
  part: 0, chapter: 1, section: 2, article: 3, clause: 4, subclause: 5, named: 3.5, star: 7, point: 8, dash: 9, plus: 10, paragraph: 11, table: 11, row: 12,
}; // prettier-ignore

/** What the start of a line says it is. */
export interface Marker {
  kind: ClauseKind;
  /** As printed, with its full stop or bracket: `II.`, `2.1-`, `a)`, `-`. */
  label: string;
  /** Text after the label. */
  text: string;
  /** Value of the label for order and doubles: `IV.` → 4, `2.1` → 1, `b)` → 2; none for signs. */
  value: number | undefined;
  /** Levels of a decimal label: `1.2.3` → 3. */
  decimals?: number;
  /** A point in brackets, which stands below points with one bracket. */
  inner?: boolean;
  /** What a named part is called: `mục tiêu`, `bước`; parts of one name are siblings. */
  name?: string;
}

const SIGNS = '[-–—•●▪■◦·]';
const SIGN_LABEL = new RegExp(`^(${SIGNS})\\s*(?=\\S)(.+)$`, 'u');
const OPENS_WITH_SIGN = new RegExp(`^(?:${SIGNS}|[+*])`, 'u');
/** Two signs behind a label where one would do: `I/.`, `1./`, `1.-`, `a).` */
const DOUBLE = String.raw`(?:\/[.–-]|[.)][/.–-])(?=\s|\p{Lu})`;

/**
 * Reads the printed label at the start of a paragraph (document-grammar rules; Nghị định 30/2020/NĐ-CP, Phụ lục I, for parts,
 * chapters and articles). `nextSection` is the Roman number a next section would carry: a heading that is not in capitals is
 * taken for a section only when its number fits.
 */
export function readMarker(paragraph: string, nextSection = 1): Marker | undefined {
  if (/^[_—–-]{3,}$/u.test(paragraph)) return undefined; // a ruled line
  // No other label begins so, and most paragraphs do.
  if (OPENS_WITH_SIGN.test(paragraph)) return readSign(paragraph);
  return (
    readPart(paragraph) ??
    readNamed(paragraph) ??
    readRoman(paragraph, nextSection) ??
    readDecimal(paragraph) ??
    readNumber(paragraph) ??
    readPoint(paragraph) ??
    readSign(paragraph)
  );
}

const LETTERED_PART = new RegExp(`^([A-HKĐ]\\s*(?:${DOUBLE}|[./–-]))\\s+(\\p{Lu}.*)$`, 'u');

function readPart(text: string): Marker | undefined {
  let match = /^(Điều\s+(\d{1,3})\s*[a-zđ]?\s*[.:]?)\s*(.*)$/u.exec(text);
  if (match) return { kind: 'article', label: match[1]!.trim(), text: match[3]!, value: Number(match[2]) };
  match = /^((?:CHƯƠNG|Chương)\s+([IVXL]{1,8}|\d{1,2})\s*[.:–-]?)\s*(.*)$/u.exec(text);
  if (match) return { kind: 'chapter', label: match[1]!.trim(), text: match[3]!, value: numeral(match[2]!) };
  match = /^((?:PHẦN|Phần)\s+((?:thứ|THỨ)\s+\p{L}+|[IVXL]{1,8}|\d{1,2})\s*[.:–-]?)\s*(.*)$/u.exec(text);
  if (match && (match[3] === '' || isCapitals(match[3]!) || isTitle(match[3]!)))
    return { kind: 'part', label: match[1]!.trim(), text: match[3]!, value: numeral(match[2]!) };
  match = LETTERED_PART.exec(text);
  if (match && (isCapitals(match[2]!) || isTitle(match[2]!)))
    return { kind: 'part', label: match[1]!, text: match[2]!, value: PARTS.indexOf(match[1]![0]!) + 1 };
  return undefined;
}

/** Letters that number parts, in the order of the alphabet. */
const PARTS = 'ABCDĐEFGHIK';

/** Words with a capital and without a stop that could head a part: “PHẦN I. Kết quả năm trước”, “A/ Mục tiêu”. */
function isTitle(text: string): boolean {
  return /^\p{Lu}\p{Ll}*\s/u.test(text) && text.length <= 120 && !/[.;:]\s|[.;,]$/u.test(text);
}

/** Words that number parts of a plan by themselves: `Mục tiêu 1: …`, `Bước 2. …`, `Giai đoạn 1 (2021 - 2023): …`. */
const NAMES = [
  'Mục tiêu',
  'Chỉ tiêu',
  'Bước',
  'Giai đoạn',
  'Nhiệm vụ',
  'Nội dung',
  'Giải pháp',
  'Hoạt động',
  'Dự án',
  'Tiểu dự án',
  'Nhóm',
  'Đợt',
  'Hợp phần',
  'Chuyên đề',
];
const NAMED = new RegExp(
  `^((${NAMES.flatMap((name) => [name, name.toUpperCase()]).join('|')})\\s+(?:thứ\\s+)?(\\d{1,2}|[IVX]{1,4}|(?<=thứ\\s)\\p{L}+)\\s*(?:[.:–-](?=\\s)|(?=\\())|((?:Bước|Giai đoạn|BƯỚC|GIAI ĐOẠN))\\s+(\\d{1,2}|[IVX]{1,4})(?=\\s\\p{Lu}))\\s*(\\S.*)$`,
  'u',
);

function readNamed(text: string): Marker | undefined {
  const match = NAMED.exec(text);
  if (!match) return undefined;
  const number = match[3] ?? match[5]!;
  const value = numeral(number) ?? numeral(`thứ ${number}`);
  return value === undefined
    ? undefined
    : {
        kind: 'named',
        label: match[1]!.trim(),
        text: match[6]!,
        value,
        name: (match[2] ?? match[4])!.toLowerCase(),
      };
}

const ROMAN_LABEL = new RegExp(
  `^((?:Mục\\s+|MỤC\\s+)?([IVXL]{1,8})\\s*(?:${DOUBLE}|[.\\-–:/]))\\s*(\\p{Lu}.*)$`,
  'u',
);

function readRoman(text: string, next: number): Marker | undefined {
  const match =
    ROMAN_LABEL.exec(text) ??
    /^((?:Mục|MỤC)\s+([IVXL]{1,8}|\d{1,2})(?![\p{L}\d])\s*[.\-–:]?)\s*(\p{Lu}.*|)$/u.exec(text);
  if (!match) return undefined;
  if (match[3] === '')
    return { kind: 'section', label: match[1]!.trim(), text: '', value: numeral(match[2]!) ?? 0 };
  const value = numeral(match[2]!);
  if (!value) return undefined;
  const fits = value === next && match[3]!.length <= 200;
  return fits || isCapitals(match[3]!)
    ? { kind: 'section', label: match[1]!.trim(), text: match[3]!, value }
    : undefined;
}

const DECIMAL_LABEL = new RegExp(
  `^(\\d{1,2}((?:\\.\\d{1,2}){1,3})\\s*(?:${DOUBLE}|[.\\-–):/]?))\\s+(\\S.*)$`,
  'u',
);

/** `I.1. Mục tiêu chung`, `II.1.2`: numbers that say their section; in small letters the text only goes on to cite one. */
const SECTION_DECIMAL = new RegExp(
  `^([IVXL]{1,8}((?:\\.\\d{1,2}){1,3})\\s*(?:${DOUBLE}|[.\\-–):/]?))\\s+(\\p{Lu}.*|\\d.*)$`,
  'u',
);

function readDecimal(text: string): Marker | undefined {
  const match = DECIMAL_LABEL.exec(text) ?? SECTION_DECIMAL.exec(text);
  if (!match) return undefined;
  const parts = match[2]!.split('.').filter(Boolean);
  return {
    kind: 'subclause',
    label: match[1]!,
    text: match[3]!,
    value: Number(parts.at(-1)),
    decimals: parts.length + 1,
  };
}

const NUMBER_LABEL = new RegExp(
  `^((\\d{1,2})\\s*(?:${DOUBLE}|[.)/:](?=\\s|\\p{L})|[-–](?!\\s*\\d)|(?<=\\d)[-–](?=\\s\\d)))\\s*(\\S.*)$`,
  'u',
);

function readNumber(text: string): Marker | undefined {
  // A wrapped line may begin with a document number: “51/KH-UBND ngày …”, “01-CTr/ĐĐMT”.
  if (/^\d{1,5}\s?[-/]\s?\p{Lu}\p{L}*[-/]\p{L}/u.test(text)) return undefined;
  const match = NUMBER_LABEL.exec(text);
  // “1 Mục đích:”: the stop was forgotten; only before a usual heading.
  const bare = /^(\d{1,2})\s+(\p{Lu}.*)$/u.exec(text);
  if (bare && USUAL_HEADING.test(bare[2]!))
    return { kind: 'clause', label: bare[1]!, text: bare[2]!, value: Number(bare[1]) };
  if (!match) return undefined;
  // “24/24 giờ”, “2/3 số hộ”, “2-3 hộ”, “2 - 3 hộ” are text; “3- 90% hộ” is a label, set close to its number alone.
  return { kind: 'clause', label: match[1]!, text: match[3]!, value: Number(match[2]) };
}

const USUAL_HEADING =
  /^(?:Mục đích|Yêu cầu|Mục tiêu(?: chung| cụ thể| tổng quát)?|Nội dung|Thời gian|Địa điểm|Đối tượng|Kinh phí|Thuận lợi|Khó khăn|Chỉ tiêu|Hình thức)(?:, \p{Ll}+(?: \p{Ll}+)?)?\s*[:.]?$/u;

/** Letters that number points, in the order of the alphabet as offices use it. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

const POINT_LABEL = new RegExp(
  `^(([a-zđ])(?:\\s*(?:${DOUBLE}|\\)|[./](?=\\s)|,(?=\\s\\p{Lu}))|[-–](?=\\s[\\p{Lu}\\d“])))\\s*(\\S.*)$`,
  'u',
);

function readPoint(text: string): Marker | undefined {
  // “(i) …”, “(1) …” stand below the points.
  const inner = /^(\(\s*([ivx]{1,4}|\d{1,2}|[a-eđ])\s*\))\s*(\p{L}.*|(?<=\s)\d.*)$/u.exec(text);
  if (inner) {
    const value = numeral(inner[2]!.toUpperCase()) ?? LETTERS.indexOf(inner[2]!) + 1;
    return { kind: 'point', label: inner[1]!, text: inner[3]!, value, inner: true };
  }
  // “a1) …”, “b.2) …”, “a.1. …” too.
  const numbered = /^([a-zđ]\.?(\d{1,2})\s*\)|[a-zđ]\.(\d{1,2})\.(?=\s\p{Lu}))\s*(\S.*)$/u.exec(text);
  if (numbered)
    return {
      kind: 'point',
      label: numbered[1]!,
      text: numbered[4]!,
      value: Number(numbered[2] ?? numbered[3]),
      inner: true,
    };
  // “ii) …”, “iii) …” go on from “i)”, which is a letter too: what it counts only its neighbours tell.
  const roman = /^([ivx]{2,4}\))\s*(\S.*)$/u.exec(text);
  if (roman) return { kind: 'point', label: roman[1]!, text: roman[2]!, value: undefined };
  const match = POINT_LABEL.exec(text);
  return match
    ? {
        kind: 'point',
        label: match[1]!,
        text: match[3]!,
        value: LETTERS.indexOf(match[2]!) + 1,
      }
    : undefined;
}

function readSign(text: string): Marker | undefined {
  let match = SIGN_LABEL.exec(text);
  if (match) return { kind: 'dash', label: match[1]!, text: match[2]!, value: undefined };
  match = /^(o)\s+(\p{Lu}.+)$/u.exec(text);
  if (match) return { kind: 'dash', label: match[1]!, text: match[2]!, value: undefined };
  match = /^(\+)\s*(\S.*)$/u.exec(text);
  if (match) return { kind: 'plus', label: match[1]!, text: match[2]!, value: undefined };
  match = /^(\*{1,2})\s+(\S.*)$/u.exec(text);
  return match ? { kind: 'star', label: match[1]!, text: match[2]!, value: undefined } : undefined;
}

/** At least 60 % of the letters are capitals: a heading of a section, not a sentence. */
function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter)).length;
  return letters.length > 1 && capitals / letters.length >= 0.6;
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** `XIV` → 14, `3` → 3, `thứ nhất` → 1; undefined for letters that are no Roman number. */
export function numeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const ordinal = /^thứ\s+(\p{L}+)$/iu.exec(text)?.[1]?.toLowerCase();
  if (ordinal) return ORDINALS.indexOf(ordinal) + 1 || undefined;
  let total = 0;
  for (let index = 0; index < text.length; index++) {
    const value = ROMAN[text[index]!];
    if (!value) return undefined;
    total += value < (ROMAN[text[index + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
