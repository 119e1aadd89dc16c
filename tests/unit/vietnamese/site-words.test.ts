import { describe, expect, it } from 'vitest';
import { siteRecords } from '../../../src/building/records.ts';
import { readContent } from '../../../src/portal.ts';
import { decodeText, encodeText, indexKey } from '../../../src/search/spelling.ts';
import { tokenize } from '../../../src/search/tokens.ts';
import { readVocabulary } from '../../../src/search/index/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { decodeTelex, decodeVni } from '../../../src/vietnamese/keystrokes.ts';
import { encodeTelex, encodeVni } from './typed-keys.ts';
import { canonicalTones, placeTone, splitTone } from '../../../src/vietnamese/tones.ts';
import { wordLists } from '../../../src/search/index/word-lists.ts';

/** Every word of the shipped content, as search knows it. */
const vocabulary = readVocabulary(wordLists(siteRecords(readContent('content'))).vocabulary);
const words = [...vocabulary.bareWords()].flatMap((bare) => vocabulary.markings(bare));
/** Words as they stand in the texts, both tone placements among them. */
const written = [
  ...new Set(
    siteRecords(readContent('content')).flatMap(({ title, text }) =>
      tokenize(`${title} ${text}`).flatMap(({ start, end, number }) =>
        number ? [] : [`${title} ${text}`.slice(start, end)],
      ),
    ),
  ),
];

/**
 * What an input method can make: a word with marks that is built as a Vietnamese syllable, onset, vowels, coda. That leaves
 * out words without marks (their keys are their letters), shortened words (“hđnd”, “lđlđ”), and highland and loan words that
 * break these rules, such as “tumơrông” or “wâk”; “đăk” and “rơ” keep to them and must come back too.
 */
const marked = words.filter((word) => /[^a-z]/.test(word));
const syllables = marked.filter((word) => placeTone(splitTone(word).bare, '') !== null);

interface Method {
  name: string;
  shapes: Record<string, string>;
  tones: Record<string, string>;
  encode: (word: string) => string;
  decode: (keys: string) => string | null;
}
const METHODS: Method[] = [
  {
    name: 'Telex',
    shapes: { ă: 'w', â: 'a', ê: 'e', ô: 'o', ơ: 'w', ư: 'w', đ: 'd' },
    tones: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
    encode: encodeTelex,
    decode: decodeTelex,
  },
  {
    name: 'VNI',
    shapes: { ă: '8', â: '6', ê: '6', ô: '6', ơ: '7', ư: '7', đ: '9' },
    tones: { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
    encode: encodeVni,
    decode: decodeVni,
  },
];

/** Ways of typing one word that the input methods allow, beside the one of `encode`. */
const WAYS: Record<string, (word: string, method: Method) => string> = {
  'each key right after its letter': (word, { shapes, tones }) =>
    [...word]
      .map((letter) => {
        const { bare, tone } = splitTone(letter);
        return fold(bare) + (shapes[bare] ?? '') + (tones[tone] ?? '');
      })
      .join(''),
  'letters, then shapes, then the tone': (word, method) =>
    fold(word) + lateShapes(word, method) + toneKey(word, method),
  'letters, then the tone, then shapes': (word, method) =>
    fold(word) + toneKey(word, method) + lateShapes(word, method),
};

/** One key for both letters of “ươ”. */
function lateShapes(word: string, { shapes }: Method): string {
  const bare = splitTone(word).bare.replace('ươ', 'ơ');
  return [...bare].map((letter) => shapes[letter] ?? '').join('');
}

const toneKey = (word: string, { tones }: Method): string => tones[splitTone(word).tone] ?? '';

describe('every syllable of the site', () => {
  it('is among nearly all marked words, so that these checks are not empty', () => {
    expect(syllables.length).toBeGreaterThan(800);
    expect(syllables.length / marked.length).toBeGreaterThan(0.95);
    expect(syllables).toEqual(expect.arrayContaining(['đăk', 'rơ', 'được', 'người', 'rượu', 'quyết']));
  });

  for (const method of METHODS) {
    it(`comes back from ${method.name}, shapes first and the tone last`, () => {
      expect(syllables.filter((word) => method.decode(method.encode(word)) !== word)).toEqual([]);
    });
    for (const [way, keysOf] of Object.entries(WAYS))
      it(`comes back from ${method.name} typed as ${way}`, () => {
        const lost = syllables.filter((word) => method.decode(keysOf(word, method)) !== word);
        expect(lost.map((word) => `${word}: ${keysOf(word, method)}`)).toEqual([]);
      });
  }
});

describe('every word of the site', () => {
  it('is at its canonical tone in the vocabulary, and folding or placing tones twice changes nothing', () => {
    expect(written.length).toBeGreaterThan(words.length);
    for (const word of [...words, ...written]) {
      expect(fold(fold(word))).toBe(fold(word));
      expect(canonicalTones(canonicalTones(word))).toBe(canonicalTones(word));
      expect(fold(canonicalTones(word))).toBe(fold(word));
    }
    expect(words.filter((word) => canonicalTones(word) !== word)).toEqual([]);
  });

  it('comes back from the index to the letter, and is found there under its own key', () => {
    for (const word of written) {
      expect(decodeText(encodeText(word))).toBe(word.normalize('NFC'));
    }
    const keys = new Map(words.map((word) => [indexKey(word), word]));
    expect(keys.size).toBe(words.length);
  });
});
