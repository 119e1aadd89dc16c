import { isNumbered } from '../../kinds/plan/clauses/clauses.ts';
import {
  findMentions,
  mergeMentions,
  type CitedDocument,
  type Mention,
} from '../../kinds/plan/citations/citations.ts';
import { findAnchors } from '../../kinds/plan/clauses/footnotes.ts';
import { COSTS } from '../../kinds/plan/figures.ts';
import { lastDay, type Deadline } from '../../kinds/plan/terms/time.ts';
import type { ImportWarning, SourceLine, SourceText } from '../line.ts';
import type { ResultIndicator, ImportResult } from '../import-result.ts';
import { FileRefusal } from '../../office/refusal.ts';

import { deepHeadings, mergedAbove } from '../table.ts';
import { segment, type Segments } from './segment.ts';
import { findIrregularities } from './irregularities.ts';
import { readDeadlines, type Recurring } from './deadlines.ts';
import { readDuties, type Duty } from './duties.ts';
import { readIndicators } from './indicators.ts';
import { readMetadata, statedYear, type Metadata } from './metadata.ts';
import { headingOf, levelOf } from './paths.ts';
import { readRoadmap, type RoadmapStep } from './roadmap.ts';
import { pathOfNote, readStructure, type Structure } from './structure.ts';
import type { TableLine } from './tables.ts';
import { readTaskTables } from './task-tables.ts';
import type { Bound, Bounds } from '../write/front-matter.ts';

/** Where the same words about a document stand: first path, order in the text, how often. */
interface Cited {
  path: string;
  order: number;
  mentions: number;
}

/** A plan as understood: structure, metadata and what the text says of targets, tasks, times and documents. */
export interface Understood {
  structure: Structure;
  metadata: Metadata;
  citations: CitedDocument<Cited>[];
  deadlines: (Deadline & { path: string; line: number })[];
  /** Terms that come back and so have no day: “trước ngày 15/12 hằng năm”. */
  recurring: Recurring[];
  roadmap: RoadmapStep[];
  duties: Duty[];
  indicators: (ResultIndicator & { line: number })[];
  /** Lines after the signature: appendices, their tables one row a line. */
  appendices: TableLine[];
  bounds: Bounds;
  /** Lines of the source that body and appendices were made from; all others are head and signature. */
  bodyLines: ReadonlySet<number>;
  /** Parts of such lines that are head, summary or tail all the same: of a text that came on one line. */
  framed: string[];
  /** Lines of another document in the same source. */
  secondLines: ReadonlySet<number>;
  /** Every logical paragraph of body and appendices, printed labels kept: the outline text to write. */
  outline: string[];
  /** The same with title, for searching names. */
  paragraphs: string[];
  warnings: ImportWarning[];
  /** Weaknesses of the source to tell the reader of the page. */
  sourceNotes: string[];
}

/**
 * Understands a source that a reader has brought to lines.
 * @throws FileRefusal `not-a-document` when there is no text to speak of
 */
export function understand(source: SourceText): Understood {
  const segments = segment(source.lines);
  const structure = readStructure(segments.body);
  if (!structure.paragraphs.some((paragraph) => /\p{L}{2}/u.test(paragraph.text)))
    throw new FileRefusal(
      'not-a-document',
      'Không thấy nội dung văn bản trong tệp.',
      'Kiểm tra xem tệp có phải bản kế hoạch không; nếu là ảnh quét thì cần nhận dạng chữ trước.',
    );
  const bodyLines = new Set([...segments.body, ...segments.appendices].flatMap(placesOf));
  const citations = readCitations(structure);
  const preamble = preambleOf(structure);
  const year = statedYear(segments, preamble);
  const above = mergedAbove(source.lines);
  const deep = deepHeadings(source.lines);
  const appendices = readAppendices(segments.appendices).map((row) => ({
    ...row,
    above: above.get(row.line),
    headings: deep.get(row.line),
  }));
  const rows = structure.clauses.map(({ clause: { text, line }, ancestors, path }) => ({
    text,
    line,
    path,
    costs: ancestors.some(({ heading }) => heading !== undefined && COSTS.test(heading)),
    above: above.get(line),
    headings: deep.get(line),
  }));
  const tables = [readTaskTables(rows, year), readTaskTables(appendices, year)];
  const roadmap = readRoadmap(structure, [...rows, ...appendices], year);
  const ofRows = tables.flatMap((table) => table.deadlines);
  // A row of a table of tasks is read by its columns.
  const texted = structure.clauses.filter(({ clause }) => !tables[0]!.lines.has(clause.line));
  const { deadlines, recurring } = readDeadlines(texted, new Set(roadmap.map((step) => step.line)), ofRows);
  const texts = structure.paragraphs.map((paragraph) => paragraph.text);
  const years = boundsOf(citations, deadlines, roadmap);
  const metadata = readMetadata(segments, {
    preamble,
    closing: structure.tree.clauses
      .slice(preamble.length)
      .filter((clause) => clause.kind === 'paragraph')
      .map((clause) => clause.text),
    all: texts,
    legalBases: basesIn(structure, preamble),
    boundYear: agreedYear(years),
  });
  const indicators = readIndicators(structure, rows, appendices, metadata.values.title);
  const duties = [...readDuties(structure), ...tables.flatMap((table) => table.duties)].sort(
    (a, b) => a.line - b.line,
  );
  const irregular = findIrregularities({
    paragraphs: structure.paragraphs,
    joins: structure.joins,
    targets: indicators.targets,
    duties,
    appendices: appendices.length > 0,
  });
  return {
    structure,
    metadata,
    citations,
    deadlines,
    recurring,
    roadmap,
    duties,
    indicators: indicators.found,
    appendices,
    bounds: withYears(years, metadata),
    bodyLines,
    framed: framedIn(segments, bodyLines),
    secondLines: new Set(segments.second.flatMap(placesOf)),
    outline: [...texts, ...appendices.map((line) => line.text)],
    paragraphs: [metadata.values.title ?? '', ...texts],
    warnings: [
      ...source.warnings,
      ...segments.warnings,
      ...metadata.warnings,
      ...structure.warnings,
      ...irregular,
    ].sort((a, b) => a.line - b.line),
    sourceNotes: sourceNotes(metadata, source),
  };
}

