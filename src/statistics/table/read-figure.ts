import { fold } from '../../vietnamese/fold.ts';
import type { Cell } from './grid.ts';
import { isOtherUnit, readUnit } from '../said-units.ts';
import {
  MOST_DIGITS,
  plainNumber,
  tooLong,
  vietnameseDecimals,
  type NumberStyle,
} from '../../vietnamese/number.ts';

/** A figure as a cell writes it. */
export interface WrittenFigure {
  value: number;
  /** Upper end of a range: “3–4”. */
  max?: number;
  /** Word of a bound, as in the comparator column: “trên”, “từ … trở lên”, “gần”; empty when the figure is exact. */
  bound: string;
  /** A percent sign stands with it. */
  percent: boolean;
  /** The number alone with its own decimals, in Vietnamese signs: `1.080`, `97,00`. */
  written: string;
  /** Mark of a note: `1`, `*`, `a`. */
  mark?: string;
  /** The cell says so itself: “ước 80”. */
  isEstimate?: true;
}

/** What is known of the column a figure stands in. */
export interface FigureContext {
  style: NumberStyle;
  /** The editor said so in sources.yaml; without it Vietnamese signs are only likely. */
  declared: boolean;
  /** Other figures of the column show that a comma parts decimals. */
  decimalCommas: boolean;
  unit: string;
  /** Counts have no decimals. */
  count: boolean;
  /** Marks that a note under the table explains. */
  marks: ReadonlySet<string>;
}

/** What an office writes where it has no figure. */
const NO_FIGURE =
  /^(?:|[-–—−‐_.]+|…+|\.{2,}|x+|\*|n\/?a|nan|null|k\/?c|không có|không có số liệu|chưa có|chưa có số liệu|chưa báo cáo|không báo cáo)$/iu;

export function isNoFigure(text: string): boolean {
  return NO_FIGURE.test(text.trim());
}

/** What a spreadsheet shows in place of a result. */
const ERROR = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$|^Err:\d+$|^#+$/iu; // prettier-ignore

/** Words of bounds before and behind a number, and the word of the comparator column they come to. */
const BEFORE: readonly [RegExp, string][] = [
  [/^(?:≥|>=|=>|⩾|tối thiểu|ít nhất|không dưới|không ít hơn|không thấp hơn)\s*/iu, 'từ … trở lên'],
  [/^(?:≤|<=|=<|⩽|tối đa|nhiều nhất|không quá|không vượt quá|không trên|không hơn)\s*/iu, 'từ … trở xuống'],
  [/^(?:>|trên|hơn|vượt)\s*/iu, 'trên'],
  [/^(?:<|dưới|chưa đến|chưa tới)\s*/iu, 'dưới'],
  [/^gần\s*/iu, 'gần'],
  [/^(?:≈|~|khoảng|xấp xỉ|ước(?: khoảng)?|chừng)\s*/iu, 'khoảng'],
];
const BEHIND: readonly [RegExp, string][] = [
  [/\s*trở lên$/iu, 'từ … trở lên'],
  [/\s*trở xuống$/iu, 'từ … trở xuống'],
];

/** “Ước 80”: about 80, because it is an estimate. */
const ESTIMATED = /^ước(?!\p{L})/iu;

/** Stands behind each letter that the table strikes through. */
export const STRUCK = '\u0336';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Reads a figure in the ways that offices write one: signs of thousands, percents, bounds, ranges, brackets for less than nothing, its
 * own unit behind it, marks of notes. Undefined where the cell says that there is no figure.
 * @throws RangeError in Vietnamese when it is none, or may mean two numbers
 */
