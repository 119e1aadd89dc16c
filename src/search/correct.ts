import { fold } from '../vietnamese/fold.ts';
import type { Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokenize } from './tokens.ts';

/**
 * The query with the words that the site does not know replaced by the nearest it knows: one letter or one mark away.
 * Null when there is nothing to replace, or nothing near.
 */
export function correct(typed: string, query: Query, vocabulary: Vocabulary): string | null {
  const source = query.decoded ?? typed.normalize('NFC');
  let text = source;
  for (const token of tokenize(source).toReversed()) {
    if (token.number || vocabulary.frequency(token.form) > 0) continue;
    if (token.form === token.fold && vocabulary.markings(token.fold).length > 0) continue;
    const better = nearest(token.form, vocabulary);
    if (better) text = text.slice(0, token.start) + better + text.slice(token.end);
  }
  return text === source ? null : text;
}

/** The most frequent word one slip away; among markings of the same letters, the one nearest in marks. */
export function nearest(form: string, vocabulary: Vocabulary): string | null {
  const bare = fold(form);
  const same = vocabulary.markings(bare);
  if (same.length > 0) return same[0] ?? null;
  let best: string | null = null;
  for (const word of vocabulary.bareWords()) {
    if (!oneSlipAway(bare, word)) continue;
    if (best === null || vocabulary.foldedFrequency(word) > vocabulary.foldedFrequency(best)) best = word;
  }
  if (best === null) return null;
  const markings = vocabulary.markings(best);
  return form === bare
    ? best
    : ([...markings].sort((a, b) => distanceInMarks(form, a) - distanceInMarks(form, b))[0] ?? best);
}

/** One letter left out, added, changed, or two neighbours swapped. */
export function oneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** How many marked letters of one word the other lacks. */
function distanceInMarks(a: string, b: string): number {
  const marks = (word: string): string[] =>
    [...word.normalize('NFD').replace(/đ/g, 'd\u0335')].filter((sign) => /\p{M}/u.test(sign));
  const [of, other] = [marks(a), marks(b)];
  return (
    of.filter((mark) => !other.includes(mark)).length + other.filter((mark) => !of.includes(mark)).length
  );
}
