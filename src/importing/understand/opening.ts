import { stripMarks } from '../../vietnamese/fold.ts';
import type { SourceLine } from '../line.ts';
import {
  ABOUT,
  ADDRESSEE,
  AUTHORITY,
  BASIS_START,
  DOCTYPE_LINE,
  DOCTYPE_START,
  DOCUMENT_TYPES,
  HAS_NUMBER,
  MOTTO,
  NATION,
  PLACE_DATE,
  RULE,
  SECTION_START,
} from './patterns.ts';
import { splitSides } from './sides.ts';
import { collapse, isCapitals } from './words.ts';

/** How many lines a head may have before the kind of document must have come. */
const HEAD_LINES = 40;

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
  const alone = texts.findIndex((text) => DOCTYPE_LINE.test(text));
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
    if (meant && text === text.toUpperCase()) return { index, text: meant, rest: [], misread: text };
  }
  return null;
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

/** Number of lines after the kind of document that are still its summary. */
export function findTitleEnd(lines: readonly SourceLine[], head: readonly SourceLine[]): number {
  const agencies = new Set(head.map((line) => collapse(line.text)));
  let end = 0;
  for (; end < Math.min(lines.length, 12); end++) {
    const text = collapse(lines[end]!.text);
    if (RULE.test(text)) return end + 1;
    if (SECTION_START.test(text) || /như sau\s*:$/u.test(text) || AUTHORITY.test(text)) return end;
    if (/^Căn cứ\s/u.test(text) || (end > 0 && isBasis(lines, end))) return end;
    if (end > 0 && (/[.;]$/u.test(collapse(lines[end - 1]!.text)) || opensEnacting(lines, end))) return end;
    if (end > 0 && /^\(?\s*(?:Ban hành\s+)?kèm theo\s/iu.test(text)) return end;
    if (
      end > 0 &&
      /^(?:Kính gửi|CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BAN |GIÁM ĐỐC |BỘ TRƯỞNG )/u.test(
        text,
      )
    )
      return end;
    // Behind a summary in small letters, capitals are a new part: who decides, a first heading.
    if (end > 0 && isCapitals(text) && lines.slice(0, end).every((line) => /\p{Ll}{2}/u.test(line.text)))
      return end;
    // A decision names who decides once more before its bases.
    if (end > 0 && agencies.has(text)) return end;
  }
  return end;
}

/** “Thực hiện …” opens a basis when a document number follows in the same sentence, else it is part of the title. */
function isBasis(lines: readonly SourceLine[], at: number): boolean {
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

/** A sentence naming the issuer and what it does, which may wrap over some lines before “như sau:”. */
function opensEnacting(lines: readonly SourceLine[], at: number): boolean {
  if (!/^\p{Lu}/u.test(lines[at]!.text)) return false;
  const next = lines.slice(at, at + 6).map((line) => collapse(line.text));
  const stop = next.findIndex((text) => RULE.test(text) || BASIS_START.test(text));
  const words = (stop < 0 ? next : next.slice(0, stop)).join(' ');
  const sentence = /^[^.]*?như sau\s*:/u.exec(words)?.[0];
  return (
    sentence !== undefined &&
    /\s(?:xây dựng|ban hành|tổ chức|triển khai|lập|đề ra|thông báo|hướng dẫn|yêu cầu)\s/u.test(sentence)
  );
}