export function readFigure(cell: Cell, context: FigureContext): WrittenFigure | undefined {
  if (cell.fault) throw new RangeError(cell.fault);
  const text = cell.text.normalize('NFC').replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '').replaceAll(/\s+/gu, ' ').trim(); // prettier-ignore
  if (isNoFigure(text)) return undefined;
  if (text.includes(STRUCK)) throw new RangeError(`ô có chữ gạch bỏ “${text}”`);
  if (cell.isDay) throw new RangeError(`ô là ngày tháng (“${text}”), không phải một con số`);
  if (ERROR.test(text)) throw new RangeError(`ô báo lỗi “${text}”, không có con số`);
  const style = cell.number === undefined ? context.style : 'vi';
  // Spreadsheets keep digits as words behind an apostrophe, and show none; a text copied from one may.
  const { rest: marked, mark } = takeMark(text.replace(/^['’](?=[-−+]?\d)/u, ''), context.marks);
  const { rest, bound } = takeBound(marked);
  const bare = takeUnit(rest, context.unit);
  const percent = bare.includes('%');
  const one = (part: string): Read => readNumber(part, text, cell, { ...context, style });
  const ends = rangeOf(bare, style);
  if (!ends) {
    const { value, written } = one(bare);
    return {
      value,
      bound,
      percent,
      written,
      ...(mark && { mark }),
      ...(ESTIMATED.test(marked) && { isEstimate: true }),
    };
  }
  const [low, high] = ends.map(one) as [Read, Read];
  if (high.value <= low.value) throw new RangeError(`“${text}” đi ngược: số sau không lớn hơn số trước`);
  if (bound && bound !== 'khoảng' && bound !== 'gần')
    throw new RangeError(`“${text}” vừa là khoảng vừa là mức`);
  return {
    value: low.value,
    max: high.value,
    bound,
    percent,
    written: low.written,
    ...(mark && { mark }),
    ...(ESTIMATED.test(marked) && { isEstimate: true }),
  };
}

interface Read {
  value: number;
  written: string;
}

function readNumber(part: string, text: string, cell: Cell, context: FigureContext): Read {
  const brackets = /^\(\s*([^()-]+)\s*\)\s*(%?)$/u.exec(part);
  const spoken = brackets ? `-${brackets[1]!}${brackets[2]!}` : part;
  const plain = plainNumber(spoken, context.style);
  if (plain === undefined) throw new RangeError(notNumber(text, spoken, context.style));
  if (digitsOf(plain) > MOST_DIGITS) throw new RangeError(tooLong(text));
  const bare = spoken.replace(/\s*%$/u, '').replace(/^[-−–+] ?/u, '');
  if (/^0\d\d/u.test(bare)) throw new RangeError(`“${text}” bắt đầu bằng số 0: có thể là mã số`);
  // A number that the table keeps as such leaves no doubt but this one: 1.234 typed where the dot parts decimals.
  const doubt = doubleReading(bare, cell.number === undefined ? context : { ...context, declared: true });
  const isBroken = context.count && !Number.isInteger(Number(plain));
  if (doubt || isBroken) {
    const readings = doubt ? ` có thể là ${doubt.join(' hoặc ')};` : ' có phần lẻ mà';
    const why = context.count ? ` “${context.unit}” là số đếm, không có phần lẻ` : '';
    throw new RangeError(`“${text}”${readings}${why}`.replace(/;$/u, ''));
  }
  const written = spoken.replace(/\s*%$/u, '').trim();
  return {
    value: Number(plain),
    written:
      context.style === 'vi' && /^-?[\d.,]+$/u.test(written)
        ? written
        : vietnameseDecimals(plain).replace(/^\d{4,}/u, (digits) =>
            /\s/u.test(written) ? digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, '.') : digits,
          ),
  };
}

/** Digits that say something: noughts before and behind only place the others. */
function digitsOf(plain: string): number {
  const [whole, decimals] = plain.replace('-', '').split('.') as [string, string?];
  return (decimals === undefined ? whole.replace(/0+$/u, '') : whole + decimals).replace(/^0+/u, '').length;
}

/**
 * `2,000` and `1.234` say one thing in Vietnam and another abroad. Both readings where the unit or the column does not settle it: a count
 * has no decimals; a share of a whole is not a thousand percent; decimals of three digits are rare where nothing else has a comma.
 */
function doubleReading(number: string, { style, declared, decimalCommas, unit, count }: FigureContext): string[] | undefined {
  const match = /^([1-9]\d{0,2})([.,])(\d{3})$/u.exec(number);
  if (!match) return undefined;
  const [, whole, sign, rest] = match;
  const isDecimal = (sign === ',') === (style === 'vi');
  const name = sign === ',' ? 'dấu phẩy' : 'dấu chấm';
  const readings = [`${whole}.${rest} (${name} ngăn hàng nghìn)`, `${whole},${rest} (${name} là dấu thập phân)`];
  if (isDecimal && count) return readings;
  if (declared || decimalCommas || style !== 'vi') return undefined;
  return isDecimal || unit === '%' ? readings : undefined;
} // prettier-ignore

/** A figure that shows that a comma parts decimals in its column: `61,5`, `1.234,50`, `0,125`. */
export function showsDecimalComma(text: string): boolean {
  return /^\D{0,20}(?:0,\d+|[\d.]*\d,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+)(?!\d)\D{0,20}$/u.test(text);
}

function notNumber(text: string, spoken: string, style: NumberStyle): string {
  if (/^\d+ ?\/ ?\d+$/u.test(spoken)) return `“${text}” là phần trên tổng, không phải một con số`;
  if (/\d\s*\(.*\d.*\)/u.test(spoken)) return `“${text}” có hai con số trong một ô`;
  const other = (['vi', 'en'] as const).find(
    (one) => one !== style && plainNumber(spoken, one) !== undefined,
  );
  const plain = other && plainNumber(spoken, other);
  return plain
    ? `“${text}” không phải số theo kiểu ${style === 'vi' ? 'Việt Nam' : 'đã khai'}; theo kiểu ${other === 'en' ? 'Anh' : 'Việt Nam'} là ${vietnameseDecimals(plain)}`
    : `“${text}” không phải số`;
}

/** `45¹`, `45(1)`, `45*`, `45 (*)`: the mark of a note is no digit of the figure. */
function takeMark(text: string, marks: ReadonlySet<string>): { rest: string; mark?: string } {
  const match =
    /^(.*[\d%)])\s?([⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ⁽⁾*]+|\(\*+\)|\[\d{1,2}\])$/u.exec(text) ??
    /^(.*[\d%])(\s?)\((\d|[a-e])\)$/u.exec(text);
  if (!match) return { rest: text };
  const [, rest = '', second = '', third] = match;
  const mark = plainMark(third ?? second);
  // “45 (1)” may also be two figures: it is a mark where a note under the table explains it.
  if (third !== undefined && second !== '' && !marks.has(mark)) return { rest: text };
  return { rest: rest.trim(), mark };
}

