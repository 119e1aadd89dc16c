import { startsLikeBody } from '../agency-names.ts';
import type { Paragraph } from './clauses.ts';
import type { RawLine } from './joining.ts';
import { readMarker, type Marker } from './markers.ts';

/** Lines of at most this many characters throughout mean that the text was wrapped by hand or by a PDF. */
const WRAPPED = 100;
/** A sentence, a clause or an item ends here. */
export const OPEN_END = /[.!?:;…]["”’)]?\s*$/u;

/** Kinds of clause that may name a body. */
export const NAMES_BODY: ReadonlySet<string> = new Set(['clause', 'subclause', 'point']);
/** Is the text wrapped by hand or by a PDF, and how long is a full line of it? */
export function layoutOf(lines: readonly RawLine[]): Layout {
  const loose = lines.filter((line) => !line.whole);
  const lengths = loose.map((line) => line.text.length).sort((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  const full = (lengths[Math.floor(lengths.length * 0.9)] ?? 0) * 0.93;
  if (lengths.length <= 8) return { wrapped: false, full, longest };
  if (longest <= WRAPPED) {
    if ((lengths[Math.floor(lengths.length / 2)] ?? 0) > 40) return { wrapped: true, full, longest };
    // Short items among wrapped sentences: most long lines break off, and what follows goes on without a label.
    const long = loose.slice(0, -1).filter((line) => line.text.length >= longest * 0.8);
    const broken = loose.filter(
      (line, index) =>
        line.text.length >= longest * 0.8 &&
        !OPEN_END.test(line.text) &&
        index + 1 < loose.length &&
        !readMarker(loose[index + 1]!.text, -1),
    );
    if (longest >= 50 && broken.length >= 4 && broken.length >= long.length / 2)
      return { wrapped: true, full: longest * 0.85, longest };
  }
  return { ...(brokenWidth(loose) ?? { wrapped: false, full }), longest };
}

export interface Layout {
  wrapped: boolean;
  /** So long is a line that goes on below. */
  full: number;
  longest: number;
}

/** Many sentences that break off at one width are a wrap, even when some paragraphs came whole. */
function brokenWidth(loose: readonly RawLine[]): Omit<Layout, 'longest'> | undefined {
  const broken = loose
    .filter((line, index) => {
      const next = loose[index + 1];
      return (
        next !== undefined &&
        !OPEN_END.test(line.text) &&
        /^[\p{Ll}(]/u.test(next.text) &&
        !readMarker(next.text, -1)
      );
    })
    .map((line) => line.text.length)
    .sort((a, b) => a - b);
  if (broken.length < 4 || broken.length < loose.length * 0.08) return undefined;
  const usual = broken[Math.floor(broken.length * 0.6)]!;
  return usual >= 40 && usual <= WRAPPED ? { wrapped: true, full: usual * 0.85 } : undefined;
}

/** A short line that ends without a stop and is not full is a title or an item of its own (“1. Mục đích”, “Quý I/2024”). */
export function isTitleLike(paragraph: string, last: string, full: number): boolean {
  return paragraph === last && last.length < full * 0.75 && !OPEN_END.test(last);
}

/** The last line of a title over two lines is cut where no wrap would cut it: “2. Thực trạng … ⏎ tại tỉnh Ví Dụ ⏎ Tỷ lệ …”. */
export function isShortEnd(
  { paragraph, last }: { paragraph: Paragraph; last: string },
  marked: Marker | undefined,
  layout: Layout,
  next: string,
): boolean {
  const numbered = marked?.kind === 'clause' || marked?.kind === 'subclause' || marked?.kind === 'point';
  return (
    numbered &&
    paragraph.text !== last &&
    paragraph.text.length <= 160 &&
    last.length + next.indexOf(' ') < layout.longest / 2 &&
    !/[.;:,…?!]/u.test(marked.text)
  );
}

/** “4. Báo Sơn Bình, Đài Phát thanh tỉnh” ⏎ “Tăng thời lượng …”: the name of a body, cut where the next word still had room. */
export function isBodyAlone(
  { paragraph, last }: { paragraph: Paragraph; last: string },
  marked: Marker | undefined,
  { longest }: Layout,
  next: string,
): boolean {
  return (
    marked !== undefined &&
    NAMES_BODY.has(marked.kind) &&
    paragraph.text === last &&
    startsLikeBody(marked.text) &&
    !/[.;:?!…]/u.test(marked.text.replace(/^Các\s[^:]{2,20}:/u, '')) &&
    last.length + 1 + next.indexOf(' ') <= longest - 2
  );
}

export function looksLikeText(label: string, text: string, before: string): boolean {
  // “chiếm 8” ⏎ “- 10%”
  if (/\d%?$/u.test(before) && /^[-–]\s?\d/u.test(text)) return true;
  return /^\d/.test(label)
    ? !/^\d{1,2}[.)]\s+\p{Lu}/u.test(text) && !/^\d{1,2}\.\d/u.test(text)
    : /^[-–]\s*\p{Ll}/u.test(text);
}

export function isShout(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text);
}
