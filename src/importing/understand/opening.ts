import { capitalise } from '../../text/sentence.ts';
import { findMentions } from '../../kinds/plan/citations/citations.ts';
import { stripMarks } from '../../vietnamese/fold.ts';
import type { SourceLine } from '../line.ts';
import { isAgency } from './agency-names.ts';
import {
  ABOUT,
  ADDRESSEE,
  AUTHORITY,
  BASIS_START,
  DOCTYPE_LINE,
  DOCTYPE_START,
  DOCUMENT_NUMBER,
  DOCUMENT_TYPES,
  HAS_NUMBER,
  MOTTO,
  NATION,
  OFFICE,
  PARTY,
  PLACE_DATE,
  RULE,
  SECTION_START,
  SMALL_DOCTYPE_LINE,
  STAMP,
  UNION_HEAD,
} from './patterns.ts';
import { piecesOf, splitSides } from './sides.ts';
import { anyOf, collapse, isCapitals } from './words.ts';

/** How many lines a head may have before the kind of document must have come. */
export const HEAD_LINES = 40;

export interface Opening {
  index: number;
  text: string;
  /** What stands behind the kind on its line. */
  rest: SourceLine[];
  /** Line whose marks recognition got wrong: `KÉ HOẠCH`. */
  misread?: string;
}

export function findDocType(lines: readonly SourceLine[]): Opening | null {
  const head = lines.slice(0, HEAD_LINES);
  const limit = head.findIndex((line) => SECTION_START.test(collapse(line.text)) && !line.cell);
  const texts = (limit < 0 ? head : head.slice(0, limit)).map((line) => collapse(line.text));
  // “QUYẾT ĐỊNH:” below the bases is the word that decides; such a decision has lost the line of its kind.
  const based = texts.findIndex((text) => /^Căn cứ\s/u.test(text));
  const decides = (index: number): boolean => based >= 0 && index > based && texts[index]!.endsWith(':');
  const alone = texts.findIndex((text, index) => DOCTYPE_LINE.test(text) && !decides(index));
  if (alone >= 0) return { index: alone, text: DOCTYPE_LINE.exec(texts[alone]!)![1]!, rest: [] };
  for (const [index, text] of texts.entries()) {
    const together = DOCTYPE_START.exec(text);
    if (together && !lines[index]!.cell)
      return { index, text: together[1]!, rest: [{ ...lines[index]!, text: together[2]! }] };
  }
  for (const [index, text] of texts.entries()) {
    const meant = DOCUMENT_TYPES.find(
      (type) => stripMarks(type) === stripMarks(text).replace(/\s*[:.]$/u, ''),
    );
    if (meant && text === text.toUpperCase() && !decides(index))
      return { index, text: meant, rest: [], misread: text };
  }
  return inSmallLetters(lines, texts);
}

/** A text that lost its capitals: its kind stands alone right below the nation and the number or day. */
function inSmallLetters(lines: readonly SourceLine[], texts: readonly string[]): Opening | null {
  const index = texts.findIndex((text) => SMALL_DOCTYPE_LINE.test(text));
  const head = lines.slice(0, Math.max(0, index)).flatMap(({ text }) => piecesOf(text));
  const below =
    head.some((text) => NATION.test(text) || PARTY.test(text)) &&
    head.slice(-6).some((text) => DOCUMENT_NUMBER.test(text) || PLACE_DATE.test(text));
  return below ? { index, text: texts[index]!.toUpperCase(), rest: [] } : null;
}

/**
 * An official letter names no kind: its summary “V/v …” stands under the number, and “Kính gửi” opens the text
 * (Nghị định 30/2020, Phụ lục I, mẫu 1.5).
 */
export function findLetter(
  lines: readonly SourceLine[],
): { head: SourceLine[]; title: SourceLine[]; body: SourceLine[] } | null {
  const pieces = splitSides(lines.slice(0, HEAD_LINES));
  const about = pieces.findIndex((line) => ABOUT.test(line.text));
  const to = pieces.findIndex((line) => ADDRESSEE.test(line.text));
  if (about < 0 || to < 0) return null;
  let end = about + 1;
  const goesOn = (line: SourceLine | undefined): boolean =>
    line !== undefined &&
    !ADDRESSEE.test(line.text) &&
    !PLACE_DATE.test(line.text) &&
    !NATION.test(line.text) &&
    !MOTTO.test(line.text) &&
    !RULE.test(line.text) &&
    line.cell?.column === pieces[about]!.cell?.column;
  while (goesOn(pieces[end]) && end - about < 5) end++;
  return {
    head: [...pieces.slice(0, about), ...pieces.slice(end, Math.max(end, to))],
    title: pieces.slice(about, end),
    body: [...pieces.slice(Math.max(end, to)), ...lines.slice(HEAD_LINES)],
  };
}

