import { capitalise } from '../../text/sentence.ts';
import { hasMarks } from '../../vietnamese/fold.ts';
import { isPartlyMarked } from '../../vietnamese/diacritics.ts';
import type { Query } from '../query/query.ts';
import type { Found } from './site.ts';
import { type Token, tokenize } from '../tokens.ts';

/**
 * What a query may have meant although all its words are found: “hộ cận nghèo” for “hồ cận nghèo”, where “hồ” stands beside its neighbours in
 * none of the results and the same letters with other marks do. It is only asked back: the results are for what was typed. Null when there is
 * nothing to ask.
 */
export function offeredFor(typed: string, query: Query, found: readonly Found[]): string | null {
  const words = tokenize(typed);
  const isShort = words.length >= 2 && words.length <= MOST_WORDS;
  if (!query.marked || !isShort || query.phrases.length > 0) return null;
  // Names and short forms are written in many ways.
  const named = new Set(
    query.slots.flatMap(({ wordings: [own, ...others] }) =>
      others.length > 0 ? (own?.tokens ?? []).map(({ form }) => form) : [],
    ),
  );
  const texts = found.flatMap(({ passage }) => [passage.titleTokens, passage.tokens]);
  for (const [at, word] of words.entries()) {
    if (word.number || !hasMarks(word.form) || named.has(word.form)) continue;
    const meant = meantIn(texts, words, at);
    if (meant === null || isPartlyMarked(word.form, meant)) continue;
    const isCapital = word.written[0] !== word.written[0]?.toLowerCase();
    const written = isCapital ? capitalise(meant) : meant;
    return typed.slice(0, word.start) + written + typed.slice(word.end);
  }
  return null;
}

/** The form with other marks in which a word stands between its neighbours in several texts; null when it stands there as typed, or seldom. */
function meantIn(texts: readonly (readonly Token[])[], words: readonly Token[], at: number): string | null {
  const [before, word, after] = [words[at - 1], words[at]!, words[at + 1]];
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [i, one] of text.entries()) {
      if (one.fold !== word.fold) continue;
      const sides = [
        [before, text[i - 1]],
        [after, text[i + 1]],
      ].flatMap(([asked, given]) => (asked ? [asked.form === given?.form] : []));
      if (one.form === word.form && sides.some(Boolean)) return null;
      if (one.form !== word.form && sides.every(Boolean))
        counts.set(one.form, (counts.get(one.form) ?? 0) + 1);
    }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual && usual[1] >= SEVERAL ? usual[0] : null;
}

/** Words of a query of which one may be a slip that makes another word. */
const MOST_WORDS = 4;
/** Places in the results from which words do not stand side by side by chance. */
const SEVERAL = 2;
