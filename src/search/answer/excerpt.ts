import type { Slot } from '../query/query.ts';
import { type Token, tokenize } from '../tokens.ts';

/** A piece of text to show; pieces are put into the page as text, so nothing in them is ever read as HTML. */
export interface Piece {
  text: string;
  highlighted: boolean;
}

/** The part of a text that holds most of what was found, with the found words highlighted. `highlights`: token ranges. */
export function excerpt(
  text: string,
  tokens: readonly Token[],
  highlights: readonly [number, number][],
): Piece[] {
  const found = new Set(highlights.flatMap(([from, to]) => tokens.slice(from, to).map((_, i) => from + i)));
  const first = densest(found, tokens.length);
  const last = Math.min(tokens.length, first + WIDTH);
  const start = first === 0 ? 0 : (tokens[first]?.start ?? 0);
  const end = last === tokens.length ? text.length : (tokens[last - 1]?.end ?? text.length);
  const pieces = cut(
    text,
    start,
    end,
    tokens.slice(first, last).filter((_, i) => found.has(first + i)),
  );
  const before: Piece[] = start > 0 ? [{ text: '… ', highlighted: false }] : [];
  const after: Piece[] = end < text.length ? [{ text: ' …', highlighted: false }] : [];
  return [...before, ...pieces, ...after];
}

/** The whole text, with every word highlighted that is in `words`: as it is written, or by its bare letters where those were typed. */
export function highlightWords(text: string, words: ReadonlySet<string>): Piece[] {
  return cut(
    text,
    0,
    text.length,
    tokenize(text).filter(({ form, fold }) => words.has(form) || words.has(fold)),
  );
}

/** Words of a query that are worth highlighting, as they were typed: “hội” is not “hỏi”. */
export function wordsToHighlight(slots: readonly Slot[]): Set<string> {
  const telling = slots.filter((slot) => !slot.stop);
  return new Set(
    telling.flatMap((slot) => slot.wordings.flatMap(({ tokens }) => tokens.map(({ form }) => form))),
  );
}

function cut(text: string, start: number, end: number, found: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const token of found) {
    const last = pieces.at(-1);
    const gap = text.slice(at, token.start);
    // Words of one phrase are highlighted as one, and so are the parts of a date or a document number.
    if (last?.highlighted && /^[\s/-]$/u.test(gap)) last.text += gap + text.slice(token.start, token.end);
    else {
      if (gap) pieces.push({ text: gap, highlighted: false });
      pieces.push({ text: text.slice(token.start, token.end), highlighted: true });
    }
    at = token.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), highlighted: false });
  return pieces;
}

/** First token of the window with most found words, a few words before the first of them. */
function densest(found: ReadonlySet<number>, length: number): number {
  if (length <= WIDTH) return 0;
  let best = 0;
  let most = -1;
  for (const at of [...found].sort((a, b) => a - b)) {
    let count = 0;
    for (let i = at; i < at + WIDTH - LEAD; i++) if (found.has(i)) count++;
    if (count > most) [best, most] = [at, count];
  }
  return Math.max(0, Math.min(best - LEAD, length - WIDTH));
}

/** Words in an excerpt, and words shown before the first found one. */
const WIDTH = 42;
const LEAD = 6;
