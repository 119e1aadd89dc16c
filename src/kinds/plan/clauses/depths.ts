import type { Clause, Paragraph } from './clauses.ts';
import { DEPTH, readMarker, type ClauseKind, type Marker } from './markers.ts';

/** A clause that later ones may stand in. */
export interface Open {
  clause: Clause;
  depth: number;
  marker?: Marker;
}

/** A note star (“* Ghi chú: …”) speaks of the numbered items before it, so it closes them; other stars open a group. */
export function depthOf(
  marker: Marker,
  open: readonly Open[],
  paragraphs: readonly Paragraph[],
  index: number,
): number {
  if (marker.kind === 'star')
    return /^(?:Ghi chú|Lưu ý)/iu.test(marker.text) && open.some(({ clause }) => clause.kind === 'section')
      ? DEPTH.clause
      : DEPTH.star;
  if (marker.inner) return depthOfInner(marker, open);
  // “Điều 1. Phê duyệt … sau:” holds a whole programme with its own sections, unless the articles stand in sections themselves.
  if (marker.kind === 'section') {
    const outer = open.find(({ clause }) => clause.kind === 'section' || clause.kind === 'article');
    if (outer?.clause.kind === 'article' && !enacts(outer.clause)) return DEPTH.article + 0.5;
  }
  // `A.` stands below `Phần I`.
  if (
    marker.kind === 'part' &&
    isLetter(marker) &&
    open.some((entry) => entry.marker && isNamedPart(entry.marker))
  )
    return DEPTH.part + 0.5;
  if (marker.kind === 'named') return depthOfNamed(marker, open);
  if (marker.kind === 'clause') return depthOfClause(marker, open, paragraphs, index);
  if (marker.kind === 'subclause') return DEPTH.subclause + ((marker.decimals ?? 2) - 2) / 4;
  return DEPTH[marker.kind];
}

/** `(a)` below `(1)`: signs in brackets of another kind than those open stand below them. */
function depthOfInner({ label }: Marker, open: readonly Open[]): number {
  const inner = open.filter(({ marker }) => marker?.inner);
  const alike = inner.find(({ marker }) => signOf(marker!.label) === signOf(label));
  return alike?.depth ?? (inner.at(-1)?.depth ?? DEPTH.point + 0.4) + 0.1;
}

/** Numbers, Roman numbers or letters. */
function signOf(label: string): string {
  return /^\(?\d/u.test(label) ? '1' : /^\([ivx]+\)/u.test(label) ? 'i' : 'a';
}

function isLetter({ label }: Marker): boolean {
  return /^[A-ZĐ]\s*[./–-]$/u.test(label);
}

function isNamedPart({ kind, label }: Marker): boolean {
  return kind === 'part' && /^phần\s/iu.test(label);
}

/** The last article of a decision, behind which the plan it gives out begins. */
const ENACTS =
  /(?:chịu|có) trách nhiệm (?:thi hành|thực hiện)|thi hành (?:quyết định này|kể từ)|có hiệu lực\s|\.\/\.$/iu;

function enacts({ text, children }: Clause): boolean {
  return ENACTS.test(text) || children.some((child) => child.kind === 'paragraph' && ENACTS.test(child.text));
}

/** Parts of one name are siblings; a new name goes below what is open: `Mục tiêu 1` › `Chỉ tiêu 1`, `2.` › `Bước 1`. */
function depthOfNamed(marker: Marker, open: readonly Open[]): number {
  const sibling = open.findLast((entry) => entry.marker?.name === marker.name);
  if (sibling) return sibling.depth;
  const holder = open.findLast(({ clause }) => NUMBERED_HOLDERS.includes(clause.kind));
  if (!holder || holder.depth < DEPTH.named) return DEPTH.named;
  return holder.depth + (holder.clause.kind === 'named' ? 0.1 : 0.25);
}

const NUMBERED_HOLDERS: readonly ClauseKind[] = ['article', 'clause', 'subclause', 'named'];

/** A number behind a named part belongs to it only while the named parts count on: else `1.` after `Mục tiêu 3` begins anew. */
export function endedSeries(open: readonly Open[], paragraphs: readonly Paragraph[], index: number): number {
  const named = open.find(({ marker }) => marker?.kind === 'named');
  if (!named || named.depth >= DEPTH.clause) return Infinity;
  if (open.at(-1)?.clause.kind === 'clause') return Infinity;
  // Where `Nội dung 1` holds numbers, those of `Nội dung 2` are its own.
  const holder = open[open.indexOf(named) - 1]?.clause;
  if (holder?.children.some(({ kind, children }) => kind === 'named' && children.some(isClause)))
    return Infinity;
  const goesOn = paragraphs.slice(index + 1, index + 200).some(({ text }) => {
    const later = readMarker(text, -1);
    return later?.name === named.marker!.name && later!.value! > named.marker!.value!;
  });
  return goesOn ? Infinity : named.depth;
}

function isClause({ kind }: Clause): boolean {
  return kind === 'clause';
}

/** `1. Mục đích.` right above another `1.`: the inner numbers are a list of their own. */
function depthOfClause(
  marker: Marker,
  open: readonly Open[],
  paragraphs: readonly Paragraph[],
  index: number,
): number {
  const inner = open.findLast(({ clause, depth }) => clause.kind === 'clause' && depth === INNER);
  const outer = open.findLast(({ clause, depth }) => clause.kind === 'clause' && depth === DEPTH.clause);
  const next = nextNumber(paragraphs, index);
  if (inner) {
    const ends =
      marker.value === outer!.marker!.value! + 1 && (next === 1 || marker.value !== inner.marker!.value! + 1);
    return ends ? DEPTH.clause : INNER;
  }
  const opens =
    outer !== undefined &&
    outer === open.at(-1) &&
    marker.value === 1 &&
    outer.clause.text.length <= 60 &&
    // “1. Phòng Kinh tế: thẩm định.” says it all; another `1.` behind it is a slip.
    !/:\s*\S.*[.;]$/u.test(outer.clause.text) &&
    paragraphs[index - 1]?.line === outer.clause.line;
  return opens ? INNER : DEPTH.clause;
}

const INNER = DEPTH.clause + 0.5;

/** The next number of a clause, before any section. */
function nextNumber(paragraphs: readonly Paragraph[], index: number): number | undefined {
  for (const { text } of paragraphs.slice(index + 1, index + 40)) {
    const marker = readMarker(text, -1);
    if (marker?.kind === 'clause') return marker.value;
    if (marker && DEPTH[marker.kind] < DEPTH.named) return undefined;
  }
  return undefined;
}

/** `I.` typed for `1.`: small letters, no section, and the list goes on with `2.`. */
export function slippedNumber(
  paragraphs: readonly Paragraph[],
  index: number,
  sections: number,
): Marker | undefined {
  const match = /^(I\s*[.)/-])\s+(\p{Lu}.*)$/u.exec(paragraphs[index]!.text);
  if (!match || sections === 0) return undefined;
  const next = paragraphs[index + 1] && readMarker(paragraphs[index + 1]!.text, -1);
  return next?.kind === 'clause' && next.value === 2
    ? { kind: 'clause', label: match[1]!, text: match[2]!, value: 1 }
    : undefined;
}
