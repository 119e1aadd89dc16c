import type { ImportWarning, SourceLine } from '../line.ts';
import {
  APPENDIX,
  AUTHORITY,
  OFFICE,
  OFFICE_ALONE,
  OFFICE_START,
  PERSON,
  RECIPIENTS,
  RULE,
  SECTION_START,
  SIGNED,
} from './patterns.ts';
import { isAgency } from './agency-names.ts';
import { findForms } from './second.ts';
import { piecesOf, splitSides } from './sides.ts';
import { anyOf, collapse, isCapitals } from './words.ts';

/** The last recipient: “- Lưu: VT.”; “Lưu trữ” alone or before others is a button of a web page. */
const FILED = /^[-–+•]?\s*Lưu(?:\s*:|\s)(?!\s*(?:trữ|lại|tin|bài(?: viết)?|văn bản)\s*(?:$|\|))/u;

/** Index of the first line of the tail: the last “Nơi nhận” or the authority line next to it. */
export function findTail(lines: readonly SourceLine[]): number {
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
  // Two bodies that issue together sign one after the other.
  for (let before = signatureBefore(lines, tail); before < tail; before = signatureBefore(lines, tail))
    tail = before;
  // The signature may stand before the recipients, its lines mixed with theirs or in the cells beside and above.
  const { cell } = lines[tail]!;
  while (tail > 0) {
    const from = rowStart(lines, tail - 1);
    const before = lines.slice(from, tail);
    const own = cell !== undefined && before[0]!.cell?.table === cell.table;
    if (own && before[0]!.cell?.row === cell.row) tail = from;
    else if (before.every((line) => piecesOf(line.text).every((piece) => signs(piece, own)))) tail = from;
    else break;
  }
  return tail;
}

/**
 * Rows of a table that runs into the tail are no tail: above the recipients stand only who signs and their names. Bodies that sign together
 * are named above their offices.
 */
function signs(text: string, inTable: boolean): boolean {
  if (inTable && (isCapitals(text) || PERSON.test(text))) return true;
  return isSignatureLine(text) || (isCapitals(text) && isAgency(text) && !SECTION_START.test(text));
}

/** The first line of the row that a line of a table stands in; of any other line itself. */
function rowStart(lines: readonly SourceLine[], at: number): number {
  const { cell } = lines[at]!;
  const isOfRow = (line: SourceLine | undefined): boolean =>
    cell !== undefined && line?.cell?.table === cell.table && line.cell.row === cell.row;
  let from = at;
  while (isOfRow(lines[from - 1])) from--;
  return from;
}

/** What a web page writes below a document. */
const WEB = new RegExp(
  `^(?:[-–+•*]\\s*)?${anyOf(['(?:Số )?[Ll]ượt (?:xem|truy cập|tải)', 'Tin liên quan', 'Các tin khác', 'Tin khác', 'Tải (?:về|xuống)', '(?:Văn bản )?[Ll]iên quan\\s*:?', 'Bản in', 'In trang', 'Chia sẻ', 'Vui lòng đăng nhập', 'Để xem đầy đủ', 'Quay lại', 'Về đầu trang', 'Gửi bình luận', 'Ý kiến bạn đọc', 'FILE ĐƯỢC ĐÍNH KÈM', '(?:File|Tệp|Tập tin|Văn bản) đính kèm', 'Lược đồ', 'Tải ứng dụng', 'Bài viết (?:liên quan|khác)', 'Từ khóa', 'Tags?', 'Xem thêm', 'Tin mới', 'Các (?:bài|văn bản|tin bài) (?:khác|liên quan|mới)', 'Bản quyền', 'Gửi (?:email|cho bạn bè)', 'Trở (?:về|lại)', 'Đang truy cập', 'Đánh giá (?:bài viết|bài)', 'Tổng số điểm của bài viết'])}(?=[\\s:.,]|$)`,
  'u',
);

/** Where the page below the document begins: its words, with no section, recipient or signature behind them. */
export function findWebEnd(lines: readonly SourceLine[]): number {
  const from = Math.max(0, lines.length - 40);
  const last = lines.findLastIndex((line) => {
    const text = collapse(line.text);
    return SECTION_START.test(text) || RECIPIENTS.test(text) || AUTHORITY.test(text) || OFFICE.test(text);
  });
  const end = lines.findIndex(
    (line, index) => index >= from && index > last && !line.cell && WEB.test(collapse(line.text)),
  );
  return end < 0 ? lines.length : end;
}

