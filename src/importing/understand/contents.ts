import type { ImportWarning, SourceLine } from '../line.ts';
import { collapse } from './words.ts';

/** How far down a table of contents may stand, in lines. */
const SEARCH = 200;
const HEADING = /^mục lục\s*:?$/iu;
/** `I. MỤC TIÊU ........ 3`, `Phần II. Nội dung 12`: what a part is called, and its page. */
const ENTRY = /^(.*?\p{L}.*?)[\s.…_·]*[\s.…_·](\d{1,3})$/u;

/**
 * Takes a table of contents out of a text that does not know it as one (PDF, plain text): lines below “MỤC LỤC” that end with pages which
 * count up, until its first entry comes again as a heading. It repeats headings that stand below.
 */
export function withoutContents(
  lines: readonly SourceLine[],
  warnings: ImportWarning[],
): { lines: SourceLine[]; contents: SourceLine[] } {
  const at = lines.slice(0, SEARCH).findIndex(({ text }) => HEADING.test(collapse(text)));
  const end = at < 0 ? at : endOfContents(lines, at + 1);
  if (end <= at + 1) return { lines: [...lines], contents: [] };
  const contents = lines.slice(at, end);
  warnings.push({
    code: 'page-furniture',
    line: lines[at]!.line,
    message: `Đã bỏ mục lục (${contents.length} dòng).`,
  });
  return { lines: [...lines.slice(0, at), ...lines.slice(end)], contents };
}

function endOfContents(lines: readonly SourceLine[], from: number): number {
  const first = ENTRY.exec(collapse(lines[from]?.text ?? ''))?.[1];
  let entries = 0;
  let page = 0;
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const text = collapse(lines[at]!.text);
    const entry = ENTRY.exec(text);
    const counts = entry !== null && Number(entry[2]) >= page;
    if (entries > 0 && first !== undefined && key(text) === key(first)) break;
    if (counts) {
      entries++;
      page = Number(entry[2]);
      end = at + 1;
    } else if (at > end) break; // An entry may go over two lines, no more.
  }
  return entries < 2 ? from : end;
}

function key(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
}
