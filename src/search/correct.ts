import { fold } from '../vietnamese/fold.ts';
import { distanceInMarks } from '../vietnamese/marks.ts';
import type { Query } from './query.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The query with the words that the site does not know replaced by words one letter or one mark away: the likeliest first,
 * at most a handful. None when there is nothing to replace, nothing near, or so much unknown that it is no slip.
 */
export function corrections(typed: string, query: Query, vocabulary: Vocabulary): string[] {
  const source = query.decoded ?? typed.normalize('NFC');
  const slips = tokenize(source).filter((token) => isUnknown(token, vocabulary));
  if (slips.length === 0 || slips.length > MOST_SLIPS) return [];
  const choices = slips.map((slip) => nearWords(slip.form, vocabulary).slice(0, MOST_CHOICES));
  if (choices.some((words) => words.length === 0)) return [];
  const rounds = Math.max(...choices.map((words) => words.length));
  return Array.from({ length: rounds }, (_, round) =>
    replaceAll(
      source,
      slips,
      choices.map((words) => words[Math.min(round, words.length - 1)] ?? ''),
    ),
  );
}

/** Words of the site one slip away from `form`: nearest in marks first, then same first letter, then the more frequent. */
export function nearWords(form: string, vocabulary: Vocabulary): string[] {
  const bare = fold(form);
  const markings = vocabulary.markings(bare);
  if (markings.length > 0)
    return [...markings].sort((a, b) => distanceInMarks(form, a) - distanceInMarks(form, b));
  const near = [...vocabulary.bareWords()].filter((word) => oneSlipAway(bare, word));
  const words = form === bare ? near : near.flatMap((word) => [...vocabulary.markings(word)]);
  const marks = (word: string): number => (form === bare ? 0 : distanceInMarks(form, word));
  const otherStart = (word: string): number => Number(fold(word)[0] !== bare[0]);
  return words.sort(
    (a, b) =>
      marks(a) - marks(b) ||
      otherStart(a) - otherStart(b) ||
      vocabulary.foldedFrequency(fold(b)) - vocabulary.foldedFrequency(fold(a)),
  );
}

/** One letter left out, added or changed, or two neighbours swapped. */
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

function isUnknown(token: Token, vocabulary: Vocabulary): boolean {
  if (token.number || vocabulary.frequency(token.form) > 0) return false;
  return token.form !== token.fold || vocabulary.markings(token.fold).length === 0;
}

function replaceAll(source: string, slips: readonly Token[], words: readonly string[]): string {
  let text = source;
  for (let i = slips.length - 1; i >= 0; i--) {
    const { start, end } = slips[i] ?? { start: 0, end: 0 };
    text = text.slice(0, start) + (words[i] ?? '') + text.slice(end);
  }
  return text;
}

/** Slips in one query beyond which it is not Vietnamese mistyped but something else. */
const MOST_SLIPS = 2;
/** Near words tried for each slip. */
const MOST_CHOICES = 4;