/** The import result of a plan, exactly in the agreed shape. */
export function toImportResult(understood: Understood): ImportResult {
  const { structure, metadata } = understood;
  const warnings = understood.warnings.map(({ code, line, message }) => ({ code, line, message }));
  return {
    status: warnings.length ? 'warning' : 'ok',
    warnings,
    metadata: metadata.values,
    outline: structure.clauses
      .filter(({ clause }) => isNumbered(clause))
      .map(({ clause, ancestors, path }) => ({
        path,
        label: clause.label,
        heading: headingOf(clause),
        level: levelOf(ancestors),
      })),
    bullets: countBullets(structure),
    indicators: understood.indicators.map((indicator) => withoutLine(indicator)),
    roadmap: understood.roadmap.map((step) => withoutLine(step)),
    responsibilities: understood.duties.map(({ printed, path, tasks }) => ({
      agency: printed,
      sectionPath: path,
      tasks,
    })),
    citations: understood.citations.map((document) => ({
      number: document.number,
      type: document.type ?? null,
      date: document.date ?? null,
      issuer: document.places.map(({ mention }) => mention.issuer).find(Boolean) ?? null,
      sectionPath: document.places[0]!.place.path,
      mentions: document.places.reduce((sum, { place }) => sum + place.mentions, 0),
    })),
    deadlines: [...understood.deadlines, ...understood.recurring.map((term) => ({ ...term, date: null }))]
      .sort((a, b) => a.line - b.line)
      .map(({ words, date, path }) => ({ text: words, date, sectionPath: path })),
    footnotes: structure.tree.footnotes.map((note) => ({
      n: note.number,
      text: note.text,
      sectionPath: pathOfNote(structure, note.number),
    })),
  };
}

/** Every line of the source that a line was made from. */
function placesOf({ line, to = line }: Pick<SourceLine, 'line' | 'to'>): number[] {
  return Array.from({ length: to - line + 1 }, (_, index) => line + index);
}

/** What was read out of lines that hold body too. */
function framedIn(segments: Segments, bodyLines: ReadonlySet<number>): string[] {
  const { head, title, recipients, signature, dropped, docType } = segments;
  // The kind may stand on the line of the summary.
  const kind = docType ? [{ ...docType, to: Math.max(docType.line, title[0]?.to ?? 0) }] : [];
  return [...head, ...kind, ...title, ...recipients, ...signature, ...dropped]
    .filter((line) => placesOf(line).some((place) => bodyLines.has(place)))
    .map(({ text }) => text);
}

/** The import result names sections, not lines. */
function withoutLine<T extends { line: number }>(item: T): Omit<T, 'line'> {
  const copy: Omit<T, 'line'> & { line?: number } = { ...item };
  delete copy.line;
  return copy;
}

/** Documents in the order the text first names them; mentions inside footnotes belong where the note is called. */
function readCitations(structure: Structure): CitedDocument<Cited>[] {
  const notes = new Map(structure.tree.footnotes.map((note) => [note.number, note] as const));
  const called = new Set<number>();
  const texts = structure.clauses.flatMap(({ clause, path }) => {
    const anchors = findAnchors(clause.text, new Set(notes.keys())).filter(
      ({ number }) => !called.has(number),
    );
    anchors.forEach(({ number }) => called.add(number));
    return [clause.text, ...anchors.map(({ number }) => notes.get(number)!.text)].map((text) => ({
      text,
      path,
    }));
  });
  for (const note of notes.values())
    if (!called.has(note.number)) texts.push({ text: note.text, path: pathOfNote(structure, note.number) });
  // A long text says the same words over and over: only differing mentions are compared with each other.
  const distinct = new Map<string, { place: Cited; mention: Mention; scope: string }>();
  for (const { text, path } of texts)
    for (const mention of findMentions(text)) {
      const key = [mention.number, mention.type, mention.date, mention.issuer].join('|');
      const known = distinct.get(key);
      if (known) known.place.mentions++;
      else distinct.set(key, { place: { path, order: distinct.size, mentions: 1 }, mention, scope: '' });
    }
  const orderOf = (document: CitedDocument<Cited>): number => document.places[0]!.place.order;
  return mergeMentions([...distinct.values()]).sort((a, b) => orderOf(a) - orderOf(b));
}

