import type { Mention } from './citations.ts';
import { findAnchors } from '../clauses/footnotes.ts';

/** What a footnote says when it only finishes the name of the document before its anchor: “¹ về phê duyệt Đề án …”. */
const ONLY_A_TITLE = /^(?:về(?:\s+việc)?|phê duyệt|ban hành)\s/iu;
/** Between the number of a document and the anchor of its footnote stand its day and the body that issued it, nothing else. */
const DAY_AND_BODY = /^[^;:()“”]{0,90}$/u;

/**
 * A mention whose title stands in a footnote, with that title: “Nghị quyết 88/2019/QH14 ngày … của Quốc hội¹”. The footnote of the
 * next mention is not its own.
 */
export function titledByFootnote(
  mention: Mention,
  next: Mention | undefined,
  text: string,
  notes: ReadonlyMap<number, string>,
): Mention {
  if (mention.title !== undefined) return mention;
  const from = mention.index + mention.length;
  const anchor = findAnchors(text, notes).find(({ index }) => index >= from);
  if (!anchor || (next && next.index < anchor.index)) return mention;
  const title = notes.get(anchor.number)!;
  return ONLY_A_TITLE.test(title) && DAY_AND_BODY.test(text.slice(from, anchor.index))
    ? { ...mention, title }
    : mention;
}
