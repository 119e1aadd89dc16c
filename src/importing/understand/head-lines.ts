import type { SourceLine } from '../line.ts';
import { despace } from './letter-spaced.ts';
import {
  ABOUT,
  CONTACT,
  DOCTYPE_LINE,
  DOCUMENT_NUMBER,
  DOCUMENT_TYPES,
  isOpenNumber,
  MOTTO,
  NATION,
  PARTY,
  PLACE_DATE,
  RULE,
  SECTION_START,
  STAMP,
  UNION_HEAD,
  UNIT_ALONE,
} from './patterns.ts';
import { isAgency } from './agency-names.ts';
import { piecesOf } from './sides.ts';
import { collapse, isCapitals } from './words.ts';

/** How far down a page the head may begin, below menus, counters and lists of other documents. */
const SEARCH = 150;
/** How many lines a head may have. */
const LINES = 40;

/** Cells of a head that lost their lines: `ỦY BAN NHÂN DÂN Số: 1/KH-UBND` beside `CỘNG HÒA … VIỆT NAM Ví Dụ, ngày …`. */
export function partHeadCells(lines: readonly SourceLine[]): SourceLine[] {
  return withWholeNation(lines).flatMap((line, at) =>
    at < SEARCH && line.cell
      ? unglue(withoutRule(line.text), GLUED_CELL).map((text) =>
          text === line.text ? line : { ...line, text },
        )
      : at < SEARCH && /^[-–_—]{2}/u.test(line.text)
        ? [{ ...line, text: withoutGluedRule(line.text) }]
        : [line],
  );
}

/** `TỈNH VÍ DỤ -------`: a rule that lost its line. */
function withoutRule(text: string): string {
  return text.replace(/(?<=\S)\s[-–_—]{3,}(?=\s|$)/gu, '');
}

/** `——-Số: 1/KH-UBND`, `--I. MỤC ĐÍCH`: a rule that a part of the head or the first section ran into. */
function withoutGluedRule(text: string): string {
  const rest = /^[-–_—]{2,}\s*(\p{L}.*)$/u.exec(text)?.[1];
  return rest !== undefined && (opensHead(collapse(rest)) || SECTION_START.test(rest)) ? rest : text;
}

/** `CỘNG HÒA XÃ HỘI CHỦ`, and a line further down, behind one of the left side or beside it, `NGHĨA VIỆT NAM`. */
function withWholeNation(lines: readonly SourceLine[]): readonly SourceLine[] {
  const at = lines.slice(0, SEARCH).findIndex(({ text, cell }) => !cell && NATION_BEGINS.test(text));
  if (at < 0) return lines;
  const begun = NATION_BEGINS.exec(lines[at]!.text)![0];
  for (const next of [at + 1, at + 2]) {
    const rest = piecesOf(lines[next]?.text ?? '')
      .at(-1)
      ?.match(/(?:(?:CHỦ )?NGHĨA )?VIỆT NAM$|^NAM$/u)?.[0];
    const beside = next > at + 1 || rest !== lines[next]?.text;
    if (rest === undefined || !beside || !NATION.test(collapse(`${begun} ${rest}`))) continue;
    const left = lines[next]!.text.slice(0, -rest.length).trim();
    return lines.flatMap((line, index) => {
      if (index === at) return [{ ...line, text: `${line.text} ${rest}` }];
      return index === next ? (left ? [{ ...line, text: left }] : []) : [line];
    });
  }
  return lines;
}

const NATION_BEGINS = /(?<=^|\s{3})CỘNG H\p{L}{2} XÃ HỘI(?: CHỦ(?: NGHĨA(?: VIỆT)?)?)?$/u;

/** Index of the first line of the head, behind everything a web page puts above it; 0 when nothing shows where it begins. */
export function findHeadStart(lines: readonly SourceLine[]): number {
  const anchor = findAnchor(lines);
  if (anchor < 0) return 0;
  let first = anchor;
  const about = aboutAbove(lines, anchor);
  for (let at = anchor - 1; at >= 0; at--) {
    if (about >= 0 && at >= about) continue;
    const pieces = piecesOf(lines[at]!.text).map(despace);
    // Names of bodies in small letters stand in menus too; above a head only the very first lines may be written so.
    const opens = pieces.some(
      (text) =>
        opensHead(text) ||
        FIRST_WORD.test(text) ||
        UNIT_ALONE.test(text) ||
        (isAgency(text) && (isCapitals(text) || at < 2)),
    );
    if (opens) first = at;
    else if (!pieces.every((text) => RULE.test(text) || text === '&' || (CONTACT.test(text) && lines[at]!.cell) || isCapitals(text.replace(/\s*[-–]$/u, '')))) break; // prettier-ignore
  }
  return leftSideAbove(lines, first, anchor) ?? first;
}

