import type { ImportWarning, SourceLine } from '../line.ts';
import { stripMarks } from '../../vietnamese/fold.ts';
import {
  ABOUT,
  ADDRESSEE,
  APPENDIX,
  AUTHORITY,
  BASIS_START,
  DOCTYPE_LINE,
  DOCTYPE_START,
  DOCUMENT_TYPES,
  HAS_NUMBER,
  MOTTO,
  NATION,
  OFFICE,
  PERSON,
  PLACE_DATE,
  RECIPIENTS,
  RULE,
  SECTION_START,
} from './patterns.ts';

/** A source cut into the parts that Nghị định 30/2020 gives every document. */
export interface Arranged {
  /** Issuing body, nation and motto, number, place and date. */
  head: SourceLine[];
  /** Kind of document as printed: `KẾ HOẠCH`. */
  docType: { text: string; line: number } | null;
  title: SourceLine[];
  /** Bases, enacting sentence, clauses, closing; footnote definitions among them. */
  body: SourceLine[];
  recipients: SourceLine[];
  signature: SourceLine[];
  appendices: SourceLine[];
  warnings: ImportWarning[];
}

/** How many lines a head may have before the kind of document must have come. */
const HEAD_LINES = 40;

/** Cuts the lines of a source into head, title, body, tail and appendices; columns are undone. */
export function arrange(lines: readonly SourceLine[]): Arranged {
  const warnings: ImportWarning[] = [];
  const notes = lines.filter((line) => line.footnote !== undefined);
  const flow = dropPageNumbers(
    lines.filter((line) => line.footnote === undefined),
    warnings,
  );
  const opening = findDocType(flow);
  if (opening?.misread)
    warnings.push({
      code: 'ocr-diacritic',
      line: flow[opening.index]!.line,
      message: `Tên loại văn bản ghi “${opening.misread}”; đọc là “${opening.text}”.`,
    });
  const letter = opening ? null : findLetter(flow);
  const head = opening ? splitSides(flow.slice(0, opening.index)) : (letter?.head ?? []);
  const afterType = opening ? [...opening.rest, ...flow.slice(opening.index + 1)] : [...flow];
  const titleEnd = opening ? findTitleEnd(afterType, head) : 0;
  const rest = letter ? letter.body : afterType.slice(titleEnd);
  const tailStart = findTail(rest);
  const tail = splitTail(rest.slice(tailStart), warnings);
  return {
    head,
    docType: opening
      ? { text: opening.text, line: flow[opening.index]!.line }
      : letter && { text: 'CÔNG VĂN', line: letter.title[0]!.line },
    title: letter ? letter.title : afterType.slice(0, titleEnd).filter((line) => !RULE.test(line.text)),
    body: withNotes(flattenTables(rest.slice(0, tailStart)), notes),
    recipients: tail.recipients,
    signature: tail.signature,
    appendices: flattenTables(tail.appendices),
    warnings,
  };
}

/** Lone numbers that count up through the text are the page numbers of a copied PDF. */
function dropPageNumbers(lines: readonly SourceLine[], warnings: ImportWarning[]): SourceLine[] {
  const lone = lines.filter((line) => !line.cell && /^\d{1,3}$/.test(line.text.trim()));
  const values = lone.map((line) => Number(line.text));
  const counting =
    values.length > 0 && values[0]! <= 2 && values.every((value, index) => value === values[0]! + index);
  if (!counting) return [...lines];
  warnings.push({
    code: 'page-furniture',
    line: lone[0]!.line,
    message: `Đã bỏ số trang đứng riêng dòng: ${values.join(', ')}.`,
  });
  const dropped = new Set(lone);
  return lines.filter((line) => !dropped.has(line));
}

interface Opening {
  index: number;
  text: string;
  /** What stands behind the kind on its line. */
  rest: SourceLine[];
  /** Line whose marks recognition got wrong: `KÉ HOẠCH`. */
  misread?: string;
}

