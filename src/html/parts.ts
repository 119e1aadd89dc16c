import { Parser } from 'htmlparser2';
import type { OpenTag } from './read.ts';

/** What a parser meets in a page, in its order: a tag that opens an element, words, a tag that closes one. */
export type Part = OpenTag | string | CloseTag;

/** The end of an element, whether or not a tag stands there. */
export interface CloseTag {
  closes: string;
}

/** Is told of a page part by part. */
export interface PageListener {
  open(tag: string, attributes: Readonly<Record<string, string>>): void;
  text(words: string): void;
  close(tag: string): void;
}

/** A page taken apart once, for whoever has to know all of it before he can say what becomes of its parts. */
export function partsOf(html: string): Part[] {
  const parts: Part[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) =>
      void parts.push({ name, attributes, from: parser.startIndex, to: parser.endIndex + 1 }),
    ontext: (words) => void parts.push(words),
    onclosetag: (tag) => void parts.push(closeOf(tag)),
  });
  parser.end(html);
  return parts;
}

/** Tells a listener of a page that nobody has taken apart. */
export function listenTo(html: string, listener: PageListener): void {
  new Parser({
    onopentag: (tag, attributes) => listener.open(tag, attributes),
    ontext: (words) => listener.text(words),
    onclosetag: (tag) => listener.close(tag),
  }).end(html);
}

export function isOpenTag(part: Part): part is OpenTag {
  return typeof part !== 'string' && 'name' in part;
}

const closes = new Map<string, CloseTag>();

function closeOf(tag: string): CloseTag {
  let close = closes.get(tag);
  if (!close) closes.set(tag, (close = { closes: tag }));
  return close;
}