/**
 * A head without the line that names the kind: the code in its number tells the kind, capitals below it are the summary.
 * @returns null when there is no head either
 */
export function findUntyped(lines: readonly SourceLine[]): {
  head: SourceLine[];
  docType: { text: string; line: number } | null;
  title: SourceLine[];
  rest: SourceLine[];
} | null {
  let end = 0;
  let number: SourceLine | undefined;
  for (const [at, line] of lines.slice(0, HEAD_LINES).entries()) {
    const texts = piecesOf(line.text);
    const isHead = texts.every(
      (text) =>
        HEAD_PARTS.some((part) => part.test(text)) ||
        (isCapitals(text) && (isAgency(text) || (at < end + 2 && !number))),
    );
    if (!isHead) break;
    if (texts.some((text) => DOCUMENT_NUMBER.test(text))) number ??= line;
    end = at + 1;
  }
  if (!number) return null;
  const printed = piecesOf(number.text).find((text) => DOCUMENT_NUMBER.test(text))!;
  const type = findMentions(printed.replace(/\s+(?=[/-])/gu, '').replace(/^Số\s*[:.]?\s*(?=[/-])/u, '1'))[0]
    ?.type;
  const rest = lines.slice(end);
  let titled = 0;
  while (titled < 6 && rest[titled] && isTitle(collapse(rest[titled]!.text))) titled++;
  return {
    head: lines.slice(0, end),
    docType: type ? { text: type.toUpperCase(), line: number.line } : null,
    title: rest.slice(0, titled),
    rest: rest.slice(titled),
  };
}

const PAGE_TITLE = new RegExp(
  `^(${anyOf(['kế hoạch', 'chương trình hành động', 'chương trình', 'phương án', 'đề án'])})\\s+(?!số\\s)(\\p{L}.{10,220}[^.;:,])$`,
  'iu',
);

/** A web page without a head: its title “Kế hoạch …” stands right above the bases or the first section. */
export function findPageTitle(lines: readonly SourceLine[]): Opening | null {
  const texts = lines.slice(0, HEAD_LINES).map((line) => collapse(line.text));
  const at = texts.findIndex((text) => SECTION_START.test(text) || BASIS_START.test(text));
  const title = at > 0 ? PAGE_TITLE.exec(texts[at - 1]!) : null;
  if (!title) return null;
  return {
    index: at - 1,
    text: title[1]!.toUpperCase(),
    rest: [{ ...lines[at - 1]!, text: capitalise(title[2]!) }],
  };
}

const HEAD_PARTS = [NATION, PARTY, UNION_HEAD, MOTTO, DOCUMENT_NUMBER, PLACE_DATE, RULE, STAMP];

/** Capitals that are no section, authority or office. */
export function isTitle(text: string): boolean {
  return isCapitals(text) && !SECTION_START.test(text) && !AUTHORITY.test(text) && !OFFICE.test(text);
}

