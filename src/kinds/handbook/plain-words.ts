import { type Block, blocksOf } from '../../markdown/blocks.ts';
import { splitSentences } from '../../vietnamese/sentences.ts';
import type { HandbookSection } from './schema.ts';

/** A sentence that is hard to read aloud or to follow. */
export interface LongSentence {
  sentence: string;
  /** Written Vietnamese words are single syllables, so words are counted. */
  syllables: number;
}

/** Wanted: at most 25 syllables a sentence. Above 35 an editor is warned. */
export const SYLLABLES = { wanted: 25, warned: 35 };

/** Sentences of a section with more than `limit` syllables: front matter that is read as text, and the body. */
export function longSentences(
  { summary, quick, questions, unknown, papers, papersNote }: HandbookSection,
  body: string,
  limit: number,
): LongSentence[] {
  const blocks = [
    summary,
    ...quick,
    ...questions.flatMap(({ question, answer }) => [question, answer]),
    ...unknown,
    ...papers,
    papersNote ?? '',
    ...textsOf(body).map(({ text }) => text),
  ];
  return blocks
    .flatMap(splitSentences)
    .map((sentence) => ({ sentence, syllables: countSyllables(sentence) }))
    .filter(({ syllables }) => syllables > limit);
}

/** Paragraphs and list items of the body that hold a figure but no `<Src>`. Each is given as plain text. */
export function figuresWithoutSource(body: string): string[] {
  return textsOf(body)
    .filter(({ text, sourced }) => /\d/.test(text) && !sourced)
    .map(({ text }) => text);
}

export function countSyllables(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

function textsOf(body: string): Block[] {
  return blocksOf(body).filter(({ kind }) => kind === 'paragraph' || kind === 'item');
}