/**
 * The left side of a head whose number stands apart from it: a stamp or a piece of one lies between. Only where the rest of the head has no
 * number, so that no list of other documents lends one.
 */
function leftSideAbove(lines: readonly SourceLine[], first: number, anchor: number): number | undefined {
  const numbered = ({ text }: SourceLine): boolean =>
    piecesOf(text).some((piece) => DOCUMENT_NUMBER.test(despace(piece)));
  if (lines.slice(first, anchor + NUMBER_BELOW).some(numbered)) return undefined;
  const from = Math.max(0, first - NUMBER_ABOVE);
  const number = lines.slice(from, first).findLastIndex(numbered);
  if (number < 0) return undefined;
  let start = from + number;
  while (start > 0 && isAgency(lines[start - 1]!.text.trim()) && isCapitals(lines[start - 1]!.text)) start--;
  // `XÃ VÍ DỤ` below `ỦY BAN NHÂN DÂN`.
  const upper = lines[start - 2]?.text.trim() ?? '';
  if (
    start === from + number &&
    isCapitals(lines[start - 1]?.text ?? '') &&
    isAgency(upper) &&
    isCapitals(upper)
  )
    start -= 2;
  return start < from + number ? start : undefined;
}

/** How far a number may stand from the nation of its head, in lines. */
const NUMBER_ABOVE = 6;
const NUMBER_BELOW = 8;

/** `V/v …` under the number of an official letter, which stands over its nation where the left side comes first; −1 when none. */
function aboutAbove(lines: readonly SourceLine[], anchor: number): number {
  const from = Math.max(0, anchor - ABOUT_LINES);
  const about = lines
    .slice(from, anchor)
    .findIndex(({ text }) => piecesOf(text).some((piece) => ABOUT.test(piece)));
  if (about < 0) return -1;
  const above = lines.slice(Math.max(0, from + about - 2), from + about);
  return above.some(({ text }) => piecesOf(text).some((piece) => DOCUMENT_NUMBER.test(despace(piece))))
    ? from + about
    : -1;
}

/** A summary under the number goes over so many lines of a narrow cell. */
const ABOUT_LINES = 8;

function opensHead(text: string): boolean {
  return (
    NATION.test(text) ||
    PARTY.test(text) ||
    UNION_HEAD.test(text) ||
    DOCUMENT_NUMBER.test(text) ||
    PLACE_DATE.test(text) ||
    STAMP.test(text) ||
    isOpenNumber(text)
  );
}

/** The nation or the Party as a head prints it, else a number with a day of issue or a body beside it. */
function findAnchor(lines: readonly SourceLine[]): number {
  const near = lines.slice(0, SEARCH);
  const nation = near.findIndex((line, at) => namesNation(lines, at) && !line.text.startsWith('-'));
  const own = nation >= 0 ? nation : near.findIndex((_, at) => numbersDocument(lines, at));
  // Behind a kind and its first section the nation heads a form in an appendix, not this document.
  const before = near.slice(0, Math.max(0, own)).map((line) => collapse(line.text));
  const type = before.findIndex((text) => DOCTYPE_LINE.test(text));
  return type >= 0 && before.slice(type).some((text) => SECTION_START.test(text)) ? -1 : own;
}

function namesNation(lines: readonly SourceLine[], at: number): boolean {
  // Broken over lines it begins in capitals; a link above the head does not.
  const broken = isCapitals(piecesOf(lines[at]!.text).at(-1) ?? '');
  return (broken ? [1, 2, 3] : [1]).some((count) =>
    piecesOf(wordsOf(lines, at, count)).some((text) => {
      const word = despace(text);
      return NATION.test(word) || PARTY.test(word) || UNION_HEAD.test(word);
    }),
  );
}

function numbersDocument(lines: readonly SourceLine[], at: number): boolean {
  if (!piecesOf(lines[at]!.text).some((text) => DOCUMENT_NUMBER.test(despace(text)))) return false;
  const around = lines.slice(Math.max(0, at - 4), at + 6).flatMap((line) => piecesOf(line.text));
  return around.some((text) => PLACE_DATE.test(text) || (isAgency(text) && isCapitals(text)));
}