/** A signature that stands before the recipients, with its name: the line it begins on, else `tail`. */
function signatureBefore(lines: readonly SourceLine[], tail: number): number {
  for (let index = tail - 1; index >= Math.max(0, tail - 8); index--) {
    const pieces = piecesOf(lines[index]!.text);
    if (pieces.some((piece) => AUTHORITY.test(piece) || OFFICE.test(piece))) return index;
    const isPart = (piece: string): boolean =>
      isSignatureLine(piece) || PERSON.test(piece) || (isCapitals(piece) && !SECTION_START.test(piece));
    if (!pieces.every(isPart)) return tail;
  }
  return tail;
}

function lastAuthority(lines: readonly SourceLine[]): number {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 400); index--) {
    const text = collapse(lines[index]!.text);
    if (!AUTHORITY.test(text) && !OFFICE.test(text)) continue;
    // “BỘ TRƯỞNG BỘ Y TẾ” above the bases says who decides.
    if (/^(?:Căn cứ|Xét đề nghị)\s/u.test(collapse(lines[index + 1]?.text ?? ''))) continue;
    let first = index;
    while (first > 0 && isSignatureLine(collapse(lines[first - 1]!.text))) first--;
    return first;
  }
  return -1;
}

/** Lines of a signature or nation head that never are part of a clause. */
function isSignatureLine(text: string): boolean {
  return AUTHORITY.test(text) || OFFICE.test(text) || RULE.test(text) || isSigned(text);
}

