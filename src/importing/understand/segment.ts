import type { ImportWarning, SourceLine } from '../line.ts';
import { findDocType, findLetter, findTitleEnd } from './opening.ts';
import { RULE } from './patterns.ts';
import { flattenTables, splitSides } from './sides.ts';
import { findTail, splitTail } from './tail.ts';

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
  warnings: ImportWarning[];
}

/** Cuts the lines of a source into head, title, body, tail and appendices; columns are undone. */
export function segment(lines: readonly SourceLine[]): Segments {
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