/**
 * Parts of the head that a narrow cell or a page broke over lines, in one piece again: the nation, the motto, the number, place and day.
 * @returns the lines with the head mended; what stands behind it is left alone
 */
export function mendHead(source: readonly SourceLine[]): SourceLine[] {
  const lines = withNumbers(source);
  const result: SourceLine[] = [];
  let at = 0;
  for (; at < Math.min(lines.length, LINES);) {
    const line = lines[at]!;
    const text = typeSpaced(line.text) ?? despace(line.text);
    if (DOCTYPE_LINE.test(collapse(text)) || SECTION_START.test(collapse(text))) break;
    const count = brokenOver(lines, at);
    const words = count > 1 ? wordsOf(lines, at, count) : text;
    for (const piece of unglue(words)) result.push(piece === line.text ? line : { ...line, text: piece });
    at += count;
  }
  return [...result, ...lines.slice(at).map(restoreType)];
}

/** `Số:` beside `/KH-UBND`: the gap left for the number looked like columns. */
function withNumbers(lines: readonly SourceLine[]): SourceLine[] {
  return lines.flatMap((line, at) => {
    const [before, next] = [lines[at - 1], lines[at + 1]];
    if (before && at < LINES && isSplitNumber(before, line)) return [];
    return next && at < LINES && isSplitNumber(line, next)
      ? [{ ...line, text: `${line.text} ${next.text}` }]
      : [line];
  });
}

function isSplitNumber({ text, cell }: SourceLine, next: SourceLine): boolean {
  return (
    /^Số\s*:?$/u.test(text.trim()) &&
    cell !== undefined &&
    next.cell?.table === cell.table &&
    next.cell.row === cell.row &&
    /^\d{0,5}\s*[-/]\s*\p{Lu}[\p{L}\d/-]*$/u.test(next.text.trim())
  );
}

/** The kind of document may be letter-spaced as well. */
function restoreType(line: SourceLine): SourceLine {
  const text = typeSpaced(line.text);
  return text === undefined ? line : { ...line, text };
}

/** `B Á O  C Á O` → `BÁO CÁO`: a kind of document whatever the gaps between its letters. */
function typeSpaced(text: string): string | undefined {
  if (!/^\p{Lu}(?:\s+\p{Lu})+\s*$/u.test(text.trim())) return undefined;
  const letters = text.replace(/\s/gu, '');
  return DOCUMENT_TYPES.find((type) => type.replaceAll(' ', '') === letters);
}

/** How many lines from here are one part of the head. */
function brokenOver(lines: readonly SourceLine[], at: number): number {
  const own = despace(collapse(lines[at]!.text));
  // `Ví Dụ, ngày 09 tháng 01 năm` ⏎ `2024`
  const next = lines[at + 1];
  if (/\snăm$/u.test(own) && next && isBeside(next, lines[at]!) && /^\d{4}[.;]?$/u.test(next.text.trim()))
    return 2;
  if (isPart(own)) return 1;
  for (const count of [2, 3]) {
    if (at + count > lines.length || !lines.slice(at, at + count).every((line) => isBeside(line, lines[at]!)))
      break;
    const behind = collapse(next!.text);
    const words = wordsOf(lines, at, count);
    if (NATION.test(words) || MOTTO.test(words)) return count;
    if (/ngày|tháng|năm|,$/iu.test(own) && PLACE_DATE.test(words)) return count;
    if (count === 2 && /^Số\s*:?$/iu.test(own) && /^[\d/]/u.test(behind)) return count;
    if (count === 2 && /^Số\s*:?.*[-/]$/iu.test(own) && /^\p{Lu}[\p{L}&-]*$/u.test(behind)) return count;
    // `ỦY` ⏎ `BAN NHÂN DÂN`, `Ví` ⏎ `Dụ, ngày …`: a name whose first word stayed alone.
    if (count === 2 && FIRST_WORD.test(own) && isAgency(words) && isCapitals(words)) return count;
    if (count === 2 && LONE_NAME.test(own) && PLACE_DATE.test(behind) && PLACE_DATE.test(words)) return count;
  }
  return 1;
}

/** Lines of one cell, or of the text outside of tables. */
function isBeside({ cell }: SourceLine, { cell: own }: SourceLine): boolean {
  return (
    cell === own || (cell?.table === own?.table && cell?.row === own?.row && cell?.column === own?.column)
  );
}

