import { plainText } from '../../search/prose-records.ts';
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
    ...blocksOf(body),
  ];
  return blocks
    .flatMap((block) => sentencesOf(plainText(block)))
    .map((sentence) => ({ sentence, syllables: countSyllables(sentence) }))
    .filter(({ syllables }) => syllables > limit);
}

/** Paragraphs and list items of the body that hold a figure but no `<Src>`. Each is given as plain text. */
export function figuresWithoutSource(body: string): string[] {
  return blocksOf(body)
    .filter((block) => /\d/.test(plainText(withoutSources(block))) && !/<Src\b/.test(block))
    .map((block) => plainText(block));
}

export function countSyllables(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

/** “1.749 ha” and “Q. 1” hold no end of a sentence: one is a sign with a space and a capital, an opening quote or a digit after it. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…][”"]?)\s+(?=[\p{Lu}“\d])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Paragraphs and list items; headings, components on a line of their own and empty lines are none. */
function blocksOf(body: string): string[] {
  return body
    .split(/\n{2,}|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((block) => block.trim())
    .filter((block) => block && !/^#|^<\/?(?:Core|More|Steps|Chart|Photo)\b[^>]*>$/.test(block));
}

function withoutSources(block: string): string {
  return block.replace(/<[^>]+>/g, ' ');
}
