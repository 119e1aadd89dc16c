import { superscript } from '../line.ts';
import { mainSize, type Row } from './rows.ts';

/** Rows of one page without page number, running head and footnotes. */
export interface CleanPage {
  rows: Row[];
  /** Definitions that stood at the foot, each on one line starting with its superscript number. */
  footnotes: { number: number; text: string; line: number; page: number }[];
}

/** Page numbers, running heads and footnotes are lifted out, so that sentences run on over the page. */
export function stripFurniture(pages: readonly Row[][]): { pages: CleanPage[]; dropped: string[] } {
  const heads = repeated(pages, (page) => page.slice(0, 2));
  const feet = repeated(pages, (page) => page.slice(-2));
  const size = mainSize(pages.flat());
  const dropped: string[] = [];
  const cleaned = pages.map((page) => {
    const rows = page.filter((row, index) => {
      const text = textOf(row);
      const edge = index < 2 || index >= page.length - 2;
      const outer = index === 0 || index === page.length - 1;
      const runningHead =
        (index < 2 && heads.has(masked(text))) || (index >= page.length - 2 && feet.has(masked(text)));
      const drop =
        (outer && (isPageNumber(text) || isStray(text)) && pages.length > 1) ||
        (outer && isBrowserLine(text)) ||
        (edge && runningHead && pages.length > 1);
      if (drop) dropped.push(text);
      return !drop;
    });
    return liftFootnotes(rows, size);
  });
  return { pages: cleaned, dropped };
}

function isPageNumber(text: string): boolean {
  return /^(?:[-–—|]\s*)?(?:trang|page)?\s*\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–—|])?$/iu.test(text.trim());
}

/** What a browser prints above and below a page: day and hour with the name of the page, its address with the number of the sheet. */
function isBrowserLine(text: string): boolean {
  return (
    /^\d{1,2}\/\d{1,2}\/\d{2,4},?\s\d{1,2}:\d{2}(?:\s?[AP]M|\s[SC]H)?(?:\s|$)/u.test(text) ||
    /^(?:https?|[fﬁ]i?le):\/\/\S+(?:\s+\d{1,3}\/\d{1,3})?$/u.test(text)
  );
}

/**
 * Single letters that a printing program painted over the edge of the page; they stand whole on the other page. Short names of people
 * (“Y Bi”, “A Ví Dụ”) are none.
 */
function isStray(text: string): boolean {
  return (
    /^\p{L}{1,2}(?:\s\p{L}{1,2}){0,2}$/u.test(text) && !/^\p{Lu}\p{Ll}?(?:\s\p{Lu}\p{Ll}){1,2}$/u.test(text)
  );
}

/**
 * Texts (digits masked) that stand at the same edge of at least half the pages, of two pages at the same place. Their numbers are the same
 * or count the pages; items of a list that the pages happen to begin with are none.
 */
function repeated(pages: readonly Row[][], edge: (page: Row[]) => Row[]): Set<string> {
  const found = pages.flatMap((page, at) => edge(page).map((row) => ({ row, at, text: textOf(row) })));
  const least = Math.max(3, Math.ceil(pages.length / 2));
  return new Set(
    [...Map.groupBy(found, ({ text }) => masked(text))].flatMap(([text, rows]) => {
      const on = new Set(rows.map(({ at }) => at)).size;
      const often = on >= least || (on === 2 && pages.length === 2 && stand(rows[0]!.row, rows[1]!.row));
      return often && text.length > 1 && countsPages(rows) ? [text] : [];
    }),
  );
}

function stand(row: Row, other: Row): boolean {
  const [a, b] = [row.segments[0]!, other.segments[0]!];
  return Math.abs(row.y - other.y) < 1 && Math.abs(a.x0 - b.x0) < 1;
}

/** Left and right pages may have a head each; an appendix begins to count again. */
const SERIES = 2;

function countsPages(rows: readonly { at: number; text: string }[]): boolean {
  const numbers = rows.map(({ at, text }) =>
    (text.match(/\d+/g) ?? []).map((n) => [Number(n), Number(n) - at]),
  );
  return numbers[0]!.every((_, place) =>
    [0, 1].some((way) => new Set(numbers.map((own) => own[place]![way])).size <= SERIES),
  );
}

/** Footnotes: rows in smaller letters at the foot, the first of which starts with its number. */
function liftFootnotes(rows: Row[], size: number): CleanPage {
  let start = rows.length;
  while (start > 0 && isSmall(rows[start - 1]!, size)) start--;
  while (start < rows.length && !noteStart(textOf(rows[start]!))) start++;
  if (start === rows.length || start === 0) return { rows, footnotes: [] };
  const footnotes: CleanPage['footnotes'] = [];
  for (const row of rows.slice(start)) {
    const text = textOf(row);
    const found = noteStart(text);
    const expected = footnotes.length ? footnotes.at(-1)!.number + 1 : undefined;
    if (found && (expected === undefined || found.number === expected))
      footnotes.push({ number: found.number, text: found.text, line: row.line, page: row.page });
    else footnotes.at(-1)!.text += ` ${text}`;
  }
  return {
    rows: rows.slice(0, start),
    footnotes: footnotes.map((note) => ({ ...note, text: `${superscript(note.number)} ${note.text}` })),
  };
}

/** Cells side by side are a row of a table set in smaller letters, which the end of the page parted from it. */
function isSmall(row: Row, size: number): boolean {
  if (row.grid || row.segments.length > 2) return false;
  return row.segments.every((segment) => segment.size < size * 0.9);
}

function noteStart(text: string): { number: number; text: string } | null {
  const match = /^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|(\d{1,2})|[[(](\d{1,2})[\])])\s*(?=\S)(?![/\d.,%])(.+)$/u.exec(text);
  if (!match) return null;
  const digits = match[1]
    ? [...match[1]].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)).join('')
    : (match[2] ?? match[3]!);
  return { number: Number(digits), text: match[4]! };
}

function textOf(row: Row): string {
  return row.segments.map((segment) => segment.text).join(' ');
}

function masked(text: string): string {
  return text.replace(/\d+/g, '#').trim();
}
