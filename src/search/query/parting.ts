import { fold, hasMarks } from '../../vietnamese/fold.ts';
import { wordForm } from '../tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** Logarithm of how likely `word` stands after `before`; `before` is null where nothing is known of it. */
export type Model = (before: string | null, word: string) => number;

/** Words of the site that may have been typed as one, and how likely the later ones stand after the first. */
export interface Parting {
  words: string[];
  score: number;
}

/**
 * The likeliest ways to part what was typed without spaces, “hộnghèo”, “nhavesinh”, into words of the site; none when it is one
 * of them. `marked`: the query has marks, so words are wanted with theirs.
 */
export function partings(written: string, vocabulary: Vocabulary, model: Model, marked: boolean): Parting[] {
  const letters = [...written.normalize('NFC').toLowerCase()];
  if (letters.length > LONGEST || vocabulary.markings(fold(wordForm(written))).length > 0) return [];
  /** For each number of letters, the likeliest readings of them. */
  const best: Parting[][] = [[{ words: [], score: 0 }]];
  for (let end = 1; end <= letters.length; end++) {
    const readings: Parting[] = [];
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++)
      for (const word of wordsOf(letters.slice(start, end).join(''), vocabulary, marked))
        for (const { words, score } of best[start]!) {
          const before = words.at(-1);
          const step = before === undefined ? 0 : model(before, word);
          readings.push({ words: [...words, word], score: score + step });
        }
    best.push(readings.sort((a, b) => b.score - a.score).slice(0, KEPT));
  }
  return best.at(-1)!.filter(({ words }) => words.length > 1);
}

/** The words of the site written so; of a word without marks, in a query that has some, the usual ones. */
function wordsOf(piece: string, vocabulary: Vocabulary, marked: boolean): readonly string[] {
  if (piece.length === 1 && !ONE_LETTER.test(piece)) return [];
  const form = wordForm(piece);
  if (!marked) return vocabulary.foldedFrequency(form) > 0 ? [form] : [];
  if (vocabulary.frequency(form) > 0) return [form];
  return hasMarks(form) ? [] : vocabulary.markings(form).slice(0, MOST_MARKINGS);
}

/** Words of one letter: “y tế”, “ở xã”. */
const ONE_LETTER = /[yýỷởo]/u;
/** Letters of a query typed without any space; and of the longest syllable, “nghiêng”. */
const LONGEST = 40;
export const LONGEST_WORD = 7;
const KEPT = 4;
const MOST_MARKINGS = 2;