/** Number of lines after the kind of document that are still its summary. */
export function findTitleEnd(lines: readonly SourceLine[], head: readonly SourceLine[]): number {
  const agencies = new Set(head.map((line) => collapse(line.text)));
  let end = 0;
  for (; end < Math.min(lines.length, 12); end++) {
    const text = collapse(lines[end]!.text);
    if (RULE.test(text)) return end + 1;
    if (opensTable(lines, end)) return end;
    if (SECTION_START.test(text) || /như sau\s*:$/u.test(text) || AUTHORITY.test(text)) return end;
    // A part without a number, its heading before its text: no summary goes on so.
    if (end > 0 && RUN_IN.test(text)) return end;
    if (/^(?:[-–+•]\s*)?Căn cứ\s/u.test(text) || (end > 0 && isBasis(lines, end))) return end;
    if (end > 0 && (/[.;]$/u.test(collapse(lines[end - 1]!.text)) || opensEnacting(lines, end))) return end;
    if (end > 0 && /^\(?\s*(?:Ban hành\s+)?kèm theo\s|^\((?:Ký|Dự thảo|Đính kèm|Phê duyệt)\s/iu.test(text))
      return end;
    // “PHIẾU TRÌNH” right above whom it goes to has no summary.
    if (/^Kính (?:gửi|thưa|mời)/u.test(text)) return end;
    if (
      end > 0 &&
      /^(?:CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BAN |GIÁM ĐỐC |BỘ TRƯỞNG )/u.test(text)
    )
      return end;
    // Behind a summary in small letters, capitals are a new part: who decides, a first heading.
    if (end > 0 && isCapitals(text) && lines.slice(0, end).every((line) => /\p{Ll}{2}/u.test(line.text)))
      return end;
    // Behind a summary in capitals a sentence in small letters opens the text.
    if (end > 0 && opensText(lines, end)) return end;
    // A decision names who decides once more before its bases.
    if (end > 0 && agencies.has(text)) return end;
  }
  return end;
}

/** A table of its own right below: its first cell stands beside another. */
function opensTable(lines: readonly SourceLine[], at: number): boolean {
  const own = lines[at]!.cell;
  if (!own || own.columns < 2 || own.row > 0 || own.column > 0) return false;
  return lines.slice(at).some(({ cell }) => cell?.table === own.table && cell.row > 0);
}

const RUN_IN =
  /^(?:Mục đích|Mục tiêu|Chỉ tiêu|Yêu cầu|Đối tượng|Phạm vi|Địa điểm|Thời gian|Thành phần|Nội dung)(?:\s\p{Ll}+|,)*\s?:(?=\s|$)/u;

/** All lines so far in capitals, four words or more, and this one written as a sentence. */
function opensText(lines: readonly SourceLine[], at: number): boolean {
  const above = lines.slice(0, at).map((line) => collapse(line.text));
  const text = collapse(lines[at]!.text);
  return (
    above.every(isCapitals) &&
    above.join(' ').split(' ').length >= 4 &&
    /^\p{Lu}\p{Ll}/u.test(text) &&
    (text.match(/\p{Ll}/gu) ?? []).length > text.length / 2
  );
}

/** “Thực hiện …” opens a basis when a document number follows in the same sentence, else it is part of the title. */
function isBasis(lines: readonly SourceLine[], at: number): boolean {
  if (opensSentence(lines, at)) return true;
  if (!BASIS_START.test(lines[at]!.text)) return false;
  const words = lines
    .slice(at, at + 4)
    .map((line) => collapse(line.text))
    .join(' ');
  return (
    HAS_NUMBER.test(words) ||
    /(?:Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Kết luận|Chương trình|Công văn)\s+số/u.test(words)
  );
}

/** “Ngày 30/10/2023, …”, “Thực hiện Chương trình … . Hội …”: sentences with a stop are text; a summary has none. */
function opensSentence(lines: readonly SourceLine[], at: number): boolean {
  if (/^\p{Lu}.*\p{Ll}\.\s+\p{Lu}\p{Ll}/u.test(lines[at]!.text)) return true;
  if (!/^(?:Ngày\s\d|Năm\s\d{4},|Để\s|Nhằm\s|Trong\s|Thực hiện\s|Theo\s)/u.test(lines[at]!.text))
    return false;
  const next = lines.slice(at, at + 8).map((line) => collapse(line.text));
  const end = next.findIndex(
    (text, index) => index > 0 && (RULE.test(text) || SECTION_START.test(text) || /^Căn cứ\s/u.test(text)),
  );
  const words = (end < 0 ? next : next.slice(0, end)).join(' ');
  return /\p{Ll}[.;]\s+\p{Lu}|\p{Ll}[.:;]$/u.test(words);
}

/** A sentence naming the issuer and what it does, which may wrap over some lines before “như sau:”. */
function opensEnacting(lines: readonly SourceLine[], at: number): boolean {
  if (!/^\p{Lu}/u.test(lines[at]!.text)) return false;
  // The last word of a summary may stand above the sentence.
  const [own, below] = [lines[at]!.text, lines[at + 1]?.text ?? ''];
  if (!isAgency(own) && isAgency(below) && !/[,;]$/u.test(own) && opensEnacting(lines, at + 1)) return false;
  const next = lines.slice(at, at + 6).map((line) => collapse(line.text));
  const stop = next.findIndex((text) => RULE.test(text) || BASIS_START.test(text));
  const words = (stop < 0 ? next : next.slice(0, stop)).join(' ');
  const sentence = /^[^.]*?(?:như sau|sau đây)\s*:/u.exec(words)?.[0];
  if (sentence === undefined) return false;
  if (/\s(?:xây dựng|ban hành|tổ chức|triển khai|lập|đề ra|thông báo|hướng dẫn|yêu cầu)\s/u.test(sentence))
    return true;
  // “Sau khi nghe báo cáo, Ban Thường vụ kết luận như sau:”
  const opens =
    isAgency(lines[at]!.text) || /^(?:Sau khi|Liên ngành|Hai (?:bên|ngành|đơn vị))\s/u.test(lines[at]!.text);
  return opens && /\s(?:kết luận|thống nhất|phối hợp|quyết định|đề nghị|giao)\s/u.test(sentence);
}
