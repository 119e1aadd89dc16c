import type { ReadingLexicon } from './abbreviations.ts';
import { readAloud, type Reading } from './read-aloud.ts';
import type { ReadingSettings } from './settings.ts';

const readings = new WeakMap<ReadingLexicon, Map<ReadingSettings, Map<string, Reading>>>();

/**
 * The same as `readAloud`, for words that are read more than once: a sentence stands in the short, the middle and the long script of a text
 * alike, and is tried before it is taken up.
 */
export function readOnce(words: string, settings: ReadingSettings, lexicon: ReadingLexicon): Reading {
  const styles = readings.get(lexicon) ?? new Map<ReadingSettings, Map<string, Reading>>();
  readings.set(lexicon, styles);
  const known = styles.get(settings) ?? new Map<string, Reading>();
  styles.set(settings, known);
  let reading = known.get(words);
  if (!reading) {
    if (known.size >= KEPT) known.clear();
    known.set(words, (reading = readAloud(words, settings, lexicon)));
  }
  return reading;
}

/** Sentences of some hundred texts; those of thousands would fill the memory. */
const KEPT = 5_000;
