import { DUTIES, namesBody, startsWithDuty } from '../agency-names.ts';
import { readFootnote, type Footnote } from './footnotes.ts';
import { keepIds, type ClauseIds } from './clause-ids.ts';
import { depthOf, endedSeries, slippedNumber, type Open } from './depths.ts';
import { DEPTH, LETTER, readMarker, type ClauseKind, type Marker } from './markers.ts';
import { withTables, type TextTable } from './table-paragraphs.ts';
import { isRow } from './table.ts';
import { tableClause, type TablePlace } from './table-clauses.ts';

/** One logical paragraph of a plan, with the line of the source it began on. */
export interface Paragraph {
  text: string;
  line: number;
  /** Set when this is a table, its lines one below the other. */
  table?: TextTable;
}

/** Something odd in the source that a reader must know; never corrected silently. */
export interface ClauseWarning {
  code: 'duplicate-number' | 'out-of-order';
  message: string;
  line: number;
}

/** A numbered or marked part of a plan, or a plain paragraph. */
export interface Clause {
  /** Permanent address on the page, from order: `m1-k2-t1-g3`. */
  id: string;
  kind: ClauseKind;
  /** Printed label (`II.`, `2.1-`, `-`), empty for a plain paragraph. */
  label: string;
  /** Part of `text` that serves as title, without closing `:` or `.`; undefined when the clause is running text. */
  heading: string | undefined;
  /** Everything after the label, exactly as in the source. */
  text: string;
  line: number;
  children: Clause[];
  warnings: ClauseWarning[];
  /** Set for a table and each of its rows. */
  table?: TablePlace;
}

export interface ClauseTree {
  clauses: Clause[];
  footnotes: Footnote[];
}

/** Splits an outline text: one logical paragraph a line, a table one paragraph. Line numbers start at `firstLine`. */
export function paragraphsOf(body: string, firstLine = 1): Paragraph[] {
  return withTables(
    apart(body.split('\n'))
      .map((raw, index) => ({ text: tidy(raw), line: firstLine + index }))
      .filter((paragraph) => paragraph.text !== ''),
  );
}

/** Each text by itself: words of a clause, kept for as long as a build lasts, would else hold the whole text that they were cut from. */
function apart(cuts: readonly string[]): string[] {
  return JSON.parse(JSON.stringify(cuts)) as string[];
}

/** NFC, one space between words. */
export function tidy(text: string): string {
  const composed = text.normalize('NFC').trim();
  return UNTIDY.test(composed) ? composed.replace(/\s+/gu, ' ') : composed;
}

/** Blanks side by side, or another than the common one: most lines hold none. */
const UNTIDY = /\s\s|[^\S ]/u;

/**
 * Builds the clause tree of a plan's body. Ids come from order among siblings of the same kind, never from printed numbers,
 * which may be doubled or skipped; those are told as warnings.
 * @param ids ids that clauses kept from an earlier text, by their id in the order of this one
 */
export function parseClauses(paragraphs: readonly Paragraph[], ids: ClauseIds = {}): ClauseTree {
  const root: Clause = {
    id: '',
    kind: 'part',
    label: '',
    heading: undefined,
    text: '',
    line: 0,
    children: [],
    warnings: [],
  };
  const footnotes: Footnote[] = [];
  const counts: Counts = new Map();
  /** Open clauses, outermost first; the root stands below all kinds. */
  let open: Open[] = [{ clause: root, depth: -1 }];
  let sections = 0;
  let tables = 0;
  const isClosing = closingStart(paragraphs);
  const bareHeadings = !paragraphs.some(({ text }) => isOuter(readMarker(text, 1)));

  paragraphs.forEach((paragraph, index) => {
    const footnote = paragraph.table ? undefined : readFootnote(paragraph);
    if (footnote) return void footnotes.push(footnote);
    const marker = paragraph.table
      ? undefined
      : (readMarker(paragraph.text, sections + 1) ??
        slippedNumber(paragraphs, index, sections) ??
        (bareHeadings && isBareHeading(paragraph.text) && !namesTable(open, paragraphs, index)
          ? unnumbered(paragraph.text)
          : undefined));
    if (!marker) {
      const parent = index >= isClosing ? root : nearestHolder(open);
      const holder = ENCLOSES.test(paragraph.text) ? root : parent;
      open = open.slice(0, open.findIndex(({ clause }) => clause === holder) + 1);
      const plain = (text: string, line: number): Clause =>
        make(counts, parent, { kind: 'paragraph', label: '', text, value: undefined }, line);
      parent.children.push(
        paragraph.table
          ? tableClause(paragraph.table, ++tables, (line) => plain('', line).id)
          : plain(paragraph.text, paragraph.line),
      );
      return;
    }
    if (marker.kind === 'section') sections = marker.value ?? sections;
    if (marker.kind === 'part' || marker.kind === 'chapter') sections = 0;
    const depth = depthOf(marker, open, paragraphs, index);
    const closes = marker.kind === 'clause' ? endedSeries(open, paragraphs, index) : depth;
    open = open.filter((entry) => entry.depth < Math.min(depth, closes));
    const parent = open.at(-1)!.clause;
    const clause = make(counts, parent, marker, paragraph.line);
    parent.children.push(clause);
    open.push({ clause, depth, marker });
  });
  markHeadings(root.children);
  keepIds(root.children, ids);
  return { clauses: root.children, footnotes };
}

