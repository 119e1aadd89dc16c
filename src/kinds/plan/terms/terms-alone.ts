import { findTerms, type Terms } from './terms.ts';

/**
 * The terms of a text that nothing above it dates. Several rules ask it of each line of a document, and to look for times costs more than
 * all else in it: what was found in a text is kept, up to a bound. Not to be changed by whoever asks.
 */
export function termsAlone(text: string): Readonly<Terms> {
  let known = found.get(text);
  if (!known) {
    if (found.size >= KEPT) found.clear();
    found.set(text, (known = findTerms(text)));
  }
  return known;
}

const found = new Map<string, Terms>();
/** More lines than nearly all documents have. */
const KEPT = 4_000;
