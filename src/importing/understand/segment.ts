import type { ImportWarning, SourceLine } from '../line.ts';
import { findHeadStart, mendHead, partHeadCells } from './head-lines.ts';
import { spreadOneLine } from './one-line.ts';
import { findEnclosed, type Enclosed } from './enclosed.ts';
import { findDocType, findLetter, findPageTitle, findTitleEnd, findUntyped } from './opening.ts';
import { BASIS_START, DOCUMENT_NUMBER, PLACE_DATE, RULE, SECTION_START } from './patterns.ts';
import { findForms, findSecond, onlyBrings, toldAsSecond } from './second.ts';
import { flattenTables, piecesOf, splitSides } from './sides.ts';
import { withoutContents } from './contents.ts';
import { withoutCertificate } from './certified-copy.ts';
import { findTail, findWebEnd, splitTail } from './tail.ts';
import { readTextTables } from './text-tables.ts';
import { collapse } from './words.ts';

/** A source cut into the parts that Nghị định 30/2020 gives every document. */
export interface Segments {
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
  /** What stands before and after the document on a web page: menus, counters, links to other documents. */
  dropped: SourceLine[];
  /** Another document in the same source, that is not imported. */
  second: SourceLine[];
  warnings: ImportWarning[];
}

/** Cuts the lines of a source into head, title, body, tail and appendices; columns are undone, what a web page added is told apart. */
export function segment(lines: readonly SourceLine[]): Segments {
  const warnings: ImportWarning[] = [];
  const notes = lines.filter((line) => line.footnote !== undefined);
  const { lines: flow, contents } = withoutContents(
    dropPageNumbers(
      partHeadCells(
        readTextTables(
          spreadOneLine(
            lines.filter((line) => line.footnote === undefined),
            warnings,
          ),
        ),
      ),
      warnings,
    ),
    warnings,
  );
  const start = findHeadStart(flow);
  const { opened: found, second } = openOne(mendHead(flow.slice(start)), warnings);
  const { lines: own, certificate } = withoutCertificate(found.rest, warnings);
  const opened = { ...found, rest: own };
  const end = findWebEnd(opened.rest);
  const rest = opened.rest.slice(0, end);
  const tailStart = findTail(rest.slice(0, findForms(rest)));
  const tail = splitTail(rest.slice(tailStart), warnings);
  const dated = dayBelow(opened.head, rest[tailStart - 1], tail.signature);
  const body = rest.slice(0, tailStart).filter((line) => line !== dated);
  const [endnotes, below] = notesBelow([...tail.dropped, ...opened.rest.slice(end)], body);
  const dropped = [...contents, ...flow.slice(0, start), ...certificate, ...below];
  warnings.push(...toldAsFurniture(flow.slice(0, start), 'trước'), ...toldAsFurniture(below, 'sau'));
  const decision = opened.decision;
  return {
    head: dated ? [...opened.head, { ...dated, text: collapse(dated.text) }] : opened.head,
    docType: opened.docType,
    title: opened.title.filter((line) => !RULE.test(line.text)),
    body: withNotes(flattenTables([...(decision?.body ?? []), ...body, ...endnotes]), notes),
    recipients: tail.recipients.length ? tail.recipients : (decision?.recipients ?? []),
    signature: tail.signature.length
      ? tail.signature.filter((line) => line !== dated)
      : (decision?.signature ?? []),
    appendices: flattenTables(tail.appendices),
    dropped,
    second,
    warnings,
  };
}

/** `Ví Dụ, ngày …` right above who signs, or among the lines of the signature, where the head has no day. */
function dayBelow(
  head: readonly SourceLine[],
  above: SourceLine | undefined,
  signature: readonly SourceLine[],
): SourceLine | undefined {
  const isDay = ({ text }: SourceLine): boolean => PLACE_DATE.test(collapse(text));
  if (head.some(isDay)) return undefined;
  return above && isDay(above) ? above : signature.find(isDay);
}

