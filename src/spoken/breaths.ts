import { syllables } from './syllables.ts';

/** Syllables that are said in one breath at the most: above them a listener has lost the beginning. */
const BREATH = 35;

/**
 * A sentence as it is said: a long one in parts, each ending with the semicolon that the text has there. A script has a line for each, a
 * speech engine makes a pause. No word and no sign is changed.
 */
export function breaths(sentence: string): string[] {
  if (!sentence.includes(';') || syllables(sentence) <= BREATH) return [sentence];
  const parts: string[] = [];
  for (const part of sentence.split(/(?<=;)\s+/u)) {
    const last = parts.at(-1);
    if (last !== undefined && syllables(last) + syllables(part) <= BREATH)
      parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts;
}