/** `⁽¹⁾` → `1`. */
export function plainMark(mark: string): string {
  return [...mark]
    .map((sign) => (RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : ('abcde'['ᵃᵇᶜᵈᵉ'.indexOf(sign)] ?? sign)))
    .join('')
    .replaceAll(/[()[\]⁽⁾]/gu, '');
} // prettier-ignore

function takeBound(text: string): { rest: string; bound: string } {
  const plain = text.replace(/^(?:đạt|có)\s+/iu, '');
  for (const [pattern, bound] of BEHIND)
    if (pattern.test(plain)) return { rest: plain.replace(pattern, '').replace(/^từ\s+/iu, ''), bound };
  for (const [pattern, bound] of BEFORE)
    if (pattern.test(plain)) return { rest: plain.replace(pattern, ''), bound };
  return { rest: plain, bound: '' };
}

/** One unit in several words; what is only near (“điểm %” and “%”, “hộ” and “khẩu”) is another. */
const SAME_UNITS: readonly (readonly string[])[] = [
  ['%', 'phần trăm'],
  ['điểm %', 'điểm phần trăm'],
  ['người', 'khẩu', 'nhân khẩu'],
  ['hộ', 'hộ gia đình'],
  ['ha', 'hecta', 'héc-ta', 'hec-ta'],
  ['m²', 'm2', 'mét vuông'],
  ['km²', 'km2'],
  ['m³', 'm3', 'mét khối'],
];

/** A figure may carry its unit: “45 hộ” in a column of hộ, “13,2 phần trăm” in one of %. */
function takeUnit(text: string, unit: string): string {
  if (/^đồng(?:\/|$)/u.test(unit) && /\d\s*(?:₫|đ|vnđ|vnd)$/iu.test(text))
    return text.replace(/\s*\D+$/u, '');
  if (/\d\s?%$|[\d)]$/u.test(text)) return text;
  const own = unit.trim().toLowerCase();
  for (const word of SAME_UNITS.find((words) => words.includes(own)) ?? [own]) {
    if (word === '' || word === '%' || !fold(text).endsWith(fold(word))) continue;
    const before = [...text].slice(0, -[...word].length).join('');
    if (/[\d)]\s*$/u.test(before)) return before.trim();
  }
  // “350 trđ”, “12 hecta”: the same unit in other words.
  const [, number, word = ''] = /^(.*\d)\s*(\p{L}[\p{L}\d./² ³]*)$/u.exec(text) ?? [];
  const [said, taken] = [readUnit(word), readUnit(unit)];
  if (number === undefined || said?.of === undefined || said.of === '%' || !taken) return text;
  // Of “hộ/thôn” it is not known what it is told for one of.
  const isKnown = Object.keys(said.per).length === word.split('/').length - 1;
  return isKnown && !isOtherUnit(said, taken) ? number : text;
}

/** “3–4”, “từ 3 đến 4”, “2,5–3%”: both ends; undefined when it is no range. */
function rangeOf(text: string, style: NumberStyle): [string, string] | undefined {
  const match = /^(?:từ )?(.*?\d%?)\s?(?:[-–—−~]|đến|tới)\s?(\d.*)$/iu.exec(text);
  if (!match) return undefined;
  const [low, high] = [match[1]!, match[2]!];
  return plainNumber(low, style) !== undefined && plainNumber(high, style) !== undefined
    ? [low, high]
    : undefined;
}