function findDocType(lines: readonly SourceLine[]): Opening | null {
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
function findLetter(
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
function findTitleEnd(lines: readonly SourceLine[], head: readonly SourceLine[]): number {
  const bodies = new Set(head.map((line) => collapse(line.text)));
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
    if (end > 0 && bodies.has(text)) return end;
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

/** Index of the first line of the tail: the last “Nơi nhận” or the authority line next to it. */
function findTail(lines: readonly SourceLine[]): number {
  let tail = -1;
  for (let index = lines.length - 1; index >= 0; index--) {
    const pieces = piecesOf(lines[index]!.text);
    if (pieces.some((piece) => RECIPIENTS.test(piece))) {
      tail = index;
      break;
    }
  }
  if (tail < 0) tail = lastAuthority(lines);
  if (tail < 0) return lines.length;
  tail = signatureBefore(lines, tail);
  // The signature may stand before the recipients, its lines mixed with theirs or in the cell beside.
  const table = lines[tail]!.cell?.table;
  while (tail > 0) {
    const before = lines[tail - 1]!;
    const sameTable = table !== undefined && before.cell?.table === table;
    if (!sameTable && !piecesOf(before.text).every(isSignatureLine)) break;
    tail--;
  }
  return tail;
}

/** A signature that stands before the recipients, with its name: the line it begins on, else `tail`. */
function signatureBefore(lines: readonly SourceLine[], tail: number): number {
  for (let index = tail - 1; index >= Math.max(0, tail - 8); index--) {
    const pieces = piecesOf(lines[index]!.text);
    if (pieces.some((piece) => AUTHORITY.test(piece) || OFFICE.test(piece))) return index;
    if (!pieces.every((piece) => isSignatureLine(piece) || PERSON.test(piece))) return tail;
  }
  return tail;
}

function lastAuthority(lines: readonly SourceLine[]): number {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 400); index--) {
    if (!AUTHORITY.test(collapse(lines[index]!.text)) && !OFFICE.test(collapse(lines[index]!.text))) continue;
    let first = index;
    while (first > 0 && isSignatureLine(collapse(lines[first - 1]!.text))) first--;
    return first;
  }
  return -1;
}

/** Lines of a signature or nation head that never are part of a clause. */
function isSignatureLine(text: string): boolean {
  return AUTHORITY.test(text) || OFFICE.test(text) || RULE.test(text) || /^\(?\s*đã ký\s*\)?$/iu.test(text);
}

function splitTail(
  lines: readonly SourceLine[],
  warnings: ImportWarning[],
): { recipients: SourceLine[]; signature: SourceLine[]; appendices: SourceLine[] } {
  const cut = lines.findIndex(
    (line, index) => index > 1 && APPENDIX.test(line.text) && !line.text.startsWith('-'),
  );
  const tail = cut < 0 ? lines : lines.slice(0, cut);
  const recipients: SourceLine[] = [];
  const signature: SourceLine[] = [];
  let started = false;
  for (const line of splitSides(tail)) {
    const { text } = line;
    if (RULE.test(text)) continue;
    if (RECIPIENTS.test(text)) {
      started = true;
      const same = text.replace(RECIPIENTS, '').replace(/^\s*:\s*/u, '');
      if (same) recipients.push({ ...line, text: same });
      continue;
    }
    const dash = /^[-–+•]\s*/u.test(text) || /^Lưu\s*:/u.test(text);
    const rightSide = line.cell !== undefined && line.cell.column > 0 && !dash;
    const signing = AUTHORITY.test(text) || OFFICE.test(text) || /^\(?\s*đã ký\s*\)?$/iu.test(text);
    if (
      rightSide ||
      signing ||
      (signature.length > 0 && !dash && (PERSON_LIKE.test(text) || isCapitals(text)))
    ) {
      signature.push(line);
    } else if (started && (dash || recipients.length > 0)) recipients.push(line);
    else if (started) recipients.push(line);
    else signature.push(line);
  }
  if (tail.every((line) => !line.cell) && interleaved(recipients, signature))
    warnings.push({
      code: 'flattened-columns',
      line: tail[0]!.line,
      message: 'Nơi nhận và chữ ký bị trộn dòng với nhau (hai cột bị ép thành một); xem lại từng bên.',
    });
  return { recipients: joinRecipients(recipients), signature, appendices: cut < 0 ? [] : lines.slice(cut) };
}

/** Do the two sides change over more than once, read by line? */
function interleaved(recipients: readonly SourceLine[], signature: readonly SourceLine[]): boolean {
  const first = (lines: readonly SourceLine[]): number => Math.min(...lines.map((line) => line.line));
  const last = (lines: readonly SourceLine[]): number => Math.max(...lines.map((line) => line.line));
  if (!recipients.length || !signature.length) return false;
  return first(signature) < last(recipients) && last(signature) > first(recipients);
}

const PERSON_LIKE = /^\p{Lu}[\p{L}.’']*(?:\s\p{Lu}[\p{L}.’'-]*){1,6}$/u;

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** A recipient that wraps goes on without a dash. */
function joinRecipients(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (
      last &&
      !/^[-–+•]\s*/u.test(line.text) &&
      !/^Lưu\s*:?/u.test(line.text) &&
      /^[-–+•]/u.test(joined[0]!.text)
    )
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

/** Undoes columns: cells are read column by column, runs of three or more spaces separate left from right. */
function splitSides(lines: readonly SourceLine[]): SourceLine[] {
  const pieces = lines.flatMap((line) => {
    const texts = piecesOf(line.text);
    if (texts.length < 2) return [{ ...line, text: collapse(line.text) }];
    const cell = line.cell ?? { table: -1, row: 0, column: 0, columns: 2 };
    return texts.map((text, index) => ({
      ...line,
      text,
      cell: { ...cell, column: index === 0 ? cell.column : Math.max(cell.column, 1) },
    }));
  });
  // Cells come row by row; each column is one text. Lines outside tables keep their place.
  const result: SourceLine[] = [];
  for (let index = 0; index < pieces.length;) {
    const table = pieces[index]!.cell?.table;
    if (table === undefined || table < 0) {
      result.push(pieces[index]!);
      index++;
      continue;
    }
    let end = index;
    while (end < pieces.length && pieces[end]!.cell?.table === table) end++;
    const group = pieces.slice(index, end);
    result.push(...[...group].sort((a, b) => a.cell!.column - b.cell!.column));
    index = end;
  }
  return result;
}

function piecesOf(text: string): string[] {
  return (
    text
      // The gap of a number or day left blank is no column: “Số:      /KH-UBND”, “ngày     tháng     năm 2022”.
      .replace(/(?<=Số\s*:?)\s+(?=[/-])|(?<=(?:ngày|tháng))\s+(?=tháng|năm)/gu, ' ')
      .split(/\s{3,}/u)
      .flatMap((piece) => splitGlued(piece.trim()))
      .map(collapse)
      .filter(Boolean)
  );
}

/** Two columns that lost even their spaces: `UBND XÃ A CỘNG HÒA XÃ HỘI …`, `Số: 1/KH-UBND Nơi, ngày …`. */
function splitGlued(piece: string): string[] {
  const nation = /^(.{3,})\s(CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM)$/u.exec(piece);
  if (nation && !NATION.test(piece)) return [nation[1]!, nation[2]!];
  const motto = /^(.{3,})\s(Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc)$/u.exec(piece);
  if (motto && !MOTTO.test(piece)) return [motto[1]!, motto[2]!];
  const date =
    /^(Số\s*:?\s*\d*\s*[-/]\s*[\p{Lu}\d][\p{L}\d/]*(?:\s?-\s?\p{Lu}[\p{L}\d]*)*)\s+(\p{Lu}[\p{L}\s.’'-]*?\s*,\s*ngày\s.*)$/u.exec(
      piece,
    );
  if (date) return [date[1]!, date[2]!];
  const tail =
    /^(Nơi nhận\s*:?)\s+((?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s*\.?\s?\p{Lu}.*|(?:PHÓ\s)?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG (?:BAN|PHÒNG)))$/u.exec(
      piece,
    ) ??
    // Beside a recipient stand an authority, an office in capitals or “(đã ký)”.
    /^([-–+•]\s?\p{L}.*?[;.,)])\s+((?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s*\.?\s?\p{Lu}{2}.*|(?:PHÓ\s)?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG (?:BAN|PHÒNG)|CHÁNH VĂN PHÒNG)[\p{Lu}\s]*|\(?[Đđ]ã [Kk]ý\)?)$/u.exec(
      piece,
    ) ??
    /^([-–]\s?Lưu\s*:?[^;]*\.)\s+(\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4})$/u.exec(piece);
  if (tail) return [tail[1]!, tail[2]!];
  return [piece];
}