/** Opens the document to import; of two in one source the first, unless it is a letter that only brings the other. */
function openOne(
  text: readonly SourceLine[],
  warnings: ImportWarning[],
): { opened: Opened; second: SourceLine[] } {
  const behind = findSecond(text);
  if (behind > 0 && onlyBrings(text.slice(0, behind), text.slice(behind))) {
    const before = text.slice(0, behind);
    warnings.push(toldAsSecond(before, 'trước'));
    return { opened: openOne(mendHead(text.slice(behind)), warnings).opened, second: before };
  }
  const opened = openDocument(text, warnings);
  const at = findSecond(opened.rest);
  if (at < 0) return { opened, second: [] };
  const second = opened.rest.slice(at);
  warnings.push(toldAsSecond(second, 'sau'));
  return { opened: { ...opened, rest: opened.rest.slice(0, at) }, second };
}

/** The text behind the head, and what opens it. */
interface Opened {
  head: SourceLine[];
  docType: Segments['docType'];
  title: SourceLine[];
  rest: SourceLine[];
  /** The decision that puts the document into force, where both stand in one source. */
  decision?: { body: SourceLine[]; recipients: SourceLine[]; signature: SourceLine[] };
}

function openDocument(lines: readonly SourceLine[], warnings: ImportWarning[]): Opened {
  const opening = findDocType(lines);
  if (opening) {
    if (opening.misread)
      warnings.push({
        code: 'ocr-diacritic',
        line: lines[opening.index]!.line,
        message: `Tên loại văn bản ghi “${opening.misread}”; đọc là “${opening.text}”.`,
      });
    const head = splitSides(lines.slice(0, opening.index));
    const below = [...opening.rest, ...lines.slice(opening.index + 1)];
    const moved = headBelow(head, below);
    head.push(...moved);
    const afterType = below.filter((line) => !moved.includes(line));
    const titleEnd = findTitleEnd(afterType, head);
    const docType = { text: opening.text, line: lines[opening.index]!.line };
    const enclosed = findEnclosed(afterType, opening.text);
    return enclosed
      ? withEnclosed(head, lines[opening.index]!, afterType, enclosed, warnings)
      : { head, docType, title: afterType.slice(0, titleEnd), rest: afterType.slice(titleEnd) };
  }
  const letter = findLetter(lines);
  if (letter)
    return {
      head: letter.head,
      docType: { text: 'CÔNG VĂN', line: letter.title[0]!.line },
      title: letter.title,
      rest: letter.body,
    };
  const untyped = findUntyped(lines);
  if (!untyped) {
    const page = findPageTitle(lines);
    if (!page) return { head: [], docType: null, title: [], rest: [...lines] };
    return {
      head: splitSides(lines.slice(0, page.index)),
      docType: { text: page.text, line: lines[page.index]!.line },
      title: page.rest,
      rest: lines.slice(page.index + 1),
    };
  }
  const { docType } = untyped;
  if (docType)
    warnings.push({
      code: 'type-from-number',
      line: docType.line,
      message: `Bản nguồn không có dòng tên loại; “${docType.text}” lấy từ ký hiệu văn bản.`,
    });
  const head = splitSides(untyped.head);
  const enclosed = docType && findEnclosed(untyped.rest, docType.text);
  return enclosed
    ? {
        head,
        ...openEnclosed([...untyped.title, ...untyped.rest], shifted(enclosed, untyped.title), warnings),
      }
    : { ...untyped, head };
}

/** Number and day that a head lacks and that stand below the summary. */
function headBelow(head: readonly SourceLine[], lines: readonly SourceLine[]): SourceLine[] {
  return [DOCUMENT_NUMBER, PLACE_DATE].flatMap((part) => {
    if (head.some(({ text }) => part.test(collapse(text)))) return [];
    const near = lines.slice(1, BELOW_TITLE);
    const found = near.findIndex(({ text }) => part.test(collapse(text)));
    const before = near.slice(0, Math.max(0, found)).map(({ text }) => collapse(text));
    return found < 0 || before.some((text) => SECTION_START.test(text) || BASIS_START.test(text))
      ? []
      : [near[found]!];
  });
}

/** So far below the kind a head may go on. */
const BELOW_TITLE = 6;

function shifted(enclosed: Enclosed, above: readonly SourceLine[]): Enclosed {
  return { ...enclosed, index: enclosed.index + above.length };
}

/**
 * A plan that has number, day and issuer of its own takes its head; what stood over the decision is told with that. One that only repeats
 * body and nation has those of the decision.
 */
