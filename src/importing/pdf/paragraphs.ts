import type { PrintedLine } from './columns.ts';
import { median } from './rows.ts';

/** A paragraph put together again from its printed lines. */
export interface Paragraph {
  text: string;
  line: number;
  page: number;
  align: 'left' | 'center' | 'right';
  indent: number;
}

/** Starts of lines that open a paragraph by themselves. */
export const MARKER =
  /^(?:[IVXL]{1,8}\s*[.\-–]\s*\p{Lu}|\d{1,2}(?:\.\d{1,2}){0,3}\s*[.\-–)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s+\p{Lu}|[a-zđ]\)\s|\((?:\d{1,2}|[ivx]{1,4}|[a-eđ])\)\s|[A-HKĐ]\s*[./–-]\s+\p{Lu}{2}|(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:[IVXL]{1,5}|\d{1,2}|thứ\s\p{L}+|THỨ\s\p{L}+)(?=[\s.:–-]|$)|(?:Bước|Giai đoạn|Đợt|Nhiệm vụ|Nội dung)\s\d{1,2}\s*[.:(]|[-–—+*•]\s*(?=\S)|Điều\s+\d|Nơi nhận\s*:)/u;

/** How far something on a page reaches, in points. */
export interface Edge {
  page: number;
  x0: number;
  x1: number;
}

const WITH_DECISION = /^\((?:Ban hành )?[Kk]èm theo\s/u;

/**
 * Joins printed lines into paragraphs by what the page shows: a line that stops although the next word would
 * have fitted ends a paragraph; an indent, a wider gap or a number opens one.
 * @param beside what else stands on the pages
 */
export function joinParagraphs(lines: readonly PrintedLine[], beside: readonly Edge[] = []): Paragraph[] {
  const paragraphs: (Paragraph & { last: PrintedLine })[] = [];
  if (!lines.length) return [];
  const left = quantile(
    lines.map((line) => line.x0),
    0.1,
  );
  // Plans are full of short lines; only the longest show where the margin is.
  const right = quantile(
    lines.map((line) => line.x1),
    0.98,
  );
  // A few lines between two tables do not show the margins; what stands beside them on the page does.
  const frames = new Map(
    [...new Set(lines.map(({ page }) => page))].map((page) => {
      const near = beside.filter((edge) => edge.page === page);
      return [
        page,
        {
          left: Math.min(left, ...near.map(({ x0 }) => x0)),
          right: Math.max(right, ...near.map(({ x1 }) => x1)),
        },
      ];
    }),
  );
  const leading = usualLeading(lines);
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const frame = { ...frames.get(line.page)!, leading };
    if (open && continues(open.last, line, open, frame)) {
      open.text += glue(open.text, line.text) + line.text;
      open.last = line;
      continue;
    }
    paragraphs.push({
      text: line.text,
      line: line.line,
      page: line.page,
      align:
        open?.align === 'center' && isMiddle(line, frame) ? 'center' : alignOf(line, frame.left, frame.right),
      indent: Math.max(0, Math.round(line.x0 - frame.left)),
      last: line,
    });
  }
  return paragraphs.map(({ text, line, page, align, indent }) => ({ text, line, page, align, indent }));
}

/** A line may break inside `KH-UBND`, `Đề án/Dự án`, `kinh tế-xã hội`: nothing stood between the two halves. */
function glue(before: string, after: string): string {
  return /[\p{L}\d][-/]$/u.test(before) && /^[\p{L}\d]/u.test(after) ? '' : ' ';
}

interface Frame {
  left: number;
  right: number;
  leading: number;
}

function continues(
  before: PrintedLine,
  line: PrintedLine,
  { text: open, align }: Pick<Paragraph, 'text' | 'align'>,
  frame: Frame,
): boolean {
  const centred = align === 'center';
  const size = before.size;
  const samePage = before.page === line.page;
  if (samePage && before.y - line.y > frame.leading * 1.22) return false;
  if (Math.abs(before.size - line.size) > size * 0.15) return false;
  // Each line of a title stands in the middle by itself, and text at the margin below it is none of it.
  if (centred || alignOf(before, frame.left, frame.right) === 'center') return false;
  const room = frame.right - before.x1;
  if (room > line.firstWord + 0.3 * size + 2) return false;
  if (MARKER.test(line.text)) {
    const sentenceOpen = !/[.;:!?…”]$/u.test(before.text);
    // A wrapped “- 2025” or “2. của” starts at the margin after a line without stop.
    if (!sentenceOpen || line.x0 > frame.left + 0.6 * size) return false;
    if (/^(?:[IVXL]|[a-zđ]\)|\d{1,2}[.)])/u.test(line.text)) return false;
    // “khoản (1) và” ⏎ “(2) của”, “chính trị” ⏎ “- xã hội”, “từ” ⏎ “15 - 60 tuổi”
    return (
      /^\(\S+\)\s\p{Ll}/u.test(line.text) || /^[-–—]\s*(?:\d|\p{Ll})|^\d{1,2}\s*[-–]\s*\d/u.test(line.text)
    );
  }
  // What stands far to the left of the line before, and not at the margin, was set there by itself; so was a heading in capitals.
  const inset = line.x0 - frame.left > 0.7 * size;
  if (inset && (before.x0 - line.x0 > 3.5 * size || (isCapitals(line.text) && !isCapitals(before.text))))
    return false;
  if (WITH_DECISION.test(line.text)) return false;
  // Each paragraph begins at the same inset: a sentence that is over and one that begins are two.
  if (inset && before.text === open && /[.;:!?…]$/u.test(open) && /^\p{Lu}/u.test(line.text)) return false;
  const deeper = line.x0 - before.x0 > 0.7 * size;
  if (deeper) return MARKER.test(open) && before.text === open;
  return true;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function alignOf(line: PrintedLine, left: number, right: number): Paragraph['align'] {
  const before = line.x0 - left;
  const after = right - line.x1;
  const width = right - left;
  if (before > width * 0.08 && Math.abs(before - after) < width * 0.06) return 'center';
  if (before > width * 0.4) return 'right';
  return 'left';
}

/** Below a line in the middle also a wide one may stand there. */
function isMiddle({ x0, x1 }: PrintedLine, { left, right }: Frame): boolean {
  const width = right - left;
  return x0 - left > width * 0.03 && Math.abs(x0 - left - (right - x1)) < width * 0.02;
}

function usualLeading(lines: readonly PrintedLine[]): number {
  const gaps: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && before.page === line.page && before.y > line.y) gaps.push(before.y - line.y);
  });
  // Most gaps are inside paragraphs; a text of one-line paragraphs has no smaller gap to compare with.
  return gaps.length ? Math.min(median(gaps), quantile(gaps, 0.25) * 1.15) : Number.POSITIVE_INFINITY;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