/** Words that no name of a body consists of. */
const FIRST_WORD = /^(?:ỦY|UỶ|HỘI ĐỒNG|LIÊN|ĐẢNG|BAN|TỔNG|VĂN|TRUNG|CÔNG|MẶT)$/u;
const LONE_NAME = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u;

function isPart(text: string): boolean {
  if (NATION.test(text) || MOTTO.test(text) || RULE.test(text)) return true;
  // “… VIỆT NAM Ví Dụ, ngày …” only looks like a long name of a place.
  return PLACE_DATE.test(text) && !NATION_WORDS.test(text) && !MOTTO_WORDS.test(text);
}

function wordsOf(lines: readonly SourceLine[], at: number, count: number): string {
  return lines
    .slice(at, at + count)
    .map((line) => despace(line.text.trim()))
    .join(' ');
}

const NATION_WORDS = /C[ỘO]NG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const MOTTO_WORDS = /Độc lập\s*[-–—]?\s*Tự do\s*[-–—]?\s*Hạnh phúc/u;
const NUMBER_WORDS =
  /(?<!\p{L})(?:Số|SỐ)(?:\s*:\s*\d*|\s+\d+)\s*[-/]\s*\p{Lu}[\p{L}\d&/]*(?:\s?[-–]\s?\p{Lu}[\p{L}\d&/]*)*(?:-(?=\s|$))?/u;
const DAY_WORDS =
  /\p{Lu}\p{L}*(?:[ ’-]\p{Lu}[\p{L}’-]*){0,4}\s*,\s*ngày\s[\d.…\s]*tháng\s[\d.…\s]*năm\s*(?:\d{4}|[\d.…]*)/u;

/** `ĐẢNG ỦY XÃ VÍ DỤ Ví Dụ, ngày …`: a body and, beside it, the place. */
const BODY_AND_PLACE = /^((?:\p{Lu}{2,}[\s-]+){2,})(\p{Lu}\p{Ll}[\p{L}\s’'-]*,\s*ngày\s.*)$/u;

/** Shorter than this no line holds two parts of a head; a cell is narrower. */
const GLUED_LINE = 40;
const GLUED_CELL = 16;

/** A head that lost its lines: the nation, the motto, the number and the day each on a line of their own again. */
function unglue(text: string, shortest = GLUED_LINE): string[] {
  const placed = BODY_AND_PLACE.exec(text);
  if (placed) return [placed[1]!.trim(), placed[2]!];
  if (isPart(collapse(text)) || collapse(text).length < shortest || /\s{3,}|\t/u.test(text)) return [text];
  for (const part of [NATION_WORDS, MOTTO_WORDS, NUMBER_WORDS, DAY_WORDS]) {
    const match = part.exec(text);
    if (!match || match[0] === text) continue;
    const before = text.slice(0, match.index).trim();
    const after = text.slice(match.index + match[0].length).trim();
    // Inside a sentence these words only speak of a document.
    if (/\p{Ll}$/u.test(before) && part !== DAY_WORDS) continue;
    if (/^[\p{Ll},;]/u.test(after)) continue;
    return [before, match[0], after].filter(Boolean).flatMap((piece) => unglue(piece, shortest));
  }
  return splitAgencies(text);
}

const SECOND_AGENCY =
  /^(\p{Lu}.*\s(?:TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN)\s\p{Lu}+(?:\s\p{Lu}+){0,3}?|HỘI\s.*\sVIỆT NAM)\s((?:SỞ|PHÒNG|TRƯỜNG|TRUNG TÂM|CHI CỤC|VĂN PHÒNG|LIÊN ĐOÀN|BAN (?:DÂN|CHỈ|QUẢN|TUYÊN|TỔ)|HỘI (?:LIÊN|NÔNG|CỰU|LHPN|CCB|CHỮ)|ỦY BAN|UỶ BAN|UBND|ĐẢNG ỦY|CÔNG AN|CÔNG ĐOÀN|BCH|BTV|ĐOÀN (?:TNCS|THANH NIÊN|SỞ|XÃ|PHƯỜNG)|CHI ĐOÀN|CHI BỘ|HẠT|TRẠM|THANH TRA)\s.+)$/u;

/** “… TỈNH VÍ DỤ SỞ Y TẾ”: the superior and the issuer on one line. */
function splitAgencies(text: string): string[] {
  if (!isCapitals(text)) return [text];
  const match = SECOND_AGENCY.exec(text);
  return match ? [match[1]!, match[2]!] : [text];
}