export function splitTail(
  lines: readonly SourceLine[],
  warnings: ImportWarning[],
): { recipients: SourceLine[]; signature: SourceLine[]; appendices: SourceLine[]; dropped: SourceLine[] } {
  const named = lines.findIndex(
    (line, index) => index > 1 && APPENDIX.test(line.text) && !line.text.startsWith('-'),
  );
  const cut = Math.min(named < 0 ? lines.length : named, findForms(lines));
  const all = lines.slice(0, cut).flatMap(spreadTail);
  const end = endOfTail(all);
  const annex = findAnnex(all, end);
  const tail = all.slice(0, end);
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
    // Behind the filing line, capitals are who signs: `NGƯỜI LẬP KẾ HOẠCH`.
    const filed = FILED.test(recipients.at(-1)?.text ?? '');
    const signing =
      AUTHORITY.test(text) ||
      OFFICE.test(text) ||
      OFFICE_ALONE.test(text) ||
      isSigned(text) ||
      (filed && !dash && isCapitals(text));
    if (
      rightSide ||
      signing ||
      (signature.length > 0 && !dash && (PERSON_LIKE.test(text) || PERSON.test(text) || isCapitals(text)))
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
  return {
    recipients: joinRecipients(recipients),
    signature,
    appendices: [...all.slice(annex), ...lines.slice(cut)],
    dropped: all.slice(end, annex),
  };
}

/** What a page calls its own lists, in capitals or not. */
const PAGE_LIST =
  /^(?:TIN|VĂN BẢN|BÀI VIẾT|LIÊN KẾT|THỐNG KÊ TRUY CẬP|Ý KIẾN|BÌNH LUẬN|CHUYÊN MỤC)(?=\s|:|$)/iu;

/**
 * Where an appendix begins that is not called one: a table, a section, a note, or a title in capitals with rows or items below it. What a
 * page puts below its document has none of these.
 */
function findAnnex(lines: readonly SourceLine[], from: number): number {
  const isRow = ({ cell }: SourceLine): boolean => cell !== undefined && cell.columns > 1;
  const opens = (line: SourceLine, at: number): boolean => {
    const text = collapse(line.text);
    if (isRow(line)) return lines[at + 1] !== undefined && isRow(lines[at + 1]!);
    if ((SECTION_START.test(text) && !/^[1A]/u.test(text)) || /^(?:Ghi chú|Lưu ý)\s*:/u.test(text))
      return true;
    const below = lines.slice(at + 1, at + 7);
    return (
      isCapitals(text) &&
      /\s/u.test(text) &&
      below.some((next) => isRow(next) || SECTION_START.test(next.text) || ITEM.test(next.text))
    );
  };
  const isPage = ({ text }: SourceLine): boolean => WEB.test(text) || PAGE_LIST.test(text);
  const page = lines.findIndex((line, at) => at >= from && isPage(line));
  const found = lines
    .slice(0, page < 0 ? undefined : page)
    .findIndex((line, at) => at >= from && opens(line, at));
  return found < 0 ? lines.length : found;
}

const ITEM = /^(?:\d{1,2}[.)]|\(?[Kk]èm theo|\(Ban hành kèm theo)\s/u;

/** “Nơi nhận: - UBND tỉnh; - Lưu: VT.” in one cell, “KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Văn Ví Dụ” in the next. */
function spreadTail(line: SourceLine): SourceLine[] {
  const { text } = line;
  const starts = RECIPIENTS.test(text)
    ? text.split(/(?<=Nơi nhận\s*:?)\s+(?=[-–])|(?<=[;,.)])\s+(?=[-–]\s*\p{L})/u)
    : AUTHORITY.test(text) || OFFICE_START.test(text)
      ? text.split(
          /\s+(?=PHÓ\s|(?:KT|TL|TUQ)\.)|(?<=\p{Lu}{2})(?<!PHÓ|ĐOÀN|K\.?T|T\.?L|TUQ)\s+(?=(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|HIỆU TRƯỞNG|TRƯỞNG BAN)(?:\s\p{Lu}\p{Ll}|\s*\(|$))|(?<=\p{Lu}{2}\)?)\s+(?=\(|\p{Lu}\p{Ll})|(?<=\))\s+(?=\p{Lu}\p{Ll})/u,
        )
      : [text];
  return starts.length < 2 ? [line] : starts.map((piece) => ({ ...line, text: piece }));
}

/**
 * Where the tail ends: behind the last recipient (“Lưu: …”) and the name of who signed. What a web page puts below is not the document's.
 */
function endOfTail(lines: readonly SourceLine[]): number {
  const pieces = lines.map((line) => piecesOf(line.text));
  const filed = pieces.findLastIndex((texts) => texts.some((text) => FILED.test(text)));
  const office = pieces.findLastIndex((texts) =>
    texts.some((text) => AUTHORITY.test(text) || OFFICE.test(text)),
  );
  const named = pieces.findIndex(
    (texts, at) =>
      at >= office &&
      office >= 0 &&
      at <= office + 6 &&
      texts.some((text) => PERSON.test(text) && !OFFICE.test(text) && !isCapitals(text)),
  );
  // “Nơi nhận: UBND tỉnh; Lưu: VT.” on one line, below who signs.
  const inline = pieces.findLastIndex((texts) =>
    texts.some((text) => RECIPIENTS.test(text) && /;\s+Lưu\s?:?\s/u.test(text)),
  );
  const last = Math.max(filed, named, inline, filed < 0 && named < 0 ? -1 : office);
  if (last < 0) return lines.length;
  let end = last + 1;
  while (
    end < lines.length &&
    pieces[end]!.every((text) => RULE.test(text) || isSignatureLine(text) || isSigned(text))
  )
    end++;
  const isName = (at: number): boolean =>
    pieces[at]?.every((text) => PERSON.test(text) && !isCapitals(text)) ?? false;
  if (named < 0 && pieces[end]?.every((text) => PERSON.test(text)) && office >= 0) end++;
  // An office of no list, and the name right below it.
  else if (
    office < 0 &&
    pieces[end]?.every((text) => isCapitals(text) && !/\d/u.test(text)) &&
    isName(end + 1)
  )
    end += 2;
  // Recipients that go on behind the filing line are still theirs.
  if (named < 0 && office < 0)
    while (
      end < lines.length &&
      /^[-–+•]\s*\p{L}/u.test(lines[end]!.text) &&
      !/\d\/\p{Lu}/u.test(lines[end]!.text)
    )
      end++;
  return end;
}

function isSigned(text: string): boolean {
  const signed = new RegExp(`^(?:${SIGNED.source})`, 'iu').exec(text);
  const rest = signed && text.slice(signed[0].length).trim();
  return rest !== null && (rest === '' || PERSON.test(rest));
}

/** Do the two sides change over more than once, read by line? */
function interleaved(recipients: readonly SourceLine[], signature: readonly SourceLine[]): boolean {
  const first = (lines: readonly SourceLine[]): number => Math.min(...lines.map((line) => line.line));
  const last = (lines: readonly SourceLine[]): number => Math.max(...lines.map((line) => line.line));
  if (!recipients.length || !signature.length) return false;
  return first(signature) < last(recipients) && last(signature) > first(recipients);
}

const PERSON_LIKE = /^\p{Lu}[\p{L}.’']*(?:\s\p{Lu}[\p{L}.’'-]*){1,6}$/u;

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
