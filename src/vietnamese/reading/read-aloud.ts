import { sayAbbreviations, sayPhrases, type ReadingLexicon } from './abbreviations.ts';
import { sayClock } from './clock.ts';
import { sayCodes } from './codes.ts';
import { sayDates } from './dates.ts';
import { sayDocuments } from './documents.ts';
import { findAdvice, findUnread, type Doubt } from './doubts.ts';
import { findDoubtful, findFalseDays } from './false-days.ts';
import { sayHalves } from './halves.ts';
import { sayMoney } from './money.ts';
import { sayPercent } from './percent.ts';
import { sayRoman } from './roman.ts';
import type { ReadingSettings } from './settings.ts';
import { saySites } from './sites.ts';
import { sayDashes, saySlashes } from './slashes.ts';
import { findOtherSums } from './sums.ts';
import { prepare, tidy } from './tidy.ts';
import { sayNumbers, sayRatios } from './units.ts';

/** A text in the words an announcer says. */
export interface Reading {
  spoken: string;
  /** What no rule could read; it stands unchanged in `spoken` and keeps a script from being published. */
  unread: Doubt[];
  /** What is read, but better looked at by a person. */
  advice: Doubt[];
}

/**
 * One line or paragraph for reading aloud. The order of the rules is part of the rules: earlier ones protect their words from
 * later ones. What cannot be read is listed, never guessed.
 */
export function readAloud(text: string, settings: ReadingSettings, lexicon: ReadingLexicon): Reading {
  const prepared = prepare(text);
  const steps: ((words: string) => string)[] = [
    saySites,
    sayCodes,
    (words) => sayClock(words, settings),
    (words) => sayPhrases(words, lexicon),
    (words) => sayDocuments(words, settings),
    (words) => sayDates(words, settings),
    (words) => sayRoman(words, settings),
    sayDashes,
    (words) => sayPercent(words, settings),
    sayMoney,
    saySlashes,
    (words) => sayHalves(words, settings),
    (words) => sayRatios(words, settings),
    (words) => sayNumbers(words, settings),
    (words) => sayAbbreviations(words, lexicon),
    tidy,
  ];
  const spoken = steps.reduce((words, step) => step(words), prepared);
  return {
    spoken,
    unread: [
      ...findFalseDays(prepared),
      ...findDoubtful(prepared),
      ...findOtherSums(text),
      ...findUnread(spoken),
    ],
    advice: findAdvice(text, spoken, settings.documentSymbol === 'spell'),
  };
}
