import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { Place } from '../schemas/place.ts';
import type { SearchWeights } from './weights.ts';
import { fold } from '../vietnamese/fold.ts';
import { MEANT_WORDS, SAME_WORDS, WIDER_WORDS } from './everyday.ts';
import { normalize } from '../vietnamese/normalize.ts';

/** What the browser must know of the content to understand a query. Small: only what differs once marks are dropped. */
export interface Lexicon {
  /** Spellings that mean the same: abbreviation, full words, other forms. */
  terms: string[][];
  /** Word → words that texts use for the same. */
  meant?: Record<string, string[]>;
  /** Word → words for a wider thing, told of what it means as well. */
  wider?: Record<string, string[]>;
  /** Names of places with their other spellings; the first is the one in use. */
  places: string[][];
  /** Name of a former unit → names of the units that hold its territory now. */
  successors: Record<string, string[]>;
  /** Ranking, as configured. */
  weights: SearchWeights;
}

/** Picks from glossary and gazetteer what queries need. */
export function makeLexicon(
  glossary: readonly GlossaryEntry[],
  places: readonly Place[],
  weights: SearchWeights,
): Lexicon {
  return {
    terms: [...termGroups(glossary), ...SAME_WORDS.map((group) => [...group])],
    meant: byWord([
      ...MEANT_WORDS.map(({ words, meant }) => [words, meant] as const),
      ...glossary.flatMap(({ said, short, long }) =>
        [long, ...(short ? [short] : [])].map((meant) => [said, meant] as const),
      ),
    ]),
    wider: byWord(WIDER_WORDS.map(({ words, wider }) => [words, wider])),
    places: placeGroups(places),
    successors: successorsOf(places),
    weights,
  };
}

/**
 * The form under which a place name is recognised: bare letters without spaces and apostrophes, “c” read as “k” (Ngọc/Ngọk,
 * Đắc/Đăk): “Đắc Tô”, “dakto” and “Đăk Tô” are all `dakto`.
 */
export function placeKey(name: string): string {
  return bareLetters(normalize(name)).replace(/c/g, 'k');
}

/** Bare letters and digits alone. */
export const bareLetters = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '');

function termGroups(glossary: readonly GlossaryEntry[]): string[][] {
  const groups = glossary
    .filter((entry) => entry.scope !== 'recipients')
    .map((entry) => distinct([...(entry.short ? [entry.short] : []), entry.long, ...entry.variants], fold));
  return groups.filter((group) => group.length > 1);
}

function byWord(
  pairs: readonly (readonly [words: readonly string[], other: string])[],
): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [words, other] of pairs) for (const word of words) (found[word] ??= []).push(other);
  return found;
}

function placeGroups(places: readonly Place[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const place of places) {
    const key = placeKey(place.name);
    groups.set(key, [...(groups.get(key) ?? [place.name]), ...place.variants]);
  }
  return [...groups.values()]
    .map((names) => distinct(names, placeKey))
    .filter((names) => /\P{L}/u.test(names.join('|')));
}

function successorsOf(places: readonly Place[]): Record<string, string[]> {
  const names = new Map(places.map((place) => [place.id, place.name]));
  const found: Record<string, string[]> = {};
  for (const place of places) {
    const now = place.successors
      .map((id) => names.get(id) ?? '')
      .filter((name) => name && name !== place.name);
    if (now.length > 0) found[place.name] = distinct([...(found[place.name] ?? []), ...now], (name) => name);
  }
  return found;
}

/** The first of each with the same key, in order. */
function distinct(values: readonly string[], key: (value: string) => string): string[] {
  return [...new Map(values.toReversed().map((value) => [key(value), value])).values()].toReversed();
}

/** Abbreviations, and names of places as they are written without spaces: “HĐND”, “sathay”. */
export function oneWordNames({ terms, places }: Lexicon): string[] {
  const short = terms.flat().filter((term) => /^\p{Lu}{2,}$/u.test(term));
  return [...new Set([...short, ...places.flat().map(bareLetters)])];
}
