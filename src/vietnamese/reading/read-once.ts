import type { ReadingLexicon } from './abbreviations.ts';
import { readAloud, type Reading } from './read-aloud.ts';
import { restyle } from './restyle.ts';
import type { ReadingSettings } from './settings.ts';

const readings = new WeakMap<ReadingLexicon, Map<ReadingSettings, Map<string, Reading>>>();

/**
 * The same as `readAloud`, for words that are read more than once: a sentence stands in the short, the middle and the long script of a text
 * alike, in every house style, and is tried before it is taken up.
 */
export function readOnce(words: string, settings: ReadingSettings, lexicon: ReadingLexicon): Reading {
  const styles = readings.get(lexicon) ?? new Map<ReadingSettings, Map<string, Reading>>();
  readings.set(lexicon, styles);
  const known = styles.get(settings) ?? new Map<string, Reading>();
  styles.set(settings, known);
  let reading = known.get(words);
  if (!reading) {
    if (known.size >= KEPT) known.clear();
    reading = inOtherStyle(words, settings, lexicon, styles) ?? readAloud(words, settings, lexicon);
    known.set(words, reading);
  }
  return reading;
}

function inOtherStyle(
  words: string,
  settings: ReadingSettings,
  lexicon: ReadingLexicon,
  styles: ReadonlyMap<ReadingSettings, ReadonlyMap<string, Reading>>,
): Reading | undefined {
  for (const [other, known] of styles) {
    const reading = known.get(words);
    const said = reading && restyle(reading, words, [other, settings], lexicon);
    if (said) return said;
  }
  return undefined;
}

/** Sentences of some hundred texts; those of thousands would fill the memory. */
const KEPT = 5_000;
