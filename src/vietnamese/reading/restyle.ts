import type { ReadingLexicon } from './abbreviations.ts';
import type { Doubt } from './doubts.ts';
import type { Reading } from './read-aloud.ts';
import type { ReadingSettings } from './settings.ts';

/** Settings that are one word each, said where a number needs it; every rule takes either word of a setting for the same. */
const WORDS = ['zeroTens', 'thousand'] as const satisfies (keyof ReadingSettings)[];
/** Where one of those words may stand, of any style; “ngành” is none. */
const SAID = /nghìn|ngàn(?!h)|linh|lẻ/u;

/**
 * A reading in another house style, without reading the text again: “linh” becomes “lẻ”, “nghìn” becomes “ngàn”. Undefined when the styles
 * differ in more than such words, or when one of them may stand in the text itself, where it is nobody's house style (“linh hoạt”).
 */
export function restyle(
  reading: Reading,
  text: string,
  [from, to]: [from: ReadingSettings, to: ReadingSettings],
  lexicon: ReadingLexicon,
): Reading | undefined {
  if (!differInWords(from, to) || mayHold(lexicon) || writes(text)) return undefined;
  const swapped = new Map<string, string>(WORDS.map((name) => [from[name], to[name]]));
  const swap = (words: string): string =>
    SAID.test(words)
      ? words.replace(/(?<!\p{L})(?:nghìn|ngàn|linh|lẻ)(?!\p{L})/gu, (word) => swapped.get(word) ?? word)
      : words;
  const swapIn = ({ word, why }: Doubt): Doubt => ({ word: swap(word), why });
  return {
    spoken: swap(reading.spoken),
    unread: reading.unread.map(swapIn),
    advice: reading.advice.map(swapIn),
  };
}

function differInWords(from: ReadingSettings, to: ReadingSettings): boolean {
  return (Object.keys(from) as (keyof ReadingSettings)[]).every(
    (name) => from[name] === to[name] || (WORDS as readonly string[]).includes(name),
  );
}

/** Looked for also without the signs that a rule may drop from within a word. */
function writes(text: string): boolean {
  const written = text.normalize('NFC');
  return SAID.test(written) || SAID.test(written.replace(/[^\p{L}\p{M}\s]+/gu, '').normalize('NFC'));
}

const holding = new WeakMap<ReadingLexicon, boolean>();

function mayHold(lexicon: ReadingLexicon): boolean {
  let holds = holding.get(lexicon);
  if (holds === undefined) {
    holds = Object.values(lexicon)
      .flat()
      .some(({ spoken }) => SAID.test(spoken));
    holding.set(lexicon, holds);
  }
  return holds;
}