function isOuter(marker: Marker | undefined): boolean {
  return marker !== undefined && DEPTH[marker.kind] <= DEPTH.article;
}

/** A section whose title stands in capitals without a number. */
function unnumbered(text: string): Marker {
  return { kind: 'section', label: '', text, value: undefined };
}

/** Words in capitals on a line of their own, in a text that numbers no section: “MỤC ĐÍCH, YÊU CẦU”. Names of bodies are none. */
function isBareHeading(text: string): boolean {
  return (
    /\p{Lu}{2,}\s\p{Lu}{2,}/u.test(text) &&
    !/\p{Ll}/u.test(text) &&
    text.length <= 160 &&
    !/^(?:\||QUYẾT (?:ĐỊNH|NGHỊ)|KẾT LUẬN|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN |CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|KHÓA |UBND|PHỤ LỤC|CỘNG HÒA)/u.test(
      text,
    )
  );
}

/** A title right above a table over which the numbers of the text count on: it names the table and opens no section. */
function namesTable(open: readonly Open[], paragraphs: readonly Paragraph[], at: number): boolean {
  const ofTable = (paragraph: Paragraph): boolean => paragraph.table !== undefined || isRow(paragraph.text);
  if (!paragraphs[at + 1] || !ofTable(paragraphs[at + 1]!)) return false;
  const next = paragraphs.slice(at + 2).find((paragraph) => !ofTable(paragraph));
  const marker = next && readMarker(next.text, -1);
  return (
    marker?.value !== undefined &&
    open.some(({ clause, marker: own }) => clause.kind === marker.kind && own?.value === marker.value! - 1)
  );
}

/** Every clause of a tree in document order, with its ancestors (outermost first). */
export function* walk(
  clauses: readonly Clause[],
  ancestors: readonly Clause[] = [],
): Generator<{ clause: Clause; ancestors: readonly Clause[] }> {
  // One generator for all levels: each that goes on in another hands every clause up through all of them.
  const open = [{ level: clauses, at: 0, ancestors }];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const clause = last.level[last.at++];
    if (!clause) open.pop();
    else {
      yield { clause, ancestors: last.ancestors };
      if (clause.children.length > 0)
        open.push({ level: clause.children, at: 0, ancestors: [...last.ancestors, clause] });
    }
  }
}

/** Kinds whose clauses are called by a label of their own: signs and plain paragraphs are not. */
const NUMBERED: readonly ClauseKind[] = [
  'part',
  'chapter',
  'section',
  'article',
  'clause',
  'subclause',
  'named',
  'point',
];

export function isNumbered({ kind }: Pick<Clause, 'kind'>): boolean {
  return NUMBERED.includes(kind);
}

/** What plain paragraphs belong under. */
function nearestHolder(open: readonly Open[]): Clause {
  return open.findLast(({ clause }) => isNumbered(clause) || clause.kind === 'star')!.clause;
}

/**
 * Index of the closing paragraph (“Trên đây là …”, “Yêu cầu các đơn vị … thực hiện./.”), which belongs to the whole plan and not to its
 * last section.
 */
function closingStart(paragraphs: readonly Paragraph[]): number {
  const index = paragraphs.findLastIndex(({ text }) => /^(?:Trên đây là|Trên đây:)/u.test(text));
  if (index >= 0) return index;
  const last = paragraphs.findLastIndex(({ text }) => text.endsWith('./.'));
  return last >= 0 && ASKS_ALL.test(paragraphs[last]!.text) ? last : Infinity;
}

/** How a plan ends without “Trên đây”: all are asked at once. */
const ASKS_ALL =
  /^(?:(?:\p{Lu}[^.;:]{2,60}\s)?(?:[Yy]êu cầu|[Đđ]ề nghị)\s(?:các|thủ trưởng|lãnh đạo)\s|Trong quá trình|Quá trình (?:triển khai|thực hiện)|Nhận được|Mọi (?:thông tin|chi tiết|vướng mắc)|Chi tiết (?:xin )?liên hệ|(?:Căn cứ|Trên cơ sở) (?:vào )?[Kk]ế hoạch này|(?:Bản )?[Kk]ế hoạch này (?:được (?:lập|làm|thống nhất|thông qua|phổ biến|gửi)|(?:lập|làm) thành|gồm \d|có hiệu lực))/u;

