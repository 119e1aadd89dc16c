/** What a row of a wide table says, in two: what stands in the line of a list, and what shows once it is opened. */
export interface RowHead {
  head: string;
  rest: string;
}

/** A row that says its headings with every cell (“Thôn: …; Số hộ: …; …”) and is longer than this fills a telephone's screen by itself. */
const LONG = 240;
/** Of it, this much stands in the line. */
const HEAD = 150;

/** A long row cut between two of its cells; nothing of it is lost. Undefined where it is short, or has no cells to cut between. */
export function rowHead(work: string): RowHead | undefined {
  if (work.length <= LONG) return undefined;
  const at = work.lastIndexOf('; ', HEAD);
  return at < 1 ? undefined : { head: work.slice(0, at), rest: work.slice(at + 2) };
}
