import { type Frequent, isFrequent, isPair, isShort, pairKey } from './frequent.ts';
import { encodeText, indexKey } from '../spelling.ts';
import { HOLE, type Spelt } from './spelt.ts';
import type { Word } from '../tokens.ts';
import type { Written } from './written.ts';

/** A word, with what it means for the index which words are frequent. */
export interface RatedWord extends Word {
  /** Its place at the head of a bundle, or −1, and what stands there. */
  slot: number;
  head: Spelt;
  /** Whether it may be one of two neighbours that are indexed as a pair. */
  pairs: boolean;
  /** By the bare letters of the word behind it: the pair, where it is one. */
  pairsWith: Map<string, Spelt | null>;
}

/** A piece of a text, with a hole where that is a frequent word: the number of words stays, so that places can be counted in the whole text. */
export interface RatedPiece {
  spelt: Spelt;
  words: readonly RatedWord[];
}

/** Looks at texts by the frequent words of one site, at each different piece once. */
export class Rater {
  readonly #frequent: Frequent;
  readonly #pieces = new Map<Written, RatedPiece>();
  readonly #words = new Map<Word, RatedWord>();
  readonly #pairs = new Map<string, Map<string, Spelt | null>>();

  constructor(frequent: Frequent) {
    this.#frequent = frequent;
  }

  rate(text: readonly Written[]): RatedPiece[] {
    return text.map((written) => this.#pieces.get(written) ?? this.#piece(written));
  }

  /** The pair of two neighbours, where it is indexed as one. */
  pair(first: RatedWord, second: RatedWord): Spelt | null {
    if (!first.pairs || !second.pairs) return null;
    let pair = first.pairsWith.get(second.fold);
    if (pair === undefined) {
      pair = isPair(first, second, this.#frequent.bare) ? { text: pairKey(first, second) } : null;
      first.pairsWith.set(second.fold, pair);
    }
    return pair;
  }

  #piece(written: Written): RatedPiece {
    const words = written.words.map((word) => this.#words.get(word) ?? this.#word(word));
    const isHeld = words.length === 1 && !words[0]!.number && words[0]!.slot >= 0;
    const made = { spelt: isHeld ? HOLE : { text: encodeText(written.text) }, words };
    if (this.#pieces.size >= KEPT) this.#pieces.clear();
    this.#pieces.set(written, made);
    return made;
  }

  #word(word: Word): RatedWord {
    const { bare, slots } = this.#frequent;
    const slot = slots.get(word.form) ?? -1;
    let pairsWith = this.#pairs.get(word.fold);
    if (!pairsWith) this.#pairs.set(word.fold, (pairsWith = new Map()));
    const made = {
      ...word,
      slot,
      head: slot < 0 ? HOLE : { text: indexKey(word.form) },
      pairs: isFrequent(word, bare) || isShort(word),
      pairsWith,
    };
    this.#words.set(word, made);
    return made;
  }
}

const KEPT = 100_000;