/** What stands between the articles of a decision and the plan it gives out: nothing behind it belongs to an article. */
const ENCLOSES = /^\(?\s*(?:Ban hành\s+)?[Kk]èm theo\s+(?:Quyết định|Nghị quyết)\s+(?!này)/u;

/** How many children of each kind a clause has so far, and the last number printed: keeps long plans linear. */
type Counts = Map<
  Clause,
  Map<ClauseKind, { count: number; last: { value: number; label: string } | undefined }>
>;

function make(counts: Counts, parent: Clause, marker: Marker, line: number): Clause {
  const ofParent = counts.get(parent) ?? new Map();
  counts.set(parent, ofParent);
  const seen = ofParent.get(marker.kind) ?? { count: 0, last: undefined };
  ofParent.set(marker.kind, seen);
  const own = `${LETTER[marker.kind]}${++seen.count}`;
  const clause: Clause = {
    id: parent.id ? `${parent.id}-${own}` : own,
    kind: marker.kind,
    label: marker.label,
    heading: undefined,
    text: marker.text,
    line,
    children: [],
    warnings: numberWarnings(seen.last, marker, line),
  };
  if (marker.value !== undefined) seen.last = { value: marker.value, label: marker.label };
  return clause;
}

function numberWarnings(
  last: { value: number; label: string } | undefined,
  marker: Marker,
  line: number,
): ClauseWarning[] {
  if (marker.value === undefined || last === undefined) return [];
  const printed = bareLabel(marker.label);
  if (marker.value === last.value)
    return [{ code: 'duplicate-number', line, message: `bản nguồn ghi hai lần số “${printed}”` }];
  if (marker.value < last.value)
    return [
      {
        code: 'out-of-order',
        line,
        message: `bản nguồn ghi số “${printed}” sau số “${bareLabel(last.label)}”`,
      },
    ];
  return [];
}

/** `II.` → `II`, `2.1-` → `2.1`, `a)` → `a`. */
export function bareLabel(label: string): string {
  return label === '' ? label : label.replace(/^\(\s*|[\s.,)\-–:/]+$/gu, '');
}

const INLINE_HEADING =
  /^(?:Mục tiêu chung|Mục tiêu cụ thể|Mục đích|Yêu cầu|Thời gian|Địa điểm|Đối tượng|Phạm vi|Kinh phí|Nội dung|Hình thức)$/u;
/** Decides which clauses are titles of what stands below them, and which carry a title before a colon. */
function markHeadings(clauses: readonly Clause[], inDuties = false): void {
  for (const clause of clauses) {
    clause.heading = headingOf(clause, inDuties);
    const duties = inDuties || (clause.heading !== undefined && DUTIES.test(clause.heading.slice(0, 160)));
    markHeadings(clause.children, duties);
  }
}

function headingOf(clause: Clause, inDuties: boolean): string | undefined {
  const { kind, text } = clause;
  if (kind === 'part' || kind === 'chapter' || kind === 'section') return stripEnd(text) || undefined;
  if (kind !== 'clause' && kind !== 'subclause' && kind !== 'article' && kind !== 'point' && kind !== 'star')
    return undefined;
  const period =
    /^(?:Quý|Năm|Từ|Tháng|Trong (?:năm|quý|tháng)|Giai đoạn|(?:Sáu|0?6) tháng)\s[^:]{1,40}(?=:|$)/u.exec(
      text,
    )?.[0];
  if (clause.children.length > 0 && text.length <= 220 && !/[.;,]$/u.test(text.replace(/:$/u, ''))) {
    const colon = text.indexOf(':');
    if (colon < 0 || colon === text.length - 1) return stripEnd(text);
  }
  if (period) return stripEnd(period);
  // `3. Các Sở: Y tế, Tài chính` with the work below: the colon only opens the list of names.
  if (
    clause.children.length > 0 &&
    /^Các\s[^:;.]{2,40}:\s\p{Lu}[^:;.]{2,160}$/u.test(text) &&
    namesBody(text)
  )
    return text;
  const before = titleBeforeColon(text);
  if (
    before &&
    (INLINE_HEADING.test(before) ||
      ((inDuties || kind === 'clause') && namesBody(before) && (inDuties || before.length < 80)))
  )
    return before.trim();
  if (text.length <= 120 && !/[.;,:…]$/u.test(text) && !/[.;]\s/u.test(text) && clause.children.length > 0)
    return text;
  if (kind === 'article') return stripEnd(text.split('\n')[0]!).slice(0, 160) || undefined;
  return undefined;
}

/** Words before the first colon; “Các Sở: Y tế, Tài chính: …” names the bodies before its second. */
function titleBeforeColon(text: string): string | undefined {
  const list = /^([Cc]ác\s[^:;]{2,40}:\s)(\p{Lu}[^:;.]{2,160}?)\s*:/u.exec(text);
  if (list && !startsWithDuty(list[2]!)) return list[1]! + list[2]!;
  return /^([^:]{2,160}?)\s*:/u.exec(text)?.[1];
}

function stripEnd(text: string): string {
  return text.replace(/\s*[:.]+$/u, '').trim();
}