/** Lines of the appendices with the heading they stand under: `PHỤ LỤC I`. */
function readAppendices(lines: readonly SourceLine[]): TableLine[] {
  let path = 'PHỤ LỤC';
  return lines.map(({ text, line }) => {
    path =
      /^(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu)(?:\s+(?:số\s+)?[\dIVX]{1,4})?(?=[\s.:]|$)/u.exec(text)?.[0] ?? path;
    return { text, line, path };
  });
}

/** Paragraphs before the first numbered clause. */
function preambleOf(structure: Structure): string[] {
  const { clauses } = structure.tree;
  const end = clauses.findIndex(isNumbered);
  return clauses.slice(0, end < 0 ? clauses.length : end).map((clause) => clause.text);
}

/** Numbers cited before the first section, and in a section that lists the bases. */
function basesIn(structure: Structure, preamble: readonly string[]): string[] {
  const listed = structure.clauses.filter(({ ancestors }) =>
    ancestors.some(
      ({ heading }) => heading !== undefined && /^(?:CÁC |NHỮNG )?(?:CĂN CỨ|CƠ SỞ PHÁP LÝ)/iu.test(heading),
    ),
  );
  const texts = [...preamble, ...listed.map(({ clause }) => clause.text)];
  return [...new Set(texts.flatMap((text) => findMentions(text).map((mention) => mention.number)))];
}

const SIGNS: Record<string, string> = { dash: '-', plus: '+', star: '*' };

/** Bullets by section and sign, in document order. */
function countBullets(structure: Structure): ImportResult['bullets'] {
  const counts = new Map<string, ImportResult['bullets'][number]>();
  for (const { clause, path } of structure.clauses) {
    const marker = SIGNS[clause.kind];
    if (!marker) continue;
    const key = `${path} ${marker}`;
    const entry = counts.get(key) ?? { sectionPath: path, marker, count: 0 };
    counts.set(key, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()];
}

/**
 * A plan without a day of issue came after every document it cites and before the first thing it asks for
 * (document grammar, “Dating a plan without a date”).
 */
function boundsOf(
  citations: readonly CitedDocument<Cited>[],
  deadlines: readonly Deadline[],
  roadmap: readonly RoadmapStep[],
): Bounds {
  const dated = citations.filter((document) => document.date !== undefined);
  const latest = dated.reduce<CitedDocument<Cited> | null>(
    (best, next) => (!best || next.date! > best.date! ? next : best),
    null,
  );
  const ends = [
    ...deadlines.map((deadline) => ({
      date: lastDay(deadline.start ?? deadline.date),
      reason: `thời hạn “${deadline.words}”`,
    })),
    ...roadmap.flatMap(({ end, period }) =>
      end === null ? [] : [{ date: lastDay(end), reason: `lộ trình “${period}”` }],
    ),
  ].filter((end) => !latest || end.date >= latest.date!);
  const earliest = ends.reduce<{ date: string; reason: string } | null>(
    (best, next) => (!best || next.date < best.date ? next : best),
    null,
  );
  return {
    notBefore: latest && { date: latest.date!, reason: `văn bản được dẫn ${latest.number}` },
    notAfter: earliest,
  };
}

function agreedYear(bounds: Bounds): number | null {
  const [from, to] = [bounds.notBefore, bounds.notAfter].map((bound) => bound?.date.slice(0, 4));
  return from !== undefined && from === to ? Number(from) : null;
}

/** The same with the years that the document prints: of its plan, by whose end it is issued, and of its issue, “ngày … tháng … năm 2025”. */
function withYears(bounds: Bounds, { values: { year }, yearOfIssue }: Metadata): Bounds {
  const { notBefore, notAfter } = bounds;
  const printed = (date: string): Bound => ({ date, reason: `năm ${date.slice(0, 4)} ghi trên văn bản` });
  const [first, last] = [`${yearOfIssue}-01-01`, `${year}-12-31`];
  return {
    notBefore:
      yearOfIssue !== null && first > (notBefore?.date ?? '') && first <= (notAfter?.date ?? first)
        ? printed(first)
        : notBefore,
    notAfter: notAfter ?? (year !== null && last >= (notBefore?.date ?? '') ? printed(last) : null),
  };
}

function sourceNotes({ values }: Metadata, source: SourceText): string[] {
  const notes: string[] = [];
  if (!values.number) notes.push('Bản nguồn không ghi số văn bản.');
  if (!values.date) notes.push('Bản nguồn không ghi đủ ngày ban hành.');
  if (!values.signer) notes.push('Bản nguồn không có phần chữ ký.');
  if (source.format === 'ocr') notes.push('Chữ được máy nhận dạng từ ảnh quét, có thể sai.');
  return notes;
}