/** A table in the body or an appendix becomes one line a row: `| 1 | Tên | 5 |`. */
function flattenTables(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!;
    if (!line.cell) {
      result.push({ ...line, text: collapse(line.text) });
      index++;
      continue;
    }
    const { table, row, columns } = line.cell;
    const cells: string[] = Array.from({ length: columns }, () => '');
    let end = index;
    while (end < lines.length && lines[end]!.cell?.table === table && lines[end]!.cell?.row === row) {
      const { column } = lines[end]!.cell!;
      cells[column] = `${cells[column] ?? ''} ${collapse(lines[end]!.text)}`.trim();
      end++;
    }
    result.push({ ...line, whole: true, text: `| ${cells.join(' | ')} |` });
    index = end;
  }
  return result;
}

/** Footnotes go back behind the paragraph they were called in (or to the end, when nothing calls them). */
function withNotes(body: SourceLine[], notes: readonly SourceLine[]): SourceLine[] {
  if (!notes.length) return body;
  const result: SourceLine[] = [];
  const left = [...notes];
  body.forEach((line, index) => {
    result.push(line);
    const next = body[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    while (left.length && left[0]!.line < next) result.push(left.shift()!);
  });
  return [...result, ...left];
}

/** Runs of spaces to one; the text is otherwise left alone. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
