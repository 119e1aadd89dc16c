import { normalize } from './normalize.ts';
import { canonicalTones } from './tones.ts';

/** Words that stand one after the other in two texts. */
export interface SharedRun {
  /** The words as both texts say them. */
  words: string;
  /** How many; a name counts as one. */
  length: number;
}

/** So many words in a row are no longer chance: from here on, a sentence is copied. */
export const COPIED = 12;

/**
 * Runs of at least `COPIED` words that a paragraph shares with a source. Names (of bodies, documents, programmes) and what
 * stands in quotes carry over with the fact they belong to: each counts as one word, however long it is.
 */
export function sharedRuns(text: string, source: Source, names: Names): SharedRun[] {
  const words = names.split(text);
  const runs: SharedRun[] = [];
  for (let from = 0; from + COPIED <= words.length;) {
    if (!source.has(words.slice(from, from + COPIED))) {
      from++;
      continue;
    }
    let to = from + COPIED;
    while (to < words.length && source.has(words.slice(to - COPIED + 1, to + 1))) to++;
    runs.push({ words: words.slice(from, to).join(' '), length: to - from });
    from = to;
  }
  return runs;
}

/** Paragraphs that must not be copied, asked for runs of `COPIED` words. */
export class Source {
  readonly #runs = new Set<string>();

  constructor(paragraphs: readonly string[], names: Names) {
    for (const paragraph of paragraphs) {
      const words = names.split(paragraph);
      for (let from = 0; from + COPIED <= words.length; from++)
        this.#runs.add(words.slice(from, from + COPIED).join(' '));
    }
  }

  has(words: readonly string[]): boolean {
    return this.#runs.has(words.join(' '));
  }
}

/** What counts as one word when texts are compared. */
export class Names {
  readonly #names: RegExp | undefined;

  constructor(names: Iterable<string>) {
    const known = [...new Set([...names].map((name) => bare(joinQuotes(name))))]
      .filter((name) => name.includes(' '))
      .sort((a, b) => b.length - a.length);
    this.#names = known.length
      ? new RegExp(
          `(?<![\\p{L}\\d])(?:${known.map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\p{L}\\d])`,
          'gu',
        )
      : undefined;
  }

  /** Words of a text in one spelling; a name is joined by “_”, a phrase in quotes is one word. */
  split(text: string): string[] {
    const plain = bare(joinQuotes(text));
    return (this.#names ? plain.replace(this.#names, joined) : plain).split(' ').filter(Boolean);
  }
}

/** A phrase in curly quotes, with the quotes inside it. */
const QUOTED = /“[^“”]*(?:“[^“”]*”[^“”]*)*”/gu;
const WORD = /\d+(?:[.,/]\d+)*(?![\p{L}\d_])|[\p{L}\d_]+/gu;
const joinQuotes = (text: string): string => text.replace(QUOTED, (phrase) => ` ${joined(bare(phrase))} `);
const joined = (phrase: string): string => phrase.replace(/[^\p{L}\d]+/gu, '_');

/** One spelling of words and numbers, without signs. */
function bare(text: string): string {
  return (canonicalTones(normalize(text)).toLowerCase().match(WORD) ?? []).join(' ');
}
