import { type BlockMark, blocksOf } from '../markdown/blocks.ts';
import { aloudText } from '../text/aloud.ts';
import { sayInteger } from '../vietnamese/reading/numbers.ts';
import { PRESETS } from '../vietnamese/reading/settings.ts';
import { saidSentences } from '../vietnamese/sentences.ts';

/** A paragraph, heading or list item as written, without the signs of Markdown. */
export interface MarkedParagraph {
  /** `doan-3`: order in the text, the same in every length. */
  id: string;
  mark: BlockMark;
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
 * stand together, four at most; those that a paragraph leads to with a colon are counted. Tables, charts and pictures are not read.
 */
export function markedParagraphs(body: string): MarkedParagraph[] {
  const paragraphs: (MarkedParagraph & { items: number })[] = [];
  let heading = '';
  let step = 0;
  let list = false;
  /** The paragraph before ended with a colon: what follows is told by it, and alone would be heard as advice. */
  let led = false;
  for (const { kind, mark, numbered, text } of blocksOf(body)) {
    if (kind === 'row') continue;
    if (kind === 'heading') {
      heading = QUESTION.test(text) ? `${text}?` : text;
      list = led = false;
      continue;
    }
    const item = kind === 'item';
    if (!item || !list) step = 0;
    // “Thứ hai: …, Thứ tư: …” would be heard as Monday and Wednesday.
    const number = item && (numbered || led) ? sayInteger(++step, PRESETS.standard) : undefined;
    const words =
      number === undefined
        ? text
        : numbered
          ? aloudText.led(aloudText.step(number), text)
          : aloudText.item(number, text);
    const sentences = [...(heading ? saidSentences(heading) : []), ...saidSentences(words)];
    if (!item) led = text.endsWith(':');
    const last = paragraphs.at(-1);
    if (item && list && last && last.items < TOGETHER && last.mark === mark) {
      last.sentences.push(...sentences);
      last.items++;
    } else paragraphs.push({ id: `doan-${paragraphs.length + 1}`, mark, sentences, items: item ? 1 : 0 });
    heading = '';
    list = item;
  }
  return paragraphs.map(({ id, mark, sentences }) => ({ id, mark, sentences }));
}
