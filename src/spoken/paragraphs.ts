import { readingText } from '../text/reading.ts';
import { sayInteger } from '../vietnamese/reading/numbers.ts';
import { PRESETS } from '../vietnamese/reading/settings.ts';

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

/** A heading that asks: written without a question mark, said with one. */
const QUESTION =
  /^(?:Ai|Vì sao|Khi nào|Ở đâu|Làm sao|Hỏi ai)(?!\p{L})[^?]*$|(?<!\p{L})(?:gì|khi nào|đến đâu|ở đâu|thế nào|ra sao)$/u;

/** Items of a list that one paragraph holds; a listener keeps no more. */
const TOGETHER = 4;

/**
 * The paragraphs of a composed text (MDX), in order, each with its mark. A heading opens the paragraph below it; items of a list
 * stand together, four at most. Tables, charts and pictures are not read.
 */
export function markedParagraphs(body: string): MarkedParagraph[] {
  const paragraphs: (MarkedParagraph & { items: number })[] = [];
  let mark: ParagraphMark = 'plain';
  let heading = '';
  let step = 0;
  let list = false;
  for (const raw of body.split('\n')) {
    const line = raw.trim();
    if (/^<(?:Core|More)>$/.test(line)) mark = line === '<Core>' ? 'core' : 'more';
    else if (/^<\/(?:Core|More)>$/.test(line)) mark = 'plain';
    const words = plainWords(line);
    if (!words || line.startsWith('|')) continue;
    if (/^#{2,4}\s/.test(line)) {
      heading = QUESTION.test(words) ? `${words}?` : words;
      list = false;
      continue;
    }
    const numbered = /^\d+\.\s/.test(line);
    const item = numbered || /^[-*+]\s/.test(line);
    if (!item || !list) step = 0;
    // “Thứ hai: …, Thứ tư: …” would be heard as Monday and Wednesday.
    const number = numbered ? sayInteger(++step, PRESETS.standard) : undefined;
    const sentences = [
      ...(heading ? sentencesOf(heading) : []),
      ...sentencesOf(number ? readingText.led(readingText.step(number), words) : words),
    ];
    const last = paragraphs.at(-1);
    if (item && list && last && last.items < TOGETHER && last.mark === mark) {
      last.sentences.push(...sentences);
      last.items++;
    } else paragraphs.push({ id: `doan-${paragraphs.length + 1}`, mark, sentences, items: item ? 1 : 0 });
    heading = '';
    list = item;
  }
  return paragraphs.map(({ id, mark: own, sentences }) => ({ id, mark: own, sentences }));
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
