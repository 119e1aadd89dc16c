import { readingText } from '../text/reading.ts';

/** How much of a text a paragraph belongs to: `<Core>` to the short one, `<More>` only to the long one. */
export type ParagraphMark = 'core' | 'plain' | 'more';

/** A paragraph, heading or list item as written, without the signs of Markdown. */
export interface MarkedParagraph {
  /** `doan-3`: order in the text, the same in every length. */
  id: string;
  mark: ParagraphMark;
  /** Whole sentences. */
  sentences: string[];
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** The paragraphs of a composed text (MDX), in order, each with its mark. Tables, charts and pictures are not read. */
export function markedParagraphs(body: string): MarkedParagraph[] {
  const paragraphs: MarkedParagraph[] = [];
  let mark: ParagraphMark = 'plain';
  let order = 0;
  let step = 0;
  for (const raw of body.split(/\n{1,}/)) {
    const line = raw.trim();
    if (/^<(?:Core|More)>$/.test(line)) mark = line === '<Core>' ? 'core' : 'more';
    else if (/^<\/(?:Core|More)>$/.test(line)) mark = 'plain';
    if (/^<Steps>/.test(line)) step = 0;
    const words = plainWords(line);
    if (!words || line.startsWith('|')) continue;
    const numbered = /^\d+\.\s/.test(line);
    const lead = numbered && ORDINALS[step] ? readingText.step(ORDINALS[step++]!) : '';
    if (!numbered) step = 0;
    paragraphs.push({ id: `doan-${++order}`, mark, sentences: sentencesOf(lead + words) });
  }
  return paragraphs;
}

/** Cuts after a full stop, question or exclamation mark that a capital or an opening quotation mark follows. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[.!?…]”?)(?<!(?:^|\s)(?:TP|Tp)\.)\s+(?=[“"\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .map((sentence) => (/[.!?…]”?$/.test(sentence) ? sentence : `${sentence.replace(/[:;,]$/, '')}.`));
}

function plainWords(line: string): string {
  return line
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:#{2,4}|[-*+]|\d+\.)\s+/, '')
    .replace(/[*_`]+/g, '')
    .replace(/\\([{}<>*])/g, '$1')
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
