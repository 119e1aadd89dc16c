import { isPartlyMarked } from '../../vietnamese/diacritics.ts';
import { bareLetters, type Lexicon, placeKey } from '../lexicon.ts';
import type { Wording } from './query.ts';
import { type Token, tokenize } from '../tokens.ts';

/** The lexicon as queries are read with it. */
export interface Wordings {
  /** By bare words: each term so written, with its other wordings. */
  terms: Map<string, { tokens: Token[]; others: Wording[] }[]>;
  places: Map<string, Wording[]>;
  /** Names in use, each with the key it is recognised by. */
  names: { key: string; tokens: Token[] }[];
  /** Words of many names, by bare letters: who writes “Đắk” means “Đăk”, whatever the name. */
  words: Map<string, Token[]>;
  longest: number;
  /** Short forms by their bare letters, signs left out: “hdnd”, “gddt” for “GD&ĐT”. */
  shorts: ReadonlyMap<string, string>;
}

const prepared = new WeakMap<Lexicon, Wordings>();

export function indexOf(lexicon: Lexicon): Wordings {
  const known = prepared.get(lexicon);
  if (known) return known;
  const { synonym, successor } = lexicon.weights;
  const terms: Wordings['terms'] = new Map();
  let longest = 4;
  for (const group of lexicon.terms) {
    const members = group.map((wording) => tokenize(wording)).filter((tokens) => tokens.length > 0);
    longest = Math.max(longest, ...members.map((tokens) => tokens.length));
    for (const member of members) {
      const others = members
        .filter((other) => other !== member)
        .map((other) => ({ tokens: other, share: synonym }));
      const key = member.map((token) => token.fold).join(' ');
      terms.set(key, [...(terms.get(key) ?? []), { tokens: member, others }]);
    }
  }
  const oneWay = (words: Record<string, string[]> | undefined, share: number): void => {
    for (const [word, names] of Object.entries(words ?? {})) {
      const tokens = tokenize(word);
      longest = Math.max(longest, tokens.length);
      const key = tokens.map((token) => token.fold).join(' ');
      const others = names.map((name) => ({ tokens: tokenize(name), share }));
      terms.set(key, [...(terms.get(key) ?? []), { tokens, others }]);
    }
  };
  oneWay(lexicon.meant, synonym);
  oneWay(lexicon.wider, WIDER);
  const places = new Map<string, Wording[]>();
  for (const names of lexicon.places) {
    const now = (lexicon.successors[names[0] ?? ''] ?? []).map((name) => ({
      tokens: tokenize(name),
      share: successor,
    }));
    const spellings = names.map((name) => ({ tokens: tokenize(name), share: OTHER_SPELLING }));
    for (const name of names) add(places, placeKey(name), [...spellings, ...now]);
  }
  const names = lexicon.places.map(([name = '']) => ({ key: placeKey(name), tokens: tokenize(name) }));
  const made = {
    terms,
    places,
    names,
    words: wordsOfNames(lexicon.places),
    longest,
    shorts: shortForms(lexicon),
  };
  prepared.set(lexicon, made);
  return made;
}

/** Abbreviations that stand for more than one word, as the lexicon writes them first. */
function shortForms({ terms, meant }: Lexicon): Map<string, string> {
  const groups = [...terms, ...Object.entries(meant ?? {}).map(([word, long]) => [word, ...long])];
  const found = new Map<string, string>();
  for (const group of groups) {
    if (!group.some((word) => !SHORT.test(word) && /\s/.test(word))) continue;
    for (const word of group) {
      const key = bareLetters(word);
      if (SHORT.test(word) && !found.has(key)) found.set(key, word);
    }
  }
  return found;
}

/** Words that many names in use have, by their bare letters. */
function wordsOfNames(groups: readonly (readonly string[])[]): Map<string, Token[]> {
  const words = groups.flatMap(([name = '']) => tokenize(name)).filter(({ number }) => !number);
  const usual = [...Map.groupBy(words, ({ form }) => form).values()].filter(({ length }) => length >= USUAL);
  return Map.groupBy(
    usual.map(([word]) => word!),
    ({ fold }) => fold,
  );
}

export function placeWordings(run: readonly Token[], places: Map<string, Wording[]>): Wording[] {
  if (run.length > 4) return [];
  const found = places.get(placeKey(run.map((token) => token.form).join(' '))) ?? [];
  // What is typed without those diacritics means them as it is: “dak to”, but not “Đắk Tô” for “Đăk Tô”.
  return found.filter(({ tokens }) => tokens.length !== run.length || !agrees(run, tokens));
}
/** Names of places that the last words typed begin, the last of them unfinished, and how many words; null when they begin none or too many. */
export function completedNames(
  tokens: readonly Token[],
  lexicon: Lexicon,
): { names: Token[][]; taken: number } | null {
  for (let taken = Math.min(MOST_NAME_WORDS, tokens.length); taken > 1; taken--) {
    const begun = placeKey(
      tokens
        .slice(-taken)
        .map((token) => token.form)
        .join(' '),
    );
    const names = indexOf(lexicon)
      .names.filter(({ key }) => key.startsWith(begun))
      .map((name) => name.tokens);
    if (names.length > 0) return names.length <= MOST_COMPLETED ? { names, taken } : null;
  }
  return null;
}
/** Marks that are typed must be meant: “phòng tư pháp” is not about “TU”. */
export const agrees = (typed: readonly Token[], term: readonly Token[]): boolean =>
  typed.every(({ form }, at) => isPartlyMarked(form, term[at]?.form ?? ''));
function add(map: Map<string, Wording[]>, key: string, wordings: Wording[]): void {
  map.set(key, distinct([...(map.get(key) ?? []), ...wordings]));
}

export function distinct(wordings: readonly Wording[]): Wording[] {
  const keyOf = ({ tokens }: Wording): string => tokens.map((token) => token.form).join(' ');
  const first = new Map<string, Wording>();
  for (const wording of wordings) if (!first.has(keyOf(wording))) first.set(keyOf(wording), wording);
  return [...first.values()];
}
/** “HĐND”, “LĐ-TB&XH”. */
const SHORT = /^\p{Lu}+(?:\s?[&–-]\s?\p{Lu}+)*$/u;
/** Names that must have a word before it is taken for one of names. */
const USUAL = 3;
/** Words of a name of a place, and names that are asked for while one is being typed. */
const MOST_NAME_WORDS = 3;
const MOST_COMPLETED = 3;
/** The same name written otherwise: the unit that writes it as typed comes first. */
const OTHER_SPELLING = 0.98;
/** Share that a word for a wider thing counts: it says something of what was asked, not only of that. */
const WIDER = 0.6;
