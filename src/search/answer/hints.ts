import { oneTypoAway } from '../query/alike.ts';
import { list } from './listing.ts';
import { type Query, understand } from '../query/query.ts';
import { HELP } from './rank.ts';
import type { Found, SearchRequest, Site } from './site.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** What is offered when nothing is found. */
export interface Hints {
  /** Words that are found by themselves: those typed, and those a typo away from the others. */
  words: string[];
  /** Passages nearest to a part of the query, by its words and what the glossary says for them. */
  nearest: Found[];
}

export const NO_HINTS: Hints = { words: [], nearest: [] };

/** @param read what was read for the query, best first */
export async function hintsFor(
  site: Site,
  query: Query,
  request: SearchRequest,
  read: readonly Found[],
): Promise<Hints> {
  const parts = query.slots
    .filter((slot) => !slot.stop)
    .map((slot) => ({
      text: (slot.wordings[0]?.tokens ?? []).map(({ written }) => written).join(' '),
      bare: (slot.wordings[0]?.tokens ?? []).map(({ fold }) => fold).join(' '),
      // A number tells nothing without what it counts.
      known: !slot.unknown && slot.wordings[0]?.tokens.some(({ number }) => !number) === true,
      weight: slot.weight,
    }));
  const known = parts.filter((part) => part.known).toSorted((a, b) => b.weight - a.weight);
  const near = parts.filter((part) => !part.known).flatMap(({ bare }) => nearWords(bare, site.vocabulary));
  const words = [...new Set([...known.map(({ text }) => text), ...near])].slice(0, MOST_WORDS);
  // Two neighbours are mostly one word of the language, and tell far more than either.
  const pairs = parts.slice(1).flatMap((second, at) => {
    const first = parts[at]!;
    return first.known && second.known ? [`${first.text} ${second.text}`] : [];
  });
  for (const text of [...pairs, ...known.map((part) => part.text)].slice(0, MOST_TRIED)) {
    const part = understand(text, site.vocabulary, site.lexicon, false);
    const { found } = await list(site, part, { ...request, query: text, filters: {}, sort: 'best' });
    const nearest = found.filter(({ holds, match }) => holds && match.together > 0);
    if (nearest.length > 0) return { words, nearest: firstOf([...helpful(query, read), ...nearest]) };
  }
  return { words, nearest: firstOf(helpful(query, read)) };
}

/**
 * What is written for the people and holds a good part of what was asked, though not enough to be an answer: “Xóa nhà tạm, sửa nhà dột” for
 * “nhà lủng dột cất lại”. A word of another language is of something else.
 */
const helpful = ({ slots, codes, clause }: Query, read: readonly Found[]): Found[] =>
  codes.length > 0 || clause !== null || slots.some(({ foreign }) => foreign)
    ? []
    : read.filter(
        ({ match: { features, score, otherMarks } }) =>
          HELP.has(features.kind) && !features.sources && !otherMarks && score >= HELPFUL,
      );

/** The first of each page. */
const firstOf = (found: readonly Found[]): Found[] =>
  [...Map.groupBy(found, pageOf).values()].slice(0, MOST_NEAREST).map(([first]) => first!);

const pageOf = ({ passage: { url } }: Found): string => url.replace(/#.*$/, '');

/** The usual words a typo away from one that the site does not have. */
function nearWords(bare: string, vocabulary: Vocabulary): string[] {
  if (bare.length < SHORTEST) return [];
  return [...vocabulary.bareWords()]
    .filter((word) => oneTypoAway(bare, word))
    .sort((a, b) => vocabulary.foldedFrequency(b) - vocabulary.foldedFrequency(a))
    .slice(0, MOST_NEAR)
    .flatMap((word) => vocabulary.markings(word).slice(0, 1));
}

const MOST_WORDS = 5;
const MOST_NEAR = 2;
/** Shorter words have half the language a letter away. */
const SHORTEST = 3;
const MOST_NEAREST = 3;
/** Score from which a passage is offered. */
const HELPFUL = 0.2;
const MOST_TRIED = 2;