function withEnclosed(
  head: SourceLine[],
  type: SourceLine,
  afterType: readonly SourceLine[],
  enclosed: Enclosed,
  warnings: ImportWarning[],
): Opened {
  if (enclosed.headAt === undefined) return { head, ...openEnclosed(afterType, enclosed, warnings) };
  const own = mendHead(afterType.slice(enclosed.headAt, enclosed.index));
  if (!own.some(({ text }) => piecesOf(text).some((piece) => DOCUMENT_NUMBER.test(piece))))
    return {
      head,
      ...openEnclosed(
        [...afterType.slice(0, enclosed.headAt), ...afterType.slice(enclosed.index)],
        { ...enclosed, index: enclosed.headAt },
        warnings,
      ),
    };
  const number = head.findIndex(({ text }) => DOCUMENT_NUMBER.test(collapse(text)));
  const above = head.slice(Math.max(0, number)).filter(({ text }) => !RULE.test(text));
  const before = [...above, type, ...afterType.slice(0, enclosed.headAt)];
  return {
    head: splitSides(own),
    ...openEnclosed(
      [...before, ...afterType.slice(enclosed.index)],
      { ...enclosed, index: before.length },
      warnings,
    ),
  };
}

/** The decision goes before the plan, its signature and recipients hold for both. */
function openEnclosed(
  lines: readonly SourceLine[],
  { index, text, rest }: Enclosed,
  warnings: ImportWarning[],
): Omit<Opened, 'head'> {
  const decision = lines.slice(0, index);
  const tailStart = findTail(decision);
  const tail = splitTail(decision.slice(tailStart), warnings);
  const afterType = [...rest, ...lines.slice(index + 1)];
  const titleEnd = findTitleEnd(afterType, []);
  return {
    docType: { text, line: lines[index]!.line },
    title: afterType.slice(0, titleEnd),
    rest: afterType.slice(titleEnd),
    decision: {
      body: decision.slice(0, tailStart).filter((line) => !RULE.test(line.text)),
      recipients: tail.recipients,
      signature: tail.signature,
    },
  };
}

/** Notes that a text puts at its very end, behind the signature: each called in the body. */
function notesBelow(
  lines: readonly SourceLine[],
  body: readonly SourceLine[],
): [notes: SourceLine[], rest: SourceLine[]] {
  const isNote = ({ text }: SourceLine): boolean => {
    const sign = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?=\s*\S)/u.exec(text)?.[0];
    return (
      sign !== undefined && body.some((line) => new RegExp(`\\S${sign}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])`, 'u').test(line.text))
    );
  };
  return [lines.filter(isNote), lines.filter((line) => !isNote(line))];
}

/** Lines of the page around the document are named, never lost in silence. */
export function toldAsFurniture(lines: readonly SourceLine[], where: 'trước' | 'sau'): ImportWarning[] {
  if (!lines.length) return [];
  const words = lines.map((line) => collapse(line.text)).join(' / ');
  return [
    {
      code: 'page-furniture',
      line: lines[0]!.line,
      message: `Đã bỏ ${lines.length} dòng của trang mạng ${where} văn bản: “${words.length > 300 ? `${words.slice(0, 299)}…` : words}”.`,
    },
  ];
}

/** `2`, `- 3 -`, `Trang 2/3`, `-- 1 of 3 --` */
const PAGE_NUMBER =
  /^(?:(?:[-–—~]\s?)?(?<number>\d{1,3})(?:\s?[-–—~])?|(?:Trang|Page)\s(?<named>\d{1,3})(?:\s?(?:\/|of|trên)\s?\d{1,3})?|[-–—]{2}\s?(?<of>\d{1,3}) of \d{1,3}\s?[-–—]{2})$/iu;

/** Lone numbers that count up through the text are the page numbers of a copied PDF. */
function dropPageNumbers(lines: readonly SourceLine[], warnings: ImportWarning[]): SourceLine[] {
  const lone = lines.filter((line) => !line.cell && PAGE_NUMBER.test(line.text.trim()));
  const values = lone.map(({ text }) => {
    const { number, named, of } = PAGE_NUMBER.exec(text.trim())!.groups!;
    return Number(number ?? named ?? of);
  });
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
